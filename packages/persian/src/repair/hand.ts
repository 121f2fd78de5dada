/**
 * Who wrote this: a hand that sets every half-space, one that leaves them all out, one that types spaces, or one that
 * does now this, now that. The same place is a slip under one hand and intended under another, so the evidence of the
 * whole line, and of the text around it, is weighed before any single place is judged.
 */
export interface Evidence {
  /** Half-spaces the line has. */
  kept: number
  candidates: readonly Place[]
}

/** A place where a half-space may be missing: `gap` 0 = nothing stands there, 2 = a space; `logit` = log-odds had every one been lost this way. */
export interface Place {
  gap: number
  logit: number
}

/** What is added to the log-odds of a place before it is held against zero. */
export type Verdict = (place: Place) => number

/** Log-likelihood of some evidence under each hand, in the order of HANDS. */
export type Likelihood = Float64Array

/** How common each hand is taken to be, and which share of the half-spaces it means it keeps, leaves out, types as a space. */
const HANDS = [
  { prior: 0.26, kept: 0.9994, none: 0.0003, space: 0.0003 },
  { prior: 0.22, kept: 0.0006, none: 0.9988, space: 0.0006 },
  { prior: 0.5, kept: 0.0006, none: 0.0006, space: 0.9988 },
  { prior: 0.01, kept: 1 / 3, none: 1 / 3, space: 1 / 3 },
  { prior: 0.01, kept: 0.02, none: 0.68, space: 0.3 },
]
const CAREFUL = 0
const SPACING = 2

const LOG_KEPT = HANDS.map((hand) => Math.log(hand.kept))
const LOG_PRIOR = HANDS.map((hand) => Math.log(hand.prior))

/** Places speak less than independently: each counts this much, and what is hardly ever a half-space says nothing. */
const DAMPING = 0.52
const LEAST_SAID = 0.01
/** How far above even odds a place must be, by kind, and how much further under a careful hand. */
const LEAST = { none: 0, space: 0.3, careful: 1 }
/**
 * How much less far a space must be under a hand that types spaces: sentences of the edited sort join little that was not
 * seen joined, the other sorts much. By sort of text: see `sortOfText`.
 */
const LENIENT = [3, 2, 2, 1, 3, 3, 3, 3, 3, 3]
/** How much the rest of the text says of a line. */
const REST = 0.5

const sigmoid = (x: number): number => 1 / (1 + Math.exp(-x))

/** How well each hand explains a line. */
export function likelihoodOf({ kept, candidates }: Evidence): Likelihood {
  const log = noEvidence()
  for (let hand = 0; hand < HANDS.length; hand++) log[hand] = kept * LOG_KEPT[hand]!
  for (const place of candidates) addPlace(place, 1, log)
  return log
}

/** Adds so many times what one place says of each hand. */
function addPlace({ gap, logit }: Place, times: number, log: Likelihood): void {
  const p = sigmoid(logit)
  if (p <= LEAST_SAID) return
  for (let i = 0; i < HANDS.length; i++) {
    const hand = HANDS[i]!
    log[i]! += times * DAMPING * Math.log(1 - p + p * (gap === 0 ? hand.none : hand.space))
  }
}

/** Whether any verdict could lift the place to even odds: none helps but a space, and that only so far. */
export const isHopeful = ({ gap, logit }: Place, sort: number): boolean => logit + (gap === 0 ? 0 : LENIENT[sort]!) >= 0

/**
 * The verdict on the places of a line, given how well each hand explains it and the whole text, and which sort of text the line reads like.
 * What a place itself says of the hand does not count in its own case: the likelier a half-space, the likelier the hand that loses it, and
 * it would speak twice.
 */
export function verdictOn(line: Likelihood, whole: Likelihood, sort: number): Verdict {
  const expected = noEvidence()
  for (let i = 0; i < expected.length; i++) expected[i] = LOG_PRIOR[i]! + (whole[i]! - line[i]!)
  shares(expected)
  const before = noEvidence()
  for (let i = 0; i < before.length; i++)
    before[i] = Math.log((1 - REST) * HANDS[i]!.prior + REST * expected[i]!) + line[i]!
  const weight = noEvidence()
  return (place) => {
    weight.set(before)
    addPlace(place, -1, weight)
    shares(weight)
    const lost = place.gap === 0 ? 'none' : 'space'
    let chance = 0
    for (let i = 0; i < HANDS.length; i++) chance += weight[i]! * HANDS[i]![lost]
    const lenience = lost === 'space' ? LENIENT[sort]! * weight[SPACING]! : 0
    return Math.log(chance) - LEAST[lost] - LEAST.careful * weight[CAREFUL]! + lenience
  }
}

/** Likelihood of nothing at all. */
export const noEvidence = (): Likelihood => new Float64Array(HANDS.length)

/** Turns logs into probabilities in proportion to exp(log). */
function shares(logs: Likelihood): void {
  let top = -Infinity
  for (const log of logs) if (log > top) top = log
  let total = 0
  for (let i = 0; i < logs.length; i++) total += logs[i] = Math.exp(logs[i]! - top)
  for (let i = 0; i < logs.length; i++) logs[i]! /= total
}
