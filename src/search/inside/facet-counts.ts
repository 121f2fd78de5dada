import { facetMemory } from './facet-memory.ts'
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
  const tallies = await facetMemory(index).tally(index, ids)
  const counts: FacetCounts = { kinds: [], speakers: [], addressees: [], things: [] }
  for (const [token, count] of tallies) {
    const section = sections[token[0] as keyof typeof sections]
    if (section !== undefined) counts[section].push({ value: token.slice(1), count })
  }
  for (const section of Object.values(sections)) counts[section] = commonest(counts[section], most[section])
  return counts
}

/** The commonest; of equals those that come first. */
function commonest(counts: readonly FacetCount[], limit: number): FacetCount[] {
  const least = Uint32Array.from(counts, ({ count }) => count).toSorted()[counts.length - limit] ?? 0
  return counts
    .filter(({ count }) => count >= least)
    .toSorted((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1))
    .slice(0, limit)
}
