import { Drops } from './drops.ts'

/** What is kept of a page, and for how long. */
export interface Part<T> {
  value: T
  /** What it takes of memory. */
  bytes: number
  /** What it shows: when one of these changes, it is dropped. */
  tags: readonly string[]
  /** The instant, in milliseconds, from which the clock alone has made it wrong. */
  validUntil?: number | undefined
}

/** So many of the last keys that were asked for are remembered. */
const keysRemembered = 500

/**
 * Parts of pages in bounded memory, dropped by what they show as whole pages are. Only what is asked for again is worth keeping; of that the least
 * recently asked for go first.
 */
export class KeptParts<T> {
  readonly #parts = new Map<string, Part<T>>()
  readonly #asked = new Set<string>()
  readonly #drops = new Drops()
  readonly #limit: number
  #bytes = 0

  constructor(limitBytes: number) {
    this.#limit = limitBytes
  }

  get bytes(): number {
    return this.#bytes
  }

  /** The moment, in drops, at which a rendering begins; `keep` wants it back. */
  begin(): number {
    return this.#drops.begin()
  }

  /** The part of a key, unless it is not kept or the clock has made it wrong. */
  find(key: string, now: number): T | undefined {
    const part = this.#parts.get(key)
    if (part === undefined) return undefined
    this.#remove(key)
    if (part.validUntil !== undefined && part.validUntil <= now) return undefined
    this.#add(key, part)
    return part.value
  }

  /** Whether a part of this key was asked for lately, before this. */
  isAskedAgain(key: string): boolean {
    const isAgain = this.#asked.delete(key)
    this.#asked.add(key)
    if (this.#asked.size > keysRemembered) this.#asked.delete(this.#asked.keys().next().value ?? '')
    return isAgain
  }

  /** Keep a part that began to be rendered at `begun`; one that is stale already is not kept. */
  keep(key: string, part: Part<T>, begun: number): void {
    if (part.bytes > this.#limit || this.#drops.isStale({ begun, tags: part.tags })) return
    this.#remove(key)
    this.#add(key, part)
    for (const oldest of this.#parts.keys()) {
      if (this.#bytes <= this.#limit) return
      this.#remove(oldest)
    }
  }

  /** Drop every part that shows one of these. */
  drop(tags: ReadonlySet<string>): void {
    for (const tag of tags) this.#drops.note(tag)
    for (const [key, part] of this.#parts) if (part.tags.some((tag) => tags.has(tag))) this.#remove(key)
  }

  /** Drop everything. */
  clear(): void {
    this.#drops.noteAll()
    this.#parts.clear()
    this.#bytes = 0
  }

  #add(key: string, part: Part<T>): void {
    this.#parts.set(key, part)
    this.#bytes += part.bytes
  }

  #remove(key: string): void {
    this.#bytes -= this.#parts.get(key)?.bytes ?? 0
    this.#parts.delete(key)
  }
}
