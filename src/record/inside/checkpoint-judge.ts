import { openCheckpoint, type VerifierKey } from '../checkpoint-note.ts'
import type { LogEntry } from '../log-entry.ts'
import type { GrowingTree } from '../merkle.ts'
import type { LogFinding } from './log-misfits.ts'

interface Signed {
  note: string
  size: number
  isOlder: boolean
}

/** Looks at each signed checkpoint when the tree has grown to its size: who signed it, and whether it signed this tree. */
export class CheckpointJudge {
  readonly count: number
  readonly #bySize: Map<number, Signed[]>
  readonly #newest: Signed | undefined
  readonly #unread: Signed[]
  /** Every key that the log names or the reader trusts. */
  readonly #known: Set<VerifierKey>
  /** Keys that are trusted, or were handed over to by one that is. */
  readonly #trusted: Set<VerifierKey>
  readonly #trustsAll: boolean
  readonly #waiting: VerifierKey[] = []

  constructor(given: {
    notes: readonly string[]
    older: readonly string[]
    trustedKeys: readonly VerifierKey[] | undefined
  }) {
    const own = given.notes.map((note) => ({ note, size: sizeOf(note), isOlder: false }))
    const all = [...own, ...given.older.map((note) => ({ note, size: sizeOf(note), isOlder: true }))]
    this.count = all.length
    this.#bySize = Map.groupBy(all, (one) => one.size)
    this.#unread = all.filter((one) => Number.isNaN(one.size))
    this.#newest = own.at(-1)
    this.#known = new Set(given.trustedKeys)
    this.#trusted = new Set(given.trustedKeys)
    this.#trustsAll = given.trustedKeys === undefined
  }

  /** The tree has grown by this entry. */
  look(tree: GrowingTree, entry: LogEntry): LogFinding[] {
    if (entry.kind === 'key') {
      this.#known.add(entry.key)
      if (this.#trustsAll) this.#trusted.add(entry.key)
      else this.#waiting.push(entry.key)
    }
    const here = this.#bySize.get(tree.size)
    if (here === undefined) return []
    const root = Buffer.from(tree.root())
    return here.flatMap((one) => {
      const opened = openCheckpoint(one.note, [...this.#known])
      if (opened === undefined) return [unsigned(one)]
      if (!root.equals(opened.root)) return [otherTree(one)]
      this.#handOver(one)
      return []
    })
  }

  /** The log ends here. */
  end(size: number): LogFinding[] {
    const beyond = [...this.#bySize].flatMap(([signed, ones]) => (signed > size ? ones : []))
    const cut = beyond.map((one): LogFinding => ({
      kind: 'removed',
      message: `${one.size - size} entries at the end of the log are gone: ${nameOf(one)} signed ${one.size}, and ${size} are there.`,
    }))
    const unread = this.#unread.map((one) => unsigned(one))
    const isTrusted = this.#newest === undefined || openCheckpoint(this.#newest.note, [...this.#trusted]) !== undefined
    const stranger: LogFinding[] = isTrusted
      ? []
      : [
          {
            kind: 'signature',
            message: 'None of the trusted keys, nor one that they handed over to, has signed the newest checkpoint.',
          },
        ]
    return [...cut, ...unread, ...stranger]
  }

  /** A key that waits is trusted from the checkpoint on that both it and a trusted key have signed. */
  #handOver({ note }: Signed): void {
    if (openCheckpoint(note, [...this.#trusted]) === undefined) return
    for (const key of this.#waiting.splice(0))
      if (openCheckpoint(note, [key]) === undefined) this.#waiting.push(key)
      else this.#trusted.add(key)
  }
}

function unsigned(one: Signed): LogFinding {
  return { kind: 'signature', message: `${nameOf(one)} does not bear a right signature of a key of this log.` }
}

function otherTree(one: Signed): LogFinding {
  return {
    kind: 'changed',
    message: `The first ${one.size} entries of the log are not those that ${nameOf(one)} signed: history was written anew.`,
  }
}

function nameOf({ size, isOlder }: Signed): string {
  return `the ${isOlder ? 'older ' : ''}checkpoint of size ${Number.isNaN(size) ? 'unknown' : size}`
}

function sizeOf(note: string): number {
  const line = note.split('\n')[1] ?? ''
  return /^[1-9]\d{0,15}$/.test(line) ? Number(line) : Number.NaN
}
