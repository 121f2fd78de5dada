import { setImmediate } from 'node:timers/promises'
import { listPublishedIds } from '#record/list-published-texts.ts'
import type { Reader, Store, Transaction } from '#storage/store.ts'
import { readDocumentsApart } from './index-documents.ts'
import { changeNoteName } from './inside/change-note.ts'
import { WordCounts } from './inside/count-words.ts'
import { writeDocuments, type ReadDocuments } from './inside/write-documents.ts'
import { lockIndex, removeAll, removeEntries, removeStrays } from './inside/write-entries.ts'

/** Raise it when tokens or ids change: an index of another format is emptied and rebuilt at the next start. */
const format = '2'
/** How far the making of an index of this format has come. */
const rebuiltTo = `rebuilt-to ${format}`

export interface RebuildOptions {
  /** Documents in one transaction. Few: nobody waits long for the writing lock. */
  atOnce?: number
  /** Begin anew, also where an earlier rebuilding was broken off. */
  anew?: boolean
  signal?: AbortSignal
  /** Told after each step how many documents are done since the beginning. */
  onStep?: (done: number) => void
}

/**
 * Make the whole index again from the record, document by document, while it is being asked. One that was broken off goes on where it was.
 * Returns the number of documents done in this call; when the signal says stop, the rest is left for the next. On SQLite `mergeSegments` makes
 * what was so made quicker to ask.
 */
export async function rebuildSearch(store: Store, options: RebuildOptions = {}): Promise<number> {
  const begun = options.anew === true ? undefined : await state(store.read, rebuiltTo)
  if (begun === undefined) await store.transact(begin)
  const words = new WordCounts()
  let after = begun ?? ''
  let done = 0
  let unwritten = 0
  const write = () =>
    store.transact(async (tx) => {
      await lockIndex(tx)
      await words.write(tx)
      await note(tx, rebuiltTo, after)
    })
  for await (const read of readOn(store, after, options)) {
    if (options.signal?.aborted === true) break
    const { documents } = await writeDocuments(store, read)
    words.add(documents.map(({ lang, texts }) => ({ lang, words: texts.words, counts: true })))
    after = read.documents.at(-1) ?? after
    done += read.documents.length
    unwritten += read.documents.length
    if (unwritten >= notedEvery) {
      await write()
      unwritten = 0
    }
    options.onStep?.(done)
    await setImmediate()
  }
  await write()
  if (options.signal?.aborted !== true) await store.transact(finish)
  return done
}

/** Steps that are read while others are written; the thread that reads shall never wait. */
const stepsAhead = 3

/** All documents after one, step by step, read and cut into tokens while those before them are written. */
async function* readOn(
  store: Store,
  after: string,
  { atOnce = 10 }: RebuildOptions,
): AsyncGenerator<ReadDocuments, void> {
  const ahead: Promise<ReadDocuments>[] = []
  let last: string | undefined = after
  for (;;) {
    while (last !== undefined && ahead.length < stepsAhead) {
      const documents = await listPublishedIds(store.read, { after: last, limit: atOnce })
      last = documents.at(-1)
      if (last === undefined) break
      const reading = readDocumentsApart(store, documents)
      // Who is broken off waits for none; whoever does hears of it.
      reading.catch(() => undefined)
      ahead.push(reading)
    }
    const next = ahead.shift()
    if (next === undefined) return
    yield await next
  }
}

/** How far it has come is noted after so many documents; one that was broken off without warning does the last of them again. */
const notedEvery = 2000

/** Whether the index is whole and of the present format. */
export async function isSearchWhole(reader: Reader): Promise<boolean> {
  return (await state(reader, 'format')) === format
}

async function begin(tx: Transaction): Promise<void> {
  await lockIndex(tx)
  if (!(await isSearchWhole(tx.sql))) await removeAll(tx)
  await forgetState(tx)
  await tx.sql.deleteFrom('searchTerm').execute()
  await note(tx, rebuiltTo, '')
}

/** What the index has of documents that are in no record any more goes with the last step. */
async function finish(tx: Transaction): Promise<void> {
  await lockIndex(tx)
  for (const place of ['searchDocument', 'searchStatement'] as const) {
    const rows = await tx.sql
      .selectFrom(place)
      .select('id')
      .where('document', 'not in', (eb) => eb.selectFrom('document').select('document.id'))
      .execute()
    await removeEntries(
      tx,
      place,
      rows.map((row) => row.id),
    )
    await removeStrays(tx, place)
  }
  await forgetState(tx)
  await note(tx, 'format', format)
}

async function forgetState(tx: Transaction): Promise<void> {
  await tx.sql.deleteFrom('searchState').where('name', '!=', changeNoteName).execute()
}

async function state(reader: Reader, name: string): Promise<string | undefined> {
  const row = await reader.selectFrom('searchState').select('value').where('name', '=', name).executeTakeFirst()
  return row?.value
}

async function note(tx: Transaction, name: string, value: string): Promise<void> {
  await tx.sql
    .insertInto('searchState')
    .values({ name, value })
    .onConflict((conflict) => conflict.column('name').doUpdateSet({ value }))
    .execute()
}
