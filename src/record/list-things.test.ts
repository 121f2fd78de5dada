import assert from 'node:assert/strict'
import { Fault } from '#ground/fault.ts'
import type { Store } from '#storage/store.ts'
import type { ThingKind } from '#storage/tables/record.ts'
import { eachDatabase } from '../../test/office.ts'
import { createThing } from './create-thing.ts'
import { listThings, type ThingFilter } from './list-things.ts'
import { mergeThings } from './merge-things.ts'
import { restoreThing, retireThing } from './retire-thing.ts'

const create = (store: Store, kind: ThingKind, form: string) =>
  store.transact((tx) => createThing(tx, { kind, names: [{ lang: 'fa', form, kind: 'full' }], by: null }))

async function names(store: Store, filter: Partial<ThingFilter> = {}): Promise<string[]> {
  const { items } = await listThings(store.read, { kinds: ['person'], lang: 'fa', ...filter })
  return items.map((item) => item.name)
}

eachDatabase('names stand in the order of the Persian alphabet, page by page', async ({ store }) => {
  for (const form of ['گلناز', 'کیوان', 'یاسمن', 'پویا', 'بهروز', 'ژاله', 'هومن', 'وحید'])
    await create(store, 'person', form)
  const sorted = ['بهروز', 'پویا', 'ژاله', 'کیوان', 'گلناز', 'وحید', 'هومن', 'یاسمن']
  assert.deepEqual(await names(store), sorted)
  assert.deepEqual(await names(store, { page: 2, pageSize: 3 }), sorted.slice(3, 6))
  const { total } = await listThings(store.read, { kinds: ['person'], lang: 'fa', page: 2, pageSize: 3 })
  assert.equal(total, 8)
})

eachDatabase('the filter finds any spelling, and takes signs of the pattern as they are', async ({ store }) => {
  for (const form of ['رئیس‌جمهور', 'معاون رئیس‌جمهور', 'شهردار', '۱۰۰٪ آب_پاک']) await create(store, 'position', form)
  const find = (q: string) => names(store, { kinds: ['position'], q })
  for (const q of ['رئیس جمهور', 'رییسجمهور', 'رئيس‌جمهور']) {
    assert.deepEqual(await find(q), ['رئیس‌جمهور', 'معاون رئیس‌جمهور'], q)
  }
  assert.deepEqual(await find('_'), ['۱۰۰٪ آب_پاک'])
  assert.deepEqual(await find('!'), [])
})

eachDatabase('retired things are hidden until asked for, merged ones for ever', async ({ store }) => {
  const [kept, retired, merged] = [
    await create(store, 'person', 'الف'),
    await create(store, 'person', 'ب'),
    await create(store, 'person', 'پ'),
  ]
  await store.transact((tx) => retireThing(tx, { thing: retired, by: null }))
  await store.transact((tx) => mergeThings(tx, { thing: merged, into: kept, by: null }))
  assert.deepEqual(await names(store), ['الف'])
  assert.deepEqual(await names(store, { includesRetired: true }), ['الف', 'ب'])
  assert.deepEqual(await names(store, { q: 'پ' }), ['الف'])
  await store.transact((tx) => restoreThing(tx, { thing: retired, by: null }))
  assert.deepEqual(await names(store), ['الف', 'ب'])
  await assert.rejects(
    store.transact((tx) => retireThing(tx, { thing: merged, by: null })),
    (error) => error instanceof Fault && error.reason === 'thing.merged',
  )
})
