import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { ZWNJ } from '../src/letters.ts'
import type { Lesson } from './learn.ts'

/** Which tenth of the texts that are also measured on is kept apart. */
const KEPT_TENTH = 9
const FOLDS = 10
/** How much a line of an article counts beside one of the treebank: there are a fifth as many. */
const ARTICLE_WEIGHT = 1.5

/**
 * Compounds that one and the same text writes now with a space, now with a half-space, and on which the house has
 * decided: they are taught one way.
 */
const DECIDED: readonly (readonly [RegExp, string])[] = [
  [/(?<!\p{L})(رئیس|رییس) (جمهوری?)(?!\p{L})/gu, `$1${ZWNJ}$2`],
  [/(?<!\p{L})(گفت|جست|شست) و (گو|جو|شو)(?=ی?(?![\p{L}])|\u200c)/gu, `$1${ZWNJ}و$2`],
  [/(?<!\p{L})(گفت|جست|شست)\u200cو\u200c(گو|جو|شو)/gu, `$1${ZWNJ}و$2`],
  [/(?<!\p{L})(نخست) (وزیر)/gu, `$1${ZWNJ}$2`],
  [/(?<!\p{L})(آتش) (بس)(?!\p{L})/gu, `$1${ZWNJ}$2`],
  [/(?<!\p{L})(قائم|قایم) (مقام)/gu, `$1${ZWNJ}$2`],
]

const decided = (line: string): string => DECIDED.reduce((text, [typed, wanted]) => text.replace(typed, wanted), line)

/** Lines of a text, one sentence each. */
export const linesOf = (folder: string, file: string): string[] =>
  readFileSync(join(folder, file), 'utf8').split('\n').filter(Boolean)

const tenthOf = (i: number, of: number): number => Math.min(9, Math.floor((i / of) * 10))

/** The tenth of a text that training never sees. */
export const keptApart = (lines: readonly string[]): string[] =>
  lines.filter((_, i) => tenthOf(i, lines.length) === KEPT_TENTH)

/** The right lines to learn from. Neighbouring lines of one article go into one fold. */
export function lessonsFrom(folder: string): Lesson[] {
  const single = linesOf(folder, 'perdt-train.txt').map((line, i) => ({
    line: decided(line),
    fold: (Math.imul(i, 0x9e3779b1) >>> 8) % FOLDS,
    weight: 1,
    sort: 0,
  }))
  const articles = ['wiki-pquad.txt', 'news-fars.txt'].flatMap((file, i) => {
    const sort = i + 1
    const lines = linesOf(folder, file)
    const taught = lines.filter((_, i) => tenthOf(i, lines.length) !== KEPT_TENTH)
    return taught.map((line, i) => ({
      line: decided(line),
      fold: Math.floor((i / taught.length) * FOLDS * 3) % FOLDS,
      weight: ARTICLE_WEIGHT,
      sort,
    }))
  })
  return [...single, ...articles]
}
