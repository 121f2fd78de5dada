import assert from 'node:assert/strict'
import { sql } from 'kysely'
import fc from 'fast-check'
import { test } from 'node:test'
import { Fault } from '#ground/fault.ts'
import { newId } from '#ground/id.ts'
import { thingReferences, ownRows } from './inside/thing-references.ts'
import type { Store } from '#storage/store.ts'
import type { ThingKind } from '#storage/tables/record.ts'
import { eachDatabase, withOffice, type Office } from '../../test/office.ts'
import { changeThing } from './change-thing.ts'
import { createTenure } from './create-tenure.ts'
import { createThing } from './create-thing.ts'
import { findThingAt } from './find-thing-at.ts'
import { getThing } from './find-thing.ts'
import { listTenures } from './list-tenures.ts'
import { listThingUses } from './list-thing-uses.ts'
import { mergeThings } from './merge-things.ts'
import type { NewThing } from './thing.ts'

const create = (store: Store, kind: ThingKind, more: Partial<NewThing> & { form?: string } = {}) => {
  const { form = 'نام', ...rest } = more
  const names = [{ lang: 'fa', form, kind: 'full' as const }]
  const event = kind === 'event' ? { event: { kind: 'trip' as const } } : {}
  return store.transact((tx) => createThing(tx, { kind, names, ...event, ...rest, by: null }))
}
const merge = (store: Store, thing: string, into: string) =>
  store.transact((tx) => mergeThings(tx, { thing, into, by: null }))
const refusal = (reason: string) => (error: unknown) => error instanceof Fault && error.reason === reason

eachDatabase('every reference of the schema to a thing is one that merging knows', async ({ store }) => {
  const known = [...thingReferences, ...ownRows].map(({ table, column }) => `${table}.${column}`).toSorted()
  assert.deepEqual((await foreignKeysToThing(store)).toSorted(), known)
})

eachDatabase(
  'the survivor knows the names of the merged one, whose addresses lead to it, along a chain too',
  async ({ store }) => {
    const [a, b, c] = [
      await create(store, 'person', { form: 'سارا نیک‌فر', summary: { fa: 'ویراستار' } }),
      await create(store, 'person', { form: 'سارا نيكفر' }),
      await create(store, 'person', { form: 'س. نیک‌فر', summary: { en: 'An editor' } }),
    ]
    assert.equal(await merge(store, a, b), b)
    assert.equal(await merge(store, b, c), c)
    const survivor = await getThing(store.read, c)
    assert.deepEqual(
      survivor.names.map(({ form, kind }) => [form, kind]),
      [
        ['س. نیک‌فر', 'full'],
        ['سارا نيكفر', 'alias'],
        ['سارا نیک‌فر', 'alias'],
      ],
    )
    assert.deepEqual(survivor.summary, { fa: 'ویراستار', en: 'An editor' })
    for (const tail of ['سارا-نیک-فر', a, b]) {
      const at = await findThingAt(store.read, { kind: 'person', tail })
      assert.deepEqual([at?.thing.id, at?.isMoved], [c, true], tail)
    }
    const late = await create(store, 'person', { form: 'سارا' })
    assert.equal(await merge(store, late, a), c)
  },
)

eachDatabase('what cannot be merged is refused', async ({ store }) => {
  const [person, place, trip, meeting] = [
    await create(store, 'person'),
    await create(store, 'place'),
    await create(store, 'event'),
    await create(store, 'event', { event: { kind: 'meeting' } }),
  ]
  await create(store, 'event', { event: { kind: 'meeting', partOf: trip } })
  await assert.rejects(merge(store, person, person), refusal('thing.merge_itself'))
  await assert.rejects(merge(store, person, place), refusal('thing.wrong_kind'))
  await assert.rejects(merge(store, trip, meeting), refusal('event.not_a_trip'))
  await assert.rejects(merge(store, person, 'nobody0000'), refusal('thing.unknown'))
  const other = await create(store, 'person')
  await merge(store, person, other)
  await assert.rejects(merge(store, person, other), refusal('thing.merged'))
  await assert.rejects(merge(store, other, person), refusal('thing.merge_itself'))
  await assert.rejects(
    store.transact((tx) => changeThing(tx, { thing: person, revision: 2, summary: {}, by: null })),
    refusal('thing.merged'),
  )
})

