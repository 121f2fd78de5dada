import type { IncomingMessage, ServerResponse } from 'node:http'
import { setImmediate } from 'node:timers/promises'
import type { Clock } from '#ground/clock.ts'
import { alone, compress, compressBest, takenIn, type Encoding } from './encoding.ts'
import { lifeOf, type PageLife } from './page-life.ts'
import { PageCache, bodyOf, type Coding, type KeptPage } from './page-cache.ts'

/** What of a query makes another page. */
const telling = ['page']
/** What of a query is passed over: marks that others put on links. A query with anything else is answered and not kept. */
const passedOver = /^(?:utm_[a-z]+|fbclid|gclid|ref)$/

/** Addresses below these are no pages. */
const elsewhere = /^\/(?:api|newsroom|media|assets|log|healthz)(?:\/|$|\?)/

export interface KeptPages {
  cache: PageCache
  /** Answer from memory, without any framework; false when this is not kept. */
  serve(request: IncomingMessage, response: ServerResponse): boolean
  /** Render a page once however many ask for it, keep it if it says what it shows, and answer. */
  answer(request: Request, render: (request: Request) => Response | Promise<Response>): Promise<Response>
  /** Resolves when the background has nothing left to better. */
  idle(): Promise<void>
}

/** What a page shows, and until when the clock lets it stand; undefined: it is not to be kept. */
export type Describe = (page: {
  path: string
  text: string
  life: PageLife
}) => { tags: string[]; validUntil?: number | undefined } | undefined

export interface Keeping {
  limitBytes: number
  clock: Clock
  describe: Describe
}

/** Pages kept whole in `limitBytes` of memory, answered before the router is entered. */
export function keepPages({ limitBytes, clock, describe }: Keeping): KeptPages {
  const cache = new PageCache(limitBytes)
  const underway = new Map<string, Promise<KeptPage | Response>>()
  const background = new Background(cache)
  return {
    cache,
    serve: (request, response) => {
      if (request.method !== 'GET' && request.method !== 'HEAD') return false
      const key = keyOf(request.url ?? '')
      const page = key === undefined ? undefined : cache.find(key, clock)
      if (page === undefined) return false
      const accepted = String(request.headers['accept-encoding'] ?? '')
      const coding = codingFor(accepted, page)
      write({ request, response, page, coding, cache })
      if (coding !== 'br11') background.better(page, accepted)
      return true
    },
    answer: async (request, render) => {
      const url = new URL(request.url)
      if (request.method !== 'GET' || elsewhere.test(url.pathname)) return render(request)
      const key = keyOf(`${url.pathname}${url.search}`)
      if (key === undefined) return render(request)
      const page = cache.find(key, clock) ?? (await renderOnce({ key, request, render, underway, cache, describe }))
      if (page instanceof Response) return page
      return responseOf(page, request, cache)
    },
    idle: () => background.idle(),
  }
}

/** Path and what of the query makes another page, in one order; undefined when the query asks for more than we know of. */
export function keyOf(url: string): string | undefined {
  const query = url.indexOf('?')
  if (query < 0) return url
  const given = new URLSearchParams(url.slice(query + 1))
  for (const name of given.keys()) if (!telling.includes(name) && !passedOver.test(name)) return undefined
  const kept = telling.flatMap((name) =>
    given.has(name) ? [`${name}=${encodeURIComponent(given.get(name) ?? '')}`] : [],
  )
  return kept.length === 0 ? url.slice(0, query) : `${url.slice(0, query)}?${kept.join('&')}`
}

interface Rendering {
  key: string
  request: Request
  render: (request: Request) => Response | Promise<Response>
  underway: Map<string, Promise<KeptPage | Response>>
  cache: PageCache
  describe: Describe
}

/**
 * Who asks while it is being rendered waits for that one, unless it turns out to be older than the asking. What cannot be kept is answered to
 * the first alone; the others render anew.
 */
async function renderOnce({ underway, ...rendering }: Rendering): Promise<KeptPage | Response> {
  const { key, request, render, cache } = rendering
  const asked = cache.begin()
  for (let running = underway.get(key); running !== undefined; running = underway.get(key)) {
    const page = await running
    if (page instanceof Response) return render(request)
    if (page.begun >= asked || !cache.isStale(page)) return page
  }
  const begun = renderAndKeep(rendering)
  underway.set(key, begun)
  try {
    return await begun
  } finally {
    underway.delete(key)
  }
}

async function renderAndKeep({
  key,
  request,
  render,
  cache,
  describe,
}: Omit<Rendering, 'underway'>): Promise<KeptPage | Response> {
  // Others that were asked in the same moment begin first: what is kept is answered, and a question to the search is on its way.
  await setImmediate()
  const begun = cache.begin()
  const plain = new Request(request, { headers: withoutConditions(request.headers) })
  const response = await render(plain)
  if (response.status !== 200 || !isForAll(response)) return response
  const body = Buffer.from(await response.arrayBuffer())
  const described = describe({ path: new URL(request.url).pathname, text: body.toString('utf8'), life: lifeOf(plain) })
  const headers = [...response.headers].filter(([name]) => !ours.has(name))
  if (described === undefined) return new Response(body, { status: 200, headers })
  return cache.keep(key, { body, headers, ...described }, begun)
}

