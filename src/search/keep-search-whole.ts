import { setTimeout } from 'node:timers/promises'
import type { Log } from '#ground/log.ts'
import type { Store } from '#storage/store.ts'
import { mergeSegments } from './merge-segments.ts'
import { isSearchWhole, rebuildSearch } from './rebuild-search.ts'

const tryAgainMs = 30_000
const lookAgainMs = 3_600_000
/** So many segments come of some hundreds of publications. */
const manySegments = 12

/**
 * See that the index is whole: one that was never made, is of an older format, did not come with a backup or was left half rebuilt is made
 * while the house works; and see that it stays in few segments, though not right after the house was opened. Returns when the signal says stop.
 */
export async function keepSearchWhole(store: Store, { log, signal }: { log: Log; signal: AbortSignal }): Promise<void> {
  for (let hasWaited = false; !signal.aborted; hasWaited = true) {
    let waitMs = lookAgainMs
    try {
      const isMade = await makeWhole(store, { log, signal })
      if (isMade || hasWaited) await mergeSegments(store, { most: isMade ? 2 : manySegments, signal })
    } catch (error) {
      log.error({ err: error }, 'the search index could not be made and will be tried again')
      waitMs = tryAgainMs
    }
    await setTimeout(waitMs, undefined, { signal, ref: false }).catch(() => undefined)
  }
}

/** Make the index where it is not whole; returns whether it was made. */
async function makeWhole(store: Store, { log, signal }: { log: Log; signal: AbortSignal }): Promise<boolean> {
  if (await isSearchWhole(store.read)) return false
  const documents = await rebuildSearch(store, { signal })
  if (documents > 0) log.info({ documents }, 'the search index was made')
  return true
}
