import { createIndex, createTable, key, optional, required, requires, type Bare } from './schema.ts'

/** Files that documents carry: attachments, videos and their captions. And which editions carry which, so that a file is public with them. */
export async function files(db: Bare): Promise<void> {
  await createTable(db, 'file', {
    id: ['text', key],
    blob: ['text', required],
    format: ['text', required],
    bytes: ['bigint', required],
    name: ['text', required],
    folded: ['text', required],
    width: ['integer', optional],
    height: ['integer', optional],
    seconds: ['double precision', optional],
    createdBy: ['text', optional],
    createdAt: ['text', required],
  })
  await createIndex(db, 'file', { columns: ['createdAt'] })
  await createIndex(db, 'file', { columns: ['blob'] })
  await createTable(db, 'editionFile', {
    edition: ['text', requires('edition')],
    file: ['text', requires('file')],
  })
  await createIndex(db, 'editionFile', { columns: ['edition', 'file'], unique: true })
  await createIndex(db, 'editionFile', { columns: ['file'] })
}
