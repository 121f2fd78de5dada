import { sql, type RawBuilder, type SqlBool } from 'kysely'
import { fold } from '#persian/fold.ts'

/** More words than these narrow nothing further. */
const mostWords = 10

/** That a row's `folded` contains each of the words that somebody searches for, in any spelling; true where there are none. */
export function hasWords(q: string): RawBuilder<SqlBool> {
  const words = fold(q)
    .split(' ')
    .filter((word) => word !== '')
    .slice(0, mostWords)
  if (words.length === 0) return sql<SqlBool>`1 = 1`
  return sql<SqlBool>`${sql.join(words.map(contains), sql` and `)}`
}

function contains(word: string): RawBuilder<SqlBool> {
  return sql<SqlBool>`"folded" like ${`%${word.replace(/[!%_]/g, '!$&')}%`} escape '!'`
}
