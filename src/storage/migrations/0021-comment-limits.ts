import { createIndex, createTable, required } from './schema.ts'
import type { Bare } from './schema.ts'

/** When an address last got a mail that anybody could have called for; and what the limits and the moderators' queues count by. */
export async function commentLimits(db: Bare): Promise<void> {
  await createTable(db, 'mailCall', {
    addressKey: ['text', required],
    kind: ['text', required],
    at: ['text', required],
  })
  await createIndex(db, 'mailCall', { columns: ['addressKey', 'kind'], unique: true })
  await createIndex(db, 'comment', { columns: ['createdAt'] })
  await createIndex(db, 'comment', { columns: ['document', 'createdAt'] })
  await createIndex(db, 'comment', { columns: ['state', 'isHeld'] })
}
