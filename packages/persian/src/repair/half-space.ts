import { neverJoins } from '../letters.ts';
import { featuresBetween, featuresInside, type Features } from './features.ts';
import type { Model } from './model.ts';
import { GAP, gapAfter, isPlaceholder, type Letters } from './scan.ts';
import { verdictOn, type Evidence } from './hand.ts';

/** A place where a half-space may be missing: after letter `at`, with the log-odds that it is. */
export interface Candidate { at: number; gap: number; logit: number }

const features: Features = { index: new Int32Array(160), general: 0, count: 0 };

function logOdds({ weights, unit }: Model): number {
  let sum = 0;
  for (let i = 0; i < features.count; i++) sum += weights[features.index[i]!]!;
  return sum * unit;
}

/** Every place of the line where something speaks for a half-space, in order. */
export function candidatesIn(model: Model, letters: Letters): Candidate[] {
  const found: Candidate[] = [];
  for (let s = 0; s < letters.segments; s++) {
    const start = letters.segmentStart[s]!;
    const end = letters.segmentStart[s + 1]!;
    if (!isPlaceholder(letters.code[start]!)) {
      for (let cut = start + 1; cut < end; cut++) {
        if (neverJoins(letters.code[cut - 1]!)) continue;
        if (featuresInside(model.lexicon, letters, { segment: s, cut }, features)) found.push({ at: cut - 1, gap: GAP.none, logit: logOdds(model) });
      }
    }
    if (s + 1 < letters.segments && gapAfter(letters, s) === GAP.space && !neverJoins(letters.code[end - 1]!)) {
      if (featuresBetween(model.lexicon, letters, s, features)) found.push({ at: end - 1, gap: GAP.space, logit: logOdds(model) });
    }
  }
  return found;
}

/** Where half-spaces belong with at least this log-odds, once the hand that wrote the line is taken into account. */
export function missingHalfSpaces(model: Model, letters: Letters, threshold: { none: number; space: number }): Candidate[] {
  const candidates = candidatesIn(model, letters);
  if (candidates.length === 0) return candidates;
  const evidence: Evidence = { kept: 0, candidates };
  for (let i = 0; i < letters.count; i++) if (letters.gap[i] === GAP.half) evidence.kept++;
  const verdict = verdictOn(evidence);
  const wanted = candidates.filter((c) => (c.gap === GAP.none ? c.logit + verdict.none >= threshold.none : c.logit + verdict.space >= threshold.space));
  return wanted.filter((c, i) => !isOutdone(c, wanted[i - 1]) && !isOutdone(c, wanted[i + 1]));
}

/** Two half-spaces never enclose a single letter that is missing both: the likelier one stays. */
function isOutdone(candidate: Candidate, neighbour: Candidate | undefined): boolean {
  return neighbour !== undefined && candidate.gap === GAP.none && neighbour.gap === GAP.none && Math.abs(neighbour.at - candidate.at) === 1 && neighbour.logit > candidate.logit;
}
