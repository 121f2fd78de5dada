import type { AlignedPart } from './aligned-parts.ts'
import { closestPairs } from './closest-pairs.ts'
import type { OddOne, ReadLine } from './page.ts'
import { quantitiesIn, type Quantity } from './quantities.ts'
import { oddBeside, spotsIn } from './spots.ts'

/**
 * Numbers of a translation that the lines it translates have not, where a number of those lines is missing: «۱۴ درصد» and “41 per cent”. Days and
 * years have another calendar in another language, and a small number in words is often no count at all.
 */
export function numbersAgainstOriginal(lang: string, part: AlignedPart, around: AlignedPart[]): OddOne[] {
  const own = numbersIn(part.own)
  const said = (lines: ReadLine[]) => numbersIn(lines).map((one) => one.value)
  const here = new Set([...said(part.own), ...around.flatMap(movedValues)])
  const there = new Set([...said(part.source), ...said(part.beside)])
  const extra = own.filter((one) => isCount(one, lang) && !there.has(one.value))
  const missing = numbersIn(part.asked).filter((one) => !one.isTold && one.value > 1 && !here.has(one.value))
  return closestPairs(extra, missing, (one) => one.value).flatMap(([one, meant]) =>
    isLikely(one, meant) ? [oddBeside('number', one, meant)] : [],
  )
}

const numbersIn = (lines: ReadLine[]) => spotsIn(lines, quantitiesIn)

/** Numbers of another part that the lines it translates have not: what came from elsewhere. */
function movedValues({ own, source }: AlignedPart): number[] {
  const there = new Set(numbersIn(source).map((one) => one.value))
  return numbersIn(own).flatMap(({ value }) => (there.has(value) ? [] : [value]))
}

/** Of Arabic the larger numbers in words are only half read. */
function isCount({ isTold, isDigits, value }: Quantity, lang: string): boolean {
  return !isTold && (isDigits ? value > 1 : value > 3 && lang !== 'ar')
}

/** Both percents or neither, both small or both large: else the one was left out and the other stands for a word. */
function isLikely(one: Quantity, meant: Quantity): boolean {
  if (one.isPercent !== meant.isPercent || areTomansAndRials(one, meant)) return false
  if (!meant.isDigits && meant.value < 4 && one.value > 9) return false
  const ratio = one.value / meant.value
  return (ratio < 100 && ratio > 0.01) || digitsOf(one.value) === digitsOf(meant.value)
}

function areTomansAndRials(one: Quantity, meant: Quantity): boolean {
  const isMoney = ({ line, next }: Quantity) =>
    line.tokens.slice(next, next + 3).some(({ text }) => /^(?:ریال|تومان|تومن|rials?|tomans?)$/.test(text))
  return (one.value === meant.value * 10 || meant.value === one.value * 10) && isMoney(one) && isMoney(meant)
}

function digitsOf(value: number): string {
  return String(value)
    .replace('.', '')
    .replace(/^0+|0+$/g, '')
}
