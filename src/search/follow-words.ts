import type { Entry } from '#storage/list-entries.ts'
import type { Store } from '#storage/store.ts'
import { isSearchFree } from './ask-search.ts'
import { addPublishedWords } from './inside/add-published-words.ts'
import { askThread } from './inside/search-threads.ts'

/**
 * Make the words of what was published known to suggestions, and count those of first editions. A second time counts them again, which does no harm. Where
 * the thread of the search is open and has little to do it does this.
 */
export async function followWords(store: Store, entries: readonly Entry[]): Promise<void> {
  const published = entries.filter((entry) => entry.kind === 'edition.published')
  if (published.length === 0) return
  if (store.file !== undefined && isSearchFree(store))
    await askThread(store.file, { task: 'addPublishedWords', input: published })
  else await addPublishedWords(store, published)
}
