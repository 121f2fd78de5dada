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
  proof: EditionProof
}

/** A page's proof as the text of a data block in HTML: no «<» of it can end the block. */
export function pageProofText({ blocks: _, ...frame }: Leaf, proof: EditionProof): string {
  const page: PageProof = { format: 'dabir-proof/1', frame, proof }
  return JSON.stringify(page).replaceAll('<', '\\u003c')
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
