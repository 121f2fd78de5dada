import assert from 'node:assert/strict'
import { openStore } from '#storage/open-store.ts'
import type { Store } from '#storage/store.ts'
import { eachDatabase, type Office } from '../../../test/office.ts'
import { rebuildSearch } from '../rebuild-search.ts'
import { entryTokens } from './entry-tokens.ts'
import { facetMemory, FacetMemory } from './facet-memory.ts'
import { lockIndex, removeEntries, replaceEntries } from './write-entries.ts'
import type { Index } from './read-index.ts'
import { tokenTexts } from './token-texts.ts'

/** Put documents into the index, each with facets that say its number and what was made of it; without facets they are taken out. */
async function put(store: Store, numbers: readonly number[], facets: readonly string[] | undefined): Promise<void> {
  const documents = numbers.map((number) => `d${number}`)
  const entries = numbers.map((number) => {
    const own = [`ʲn${number}`, ...(facets ?? [])]
    const texts = tokenTexts(store.kind, entryTokens({ decks: ['بندر'], lead: '', blocks: [] }, own))
    return {
      document: `d${number}`,
      edition: `e${number}`,
      lang: 'fa',
      day: 700_000 + (number % 3),
      texts,
      facets: own,
    }
  })
  await store.transact(async (tx) => {
    await lockIndex(tx)
    await replaceEntries(tx, documents, { documents: facets === undefined ? [] : entries, statements: [] })
  })
}

/** What is remembered of every entry is what one finds who remembers nothing. */
async function assertTrue({ store }: Office): Promise<Map<string, number>> {
  const index: Index = { reader: store.read, kind: store.kind, place: 'searchDocument' }
  const rows = await store.read.selectFrom('searchDocument').select('id').orderBy('id', 'desc').execute()
  const ids = rows.map((row) => row.id)
  const remembered = await facetMemory(index).tally(index, ids)
  const found = await new FacetMemory().tally(index, ids)
  assert.deepEqual([...remembered].toSorted(), [...found].toSorted())
  return remembered
}

const many = Array.from({ length: 300 }, (_, number) => number)

eachDatabase('an entry is forgotten when it is changed, taken out, or put in the place of another', async (office) => {
  await put(office.store, [1, 2, 3], ['ʷcall'])
  assert.equal((await assertTrue(office)).get('ʷcall'), 3)
  await put(office.store, [2], ['ʷspeech'])
  assert.equal((await assertTrue(office)).get('ʷcall'), 2)
  await put(office.store, [3], undefined)
  assert.equal((await assertTrue(office)).get('ʷcall'), 1)
  await put(office.store, [6], ['ʷspeech'])
  const tallies = await assertTrue(office)
  assert.equal(tallies.get('ʷspeech'), 2)
  assert.equal(tallies.get('ʲn3'), undefined)
})

eachDatabase('more changes than are named, and a rebuilding, leave nothing of what was', async (office) => {
  await put(office.store, many, ['ʷcall'])
  await assertTrue(office)
  await put(office.store, many.slice(0, 250), ['ʷspeech'])
  assert.equal((await assertTrue(office)).get('ʷcall'), 50)
  await rebuildSearch(office.store, { anew: true })
  assert.deepEqual(await assertTrue(office), new Map())
  await put(office.store, many, ['ʷmeeting'])
  assert.equal((await assertTrue(office)).get('ʷmeeting'), 300)
})

eachDatabase('what another process writes is seen', async (office) => {
  await put(office.store, many, ['ʷcall'])
  await assertTrue(office)
  const other = await openStore({ folder: office.folder, databaseUrl: office.databaseUrl, migrates: false })
  try {
    await put(other, [7, 8], ['ʷspeech'])
    assert.equal((await assertTrue(office)).get('ʷspeech'), 2)
    await put(office.store, [7], ['ʷcall'])
    await put(other, [9], ['ʷspeech'])
    assert.equal((await assertTrue(office)).get('ʷspeech'), 2)
  } finally {
    await other.close()
  }
})

eachDatabase('what was written and then given up is not noted', async (office) => {
  await put(office.store, [1], ['ʷcall'])
  await assertTrue(office)
  const [row] = await office.store.read.selectFrom('searchDocument').select('id').execute()
  const given = office.store.transact(async (tx) => {
    await removeEntries(tx, 'searchDocument', [row?.id ?? 0])
    throw new Error('given up')
  })
  await assert.rejects(given, /given up/)
  assert.equal((await assertTrue(office)).get('ʷcall'), 1)
})

eachDatabase('questions asked at once while entries change remember nothing that is past', async (office) => {
  await put(office.store, many, ['ʷcall'])
  for (const facet of ['ʷspeech', 'ʷmeeting', 'ʷcall', 'ʷspeech']) {
    await Promise.all([askMeanwhile(office), put(office.store, many.slice(0, 40), [facet]), askMeanwhile(office)])
    assert.equal((await assertTrue(office)).get(facet), facet === 'ʷcall' ? 300 : 40)
  }
})

/** Ask while others write: whatever comes of it, nothing wrong may stay behind. */
async function askMeanwhile({ store }: Office): Promise<void> {
  const index: Index = { reader: store.read, kind: store.kind, place: 'searchDocument' }
  const rows = await store.read.selectFrom('searchDocument').select('id').execute()
  await facetMemory(index).tally(
    index,
    rows.map((row) => row.id),
  )
}
