import { neverJoins } from '../letters.ts';
import { roomForFeatures } from './features.ts';
import { featuresBetween } from './features-between.ts';
import { featuresInside, openWord } from './features-inside.ts';
import type { Model } from './model.ts';
import { GAP, gapAfter, isPlaceholder, type Letters } from './scan.ts';

/** A place where a half-space may be missing: after letter `at`, text[start, end), with the log-odds that it is. */
export interface Candidate { at: number; start: number; end: number; gap: number; logit: number }

const features = roomForFeatures();
/** Below these log-odds a place is not worth remembering. */
const HOPELESS = -6;

function addIfLikely(found: Candidate[], letters: Letters, place: { at: number; gap: number; logit: number }): void {
  if (place.logit > HOPELESS) found.push({ ...place, start: letters.to[place.at]!, end: letters.from[place.at + 1]! });
}

/** Log-odds of what stands in `features`. */
function logOdds({ weights, unit }: Model): number {
  let sum = 0;
  for (let i = 0; i < features.count; i++) sum += weights[features.index[i]!]!;
  return sum * unit;
}

/** Every place of the line where something speaks for a half-space, in order. */
export function candidatesIn(model: Model, letters: Letters): Candidate[] {
  const found: Candidate[] = [];
  for (let s = 0; s < letters.segments; s++) {
    if (!isPlaceholder(letters.code[letters.segmentStart[s]!]!)) addInside(model, letters, s, found);
    const last = letters.segmentStart[s + 1]! - 1;
    if (s + 1 < letters.segments && gapAfter(letters, s) === GAP.space && !neverJoins(letters.code[last]!)) {
      if (featuresBetween(model.lexicon, letters, s, features)) addIfLikely(found, letters, { at: last, gap: GAP.space, logit: logOdds(model) });
    }
  }
  return found;
}

function addInside(model: Model, letters: Letters, segment: number, found: Candidate[]): void {
  const word = openWord(model.lexicon, letters, segment);
  if (!word) return;
  for (let cut = word.from + 1; cut < word.to; cut++) {
    if (neverJoins(letters.code[cut - 1]!)) continue;
    if (featuresInside(model.lexicon, letters, { word, cut }, features)) addIfLikely(found, letters, { at: cut - 1, gap: GAP.none, logit: logOdds(model) });
  }
}

/** Of two half-spaces that would enclose a single letter only the likelier one is meant. */
export function withoutRivals(candidates: readonly Candidate[]): Candidate[] {
  return candidates.filter((c, i) => !isOutdone(c, candidates[i - 1]) && !isOutdone(c, candidates[i + 1]));
}

function isOutdone(candidate: Candidate, neighbour: Candidate | undefined): boolean {
  return neighbour !== undefined && candidate.gap === GAP.none && neighbour.gap === GAP.none && Math.abs(neighbour.at - candidate.at) === 1 && neighbour.logit > candidate.logit;
}
