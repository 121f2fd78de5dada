import { createIndex } from './schema.ts'
import type { Bare } from './schema.ts'

/** The newest withdrawals stand among the newest corrections, and are found without reading the others. */
export async function withdrawalsByTime(db: Bare): Promise<void> {
  await createIndex(db, 'withdrawal', { columns: ['since'] })
}
