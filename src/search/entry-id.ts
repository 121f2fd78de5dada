/**
 * The id of an entry of the index: the day it belongs to, its language, and its place among those of the day in that language. So the newest come
 * last, a range of days is a range of ids, and neither counts by time nor the language asked for need anything but ids.
 */
const perGroup = 2 ** 19
const groups = 32
const perDay = groups * perGroup
/** Days before 1970-01-01 that have ids: from the year 1 on. */
const shift = 719_162
const millisecondsPerDay = 86_400_000

/** The languages that ids tell, by their place here: none moves, and there are fewer than `groups`. Of all others the first place tells that it is another. */
const languages = [
  '',
  'fa',
  'ar',
  'en',
  'ps',
  'ku',
  'ckb',
  'az',
  'tr',
  'ur',
  'tg',
  'uz',
  'tk',
  'he',
  'hy',
  'ru',
  'fr',
  'de',
  'es',
  'zh',
  'hi',
]

/** The number of an ISO day, from 0001-01-01. */
export function dayNumber(iso: string): number {
  return Math.round(Date.parse(`${iso}T00:00:00Z`) / millisecondsPerDay) + shift
}

/** The ISO day of a number. */
export function isoOfDayNumber(day: number): string {
  return new Date((day - shift) * millisecondsPerDay).toISOString().slice(0, 10)
}

/** The day of an id, as a number. */
export function dayOfId(id: number): number {
  return Math.floor(id / perDay)
}

/** The number of a language within a day; 0 for one that ids do not tell. */
export function languageNumber(lang: string): number {
  return Math.max(0, languages.indexOf(lang))
}

/** The group of an id: those of one day in one language. */
export function groupOfId(id: number): number {
  return Math.floor(id / perGroup)
}

/** The group of a day in a language. */
export function groupOf(day: number, lang: string): number {
  return day * groups + languageNumber(lang)
}

/** The ids of a group: `least` is never given to an entry. */
export function idsOfGroup(group: number): { least: number; most: number } {
  return { least: group * perGroup, most: (group + 1) * perGroup - 1 }
}

/** The place of an id in its group, from 1. */
export function placeOfId(id: number): number {
  return id % perGroup
}

/** The ids from one ISO day to another, both included; without a day there is no bound. */
export function idRange(from: string | undefined, to: string | undefined): { least: number; most: number } {
  return {
    least: from === undefined ? 0 : dayNumber(from) * perDay,
    most: to === undefined ? Number.MAX_SAFE_INTEGER : (dayNumber(to) + 1) * perDay - 1,
  }
}

/** For SQL: how many ids a day has, how many a group, and how many groups a day. */
export const idSizes = { perDay, perGroup, groups } as const
