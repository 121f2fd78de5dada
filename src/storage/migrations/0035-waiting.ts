import { createIndex } from './schema.ts'
import type { Bare } from './schema.ts'

/** What waits for somebody stands beside every screen of the newsroom, and is counted without reading what it counts. */
export async function waiting(db: Bare): Promise<void> {
  await createIndex(db, 'errorReport', { columns: ['state', 'isHeld'] })
  await createIndex(db, 'claim', { columns: ['answers', 'isChanged'] })
}
