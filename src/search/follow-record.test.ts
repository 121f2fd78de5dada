import assert from 'node:assert/strict'
import { createThing } from '#record/create-thing.ts'
import { listPublishedStatements } from '#record/list-published-statements.ts'
import { mergeThings } from '#record/merge-things.ts'
import { changeDocument } from '#record/change-document.ts'
import { liftWithdrawal, withdrawDocument } from '#record/withdraw-document.ts'
import { listEntries } from '#storage/list-entries.ts'
import { sara } from '../../test/cast.ts'
import { eachDatabase, type Office } from '../../test/office.ts'
import { correctWord, publishCall, publishInEnglish } from '../../test/published-call.ts'
import { askSearch } from './ask-search.ts'
import { followRecord } from './follow-record.ts'
import { followWords } from './follow-words.ts'
import { isSearchWhole, rebuildSearch } from './rebuild-search.ts'
import type { SearchFilter } from './search-filter.ts'

/** What the worker does: everything the ledger has, from a number on. */
async function follow({ store }: Office, from = 0): Promise<void> {
  const entries = await listEntries(store.read, from, 1000)
  await followRecord(store, entries)
  await followWords(store, entries)
}

const ask = (office: Office, q: string, filter: SearchFilter = {}) =>
  askSearch(office.store, 'findDocuments', {
    q,
    filter,
    order: 'relevance',
    page: 1,
    pageSize: 10,
    today: '2026-03-21',
    calendar: 'persian',
    languages: ['fa', 'en'],
  })

const askStatements = (office: Office, q: string, filter: SearchFilter = {}) =>
  askSearch(office.store, 'findStatements', { q, filter, order: 'newest', page: 1, pageSize: 10, calendar: 'persian' })

eachDatabase('what is published is found, by words, names and roles, in each language', async (office) => {
  const call = await publishCall(office)
  await publishInEnglish(office, call)
  await follow(office)
  const found = await ask(office, 'اسکله')
  assert.equal(found.total, 1)
  assert.equal(found.hits[0]?.document, call.document)
  const { headline, passage } = found.hits[0] ?? assert.fail()
  assert.deepEqual(
    headline.marks.map(({ start, end }) => headline.text.slice(start, end)),
    ['اسکله'],
  )
  assert.deepEqual(
    passage.marks.map(({ start, end }) => passage.text.slice(start, end)),
    ['اسکلهٔ'],
  )
  assert.equal((await ask(office, 'pier')).hits[0]?.lang, 'en')
  assert.equal((await ask(office, 'مهندس', { speaker: call.mayor })).total, 1)
  assert.equal((await ask(office, '', { speaker: call.dossier })).total, 0)
  assert.equal((await ask(office, '', { things: [call.dossier], lang: 'fa' })).total, 1)
  assert.equal((await ask(office, '', { from: '2026-03-21', to: '2026-03-21', lang: 'fa' })).total, 1)
  assert.equal((await ask(office, '', { to: '2026-03-20' })).total, 0)
  assert.equal((await ask(office, '', { mentioned: { id: 'nobody', names: ['الیاس درنا'] } })).total, 1)
  assert.deepEqual((await ask(office, 'pier', { lang: 'fa' })).elsewhere, [{ lang: 'en', count: 1 }])
})

eachDatabase('a statement is found by who said it, to whom, its words and its day', async (office) => {
  const call = await publishCall(office)
  await publishInEnglish(office, call)
  await follow(office)
  const said = await askStatements(office, 'می سازیم', { speaker: call.mayor, addressee: call.colleague, lang: 'fa' })
  assert.deepEqual(said.statements, [call.said])
  assert.equal((await askStatements(office, 'می سازیم', { speaker: call.colleague })).total, 0)
  const all = await askStatements(office, '', { lang: 'fa', from: '2025-12-03', to: '2025-12-03' })
  assert.deepEqual(all.statements.toSorted(), [call.said, call.answered].toSorted())
  assert.equal((await askStatements(office, '', { from: '2025-12-04' })).total, 0)
})

eachDatabase('a correction, a withdrawal, its end and a filing change what is found', async (office) => {
  const call = await publishCall(office)
  await follow(office)
  await correctWord(office, call.version, { from: 'دوبا', to: 'مرجان', note: 'نام اسکله' })
  await follow(office)
  assert.equal((await ask(office, 'دوبا')).total, 0)
  assert.equal((await ask(office, 'مرجان')).total, 1)
  await office.store.transact((tx) => changeDocument(tx, { document: call.document, things: [], by: sara }))
  await follow(office)
  assert.equal((await ask(office, '', { things: [call.dossier] })).total, 0)
  const withdrawal = { document: call.document, kind: 'in_error' as const, reason: 'آزمایش', by: sara }
  await office.store.transact((tx) => withdrawDocument(tx, withdrawal))
  await follow(office)
  assert.equal((await ask(office, 'مرجان')).total, 0)
  assert.equal((await askStatements(office, '')).total, 0)
  assert.deepEqual(await askSearch(office.store, 'suggestWords', { q: 'مرج', lang: 'fa' }), [])
  await office.store.transact((tx) => liftWithdrawal(tx, { document: call.document, by: sara }))
  await follow(office)
  assert.equal((await ask(office, 'مرجان')).total, 1)
  assert.deepEqual(await askSearch(office.store, 'suggestWords', { q: 'شمال مرج', lang: 'fa' }), ['شمال مرجان'])
})

