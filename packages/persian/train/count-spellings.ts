import { ZWNJ } from '../src/letters.ts'
import { GAP, gapAfter, isPlaceholder, roomFor, scan, type Letters } from '../src/repair/scan.ts'
import { pairKey, stemPairKey, type Counts, type Lexicon } from '../src/repair/lexicon.ts'
import { SORTS } from '../src/repair/sorts.ts'
import { stemEnd } from '../src/repair/affixes.ts'
import { emptyHash, hashStep } from '../src/repair/scan.ts'

/** How often each spelling stands in the lines: words, words with half-spaces, and two segments with a space between. */
export interface Spellings {
  units: Map<string, Counts>
  spaced: Map<string, Counts>
}

const room = roomFor(20_000)

function count(table: Map<string, Counts>, key: string, sort: number): void {
  const counts = [...(table.get(key) ?? NONE)]
  counts[sort]!++
  table.set(key, counts)
}
const NONE: Counts = Array.from({ length: SORTS }, () => 0)

function segmentText(letters: Letters, s: number): string {
  let text = ''
  for (let i = letters.segmentStart[s]!; i < letters.segmentStart[s + 1]!; i++)
    text += String.fromCharCode(letters.code[i]!)
  return text
}

export function countSpellings(lines: readonly { line: string; sort: number }[]): Spellings {
  const units = new Map<string, Counts>()
  const spaced = new Map<string, Counts>()
  for (const { line, sort } of lines) {
    scan(line, room)
    let unit = ''
    for (let s = 0; s < room.segments; s++) {
      const segment = segmentText(room, s)
      const gap = gapAfter(room, s)
      unit = unit ? unit + ZWNJ + segment : segment
      if (gap === GAP.space && s + 1 < room.segments) count(spaced, segment + ' ' + segmentText(room, s + 1), sort)
      if (gap !== GAP.half) {
        if (unit.length > 1 || !isPlaceholder(unit.charCodeAt(0))) count(units, unit, sort)
        unit = ''
      }
    }
  }
  return { units, spaced }
}

const hashOf = (text: string): number => {
  let h: number = emptyHash
  for (let i = 0; i < text.length; i++) h = hashStep(h, text.charCodeAt(i))
  return h
}

/** Whether the lexicon knows a half-space between these two segments or their kin: only then is a space between them worth knowing. */
export function isContested(lexicon: Lexicon, spaced: string): boolean {
  const [left, right] = spaced.split(' ') as [string, string]
  const code = Uint16Array.from(right, (char) => char.charCodeAt(0))
  const stem = right.slice(0, stemEnd(code, 0, code.length))
  return (
    lexicon.pairs.find(pairKey(hashOf(left), hashOf(right))) >= 0 ||
    lexicon.pairs.find(stemPairKey(hashOf(left), hashOf(stem))) >= 0
  )
}
