import { trimContent } from './inside/speech/bound-content.ts'
import { Cast } from './inside/speech/cast.ts'
import type { Draft } from './inside/speech/draft.ts'
import { findCues } from './inside/speech/find-cues.ts'
import { heardAt } from './heard-at.ts'
import type { Knowledge } from './inside/speech/knowledge.ts'
import { rateConfidence } from './inside/speech/rate-confidence.ts'
import { SpeechReader } from './inside/speech/read-speech.ts'
import { readTokens, type Token } from './inside/speech/read-tokens.ts'
import { retagTokens } from './inside/speech/retag-tokens.ts'
import { seedCast } from './inside/speech/seed-cast.ts'
import type { CueClass, Directness, Resolution, Span } from './inside/speech/statement.ts'

export type { KnownEvent, KnownPerson, Knowledge, Tenure } from './inside/speech/knowledge.ts'
export type { CueClass, Directness, Resolution, Span } from './inside/speech/statement.ts'

export interface Article {
  readonly title: string
  readonly paragraphs: readonly string[]
  /** ISO, Gregorian: the day on which titles are looked up when no event gives one. */
  readonly date?: string | undefined
}

/** One act of saying, found in the text and not yet confirmed by anybody. Spans are UTF-16 units of paragraph `p` as given. */
export interface ProposedStatement {
  readonly p: number
  /** The words reported, without cue, quotation marks and final full stop. */
  readonly start: number
  readonly end: number
  /** Null where a paragraph goes on with earlier words, or a label («رضایی: …») stands for the verb. */
  readonly cue: Span | null
  readonly cueClass: CueClass
  /** The mention as it stands; null when the subject is dropped. */
  readonly speaker: Span | null
  /** Who that is, by the fullest name that the article (or the office's knowledge) gives. */
  readonly person: string | null
  readonly personId: string | null
  readonly resolution: Resolution
  readonly addressee: Span | null
  readonly addresseePerson: string | null
  readonly addresseeId: string | null
  /** Whether the text says to whom, or only the event does. */
  readonly basis: 'text' | 'event' | null
  readonly directness: Directness
  /** 0 to 1, two decimals. From `SURE` up an editor need not look twice. */
  readonly confidence: number
  /** Said within another's words; `parent` is that statement's place in the list. */
  readonly inside: boolean
  readonly parent: number | null
}

/** The threshold fixed in the product: at or above it at most one proposal in a hundred may be wrong. */
export const SURE = 0.9

/**
 * Who is reported to have said what to whom, in the order of the text. Reads by a grammar of saying and no model; the same text gives
 * the same answer, and Arabic letters, lost half-spaces, Latin digits or missing quotation marks change nothing in it.
 * Any text has an answer: without speech, or in another language, an empty list. Time and memory grow with the text's length.
 */
export function proposeStatements(article: Article, knowledge?: Knowledge): ProposedStatement[] {
  const cast = knowledge ? seedCast(knowledge, article.date) : new Cast()
  const reader = new SpeechReader(article.title, cast)
  const paragraphs = article.paragraphs.map((text, p) => {
    const tokens = readTokens(text)
    retagTokens(tokens)
    const cues = findCues(tokens)
    const paragraph = { text, p, tokens, cues }
    reader.survey(paragraph)
    return paragraph
  })
  for (const paragraph of paragraphs) reader.read(paragraph)
  reader.finish()
  const places = new Map<Draft, number>(),
    found: ProposedStatement[] = []
  for (const draft of reader.drafts) {
    const content = contentOf(draft, paragraphs[draft.p]?.tokens ?? [])
    if (!content) continue
    places.set(draft, found.length)
    found.push({
      ...propose(draft, content),
      ...addresseeOf(draft, cast, knowledge),
      parent: draft.parent ? (places.get(draft.parent) ?? null) : null,
    })
  }
  return found
}

function contentOf(draft: Draft, tokens: readonly Token[]): Span | null {
  const range = trimContent(tokens, draft.from, draft.to),
    first = range && tokens[range.from],
    last = range && tokens[range.to - 1]
  return first && last ? { start: first.start, end: last.end } : null
}

function propose(
  draft: Draft,
  content: Span,
): Omit<ProposedStatement, 'addressee' | 'addresseePerson' | 'addresseeId' | 'basis' | 'parent'> {
  const { p, cue, cueClass, speaker, directness, inside, figure } = draft
  return {
    p,
    ...content,
    cue,
    cueClass,
    speaker,
    person: figure?.display ?? null,
    personId: figure?.personId ?? null,
    resolution: resolutionOf(draft),
    directness,
    confidence: rateConfidence(draft),
    inside,
  }
}

function resolutionOf({ kind, figure, speaker, how }: Draft): Resolution {
  if (kind === 'continuation') return 'continuation'
  if (!figure) return 'unknown'
  if (!speaker) return 'implicit'
  if (how === 'pronoun') return 'pronoun'
  if (how === 'new') return figure.kind === 'title' ? 'title' : 'named'
  return how === 'title' || how === 'bridge' || how === 'pointing' || (figure.kind === 'title' && !figure.named)
    ? 'title'
    : 'named'
}

function addresseeOf(
  draft: Draft,
  cast: Cast,
  knowledge: Knowledge | undefined,
): Pick<ProposedStatement, 'addressee' | 'addresseePerson' | 'addresseeId' | 'basis'> {
  const { addressee, addressed, addressedText, inside } = draft
  if (addressee)
    return {
      addressee,
      addresseePerson: addressed?.display ?? addressedText,
      addresseeId: addressed?.personId ?? null,
      basis: 'text',
    }
  const heard = inside ? null : heardAt(knowledge?.event, draft.figure?.personId ?? null)
  if (!heard) return { addressee: null, addresseePerson: null, addresseeId: null, basis: null }
  return {
    addressee: null,
    addresseePerson: cast.figures.find((figure) => figure.personId === heard)?.display ?? null,
    addresseeId: heard,
    basis: 'event',
  }
}
