import { fold } from '#persian/fold.ts'
import { documentKinds } from '#record/kinds.ts'
import { findThingAt } from '#record/find-thing-at.ts'
import { listThings } from '#record/list-things.ts'
import type { SearchFilter } from '#search/search-filter.ts'
import type { ThingKind } from '#storage/tables/record.ts'
import { say } from '#web/words.ts'
import { isSentByForm, searchDates, type DateEnd } from './search-dates.ts'
import { notFound, type Visit } from './visit.ts'

/** Who and what results can be narrowed to by a name, and the kinds of things that may bear it. */
export const nameFields = {
  speaker: ['person', 'organisation', 'position'],
  addressee: ['person', 'organisation', 'position', 'place'],
  mentioned: ['person', 'organisation'],
  place: ['place'],
  topic: ['topic'],
  dossier: ['dossier', 'series'],
  event: ['event'],
} as const satisfies Record<string, readonly ThingKind[]>

export type NameField = keyof typeof nameFields
const fieldNames = Object.keys(nameFields) as NameField[]

/** A search as its address says it. */
export interface SearchParams {
  q: string
  /** Everything that was given and is not empty, in one order: days as ISO where they were understood, all else as it was given. */
  given: [name: string, value: string][]
  filter: SearchFilter
  order: string
  page: number
  /** What names nobody has, as sentences; such a name finds nothing. */
  problems: string[]
  isUnknownName: boolean
  /** Which ends of the stretch of time could not be understood, as sentences; such a date bounds nothing. */
  wrongDates: Partial<Record<DateEnd, string | undefined>>
  /** The address is as the form sends it; `canonicalSearch` says the same in its one way. */
  isSent: boolean
}

const read = ['q', 'kind', ...fieldNames, 'language', 'from', 'to', 'sort'] as const
/** An address longer than this in one part is nobody's question. */
const longest = 600

/** Read a search from the address. Nothing in it can fail; what is not understood is said. */
export async function searchParams(visit: Visit): Promise<SearchParams> {
  const dates = searchDates(visit)
  const given = read.flatMap((name): [string, string][] => {
    const isDate = name === 'from' || name === 'to'
    const value = isDate ? dates.given[name] : (visit.c.req.query(name) ?? '').slice(0, longest).trim()
    return value === '' ? [] : [[name, value]]
  })
  const values = new Map(given)
  const language = values.get('language') ?? visit.lang
  const filter: SearchFilter = {
    lang: language === 'any' ? undefined : (visit.office.languages.find((one) => one === language) ?? visit.lang),
    kind: documentKinds.find((kind) => kind === values.get('kind')),
    ...dates.bounds,
  }
  const unknown = await addNames(visit, values, filter)
  return {
    q: values.get('q') ?? '',
    given,
    filter,
    order: values.get('sort') ?? '',
    page: pageAsked(visit),
    problems: unknown.map((name) => say(visit.lang, 'search.unknown_name', { name })),
    isUnknownName: unknown.length > 0,
    wrongDates: dates.problems,
    isSent: isSentByForm(visit),
  }
}

/** What a search sent by the form says in its one shortest way: without what would be meant anyway. */
export function canonicalSearch({ lang }: Visit, { given }: SearchParams, usualOrder: string): SearchParams['given'] {
  const usual: Record<string, string> = { language: lang, sort: usualOrder }
  return given.filter(([name, value]) => usual[name] !== value)
}

/** The address of this search with some parts changed; an empty value takes a part away. */
export function searchPath(path: string, given: SearchParams['given'], changes: Record<string, string> = {}): string {
  const values = new Map([...given, ...Object.entries(changes)])
  const query = new URLSearchParams([...values].filter(([, value]) => value !== '')).toString()
  return query === '' ? path : `${path}?${query}`
}

/** Whether more is asked for than words. */
export function isNarrowed({ given }: Pick<SearchParams, 'given'>): boolean {
  return given.some(([name]) => name !== 'q')
}

/** What was given under a name, or nothing. */
export function valueGiven({ given }: SearchParams, name: string): string {
  return given.find(([one]) => one === name)?.[1] ?? ''
}

/** Lead to the address of a search, for now. */
export function sendToSearch(location: string): Response {
  return new Response(null, { status: 302, headers: { location, 'cache-control': 'no-store' } })
}

function pageAsked(visit: Visit): number {
  const text = visit.c.req.query('page') ?? '1'
  if (!/^[1-9]\d{0,5}$/.test(text)) throw notFound()
  return Number(text)
}

/** Put the things that were named into the filter; returns the names that nobody has. */
async function addNames(visit: Visit, values: Map<string, string>, filter: SearchFilter): Promise<string[]> {
  const things: string[] = []
  const unknown: string[] = []
  for (const field of fieldNames) {
    const text = values.get(field)
    if (text === undefined) continue
    const thing = await thingNamed(visit, field, text)
    if (thing === undefined && field !== 'mentioned') unknown.push(text)
    else if (field === 'mentioned')
      filter.mentioned = { id: thing?.id ?? 'nobody', names: thing?.names.map((one) => one.form) ?? [text] }
    else if (thing !== undefined && (field === 'speaker' || field === 'addressee')) filter[field] = thing.id
    else if (thing !== undefined) things.push(thing.id)
  }
  filter.things = things
  return unknown
}

/** By the end of an address, by id, or by exactly this name in any spelling; a part of a name finds nothing that readers do not see anyway. */
async function thingNamed({ reader, lang }: Visit, field: NameField, text: string) {
  for (const kind of nameFields[field]) {
    const found = await findThingAt(reader, { kind, tail: text })
    if (found !== undefined) return found.thing
  }
  const { items } = await listThings(reader, { kinds: nameFields[field], q: text, lang, includesRetired: true })
  return items.find((thing) => thing.names.some((name) => fold(name.form) === fold(text)))
}
