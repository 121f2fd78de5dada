import { setImmediate } from 'node:timers/promises'
import type { Id } from '#ground/id.ts'
import type { Entry } from '#storage/list-entries.ts'
import type { Store, Transaction } from '#storage/store.ts'
import { addWords, WordCounts } from './count-words.ts'
import { readDocuments } from './write-documents.ts'
import { lockIndex } from './write-entries.ts'

/** So many words are written in one go before others have their turn. */
const atOnce = 250

/** Add the words of editions that were published, by their entries in the ledger, to those that suggestions are made of. */
export async function addPublishedWords(store: Store, published: readonly Entry[]): Promise<void> {
  const counts = await countWords(store, published)
  for (const words of counts.take(atOnce)) {
    const write = async (tx: Transaction): Promise<void> => {
      await lockIndex(tx)
      await addWords(tx, words)
    }
    // What was lost is counted again: the place in the ledger is written after it.
    await store.transact(write, { durable: 'later' })
    await setImmediate()
  }
}

async function countWords(store: Store, published: readonly Entry[]): Promise<WordCounts> {
  const counts = new WordCounts()
  const first = new Set(published.filter((entry) => entry.details.edition === 1).map((entry) => entry.subject))
  for (const document of new Set(published.map((entry) => entry.details.document as Id))) {
    const read = await readDocuments(store, [document])
    for (const { lang, edition, texts } of read.entries.documents)
      counts.add([{ lang, words: texts.words, counts: first.has(edition) }])
    await setImmediate()
  }
  return counts
}
