import { createHash } from 'node:crypto'
import canonicalize from 'canonicalize'
import type { Block } from './body.ts'
import type { ClaimLeaf } from './claim-leaf.ts'
import type { EditionProof } from './find-proof.ts'
import type { Leaf } from './leaf.ts'

/** The id of the element in which a page carries its proof. */
export const pageProofId = 'dabir-proof'

/** All of a leaf but its blocks, which are rebuilt from the page itself. */
export type LeafFrame = Omit<Leaf, 'blocks'>

/** What a document's page says of itself, for whoever saved it. */
export interface PageProof {
  format: 'dabir-proof/1'
  frame: LeafFrame
  /** A fingerprint of each block, in their order: they prove nothing, and tell where a page differs. */
  blocks: string[]
  proof: EditionProof
}

/** A page's proof as the text of a data block in HTML: no «<» of it can end the block. */
export function pageProofText({ blocks, ...frame }: Leaf, proof: EditionProof): string {
  const page: PageProof = { format: 'dabir-proof/1', frame, blocks: blockFingerprints(blocks), proof }
  return JSON.stringify(page).replaceAll('<', '\\u003c')
}

/** The first 48 bits of each block's SHA-256 over its canonical JSON, in hex. */
export function blockFingerprints(blocks: readonly Block[]): string[] {
  return blocks.map((block) =>
    createHash('sha256')
      .update(canonicalize(block) ?? '', 'utf8')
      .digest('hex')
      .slice(0, 12),
  )
}

/** What a claim's page says of its latest answer, for whoever saved it. */
export interface ClaimProof {
  format: 'dabir-claim-proof/1'
  leaf: ClaimLeaf
  proof: EditionProof
}

/** An answer's proof as the text of a data block in HTML: no «<» of it can end the block. */
export function claimProofText(leaf: ClaimLeaf, proof: EditionProof): string {
  const page: ClaimProof = { format: 'dabir-claim-proof/1', leaf, proof }
  return JSON.stringify(page).replaceAll('<', '\\u003c')
}
