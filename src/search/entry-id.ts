/**
 * The id of an entry of the index: the day it belongs to, and its place within that day. So the newest come last, a range of days is a range of
 * ids, and counts by time need nothing but ids.
 */
const perDay = 2 ** 20
/** Days before 1970-01-01 that have ids: from the year 1 on. */
const shift = 719_162
const millisecondsPerDay = 86_400_000

/** The number of an ISO day, from 0001-01-01. */
export function dayNumber(iso: string): number {
  return Math.round(Date.parse(`${iso}T00:00:00Z`) / millisecondsPerDay) + shift
}

/** The ISO day of a number. */
export function isoOfDayNumber(day: number): string {
  return new Date((day - shift) * millisecondsPerDay).toISOString().slice(0, 10)
}

/** The first id of a day. */
export function firstIdOf(day: number): number {
  return day * perDay
}

/** The day of an id, as a number. */
export function dayOfId(id: number): number {
  return Math.floor(id / perDay)
}

/** The ids from one ISO day to another, both included; without a day there is no bound. */
export function idRange(from: string | undefined, to: string | undefined): { least: number; most: number } {
  return {
    least: from === undefined ? 0 : firstIdOf(dayNumber(from)),
    most: to === undefined ? Number.MAX_SAFE_INTEGER : firstIdOf(dayNumber(to) + 1) - 1,
  }
}
