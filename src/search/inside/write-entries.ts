import { sql } from 'kysely'
import type { Id } from '#ground/id.ts'
import type { Transaction } from '#storage/store.ts'
import { groupOf, groupOfId, idsOfGroup } from '../entry-id.ts'
import { noteAllChanged, noteChanges } from './change-note.ts'
import type { DocumentEntry, Entries, StatementEntry } from './make-entries.ts'

type Place = 'searchDocument' | 'searchStatement'
const textOf = { searchDocument: 'searchDocumentText', searchStatement: 'searchStatementText' } as const
/** An arbitrary number that all processes of an office agree on: who holds this lock writes the index. */
const indexLock = 7_041_962

/** Wait until nobody else writes the index. On SQLite a writing transaction is alone anyway. */
export async function lockIndex(tx: Transaction): Promise<void> {
  if (tx.kind === 'postgres') await sql`select pg_advisory_xact_lock(${indexLock})`.execute(tx.sql)
}

/**
 * Put entries in the place of all that the index has of these documents. An entry that stays on its day keeps its id. The words of the texts, for
 * suggestions, are not written here.
 */
export async function replaceEntries(tx: Transaction, documents: readonly Id[], entries: Entries): Promise<void> {
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
}

/** Take entries out of a place of the index. */
export async function removeEntries(tx: Transaction, place: Place, ids: readonly number[]): Promise<void> {
  if (ids.length === 0) return
  await noteChanges(tx, ids)
  const key = sql.id(tx.kind === 'sqlite' ? 'rowid' : 'id')
  for (let at = 0; at < ids.length; at += 500) {
    const some = ids.slice(at, at + 500)
    await sql`delete from ${sql.table(textOf[place])} where ${key} in (${sql.join(some)})`.execute(tx.sql)
    await tx.sql.deleteFrom(place).where('id', 'in', some).execute()
    if (place === 'searchDocument') await tx.sql.deleteFrom('searchWeight').where('id', 'in', some).execute()
  }
}

/** Take out everything. */
export async function removeAll(tx: Transaction): Promise<void> {
  await noteAllChanged(tx)
  for (const place of ['searchDocument', 'searchStatement'] as const) {
    const table = sql.table(textOf[place])
    await (
      tx.kind === 'sqlite' ? sql`insert into ${table} (${table}) values ('delete-all')` : sql`truncate ${table}`
    ).execute(tx.sql)
    await tx.sql.deleteFrom(place).execute()
  }
  await tx.sql.deleteFrom('searchWeight').execute()
}

/** Take out texts that have no row beside them; a whole index has none. */
export async function removeStrays(tx: Transaction, place: Place): Promise<void> {
  const key = sql.id(tx.kind === 'sqlite' ? 'rowid' : 'id')
  const rows = tx.sql.selectFrom(place).select('id')
  await sql`delete from ${sql.table(textOf[place])} where ${key} not in (${rows})`.execute(tx.sql)
  if (place === 'searchDocument') await tx.sql.deleteFrom('searchWeight').where('id', 'not in', rows).execute()
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
  const placed: { id: number; entry: DocumentEntry | StatementEntry }[] = []
  for (const entry of entries) {
    const old = known.get(`${keyOf(entry)} ${entry.lang}`)
    const group = groupOf(entry.day, entry.lang)
    const isKept = old !== undefined && groupOfId(old) === group
    placed.push({ id: isKept ? old : await nextIdOf(tx, place, { group, next, known }), entry })
  }
  for (const { id, entry } of placed) await writeText(tx, textOf[place], { id, entry })
  for (let at = 0; at < placed.length; at += rowsAtOnce) await addRows(tx, place, placed.slice(at, at + rowsAtOnce))
}

const rowsAtOnce = 100

async function nextIdOf(
  tx: Transaction,
  place: Place,
  { group, next, known }: { group: number; next: Map<number, number>; known: Map<string, number> },
): Promise<number> {
  const last = next.get(group) ?? Math.max(await lastIdOf(tx, place, group), lastOf(known, group))
  next.set(group, last + 1)
  return last + 1
}

function lastOf(known: Map<string, number>, group: number): number {
  return Math.max(0, ...[...known.values()].filter((id) => groupOfId(id) === group))
}

async function lastIdOf(tx: Transaction, place: Place, group: number): Promise<number> {
  const { least, most } = idsOfGroup(group)
  const row = await tx.sql
    .selectFrom(place)
    .select('id')
    .where('id', '>=', least)
    .where('id', '<=', most)
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row === undefined ? least : row.id
}

async function writeText(
  tx: Transaction,
  table: (typeof textOf)[Place],
  { id, entry }: { id: number; entry: DocumentEntry | StatementEntry },
): Promise<void> {
  if (tx.kind === 'sqlite')
    await sql`insert or replace into ${sql.table(table)} (rowid, "tokens") values (${id}, ${entry.texts.tokens})`.execute(
      tx.sql,
    )
  else
    await sql`insert into ${sql.table(table)} ("id", "tokens") values (${id}, cast(${entry.texts.tokens} as tsvector))
      on conflict ("id") do update set "tokens" = excluded."tokens"`.execute(tx.sql)
}

async function addRows(
  tx: Transaction,
  place: Place,
  placed: readonly { id: number; entry: DocumentEntry | StatementEntry }[],
): Promise<void> {
  const documents = placed.flatMap(({ id, entry }) => ('edition' in entry ? documentRow(id, entry) : []))
  const statements = placed.flatMap(({ id, entry }) => ('statement' in entry ? statementRow(id, entry) : []))
  if (place === 'searchDocument' && documents.length > 0) {
    await tx.sql.insertInto(place).values(documents).execute()
    const weights = placed.flatMap(({ id, entry }) => ('edition' in entry ? weightRow(id, entry) : []))
    await tx.sql
      .deleteFrom('searchWeight')
      .where(
        'id',
        'in',
        weights.map((one) => one.id),
      )
      .execute()
    await tx.sql.insertInto('searchWeight').values(weights).execute()
  }
  if (place === 'searchStatement' && statements.length > 0) await tx.sql.insertInto(place).values(statements).execute()
}

function documentRow(id: number, { document, edition, lang, facets }: DocumentEntry) {
  return { id, document, edition, lang, facets: facets.join(' ') }
}

function weightRow(id: number, { texts }: DocumentEntry) {
  return { id, head: texts.head, often: texts.often }
}

function statementRow(id: number, { statement, document, lang, facets }: StatementEntry) {
  return { id, statement, document, lang, facets: facets.join(' ') }
}
