import { createIndex, createTable, key, required, requires, type Bare } from './schema.ts'

/** The picture under which a document's link is shared, drawn from its head: one a version, drawn again when the head is another one. */
export async function shareImages(db: Bare): Promise<void> {
  await createTable(db, 'shareImage', {
    version: ['text', (column) => requires('version')(key(column))],
    document: ['text', requires('document')],
    drawing: ['text', required],
    blob: ['text', required],
  })
  await createIndex(db, 'shareImage', { columns: ['document'] })
  await createIndex(db, 'shareImage', { columns: ['blob'] })
}
