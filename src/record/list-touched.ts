import type { Instant } from '#ground/clock.ts'
import type { Id } from '#ground/id.ts'
import type { Reader } from '#storage/store.ts'
import type { DocumentKind } from './kinds.ts'
import type { ThingKind } from '#storage/tables/record.ts'

/** A document's permanent number, or null while it has none. */
export async function numberOfDocument(reader: Reader, document: Id): Promise<number | null> {
  const row = await reader.selectFrom('document').select('number').where('id', '=', document).executeTakeFirst()
  return row?.number ?? null
}

/** What decides in which lists a public document stands. */
export async function languagesOfDocument(
  reader: Reader,
  document: Id,
): Promise<{ kind: DocumentKind; firstPublishedAt: Instant; languages: { version: Id; lang: string }[] }> {
  const rows = await reader
    .selectFrom('document')
    .leftJoin('version', 'version.document', 'document.id')
    .select(['document.kind', 'document.firstPublishedAt', 'version.id as version', 'version.lang'])
    .where('document.id', '=', document)
    .execute()
  return {
    kind: (rows[0]?.kind ?? '') as DocumentKind,
    firstPublishedAt: rows[0]?.firstPublishedAt ?? '',
    languages: rows.flatMap(({ version, lang }) => (version === null || lang === null ? [] : { version, lang })),
  }
}

/** The documents that are about an event. */
export async function documentsOfEvent(reader: Reader, event: Id): Promise<Id[]> {
  const rows = await reader.selectFrom('documentThing').select('document').where('thing', '=', event).execute()
  return rows.map((row) => row.document)
}

/** The statements that any answer to a claim rests on. */
export async function statementsOfClaim(reader: Reader, claim: Id): Promise<Id[]> {
  const rows = await reader
    .selectFrom('claimStatement')
    .innerJoin('claimAnswer', 'claimAnswer.id', 'claimStatement.answer')
    .select('claimStatement.statement')
    .distinct()
    .where('claimAnswer.claim', '=', claim)
    .execute()
  return rows.map((row) => row.statement)
}

/** Who has ever held a position: its name stands beside theirs. */
export async function holdersOf(reader: Reader, position: Id): Promise<Id[]> {
  const rows = await reader.selectFrom('tenure').select('person').where('position', '=', position).execute()
  return rows.map((row) => row.person)
}

/** Everything whose page tells of a document: what it is filed under, who takes part, who speaks and is spoken to, what they held. */
export async function thingsTouchedBy(reader: Reader, document: Id): Promise<{ things: Id[]; statements: Id[] }> {
  const filed = await reader.selectFrom('documentThing').select('thing').where('document', '=', document).execute()
  const things = new Set(filed.map((row) => row.thing))
  const present = await reader
    .selectFrom('eventParticipant')
    .leftJoin('tenure', 'tenure.id', 'eventParticipant.tenure')
    .select(['eventParticipant.participant', 'tenure.position'])
    .where('eventParticipant.event', 'in', [...things, ''])
    .execute()
  const places = await reader
    .selectFrom('eventPlace')
    .select('place')
    .where('event', 'in', [...things, ''])
    .execute()
  const wholes = await reader
    .selectFrom('event')
    .select('partOf')
    .where('thing', 'in', [...things, ''])
    .execute()
  const said = await reader
    .selectFrom('statement')
    .leftJoin('tenure', 'tenure.id', 'statement.speakerTenure')
    .select(['statement.id', 'statement.speaker', 'statement.event', 'tenure.position'])
    .where('statement.document', '=', document)
    .execute()
  const statements = said.map((row) => row.id)
  const heard = await reader
    .selectFrom('statementAddressee')
    .select('addressee')
    .where('statement', 'in', [...statements, ''])
    .execute()
  const topics = await reader
    .selectFrom('statementThing')
    .select('thing')
    .where('statement', 'in', [...statements, ''])
    .execute()
  const all = [
    ...present.flatMap((row) => [row.participant, row.position]),
    ...places.map((row) => row.place),
    ...wholes.map((row) => row.partOf),
    ...said.flatMap((row) => [row.speaker, row.event, row.position]),
    ...heard.map((row) => row.addressee),
    ...topics.map((row) => row.thing),
  ]
  for (const id of all) if (id !== null) things.add(id)
  return { things: [...things], statements }
}

/** Under what things are found, of old too: their ids and every slug they ever had. */
export async function listTails(reader: Reader, things: Id[]): Promise<{ kind: ThingKind; tail: string }[]> {
  if (things.length === 0) return []
  const rows = await reader.selectFrom('thing').select(['id as tail', 'kind']).where('id', 'in', things).execute()
  const slugs = await reader
    .selectFrom('thingSlug')
    .select(['slug as tail', 'kind'])
    .where('thing', 'in', things)
    .execute()
  return [...rows, ...slugs]
}
