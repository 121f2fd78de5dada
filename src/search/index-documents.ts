import type { Id } from '#ground/id.ts'
import { findOffice } from '#record/office.ts'
import type { Reader, Store, Transaction } from '#storage/store.ts'
import { askSearch, isSearchFree } from './ask-search.ts'
import { holdSearches } from './inside/indexing.ts'
import { makeEntries, type Entries } from './inside/make-entries.ts'
import { lockIndex, replaceEntries } from './inside/write-entries.ts'

/** Documents as they are to stand in the index, and the last entry of the ledger when they were read. */
export interface ReadDocuments {
  documents: readonly Id[]
  seen: number
  entries: Entries
}

/**
 * Bring what the index has of some documents to what the record says now: what is public stands in it, all else does not. A second time
 * changes nothing. Reading and cutting into tokens happen before the writing transaction, and again within it where the record moved meanwhile.
 */
export async function indexDocuments(store: Store, documents: readonly Id[]): Promise<void> {
  if (documents.length === 0) return
  const reading = readDocuments(store, documents, { apart: isSearchFree(store) })
  await holdSearches(
    store,
    reading.then((read) => writeDocuments(store, read)),
  )
}

/** Read documents and cut them into tokens; `apart`: on the thread of the search, beside whatever else is done meanwhile. */
export async function readDocuments(
  store: Store,
  documents: readonly Id[],
  { apart }: { apart: boolean },
): Promise<ReadDocuments> {
  const seen = await lastEntry(store.read)
  const wanted = { documents, zone: await zoneOf(store.read) }
  const entries = apart
    ? await askSearch(store, 'makeEntries', wanted)
    : await makeEntries(store.read, store.kind, wanted)
  return { documents, seen, entries }
}

/** Put documents that were read into the index. Returns the entries that stand there now. */
export async function writeDocuments(store: Store, { documents, seen, entries }: ReadDocuments): Promise<Entries> {
  const write = async (tx: Transaction): Promise<Entries> => {
    await lockIndex(tx)
    const isPresent = (await lastEntry(tx.sql)) === seen
    const present = isPresent ? entries : await makeEntries(tx.sql, tx.kind, { documents, zone: await zoneOf(tx.sql) })
    await replaceEntries(tx, documents, present)
    return present
  }
  // What was lost is indexed again: the place in the ledger is written after it.
  return store.transact(write, { durable: 'later' })
}

async function zoneOf(reader: Reader): Promise<string> {
  return (await findOffice(reader))?.zone ?? 'UTC'
}

async function lastEntry(reader: Reader): Promise<number> {
  const row = await reader.selectFrom('ledger').select('seq').orderBy('seq', 'desc').limit(1).executeTakeFirst()
  return row?.seq ?? 0
}
