import { createHash } from 'node:crypto'
import { brotliDecompressSync, gunzipSync, zstdDecompressSync } from 'node:zlib'
import type { Clock } from '#ground/clock.ts'
import { Drops } from './drops.ts'

/** A page as it was rendered, whole and for all readers alike. */
export interface RenderedPage {
  body: Buffer
  /** Everything but length, encoding and ETag. */
  headers: readonly (readonly [string, string])[]
  /** What the page shows: when one of these changes, the page is dropped. */
  tags: readonly string[]
  /** The instant, in milliseconds, from which the clock alone has made it wrong. */
  validUntil?: number | undefined
}

/** How a page is written on the wire. `br11` is brotli at its best, made in the background. */
export type Coding = 'identity' | 'gzip' | 'zstd' | 'br' | 'br11'

/** A page that is kept, with whatever encodings of it were made so far: as it was rendered until there is a smaller one. */
export interface KeptPage extends Omit<RenderedPage, 'body'> {
  key: string
  /** SHA-256 of the body, shortened: the part of the ETag that all encodings share. */
  hash: string
  codings: Map<Coding, Buffer>
  /** Those that many ask for as texts, too. */
  texts: Map<Coding, string>
  bytes: number
  /** The moment, in drops, at which its rendering began. */
  begun: number
  /** When it last went to the end of the line of those to be let go. */
  touched: number
}

/** A little more than the buffers: keys, headers, tags. */
const overhead = 2048

/**
 * Whole pages in bounded memory. The least recently asked for go first. A page is dropped by what it shows; one whose rendering began before
 * a drop that concerns it is never kept, so that nothing stale comes back.
 */
export class PageCache {
  readonly #pages = new Map<string, KeptPage>()
  readonly #byTag = new Map<string, Set<KeptPage>>()
  readonly #drops = new Drops()
  readonly #limit: number
  #bytes = 0
  #touches = 0

  constructor(limitBytes: number) {
    this.#limit = limitBytes
  }

  /** How much is kept, in bytes. */
  get bytes(): number {
    return this.#bytes
  }

  get size(): number {
    return this.#pages.size
  }

  /** The moment, in drops, at which a rendering begins; `keep` wants it back. */
  begin(): number {
    return this.#drops.begin()
  }

  /** The page of a key, unless it is not kept or the clock has made it wrong. */
  find(key: string, clock: Pick<Clock, 'ms'>): KeptPage | undefined {
    const page = this.#pages.get(key)
    if (page === undefined) return undefined
    if (page.validUntil !== undefined && page.validUntil <= clock.ms()) {
      this.#remove(page)
      return undefined
    }
    this.#touch(page)
    return page
  }

  /** What was asked for goes to the end of the line; one that is near the end stays, which spares the many readers of one page. */
  #touch(page: KeptPage): void {
    if (this.#touches - page.touched <= this.#pages.size >> 2) return
    page.touched = ++this.#touches
    this.#pages.delete(page.key)
    this.#pages.set(page.key, page)
  }

  /** Keep a page that began to be rendered at `begun`. Returns it in either case; one that is already stale is not kept. */
  keep(key: string, { body, ...rendered }: RenderedPage, begun: number): KeptPage {
    const page: KeptPage = {
      ...rendered,
      key,
      hash: createHash('sha256').update(body).digest('base64url').slice(0, 22),
      codings: new Map([['identity', body]]),
      texts: new Map(),
      bytes: body.length + overhead,
      begun,
      touched: 0,
    }
    if (this.isStale(page) || page.bytes > this.#limit / 4) return page
    const old = this.#pages.get(key)
    if (old !== undefined) this.#remove(old)
    page.touched = ++this.#touches
    this.#pages.set(key, page)
    this.#bytes += page.bytes
    for (const tag of page.tags) this.#pagesOf(tag).add(page)
    this.#shrink()
    return page
  }

  /** Keep another encoding of a page, in place of what it makes needless: the body that can be read from it, the quicker brotli. */
  addCoding(page: KeptPage, coding: Coding, bytes: Buffer): void {
    const needless = coding === 'br11' ? (['identity', 'br'] as const) : (['identity'] as const)
    const held = ({ codings, texts }: KeptPage, name: Coding) =>
      (codings.get(name)?.length ?? 0) + (texts.get(name)?.length ?? 0)
    const freed = needless.reduce((sum, name) => sum + held(page, name), 0)
    page.codings.set(coding, bytes)
    for (const name of needless) {
      page.codings.delete(name)
      page.texts.delete(name)
    }
    this.#grow(page, bytes.length - freed)
  }

  /** An encoding that is there as a text of Latin-1, a letter for each byte; kept beside it from then on. */
  textOf(page: KeptPage, coding: Coding): string {
    const known = page.texts.get(coding)
    if (known !== undefined) return known
    const text = page.codings.get(coding)?.toString('latin1') ?? ''
    page.texts.set(coding, text)
    this.#grow(page, text.length)
    return text
  }

  /** Whether a page is kept still. */
  keeps(page: KeptPage): boolean {
    return this.#pages.get(page.key) === page
  }

  /** Drop every page that shows one of these. */
  drop(tags: Iterable<string>): void {
    for (const tag of tags) {
      this.#drops.note(tag)
      for (const page of this.#byTag.get(tag) ?? []) this.#remove(page)
    }
  }

  /** Drop everything. */
  clear(): void {
    this.#drops.noteAll()
    for (const page of this.#pages.values()) this.#remove(page)
  }

  /** Whether something that the page shows was dropped after its rendering began. */
  isStale(page: KeptPage): boolean {
    return this.#drops.isStale(page)
  }

  #pagesOf(tag: string): Set<KeptPage> {
    const pages = this.#byTag.get(tag) ?? new Set()
    this.#byTag.set(tag, pages)
    return pages
  }

  #remove(page: KeptPage): void {
    this.#pages.delete(page.key)
    this.#bytes -= page.bytes
    for (const tag of page.tags) {
      const pages = this.#byTag.get(tag)
      pages?.delete(page)
      if (pages?.size === 0) this.#byTag.delete(tag)
    }
  }

  #grow(page: KeptPage, bytes: number): void {
    page.bytes += bytes
    if (!this.keeps(page)) return
    this.#bytes += bytes
    this.#shrink()
  }

  #shrink(): void {
    for (const page of this.#pages.values()) {
      if (this.#bytes <= this.#limit) return
      this.#remove(page)
    }
  }
}

/** The body of a page as it was rendered, read from whatever encoding is there. */
export function bodyOf({ codings }: KeptPage): Buffer {
  for (const [coding, bytes] of codings) return readers[coding](bytes)
  throw new Error('A page is kept without a single encoding.')
}

const readers: Record<Coding, (bytes: Buffer) => Buffer> = {
  identity: (bytes) => bytes,
  gzip: (bytes) => gunzipSync(bytes),
  zstd: (bytes) => zstdDecompressSync(bytes),
  br: (bytes) => brotliDecompressSync(bytes),
  br11: (bytes) => brotliDecompressSync(bytes),
}
