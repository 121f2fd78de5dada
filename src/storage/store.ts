import type { Kysely, Transaction as KyselyTransaction } from 'kysely'
import type { Clock, Instant } from '#ground/clock.ts'
import type { DatabaseKind } from './migrations/schema.ts'
import type { Tables } from './tables.ts'

/** The right to read. A function that takes it cannot write. A `Transaction` will do as well. */
export type Reader = Pick<Kysely<Tables>, 'selectFrom' | 'selectNoFrom' | 'fn' | 'case' | 'dynamic' | 'getExecutor'>

/**
 * The right to write: handed out by `Store.transact`, good until its function ends. Who holds it reads and writes through it and
 * through nothing else; on SQLite, asking the store inside a transaction would wait for ever.
 */
export interface Transaction {
  readonly sql: KyselyTransaction<Tables>
  readonly kind: DatabaseKind
  /** The moment at which this transaction began; everything it writes bears it. */
  readonly at: Instant
  /** Run after the commit, in the order of the calls; not at all when the transaction fails. */
  afterCommit(effect: () => void | Promise<void>): void
}

/**
 * When what a transaction wrote is on the disk, whatever happens to the power. `'first'`: before anybody can see it. `'shared'`: before `transact`
 * returns, though others may see it a moment earlier; those who write at the same time wait for one sync together, and nobody else waits.
 * `'later'`: with what is written next, for what is simply done again where it was lost. On PostgreSQL `'shared'` is the same as `'first'`.
 */
export type Durability = 'first' | 'shared' | 'later'

/** An open database. */
export interface Store {
  readonly kind: DatabaseKind
  readonly read: Reader
  /**
   * The same, for what goes through the archive and not only through an index: on SQLite a thread reads it, since all others would have to wait
   * meanwhile.
   */
  readonly aside: Reader
  readonly clock: Clock
  /** The SQLite file, for a thread that opens it for itself; undefined on PostgreSQL. */
  readonly file: string | undefined
  /**
   * Call `hear` when another process has appended to the ledger, and when it may have without our knowing, until the signal says stop. On
   * PostgreSQL it is told at the commit; on SQLite nobody tells, and who must know looks by himself.
   */
  hearOthers(hear: () => void, signal: AbortSignal): void
  /** Run `change` in one transaction and return its result, durable `'first'` unless said otherwise. When `change` throws, nothing was written. */
  transact<T>(change: (tx: Transaction) => Promise<T>, options?: { durable?: Durability }): Promise<T>
  close(): Promise<void>
}
