import type { Log } from '#ground/log.ts'
import type { Store, Transaction } from './store.ts'

/** Up to which entry of the ledger each handler has come, by its name. */
export interface LedgerPlaces {
  of(name: string): Promise<number>
  /** A handler has done everything up to an entry. It is written a moment later, in one transaction with what others note meanwhile. */
  note(name: string, seq: number): void
  /** Resolves when all that was noted is written, or could not be. */
  close(): Promise<void>
}

const writeAfterMs = 150
const tryAgainMs = 5000

/** What is noted and was never written is handled again after the next start, as everything after a written place is. */
export function ledgerPlaces(store: Store, log: Log): LedgerPlaces {
  const reached = new Map<string, number>()
  const unwritten = new Set<string>()
  let timer: NodeJS.Timeout | undefined
  let writing: Promise<void> = Promise.resolve()
  const write = async (): Promise<void> => {
    const names = [...unwritten]
    unwritten.clear()
    if (names.length === 0) return
    try {
      await writePlaces(
        store,
        names.map((handler) => ({ handler, seq: reached.get(handler) ?? 0 })),
      )
    } catch (error) {
      log.error({ err: error, handlers: names }, 'how far the ledger was followed could not be written')
      for (const name of names) unwritten.add(name)
      writeLater(tryAgainMs)
    }
  }
  const writeNext = (): Promise<void> => {
    clearTimeout(timer)
    timer = undefined
    writing = writing.then(write)
    return writing
  }
  const writeLater = (ms: number): void => {
    timer ??= setTimeout(() => void writeNext(), ms).unref()
  }
  return {
    of: async (name) => Math.max(await writtenPlace(store, name), reached.get(name) ?? 0),
    note: (name, seq) => {
      reached.set(name, seq)
      unwritten.add(name)
      writeLater(writeAfterMs)
    },
    close: async () => {
      await writeNext()
      clearTimeout(timer)
    },
  }
}

async function writtenPlace({ read }: Store, name: string): Promise<number> {
  const row = await read.selectFrom('ledgerCursor').select('seq').where('handler', '=', name).executeTakeFirst()
  return row?.seq ?? 0
}

async function writePlaces(store: Store, places: { handler: string; seq: number }[]): Promise<void> {
  const write = (tx: Transaction) =>
    tx.sql
      .insertInto('ledgerCursor')
      .values(places)
      .onConflict((conflict) => conflict.column('handler').doUpdateSet((eb) => ({ seq: eb.ref('excluded.seq') })))
      .execute()
  await store.transact(write, { durable: 'later' })
}
