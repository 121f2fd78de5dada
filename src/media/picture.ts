import { fold } from '#persian/fold.ts'
import { Fault } from '#ground/fault.ts'
import type { Instant } from '#ground/clock.ts'

/** A picture of the office. */
export interface Picture {
  id: string
  width: number
  height: number
  /** What is to be seen, by language; the site's first language is always there. */
  alt: Record<string, string>
  /** Whom to thank, as it is printed. */
  credit: string
  /** The point that stays in sight when the picture is cut, 0 to 1 from the top left. */
  focalX: number
  focalY: number
  fileName: string
  createdBy: string | null
  createdAt: Instant
  revision: number
  /** The widths at which it is served. */
  widths: number[]
}

export interface PictureWords {
  alt: Record<string, string>
  credit: string
}

/** Alt and credit as they are kept, without empty ones. Throws `invalid` when there is no alt in `language`, or no credit. */
export function readPictureWords({ alt, credit }: PictureWords, language: string): PictureWords {
  const entries = Object.entries(alt).map(([lang, text]) => [lang, text.trim()] as const)
  const said = Object.fromEntries(entries.filter(([, text]) => text !== ''))
  if (said[language] === undefined) throw new Fault('invalid', 'picture.alt_missing', { field: `alt.${language}` })
  if (credit.trim() === '') throw new Fault('invalid', 'picture.credit_missing', { field: 'credit' })
  return { alt: said, credit: credit.trim() }
}

/** What the list of pictures is searched by. */
export function foldPicture({ alt, credit, fileName }: PictureWords & { fileName: string }): string {
  return fold([...Object.values(alt), credit, fileName].join(' '))
}
