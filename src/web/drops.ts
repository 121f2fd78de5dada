/** Drops that a rendering which began before them is still held against. */
const remembered = 10_000

/** What was dropped lately, by its tags: what began to be rendered before is never kept, so that nothing stale comes back. */
export class Drops {
  #recent: { tag: string; at: number }[] = []
  #clock = 0
  #floor = 0

  /** The moment, in drops, at which a rendering begins. */
  begin(): number {
    return this.#clock
  }

  note(tag: string): void {
    this.#recent.push({ tag, at: ++this.#clock })
    if (this.#recent.length > 2 * remembered) this.#recent.splice(0, this.#recent.length - remembered)
  }

  /** Everything is dropped. */
  noteAll(): void {
    this.#floor = ++this.#clock
    this.#recent = []
  }

  /** Whether one of these tags was dropped after that moment; of one too long ago nobody knows. */
  isStale({ begun, tags }: { begun: number; tags: readonly string[] }): boolean {
    const oldest = this.#recent[0]?.at ?? 1
    if (begun < this.#floor || begun + 1 < oldest) return true
    const own = new Set(tags)
    return this.#recent
      .slice(begun - this.#clock + this.#recent.length)
      .some((drop) => drop.at > begun && own.has(drop.tag))
  }
}
