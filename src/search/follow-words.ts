import type { Id } from '#ground/id.ts'
import type { Entry } from '#storage/list-entries.ts'
import type { Store } from '#storage/store.ts'
import { isSearchFree } from './ask-search.ts'
import { readDocuments } from './index-documents.ts'
import { WordCounts } from './inside/count-words.ts'
import { lockIndex } from './inside/write-entries.ts'

/** Make the words of what was published known to suggestions, and count those of first editions. A second time counts them again, which does no harm. */
export async function followWords(store: Store, entries: readonly Entry[]): Promise<void> {
  const published = entries.filter((entry) => entry.kind === 'edition.published')
  const documents = new Set(published.map((entry) => entry.details.document as Id))
  const first = new Set(published.filter((entry) => entry.details.edition === 1).map((entry) => entry.subject))
  const counts = new WordCounts()
  for (const document of documents) {
    const read = await readDocuments(store, [document], { apart: isSearchFree(store) })
    for (const { lang, edition, texts } of read.entries.documents)
      counts.add([{ lang, words: texts.words, counts: first.has(edition) }])
  }
  if (documents.size === 0) return
  // What was lost is counted again: the place in the ledger is written after it.
  await store.transact(
    async (tx) => {
      await lockIndex(tx)
      await counts.write(tx)
    },
    { durable: 'later' },
  )
}