eachDatabase('a thing that stood below the merged one takes its place', async ({ store }) => {
  const top = await create(store, 'organisation')
  const middle = await create(store, 'organisation', { organisation: top })
  const below = await create(store, 'organisation', { organisation: middle })
  const bottom = await create(store, 'organisation', { organisation: below })
  await merge(store, middle, bottom)
  assert.equal((await getThing(store.read, bottom)).organisation, top)
  assert.equal((await getThing(store.read, below)).organisation, bottom)
})

eachDatabase('one tenure that was entered twice is one again', async ({ store }) => {
  const [sara, twin] = [await create(store, 'person'), await create(store, 'person')]
  const position = await create(store, 'position')
  const hold = (person: string) =>
    store.transact((tx) => createTenure(tx, { person, position, validFrom: '2026-01-01', by: null }))
  const tenures = [await hold(sara), await hold(twin)]
  const participants = [{ participant: twin, tenure: tenures[1] ?? null }]
  const event = await create(store, 'event', { event: { kind: 'meeting', participants } })
  await merge(store, twin, sara)
  const [kept, ...more] = await listTenures(store.read, { positions: [position] })
  assert.deepEqual([kept?.person, more.length], [sara, 0])
  const [participant] = (await getThing(store.read, event)).event?.participants ?? []
  assert.deepEqual([participant?.participant, participant?.tenure], [sara, kept?.id])
})

eachDatabase('two who merge each into the other leave one of them', async ({ store }) => {
  const [a, b] = [await create(store, 'person'), await create(store, 'person')]
  const outcomes = await Promise.allSettled([merge(store, a, b), merge(store, b, a)])
  const refused = outcomes.filter((outcome) => outcome.status === 'rejected')
  assert.equal(refused.length, 1)
  assert.ok(refusal('thing.merge_itself')(refused[0]?.reason))
  const standing = [await getThing(store.read, a), await getThing(store.read, b)].filter(
    (thing) => thing.mergedInto === null,
  )
  assert.equal(standing.length, 1)
})

eachDatabase('whoever refers to a thing while it is being merged refers to the survivor', async ({ store }) => {
  const [twin, sara, position] = [
    await create(store, 'person'),
    await create(store, 'person'),
    await create(store, 'position'),
  ]
  const hold = (day: number) =>
    store.transact((tx) => createTenure(tx, { person: twin, position, validFrom: `2026-01-${day}`, by: null }))
  await Promise.all([hold(11), hold(12), merge(store, twin, sara), hold(13), hold(14), hold(15)])
  assert.deepEqual(await listTenures(store.read, { persons: [twin] }), [])
  assert.equal((await listTenures(store.read, { persons: [sara] })).length, 5)
})

for (const kind of ['sqlite', 'postgres'] as const) {
  test(`however two things are used, nothing refers to the merged one afterwards [${kind}]`, async () => {
    const uses = fc.array(fc.record({ role: fc.nat(7), who: fc.nat(2), with: fc.nat(2), again: fc.boolean() }), {
      maxLength: 14,
    })
    const property = fc.asyncProperty(
      fc.constantFrom<ThingKind>('person', 'event', 'place', 'organisation'),
      uses,
      (thing, list) => withOffice(kind, (office) => mergeLeavesNothing(office, thing, list)),
    )
    await fc.assert(property, { numRuns: kind === 'sqlite' ? 40 : 12 })
  })
}

interface Use {
  role: number
  who: number
  with: number
  again: boolean
}

async function mergeLeavesNothing({ store }: Office, kind: ThingKind, uses: Use[]): Promise<void> {
  const things = [await create(store, kind), await create(store, kind), await create(store, kind)]
  const others = {
    person: await create(store, 'person'),
    position: await create(store, 'position'),
    event: await create(store, 'event'),
  }
  const documents = [await insertDocument(store), await insertDocument(store), await insertDocument(store)]
  for (const use of uses)
    await applyUse(store, {
      use,
      kind,
      thing: things[use.who] as string,
      document: documents[use.with] as string,
      others,
    })
  const [merged, survivor] = things as [string, string]
  const before = (await listThingUses(store.read, merged)).map((one) => one.role)
  await merge(store, merged, survivor)
  assert.deepEqual(await tablesThatName(store, merged), [])
  assert.deepEqual(await listThingUses(store.read, merged), [])
  const after = (await listThingUses(store.read, survivor)).map((one) => one.role)
  for (const role of before) assert.ok(after.includes(role), `${role} was lost`)
}

interface Applied {
  use: Use
  kind: ThingKind
  thing: string
  document: string
  others: { person: string; position: string; event: string }
}

