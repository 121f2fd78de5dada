import { Kysely, SqliteAdapter, SqliteIntrospector, SqliteQueryCompiler } from 'kysely'
import type { CompiledQuery, DatabaseConnection, Dialect, Driver, QueryResult } from 'kysely'
import { Worker } from 'node:worker_threads'
import { AnsweringThread } from '#ground/answering-thread.ts'

/** A statement as the thread is told it. */
export interface ReadingQuestion {
  sql: string
  parameters: readonly unknown[]
}

/** A database that is read on a thread of its own. */
export interface Aside<T> {
  read: Kysely<T>
  /** Ends the thread; who still waits is told that the database was closed. */
  close(): void
}

/**
 * What is committed in a SQLite file, read on a thread that is begun at the first question and ends when nobody has asked for a minute. SQLite's
 * answers come at once and hold up everybody meanwhile; a question that goes through the whole archive is asked here, and holds up only those who
 * ask here too. Throws `too_many reading.busy` where it takes longer than half a minute.
 */
export function openAside<T>(file: string): Aside<T> {
  const driver = new AsideDriver(file)
  return { read: new Kysely<T>({ dialect: dialectOf(driver) }), close: () => driver.close() }
}

function dialectOf(driver: Driver): Dialect {
  return {
    createAdapter: () => new SqliteAdapter(),
    createDriver: () => driver,
    createIntrospector: (db) => new SqliteIntrospector(db),
    createQueryCompiler: () => new SqliteQueryCompiler(),
  }
}

const closed = 'The database was closed.'

class AsideDriver implements Driver {
  readonly #file: string
  #thread: AnsweringThread<ReadingQuestion> | undefined
  #isClosed = false

  constructor(file: string) {
    this.#file = file
  }

  async init(): Promise<void> {}

  async acquireConnection(): Promise<DatabaseConnection> {
    return {
      executeQuery: async <R>({ sql, parameters }: CompiledQuery): Promise<QueryResult<R>> => {
        if (this.#isClosed) throw new Error(closed)
        this.#thread ??= this.#open()
        return { rows: (await this.#thread.ask({ sql, parameters })) as R[] }
      },
      streamQuery: () => {
        throw new Error('Rows cannot be read one by one here.')
      },
    }
  }

  async releaseConnection(): Promise<void> {}

  async destroy(): Promise<void> {
    this.close()
  }

  close(): void {
    this.#isClosed = true
    this.#thread?.end(new Error(closed))
  }

  beginTransaction = neverWritten
  commitTransaction = neverWritten
  rollbackTransaction = neverWritten

  #open(): AnsweringThread<ReadingQuestion> {
    const thread = new AnsweringThread<ReadingQuestion>({
      open: () => new Worker(new URL('./reading-thread.ts', import.meta.url), { workerData: { file: this.#file } }),
      busy: 'reading.busy',
      onEnd: () => {
        if (this.#thread === thread) this.#thread = undefined
      },
    })
    return thread
  }
}

function neverWritten(): Promise<never> {
  return Promise.reject(new Error('Nothing is written on the thread that reads.'))
}
