import { sql, type RawBuilder } from 'kysely'
import type { Candidate, Weight } from './order-by-relevance.ts'
import type { Index } from './read-index.ts'

/** A beginning of fewer letters stands in most texts. */
const telling = 2

/** Where in each of these entries each clause stands. The database looks; of the texts themselves nothing is fetched. */
export async function weigh(
  { reader, kind }: Index,
  ids: readonly number[],
  clauses: readonly string[][],
): Promise<Candidate[]> {
  const stands = (column: 'head' | 'often', text: string) =>
    kind === 'sqlite' ? sql`instr(${sql.ref(column)}, ${text}) > 0` : sql`strpos(${sql.ref(column)}, ${text}) > 0`
  const anyOf = (column: 'head' | 'often', clause: readonly string[]) => {
    const terms = clause.map((term) => stands(column, ` ${term} `))
    const beginning = commonBeginning(clause)
    const any = sql.join(terms, sql` or `)
    // Most rows have none of the forms that stand for a word or a beginning: they are asked for one text, not for all of them.
    return clause.length < 2 || beginning.length < telling ? any : sql`${stands(column, ` ${beginning}`)} and (${any})`
  }
  const weights = clauses.map(
    (clause) => sql`case when ${anyOf('head', clause)} then '2' when ${anyOf('often', clause)} then '1' else '0' end`,
  )
  const among: RawBuilder<unknown> =
    kind === 'sqlite'
      ? sql`(select "value" from json_each(${`[${ids.join(',')}]`}))`
      : sql`(select unnest(${`{${ids.join(',')}}`}::bigint[]))`
  const [first] = clauses
  // How many terms the decks have counts only where they have all that was asked for.
  const mayFill = first === undefined ? sql`false` : anyOf('head', first)
  const { rows } = await sql<{ id: number; weights: string; terms: number }>`select "id",
    ${sql.join(weights, sql` || `)} as "weights",
    case when ${mayFill} then length("head") - length(replace("head", ' ', '')) - 1 else 0 end as "terms"
    from "searchWeight" where "id" in ${among}`.execute(reader as never)
  return rows.map(({ id, weights: found, terms }) => ({ id, terms, weights: Array.from(found, Number) as Weight[] }))
}

function commonBeginning([first = '', ...rest]: readonly string[]): string {
  let length = first.length
  for (const word of rest) while (!word.startsWith(first.slice(0, length))) length -= 1
  return first.slice(0, length)
}
