import { spellingDistance } from './spelling-distance.ts'
import { wordKey } from './word-key.ts'

/** What makes the opposite of a word before which it stands: Persian, Arabic, English. */
const negations = ['ن', 'نا', 'بی', 'لا', 'un', 'in', 'im', 'il', 'ir']
/** One of these is the opposite of the other. */
const opposites = ['با', 'بی']
/** More mistakes than this are none of spelling. */
const most = 2

/** Whether the way from one word to the other leads over a «نه»: «نمی‌شود» and «می‌شود», «بی‌ادب» and «باادب», “illegal” and “legal”. */
export function turnsRound(one: string, other: string): boolean {
  const [a, b] = [wordKey(one), wordKey(other)]
  if (isSurelyNot(one) !== isSurelyNot(other) && a.startsWith('نمی') !== b.startsWith('نمی')) return true
  const whole = spellingDistance(a, b, most)
  // Nothing is cheaper than to leave out what stands before.
  const isWithout = (from: string, to: string) =>
    negations.some((not) => from.startsWith(not) && not.length + restDistance(from, to, [not, '']) <= whole)
  return isWithout(a, b) || isWithout(b, a) || isOpposite(a, b, whole)
}

/** Written with its half-space, «نمی‌» is nothing else. */
function isSurelyNot(word: string): boolean {
  return /^نمی(?:\u200c|$)/u.test(word)
}

function isOpposite(a: string, b: string, whole: number): boolean {
  const [first, second] = [a.slice(0, 2), b.slice(0, 2)]
  if (first === second || !opposites.includes(first) || !opposites.includes(second)) return false
  return 1 + restDistance(a, b, [first, second]) <= whole
}

function restDistance(a: string, b: string, without: [string, string]): number {
  return spellingDistance(a.slice(without[0].length), b.slice(without[1].length), most)
}
