import type { Store } from '#storage/store.ts'
import { indexedSoon } from './inside/indexing.ts'
import { askThread, isThreadFree, type WritingTask } from './inside/search-threads.ts'
import { searchTasks, type SearchTask } from './inside/search-tasks.ts'

type Input<T extends SearchTask> = Parameters<(typeof searchTasks)[T]>[2]
type Output<T extends SearchTask> = Awaited<ReturnType<(typeof searchTasks)[T]>>

/**
 * Ask the index: `findDocuments`, `findStatements`, `listFoundStatements`, `nearestStatements`, `suggestWords`; or have the entries of documents made,
 * `makeEntries`. On SQLite a thread with a reading connection of its own does it, so that no search holds up a page. Who searches right after a
 * publication of this process finds what was published. Throws `too_many search.busy` when more is asked at once than can be answered.
 */
export async function askSearch<T extends SearchTask>(store: Store, task: T, input: Input<T>): Promise<Output<T>> {
  if (task !== 'makeEntries') await indexedSoon(store)
  if (store.file !== undefined) return askThread(store.file, { task, input }) as Promise<Output<T>>
  return searchTasks[task](store.read, store.kind, input as never) as Promise<Output<T>>
}

/**
 * Have something written on the thread of the search, where one is open and has so little to do that it can do this at once; a search that is asked
 * meanwhile waits there for its turn. Undefined where there is none: then it is to be written here.
 */
export function writeOnThread({ file }: Store, task: WritingTask, input: unknown): Promise<unknown> | undefined {
  return file !== undefined && isThreadFree(file) ? askThread(file, { task, input }) : undefined
}