/** Headers that we write ourselves. */
const ours = new Set(['etag', 'content-length', 'content-encoding'])

function isForAll({ headers }: Response): boolean {
  return (
    !headers.has('set-cookie') &&
    !/no-store|private/.test(headers.get('cache-control') ?? '') &&
    !headers.has('content-encoding')
  )
}

/** The page itself is wanted, as it is: encodings and conditions are our business. */
function withoutConditions(headers: Headers): Headers {
  const plain = new Headers(headers)
  for (const name of ['accept-encoding', 'if-none-match', 'if-modified-since', 'range']) plain.delete(name)
  return plain
}

function responseOf(page: KeptPage, request: Request, cache: PageCache): Response {
  const headers = new Headers(page.headers as [string, string][])
  const coding = codingFor(request.headers.get('accept-encoding') ?? '', page)
  headers.set('etag', tagOf(page, coding))
  if (hasHash(request.headers.get('if-none-match') ?? undefined, page.hash))
    return new Response(null, { status: 304, headers })
  if (coding !== 'identity') headers.set('content-encoding', wireName(coding))
  return new Response(new Uint8Array(coded(page, coding, cache)), { headers })
}

function write({
  request,
  response,
  page,
  coding,
  cache,
}: {
  request: IncomingMessage
  response: ServerResponse
  page: KeptPage
  coding: Coding
  cache: PageCache
}): void {
  const sent = sentOf(page, coding, cache)
  if (hasHash(request.headers['if-none-match'], page.hash)) {
    response.writeHead(304, sent.unchanged)
    response.end()
    return
  }
  response.writeHead(200, sent.whole)
  if (request.method === 'HEAD') response.end()
  else if (++sent.times < oftenSent || sent.bytes.length > mostAtOnce) response.end(sent.bytes)
  else response.end(cache.textOf(page, coding), 'latin1')
}

/** What is sent of a page in one encoding: its header lines, put together once, and its bytes. */
interface Sent {
  whole: string[]
  unchanged: string[]
  bytes: Buffer
  times: number
}

const sentLately = new WeakMap<Buffer, Sent>()

/**
 * From so many readers on a page is sent as a text, if it is small: node:http joins that to its header and writes both at once without asking for memory
 * (16 kB, of which the header has its share), which takes a tenth less than to write a header and a buffer.
 */
const oftenSent = 16
const mostAtOnce = 15_000

function sentOf(page: KeptPage, coding: Coding, cache: PageCache): Sent {
  const bytes = coded(page, coding, cache)
  const known = sentLately.get(bytes)
  if (known !== undefined) return known
  const unchanged = [...page.headers.flat(), 'etag', tagOf(page, coding)]
  const encoding = coding === 'identity' ? [] : ['content-encoding', wireName(coding)]
  const whole = [...unchanged, ...encoding, 'content-length', String(bytes.length)]
  const sent = { unchanged, whole, bytes, times: 0 }
  sentLately.set(bytes, sent)
  return sent
}

function tagOf(page: KeptPage, coding: Coding): string {
  return `"${page.hash}-${coding}"`
}

/** An encoding changes no word: whoever has the page in one of them has it. */
function hasHash(header: string | undefined, hash: string): boolean {
  return header !== undefined && (header.includes(hash) || header.trim() === '*')
}

function wireName(coding: Exclude<Coding, 'identity'>): Encoding {
  return coding === 'br11' ? 'br' : coding
}

/** The smallest that is there at once: brotli at its best when it is made, else what is quick to make. */
function codingFor(header: string, page: KeptPage): Coding {
  const takes = takenIn(header)
  if (takes.br && page.codings.has('br11')) return 'br11'
  if (takes.zstd) return 'zstd'
  if (takes.br) return 'br'
  return takes.gzip ? 'gzip' : 'identity'
}

function coded(page: KeptPage, coding: Coding, cache: PageCache): Buffer {
  const known = page.codings.get(coding)
  if (known !== undefined) return known
  const body = bodyOf(page)
  // Hardly a reader asks for a page uncompressed.
  if (coding === 'identity') return body
  const made = alone(compress(body, wireName(coding), 5))
  cache.addCoding(page, coding, made)
  return made
}

/**
 * Betters pages to brotli 11, one after another, off the main thread: each at the first reader who finds it kept and takes brotli, since many are asked
 * for but once. What a publication has dropped by its turn is passed over.
 */
class Background {
  readonly #cache: PageCache
  readonly #asked = new WeakSet<KeptPage>()
  #work: Promise<void> = Promise.resolve()

  constructor(cache: PageCache) {
    this.#cache = cache
  }

  better(page: KeptPage, accepted: string): void {
    if (this.#asked.has(page) || !takenIn(accepted).br) return
    this.#asked.add(page)
    this.#work = this.#work.then(() => this.#make(page))
  }

  idle(): Promise<void> {
    return this.#work
  }

  async #make(page: KeptPage): Promise<void> {
    if (!this.#cache.keeps(page)) return
    try {
      const body = bodyOf(page)
      this.#cache.addCoding(page, 'br11', await compressBest(body))
    } catch {
      // The quicker encoding goes on being sent.
    }
  }
}
