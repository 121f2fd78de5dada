import { ZWNJ, folded } from '../letters.ts'
import { applyEdits, composeEdits, editOf, type Edit, type RuleName } from './edit.ts'
import { candidatesIn, withoutRivals, type Candidate } from './half-space.ts'
import { isHopeful, likelihoodOf, noEvidence, type Likelihood, type Verdict } from './hand.ts'
import { houseWord } from './house-words.ts'
import { meetWords } from './meet-words.ts'
import type { Model } from './model.ts'
import type { HouseStyle } from './options.ts'
import { protectedSpans, shiftSpans, touchesSpan, type Span } from './protect.ts'
import { quoteEdits } from './quotes.ts'
import { GAP, roomFor, scan, type Letters } from './scan.ts'
import { sortOfText } from './sort-of-text.ts'
import { AROUND_BRACKETS, SIGN, signsIn } from './signs.ts'
import { CHARACTER_RULES, MARK_RULES, NUMBER_RULES, SPACE_RULES, type TypingRule } from './typing-rules.ts'
import { endingEdits, hehYeEdits, isEndingApart, spacedYeEdits } from './word-rules.ts'

/** What a repair works with. */
export interface Workshop {
  model: Model
  style: HouseStyle
  full: boolean
  keep: ReadonlySet<string>
}

/** One line on its way: what it was, what it is, what was done to it. */
export interface Line {
  before: string
  now: string
  edits: Edit[]
  /** Spans the caller protects, and all that are protected. */
  own: Span[]
  spans: Span[]
  candidates: Candidate[]
  /** Those of them that some verdict could confirm. */
  hopeful: Candidate[]
  /** How well each hand explains the line. */
  likelihood: Likelihood
  /** Which sort of text it reads like. */
  sort: number
  /** Whether `now` was changed since the candidates were found. */
  stale: boolean
  /** Whether the rules of typing have had their say. */
  typed: boolean
  /** What it shows at a glance (SIGN bits), or did once. */
  signs: number
}

/** Rounds of typing rules after which a line counts as settled. */
const MOST_ROUNDS = 6

const NOTHING_YET = noEvidence()

/** A line with its protected spans found; nothing is repaired yet. */
export function openLine(text: string, own: readonly Range[]): Line {
  const signs = signsIn(text)
  const prose = (signs & SIGN.persian) !== 0
  const spans = own.map(([start, end]) => ({ start, end, latin: false }))
  return {
    before: text,
    now: text,
    edits: [],
    own: spans,
    spans,
    candidates: [],
    hopeful: [],
    likelihood: NOTHING_YET,
    sort: 0,
    stale: prose,
    typed: false,
    signs,
  }
}

type Range = readonly [number, number]

function make(line: Line, edits: readonly Edit[]): void {
  if (edits.length === 0) return
  line.own = shiftSpans(line.own, edits)
  line.spans = shiftSpans(line.spans, edits)
  line.edits = composeEdits(line.before, line.edits, edits)
  line.now = applyEdits(line.now, edits)
  line.stale = true
  if (edits[0]!.rule !== 'half-space-missing' && edits[0]!.rule !== 'half-space-for-space')
    line.signs |= signsIn(line.now)
}

/** Applies the rules of typing until none has anything to say, then finds where half-spaces may be missing. */
export function settle(line: Line, shop: Workshop): void {
  for (
    let round = 0, open = lookForSpans(line) || !line.typed || !isPlain(shop.style);
    open && round < MOST_ROUNDS;
    round++
  ) {
    open = typeRight(line, shop)
    if (open) lookForSpans(line)
  }
  const letters = lettersOfLine(line)
  meetWords(shop.model.lexicon, letters)
  letters.sort = line.sort = sortOfText(letters)
  line.candidates = candidatesIn(shop.model, letters)
  line.hopeful = line.candidates.filter((c) => isHopeful(c, line.sort))
  line.likelihood = likelihoodOf({ kept: letters.halves, candidates: line.candidates })
  line.stale = false
}

/** Finds the protected spans of the line as it now is; whether they are others than before. */
function lookForSpans(line: Line): boolean {
  if (line.own.length === 0 && !(line.signs & (SIGN.foreign | SIGN.version | SIGN.spaces))) return false
  const before = line.spans
  line.spans = protectedSpans(line.now, line.own)
  return (
    before.length !== line.spans.length ||
    before.some((span, i) => span.start !== line.spans[i]!.start || span.end !== line.spans[i]!.end)
  )
}

/** Whether no house rule could have an opinion on a new half-space. */
const isPlain = ({ hehYe, hamza, tanvin }: HouseStyle): boolean =>
  hehYe === 'keep' && hamza === 'keep' && tanvin === 'keep'

