import type { Id } from '#ground/id.ts'
import type { Reader } from '#storage/store.ts'
import type { HeldTitle, Named, NamedKind, PageContext } from './find-odd-ones.ts'
import { getOffice } from './office.ts'
import { nameParts } from './inside/guard/page-tokens.ts'

const kinds: Partial<Record<string, NamedKind>> = {
  person: 'person',
  position: 'position',
  place: 'place',
  organisation: 'organisation',
}

/** What a document's text is held against: the names that the office knows, and who belongs to the document, on a day (ISO). */
export async function readPageContext(
  reader: Reader,
  asked: { document: Id; lang: string; day: string | undefined },
): Promise<PageContext> {
  const named = await listNamed(reader, asked.lang)
  const held = await titlesOn(reader, asked.day)
  const filed = await filedUnder(reader, asked.document)
  const participants = await participantsOf(reader, filed.events)
  const titles = held.filter((one) => participants.some(({ id }) => id === one.person))
  const sideNames = (side: string) =>
    titles
      .filter((one) => participants.some(({ id, side: of }) => id === one.person && of === side))
      .map((one) => one.position)
  const sides = [...new Set(participants.map((one) => one.side).filter((side) => side !== ''))]
    .map((side) => placesIn(named, sideNames(side))[0])
    .filter((place) => place !== undefined)
  return {
    lang: asked.lang,
    named,
    held,
    sides: [...new Set(sides)],
    scene: filed.places,
    expected: [
      ...filed.things,
      ...filed.places,
      ...participants.map((one) => one.id),
      ...(await spokenOf(reader, asked.document)),
      ...titles.map((one) => one.position),
      ...placesIn(
        named,
        titles.map((one) => one.position),
      ),
      ...(await placesOfOffice(reader, named)),
    ],
  }
}

/** Everything that has a name in a language. */
export async function listNamed(reader: Reader, lang: string): Promise<Named[]> {
  const rows = await reader
    .selectFrom('thing')
    .innerJoin('thingName', 'thingName.thing', 'thing.id')
    .select(['thing.id', 'thing.kind', 'thing.country', 'thingName.form'])
    .where('thing.kind', 'in', ['person', 'position', 'place', 'organisation'])
    .where('thing.mergedInto', 'is', null)
    .where('thingName.lang', '=', lang)
    .orderBy('thing.id')
    .orderBy('thingName.ordinal')
    .execute()
  return [...Map.groupBy(rows, (row) => row.id)].map(([id, names]) => ({
    id,
    kind: kinds[names[0]?.kind ?? ''] ?? 'organisation',
    forms: names.map((name) => name.form),
    ...(names[0]?.country == null ? {} : { country: names[0].country }),
  }))
}

async function titlesOn(reader: Reader, day: string | undefined): Promise<HeldTitle[]> {
  if (day === undefined) return []
  const rows = await reader
    .selectFrom('tenure')
    .select(['person', 'position'])
    .where((eb) => eb.or([eb('validFrom', 'is', null), eb('validFrom', '<=', day)]))
    .where((eb) => eb.or([eb('validTo', 'is', null), eb('validTo', '>=', day)]))
    .execute()
  return rows.map((row) => ({ ...row, country: null }))
}

async function filedUnder(reader: Reader, document: Id): Promise<{ things: Id[]; events: Id[]; places: Id[] }> {
  const rows = await reader
    .selectFrom('documentThing')
    .innerJoin('thing', 'thing.id', 'documentThing.thing')
    .select(['thing.id', 'thing.kind'])
    .where('documentThing.document', '=', document)
    .execute()
  const events = rows.filter((row) => row.kind === 'event').map((row) => row.id)
  const places =
    events.length === 0
      ? []
      : await reader.selectFrom('eventPlace').select('place').where('event', 'in', events).execute()
  return { things: rows.map((row) => row.id), events, places: places.map((row) => row.place) }
}

async function participantsOf(reader: Reader, events: Id[]): Promise<{ id: Id; side: string }[]> {
  if (events.length === 0) return []
  const rows = await reader
    .selectFrom('eventParticipant')
    .select(['participant', 'side'])
    .where('event', 'in', events)
    .execute()
  return rows.map((row) => ({ id: row.participant, side: row.side }))
}

/** Who speaks or is spoken to in the document, as far as its statements are marked. */
async function spokenOf(reader: Reader, document: Id): Promise<Id[]> {
  const marked = reader
    .selectFrom('statement')
    .select('id')
    .where('document', '=', document)
    .where('status', '!=', 'withdrawn')
  const speakers = await reader.selectFrom('statement').select('speaker').where('id', 'in', marked).execute()
  const heard = await reader
    .selectFrom('statementAddressee')
    .select('addressee')
    .where('statement', 'in', marked)
    .execute()
  return [...speakers.map((row) => row.speaker), ...heard.map((row) => row.addressee)]
}

/** Where the office is at home: the places in its own names. */
async function placesOfOffice(reader: Reader, named: Named[]): Promise<Id[]> {
  const { names } = await getOffice(reader)
  return placesNamedIn(named, Object.values(names))
}

/** Places whose name stands in the names of these positions: «لورانا» in «رئیس‌جمهور لورانا». */
function placesIn(named: Named[], positions: Id[]): Id[] {
  return placesNamedIn(
    named,
    named.filter((one) => positions.includes(one.id)).flatMap((one) => one.forms),
  )
}

function placesNamedIn(named: Named[], forms: string[]): Id[] {
  const words = new Set(forms.flatMap((form) => nameParts(form)))
  return named
    .filter((one) => one.kind === 'place' && one.forms.some((form) => nameParts(form).every((part) => words.has(part))))
    .map((one) => one.id)
}
