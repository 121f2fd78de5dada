import type { Reader } from '#storage/store.ts'
import type { VerifierKey } from './checkpoint-note.ts'
import { CheckpointJudge } from './inside/checkpoint-judge.ts'
import { listUnlogged } from './inside/list-unlogged.ts'
import { misfitsOf, type LogFinding } from './inside/log-misfits.ts'
import type { LogEntry } from './log-entry.ts'
import { GrowingTree, merkleLeaf } from './merkle.ts'

export interface LogVerification {
  entries: number
  checkpoints: number
  /** What does not fit, in the order of the log, up to a limit. */
  findings: LogFinding[]
}

export interface LogEvidence {
  /** Checkpoints that somebody kept from earlier, as signed notes. */
  older?: readonly string[]
  /** Keys that are trusted, and with them those that they handed over to; without any, those that the log itself names. */
  trustedKeys?: readonly VerifierKey[]
}

const atOnce = 500
const mostFindings = 50

/**
 * Hold the public log against the record, and both against what was signed: the tree is computed again from its entries and compared with
 * every signed checkpoint, older ones that were kept elsewhere too; every entry must stand for something that is there and says the same, and
 * nothing public may be missing from it. Names what was changed, removed, slipped in or back-dated.
 */
export async function verifyLog(reader: Reader, evidence: LogEvidence = {}): Promise<LogVerification> {
  const kept = await reader.selectFrom('logCheckpoint').select('note').orderBy('size').execute()
  const notes = kept.map(({ note }) => note)
  const judge = new CheckpointJudge({ notes, older: evidence.older ?? [], trustedKeys: evidence.trustedKeys })
  const tree = new GrowingTree()
  const findings: LogFinding[] = []
  let last = ''
  for (;;) {
    const rows = await rowsAfter(reader, tree.size)
    findings.push(...(await misfitsOf(reader, rows, { first: tree.size, last })))
    for (const { entry } of rows) {
      tree.append(merkleLeaf(Buffer.from(entry)))
      findings.push(...judge.look(tree, JSON.parse(entry) as LogEntry))
    }
    last = rows.at(-1)?.at ?? last
    if (rows.length < atOnce || findings.length >= mostFindings) break
  }
  findings.push(...judge.end(tree.size), ...(await listUnlogged(reader, mostFindings)))
  return { entries: tree.size, checkpoints: judge.count, findings: findings.slice(0, mostFindings) }
}

function rowsAfter(reader: Reader, count: number) {
  return reader
    .selectFrom('logEntry')
    .select(['index', 'kind', 'subject', 'entry', 'at'])
    .orderBy('index')
    .limit(atOnce)
    .offset(count)
    .execute()
}
