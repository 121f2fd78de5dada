import { queryOptions } from '@tanstack/react-query'
import type { CueClass, Directness } from '#record/kinds.ts'
import { get } from '../../api/client.ts'

export interface Stretch {
  start: number
  end: number
}

/** Somebody whom a proposal names, and the words that name them in the same block. */
export interface ProposedPerson {
  mention: Stretch | null
  name: string | null
  /** Who that is in the record; null for somebody who is not in it yet. */
  thing: string | null
  tenure: string | null
}

/** A statement that the machine found in the saved draft. It is in no record until an editor confirms it. */
export interface Proposal extends Stretch {
  block: string
  exact: string
  cue: Stretch | null
  cueClass: CueClass
  directness: Directness
  speaker: ProposedPerson
  resolution: 'named' | 'title' | 'pronoun' | 'implicit' | 'continuation' | 'unknown'
  addressee: (ProposedPerson & { basis: 'words' | 'event' }) | null
  confidence: number
  isSure: boolean
  /** The place in the list of the statement within which it is said. */
  parent: number | null
  sameAs?: { statement: string } | { proposal: number } | null
}

/** A proposal by a name that stays while its words do. */
export interface KeyedProposal extends Proposal {
  key: string
}

/** What the machine finds in a saved revision; `about` are the things that the document is filed under, which change what it knows. */
export const proposalsQuery = (version: string, { revision, about }: { revision: number; about: string }) =>
  queryOptions({
    queryKey: ['proposals', version, revision, about],
    queryFn: async () => withKeys((await get<{ items: Proposal[] }>(`/versions/${version}/statement-proposals`)).items),
    staleTime: Number.POSITIVE_INFINITY,
    retry: 1,
  })

/** The same words twice in one block are told apart by their order. */
export function withKeys(items: readonly Proposal[]): KeyedProposal[] {
  const seen = new Map<string, number>()
  return items.map((item) => {
    const name = `${item.block} ${item.exact.slice(0, 120)}`
    const times = seen.get(name) ?? 0
    seen.set(name, times + 1)
    return { ...item, key: times === 0 ? name : `${name} ${times}` }
  })
}
