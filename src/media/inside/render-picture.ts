import { openSharp, type OpenPicture } from './open-picture.ts'

/** The widths that pages ask for; a picture has those that are no wider than itself. */
const widths = [320, 640, 960, 1280, 1920]

export interface Rendered {
  mediaType: 'image/webp' | 'image/jpeg'
  width: number
  height: number
  bytes: Buffer
}

/** The master, from which other sizes can be made later, and what pages show: WebP, and JPEG for browsers that have no WebP. */
export async function renderPicture(picture: OpenPicture): Promise<{ master: Buffer; renditions: Rendered[] }> {
  const sharp = await openSharp()
  const { pixels, width, height, channels } = picture
  const open = () => sharp(pixels, { raw: { width, height, channels } })
  const master = await open().webp({ quality: 92, effort: 2 }).toBuffer()
  const renditions: Rendered[] = []
  for (const size of widthsOf(width)) {
    const sized = () => open().resize({ width: size })
    const webp = await sized().webp({ quality: 80, effort: 3 }).toBuffer({ resolveWithObject: true })
    const jpeg = await sized().flatten({ background: '#fff' }).jpeg({ quality: 80, mozjpeg: true }).toBuffer()
    const measures = { width: size, height: webp.info.height }
    renditions.push({ mediaType: 'image/webp', ...measures, bytes: webp.data })
    renditions.push({ mediaType: 'image/jpeg', ...measures, bytes: jpeg })
  }
  return { master, renditions }
}

function widthsOf(width: number): number[] {
  const fitting = widths.filter((each) => each <= width)
  return fitting.length > 0 ? fitting : [width]
}
