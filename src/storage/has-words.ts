import { sql, type RawBuilder, type SqlBool } from 'kysely'
import { fold } from '#persian/fold.ts'
import type { Reader, Store } from './store.ts'

/** More words than these narrow nothing further. */
const mostWords = 10

/**
 * That a column which was folded contains each of the words that somebody in the newsroom looks for, anywhere and in any spelling: with a space, a
 * half-space or nothing between their parts. True where there are none.
 */
export function hasWords(column: string, q = ''): RawBuilder<SqlBool> {
  const words = fold(q)
    .split(/\s+/)
    .filter((word) => word !== '')
    .slice(0, mostWords)
  if (words.length === 0) return sql<SqlBool>`1 = 1`
  return sql<SqlBool>`(${sql.join(
    words.map((word) => contains(column, word)),
    sql` and `,
  )})`
}

function contains(column: string, word: string): RawBuilder<SqlBool> {
  return sql<SqlBool>`replace(${sql.ref(column)}, ' ', '') like ${`%${word.replace(/[!%_]/g, '!$&')}%`} escape '!'`
}

/** Who reads a list in which words are looked for: every row is gone through for them, and so it is read aside. */
export function readerForWords({ read, aside }: Pick<Store, 'read' | 'aside'>, q = ''): Reader {
  return q.trim() === '' ? read : aside
}
