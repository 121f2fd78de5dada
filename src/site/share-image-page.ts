import { readFileSync } from 'node:fs'
import { findRendition } from '#media/find-rendition.ts'
import { drawShareImage } from '#media/draw-share-image.ts'
import { findPublishedHead, findPublishedText, type PublishedDocument } from '#record/find-published-document.ts'
import { findShareImage, keepShareImage } from '#record/share-image.ts'
import type { House } from '#web/house.ts'
import type { Frame } from '#web/page.ts'
import { sendTo } from '#web/send-page.ts'
import { answerForTaken } from './document-page.ts'
import { factsOf, hashOf, sharePicture } from './share-picture.ts'
import { notFound, numberIn, type Visit } from './visit.ts'

/** `/news/{number}/share/{hash}.png`: drawn at its first asking, once however many ask, and kept. The hash of another drawing leads to the present one. */
export function shareImagePage(house: House): (visit: Visit) => Promise<Response> {
  const underway = new Map<string, Promise<Uint8Array>>()
  return async (visit) => {
    const head = await findPublishedHead(visit.reader, { number: numberIn(visit, 'number'), lang: visit.lang })
    if (head === undefined) throw notFound()
    const taken = await answerForTaken(visit, head)
    if (taken !== undefined) return taken
    const document = { ...head, ...(await findPublishedText(visit.reader, head)) }
    const { path } = sharePicture(visit, document)
    if (decodeURI(visit.c.req.path) !== path) return sendTo(path, 302)
    const drawing = hashOf(factsOf(visit, document))
    const key = `${head.version} ${drawing}`
    const running =
      underway.get(key) ?? picture(house, { visit, document, drawing }).finally(() => underway.delete(key))
    underway.set(key, running)
    return send(await running)
  }
}

async function picture(
  { store, blobs }: House,
  { visit, document, drawing }: { visit: Visit; document: PublishedDocument; drawing: string },
): Promise<Uint8Array> {
  const { version } = document
  const kept = await findShareImage(store.read, { version, drawing })
  const known = kept === undefined ? undefined : await blobs.get(kept)
  if (known !== undefined) return known
  const bytes = await drawShareImage({ ...factsOf(visit, document), emblem: await emblemOf(visit, { store, blobs }) })
  const hash = await blobs.put(bytes)
  await store.transact((tx) =>
    keepShareImage(tx, { version, document: document.document, drawing, blob: { hash, bytes: bytes.length }, blobs }),
  )
  return bytes
}

/** The office's emblem as it is drawn into the picture; ours in the office's colour where it has none. */
async function emblemOf(
  { logo, office }: Frame,
  { store, blobs }: Pick<House, 'store' | 'blobs'>,
): Promise<Uint8Array> {
  const width = logo?.widths.find((one) => one >= 160) ?? logo?.widths.at(-1)
  const rendition =
    logo === undefined || width === undefined
      ? undefined
      : await findRendition(store.read, { picture: logo.id, width, mediaType: 'image/webp' })
  const bytes = rendition === undefined ? undefined : await blobs.get(rendition.blob)
  if (bytes !== undefined) return bytes
  const own = readFileSync(new URL('../web/images/emblem.svg', import.meta.url), 'utf8')
  return Buffer.from(own.replace('#1c5754', office.profile.accent))
}

function send(bytes: Uint8Array): Response {
  return new Response(Uint8Array.from(bytes), {
    headers: {
      'content-type': 'image/png',
      'cache-control': 'public, max-age=31536000, immutable',
      'content-security-policy': "default-src 'none'; sandbox",
      'cross-origin-resource-policy': 'cross-origin',
      'x-content-type-options': 'nosniff',
    },
  })
}
