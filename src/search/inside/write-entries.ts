import { sql } from 'kysely'
import type { Id } from '#ground/id.ts'
import type { Transaction } from '#storage/store.ts'
import { dayOfId, firstIdOf } from '../entry-id.ts'
import { countWords } from './count-words.ts'
import type { DocumentEntry, Entries, StatementEntry } from './make-entries.ts'
import { ftsText, vectorText } from './token-texts.ts'

type Place = 'searchDocument' | 'searchStatement'
const textOf = { searchDocument: 'searchDocumentText', searchStatement: 'searchStatementText' } as const
/** An arbitrary number that all processes of an office agree on: who holds this lock writes the index. */
const indexLock = 7_041_962

/** Wait until nobody else writes the index. On SQLite a writing transaction is alone anyway. */
export async function lockIndex(tx: Transaction): Promise<void> {
  if (tx.kind === 'postgres') await sql`select pg_advisory_xact_lock(${indexLock})`.execute(tx.sql)
}

/**
 * Put entries in the place of all that the index has of these documents. An entry that stays on its day keeps its id. `counts`: whether
 * words count for suggestions although the document was there before.
 */
export async function replaceEntries(
  tx: Transaction,
  documents: readonly Id[],
  entries: Entries & { counts?: boolean },
): Promise<void> {
  const known = await tx.sql
    .selectFrom('searchDocument')
    .select(['id', 'document', 'lang'])
    .where('document', 'in', [...documents])
    .execute()
  const said = await tx.sql
    .selectFrom('searchStatement')
    .select(['id', 'statement', 'lang'])
    .where('document', 'in', [...documents])
    .execute()
  const oldIds = new Map(known.map((row) => [`${row.document} ${row.lang}`, row.id]))
  const oldSaid = new Map(said.map((row) => [`${row.statement} ${row.lang}`, row.id]))
  await removeEntries(tx, 'searchDocument', [...oldIds.values()])
  await removeEntries(tx, 'searchStatement', [...oldSaid.values()])
  await addEntries(tx, 'searchDocument', { entries: entries.documents, known: oldIds, keyOf: (one) => one.document })
  await addEntries(tx, 'searchStatement', {
    entries: entries.statements,
    known: oldSaid,
    keyOf: (one) => one.statement,
  })
  const counted = entries.documents.map((one) => ({
    lang: one.lang,
    words: one.tokens.words,
    isNew: entries.counts === true || !oldIds.has(`${one.document} ${one.lang}`),
  }))
  await countWords(tx, counted)
}

/** Take entries out of a place of the index. */
export async function removeEntries(tx: Transaction, place: Place, ids: readonly number[]): Promise<void> {
  if (ids.length === 0) return
  const key = sql.id(tx.kind === 'sqlite' ? 'rowid' : 'id')
  for (let at = 0; at < ids.length; at += 500) {
    const some = ids.slice(at, at + 500)
    await sql`delete from ${sql.table(textOf[place])} where ${key} in (${sql.join(some)})`.execute(tx.sql)
    await tx.sql.deleteFrom(place).where('id', 'in', some).execute()
  }
}

/** Take out texts that have no row beside them; a whole index has none. */
export async function removeStrays(tx: Transaction, place: Place): Promise<void> {
  const key = sql.id(tx.kind === 'sqlite' ? 'rowid' : 'id')
  const rows = tx.sql.selectFrom(place).select('id')
  await sql`delete from ${sql.table(textOf[place])} where ${key} not in (${rows})`.execute(tx.sql)
}

interface Adding<T> {
  entries: readonly T[]
  /** The ids that these entries had, by key and language. None of them is given to another. */
  known: Map<string, number>
  keyOf: (entry: T) => Id
}

async function addEntries<T extends DocumentEntry | StatementEntry>(
  tx: Transaction,
  place: Place,
  { entries, known, keyOf }: Adding<T>,
): Promise<void> {
  const next = new Map<number, number>()
  for (const id of known.values()) next.set(dayOfId(id), Math.max(next.get(dayOfId(id)) ?? 0, id))
  for (const entry of entries) {
    const old = known.get(`${keyOf(entry)} ${entry.lang}`)
    const id =
      old !== undefined && dayOfId(old) === entry.day ? old : await nextIdOf(tx, place, { day: entry.day, next })
    await writeText(tx, textOf[place], { id, entry })
    if ('edition' in entry) await addDocumentRow(tx, id, entry)
    else await addStatementRow(tx, id, entry)
  }
}

async function nextIdOf(
  tx: Transaction,
  place: Place,
  { day, next }: { day: number; next: Map<number, number> },
): Promise<number> {
  const id = Math.max(next.get(day) ?? 0, await lastIdOf(tx, place, day)) + 1
  next.set(day, id)
  return id
}

async function lastIdOf(tx: Transaction, place: Place, day: number): Promise<number> {
  const row = await tx.sql
    .selectFrom(place)
    .select('id')
    .where('id', '>=', firstIdOf(day))
    .where('id', '<', firstIdOf(day + 1))
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row === undefined ? firstIdOf(day) : row.id
}

async function writeText(
  tx: Transaction,
  table: (typeof textOf)[Place],
  { id, entry }: { id: number; entry: DocumentEntry | StatementEntry },
): Promise<void> {
  if (tx.kind === 'sqlite')
    await sql`insert or replace into ${sql.table(table)} (rowid, "tokens") values (${id}, ${ftsText(entry.tokens)})`.execute(
      tx.sql,
    )
  else
    await sql`insert into ${sql.table(table)} ("id", "tokens") values (${id}, cast(${vectorText(entry.tokens)} as tsvector))
      on conflict ("id") do update set "tokens" = excluded."tokens"`.execute(tx.sql)
}

async function addDocumentRow(tx: Transaction, id: number, { document, edition, lang, tokens, facets }: DocumentEntry) {
  const row = {
    id,
    document,
    edition,
    lang,
    head: spaced(tokens.head),
    often: spaced(tokens.often),
    facets: facets.join(' '),
  }
  await tx.sql.insertInto('searchDocument').values(row).execute()
}

async function addStatementRow(tx: Transaction, id: number, { statement, document, lang, facets }: StatementEntry) {
  await tx.sql
    .insertInto('searchStatement')
    .values({ id, statement, document, lang, facets: facets.join(' ') })
    .execute()
}

function spaced(terms: string[]): string {
  return ` ${terms.join(' ')} `
}
