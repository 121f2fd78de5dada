import type { Reader } from '#storage/store.ts'
import { leafHash } from '../leaf.ts'
import type { LogEntry } from '../log-entry.ts'

/** Something in the log or the record that does not fit. */
export interface LogFinding {
  kind: 'changed' | 'removed' | 'added' | 'back-dated' | 'signature'
  message: string
}

export interface EntryRow {
  index: number
  kind: string
  subject: string
  entry: string
  at: string
}

/** Where entries of the log, one after another, do not say what the record says. */
export async function misfitsOf(
  reader: Reader,
  rows: EntryRow[],
  before: { first: number; last: string },
): Promise<LogFinding[]> {
  if (rows.length === 0) return []
  const subjects = new Map(
    [
      ...(await editionsOf(reader, rows)),
      ...(await correctionsOf(reader, rows)),
      ...(await withdrawalsOf(reader, rows)),
      ...(await answersOf(reader, rows)),
    ].map((one) => [one.id, one]),
  )
  let last = before.last
  return rows.flatMap((row, offset) => {
    const entry = JSON.parse(row.entry) as LogEntry
    const found = [
      ...placeFindings(row, { entry, index: before.first + offset, last }),
      ...subjectFindings(row, entry, subjects.get(row.subject)),
    ]
    last = row.at
    return found
  })
}

function placeFindings(
  row: EntryRow,
  { entry, index, last }: { entry: LogEntry; index: number; last: string },
): LogFinding[] {
  const found: LogFinding[] = []
  if (row.index !== index) found.push({ kind: 'removed', message: `Entry ${index} of the log is gone.` })
  if (entry.at !== row.at || entry.kind !== row.kind)
    found.push({ kind: 'changed', message: `Entry ${row.index} of the log is kept under another date or kind.` })
  if (entry.at < last)
    found.push({
      kind: 'back-dated',
      message: `${nameOf(entry)} is dated ${entry.at}, before what was logged before it (${last}).`,
    })
  return found
}

/** What the record has of an entry's subject, put as the entry puts it. */
interface Subject {
  id: string
  says: Partial<Record<string, string | number | null>>
  at: string
}

function subjectFindings(row: EntryRow, entry: LogEntry, subject: Subject | undefined): LogFinding[] {
  if (entry.kind === 'key') return []
  if (subject === undefined)
    return [{ kind: 'removed', message: `${nameOf(entry)} was removed; it was logged at ${entry.at}.` }]
  const found: LogFinding[] = []
  const logged = entry as unknown as Record<string, string | number>
  const differing = Object.entries(subject.says).filter(([field, value]) => field in logged && logged[field] !== value)
  if (differing.length > 0)
    found.push({
      kind: 'changed',
      message: `${nameOf(entry)} was changed: ${differing.map(([field, value]) => `its ${field} is ${value}, and ${logged[field]} was logged`).join('; ')}.`,
    })
  if (entry.kind !== 'return' && subject.at !== entry.at)
    found.push({
      kind: subject.at < entry.at ? 'back-dated' : 'changed',
      message: `${nameOf(entry)} is dated ${subject.at}, but was logged at ${entry.at}.`,
    })
  return found
}

export function nameOf(entry: LogEntry): string {
  switch (entry.kind) {
    case 'edition':
      return `Document ${entry.number} (${entry.language}), edition ${entry.edition}`
    case 'correction':
      return `The correction of document ${entry.number} (${entry.language}), edition ${entry.from} to ${entry.to}`
    case 'withdrawal':
      return `The withdrawal of document ${entry.number}`
    case 'return':
      return `The return of document ${entry.number}`
    case 'claim':
      return `Answer ${entry.answer} to claim ${entry.claim}`
    case 'key':
      return 'A key'
  }
}

function subjectsOf(rows: EntryRow[], ...kinds: string[]): string[] {
  return rows.filter((row) => kinds.includes(row.kind)).map((row) => row.subject)
}

async function editionsOf(reader: Reader, rows: EntryRow[]): Promise<Subject[]> {
  const ids = subjectsOf(rows, 'edition')
  if (ids.length === 0) return []
  const found = await reader
    .selectFrom('edition')
    .innerJoin('document', 'document.id', 'edition.document')
    .select(['edition.id', 'edition.lang', 'edition.number as edition', 'edition.leafHash', 'edition.publishedAt'])
    .select('document.number')
    .where('edition.id', 'in', ids)
    .execute()
  return found.map(({ id, number, lang, edition, leafHash, publishedAt }) => ({
    id,
    says: { number, language: lang, edition, leaf: leafHash },
    at: publishedAt,
  }))
}

async function correctionsOf(reader: Reader, rows: EntryRow[]): Promise<Subject[]> {
  const ids = subjectsOf(rows, 'correction')
  if (ids.length === 0) return []
  const found = await reader
    .selectFrom('correction')
    .innerJoin('document', 'document.id', 'correction.document')
    .innerJoin('edition as before', 'before.id', 'correction.fromEdition')
    .innerJoin('edition as after', 'after.id', 'correction.toEdition')
    .select(['correction.id', 'correction.kind', 'correction.publishedAt', 'document.number'])
    .select(['before.number as from', 'after.number as to', 'after.lang'])
    .where('correction.id', 'in', ids)
    .execute()
  return found.map(({ id, number, lang, from, to, kind, publishedAt }) => ({
    id,
    says: { number, language: lang, from, to, of: kind },
    at: publishedAt,
  }))
}

async function withdrawalsOf(reader: Reader, rows: EntryRow[]): Promise<Subject[]> {
  const ids = subjectsOf(rows, 'withdrawal', 'return')
  if (ids.length === 0) return []
  const found = await reader
    .selectFrom('withdrawal')
    .innerJoin('document', 'document.id', 'withdrawal.document')
    .select(['withdrawal.id', 'withdrawal.kind', 'withdrawal.since', 'document.number'])
    .where('withdrawal.id', 'in', ids)
    .execute()
  return found.map(({ id, number, kind, since }) => ({ id, says: { number, how: kind }, at: since }))
}

/** The leaf's hash is that of the words as they are kept, not the one that is kept beside them. */
async function answersOf(reader: Reader, rows: EntryRow[]): Promise<Subject[]> {
  const ids = subjectsOf(rows, 'claim')
  if (ids.length === 0) return []
  const found = await reader.selectFrom('claimAnswer').selectAll().where('id', 'in', ids).execute()
  return found.map(({ id, claim, number, verdict, leaf, publishedAt }) => ({
    id,
    says: { claim, answer: number, verdict, leaf: leafHash(leaf) },
    at: publishedAt,
  }))
}
