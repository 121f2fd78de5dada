import type { Reader } from '#storage/store.ts'

/** In which role a thing is used. */
export type UseRole =
  | 'about'
  | 'speaker'
  | 'addressee'
  | 'topic'
  | 'said_at'
  | 'participant'
  | 'place'
  | 'part'
  | 'held_position'
  | 'holder'
  | 'belonging'
  | 'merged'

/** A document, a statement in a document (`number` is the document's), or another thing. */
export type UseItem =
  | { kind: 'document' | 'statement'; id: string; document: string; number: number | null }
  | { kind: 'thing'; id: string; number: null }

/** Where a thing is used in one role: how often in all, and the first of them. */
export interface ThingUse {
  role: UseRole
  total: number
  items: UseItem[]
}

const shown = 50

/** Everything in the record that refers to a thing, by role; roles without a use are left out. */
export async function listThingUses(reader: Reader, thing: string): Promise<ThingUse[]> {
  const uses = [
    await documentsAbout(reader, thing),
    ...(await statementsOf(reader, thing)),
    ...(await eventsWith(reader, thing)),
    ...(await tenuresOf(reader, thing)),
    use(
      'belonging',
      await reader
        .selectFrom('thing')
        .select('id')
        .where('organisation', '=', thing)
        .where('mergedInto', 'is', null)
        .execute(),
    ),
    use('merged', await reader.selectFrom('thing').select('id').where('mergedInto', '=', thing).execute()),
  ]
  return uses.filter(({ total }) => total > 0)
}

async function documentsAbout(reader: Reader, thing: string): Promise<ThingUse> {
  const rows = await reader
    .selectFrom('documentThing')
    .innerJoin('document', 'document.id', 'documentThing.document')
    .select(['document.id', 'document.number'])
    .where('documentThing.thing', '=', thing)
    .orderBy('document.createdAt', 'desc')
    .execute()
  return {
    role: 'about',
    total: rows.length,
    items: rows.slice(0, shown).map((row) => ({ kind: 'document', document: row.id, ...row })),
  }
}

async function statementsOf(reader: Reader, thing: string): Promise<ThingUse[]> {
  const statements = reader
    .selectFrom('statement')
    .innerJoin('document', 'document.id', 'statement.document')
    .select(['statement.id', 'statement.document', 'document.number'])
    .orderBy('statement.createdAt', 'desc')
  const spoken = await statements.where('statement.speaker', '=', thing).execute()
  const heard = await statements
    .innerJoin('statementAddressee', 'statementAddressee.statement', 'statement.id')
    .where('statementAddressee.addressee', '=', thing)
    .execute()
  const about = await statements
    .innerJoin('statementThing', 'statementThing.statement', 'statement.id')
    .where('statementThing.thing', '=', thing)
    .execute()
  const there = await statements.where('statement.event', '=', thing).execute()
  const group = (role: UseRole, rows: { id: string; document: string; number: number | null }[]): ThingUse => ({
    role,
    total: rows.length,
    items: rows.slice(0, shown).map((row) => ({ kind: 'statement', ...row })),
  })
  return [group('speaker', spoken), group('addressee', heard), group('topic', about), group('said_at', there)]
}

async function eventsWith(reader: Reader, thing: string): Promise<ThingUse[]> {
  const events = reader
    .selectFrom('event')
    .select('event.thing as id')
    .distinct()
    .select('event.startSort')
    .orderBy('event.startSort', 'desc')
  const joined = await events
    .innerJoin('eventParticipant', 'eventParticipant.event', 'event.thing')
    .where('eventParticipant.participant', '=', thing)
    .execute()
  const held = await events
    .innerJoin('eventPlace', 'eventPlace.event', 'event.thing')
    .where('eventPlace.place', '=', thing)
    .execute()
  const parts = await events.where('event.partOf', '=', thing).execute()
  return [use('participant', joined), use('place', held), use('part', parts)]
}

async function tenuresOf(reader: Reader, thing: string): Promise<ThingUse[]> {
  const held = await reader
    .selectFrom('tenure')
    .select('position as id')
    .distinct()
    .where('person', '=', thing)
    .execute()
  const holders = await reader
    .selectFrom('tenure')
    .select('person as id')
    .distinct()
    .where('position', '=', thing)
    .execute()
  return [use('held_position', held), use('holder', holders)]
}

function use(role: UseRole, rows: { id: string }[]): ThingUse {
  return {
    role,
    total: rows.length,
    items: rows.slice(0, shown).map(({ id }) => ({ kind: 'thing', id, number: null })),
  }
}
