import type { Id } from '#ground/id.ts'
import type { Store } from '#storage/store.ts'
import { askSearch, writeOnThread } from './ask-search.ts'
import { holdSearches } from './inside/indexing.ts'
import { readDocuments, writeDocuments, type ReadDocuments } from './inside/write-documents.ts'

/**
 * Bring what the index has of some documents to what the record says now: what is public stands in it, all else does not. A second time
 * changes nothing. Where it can, the thread of the search does this, while pages are rendered here.
 */
export async function indexDocuments(store: Store, documents: readonly Id[]): Promise<void> {
  if (documents.length === 0) return
  await (writeOnThread(store, 'indexDocuments', documents) ?? holdSearches(store, indexHere(store, documents)))
}

async function indexHere(store: Store, documents: readonly Id[]): Promise<void> {
  await writeDocuments(store, await readDocuments(store, documents))
}

/** Read documents and have them cut into tokens on the thread of the search, where there is one, beside whatever else is done meanwhile. */
export function readDocumentsApart(store: Store, documents: readonly Id[]): Promise<ReadDocuments> {
  return readDocuments(store, documents, (wanted) => askSearch(store, 'makeEntries', wanted))
}
