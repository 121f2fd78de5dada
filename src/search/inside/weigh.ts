import { sql, type RawBuilder } from 'kysely'
import type { Candidate, Weight } from './order-by-relevance.ts'
import type { Index } from './read-index.ts'

/** Where in each of these entries each clause stands. The database looks; of the texts themselves nothing is fetched. */
export async function weigh(
  { reader, kind }: Index,
  ids: readonly number[],
  clauses: readonly string[][],
): Promise<Candidate[]> {
  const stands = (column: 'head' | 'often', term: string) =>
    kind === 'sqlite'
      ? sql`instr(${sql.ref(column)}, ${` ${term} `}) > 0`
      : sql`strpos(${sql.ref(column)}, ${` ${term} `}) > 0`
  const anyOf = (column: 'head' | 'often', clause: readonly string[]) =>
    sql.join(
      clause.map((term) => stands(column, term)),
      sql` or `,
    )
  const weights = clauses.map(
    (clause) => sql`case when ${anyOf('head', clause)} then '2' when ${anyOf('often', clause)} then '1' else '0' end`,
  )
  const among: RawBuilder<unknown> =
    kind === 'sqlite'
      ? sql`(select "value" from json_each(${`[${ids.join(',')}]`}))`
      : sql`(select unnest(${`{${ids.join(',')}}`}::bigint[]))`
  const { rows } = await sql<{ id: number; weights: string; terms: number }>`select "id",
    ${sql.join(weights, sql` || `)} as "weights",
    length("head") - length(replace("head", ' ', '')) - 1 as "terms"
    from "searchWeight" where "id" in ${among}`.execute(reader as never)
  return rows.map(({ id, weights: found, terms }) => ({ id, terms, weights: Array.from(found, Number) as Weight[] }))
}
