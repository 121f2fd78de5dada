import { createIndex, type Bare } from './schema.ts'

/** The few keys among the log's entries are found without reading all of them. */
export async function logKeys(db: Bare): Promise<void> {
  await createIndex(db, 'logEntry', { columns: ['kind', 'index'] })
}
