import type { Id } from '#ground/id.ts'
import { nextNumber } from '#storage/next-number.ts'
import type { Transaction } from '#storage/store.ts'
import { logEntryText, type LogEntry } from '../log-entry.ts'
import { merkleLeaf, merkleNode } from '../merkle.ts'

/** Leave out what is the same for every entry. */
type WithoutFrame<T> = T extends unknown ? Omit<T, 'type' | 'at'> : never

export interface Logged {
  subject: Id
  document: Id
  entry: WithoutFrame<LogEntry>
}

/**
 * Append an entry to the public log, and hash what its leaf completes. Whoever appends holds the log's counter until the commit, so that
 * leaves have the order of commits and no gap. Returns the entry's index, from 0.
 */
export async function appendToLog(tx: Transaction, { subject, document, entry }: Logged): Promise<number> {
  const index = (await nextNumber(tx, 'log')) - 1
  const text = logEntryText({ type: 'dabir-log-entry/1', at: tx.at, ...entry })
  await tx.sql
    .insertInto('logEntry')
    .values({ index, kind: entry.kind, subject, document, entry: text, at: tx.at })
    .execute()
  await writeNodes(tx, index, merkleLeaf(Buffer.from(text)))
  return index
}

async function writeNodes(tx: Transaction, leaf: number, hash: Uint8Array): Promise<void> {
  let [level, index, node] = [0, leaf, hash]
  for (;;) {
    await tx.sql
      .insertInto('logNode')
      .values({ level, index, hash: Buffer.from(node).toString('hex') })
      .execute()
    if (index % 2 === 0) return
    const left = await tx.sql
      .selectFrom('logNode')
      .select('hash')
      .where('level', '=', level)
      .where('index', '=', index - 1)
      .executeTakeFirstOrThrow()
    node = merkleNode(Buffer.from(left.hash, 'hex'), node)
    ;[level, index] = [level + 1, Math.floor(index / 2)]
  }
}
