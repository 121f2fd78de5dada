import { blockText, textBlocks, type Block } from '#record/body.ts'
import { blockFingerprints } from '#record/page-proof.ts'

/**
 * Where the words of a page differ from those that were published, by the fingerprints that the page brings along, as a sentence; empty
 * where it brings none. They are not signed: whoever changed the words could have changed them too, so they are told as a hint.
 */
export function tellDifferingBlocks(blocks: readonly Block[], published: unknown): string {
  if (!isPrints(published)) return ''
  const shown = blockFingerprints(blocks)
  const strange = blocks.flatMap((block, at) => (published.includes(shown[at] ?? '') ? [] : [placeOf(block, at)]))
  const missing = published.filter((print) => !shown.includes(print)).length - strange.length
  const by = ' By the fingerprints that the page brings along,'
  if (strange.length > named) strange.splice(named, Infinity, `${strange.length - named} more`)
  if (strange.length > 0)
    return `${by} not as published: ${strange.join(', ')}${missing > 0 ? `; missing: ${missing}` : ''}.`
  if (missing > 0)
    return `${by} missing: ${missing} of ${published.length} blocks, the first after ${lastBefore(blocks, { shown, published })}.`
  if (shown.join() !== published.join()) return `${by} its blocks stand in another order, or twice.`
  return `${by} its text is as published: what differs stands around it, or they were changed with it.`
}

const named = 5

function isPrints(value: unknown): value is string[] {
  return Array.isArray(value) && value.every((print) => typeof print === 'string')
}

/** «block 3 (“The bridge is…”)»: its place among the blocks, and the beginning of its words, which a terminal may show. */
function placeOf(block: Block, at: number): string {
  const words = textBlocks({ type: 'doc', content: [block] })
    .map(blockText)
    .join(' ')
    .replace(/[\p{Cc}\u202a-\u202e\u2066-\u2069\s]+/gu, ' ')
    .trim()
  const beginning = [...words].slice(0, 40).join('')
  return `block ${at + 1}${words === '' ? '' : ` (“${beginning}${beginning === words ? '' : '…'}”)`}`
}

function lastBefore(
  blocks: readonly Block[],
  { shown, published }: { shown: readonly string[]; published: readonly string[] },
): string {
  const first = published.findIndex((print) => !shown.includes(print))
  const before = shown.indexOf(published[first - 1] ?? '')
  const block = blocks[before]
  return block === undefined ? 'its beginning' : placeOf(block, before)
}