/** Use a thing in one of the roles that its kind can have, straight in the tables, as often as the unique columns allow. */
async function applyUse(store: Store, { use, kind, thing, document, others }: Applied): Promise<void> {
  const isParty = kind === 'person' || kind === 'organisation'
  await store.transact(async (tx) => {
    if (use.role === 0) {
      const row = { document, thing, isPinned: use.again ? 1 : 0, ordinal: 0 } as const
      await tx.sql
        .insertInto('documentThing')
        .values(row)
        .onConflict((conflict) => conflict.doNothing())
        .execute()
    }
    const statement = newId()
    if (use.role >= 1 && use.role <= 4) {
      const speaker = use.role === 1 && isParty ? thing : others.person
      const event = use.role === 2 && kind === 'event' ? thing : null
      await tx.sql
        .insertInto('statement')
        .values({ ...statementRow(statement, document), speaker, event })
        .execute()
      if (use.role === 3 && isParty) {
        await tx.sql
          .insertInto('statementAddressee')
          .values({ statement, addressee: thing, tenure: null, basis: 'editor', ordinal: 0 })
          .execute()
      }
      if (use.role === 4) await tx.sql.insertInto('statementThing').values({ statement, thing }).execute()
    }
    if (use.role === 5 && kind === 'person') {
      const row = {
        id: newId(),
        person: thing,
        position: others.position,
        validFrom: null,
        validTo: null,
        isActing: 0,
        revision: 1,
      } as const
      await tx.sql.insertInto('tenure').values(row).execute()
    }
    if (use.role === 6 && isParty) {
      const row = {
        id: newId(),
        event: others.event,
        participant: thing,
        tenure: null,
        side: '',
        part: 'present',
        ordinal: 0,
      } as const
      await tx.sql.insertInto('eventParticipant').values(row).execute()
    }
    if (use.role === 7 && kind === 'place') {
      await tx.sql
        .insertInto('eventPlace')
        .values({ event: others.event, place: thing, ordinal: 0 })
        .onConflict((conflict) => conflict.doNothing())
        .execute()
    }
    if (use.role === 7 && kind === 'event')
      await tx.sql.updateTable('event').set({ partOf: thing }).where('thing', '=', others.event).execute()
  })
}

function statementRow(id: string, document: string) {
  return {
    id,
    document,
    speakerTenure: null,
    cueClass: 'say',
    directness: 'colon',
    parent: null,
    sameAs: null,
    saidAt: null,
    saidSort: null,
    status: 'confirmed' as const,
    isPublic: 0 as const,
    confidence: null,
    confirmedBy: null,
    confirmedAt: null,
    succeededBy: null,
    createdAt: '2026-03-21T08:00:00.000Z',
    revision: 1,
  }
}

async function insertDocument(store: Store): Promise<string> {
  const id = newId()
  const row = {
    id,
    number: null,
    kind: 'report',
    createdAt: '2026-03-21T08:00:00.000Z',
    createdBy: null,
    firstPublishedAt: null,
  }
  await store.transact((tx) => tx.sql.insertInto('document').values(row).execute())
  return id
}

/** Every column of every table that holds this id, but for the ledger and what belongs to the thing itself. */
async function tablesThatName(store: Store, id: string): Promise<string[]> {
  const own = new Set(['thing.id', ...ownRows.map(({ table, column }) => `${table}.${column}`)])
  return store.transact(async (tx) => {
    const found: string[] = []
    for (const table of await tx.sql.introspection.getTables()) {
      if (table.name === 'ledger') continue
      for (const column of table.columns) {
        const name = `${table.name}.${column.name}`
        if (own.has(name)) continue
        const query = sql<{
          n: number
        }>`select count(*) as n from ${sql.table(table.name)} where cast(${sql.ref(column.name)} as text) = ${id}`
        if (Number((await query.execute(tx.sql)).rows[0]?.n) > 0) found.push(name)
      }
    }
    return found
  })
}

async function foreignKeysToThing(store: Store): Promise<string[]> {
  return store.transact(async (tx) => {
    const query =
      tx.kind === 'sqlite'
        ? sql<{
            name: string
          }>`select m.name || '.' || f."from" as name from sqlite_master m join pragma_foreign_key_list(m.name) f
            where m.type = 'table' and f."table" = 'thing'`
        : sql<{ name: string }>`select source.relname || '.' || a.attname as name from pg_constraint c
            join pg_class source on source.oid = c.conrelid join pg_class target on target.oid = c.confrelid
            join pg_attribute a on a.attrelid = c.conrelid and a.attnum = c.conkey[1]
            where c.contype = 'f' and target.relname = 'thing'`
    return (await query.execute(tx.sql)).rows.map((row) => row.name)
  })
}
