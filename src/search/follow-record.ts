import { setImmediate } from 'node:timers/promises'
import type { Id } from '#ground/id.ts'
import type { Entry } from '#storage/list-entries.ts'
import type { Store } from '#storage/store.ts'
import { indexDocuments } from './index-documents.ts'
import { documentsConcerning } from './inside/documents-concerning.ts'

/** So many documents are indexed in one go before others have their turn. */
const atOnce = 5

/** What the index has to do about some entries of the ledger: every document that they touch is read and indexed again. */
export async function followRecord(store: Store, entries: readonly Entry[]): Promise<void> {
  const touched = new Set<Id>(entries.flatMap(documentOf))
  const things = new Set(entries.flatMap(thingsOf))
  if (things.size > 0) for (const document of await documentsConcerning(store, [...things])) touched.add(document)
  const documents = [...touched]
  for (let from = 0; from < documents.length; from += atOnce) {
    await indexDocuments(store, documents.slice(from, from + atOnce))
    await setImmediate()
  }
}

function documentOf({ kind, subject, details }: Entry): Id[] {
  if (kind === 'document.changed' || kind === 'document.withdrawn' || kind === 'withdrawal.lifted') return [subject]
  if (kind === 'edition.published' || kind.startsWith('statement.')) return named(details.document)
  return []
}

/** An event's participants and places, and what was merged, change what a document concerns; names do not. */
function thingsOf({ kind, subject, details }: Entry): Id[] {
  if (kind === 'thing.merged') return [subject, ...named(details.into)]
  return kind === 'thing.changed' && details.thing === 'event' ? [subject] : []
}

function named(value: string | number | null | undefined): Id[] {
  return typeof value === 'string' ? [value] : []
}
