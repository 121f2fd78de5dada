import { sql } from 'kysely'
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
  const counts: FacetCounts = { kinds: [], speakers: [], addressees: [], things: [] }
  for (const [token, count] of tallies) {
    const section = sections[token[0] as keyof typeof sections]
    if (section !== undefined) counts[section].push({ value: token.slice(1), count })
  }
  for (const section of Object.values(sections))
    counts[section] = counts[section]
      .toSorted((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1))
      .slice(0, most[section])
  return counts
}

/** How often each token stands among the facets of some entries. */
async function tally({ reader, kind, place }: Index, ids: readonly number[]): Promise<Map<string, number>> {
  const tallies = new Map<string, number>()
  if (ids.length === 0) return tallies
  const asked =
    kind === 'sqlite'
      ? sql<{ all: string }>`select group_concat("facets", ' ') as "all" from ${sql.table(place)}
          where "id" in (select "value" from json_each(${`[${ids.join(',')}]`}))`
      : sql<{ all: string }>`select string_agg("facets", ' ') as "all" from ${sql.table(place)}
          where "id" = any(${`{${ids.join(',')}}`}::bigint[])`
  const { rows } = await asked.execute(reader as never)
  for (const token of (rows[0]?.all ?? '').split(' ')) tallies.set(token, (tallies.get(token) ?? 0) + 1)
  tallies.delete('')
  return tallies
}
