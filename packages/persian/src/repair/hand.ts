/**
 * Who wrote this: a hand that sets every half-space, one that leaves them all out, one that types spaces, or one that
 * does now this, now that. The same place is a slip under one hand and intended under another.
 */
export interface Evidence {
  /** Half-spaces the text has. */
  kept: number;
  /** Places where one may be missing: `gap` 0 = nothing stands there, 2 = a space; `logit` = log-odds had every one been lost this way. */
  candidates: readonly { gap: number; logit: number }[];
}

/** Of ten thousand half-spaces each hand intends: share kept, left out, typed as a space; and how common the hand is. */
export const HAND_TABLE = [
  { prior: 0.25, kept: 0.995, none: 0.002, space: 0.003 },
  { prior: 0.25, kept: 0.004, none: 0.99, space: 0.006 },
  { prior: 0.25, kept: 0.004, none: 0.006, space: 0.99 },
  { prior: 0.25, kept: 1 / 3, none: 1 / 3, space: 1 / 3 },
];

const sigmoid = (x: number): number => 1 / (1 + Math.exp(-x));

/** What the hand adds to the log-odds of each kind of place. */
export function carefulOdds(evidence: Evidence): { none: number; space: number } {
  const logs = HAND_TABLE.map((hand) => {
    let log = Math.log(hand.prior) + evidence.kept * Math.log(hand.kept);
    for (const c of evidence.candidates) {
      const p = sigmoid(c.logit);
      if (p > 0.001) log += Math.log(1 - p + p * (c.gap === 0 ? hand.none : hand.space));
    }
    return log;
  });
  const top = Math.max(...logs);
  let total = 0;
  let none = 0;
  let space = 0;
  HAND_TABLE.forEach((hand, i) => {
    const weight = Math.exp(logs[i]! - top);
    total += weight; none += weight * hand.none; space += weight * hand.space;
  });
  return { none: Math.log(none / total), space: Math.log(space / total) };
}
