import { formatDate } from '#persian/date-words.ts'
import { findThings, getThing } from '#record/find-thing.ts'
import { listTenures } from '#record/list-tenures.ts'
import type { ListedThing } from '#record/list-things.ts'
import { namesOf } from '#record/name-of.ts'
import type { Tenure } from '#record/tenure.ts'
import type { Thing } from '#record/thing.ts'
import type { Reader } from '#storage/store.ts'

/** A thing as the API shows it: with its tenures, and the names of what it refers to, in `lang`. */
export async function showThing(reader: Reader, id: string, lang: string) {
  const thing = await getThing(reader, id)
  const tenures = await tenuresOf(reader, thing)
  const ids = [...new Set(referred(thing))]
  const names = await namesOf(reader, [id, ...ids], { lang })
  const kinds = await kindsOf(reader, ids)
  const references = ids.flatMap((one) => {
    const kind = kinds.get(one)
    return kind === undefined ? [] : [{ id: one, kind, name: names.get(one)?.full ?? '' }]
  })
  return { ...thing, name: names.get(id)?.full ?? '', tenures: await showTenures(reader, tenures, lang), references }
}

/** Tenures with the names of person and position. */
export async function showTenures(reader: Reader, tenures: Tenure[], lang: string) {
  const names = await namesOf(
    reader,
    tenures.flatMap((one) => [one.person, one.position]),
    { lang },
  )
  return tenures.map((one) => ({
    ...one,
    personName: names.get(one.person)?.full ?? '',
    positionName: names.get(one.position)?.full ?? '',
  }))
}

/**
 * Listed things, each with a hint that tells it from its namesakes: of a person the latest position, of a position or organisation the one
 * it belongs to, of an event its day, of a place its country.
 */
export async function withHints(reader: Reader, items: ListedThing[], lang: string) {
  const persons = items.filter((item) => item.kind === 'person').map((item) => item.id)
  const held = Map.groupBy(await listTenures(reader, { persons }), (one) => one.person)
  const told = (item: ListedThing) => held.get(item.id)?.[0]?.position ?? item.organisation
  const names = await namesOf(
    reader,
    items.flatMap((item) => told(item) ?? []),
    { lang },
  )
  const countries = new Intl.DisplayNames([lang], { type: 'region', fallback: 'code' })
  return items.map(({ nameLang: _, ...item }) => {
    const other = told(item as ListedThing)
    if (other !== null && other !== undefined) return { ...item, hint: names.get(other)?.full ?? '' }
    if (item.country !== null) return { ...item, hint: countryName(countries, item.country) }
    return { ...item, hint: dayOf(item, lang) }
  })
}

/** Codes that ISO 3166 leaves to its users have no name. */
function countryName(countries: Intl.DisplayNames, code: string): string {
  if (/^(AA|Q[M-Z]|X[A-JL-Z]|ZZ)$/.test(code)) return ''
  return countries.of(code) ?? ''
}

function dayOf(thing: Pick<Thing, 'event'>, lang: string): string {
  const start = thing.event?.start
  if (start === undefined || start === null) return ''
  const style = start.precision === 'minute' || start.precision === 'day' ? 'long' : 'month'
  return formatDate(start.date, { locale: lang, style })
}

async function tenuresOf(reader: Reader, thing: Thing): Promise<Tenure[]> {
  if (thing.kind === 'person') return listTenures(reader, { persons: [thing.id] })
  if (thing.kind === 'position') return listTenures(reader, { positions: [thing.id] })
  const ids = (thing.event?.participants ?? []).flatMap((one) => one.tenure ?? [])
  return listTenures(reader, { ids })
}

function referred(thing: Thing): string[] {
  const { event } = thing
  const single = [thing.organisation, thing.mergedInto, event?.partOf ?? null].filter((id) => id !== null)
  if (event === undefined) return single
  return [...single, ...event.participants.map((one) => one.participant), ...event.places, ...event.parts]
}

async function kindsOf(reader: Reader, ids: string[]): Promise<Map<string, Thing['kind']>> {
  return new Map([...(await findThings(reader, ids)).values()].map((thing) => [thing.id, thing.kind]))
}
