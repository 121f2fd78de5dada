import { fold } from './fold.ts'
import { requireText } from './require-text.ts'

export type NumberInWords = { value: number; ordinal: boolean }

/**
 * Reads a number written in Persian words, in digits, or in both; null when the text is anything else. «بیست هزارم» is the place
 * 20,000 and not 0.020, which is written with «ممیز».
 *
 * @example
 * readNumberWords("هزار و چهارصد و سه") // { value: 1403, ordinal: false }
 * readNumberWords("۲٫۵ میلیارد") // { value: 2500000000, ordinal: false }
 * readNumberWords("بیست‌ودوم") // { value: 22, ordinal: true }
 * @throws TypeError when `text` is not a string.
 */
export function readNumberWords(text: string): NumberInWords | null {
  requireText(text, 'readNumberWords')
  if (text.length > 500) return null
  return readNumberTokens(numberTokens(text))
}

/** The folded words of a text, a joined «و» set apart («سی‌وپنج», «بیست‌ودوم»). */
export function numberTokens(text: string): string[] {
  return fold(text.slice(0, 500))
    .split(/\s+/u)
    .filter((token) => token !== '')
}

/** As `readNumberWords`, for words already folded. */
export function readNumberTokens(tokens: string[]): NumberInWords | null {
  const negative = tokens[0] === 'منفی'
  const split = tokens.slice(negative ? 1 : 0).flatMap(unglued)
  const read = readDecimal(split) ?? readCardinalOrOrdinal(split)
  if (!read || (negative && read.ordinal)) return null
  return negative ? { value: -read.value, ordinal: false } : read
}

const SMALL = new Map<string, number>([
  ...list(
    'صفر یک دو سه چهار پنج شش هفت هشت نه ده یازده دوازده سیزده چهارده پانزده شانزده هفده هجده نوزده',
    (index) => index,
  ),
  ...list('بیست سی چهل پنجاه شصت هفتاد هشتاد نود', (index) => (index + 2) * 10),
  ...list('صد دویست سیصد چهارصد پانصد ششصد هفتصد هشتصد نهصد', (index) => (index + 1) * 100),
  ['یکصد', 100],
  ['هیجده', 18],
  ['هیفده', 17],
  ['شونزده', 16],
  ['پونزده', 15],
  ['پونصد', 500],
  ['شیشصد', 600],
  ['شیش', 6],
  ['ششصد', 600],
])
const BIG = new Map<string, number>([
  ['هزار', 1e3],
  ['یکهزار', 1e3],
  ['میلیون', 1e6],
  ['ملیون', 1e6],
  ['میلیارد', 1e9],
  ['ملیارد', 1e9],
  ['بیلیون', 1e9],
  ['thousand', 1e3],
  ['million', 1e6],
  ['billion', 1e9],
  ['trillion', 1e12],
  ...list('تریلیون کوادریلیون کوینتیلیون سکستیلیون سپتیلیون', (index) => 10 ** (12 + index * 3)),
])
const ORDINALS = new Map<string, string>([
  ['اول', 'یک'],
  ['نخست', 'یک'],
  ['یکم', 'یک'],
  ['سوم', 'سه'],
  ['سیم', 'سی'],
  ['سیام', 'سی'],
])

function list(text: string, value: (index: number) => number): [string, number][] {
  return text.split(' ').map((word, index) => [word, value(index)])
}

function known(token: string): boolean {
  return SMALL.has(token) || BIG.has(token) || cardinalOf(token) !== null
}

/** «سیوپنج» as three words, «دههزارم» as two; any other token as it is. */
function unglued(token: string): string[] {
  if (known(token) || token === 'و') return [token]
  if (token.startsWith('و') && known(token.slice(1))) return ['و', token.slice(1)]
  for (let at = token.indexOf('و', 1); at > 0 && at < token.length - 1; at = token.indexOf('و', at + 1)) {
    const rest = token.slice(at + 1)
    if (known(token.slice(0, at)) && (known(rest) || unglued(rest).length > 1))
      return [token.slice(0, at), 'و', ...unglued(rest)]
  }
  for (const big of ['هزار', 'میلیون', 'صد']) {
    const at = token.indexOf(big, 1)
    if (at > 0 && SMALL.has(token.slice(0, at)) && known(token.slice(at))) return [token.slice(0, at), token.slice(at)]
  }
  return [token]
}

/** «دو ممیز بیست و پنج هزارم», «پنج دهم», «دو و پنج صدم». Without «ممیز», what ends in «هزارم» or more is a place in a row. */
function readDecimal(tokens: string[]): NumberInWords | null {
  const place = placeOf(tokens)
  if (!place) return null
  const body = tokens.slice(0, -place.words)
  const point = body.indexOf('ممیز')
  if (point >= 0) return decimal(point === 0 ? [] : body.slice(0, point), body.slice(point + 1), place.size)
  for (let start = place.size <= 100 ? 0 : body.length; start < body.length; start += 1) {
    if (start > 0 && body[start - 1] !== 'و') continue
    const found = decimal(body.slice(0, Math.max(0, start - 1)), body.slice(start), place.size)
    if (found) return found
  }
  return null
}

