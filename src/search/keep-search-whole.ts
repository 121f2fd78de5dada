import { setTimeout } from 'node:timers/promises'
import type { Log } from '#ground/log.ts'
import type { Store } from '#storage/store.ts'
import { isSearchWhole, rebuildSearch } from './rebuild-search.ts'

const tryAgainMs = 30_000

/**
 * See that the index is whole: one that was never made, is of an older format, did not come with a backup or was left half rebuilt is made
 * while the house works. Returns when it is whole or the signal says stop.
 */
export async function keepSearchWhole(store: Store, { log, signal }: { log: Log; signal: AbortSignal }): Promise<void> {
  while (!signal.aborted) {
    try {
      if (await isSearchWhole(store.read)) return
      const documents = await rebuildSearch(store, { signal })
      if (documents > 0) log.info({ documents }, 'the search index was made')
    } catch (error) {
      log.error({ err: error }, 'the search index could not be made and will be tried again')
      await setTimeout(tryAgainMs, undefined, { signal }).catch(() => undefined)
    }
  }
}
