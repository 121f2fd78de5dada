import { setImmediate } from 'node:timers/promises'
import type { Log } from '#ground/log.ts'
import { ledgerGrowth } from './ledger-growth.ts'
import { ledgerPlaces, type LedgerPlaces } from './ledger-places.ts'
import { listEntries, type Entry } from './list-entries.ts'
import type { Store } from './store.ts'

/** Does what follows from some entries, in their order. It is called at least once for each, so a second time must do no harm. */
export type LedgerHandler = (entries: Entry[]) => Promise<void>

/**
 * A handler that nobody waits for: it waits until the ledger has not grown for so many milliseconds, ten times as long at most, and does at once what
 * came meanwhile.
 */
export interface LateHandler {
  handle: LedgerHandler
  lateMs: number
}

export interface Following {
  store: Store
  log: Log
  /** Under names that never change: by its name each finds the place again at which it stopped. */
  handlers: Record<string, LedgerHandler | LateHandler>
  signal: AbortSignal
}

const entriesAtOnce = 500
/** Other processes append too; this is how late we hear of them at most. */
const pollEveryMs = 2000
const slowestRetryMs = 60_000

/**
 * Follow the ledger until the signal says stop: each handler is given every entry after the last one it has done. One that fails is tried
 * again, ever more slowly, and holds up no other.
 */
export async function followLedger(following: Following): Promise<void> {
  const { store, log, handlers } = following
  const places = ledgerPlaces(store, log)
  await Promise.all(Object.entries(handlers).map(([name, handler]) => follow({ ...following, places }, name, handler)))
  await places.close()
}

async function follow(
  { store, log, signal, places }: Following & { places: LedgerPlaces },
  name: string,
  handler: LedgerHandler | LateHandler,
): Promise<void> {
  const { handle, lateMs } = 'handle' in handler ? handler : { handle: handler, lateMs: 0 }
  let failures = 0
  while (!signal.aborted) {
    try {
      const growth = ledgerGrowth(pollEveryMs, signal)
      if (!(await takeSome(store, places, { name, handle }))) {
        await growth
        if (lateMs > 0) await ledgerRests(lateMs, signal)
      }
      failures = 0
      // Whoever made it grow is replied to first, and readers have their turn between two handlers.
      await setImmediate()
    } catch (error) {
      failures += 1
      log.error({ err: error, handler: name }, 'a handler of the ledger failed and will be tried again')
      await ledgerGrowth(Math.min(slowestRetryMs, 500 * 2 ** failures), signal)
    }
  }
}

/** Resolves when the ledger has not grown in this process for `ms`, or has grown on and on for ten times as long. */
async function ledgerRests(ms: number, signal: AbortSignal): Promise<void> {
  const begun = performance.now()
  for (let since = begun; ;) {
    await ledgerGrowth(ms, signal)
    const now = performance.now()
    if (signal.aborted || now - since >= ms - 1 || now - begun >= ms * 10) return
    since = now
  }
}

/** Returns whether there may be more; what is appended meanwhile makes the ledger grow. */
async function takeSome(
  store: Store,
  places: LedgerPlaces,
  { name, handle }: { name: string; handle: LedgerHandler },
): Promise<boolean> {
  const entries = await listEntries(store.read, await places.of(name), entriesAtOnce)
  const last = entries.at(-1)
  if (last === undefined) return false
  await handle(entries)
  places.note(name, last.seq)
  return entries.length === entriesAtOnce
}
