import { Fault } from '#ground/fault.ts'
import { newId, type Id } from '#ground/id.ts'
import { appendEntry } from '#storage/append-entry.ts'
import type { Transaction } from '#storage/store.ts'
import { emptyContent, type DraftContent } from './draft-content.ts'
import { findDraft } from './find-draft.ts'
import { sourceInLanguage } from './inside/source-in-language.ts'
import { writeFirstDraft } from './inside/write-draft.ts'
import { getOffice } from './office.ts'

export interface NewVersion {
  document: Id
  lang: string
  content?: DraftContent
  /** A version whose structure the new draft begins with, for the translator to write over. */
  copyFrom?: Id | undefined
  reason?: 'saved' | 'imported'
  /** Who does it; null for the house itself. */
  by: Id | null
}

/**
 * Begin a version of a document in a language, with a draft. Faults: `version.language_not_offered`, `version.exists`,
 * `version.unknown` (of `copyFrom`), `document.unknown`.
 */
export async function createVersion(tx: Transaction, input: NewVersion): Promise<Id> {
  await refuseLanguage(tx, input)
  const source = input.copyFrom === undefined ? undefined : await getSource(tx, input.copyFrom, input.lang)
  const id = newId()
  await tx.sql
    .insertInto('version')
    .values({
      id,
      document: input.document,
      lang: input.lang,
      slug: '',
      translatedFrom: source?.currentEdition ?? null,
      currentEdition: null,
      createdAt: tx.at,
    })
    .execute()
  const content = input.content ?? source?.content ?? emptyContent()
  await writeFirstDraft(tx, { version: id, content, by: input.by, reason: input.reason ?? 'saved' })
  await appendEntry(tx, { kind: 'version.created', subject: id, details: { document: input.document }, by: input.by })
  return id
}

async function refuseLanguage(tx: Transaction, { document, lang }: NewVersion): Promise<void> {
  const { languages } = await getOffice(tx.sql)
  if (!languages.includes(lang))
    throw new Fault('invalid', 'version.language_not_offered', { field: 'lang', details: { lang } })
  const known = await tx.sql.selectFrom('document').select('id').where('id', '=', document).executeTakeFirst()
  if (known === undefined) throw new Fault('not_found', 'document.unknown')
  const same = await tx.sql
    .selectFrom('version')
    .select('id')
    .where('document', '=', document)
    .where('lang', '=', lang)
    .executeTakeFirst()
  if (same !== undefined)
    throw new Fault('conflict', 'version.exists', { field: 'lang', details: { lang, version: same.id } })
}

async function getSource(
  tx: Transaction,
  version: Id,
  lang: string,
): Promise<{ content: DraftContent; currentEdition: Id | null }> {
  const draft = await findDraft(tx.sql, version)
  if (draft === undefined) throw new Fault('not_found', 'version.unknown')
  const sourceLine = await sourceInLanguage(tx.sql, { source: draft.content.sourceLine, lang })
  return { content: { ...draft.content, sourceLine, setAside: [] }, currentEdition: draft.currentEdition }
}
