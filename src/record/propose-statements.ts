import { Cast } from './inside/speech/cast.ts';
import type { Draft } from './inside/speech/draft.ts';
import { rateConfidence } from './inside/speech/rate-confidence.ts';
import { SpeechReader } from './inside/speech/read-speech.ts';
import { findCues } from './inside/speech/find-cues.ts';
import { retagTokens } from './inside/speech/retag-tokens.ts';
import { readTokens } from './inside/speech/read-tokens.ts';
import { trimContent } from './inside/speech/bound-content.ts';
import type { CueClass, Directness, Resolution, Span } from './inside/speech/statement.ts';

export type { CueClass, Directness, Resolution, Span };

export interface Article {
  readonly title: string;
  readonly paragraphs: readonly string[];
  readonly date?: string | undefined;
}

export interface Knowledge {
  readonly people: readonly unknown[];
}

export interface ProposedStatement {
  readonly p: number;
  readonly start: number;
  readonly end: number;
  readonly cue: Span | null;
  readonly cueClass: CueClass;
  readonly speaker: Span | null;
  readonly person: string | null;
  readonly personId: string | null;
  readonly resolution: Resolution;
  readonly addressee: Span | null;
  readonly addresseePerson: string | null;
  readonly addresseeId: string | null;
  readonly basis: 'text' | 'event' | null;
  readonly directness: Directness;
  readonly confidence: number;
  readonly inside: boolean;
  readonly parent: number | null;
}

export function proposeStatements(article: Article, _knowledge?: Knowledge): ProposedStatement[] {
  const reader = new SpeechReader(article.title, new Cast());
  const bounds = new Map<Draft, Span>();
  let before = 0;
  const read = article.paragraphs.map(paragraph => {
    const tokens = readTokens(paragraph);
    retagTokens(tokens);
    const cues = findCues(tokens);
    reader.survey(tokens, cues);
    return { tokens, cues };
  });
  read.forEach(({ tokens, cues }, p) => {
    reader.read(article.paragraphs[p] ?? '', p, tokens, cues);
    for (const draft of reader.drafts.slice(before)) {
      const range = trimContent(tokens, draft.from, draft.to);
      if (range) bounds.set(draft, { start: tokens[range.from]?.start ?? 0, end: tokens[range.to - 1]?.end ?? 0 });
    }
    before = reader.drafts.length;
  });
  const kept = reader.drafts.filter(draft => bounds.has(draft));
  return kept.map(draft => {
    const { start, end } = bounds.get(draft) as Span;
    return {
      p: draft.p, start, end, cue: draft.cue, cueClass: draft.cueClass, speaker: draft.speaker, person: draft.figure?.display ?? null, personId: draft.figure?.personId ?? null, resolution: resolutionOf(draft),
      addressee: draft.addressee, addresseePerson: draft.addressed?.display ?? draft.addressedText, addresseeId: draft.addressed?.personId ?? null, basis: draft.addressee ? 'text' : null,
      directness: draft.directness, confidence: rateConfidence(draft), inside: draft.inside, parent: draft.parent ? kept.indexOf(draft.parent) : null,
    };
  });
}

function resolutionOf(draft: Draft): Resolution {
  if (draft.kind === 'continuation') return 'continuation';
  if (!draft.figure) return 'unknown';
  if (!draft.speaker) return 'implicit';
  if (draft.how === 'pronoun') return 'pronoun';
  return draft.how === 'title' || draft.how === 'bridge' || draft.how === 'pointing' ? 'title' : 'named';
}
