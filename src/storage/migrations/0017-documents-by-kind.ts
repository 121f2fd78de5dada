import { createIndex } from './schema.ts'
import type { Bare } from './schema.ts'

/** The newest documents of one kind are found without reading the others, however few of that kind there are. */
export async function documentsByKind(db: Bare): Promise<void> {
  await createIndex(db, 'document', { columns: ['kind', 'firstPublishedAt'] })
}
