import { applyRule, applyRuleWithMap, type Folded } from './apply-fold-rule.ts'
import { foldRules, type HalfSpace } from './fold-in-word.ts'
import { foldLetter } from './fold-letter.ts'
import { requireText } from './require-text.ts'

export type FoldOptions = {
  /** What a half-space between two letters becomes. `"space"` (the default): «می‌کنم» meets «می کنم»; `"nothing"`: it meets «میکنم»; `"keep"`: it stays. */
  halfSpace?: HalfSpace
}

export type { Folded }

/**
 * The shadow of a text for matching, never for showing: letters, hamza, marks, digits, separators, quotes, case and
 * spaces reduced to one form each. Folding twice changes nothing; any string has an answer.
 *
 * @example fold("كتابِ رئیس‌جمهور، ۱۲٬۵۰۰ تومان") // «کتاب رییس جمهور, 12500 تومان»
 * @throws TypeError when `text` is not a string.
 */
export function fold(text: string, options: FoldOptions = {}): string {
  requireText(text, 'fold')
  let folded = letterByLetter(text).text
  for (const rule of RULES[options.halfSpace ?? 'space']) folded = applyRule(folded, rule)
  return folded
}

/**
 * `fold`, with the way back to the original: for marking what was found in the text its author wrote.
 *
 * @example
 * const folded = foldWithMap("مُحَمَّد آمد");
 * originalSpan(folded, 0, 4) // { start: 0, end: 8 }: «مُحَمَّد»
 * @throws TypeError when `text` is not a string.
 */
export function foldWithMap(text: string, options: FoldOptions = {}): Folded {
  requireText(text, 'foldWithMap')
  let folded: Folded = letterByLetter(text)
  for (const rule of RULES[options.halfSpace ?? 'space']) folded = applyRuleWithMap(folded, rule)
  return folded
}

/**
 * The span of the original behind a span of the folded text. It holds the marks of its last letter and never
 * starts or ends inside a surrogate pair or a ligature.
 *
 * @example originalSpan(foldWithMap("سلامٌ دنیا"), 0, 4) // { start: 0, end: 5 }
 */
export function originalSpan(folded: Folded, start: number, end: number): { start: number; end: number } {
  const { map } = folded
  const last = map.length - 1
  const from = map[Math.min(Math.max(0, start), last)] ?? 0
  if (end <= start) return { start: from, end: from }
  let stop = Math.min(end, last)
  while (stop < last && map[stop] === map[stop - 1]) stop += 1
  return { start: from, end: map[stop] ?? from }
}

/**
 * One key for all spellings that differ in spaces, half-spaces or punctuation only.
 *
 * @example foldKey("اطلاع‌رسانی") === foldKey("اطلاع رساني") // true
 * @throws TypeError when `text` is not a string.
 */
export function foldKey(text: string): string {
  requireText(text, 'foldKey')
  return fold(text).replace(/[^\p{L}\p{N}\p{M}]+/gu, '')
}

const RULES = { space: foldRules('space'), nothing: foldRules('nothing'), keep: foldRules('keep') }

/** What each UTF-16 unit folds to, learnt as units are met: the unit itself, or one of the three values below. */
const single = new Uint16Array(0x10000)
const UNKNOWN = 0
const DELETED = 0xfffe
const SEVERAL = 0xffff
const several = new Map<number, string>()

function letterByLetter(text: string): Folded {
  let units = new Uint16Array(text.length + 32)
  let map = new Uint32Array(text.length + 33)
  let length = 0
  for (let at = 0; at < text.length; at += 1) {
    const known = single[text.charCodeAt(at)] as number
    if (known !== UNKNOWN && known < DELETED) {
      units[length] = known
      map[length] = at
      length += 1
      continue
    }
    if (known === DELETED) continue
    const point = text.codePointAt(at) as number
    const folded = several.get(point) ?? learn(point)
    if (length + folded.length + text.length - at > units.length) [units, map] = grown(units, map)
    for (let index = 0; index < folded.length; index += 1) {
      units[length] = folded.charCodeAt(index)
      map[length] = at
      length += 1
    }
    if (point > 0xffff) at += 1
  }
  map[length] = text.length
  return { text: read(units.subarray(0, length)), map: map.slice(0, length + 1) }
}

function grown(units: Uint16Array, map: Uint32Array): [Uint16Array<ArrayBuffer>, Uint32Array<ArrayBuffer>] {
  const size = units.length * 2
  const moreUnits = new Uint16Array(size)
  const moreMap = new Uint32Array(size + 1)
  moreUnits.set(units)
  moreMap.set(map)
  return [moreUnits, moreMap]
}

/** Given as they are and not one by one, which takes six times as long. */
function read(units: Uint16Array): string {
  let out = ''
  for (let at = 0; at < units.length; at += 8192)
    out += Reflect.apply(String.fromCharCode, undefined, units.subarray(at, at + 8192)) as string
  return out
}

function learn(point: number): string {
  const letter = String.fromCodePoint(point)
  const folded = /\s/u.test(letter) ? ' ' : foldLetter(letter)
  const alone = point <= 0xffff && (point < 0xd800 || point > 0xdbff)
  if (alone && folded.length === 0) single[point] = DELETED
  else if (alone && folded.length === 1 && folded !== '\0' && folded.charCodeAt(0) < DELETED)
    single[point] = folded.charCodeAt(0)
  else {
    if (point <= 0xffff) single[point] = SEVERAL
    if (several.size < 20_000) several.set(point, folded)
  }
  return folded
}
