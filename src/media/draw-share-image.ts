import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { OverlayOptions, Sharp } from 'sharp'
import { directionOfLanguage } from '#persian/direction.ts'
import { inTurn } from './inside/in-turn.ts'
import { openSharp } from './inside/open-picture.ts'

export const shareImageSize = { width: 1200, height: 630 }

/** All that stands in a share picture. */
export interface ShareDrawing {
  lang: string
  office: string
  kicker: string
  headline: string
  /** Number and date, in words. */
  line: string
  /** `#rrggbb`, dark enough to be read on white. */
  colour: string
  /** The office's emblem: a picture or SVG. */
  emblem: Uint8Array
}

const margin = 80
const inner = shareImageSize.width - 2 * margin
const paper = '#fdfcfa'
const ink = '#1c1b19'
const soft = '#5d5a55'
/** Headlines are set in the largest of these sizes in which they fit between kicker and foot. */
const sizes = [72, 64, 56, 48, 42, 36]
/** Where the foot begins. */
const footTop = 540
const longestHeadline = 240

/**
 * The picture of a shared link, 1200 × 630, as PNG: emblem and name of the office, kicker, headline and date, in Vazirmatn, shaped and set from
 * the side on which the language begins. Throws `too_many` while many other pictures are in work.
 */
export function drawShareImage(drawing: ShareDrawing): Promise<Buffer> {
  return inTurn(async () => {
    const isRightToLeft = directionOfLanguage(drawing.lang) === 'rtl'
    const start = (width: number) => (isRightToLeft ? shareImageSize.width - margin - width : margin)
    const emblem = await emblemOf(drawing)
    const office = await write(drawing, {
      text: drawing.office,
      size: 34,
      isBold: true,
      colour: ink,
      width: inner - 112,
    })
    const line = await write(drawing, { text: drawing.line, size: 28, colour: soft })
    const kicker =
      drawing.kicker === ''
        ? undefined
        : await write(drawing, { text: drawing.kicker, size: 32, colour: drawing.colour, isBold: true })
    const top = 214 + (kicker === undefined ? 0 : kicker.height + 22)
    const headline = await writeHeadline(drawing, footTop - 24 - top)
    const placed: OverlayOptions[] = [
      { input: emblem, top: 72, left: start(80) },
      {
        ...office.layer,
        top: 112 - Math.round(office.height / 2),
        left: isRightToLeft ? start(office.width) - 104 : margin + 104,
      },
      ...(kicker === undefined ? [] : [{ ...kicker.layer, top: 206, left: start(kicker.width) }]),
      { ...headline.layer, top, left: start(headline.width) },
      { ...line.layer, top: footTop, left: start(line.width) },
      {
        input: { create: { width: 16, height: shareImageSize.height, channels: 3, background: drawing.colour } },
        top: 0,
        left: isRightToLeft ? shareImageSize.width - 16 : 0,
      },
    ]
    const sharp = await openSharp()
    const canvas = sharp({ create: { ...shareImageSize, channels: 3, background: paper } })
    return canvas.composite(placed).png({ palette: true, colours: 64, effort: 4 }).toBuffer()
  })
}

interface Writing {
  text: string
  size: number
  colour: string
  isBold?: boolean
  width?: number
  wrap?: 'word' | 'word-char'
}

interface Written {
  layer: { input: Buffer; raw: { width: number; height: number; channels: 4 } }
  width: number
  height: number
}

async function writeHeadline(drawing: ShareDrawing, height: number): Promise<Written> {
  const text = shortened(drawing.headline)
  let found: { writing: Writing; written: Written } | undefined
  for (const size of sizes) {
    const writing = { text, size, colour: ink, isBold: true }
    found = { writing, written: await write(drawing, writing) }
    if (found.written.height <= height) break
  }
  if (found === undefined) throw new Error('No size to write a headline in.')
  return balance(drawing, found)
}

/** So many times the width is halved between too narrow and wide enough. */
const closer = 5

/** The same in the least width that takes no more lines, so that none ends in one lonely word. */
async function balance(drawing: ShareDrawing, found: { writing: Writing; written: Written }): Promise<Written> {
  let best = found.written
  let [narrow, wide] = [inner / 2, Math.min(inner, best.width)]
  for (let step = 0; step < closer; step += 1) {
    const width = Math.round((narrow + wide) / 2)
    const tried = await write(drawing, { ...found.writing, width, wrap: 'word' })
    const hasMoreLines = tried.height > found.written.height + found.writing.size / 2
    if (tried.width <= width && !hasMoreLines) [best, wide] = [tried, width]
    else narrow = width
  }
  return best
}

/** Cut between two words where it is too long for any size. */
function shortened(text: string): string {
  if (text.length <= longestHeadline) return text
  const cut = text.slice(0, longestHeadline)
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), longestHeadline / 2))}…`
}

/** Lines of text on nothing. Pango's «left» is the side where the text begins, and the first sign says which that is. */
async function write(
  drawing: ShareDrawing,
  { text, size, colour, isBold = false, width = inner, wrap = 'word-char' }: Writing,
): Promise<Written> {
  const sharp = await openSharp()
  const mark = directionOfLanguage(drawing.lang) === 'rtl' ? '\u200f' : '\u200e'
  const lines = sharp({
    text: {
      text: `<span foreground="${colour}" line_height="0.84">${mark}${escapeMarkup(text)}</span>`,
      font: `Vazirmatn ${isBold ? 'Bold ' : ''}${size}`,
      fontfile: fontFile(isBold ? 'Bold' : 'Regular'),
      width,
      align: 'left',
      wrap,
      dpi: 72,
      rgba: true,
    },
  })
  return layerOf(lines)
}

async function layerOf(picture: Sharp): Promise<Written> {
  const { data, info } = await picture.ensureAlpha().raw().toBuffer({ resolveWithObject: true })
  const { width, height } = info
  return { layer: { input: data, raw: { width, height, channels: 4 } }, width, height }
}

async function emblemOf({ emblem }: ShareDrawing): Promise<Buffer> {
  const sharp = await openSharp()
  const fit = { width: 80, height: 80, fit: 'contain', background: { r: 0, g: 0, b: 0, alpha: 0 } } as const
  return sharp(emblem, { density: 300 }).resize(fit).png().toBuffer()
}

/** Where the font lies. Pango would silently write in any other if it were missing. */
function fontFile(weight: 'Regular' | 'Bold'): string {
  const file = fileURLToPath(import.meta.resolve(`vazirmatn/fonts/ttf/Vazirmatn-${weight}.ttf`))
  if (!existsSync(file)) throw new Error(`The font ${file} is missing. Run npm ci again.`)
  return file
}

function escapeMarkup(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}
