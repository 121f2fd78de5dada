import type { Entry } from '#storage/list-entries.ts'
import type { Store } from '#storage/store.ts'
import { writeOnThread } from './ask-search.ts'
import { addPublishedWords } from './inside/add-published-words.ts'

/**
 * Make the words of what was published known to suggestions, and count those of first editions. A second time counts them again, which does no harm. Where
 * it can, the thread of the search does this.
 */
export async function followWords(store: Store, entries: readonly Entry[]): Promise<void> {
  const published = entries.filter((entry) => entry.kind === 'edition.published')
  if (published.length === 0) return
  await (writeOnThread(store, 'addPublishedWords', published) ?? addPublishedWords(store, published))
}
