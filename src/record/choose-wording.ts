import type { Instant } from '#ground/clock.ts'

/** A statement as one edition tells it. */
export interface Telling {
  lang: string
  /** The edition's number within its version. */
  edition: number
  /** Its place in the chain of all editions. */
  chainIndex: number
  publishedAt: Instant
  /** Whether it is the edition that readers see now. */
  isCurrent: boolean
  text: string
}

export interface ChosenWording<T extends Telling> {
  told: T
  /** The edition since which the words are these. */
  since: T
  /** The last edition before that with other words; undefined while they never changed. */
  before: T | undefined
}

/**
 * Of all tellings of one statement the one to be shown in a language: of the current edition in it, else of another language's, else of the
 * last that had its words. Undefined only where there is none.
 */
export function chooseWording<T extends Telling>(tellings: readonly T[], lang: string): ChosenWording<T> | undefined {
  const told = tellings.toSorted((a, b) => compare(rankOf(a, lang), rankOf(b, lang)))[0]
  if (told === undefined) return undefined
  const own = wordsOverTime(tellings, told.lang).filter((one) => one.edition <= told.edition)
  const before = own.findLast((one) => one.text !== told.text)
  const since = own.find((one) => one.edition > (before?.edition ?? 0)) ?? told
  return { told, since, before }
}

/** The tellings in one language, the first edition first. */
export function wordsOverTime<T extends Telling>(tellings: readonly T[], lang: string): T[] {
  return tellings.filter((one) => one.lang === lang).toSorted((a, b) => a.edition - b.edition)
}

/** The words of one telling: what lies between two stretches is left out, and what is told twice in the same words is told once. */
export function joinStretches(stretches: readonly string[]): string {
  return [...new Set(stretches.map((one) => one.trim()))].filter((one) => one !== '').join(' … ')
}

/** Smaller is better: current before past, the page's language before others, the latest of what is past, the original of what is current. */
function rankOf(one: Telling, lang: string): number[] {
  return [one.isCurrent ? 0 : 1, one.lang === lang ? 0 : 1, one.isCurrent ? one.chainIndex : -one.chainIndex]
}

function compare(a: number[], b: number[]): number {
  const i = a.findIndex((value, index) => value !== b[index])
  return i === -1 ? 0 : (a[i] ?? 0) - (b[i] ?? 0)
}
