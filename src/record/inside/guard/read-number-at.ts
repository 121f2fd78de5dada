import { readNumberTokens } from '#persian/read-number-words.ts'
import type { ReadLine } from './page.ts'
import type { Token } from './page-tokens.ts'

/** A number that begins at a token, in digits or as one word. */
export interface NumberAt {
  value: number
  /** Written in digits: «دو کشور» is often no count at all. */
  isDigits: boolean
  /** The token behind it. */
  next: number
}

/** The number that begins here: «۱۲», «14.5», «دوازده», «thirty-five». */
export function readNumberAt({ tokens }: ReadLine, first: number): NumberAt | undefined {
  const value = valueOf(tokens[first])
  if (value === undefined) return undefined
  const isDigits = /\d/.test(tokens[first]?.text ?? '')
  const joined = isDigits ? fractionAt(tokens, first) : unitsAt(tokens, first)
  if (joined !== undefined) return { value: value + joined, isDigits, next: first + 3 }
  return { value, isDigits, next: first + 1 }
}

/** What stands behind the point of «14.5», without a gap. */
function fractionAt(tokens: Token[], first: number): number | undefined {
  const [whole, point, part] = tokens.slice(first, first + 3)
  const isJoined = point?.start === whole?.end && part?.start === point?.end
  if (!isJoined || !/^[.٫]$/.test(point?.text ?? '') || !/^\d{1,4}$/.test(part?.text ?? '')) return undefined
  return Number(`0.${part?.text}`)
}

/** What stands behind the hyphen of «thirty-five». */
function unitsAt(tokens: Token[], first: number): number | undefined {
  const [ten, hyphen, unit] = tokens.slice(first, first + 3).map((token) => token.text)
  const units = english.get(unit ?? '') ?? 0
  const isTens = (english.get(ten ?? '') ?? 0) > 19
  return isTens && /^[-‐‑]$/.test(hyphen ?? '') && units > 0 && units < 10 ? units : undefined
}

function valueOf(token: Token | undefined): number | undefined {
  if (token === undefined || !token.isWord || token.text.length > 12) return undefined
  if (/^\d{1,9}$/.test(token.text)) return Number(token.text)
  const read = readNumberTokens([token.text])
  return read === null ? english.get(token.text) : read.ordinal ? undefined : read.value
}

/** «one» is left out: it counts as seldom as «یک» in «یکی». */
const english = new Map([
  ...'two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'
    .split(' ')
    .map((word, at): [string, number] => [word, at + 2]),
  ...'twenty thirty forty fifty sixty seventy eighty ninety'
    .split(' ')
    .map((word, at): [string, number] => [word, (at + 2) * 10]),
])