function decimal(whole: string[], above: string[], size: number): NumberInWords | null {
  const [left, right] = [whole.length === 0 ? 0 : readCardinal(whole), readCardinal(above)]
  if (left === null || right === null || right >= size || !Number.isInteger(right)) return null
  return { value: Number(`${left}.${String(right).padStart(String(size).length - 1, '0')}`), ordinal: false }
}

/** The denominator at the end: «صدم» 100, «ده هزارم» 10,000. */
function placeOf(tokens: string[]): { size: number; words: number } | null {
  const last = cardinalOf(tokens.at(-1) ?? '')
  const size = last === null ? undefined : (BIG.get(last) ?? SMALL.get(last))
  if (size === undefined || !['ده', 'صد', 'هزار', 'میلیون', 'میلیارد'].includes(last ?? '')) return null
  const before = tokens.at(-2)
  if (size >= 1000 && (before === 'ده' || before === 'صد') && tokens.length > 2)
    return { size: size * (before === 'ده' ? 10 : 100), words: 2 }
  return tokens.length > 1 ? { size, words: 1 } : null
}

function readCardinalOrOrdinal(tokens: string[]): NumberInWords | null {
  const cardinal = readCardinal(tokens)
  if (cardinal !== null) return { value: cardinal, ordinal: false }
  const last = tokens.at(-1) ?? ''
  if (/^امی?ن?$/u.test(last) && tokens.length > 1) return ordinal(tokens.slice(0, -1))
  const word = cardinalOf(last)
  return word === null ? null : ordinal([...tokens.slice(0, -1), word])
}

function ordinal(tokens: string[]): NumberInWords | null {
  const value = readCardinal(tokens)
  return value === null || value < 1 || !Number.isInteger(value) ? null : { value, ordinal: true }
}

/** The cardinal inside an ordinal word: «پنجمین» → «پنج», «سوم» → «سه». */
function cardinalOf(token: string): string | null {
  const bare = token.replace(/ین$/u, '')
  const irregular = ORDINALS.get(bare)
  if (irregular !== undefined) return irregular
  const stem = bare.endsWith('م') ? bare.slice(0, -1) : ''
  return SMALL.has(stem) || BIG.has(stem) || /^[0-9]+$/u.test(stem) ? stem : null
}

/** Sums and multiplies from the left; words out of order («پنج بیست») are no number. */
function readCardinal(tokens: string[]): number | null {
  const state = { pieces: [] as number[], group: 0, floor: Infinity, lastBig: 1 }
  let expectMore = true
  for (const [index, token] of tokens.entries()) {
    if (token === 'و') {
      if (expectMore) return null
      expectMore = true
      continue
    }
    if (!(take(state, token) || ((index === 0 || tokens[index - 1] === 'و') && takeFraction(state, token)))) return null
    expectMore = false
  }
  return expectMore ? null : state.pieces.reduce((sum, piece) => sum + piece, state.group)
}

type Sum = { pieces: number[]; group: number; floor: number; lastBig: number }

function take(sum: Sum, token: string): boolean {
  const big = BIG.get(token)
  if (big !== undefined) return takeBig(sum, big)
  const value = /^[0-9]+(?:\.[0-9]+)?$/u.test(token) ? Number(token) : SMALL.get(token)
  if (value === undefined) return false
  if (token === 'صد' && sum.group > 1 && sum.group < 10) return ((sum.group *= 100), (sum.floor = 100), true)
  if (value >= sum.floor || (value === 0 && (sum.floor !== Infinity || sum.pieces.length > 0))) return false
  if (value >= 1000 && sum.pieces.length > 0 && value >= Math.min(...sum.pieces)) return false
  sum.group += value
  sum.floor = value >= 100 && value % 100 === 0 ? 100 : value >= 20 && value < 100 && value % 10 === 0 ? 10 : 0
  return true
}

function takeBig(sum: Sum, big: number): boolean {
  const smaller = sum.pieces.filter((piece) => piece < big)
  const size = smaller.reduce((total, piece) => total + piece, sum.group)
  if (size === 0 && (sum.floor !== Infinity || sum.pieces.includes(big))) return false
  sum.pieces = [...sum.pieces.filter((piece) => piece >= big), (size === 0 ? 1 : size) * big]
  sum.group = 0
  sum.floor = Infinity
  sum.lastBig = big
  return true
}

/** «دو و نیم», «سه میلیون و نیم»: a half of the last great word when nothing stands after it. */
function takeFraction(sum: Sum, token: string): boolean {
  const share = token === 'نیم' ? 0.5 : token === 'ربع' ? 0.25 : null
  if (share === null) return false
  if (sum.group === 0 && sum.pieces.length > 0) sum.pieces.push(share * sum.lastBig)
  else sum.group += share
  sum.floor = 0
  return true
}
