import { html, raw } from 'hono/html'
import type { PublishedDocument } from '#record/find-published-document.ts'
import { findProof } from '#record/find-proof.ts'
import type { Leaf } from '#record/leaf.ts'
import { pageProofId, pageProofText } from '#record/page-proof.ts'
import type { Reader } from '#storage/store.ts'
import { nothing, type Html } from '#web/markup.ts'
import { noteUntil } from '#web/page-life.ts'
import type { Visit } from '../visit.ts'

/** The log is signed a moment after a publication; a page without its proof stands for no longer than this. */
const signedWithinMs = 3000

const proofsKept = 500
const proofs = new Map<string, string>()

/** Neither an edition's leaf nor its proof ever changes, and to make it takes longer than the rest of the page; the latest are kept as they are written. */
async function proofOf(reader: Reader, edition: string, leaf: Leaf): Promise<string | undefined> {
  const known = proofs.get(edition)
  if (known !== undefined) return known
  const proof = await findProof(reader, edition)
  if (proof === undefined) return undefined
  const text = pageProofText(leaf, proof)
  proofs.set(edition, text)
  if (proofs.size > proofsKept) proofs.delete(proofs.keys().next().value ?? '')
  return text
}

/** The page's proof for whoever saves it: a data block that no browser runs and nobody sees. Absent until the log is signed. */
export async function proofBlock(visit: Visit, document: PublishedDocument): Promise<Html> {
  // What is published has its leaf whole; only the preview of a draft has less, and no edition to prove.
  const leaf = document.leaf as Leaf | null
  const proof = leaf === null ? undefined : await proofOf(visit.reader, document.edition.id, leaf)
  if (leaf !== null && proof === undefined)
    noteUntil(visit.c, new Date(Date.parse(visit.now) + signedWithinMs).toISOString())
  if (leaf === null || proof === undefined) return nothing
  return html`<script type="application/json" id="${pageProofId}" data-outside>
    ${raw(proof)}
  </script>`
}
