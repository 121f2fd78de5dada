/**
 * Who wrote this: a hand that sets every half-space, one that leaves them all out, one that types spaces, or one that
 * does now this, now that. The same place is a slip under one hand and intended under another, so the evidence of the
 * whole passage is weighed before any single place is judged.
 */
export interface Evidence {
  /** Half-spaces the passage has. */
  kept: number;
  /** Places where one may be missing: `gap` 0 = nothing stands there, 2 = a space; `logit` = log-odds had every one been lost this way. */
  candidates: readonly { gap: number; logit: number }[];
}

/** What is added to the log-odds of each kind of place before it is held against zero. */
export interface Verdict { none: number; space: number; /** Probability that the hand is careful. */ careful: number }

/** How common each hand is taken to be, and which share of the half-spaces it means it keeps, leaves out, types as a space. */
const HANDS = [
  { prior: 0.31, kept: 0.9998, none: 0.0001, space: 0.0001 },
  { prior: 0.36, kept: 0.001, none: 0.998, space: 0.001 },
  { prior: 0.3, kept: 0.001, none: 0.001, space: 0.998 },
  { prior: 0.03, kept: 1 / 3, none: 1 / 3, space: 1 / 3 },
];

/** Places speak less than independently: each counts this much. */
const DAMPING = 0.73;
/** How far above even odds a place must be under a careless hand, by kind, and how much further under a careful one. */
const LEAST = { none: -0.2, space: -0.56, careful: 5 };

const sigmoid = (x: number): number => 1 / (1 + Math.exp(-x));

/** Weighs the hands and says what that means for each kind of place. */
export function verdictOn(evidence: Evidence): Verdict {
  const logs = HANDS.map((hand) => {
    let log = Math.log(hand.prior) + evidence.kept * Math.log(hand.kept);
    for (const { gap, logit } of evidence.candidates) {
      const p = sigmoid(logit);
      if (p > 0.001) log += DAMPING * Math.log(1 - p + p * (gap === 0 ? hand.none : hand.space));
    }
    return log;
  });
  const top = Math.max(...logs);
  let total = 0;
  let none = 0;
  let space = 0;
  HANDS.forEach((hand, i) => {
    const weight = Math.exp(logs[i]! - top);
    total += weight;
    none += weight * hand.none;
    space += weight * hand.space;
  });
  const careful = Math.exp(logs[0]! - top) / total;
  return { none: Math.log(none / total) - LEAST.none - LEAST.careful * careful, space: Math.log(space / total) - LEAST.space - LEAST.careful * careful, careful };
}