/** One round of typing rules; whether anything changed. */
function typeRight(line: Line, { style }: Workshop): boolean {
  line.typed = true
  const before = line.now
  // Where quotes are the first brackets of a line, the next round looks around them.
  const idle = (line.signs & SIGN.bracket ? 0 : AROUND_BRACKETS) | (style.digits === 'latin' ? 0 : SIGN.persianDigit)
  const apply = (rules: readonly TypingRule[]): void => {
    for (const rule of rules) if (rule.when & line.signs & ~idle) make(line, ruleEdits(line, rule, style))
  }
  apply(CHARACTER_RULES)
  apply(NUMBER_RULES)
  if (style.quotes === 'fa' && line.signs & SIGN.quote) make(line, quoteEdits(line.now, line.spans))
  apply(MARK_RULES)
  apply(SPACE_RULES)
  if (isEndingApart(line.now)) {
    make(line, outsideSpans(line, endingEdits(line.now)))
    make(line, outsideSpans(line, spacedYeEdits(line.now)))
  }
  if (style.hehYe !== 'keep') make(line, outsideSpans(line, hehYeEdits(line.now, style.hehYe)))
  if (style.hamza !== 'keep' || style.tanvin !== 'keep') make(line, wordEdits(line, style, false))
  return line.now !== before
}

const outsideSpans = (line: Line, edits: Edit[]): Edit[] =>
  line.spans.length === 0 ? edits : edits.filter((edit) => !touchesSpan(line.spans, edit.start, edit.end))

function ruleEdits(line: Line, rule: TypingRule, style: HouseStyle): Edit[] {
  const edits: Edit[] = []
  for (const match of line.now.matchAll(rule.find)) {
    const after = rule.put(match, line.now, style)
    if (after === undefined || after === match[0]) continue
    edits.push(
      editOf(line.now, {
        start: match.index,
        end: match.index + match[0].length,
        after,
        rule: rule.rule,
        confidence: 0.98,
      }),
    )
  }
  return outsideSpans(line, edits)
}

const WORD = /[\u0620-\u065f\u066e-\u06d3\u06d5\u06fa-\u06ff\u200c]{3,}/g

/** What house style, or in full a suggestion, says of whole words. */
export function wordEdits(line: Line, style: HouseStyle, full: boolean): Edit[] {
  const edits: Edit[] = []
  for (const match of line.now.matchAll(WORD)) {
    const word = houseWord(match[0], style, full)
    if (word)
      edits.push(
        editOf(line.now, {
          start: match.index,
          end: match.index + match[0].length,
          ...word,
          confidence: word.certain ? 0.95 : 0.7,
        }),
      )
  }
  return outsideSpans(line, edits)
}

let room: Letters = roomFor(4096)

/** The letters of the line; protected spans that are not Latin hold none. */
function lettersOfLine(line: Line): Letters {
  if (room.code.length < line.now.length + 2) room = roomFor(line.now.length * 2)
  scan(
    line.now,
    room,
    line.spans.filter((span) => !span.latin),
  )
  return room
}

/** Sets the half-spaces that pass the verdict; whether there were any. */
export function setHalfSpaces(line: Line, shop: Workshop, verdict: Verdict): boolean {
  const judged: Candidate[] = []
  for (const c of line.hopeful) {
    const logit = c.logit + verdict(c)
    if (logit >= 0) judged.push({ ...c, logit })
  }
  if (judged.length === 0) return false
  const edits = withoutRivals(judged)
    .filter((c) => !isKept(line, shop, c))
    .map((c) => halfSpaceEdit(line, c, { logit: c.logit, certain: true }))
  make(line, edits)
  return edits.length > 0
}

/** What the line says on its own, whatever the hand: from these log-odds on a place is suggested. */
const WORTH_SUGGESTING = -0.5

/** Less certain half-spaces and house words, as suggestions on the settled line. */
export function suggestionsFor(line: Line, shop: Workshop): Edit[] {
  const halves = withoutRivals(line.candidates.filter((c) => c.logit >= WORTH_SUGGESTING && !isKept(line, shop, c)))
  const edits = [
    ...halves.map((c) => halfSpaceEdit(line, c, { logit: c.logit, certain: false })),
    ...wordEdits(line, shop.style, true).filter((edit) => !edit.certain),
  ]
  edits.sort((a, b) => a.start - b.start || a.end - b.end)
  return edits.filter((edit, i) => i === 0 || edits[i - 1]!.end <= edit.start)
}

function halfSpaceEdit(line: Line, candidate: Candidate, how: { logit: number; certain: boolean }): Edit {
  const rule: RuleName = candidate.gap === GAP.none ? 'half-space-missing' : 'half-space-for-space'
  return editOf(line.now, {
    start: candidate.start,
    end: candidate.end,
    after: ZWNJ,
    rule,
    confidence: 1 / (1 + Math.exp(-how.logit)),
    certain: how.certain,
  })
}

/** Whether the house keeps the spacing of the word, or pair of words, around this place. */
function isKept(line: Line, { keep }: Workshop, { start, end }: Candidate): boolean {
  if (keep.size === 0) return false
  let from = start
  let to = end
  while (from > 0 && isWordPart(line.now.charCodeAt(from - 1))) from--
  while (to < line.now.length && isWordPart(line.now.charCodeAt(to))) to++
  return keep.has(bare(line.now.slice(from, to)))
}

const isWordPart = (code: number): boolean => code === 0x200c || folded[code] !== 0

/** The letters of a word, whatever stands between them. */
export function bare(word: string): string {
  let out = ''
  for (const char of word) {
    const code = folded[char.charCodeAt(0)]!
    if (code > 1) out += String.fromCharCode(code)
  }
  return out
}
