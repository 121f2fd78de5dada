import { openCheckpoint } from '#record/checkpoint-note.ts'
import { leafHash, leafText, type Leaf } from '#record/leaf.ts'
import { merkleLeaf, provesInclusion } from '#record/merkle.ts'
import type { LogEntry } from '#record/log-entry.ts'
import type { PageEvidence, PageVerdict } from './page-verdict.ts'
import { differingLine } from './inside/differing-line.ts'
import { tellDifferingBlocks } from './inside/tell-differing-blocks.ts'
import { readSavedPage } from './inside/read-saved-page.ts'
import { verifySavedClaim } from './verify-saved-claim.ts'

/**
 * Prove a saved page offline, a document's or that of an answered claim: its words are those of the leaf, the leaf stands in the log's
 * entry, the entry in the tree that the checkpoint signs; its number and times are shown as the leaf has them. Comments, menus and related links lie outside. Trusts nobody but the keys.
 */
export function verifySavedPage({ html, trustedKeys }: PageEvidence): PageVerdict {
  const answered = verifySavedClaim({ html, ...(trustedKeys === undefined ? {} : { trustedKeys }) })
  if (answered !== undefined) return answered
  if (isSingleFile(html))
    return refused(
      'A browser leaves the proof out of a single file (MHTML). Save the page as «HTML only» or «complete».',
    )
  const page = readSavedPage(html)
  if (page === undefined)
    return refused('This page carries no proof: it is not a document of Dabir, or was saved without its source.')
  const { frame, proof } = page.proof
  const differing = differingLine(page)
  if (differing !== undefined) return refused(`The ${differing} shown on the page is not the one that was published.`)
  const leaf: Leaf = { ...frame, blocks: page.blocks }
  const hash = leafHash(leafText(leaf))
  const entry = JSON.parse(proof.entry) as LogEntry
  if (entry.kind !== 'edition') return refused('The page’s entry in the log is not that of an edition.')
  if (entry.leaf !== hash)
    return refused(
      `The words of the page are not those that were published.${tellDifferingBlocks(page.blocks, page.proof.blocks)}`,
    )
  if (
    entry.number !== leaf.number ||
    entry.edition !== leaf.edition ||
    entry.language !== leaf.language ||
    entry.at !== leaf.dates.published
  )
    return refused('The number, edition, language or date of the page is not that of the log.')
  const checkpoint = openCheckpoint(proof.checkpoint, trustedKeys ?? proof.keys)
  if (checkpoint === undefined)
    return refused(
      trustedKeys === undefined
        ? 'The signature under the log is not right.'
        : 'None of the trusted keys has signed this log.',
    )
  const path = proof.path.map((step) => Buffer.from(step, 'base64'))
  const claim = {
    leaf: merkleLeaf(Buffer.from(proof.entry)),
    index: proof.index,
    size: checkpoint.size,
    root: checkpoint.root,
    proof: path,
  }
  if (!provesInclusion(claim)) return refused('The page’s entry does not stand in the log that was signed.')
  const { number, language, edition } = leaf
  return {
    isGenuine: true,
    message: `The page is what ${checkpoint.origin} published as document ${number} (${language}), edition ${edition}, at ${leaf.dates.published}.`,
    signed: {
      origin: checkpoint.origin,
      size: checkpoint.size,
      number,
      language,
      edition,
      published: leaf.dates.published,
      leaf: hash,
    },
  }
}

function refused(message: string): PageVerdict {
  return { isGenuine: false, message }
}

/** What browsers call «single file». */
function isSingleFile(html: string): boolean {
  return /^(?:[\w-]+:.*\r?\n(?:[ \t].*\r?\n)*)*Content-Type: multipart\/related/i.test(html.slice(0, 8192))
}
