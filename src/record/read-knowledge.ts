import type { Id } from '#ground/id.ts'
import { remember } from '#ground/remember.ts'
import type { Reader } from '#storage/store.ts'
import type { Moment } from './moment.ts'
import { findOffice } from './office.ts'
import type { KnownEvent, KnownPerson, Knowledge, Tenure } from './propose-statements.ts'

/** What the office knows when it reads a document: its people, who held what, and the event that the document is about. */
export async function readKnowledge(reader: Reader, asked: { document: Id; lang: string }): Promise<Knowledge> {
  const [people, tenures, event, office] = await Promise.all([
    knownPeople(reader),
    knownTenures(reader, asked.lang),
    knownEvent(reader, asked.document),
    findOffice(reader),
  ])
  const country = countriesOfZones[office?.zone ?? '']
  return { people, tenures, event, country: country && namesOfCountries(asked.lang).of(country) }
}

/** Where Persian is an official language the office's zone says its country. */
const countriesOfZones: Record<string, string> = { 'Asia/Tehran': 'IR', 'Asia/Kabul': 'AF', 'Asia/Dushanbe': 'TJ' }

const namesOfCountries = remember(8, (lang) => new Intl.DisplayNames([lang], { type: 'region' }))

async function knownPeople(reader: Reader): Promise<KnownPerson[]> {
  const rows = await reader
    .selectFrom('thing')
    .innerJoin('thingName', 'thingName.thing', 'thing.id')
    .select(['thing.id', 'thingName.form', 'thingName.kind', 'thingName.validFrom', 'thingName.validTo'])
    .where('thing.kind', '=', 'person')
    .where('thing.mergedInto', 'is', null)
    .orderBy('thing.id')
    .orderBy('thingName.ordinal')
    .execute()
  return [...Map.groupBy(rows, (row) => row.id)].map(([id, names]) => ({
    id,
    names: names.map(({ form, kind, validFrom, validTo }) => ({ form, kind, ...days(validFrom, validTo) })),
  }))
}

async function knownTenures(reader: Reader, lang: string): Promise<Tenure[]> {
  const rows = await reader
    .selectFrom('tenure')
    .innerJoin('thing', 'thing.id', 'tenure.position')
    .select([
      'tenure.person',
      'tenure.position',
      'tenure.validFrom',
      'tenure.validTo',
      'thing.organisation',
      'thing.country',
    ])
    .orderBy('tenure.id')
    .execute()
  const forms = await formsOf(
    reader,
    rows.flatMap((row) => [row.position, ...(row.organisation === null ? [] : [row.organisation])]),
  )
  const countries = namesOfCountries(lang)
  return rows.map((row) => ({
    person: row.person,
    position: {
      titles: forms.get(row.position) ?? [],
      organisation: row.organisation === null ? undefined : forms.get(row.organisation)?.[0],
      country: row.country === null ? undefined : countries.of(row.country),
    },
    ...days(row.validFrom, row.validTo),
  }))
}

async function formsOf(reader: Reader, things: Id[]): Promise<Map<Id, string[]>> {
  if (things.length === 0) return new Map()
  const rows = await reader
    .selectFrom('thingName')
    .select(['thing', 'form'])
    .where('thing', 'in', [...new Set(things)])
    .orderBy('ordinal')
    .execute()
  return new Map(
    [...Map.groupBy(rows, (row) => row.thing)].map(([thing, names]) => [thing, names.map((name) => name.form)]),
  )
}

async function knownEvent(reader: Reader, document: Id): Promise<KnownEvent | undefined> {
  const row = await reader
    .selectFrom('documentThing')
    .innerJoin('event', 'event.thing', 'documentThing.thing')
    .select(['event.thing', 'event.kind', 'event.start'])
    .where('documentThing.document', '=', document)
    .orderBy('documentThing.ordinal')
    .executeTakeFirst()
  if (row === undefined) return undefined
  const participants = await reader
    .selectFrom('eventParticipant')
    .select(['participant as person', 'side', 'part'])
    .where('event', '=', row.thing)
    .orderBy('ordinal')
    .execute()
  return {
    kind: row.kind,
    start: row.start === null ? undefined : (JSON.parse(row.start) as Moment).date,
    // Whose side nobody named may be the other's.
    participants: participants.map(({ side, ...one }) => ({ ...one, ...(side !== '' && { side }) })),
  }
}

function days(from: string | null, to: string | null): { from?: string; to?: string } {
  return { ...(from === null ? {} : { from }), ...(to === null ? {} : { to }) }
}
