import { Lexicon, type Counts } from './lexicon.ts'
import { WEIGHT_BITS } from './hashing.ts'
import { ZWNJ } from '../letters.ts'

/** What training leaves behind and the library carries: spellings as ASCII text, weights as base64, the unit of a weight. */
export interface ModelData {
  spellings: string
  weights: string
  unit: number
}

/** Word lists and learned weights, ready to be asked. Weights are eighths of a byte's range: times `unit` they are log-odds. */
export interface Model {
  lexicon: Lexicon
  weights: Int8Array
  unit: number
}

/** How many letters of the row before are repeated, written as one character. */
const prefixSign = (length: number): string => String.fromCharCode(0x41 + length)

/** One spelling of the shipped list. */
export interface Spelling {
  surface: string
  counts: Counts
  flags: number
  kind: number
}

/**
 * Spellings as one text: sorted; each row is how many letters it shares with the row before (A = 0), the rest («~» for
 * the half-space, «@» for a number), how often it was seen in edited sentences, then after a dot each the dictionary's
 * flags, the kind, and how often it was seen in the encyclopedia and in news.
 */
export function packSpellings(spellings: readonly Spelling[]): string {
  let before = ''
  const rows = [...spellings]
    .sort((a, b) => (a.surface < b.surface ? -1 : 1))
    .map(({ surface, counts, flags, kind }) => {
      let shared = 0
      while (shared < 25 && shared < before.length && before[shared] === surface[shared]) shared++
      before = surface
      return (
        prefixSign(shared) +
        surface.slice(shared).replaceAll(ZWNJ, '~').replaceAll('0', '@') +
        [counts[0], flags, kind, counts[1], counts[2]]
          .map((n) => n || '')
          .join('.')
          .replace(/\.+$/, '')
      )
    })
  return rows.join('\n')
}

/** The letters of packed spellings, each by the ASCII sign at the same place; so the module holds one byte a letter. */
const LETTERS = 'ابپتثجچحخدذرزژسشصضطظعغفقکگلمنوهیآء'
const SIGNS = 'abcdefghijklmnopqrstuvwxyz!#$%&()*'

/** Packed spellings in ASCII; what has no sign of its own stays as it is. */
export const toAscii = (packed: string): string =>
  packed.replace(/[\u0620-\u06ff]/g, (letter) => SIGNS[LETTERS.indexOf(letter)] ?? letter)

const letterOfSign = new Map([...SIGNS].map((sign, i) => [sign.charCodeAt(0), LETTERS[i]!]))
letterOfSign.set('~'.charCodeAt(0), ZWNJ).set('@'.charCodeAt(0), '0')
const LETTER_OF = Array.from({ length: 128 }, (_, code) => letterOfSign.get(code) ?? String.fromCharCode(code))

/** Fills a lexicon from the ASCII form of what `packSpellings` wrote. */
export function unpackSpellings(packed: string, into: Lexicon): void {
  let surface = ''
  for (let at = 0; at < packed.length; at++) {
    const shared = packed.charCodeAt(at++) - 0x41
    surface = surface.slice(0, shared)
    let code = packed.charCodeAt(at)
    for (; at < packed.length && code !== NEW_LINE && code !== DOT && !isDigit(code); code = packed.charCodeAt(++at))
      surface += LETTER_OF[code] ?? packed[at]!
    const numbers = [0, 0, 0, 0, 0]
    for (let field = 0; at < packed.length && code !== NEW_LINE; code = packed.charCodeAt(++at)) {
      if (code === DOT) field++
      else numbers[field] = numbers[field]! * 10 + code - 0x30
    }
    const [edited, flags, kind, encyclopedia, news] = numbers as [number, number, number, number, number]
    if (flags) into.addKnown(surface, flags & 63)
    if (kind) into.addKind(surface, kind)
    if (edited + encyclopedia + news > 0) into.addSeen(surface, [edited, encyclopedia, news])
  }
}
const NEW_LINE = 10
const DOT = 0x2e
const isDigit = (code: number): boolean => code >= 0x30 && code <= 0x39

/** Weights as base64: for each one that is not zero the distance from the one before (seven bits a byte), then its value. */
export function packWeights(weights: Int8Array): string {
  const bytes: number[] = []
  let before = -1
  weights.forEach((weight, i) => {
    if (weight === 0) return
    let distance = i - before
    before = i
    while (distance > 127) {
      bytes.push((distance & 127) | 128)
      distance >>>= 7
    }
    bytes.push(distance, weight & 255)
  })
  let binary = ''
  for (const byte of bytes) binary += String.fromCharCode(byte)
  return btoa(binary)
}

/** The weights `packWeights` wrote. */
export function unpackWeights(packed: string): Int8Array {
  const weights = new Int8Array(1 << WEIGHT_BITS)
  const binary = atob(packed)
  let at = -1
  for (let i = 0; i < binary.length;) {
    let distance = 0
    let bits = 0
    let byte: number
    do {
      byte = binary.charCodeAt(i++)
      distance |= (byte & 127) << bits
      bits += 7
    } while (byte & 128)
    at += distance
    weights[at] = binary.charCodeAt(i++)
  }
  return weights
}

/** The model the data describes; takes some tens of milliseconds. */
export function loadModel(data: ModelData): Model {
  const lexicon = new Lexicon()
  unpackSpellings(data.spellings, lexicon)
  return { lexicon, weights: unpackWeights(data.weights), unit: data.unit }
}
