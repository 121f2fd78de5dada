import type { Id } from '#ground/id.ts'
import type { Reader } from '#storage/store.ts'

/** The documents pinned to a document, public or not, in their order. */
export async function listPins(reader: Reader, document: Id): Promise<Id[]> {
  const rows = await reader
    .selectFrom('documentPin')
    .select('pinned')
    .where('document', '=', document)
    .orderBy('ordinal')
    .execute()
  return rows.map(({ pinned }) => pinned)
}

/** The permanent numbers of the public documents that a document is pinned to. */
export async function listPinnedTo(reader: Reader, pinned: Id): Promise<number[]> {
  const rows = await reader
    .selectFrom('documentPin')
    .innerJoin('document', 'document.id', 'documentPin.document')
    .select('document.number')
    .where('documentPin.pinned', '=', pinned)
    .where('document.number', 'is not', null)
    .execute()
  return rows.flatMap(({ number }) => number ?? [])
}
