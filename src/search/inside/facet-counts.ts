import { sql } from 'kysely'
import { dayOfId } from '../entry-id.ts'
import { marks } from './marks.ts'
import type { Index } from './read-index.ts'

/** A value that results can be narrowed to, and how many of them have it. */
export interface FacetCount {
  value: string
  count: number
}

export interface FacetCounts {
  kinds: FacetCount[]
  speakers: FacetCount[]
  addressees: FacetCount[]
  /** People, places, topics, dossiers…, told apart by who knows them. */
  things: FacetCount[]
  /** Day numbers. */
  days: Map<number, number>
}

const most = { kinds: 20, speakers: 12, addressees: 12, things: 60 }
const sections = {
  [marks.kind]: 'kinds',
  [marks.speaker]: 'speakers',
  [marks.addressee]: 'addressees',
  [marks.thing]: 'things',
} as const

/** Count what the entries with these ids have. */
export async function facetCounts(index: Index, ids: readonly number[]): Promise<FacetCounts> {
  const tallies = await tally(index, ids)
  const counts: FacetCounts = { kinds: [], speakers: [], addressees: [], things: [], days: new Map() }
  for (const [token, count] of tallies) {
    const section = sections[token[0] as keyof typeof sections]
    if (section !== undefined) counts[section].push({ value: token.slice(1), count })
  }
  for (const section of Object.values(sections))
    counts[section] = counts[section]
      .toSorted((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1))
      .slice(0, most[section])
  for (const id of ids) counts.days.set(dayOfId(id), (counts.days.get(dayOfId(id)) ?? 0) + 1)
  return counts
}

/** How often each token stands among the facets of some entries. Entries with the same facets are counted as one first. */
async function tally({ reader, kind, place }: Index, ids: readonly number[]): Promise<Map<string, number>> {
  const asked =
    kind === 'sqlite'
      ? sql`select "facets", count(*) as "n" from ${sql.table(place)} where "id" in (select "value" from json_each(${`[${ids.join(',')}]`})) group by "facets"`
      : sql`select "facets", count(*) as "n" from ${sql.table(place)} where "id" = any(${`{${ids.join(',')}}`}::bigint[]) group by "facets"`
  const { rows } = await (asked as ReturnType<typeof sql<{ facets: string; n: number }>>).execute(reader as never)
  const tallies = new Map<string, number>()
  for (const { facets, n } of rows)
    for (const token of facets.split(' ')) tallies.set(token, (tallies.get(token) ?? 0) + Number(n))
  return tallies
}
