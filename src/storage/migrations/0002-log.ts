import { createIndex, createTable, key, refuse, required, type Bare, type DatabaseKind } from './schema.ts'

/** The public log: entries, the hashes of its tree, and signed checkpoints. */
export async function log(db: Bare, kind: DatabaseKind): Promise<void> {
  await createTable(db, 'logEntry', {
    index: ['integer', key],
    kind: ['text', required],
    subject: ['text', required],
    document: ['text', required],
    entry: ['text', required],
    at: ['text', required],
  })
  await createIndex(db, 'logEntry', { columns: ['subject'] })
  await createTable(db, 'logNode', {
    level: ['integer', required],
    index: ['integer', required],
    hash: ['text', required],
  })
  await createIndex(db, 'logNode', { columns: ['level', 'index'], unique: true })
  await createTable(db, 'logCheckpoint', {
    size: ['integer', key],
    root: ['text', required],
    note: ['text', required],
    at: ['text', required],
  })
  for (const table of ['logEntry', 'logNode', 'logCheckpoint'])
    for (const on of ['update', 'delete'] as const) await refuse(db, kind, { table, on })
}
