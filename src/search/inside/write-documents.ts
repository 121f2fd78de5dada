import type { Id } from '#ground/id.ts'
import { findOffice } from '#record/office.ts'
import type { Reader, Store, Transaction } from '#storage/store.ts'
import { makeEntries, type Entries, type Wanted } from './make-entries.ts'
import { lockIndex, replaceEntries } from './write-entries.ts'

/** Documents as they are to stand in the index, and the last entry of the ledger when they were read. */
export interface ReadDocuments {
  documents: readonly Id[]
  seen: number
  entries: Entries
}

/** Read documents and have them cut into tokens, by `make` where that is not done here. */
export async function readDocuments(
  store: Pick<Store, 'read' | 'kind'>,
  documents: readonly Id[],
  make = (wanted: Wanted) => makeEntries(store.read, store.kind, wanted),
): Promise<ReadDocuments> {
  const seen = await lastEntry(store.read)
  const entries = await make({ documents, zone: await zoneOf(store.read) })
  return { documents, seen, entries }
}

/**
 * Put documents that were read into the index; where the record moved meanwhile they are read again, within the writing transaction. Returns the entries
 * that stand there now.
 */
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
