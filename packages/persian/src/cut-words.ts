import { HALF_SPACE } from './fold-letter.ts'

/*
 * Where words and their parts begin and end in a folded text. A word is letters, marks and digits, with half-spaces and a few signs between them. Its parts
 * are runs of letters and marks, numbers with decimal signs, and runs of what else counts as a number.
 */

/** What a UTF-16 unit is, learnt as units are met. Both units of a pair are what their code point is, and are looked up each time. */
const kinds = new Uint8Array(0x10000)
const UNKNOWN = 0
const OTHER = 1
const LINK = 2
const PAIR = 3
const LETTER = 4
const DIGIT = 5
const NUMBER = 6

const LINKS = new Set([HALF_SPACE, '_', '-', '.', "'", '’', '&', '@'])

/** Where the first word at or after a place begins; the length of the text where there is none. */
export function nextWord(text: string, from: number): number {
  let at = from
  while (at < text.length && kindAt(text, at) < LETTER) at += 1
  return at
}

/** Where the word that begins here ends: signs are of it only where letters follow. */
export function endOfWord(text: string, from: number): number {
  let end = from
  for (let at = from; at < text.length; at += 1) {
    const kind = kindAt(text, at)
    if (kind >= LETTER) end = at + 1
    else if (kind !== LINK) break
  }
  return end
}

/** Where the part of a word that begins here ends. */
export function endOfPart(text: string, from: number): number {
  const first = kindAt(text, from)
  if (first === DIGIT) return endOfNumber(text, from)
  let at = from + 1
  while (at < text.length && isOfPart(first, kindAt(text, at))) at += 1
  return at
}

/** Whether a word that stands here is one run of letters. */
export function hasOnePart(text: string, from: number, end: number): boolean {
  for (let at = from; at < end; at += 1) if (kindAt(text, at) !== LETTER) return false
  return true
}

function isOfPart(first: number, kind: number): boolean {
  return kind === first || (first === NUMBER && kind === DIGIT)
}

/** Digits, with decimal signs between them. */
function endOfNumber(text: string, from: number): number {
  let at = from
  for (;;) {
    while (at < text.length && kindAt(text, at) === DIGIT) at += 1
    if (text[at] !== '.' || at + 1 >= text.length || kindAt(text, at + 1) !== DIGIT) return at
    at += 1
  }
}

function kindAt(text: string, at: number): number {
  const unit = text.charCodeAt(at)
  if (kinds[unit] === UNKNOWN) kinds[unit] = isSurrogate(unit) ? PAIR : kindOfPoint(text.charAt(at))
  const kind = kinds[unit] as number
  return kind === PAIR ? kindOfPoint(pointAt(text, at)) : kind
}

/** The code point of which the unit here is a half; a half without its other half as it is. */
function pointAt(text: string, at: number): string {
  const isLow = text.charCodeAt(at) >= 0xdc00
  const first = isLow && at > 0 && text.codePointAt(at - 1) !== text.charCodeAt(at - 1) ? at - 1 : at
  return String.fromCodePoint(text.codePointAt(first) as number)
}

function isSurrogate(unit: number): boolean {
  return unit >= 0xd800 && unit <= 0xdfff
}

function kindOfPoint(point: string): number {
  if (/[0-9]/.test(point)) return DIGIT
  if (/[\p{L}\p{M}]/u.test(point)) return LETTER
  if (/\p{N}/u.test(point)) return NUMBER
  return LINKS.has(point) ? LINK : OTHER
}
