import { createHash } from 'node:crypto'
import canonicalize from 'canonicalize'
import type { Instant } from '#ground/clock.ts'
import type { Block } from './body.ts'
import type { Deck, DraftContent, SourceLine } from './draft-content.ts'
import type { Moment } from './moment.ts'

/** What an edition says, whole: the thing that is hashed, and that anyone can rebuild from a saved page. */
export interface Leaf {
  type: 'dabir-edition/1'
  number: number
  language: string
  edition: number
  kind: string
  decks: Pick<Deck, 'role' | 'text' | 'restsOn'>[]
  lead: string
  blocks: Block[]
  sourceLine: SourceLine | null
  verbality: DraftContent['verbality']
  picture: DraftContent['picture']
  dates: { happened: Moment; said: Moment; published: Instant }
  previousLeaf: string | null
}

/** A leaf as the one text that stands for it: canonical JSON by RFC 8785. */
export function leafText(leaf: Leaf): string {
  const text = canonicalize(leaf)
  if (text === undefined) throw new TypeError('A leaf is not JSON.')
  return text
}

/** The leaf hash: SHA-256 over the canonical text in UTF-8, in hex. */
export function leafHash(text: string): string {
  return createHash('sha256').update(text, 'utf8').digest('hex')
}

/** A stored leaf. What stands in `editionBody.leaf` was written by `leafText`. */
export function readLeaf(text: string): Leaf {
  return JSON.parse(text) as Leaf
}
