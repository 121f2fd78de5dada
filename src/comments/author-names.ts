import type { Reader } from '#storage/store.ts'

/** The names that each of these writers has written under, the latest first. What was erased has none. */
export async function namesOfAuthors(reader: Reader, authors: readonly string[]): Promise<Map<string, string[]>> {
  if (authors.length === 0) return new Map()
  const rows = await reader
    .selectFrom('comment')
    .select(['author', 'name', (eb) => eb.fn.max('createdAt').as('latest')])
    .where('author', 'in', [...new Set(authors)])
    .where('name', '!=', '')
    .groupBy(['author', 'name'])
    .orderBy('latest', 'desc')
    .execute()
  const byAuthor = Map.groupBy(rows, (row) => row.author ?? '')
  return new Map([...byAuthor].map(([author, named]) => [author, named.map((one) => one.name)]))
}
