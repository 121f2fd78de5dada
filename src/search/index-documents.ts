import type { Id } from '#ground/id.ts'
import { findOffice } from '#record/office.ts'
import type { Reader, Store, Transaction } from '#storage/store.ts'
import { WordCounts } from './inside/count-words.ts'
import { makeEntries } from './inside/make-entries.ts'
import { lockIndex, replaceEntries } from './inside/write-entries.ts'

/**
 * Bring what the index has of some documents to what the record says now: what is public stands in it, all else does not. A second time
 * changes nothing. Reading and cutting into tokens happen before the writing transaction, and again within it where the record moved meanwhile.
 */
export async function indexDocuments(
  store: Store,
  documents: readonly Id[],
  /** Gathers the words for suggestions instead of writing them, and counts each text. */
  gathering?: WordCounts,
): Promise<void> {
  if (documents.length === 0) return
  const zone = (await findOffice(store.read))?.zone ?? 'UTC'
  const seen = await lastEntry(store.read)
  const entries = await makeEntries(store.read, documents, zone)
  const write = async (tx: Transaction): Promise<void> => {
    await lockIndex(tx)
    const isPresent = (await lastEntry(tx.sql)) === seen
    const present = isPresent ? entries : await makeEntries(tx.sql, documents, zone)
    const words = await replaceEntries(tx, documents, present)
    const counts = gathering ?? new WordCounts()
    counts.add(words, gathering !== undefined)
    if (gathering === undefined) await counts.write(tx)
  }
  // What was lost is indexed again: the place in the ledger is written after it.
  await store.transact(write, { durable: 'later' })
}

async function lastEntry(reader: Reader): Promise<number> {
  const row = await reader.selectFrom('ledger').select('seq').orderBy('seq', 'desc').limit(1).executeTakeFirst()
  return row?.seq ?? 0
}
