import { createIndex, createTable, key, optional, references, required, type Bare } from './schema.ts'

/** Words that the office writes its own way: proofing leaves them alone. */
export async function proofing(db: Bare): Promise<void> {
  await createTable(db, 'proofingException', {
    id: ['text', key],
    word: ['text', required],
    fold: ['text', required],
    addedAt: ['text', required],
    addedBy: ['text', (column) => references('account')(optional(column))],
  })
  await createIndex(db, 'proofingException', { columns: ['fold'], unique: true })
}
