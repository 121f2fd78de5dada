/**
 * Who wrote this: a hand that sets every half-space, one that leaves them all out, one that types spaces, or one that
 * does now this, now that. The same place is a slip under one hand and intended under another, so the evidence of the
 * whole line, and of the text around it, is weighed before any single place is judged.
 */
export interface Evidence {
  /** Half-spaces the line has. */
  kept: number
  /** Places where one may be missing: `gap` 0 = nothing stands there, 2 = a space; `logit` = log-odds had every one been lost this way. */
  candidates: readonly { gap: number; logit: number }[]
}

/** What is added to the log-odds of each kind of place before it is held against zero. */
export interface Verdict {
  none: number
  space: number
  /** Probability that the hand is careful. */ careful: number
}

/** Log-likelihood of some evidence under each hand, in the order of HANDS. */
export type Likelihood = readonly number[]

/** How common each hand is taken to be, and which share of the half-spaces it means it keeps, leaves out, types as a space. */
const HANDS = [
  { prior: 0.26, kept: 0.9994, none: 0.0003, space: 0.0003 },
  { prior: 0.19, kept: 0.0006, none: 0.9988, space: 0.0006 },
  { prior: 0.53, kept: 0.0006, none: 0.0006, space: 0.9988 },
  { prior: 0.01, kept: 1 / 3, none: 1 / 3, space: 1 / 3 },
  { prior: 0.01, kept: 0.02, none: 0.68, space: 0.3 },
]
const CAREFUL = 0
const SPACING = 2

const LOG_KEPT = HANDS.map((hand) => Math.log(hand.kept))

/** Places speak less than independently: each counts this much. */
const DAMPING = 0.52
/**
 * How far above even odds a place must be, by kind; how much further under a careful hand; and how much less far a space
 * must be under a hand that types spaces.
 */
const LEAST = { none: -0.17, space: 0.05, careful: 3, spacing: -2.48 }
/** How much the rest of the text says of a line. */
const REST = 0.5

const sigmoid = (x: number): number => 1 / (1 + Math.exp(-x))

/** How well each hand explains a line. */
export function likelihoodOf(evidence: Evidence): number[] {
  return HANDS.map((hand, i) => {
    let log = evidence.kept * LOG_KEPT[i]!
    for (const { gap, logit } of evidence.candidates) {
      const p = sigmoid(logit)
      if (p > 0.001) log += DAMPING * Math.log(1 - p + p * (gap === 0 ? hand.none : hand.space))
    }
    return log
  })
}

/** The verdict on a line, given how well each hand explains it and the rest of the text (all zero where there is none). */
export function verdictOn(line: Likelihood, rest: Likelihood): Verdict {
  const expected = shares(HANDS.map((hand, i) => Math.log(hand.prior) + rest[i]!))
  const weight = shares(HANDS.map((hand, i) => Math.log((1 - REST) * hand.prior + REST * expected[i]!) + line[i]!))
  let none = 0
  let space = 0
  HANDS.forEach((hand, i) => {
    none += weight[i]! * hand.none
    space += weight[i]! * hand.space
  })
  const careful = weight[CAREFUL]!
  return {
    none: Math.log(none) - LEAST.none - LEAST.careful * careful,
    space: Math.log(space) - LEAST.space - LEAST.careful * careful - LEAST.spacing * weight[SPACING]!,
    careful,
  }
}

/** Likelihood of nothing at all. */
export const noEvidence = (): number[] => HANDS.map(() => 0)

/** Probabilities in proportion to exp(log). */
function shares(logs: readonly number[]): number[] {
  const top = Math.max(...logs)
  const weights = logs.map((log) => Math.exp(log - top))
  const total = weights.reduce((a, b) => a + b, 0)
  return weights.map((weight) => weight / total)
}
