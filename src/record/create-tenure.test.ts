import assert from 'node:assert/strict'
import { Fault } from '#ground/fault.ts'
import type { Store } from '#storage/store.ts'
import type { ThingKind } from '#storage/tables/record.ts'
import { eachDatabase } from '../../test/office.ts'
import { changeTenure } from './change-tenure.ts'
import { createTenure } from './create-tenure.ts'
import { createThing } from './create-thing.ts'
import { findHolder, findTenureOf } from './find-holder.ts'
import { getTenure, listTenures } from './list-tenures.ts'
import { removeTenure } from './remove-tenure.ts'
import type { NewTenure } from './tenure.ts'

const create = (store: Store, kind: ThingKind, form: string) =>
  store.transact((tx) => createThing(tx, { kind, names: [{ lang: 'fa', form, kind: 'full' }], by: null }))
const hold = (store: Store, tenure: NewTenure) => store.transact((tx) => createTenure(tx, { ...tenure, by: null }))
const refusal = (reason: string) => (error: unknown) => error instanceof Fault && error.reason === reason

eachDatabase('a title means whoever held the position on that day', async ({ store }) => {
  const position = await create(store, 'position', 'شهردار')
  const [sara, behruz, acting] = [
    await create(store, 'person', 'سارا'),
    await create(store, 'person', 'بهروز'),
    await create(store, 'person', 'مهرداد'),
  ]
  await hold(store, { person: behruz, position, validTo: '2025-12-31' })
  await hold(store, { person: acting, position, validFrom: '2026-01-01', isActing: true })
  await hold(store, { person: sara, position, validFrom: '2026-01-10' })
  const holder = async (at: string) => (await findHolder(store.read, { position, at }))?.person
  assert.equal(await holder('2020-01-01'), behruz)
  assert.equal(await holder('2025-12-31'), behruz)
  assert.equal(await holder('2026-01-05'), acting)
  assert.equal(await holder('2026-01-10'), sara)
  assert.equal((await findTenureOf(store.read, { person: behruz, at: '2026-01-01' }))?.id, undefined)
  assert.deepEqual(
    (await listTenures(store.read, { positions: [position] })).map((one) => one.person),
    [sara, acting, behruz],
  )
})

eachDatabase('a tenure is changed by one at a time, and removed only while nothing refers to it', async ({ store }) => {
  const position = await create(store, 'position', 'شهردار')
  const person = await create(store, 'person', 'سارا')
  const other = await create(store, 'person', 'بهروز')
  const id = await hold(store, { person, position, validFrom: '2026-01-01' })
  await assert.rejects(hold(store, { person: position, position }), refusal('thing.wrong_kind'))
  await assert.rejects(
    hold(store, { person, position, validFrom: '2026-02-02', validTo: '2026-02-01' }),
    refusal('tenure.dates'),
  )
  await store.transact((tx) => changeTenure(tx, { tenure: id, revision: 1, validTo: '2026-06-01', by: null }))
  await assert.rejects(
    store.transact((tx) => changeTenure(tx, { tenure: id, revision: 1, validTo: null, by: null })),
    refusal('tenure.stale'),
  )
  assert.deepEqual(await getTenure(store.read, id), {
    id,
    person,
    position,
    validFrom: '2026-01-01',
    validTo: '2026-06-01',
    isActing: false,
    revision: 2,
  })
  const spare = await hold(store, { person, position })
  await store.transact((tx) => removeTenure(tx, { tenure: spare, by: null }))
  const event = { kind: 'meeting' as const, participants: [{ participant: person, tenure: id }] }
  const names = [{ lang: 'fa', form: 'دیدار', kind: 'full' as const }]
  await store.transact((tx) => createThing(tx, { kind: 'event', names, event, by: null }))
  await assert.rejects(
    store.transact((tx) => removeTenure(tx, { tenure: id, by: null })),
    refusal('tenure.in_use'),
  )
  await assert.rejects(
    store.transact((tx) => changeTenure(tx, { tenure: id, revision: 2, person: other, by: null })),
    refusal('tenure.in_use'),
  )
  assert.equal((await listTenures(store.read, { persons: [person] })).length, 1)
})
