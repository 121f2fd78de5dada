import type { Reader } from '#storage/store.ts'
import { KeptParts } from '#web/kept-parts.ts'
import type { LastingPage, OpenPage } from '#web/open-page.ts'
import type { PageLife } from '#web/page-life.ts'
import type { CommentedPage } from './parts/comment-section.ts'

/** A document's page around its comments. */
export interface DocumentPart<Open = LastingPage> {
  slug: string
  open: Open
  /** What the comments must know of the document. */
  commented: CommentedPage
  /** What was noted when it was rendered. */
  life: Readonly<PageLife>
}

/** One that was just rendered. */
export type FreshPart = DocumentPart<OpenPage<string>>

const partsByReader = new WeakMap<Reader, KeptParts<DocumentPart>>()

/**
 * From now on keep what stands around the comments of documents that are read from this database: whoever opens this must drop by tag what the ledger
 * makes old, before readers hear of it.
 */
export function openDocumentParts(reader: Reader, limitBytes: number): KeptParts<DocumentPart> {
  const parts = new KeptParts<DocumentPart>(limitBytes)
  partsByReader.set(reader, parts)
  return parts
}

/** What is kept of documents' pages; undefined where nobody drops what is old, as in tests of single pages. */
export function documentParts(reader: Reader): KeptParts<DocumentPart> | undefined {
  return partsByReader.get(reader)
}

/** Keep nothing more of it. */
export function closeDocumentParts(reader: Reader, parts: KeptParts<DocumentPart>): void {
  if (partsByReader.get(reader) === parts) partsByReader.delete(reader)
}