eachDatabase('a merged person is found as the one they were merged into', async (office) => {
  const call = await publishCall(office)
  await follow(office)
  const twin = await office.store.transact((tx) =>
    createThing(tx, { kind: 'person', names: [{ lang: 'fa', form: 'نسترن پایدارمنش', kind: 'full' }], by: sara }),
  )
  await office.store.transact((tx) => mergeThings(tx, { thing: call.mayor, into: twin, by: sara }))
  await follow(office)
  assert.equal((await ask(office, '', { speaker: twin })).total, 1)
  assert.equal((await ask(office, '', { speaker: call.mayor })).total, 0)
})

eachDatabase('a rebuilding that is broken off goes on, and ends in the same index', async (office) => {
  const call = await publishCall(office)
  await publishInEnglish(office, call)
  await follow(office)
  const before = await ask(office, 'اسکله')
  await office.store.transact((tx) => tx.sql.deleteFrom('searchDocument').execute())
  assert.equal(await isSearchWhole(office.store.read), false)
  const end = new AbortController()
  await rebuildSearch(office.store, { atOnce: 1, signal: end.signal, onStep: () => end.abort() })
  assert.equal(await isSearchWhole(office.store.read), false)
  await rebuildSearch(office.store)
  assert.equal(await isSearchWhole(office.store.read), true)
  assert.deepEqual(await ask(office, 'اسکله'), before)
})

eachDatabase('a saying that is told twice is found once, by the words of either telling', async (office) => {
  const call = await publishCall(office)
  await follow(office)
  assert.equal((await askStatements(office, '')).total, 2)
  const [again] = await listPublishedStatements(office.store.read, { lang: 'fa', ids: [call.answered] })
  await office.store.transact((tx) =>
    tx.sql.updateTable('statement').set({ sameAs: call.said }).where('id', '=', call.answered).execute(),
  )
  await follow(office)
  assert.deepEqual((await askStatements(office, '')).statements, [call.said])
  const word = again?.wording.text.split(' ').toSorted((a, b) => b.length - a.length)[0] ?? ''
  assert.deepEqual((await askStatements(office, word)).statements, [call.said])
})

eachDatabase('an index of another format is emptied before it is made anew', async (office) => {
  const { store } = office
  const call = await publishCall(office)
  await follow(office)
  await rebuildSearch(store)
  const before = await ask(office, 'اسکله', { lang: 'fa' })
  await store.transact(async (tx) => {
    await tx.sql.updateTable('searchState').set({ value: '0' }).where('name', '=', 'format').execute()
    const old = { document: call.document, edition: 'e', lang: 'fa', facets: '' }
    await tx.sql
      .insertInto('searchDocument')
      .values({ ...old, id: 777 })
      .execute()
  })
  assert.equal(await isSearchWhole(store.read), false)
  await rebuildSearch(store)
  assert.deepEqual(await ask(office, 'اسکله', { lang: 'fa' }), before)
  const rows = await store.read.selectFrom('searchDocument').select('id').execute()
  assert.equal(rows.length, 1)
  assert.notEqual(rows[0]?.id, 777)
})

eachDatabase('a slip of the pen, and a keyboard that was not Persian, are seen', async (office) => {
  await publishCall(office)
  await follow(office)
  assert.equal((await ask(office, 'اصکله', { lang: 'fa' })).meant, 'اسکله')
  assert.equal((await ask(office, 'hs;gi', { lang: 'fa' })).meant, 'اسکله')
  assert.equal((await ask(office, 'زرافه', { lang: 'fa' })).meant, undefined)
})

eachDatabase('no suggestion takes a negation away', async (office) => {
  await publishCall(office)
  await follow(office)
  const meant = async (q: string) => (await ask(office, q, { lang: 'fa' })).meant
  assert.equal(await meant('می‌ساریم'), 'می‌سازیم')
  for (const q of ['نمی‌سازیم', 'نمیسازیم', 'نمیساریم']) assert.equal(await meant(q), undefined, q)
})

eachDatabase('what was typed on another keyboard is suggested as documents spell it', async (office) => {
  const call = await publishCall(office)
  await correctWord(office, call.version, { from: 'با هم', to: 'از آب دریا', note: 'جای آن درست شد.' })
  await follow(office)
  assert.equal((await ask(office, 'hf', { lang: 'fa' })).meant, 'آب')
  assert.equal((await ask(office, 'hf nvdh', {})).meant, 'آب دریا')
})

eachDatabase('a statement that came before others of its day takes none of their places', async (office) => {
  const call = await publishCall(office)
  await follow(office)
  await office.store.transact((tx) => tx.sql.deleteFrom('searchStatement').where('statement', '=', call.said).execute())
  await follow(office)
  const found = await askStatements(office, '')
  assert.deepEqual(found.statements.toSorted(), [call.said, call.answered].toSorted())
})
