import { trimContent } from './bound-content.ts'
import type { Cast, Figure, Match } from './cast.ts'
import type { Draft } from './draft.ts'
import type { NameIndex } from './earlier-names.ts'
import type { Cue } from './find-cues.ts'
import type { Phrase } from './find-subject.ts'
import type { OpenQuotations } from './open-quotations.ts'
import type { Token } from './read-tokens.ts'
import type { CueClass, Directness, Span } from './statement.ts'
import { KE, THIS } from './word-bits.ts'

/** What is known while an article is read: the cast, the drafts so far, and the paragraph in hand. */
export interface Reading {
  readonly cast: Cast
  readonly drafts: Draft[]
  readonly names: NameIndex
  /** What stands before a colon at the head of paragraphs, and how often: «رضایی: …» in an interview comes again and again. */
  readonly labels: Map<string, number>
  /** The last paragraph in which a verb of saying stands before a colon: after it the newsroom likely ends the article in its own words. */
  lastSpoken: number
  /** Quotations that run over paragraphs. */
  readonly quotations: OpenQuotations
  /** The last paragraph of the one that is open; -1 when none is. */
  quotedTo: number
  /** The paragraph that ends it and goes on with the narrator's words; -1 when none does. */
  quotedInto: number
  /** The letter that is being read. */
  letter: Letter | null
  p: number
  text: string
  tokens: readonly Token[]
  /** The sentence began with a source line. */
  sourced: boolean
  /** The statement whose words run on until somebody else is introduced. */
  running: Draft | null
  /** What was told to the end of the paragraph before by «به گفته …», or a study's findings: the next may go on with it. */
  told: Draft | null
  /** Sub-headings since the last paragraph of text; after two, nobody's words run on. */
  headings: number
  /** The one that ran to the end of the paragraph before. */
  runningBefore: Draft | null
}

/** A letter, message or decree that the article prints whole, and who signed it. */
export interface Letter {
  readonly author: Figure
  /** A line announced it («متن پیام به این شرح است:»), or only a salutation shows it. */
  readonly announced: boolean
  /** Paragraphs of its text so far. */
  length: number
}

/** A stretch of tokens that ends where the narrator's sentence does. */
export interface Sentence {
  readonly from: number
  readonly to: number
}

/** What the reader has made out of an act of saying, in tokens of the paragraph. */
interface Saying {
  readonly cue: Cue | null
  readonly form: Draft['kind']
  readonly directness: Directness
  readonly cueClass: CueClass
  readonly from: number
  readonly to: number
  readonly speaker: Phrase | null
  readonly match: Match | null
  readonly parent: Draft | null
  readonly found: number
}

export function addDraft(reading: Reading, saying: Saying): Draft | null {
  const bounds = trimContent(reading.tokens, saying.from, saying.to)
  if (!bounds) return null
  const draft: Draft = {
    p: reading.p,
    from: bounds.from,
    to: saying.to,
    cue:
      saying.cue && spanOf(reading, saying.form === 'question' ? withoutThat(reading.tokens, saying.cue) : saying.cue),
    cueClass: saying.cueClass,
    kind: saying.form,
    directness: saying.directness,
    speaker: saying.speaker && spanOf(reading, saying.speaker),
    figure: saying.match?.figure ?? null,
    how: saying.match?.how ?? 'new',
    sure: saying.match?.sure ?? 0,
    plural: saying.cue?.verb?.plural ?? false,
    addressee: null,
    addressed: null,
    addressedText: null,
    inside: saying.parent !== null,
    parent: saying.parent,
    found: saying.found,
  }
  reading.drafts.push(draft)
  return draft
}

export function spanOf(reading: Reading, phrase: Phrase): Span {
  return { start: reading.tokens[phrase.from]?.start ?? 0, end: reading.tokens[phrase.to - 1]?.end ?? 0 }
}

export function sliceOf(reading: Reading, phrase: Phrase): string {
  const span = spanOf(reading, phrase)
  return reading.text.slice(span.start, span.end)
}

export function endRunning(reading: Reading, at: number): void {
  for (let draft = reading.running; draft; draft = draft.parent) draft.to = Math.min(draft.to, at)
  reading.running = null
}

/** «این سؤال که آیا»: the cue is «این سؤال». */
function withoutThat(tokens: readonly Token[], phrase: Phrase): Phrase {
  if (phrase.to - phrase.from > 3 && !((tokens[phrase.from]?.bits ?? 0) & THIS))
    return { from: phrase.from, to: phrase.from + 1 }
  for (let i = phrase.from; i < phrase.to; i++) if ((tokens[i]?.bits ?? 0) & KE) return { from: phrase.from, to: i }
  return phrase
}
