import { parse, type DefaultTreeAdapterTypes as Tree } from 'parse5'
import { openCheckpoint } from '#record/checkpoint-note.ts'
import { claimLeafText } from '#record/claim-leaf.ts'
import { leafHash } from '#record/leaf.ts'
import type { LogEntry } from '#record/log-entry.ts'
import { merkleLeaf, provesInclusion } from '#record/merkle.ts'
import { pageProofId, type ClaimProof } from '#record/page-proof.ts'
import { differingClaim } from './inside/differing-claim.ts'
import { attribute, descendants, wordsOf } from './inside/saved-elements.ts'
import type { PageEvidence, PageVerdict } from './page-verdict.ts'

/**
 * Prove the saved page of an answered claim offline: the words, where and when they were seen, the finding, its explanation and what was
 * really said are those of the answer, the answer's hash stands in the log's entry, the entry in the tree that the checkpoint signs. Undefined for a page that is none of a claim.
 */
export function verifySavedClaim({ html, trustedKeys }: PageEvidence): PageVerdict | undefined {
  const all = descendants(parse(html).childNodes)
  const page = readProof(all)
  if (page === undefined) return undefined
  const { leaf, proof } = page
  const differing = differingClaim(all, leaf)
  if (differing !== undefined) return refused(differing)
  const hash = leafHash(claimLeafText(leaf))
  const entry = JSON.parse(proof.entry) as LogEntry
  if (entry.kind !== 'claim' || entry.leaf !== hash)
    return refused('The words of the page are not those that were published.')
  if (
    entry.claim !== leaf.claim ||
    entry.answer !== leaf.answer ||
    entry.verdict !== leaf.verdict ||
    entry.at !== leaf.published
  )
    return refused('The number, finding or date of the answer is not that of the log.')
  const checkpoint = openCheckpoint(proof.checkpoint, trustedKeys ?? proof.keys)
  if (checkpoint === undefined)
    return refused(
      trustedKeys === undefined
        ? 'The signature under the log is not right.'
        : 'None of the trusted keys has signed this log.',
    )
  const isHeld = provesInclusion({
    leaf: merkleLeaf(Buffer.from(proof.entry)),
    index: proof.index,
    size: checkpoint.size,
    root: checkpoint.root,
    proof: proof.path.map((step) => Buffer.from(step, 'base64')),
  })
  if (!isHeld) return refused('The answer does not stand in the log that was signed.')
  return {
    isGenuine: true,
    message: `The page is what ${checkpoint.origin} answered to claim ${leaf.claim}, answer ${leaf.answer} (${leaf.verdict}), at ${leaf.published}.`,
  }
}

function readProof(all: Tree.Element[]): ClaimProof | undefined {
  const element = all.find((one) => attribute(one, 'id') === pageProofId)
  try {
    const read = JSON.parse(wordsOf(element)) as ClaimProof
    return read.format === 'dabir-claim-proof/1' ? read : undefined
  } catch {
    return undefined
  }
}

function refused(message: string): PageVerdict {
  return { isGenuine: false, message }
}
