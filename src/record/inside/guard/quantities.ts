import { fold } from '#persian/fold.ts'
import { findMonth } from '#persian/find-month.ts'
import { numeralOf } from './numerals.ts'
import type { ReadLine } from './page.ts'
import type { Token } from './page-tokens.ts'

/** A number in a line, with «هزار» or «million» behind it counted in. */
export interface Quantity {
  line: ReadLine
  value: number
  isDigits: boolean
  isPercent: boolean
  /** A day, a year, an hour, a place in a row: the same in another language looks otherwise. */
  isTold: boolean
  first: number
  next: number
}

/** The numbers of a line, in digits or words of Persian, Arabic or English. */
export function quantitiesIn(line: ReadLine): Quantity[] {
  const found: Quantity[] = []
  for (let first = 0; first < line.tokens.length; first += 1) {
    const read = numberAt(line.tokens, first)
    if (read === undefined) continue
    const { value, isDigits, isOrdinal, next } = read
    if (first === 0 && isItem(line.tokens, read)) continue
    const isPercent = percentAt(line.tokens, next)
    const isTold = isOrdinal || (!isPercent && (isYear(read) || isOfTime(line.tokens, { first, next })))
    found.push({ line, value, isDigits, isPercent, isTold, first, next })
    first = next - 1
  }
  return datesTogether(found)
}

interface NumberAt {
  value: number
  isDigits: boolean
  isOrdinal: boolean
  next: number
}

/** A number and what is said of how many: «۱۲ هزار و ۵۰۰», «a hundred and ten thousand», «خمس وثلاثين», «14.5». */
function numberAt(tokens: Token[], first: number): NumberAt | undefined {
  const start = partAt(tokens, first)
  if (start === undefined || !begins(tokens, first, start)) return undefined
  const sum: Sum = { whole: 0, group: 0, scale: 1, isDigits: start.isDigits }
  const found = { isDigits: start.isDigits, isOrdinal: start.is === 'ordinal', next: start.next }
  take(sum, start)
  while (!found.isOrdinal) {
    const { link, at } = linkAt(tokens, found.next)
    const part = partAt(tokens, at)
    if (part === undefined || !joins(sum, part, link)) break
    take(sum, part)
    found.isOrdinal = part.is === 'ordinal'
    found.next = part.next
  }
  return { value: sum.whole + sum.group, ...found }
}

interface Sum {
  whole: number
  group: number
  /** The last one: «هزار» before «میلیارد» is counted in that, «million» before «thousand» is not. */
  scale: number
  isDigits: boolean
}

interface Part {
  value: number
  is: 'number' | 'scale' | 'ordinal'
  text: string
  isDigits: boolean
  next: number
}

function partAt(tokens: Token[], at: number): Part | undefined {
  const token = tokens[at]
  if (token === undefined || !token.isWord || token.text.length > 20) return undefined
  if (/^\d{1,12}$/.test(token.text)) return digitsAt(tokens, at)
  const place = /^(\d{1,3})(?:st|nd|rd|th|م|مین)$/.exec(token.text)
  if (place !== null) return { value: Number(place[1]), is: 'ordinal', text: '', isDigits: true, next: at + 1 }
  const numeral = numeralOf(token.text) ?? numeralOf(linked(token.text)) ?? numeralOf(beforeUnit(token.text))
  return numeral === null ? undefined : { ...numeral, text: token.text, isDigits: false, next: at + 1 }
}

/** «14.5», and «۱۴/۵» as Persian writes it; a date or a clock time is no one number. */
function digitsAt(tokens: Token[], at: number): Part {
  const [whole, point, part, after] = tokens.slice(at, at + 4)
  const isJoined = point?.start === whole?.end && part?.start === point?.end && /^\d{1,4}$/.test(part?.text ?? '')
  const isPoint =
    /^[.٫,/]$/.test(point?.text ?? '') && !(after?.start === part?.end && /^[./]$/.test(after?.text ?? ''))
  if (!isJoined || !isPoint) return { value: Number(whole?.text), is: 'number', text: '', isDigits: true, next: at + 1 }
  return { value: Number(`${whole?.text}.${part?.text}`), is: 'number', text: '', isDigits: true, next: at + 3 }
}

type Link = 'none' | 'و' | 'and' | 'hyphen' | 'written on'

/** What joins a number to the next word, and where that is; «وپنج» brings its own. */
function linkAt(tokens: Token[], at: number): { link: Link; at: number } {
  const text = tokens[at]?.text ?? ''
  if (text === 'و' || text === 'and') return { link: text, at: at + 1 }
  if (/^[-‐‑]$/.test(text)) return { link: 'hyphen', at: at + 1 }
  return { link: numeralOf(text) === null && linked(text) !== text ? 'written on' : 'none', at }
}

