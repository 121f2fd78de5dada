import { requireText } from './require-text.ts'
import { composeEdits, type Edit } from './repair/edit.ts'
import { builtInModel } from './repair/built-in-model.ts'
import { noEvidence, verdictOn } from './repair/hand.ts'
import { bare, openLine, setHalfSpaces, settle, suggestionsFor, type Line, type Workshop } from './repair/line.ts'
import { houseStyle, type RepairOptions } from './repair/options.ts'
import { RULES } from './repair/edit.ts'

export { applyEdits, RULES, type Edit, type RuleName } from './repair/edit.ts'
export type { RepairLevel, RepairOptions } from './repair/options.ts'

/** A repaired text and how it came about. */
export interface Repair {
  /** The text with every certain edit made. */
  text: string
  /** Every edit, in the offsets of the text as given, sorted and disjoint. Those not `certain` (level full) are not in `text`. */
  edits: Edit[]
}

/** Rounds after which a text counts as settled; two are the rule. */
const MOST_ROUNDS = 8

/**
 * Repairs the typing of a Persian text: half-spaces above all, letters, digits, quotes, marks and the spaces around
 * them. What is no Persian prose (addresses, code, handles, Latin, verse, your own `protect` ranges) stays as it is, and
 * where the text shows a careful hand, so does nearly everything.
 *
 * Level `safe` (default) is for work nobody looks over; level `full` returns, besides, edits with `certain: false` for an
 * editor to choose from. `applyEdits(text, edits)` makes any subset of the edits. Repairing twice is repairing once.
 *
 * Throws TypeError for what is not a string; everything else gets an answer, in time linear in its length.
 */
export function repair(text: string, options: RepairOptions = {}): Repair {
  requireText(text, 'repair')
  const shop: Workshop = {
    model: builtInModel(),
    style: houseStyle(options),
    full: options.level === 'full',
    keep: new Set(options.keepWords?.map(bare)),
  }
  const lines = linesOf(text, options.protect ?? [])
  for (let round = 0; round < MOST_ROUNDS && repairOnce(lines, shop); round++);
  return gathered(lines, shop)
}

/** The text cut at its line breaks, which belong to no line. */
interface Placed {
  line: Line
  start: number
  breakAfter: string
}

function linesOf(text: string, protect: readonly (readonly [number, number])[]): Placed[] {
  const own = [...protect].filter(([start, end]) => end > start).sort((a, b) => a[0] - b[0])
  const fenced = fences(text)
  const placed: Placed[] = []
  let first = 0
  for (let start = 0; start <= text.length;) {
    const found = text.indexOf('\n', start)
    const end = found < 0 ? text.length : found
    while (first < own.length && own[first]![1] <= start) first++
    const mine: [number, number][] = []
    for (let i = first; i < own.length && own[i]![0] < end; i++)
      mine.push([Math.max(0, own[i]![0] - start), Math.min(end, own[i]![1]) - start])
    while (fenced.length > 0 && fenced[0]![1] <= start) fenced.shift()
    if (fenced.length > 0 && fenced[0]![0] < end) mine.push([0, end - start])
    placed.push({ line: openLine(text.slice(start, end), mine), start, breakAfter: found < 0 ? '' : '\n' })
    if (found < 0) break
    start = end + 1
  }
  return placed
}

/** Blocks between lines of three backticks. */
function fences(text: string): [number, number][] {
  if (!text.includes('```')) return []
  const at = [...text.matchAll(/^ {0,3}```.*$/gm)].map((match) => [match.index, match.index + match[0].length] as const)
  const out: [number, number][] = []
  for (let i = 0; i + 1 < at.length; i += 2) out.push([at[i]![0], at[i + 1]![1]])
  return out
}

/** One round over all lines; whether anything changed. */
function repairOnce(lines: readonly Placed[], shop: Workshop): boolean {
  const whole = noEvidence()
  for (const { line } of lines) {
    if (line.stale) settle(line, shop)
    for (let hand = 0; hand < whole.length; hand++) whole[hand]! += line.likelihood[hand]!
  }
  let changed = false
  for (const { line } of lines) {
    if (line.hopeful.length === 0) continue
    if (setHalfSpaces(line, shop, verdictOn(line.likelihood, whole, line.sort))) changed = true
  }
  return changed
}

function gathered(lines: readonly Placed[], shop: Workshop): Repair {
  let text = ''
  const edits: Edit[] = []
  for (const { line, start, breakAfter } of lines) {
    text += line.now + breakAfter
    const own = shop.full ? withSuggestions(line, suggestionsFor(line, shop)) : line.edits
    for (const edit of own)
      edits.push({ ...edit, start: edit.start + start, end: edit.end + start, reason: RULES[edit.rule] })
  }
  return { text, edits }
}

/** The line's edits and those suggestions that touch none of them. */
function withSuggestions(line: Line, suggestions: readonly Edit[]): Edit[] {
  if (suggestions.length === 0) return line.edits
  const all = composeEdits(line.before, line.edits, suggestions)
  const certain = new Set(line.edits.map((edit) => `${edit.start} ${edit.end} ${edit.after}`))
  if (
    line.edits.every((edit) =>
      all.some((other) => other.start === edit.start && other.end === edit.end && other.after === edit.after),
    )
  )
    return all
  const apart = suggestions.filter(
    (suggestion) =>
      composeEdits(line.before, line.edits, [suggestion]).filter((edit) =>
        certain.has(`${edit.start} ${edit.end} ${edit.after}`),
      ).length === line.edits.length,
  )
  return composeEdits(line.before, line.edits, apart)
}
