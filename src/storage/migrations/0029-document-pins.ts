import { createIndex, createTable, optional, required, requires, type Bare } from './schema.ts'

/** Documents that an editor pinned to another one, in their order. */
export async function documentPins(db: Bare): Promise<void> {
  await createTable(db, 'documentPin', {
    document: ['text', requires('document')],
    pinned: ['text', requires('document')],
    ordinal: ['integer', required],
    at: ['text', required],
    byAccount: ['text', optional],
  })
  await createIndex(db, 'documentPin', { columns: ['document', 'pinned'], unique: true })
  await createIndex(db, 'documentPin', { columns: ['pinned'] })
}
