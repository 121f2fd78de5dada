import { createIndex, createTable, key, optional, required, requires } from './schema.ts'
import type { Bare } from './schema.ts'

const text = (rule = required) => ['text', rule] as const

/** The server that takes the house's mail, and the sealed addresses of readers who wish to hear of answers. */
export async function mail(db: Bare): Promise<void> {
  await createTable(db, 'mailServer', {
    id: text(key),
    host: text(),
    port: ['integer', required],
    security: text(),
    login: text(),
    password: text(),
    sender: text(),
    testedAt: text(optional),
    changedAt: text(),
    changedBy: text(optional),
  })
  await createTable(db, 'commentMail', {
    comment: ['text', (column) => requires('comment')(column).primaryKey()],
    address: text(),
    addressKey: text(),
    state: text(),
    askedAt: text(),
    changedAt: text(),
  })
  await createIndex(db, 'commentMail', { columns: ['addressKey', 'askedAt'] })
}
