import type { Id } from '#ground/id.ts'
import { prepared } from '#storage/prepared.ts'
import type { Reader } from '#storage/store.ts'
import { openCheckpoint } from './checkpoint-note.ts'
import { findFirstCheckpointWith } from './keep-checkpoint.ts'
import { listLogKeys, withLogHashes } from './log.ts'
import { inclusionProof } from './merkle.ts'

/** That an edition, or an answer to a claim, stands in the public log: what a stranger needs to see it, and nothing that changes later. */
export interface EditionProof {
  index: number
  /** The log's entry, as its bytes were hashed. */
  entry: string
  /** The audit path in base64, from the leaf upwards. */
  path: string[]
  /** The first signed checkpoint that holds the entry. */
  checkpoint: string
  /** The keys whose signatures it bears. */
  keys: string[]
}

/** The proof of an edition, or undefined for the moment until the first checkpoint that holds it is signed. */
export function findProof(reader: Reader, edition: Id): Promise<EditionProof | undefined> {
  return proofOf(reader, { subject: edition, kind: 'edition' })
}

/** The proof of an answer to a claim, likewise. */
export function findClaimProof(reader: Reader, answer: Id): Promise<EditionProof | undefined> {
  return proofOf(reader, { subject: answer, kind: 'claim' })
}

async function proofOf(
  reader: Reader,
  { subject, kind }: { subject: Id; kind: 'edition' | 'claim' },
): Promise<EditionProof | undefined> {
  // Asked for the kind too, SQLite may go through all entries of the kind instead of the few of the subject.
  const row = (await entriesOf(reader, { subject })).find((one) => one.kind === kind)
  const checkpoint = row === undefined ? undefined : await findFirstCheckpointWith(reader, row.index)
  if (row === undefined || checkpoint === undefined) return undefined
  const path = await withLogHashes(reader, (hashOf) => inclusionProof(row.index, checkpoint.size, hashOf))
  const keys = await listLogKeys(reader)
  return {
    index: row.index,
    entry: row.entry,
    path: path.map((hash) => Buffer.from(hash).toString('base64')),
    checkpoint: checkpoint.note,
    keys: keys.filter((key) => openCheckpoint(checkpoint.note, [key]) !== undefined),
  }
}

const entriesOf = prepared((reader, { subject }: { subject: Id }) =>
  reader.selectFrom('logEntry').select(['kind', 'index', 'entry']).where('subject', '=', subject).orderBy('index'),
)
