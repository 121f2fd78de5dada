import { ZWNJ } from '../letters.ts'
import { editOf, type Edit } from './edit.ts'
import type { HouseStyle } from './options.ts'

/** What the two rules for spaces inside words look for, both in one look at the line. */
const APART = /[دذرزژواآ] +(?:ها|ترین)|ه {1,2}ی/
/** Whether an ending may stand apart from its word: where none does, `endingEdits` and `spacedYeEdits` have nothing to say. */
export const isEndingApart = (line: string): boolean => APART.test(line)

const L = '[\\u0620-\\u065f\\u066e-\\u06d3\\u06d5\\u06fa-\\u06ff]'
const PLURAL = new RegExp(
  `(?<![\\p{L}\\p{M}\\u200c])(${L}*${L}[دذرزژواآ]) +(?=(?:ها(?:ی|یی|یم|یت|یش|یمان|یتان|یشان|ست)?|ترین)(?![\\p{L}\\p{M}\\u200c]))`,
  'gu',
)
const NO_NOUNS = new Set('از در بر را با تا یا اگر هر چرا اما بلکه زیرا مگر چو همچو پیرو'.split(' '))

const HEH_SPACE_YE = /(?<=[\u0620-\u06cc]{2}ه) +ی(?![\p{L}\p{M}\u200c])/gu

/** «خانه ی ما» → «خانه‌ی ما». */
export function spacedYeEdits(line: string): Edit[] {
  return [...line.matchAll(HEH_SPACE_YE)].map((match) =>
    editOf(line, {
      start: match.index,
      end: match.index + match[0].length - 1,
      after: ZWNJ,
      rule: 'half-space-for-space',
      confidence: 0.97,
    }),
  )
}

/** «کشور ها» → «کشورها»: after a letter that never joins, an ending follows without anything between. */
export function endingEdits(line: string): Edit[] {
  const edits: Edit[] = []
  for (const match of line.matchAll(PLURAL)) {
    if (NO_NOUNS.has(match[1]!)) continue
    const start = match.index + match[1]!.length
    edits.push(
      editOf(line, { start, end: match.index + match[0].length, after: '', rule: 'ending-joined', confidence: 0.97 }),
    )
  }
  return edits
}

const HEH_YE = /(?:ه\u0654|\u06c0|ه\u200cی)(?![\p{L}\p{M}\u200c])/gu

/** The ye after a silent heh, in the house's spelling. */
export function hehYeEdits(line: string, style: Exclude<HouseStyle['hehYe'], 'keep'>): Edit[] {
  const edits: Edit[] = []
  for (const match of line.matchAll(HEH_YE)) {
    if (match[0] !== style)
      edits.push(
        editOf(line, {
          start: match.index,
          end: match.index + match[0].length,
          after: style,
          rule: 'heh-ye',
          confidence: 0.95,
        }),
      )
  }
  return edits
}
