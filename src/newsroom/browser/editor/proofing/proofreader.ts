import { carryOver } from './carry-over.ts'
import type { ProofWorker } from './open-worker.ts'
import type { Part } from './parts-of.ts'
import type { Exceptions, Suggestion } from './proofread.ts'

/** A suggestion and the part it stands in. */
export interface Found {
  /** The same for the same suggestion at the same place, across readings. */
  key: string
  part: Part
  suggestion: Suggestion
}

export interface Proof {
  /** In reading order, without those that were rejected. */
  found: Found[]
  /** How many of what is found was rejected. */
  rejected: number
  phase: 'reading' | 'read' | 'failed'
}

export interface ProofDoors {
  worker: ProofWorker
  /** Do something later; returns what calls it off. */
  later: (ms: number, act: () => void) => () => void
  /** Keep which suggestions were rejected. */
  keepRejected: (keys: string[]) => void
}

interface Entry {
  part: Part
  suggestions: Suggestion[]
  /** Read as it stands, with the exceptions of now. */
  isRead: boolean
}

const pauseMs = 400

/** Reads a version while it is written: only parts that changed, after a pause, in a thread of its own. */
export class Proofreader {
  readonly #doors: ProofDoors
  readonly #listeners = new Set<() => void>()
  readonly #rejected: Set<string>
  #entries = new Map<string, Entry>()
  #exceptions: Exceptions | undefined
  #proof: Proof = { found: [], rejected: 0, phase: 'reading' }
  #isUnderWay = false
  #hasFailed = false
  #callOff: () => void = () => {}

  constructor(doors: ProofDoors, rejected: readonly string[] = []) {
    this.#doors = doors
    this.#rejected = new Set(rejected)
  }

  read = (): Proof => this.#proof

  listen = (listener: () => void): (() => void) => {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  /** The version as it now stands. What was found in words that did not change stays found. */
  take = (parts: readonly Part[]): void => {
    this.#entries = new Map(parts.map((part) => [part.key, entryFor(part, this.#entries.get(part.key))]))
    this.#readSoon()
  }

  /** The words that the office leaves alone; nothing is read before they are known, and all is read again when they change. */
  except = (words: Exceptions): void => {
    if (this.#exceptions !== undefined && String(words) === String(this.#exceptions)) return
    this.#exceptions = words
    for (const entry of this.#entries.values()) entry.isRead = false
    this.#readSoon(0)
  }

  reject = (keys: readonly string[]): void => {
    for (const key of keys) this.#rejected.add(key)
    this.#doors.keepRejected([...this.#rejected])
    this.#show()
  }

  /** Show again what was rejected, these or all; returns which. */
  showRejected = (keys: readonly string[] = [...this.#rejected]): readonly string[] => {
    for (const key of keys) this.#rejected.delete(key)
    this.#doors.keepRejected([...this.#rejected])
    this.#show()
    return keys
  }

  /** Try once more after the worker broke. */
  retry = (): void => {
    this.#hasFailed = false
    this.#readSoon(0)
  }

  close = (): void => {
    this.#callOff()
    this.#doors.worker.close()
  }

  #readSoon(ms = pauseMs): void {
    this.#callOff()
    if (this.#unread().length > 0) this.#callOff = this.#doors.later(ms, () => void this.#readNow())
    this.#show()
  }

  async #readNow(): Promise<void> {
    const unread = this.#unread()
    const exceptions = this.#exceptions
    if (this.#isUnderWay || this.#hasFailed || exceptions === undefined || unread.length === 0) return
    this.#isUnderWay = true
    try {
      const parts = unread.map(({ part: { key, text, protect } }) => ({ key, text, protect }))
      const answers = await this.#doors.worker.read({ parts, exceptions })
      for (const { key, text, suggestions } of answers) {
        const entry = this.#entries.get(key)
        if (entry?.part.text !== text || exceptions !== this.#exceptions) continue
        entry.suggestions = suggestions
        entry.isRead = true
      }
    } catch {
      this.#hasFailed = true
    } finally {
      this.#isUnderWay = false
    }
    this.#readSoon()
  }

  #unread(): Entry[] {
    return [...this.#entries.values()].filter(({ isRead }) => !isRead)
  }

  #show(): void {
    const all = [...this.#entries.values()].flatMap(foundIn)
    const found = all.filter(({ key }) => !this.#rejected.has(key))
    const phase = this.#hasFailed ? 'failed' : this.#unread().length > 0 ? 'reading' : 'read'
    this.#proof = { found, rejected: all.length - found.length, phase }
    for (const listener of this.#listeners) listener()
  }
}

function entryFor(part: Part, known: Entry | undefined): Entry {
  if (known === undefined) return { part, suggestions: [], isRead: false }
  const isSame = known.part.text === part.text && String(known.part.protect) === String(part.protect)
  if (isSame) return { ...known, part }
  return { part, suggestions: carryOver(known.suggestions, known.part.text, part.text), isRead: false }
}

const foundIn = ({ part, suggestions }: Entry): Found[] =>
  suggestions.map((suggestion) => ({ key: keyOf(part, suggestion), part, suggestion }))

/** Tells one place from another by the letters before it, so that it stays the same while words elsewhere change. */
function keyOf(part: Part, { start, rule, shown }: Suggestion): string {
  return digest([part.key, rule, shown.before, shown.after, part.text.slice(Math.max(0, start - 12), start)].join('\n'))
}

/** 64 bits of FNV-1a in letters: enough to tell suggestions apart, and nothing of the text is kept in the browser. */
function digest(text: string): string {
  let low = 0x811c9dc5
  let high = 0x01000193
  for (let at = 0; at < text.length; at += 1) {
    low = Math.imul(low ^ text.charCodeAt(at), 0x01000193)
    high = Math.imul(high ^ text.charCodeAt(at), 0x85ebca6b) ^ (low >>> 13)
  }
  return (low >>> 0).toString(36) + (high >>> 0).toString(36)
}
