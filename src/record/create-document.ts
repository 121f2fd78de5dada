import { Fault } from '#ground/fault.ts'
import { newId, type Id } from '#ground/id.ts'
import { appendEntry } from '#storage/append-entry.ts'
import type { Transaction } from '#storage/store.ts'
import { createVersion } from './create-version.ts'
import { emptyContent, type DraftContent } from './draft-content.ts'
import { fileDocument, type Filing } from './file-document.ts'
import type { DocumentKind } from './kinds.ts'

export interface NewDocument {
  kind: DocumentKind
  lang: string
  content?: DraftContent | undefined
  /** Events it is about, and where it is filed. */
  things?: Filing[] | undefined
  reason?: 'saved' | 'imported' | undefined
  /** Who does it; null for the house itself. */
  by: Id | null
}

/**
 * Begin a document with a draft in one language. It has no number until it is published.
 * Faults: `thing.unknown` when it is filed under something that is not there.
 */
export async function createDocument(tx: Transaction, input: NewDocument): Promise<{ document: Id; version: Id }> {
  const document = newId()
  await tx.sql
    .insertInto('document')
    .values({
      id: document,
      number: null,
      kind: input.kind,
      createdAt: tx.at,
      createdBy: input.by,
      firstPublishedAt: null,
    })
    .execute()
  await fileDocument(tx, document, input.things ?? [])
  await appendEntry(tx, { kind: 'document.created', subject: document, by: input.by })
  const version = await createVersion(tx, {
    document,
    lang: input.lang,
    content: input.content ?? emptyContent(),
    reason: input.reason ?? 'saved',
    by: input.by,
  })
  return { document, version }
}

/** Make sure that a document is there. */
export async function getDocument(tx: Transaction, id: Id) {
  const row = await tx.sql.selectFrom('document').selectAll().where('id', '=', id).executeTakeFirst()
  if (row === undefined) throw new Fault('not_found', 'document.unknown')
  return row
}
