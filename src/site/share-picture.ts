import { createHash } from 'node:crypto'
import { shareImageSize, type ShareDrawing } from '#media/draw-share-image.ts'
import type { PublishedDocument } from '#record/find-published-document.ts'
import { picturePath } from '#record/render-body.ts'
import { withContrast } from '#web/colours.ts'
import { instantInWords } from '#web/dates.ts'
import { officeName, type Frame } from '#web/page.ts'
import { say } from '#web/words.ts'
import { numberInWords } from './parts/document-lines.ts'

/** Raised when the drawing itself changes, so that every picture is drawn again. */
const design = 2

/** A share picture as a page names it. */
export interface SharePicture {
  path: string
  width: number
  height: number
  alt: string
}

/** The picture under which the link of a document is shared. Its address holds the hash of all that is drawn in it. */
export function sharePicture(frame: Frame, document: PublishedDocument): SharePicture {
  const { lang, at } = frame
  const facts = factsOf(frame, document)
  const path = at.path(lang, `/news/${document.number}/share/${hashOf(facts)}.png`)
  return {
    path,
    ...shareImageSize,
    alt: [facts.kicker, facts.headline, facts.office].filter((text) => text !== '').join(' · '),
  }
}

/** The drawn picture, and the photograph over the text after it. */
export function sharedPictures(frame: Frame, document: PublishedDocument): SharePicture[] {
  const { leaf, picture } = document
  const drawn = sharePicture(frame, document)
  const width = picture?.widths.findLast((one) => one <= 1600) ?? picture?.widths[0]
  if (!leaf?.picture || picture === null || width === undefined) return [drawn]
  const height = Math.round((width * picture.height) / picture.width)
  return [drawn, { path: picturePath(leaf.picture.picture, width, 'jpg'), width, height, alt: leaf.picture.alt }]
}

/** All that is drawn, the emblem by its id. */
export type Facts = Omit<ShareDrawing, 'emblem'> & { emblem: string }

/** What a document's picture is drawn from. */
export function factsOf(frame: Frame, { leaf, kind: _, ...document }: PublishedDocument): Facts {
  const decks = leaf?.decks ?? []
  const text = (role: string) => decks.find((deck) => deck.role === role)?.text ?? ''
  const { lang, office } = frame
  const number = say(lang, 'number.label', { number: numberInWords(lang, document.number) })
  return {
    lang,
    office: officeName(frame),
    kicker: text('kicker'),
    headline: text('headline'),
    line: `${number} · ${instantInWords(document.firstPublishedAt, frame)}`,
    colour: withContrast(office.profile.accent, ['#fdfcfa'], 4.5),
    emblem: frame.logo?.id ?? '',
  }
}

/** The hash by which a drawing is known. */
export function hashOf(facts: Facts): string {
  return createHash('sha256')
    .update(JSON.stringify([design, facts]))
    .digest('hex')
    .slice(0, 20)
}
