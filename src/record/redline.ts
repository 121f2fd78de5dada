import { alignUnits, type RedlineUnit } from './inside/align-units.ts'
import { unitsOfBlocks, unitsOfDecks } from './inside/redline-units.ts'
import type { Leaf } from './leaf.ts'
import type { Moment } from './moment.ts'

/** What differs between two editions, for a page to show: nothing is left out, typos, dates and pictures included. */
export interface Redline {
  /** Lines over the text: decks and lead. */
  lines: RedlineUnit[]
  /** Dates, source and other facts that are not the same. */
  facts: RedlineFact[]
  /** The text, block by block in the order of the later edition; what was taken out stands where it stood. */
  blocks: RedlineUnit[]
  /** Words added and taken out, in lines and blocks. */
  added: number
  removed: number
  isSame: boolean
}

export type RedlineFact =
  | { field: 'happened' | 'said' | 'received'; before: Moment | null; after: Moment | null }
  | { field: TextField; before: string | null; after: string | null }

type TextField = 'source' | 'source_link' | 'verbality' | 'picture' | 'picture_alt' | 'picture_caption' | 'kind'

/**
 * Compare two editions by blocks and, inside a block, by words. A block is known by its id wherever it stands; a word holds its
 * half-spaces and marks. Pure: the same two editions always give the same redline.
 */
export function redline(before: Leaf, after: Leaf): Redline {
  const lines = alignUnits(unitsOfDecks(before), unitsOfDecks(after))
  const blocks = alignUnits(unitsOfBlocks(before.blocks), unitsOfBlocks(after.blocks))
  const facts = factsThatDiffer(before, after)
  const units = [...lines, ...blocks]
  return {
    lines,
    facts,
    blocks,
    added: countWords(units, 'added'),
    removed: countWords(units, 'removed'),
    isSame: facts.length === 0 && units.every((unit) => unit.state === 'same' && !unit.isMoved),
  }
}

function factsThatDiffer(before: Leaf, after: Leaf): RedlineFact[] {
  const old = factsOf(before)
  return factsOf(after).flatMap((fact, index) => {
    const earlier = old[index]?.after ?? null
    return JSON.stringify(earlier) === JSON.stringify(fact.after) ? [] : [{ ...fact, before: earlier } as RedlineFact]
  })
}

function factsOf(leaf: Leaf): RedlineFact[] {
  const { sourceLine, picture, dates } = leaf
  return [
    { field: 'happened', before: null, after: dates.happened },
    { field: 'said', before: null, after: dates.said },
    { field: 'received', before: null, after: sourceLine?.received ?? null },
    { field: 'source', before: null, after: sourceLine?.agency || null },
    { field: 'source_link', before: null, after: sourceLine?.link ?? null },
    { field: 'verbality', before: null, after: leaf.verbality },
    { field: 'kind', before: null, after: leaf.kind },
    { field: 'picture', before: null, after: picture?.picture ?? null },
    { field: 'picture_alt', before: null, after: picture?.alt || null },
    { field: 'picture_caption', before: null, after: picture?.caption || null },
  ]
}

function countWords(units: RedlineUnit[], kind: 'added' | 'removed'): number {
  const texts = units.flatMap((unit) => unit.pieces.filter((piece) => piece.kind === kind).map((piece) => piece.text))
  return texts.reduce(
    (count, text) => count + (text.match(/[\p{L}\p{N}][\p{L}\p{M}\p{N}\u200c\u200d]*/gu)?.length ?? 0),
    0,
  )
}
