import type { Id } from '#ground/id.ts'
import { createDocument } from '#record/create-document.ts'
import { getOffice } from '#record/office.ts'
import { listProofingExceptions } from '#record/proofing-exceptions.ts'
import type { Transaction } from '#storage/store.ts'
import { readFlatPage, type FlatPage } from './read-flat-page.ts'

export interface ImportedText extends FlatPage {
  document: Id
  version: Id
}

/** Make a draft of a flat page's text, in the language it is written in or, where the office has not that one, in its first. */
export async function importText(tx: Transaction, input: { text: string; by: Id | null }): Promise<ImportedText> {
  const kept = await listProofingExceptions(tx.sql)
  const page = readFlatPage(
    input.text,
    kept.map((exception) => exception.word),
  )
  const { languages } = await getOffice(tx.sql)
  const lang = languages.includes(page.lang) ? page.lang : (languages[0] ?? page.lang)
  const made = await createDocument(tx, {
    kind: 'report',
    lang,
    content: page.content,
    reason: 'imported',
    by: input.by,
  })
  return { ...page, lang, ...made }
}
