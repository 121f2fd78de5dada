import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sql } from 'kysely'
import { eachDatabase, withOffice, type Office } from '../../test/office.ts'
import { readQuery } from './read-query.ts'
import { askFor } from './inside/ask-for.ts'
import { entryTokens } from './inside/entry-tokens.ts'
import { facetToken } from './inside/marks.ts'
import { mergeSegments } from './merge-segments.ts'
import { idsOf } from './inside/read-index.ts'
import { tokenTexts } from './inside/token-texts.ts'
import { replaceEntries } from './inside/write-entries.ts'

/** Index a document with this text, in a transaction of its own. */
async function add({ store }: Office, document: string, text: string): Promise<void> {
  const facets = [facetToken('language', 'fa'), facetToken('kind', 'report')]
  const texts = tokenTexts(store.kind, entryTokens({ decks: [], lead: '', blocks: [text] }, facets))
  const entry = { document, edition: `edition of ${document}`, lang: 'fa', day: 700_000, texts, facets }
  await store.transact((tx) => replaceEntries(tx, [document], { documents: [entry], statements: [] }))
}

async function found({ store }: Office, q: string): Promise<number> {
  const question = await askFor(store.read, readQuery(q), { lang: 'fa' })
  const index = { reader: store.read, kind: store.kind, place: 'searchDocument' } as const
  return (await idsOf(index, question, { limit: 1000 })).length
}

async function segments({ store }: Office): Promise<number> {
  const { rows } = await sql<{
    n: number
  }>`select count(distinct segid) as n from "searchDocumentText_idx"`.execute(store.read as never)
  return rows[0]?.n ?? 0
}

const words = 'آب راه پل شهر مدرسه کتاب بندر سد باغ بازار'.split(' ')

async function addMany(office: Office): Promise<void> {
  for (let at = 0; at < 60; at += 1) await add(office, `a${at}`, `${words[at % 10]} ${words[(at * 7) % 10]}`)
}

eachDatabase('an index in one segment answers as it did in many, and goes on taking documents', async (office) => {
  await addMany(office)
  await add(office, 'a0', 'پرواز')
  const before = await Promise.all(words.map((word) => found(office, word)))
  await mergeSegments(office.store, { most: 2 })
  assert.deepEqual(await Promise.all(words.map((word) => found(office, word))), before)
  assert.equal(await found(office, 'پرواز'), 1)
  await add(office, 'a1', 'پرواز')
  assert.equal(await found(office, 'پرواز'), 2)
})

test('segments are merged into one where there are as many as said, and only then', () =>
  withOffice('sqlite', async (office) => {
    await addMany(office)
    const many = await segments(office)
    assert.ok(many > 2, `${many} segments`)
    await mergeSegments(office.store, { most: many + 1 })
    assert.equal(await segments(office), many)
    await mergeSegments(office.store, { most: many })
    assert.equal(await segments(office), 1)
  }))

test('who is told to stop merges nothing, and the next goes on', () =>
  withOffice('sqlite', async (office) => {
    await addMany(office)
    const many = await segments(office)
    await mergeSegments(office.store, { most: 2, signal: AbortSignal.abort() })
    assert.equal(await segments(office), many)
    await mergeSegments(office.store, { most: 2 })
    assert.equal(await segments(office), 1)
  }))
