import type { Reader } from '#storage/store.ts'

/** How a thing is to be called. `lang` is the language that its name was found in, which is not always the one asked for. */
export interface NameOf {
  full: string
  short: string
  lang: string
}

export interface NameWish {
  lang: string
  /** The day on which the name held, ISO date; today's name when left out. */
  at?: string | undefined
}

/**
 * The best name of each of these things in a language on a day: a name in that language before any other, one that held on
 * that day before one that did not, a full one before an alias; `short` falls back on `full`. Things that nobody has are left out.
 */
export async function namesOf(reader: Reader, ids: readonly string[], wish: NameWish): Promise<Map<string, NameOf>> {
  if (ids.length === 0) return new Map()
  const rows = await reader
    .selectFrom('thingName')
    .select(['thing', 'lang', 'form', 'kind', 'validFrom', 'validTo'])
    .where('thing', 'in', [...new Set(ids)])
    .orderBy('ordinal')
    .execute()
  const byThing = Map.groupBy(rows, (row) => row.thing)
  return new Map([...byThing].map(([thing, names]): [string, NameOf] => [thing, bestName(names, wish)]))
}

/** As `namesOf`, for one thing; undefined when nobody has that id. */
export async function nameOf(reader: Reader, id: string, wish: NameWish): Promise<NameOf | undefined> {
  return (await namesOf(reader, [id], wish)).get(id)
}

export interface Candidate {
  lang: string
  form: string
  kind: 'full' | 'short' | 'alias'
  validFrom: string | null
  validTo: string | null
}

/** As `namesOf`, from a thing's own list of names, in its order. */
export function bestName(names: readonly Candidate[], wish: NameWish): NameOf {
  const full = best(names, wish, ['full', 'short', 'alias'])
  const short = best(names, wish, ['short', 'full', 'alias'])
  const isAlike = short !== undefined && short.lang === full?.lang
  return { full: full?.form ?? '', short: (isAlike ? short : full)?.form ?? '', lang: full?.lang ?? wish.lang }
}

function best(names: readonly Candidate[], wish: NameWish, order: readonly Candidate['kind'][]): Candidate | undefined {
  const rank = (name: Candidate) => [
    languageRank(name.lang, wish.lang),
    order.indexOf(name.kind),
    timeRank(name, wish.at),
  ]
  return names.toSorted((a, b) => compareRanks(rank(a), rank(b)))[0]
}

function compareRanks(a: number[], b: number[]): number {
  const i = a.findIndex((value, index) => value !== b[index])
  return i === -1 ? 0 : (a[i] as number) - (b[i] as number)
}

function languageRank(lang: string, wanted: string): number {
  if (lang === wanted) return 0
  return lang.split('-')[0] === wanted.split('-')[0] ? 1 : 2
}

/** 0 for a name that held on the day; the further from it, the higher. */
function timeRank(name: Candidate, at: string | undefined): number {
  if (at === undefined) return name.validTo === null ? 0 : 1 / dayNumber(name.validTo)
  if (name.validFrom !== null && at < name.validFrom) return dayNumber(name.validFrom) - dayNumber(at)
  if (name.validTo !== null && at > name.validTo) return dayNumber(at) - dayNumber(name.validTo)
  return 0
}

function dayNumber(iso: string): number {
  return Date.parse(iso) / 86_400_000
}