/** A word without the «و» before it. */
function linked(word: string): string {
  return word.length > 2 && word.startsWith('و') ? word.slice(1) : word
}

/** «سیصد» of «سیصدصفحه». */
function beforeUnit(word: string): string {
  return word.replace(/(?<=.{2})(?:صفحه|دقیقه|ساعته?|روزه?|هفته|ماهه?|ساله?|نفره?|درصدی?|هزار)$/u, '')
}

/** A scale alone is a number only with «a» or «یک» before it: «thousands», «هزار» are said of many. */
function begins(tokens: Token[], first: number, { is }: Part): boolean {
  return is !== 'scale' || /^(?:a|one|یک)$/.test(tokens[first - 1]?.text ?? '')
}

function joins({ whole, group, isDigits }: Sum, part: Part, link: Link): boolean {
  const { value, is } = part
  if (is === 'scale') return link === 'none' && (group > 0 || whole > 0)
  if (group === 0) return whole > 0 && value < whole
  if (part.isDigits || isDigits) return false
  if (group < 10) return isArabicOrder(part, link)
  return (value < 10 && group % 10 === 0 && link !== 'and') || (value < 100 && group % 100 === 0)
}

/** «خمسة عشر», «خمس وثلاثين». */
function isArabicOrder({ value, text }: Part, link: Link): boolean {
  if (link === 'none') return value === 10 && text.startsWith('عشر')
  return link === 'written on' && value > 19 && value < 100 && value % 10 === 0
}

function take(sum: Sum, { value, is, isDigits }: Part): void {
  if (is !== 'scale') sum.group += value
  else if (value === 100) sum.group = Math.max(1, sum.group) * 100
  else if (sum.whole > 0 && value > sum.scale)
    [sum.whole, sum.group, sum.scale] = [(sum.whole + sum.group) * value, 0, value]
  else [sum.whole, sum.group, sum.scale] = [sum.whole + Math.max(1, sum.group) * value, 0, value]
  sum.isDigits = isDigits
}

function percentAt(tokens: Token[], at: number): boolean {
  const [one = '', two = ''] = tokens.slice(at, at + 2).map((token) => token.text)
  return percents.has(one) || percents.has(`${one} ${two}`)
}

const percents = new Set(
  ['%', '٪', 'درصد', 'در صد', 'percent', 'per cent', 'بالمئة', 'بالمائة', 'في المئة', 'في المائة'].map((words) =>
    fold(words),
  ),
)

function isYear({ value, isDigits }: NumberAt): boolean {
  return isDigits && Number.isInteger(value) && ((value > 1299 && value < 1500) || (value > 1899 && value < 2100))
}

/** «۳.» at the beginning of an item of a list. */
function isItem(tokens: Token[], { value, next }: NumberAt): boolean {
  return next === 1 && value < 100 && /^[.):-]$/.test(tokens[1]?.text ?? '')
}

/** Beside the name of a month, or of an hour. */
function isOfTime(tokens: Token[], { first, next }: { first: number; next: number }): boolean {
  const before = tokens.slice(Math.max(0, first - 3), first).map((token) => token.text)
  const after = tokens.slice(next, next + 4).map((token) => token.text)
  const [one = '', two = ''] = after
  if (one === ':' || before.at(-1) === ':' || one === '/' || before.at(-1) === '/') return true
  if (/^(?:ساعت|الساعه|oclock|am|pm)$/.test(before.at(-1) ?? '') || /^(?:am|pm)$/.test(one)) return true
  if ((/^[ap]$/.test(one) && two === '.') || one === 'شنبه') return true
  const behind = after.filter((word) => !/^(?:of|من|ماه|شهر)$/.test(word)).slice(0, 2)
  return isMonth(behind) || isMonth(behind.slice(0, 1)) || isMonth(before.slice(-1)) || isMonth(before.slice(-2))
}

function isMonth(words: string[]): boolean {
  const text = words.join(' ')
  if (text === '' || /^(?:می|مه)\b/u.test(text)) return false
  const found = findMonth(text)
  return found !== null && found.before === '' && found.after === ''
}

/** «3 and 4 October», «2024–25»: a number joined to a day or a year is one too. */
function datesTogether(found: Quantity[]): Quantity[] {
  const areJoined = (one: Quantity, two: Quantity) =>
    two.first - one.next === 1 && /^(?:و|and|to|تا|[-–,،])$/.test(one.line.tokens[one.next]?.text ?? '')
  for (let at = found.length - 1; at > 0; at -= 1) joinTo(found[at - 1], found[at])
  for (let at = 1; at < found.length; at += 1) joinTo(found[at], found[at - 1])
  return found

  function joinTo(one: Quantity | undefined, other: Quantity | undefined): void {
    if (one === undefined || other?.isTold !== true || one.isPercent) return
    if (areJoined(one, other) || areJoined(other, one)) one.isTold = true
  }
}
