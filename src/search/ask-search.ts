import type { Store } from '#storage/store.ts'
import { askThread } from './inside/search-threads.ts'
import { searchTasks, type SearchTask } from './inside/search-tasks.ts'

type Input<T extends SearchTask> = Parameters<(typeof searchTasks)[T]>[2]
type Output<T extends SearchTask> = Awaited<ReturnType<(typeof searchTasks)[T]>>

/**
 * Ask the index: `findDocuments`, `findStatements`, `listFoundStatements`, `nearestStatements`, `suggestWords`. On SQLite a thread with a reading connection of its own
 * does it, so that no search holds up a page. Throws `too_many search.busy` when more is asked at once than can be answered.
 */
export function askSearch<T extends SearchTask>(store: Store, task: T, input: Input<T>): Promise<Output<T>> {
  if (store.file !== undefined) return askThread(store.file, { task, input }) as Promise<Output<T>>
  return searchTasks[task](store.read, store.kind, input as never) as Promise<Output<T>>
}
