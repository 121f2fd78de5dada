/**
 * npm run bench:site [-- PART …]: how fast the public site is, and what it weighs, beside bare `node:http` (and nginx, where there is one) sending the
 * same bytes in the same run. Parts: cached, 304, uncached, archive, publish, start, memory, weight; all of them when none is named.
 * DOCUMENTS sets the size of the archive (100,000); BENCH_DATA names a folder in which the offices are kept and used again.
 */
import { chromium } from 'playwright-core'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { Agent } from 'node:http'
import { cpus, loadavg, tmpdir } from 'node:os'
import { join } from 'node:path'
import { hasWrk, load, type Load, type Wanted } from './site-load.ts'
import { writeSiteOffice, type SiteOffice } from './site-office.ts'
import { ask, cpuSeconds, memoryOf, serveBare, serveFolder, serveNginx, type Running } from './site-server.ts'

/** Lists show the newest so far: of them both offices must have as many that were published here, which are longer than the archive's. */
const listed = 50
const archiveSize = Number(process.env.DOCUMENTS ?? 100_000)
const windowSeconds = Number(process.env.SECONDS ?? 4)
/** So many drafts does one run publish. */
const publications = 60
const rounds = Number(process.env.ROUNDS ?? 5)
/** So many pages of this size did bare `node:http` send in a second on the machine whose figures the bars in absolute figures were taken from. */
const referenceRate = 46_700
const kept = process.env.BENCH_DATA
/** So many documents of the archive are asked for once. */
const firstViewed = 3000
/** How bare `node:http` is asked, which has one page for every address. */
const plainly: Wanted = { path: '/' }
const folder = kept ?? mkdtempSync(join(tmpdir(), 'dabir-bench-site-'))

const parts: Record<string, () => Promise<void>> = {
  cached: () => compare('a kept page', {}, 0.9),
  304: () => compare('a page that the reader has', { isConditional: true }, 0.85),
  uncached,
  archive,
  publish,
  start,
  memory,
  weight,
}

function middle(values: number[], share = 0.5): number {
  return values.toSorted((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * share))] ?? 0
}

const asked = process.argv.slice(2)
const unknown = asked.filter((name) => !(name in parts))
if (unknown.length > 0)
  throw new Error(`There is no part ${unknown.join(', ')}: the parts are ${Object.keys(parts).join(', ')}.`)
const begun = performance.now()
console.log(
  `Node ${process.versions.node}, ${cpus().length} × ${cpus()[0]?.model}, load ${loadavg()[0]?.toFixed(1)}, asked by ${hasWrk ? 'wrk' : 'autocannon'}; windows of ${windowSeconds} s`,
)
let failed = 0
let failedAtPace = 0
try {
  for (const name of asked.length > 0 ? asked : Object.keys(parts)) await parts[name]?.()
} finally {
  if (kept === undefined) rmSync(folder, { recursive: true, force: true })
}
console.log(
  `\n${failed === 0 ? 'every bar holds' : `${failed} bars do not hold, ${failedAtPace} at the reference’s pace`}; ${Math.round((performance.now() - begun) / 1000)} s`,
)

interface Bar {
  words: string
  holds: boolean
  /** The figure where the machine is as quick as the reference's, and whether the bar holds there. */
  atPace?: { value: number; holds: boolean }
}

function tell(what: string, figure: string, wanted?: Bar): void {
  if (wanted?.holds === false) failed += 1
  if ((wanted?.atPace ?? wanted)?.holds === false) failedAtPace += 1
  const verdict = wanted === undefined ? '' : `${wanted.holds ? 'holds' : 'FAILS'}  (wanted: ${wanted.words})`
  console.log(`${what.padEnd(62)} ${figure.padStart(16)}  ${verdict}`)
  if (wanted?.atPace === undefined) return
  const { value, holds } = wanted.atPace
  const shown = value.toFixed(value < 100 ? 1 : 0).padStart(16)
  console.log(`${'… at the reference’s pace'.padEnd(62)} ${shown}  ${holds ? 'holds' : 'FAILS'}`)
}

/** A bar of a figure that hangs on how quick the machine is. */
function paced(bar: (value: number) => Bar, here: number, there: number): Bar {
  return { ...bar(here), atPace: { value: there, holds: bar(there).holds } }
}

function tellPace(pace: number): void {
  const rate = Math.round(pace * referenceRate)
  tell(`bare node:http now, kept pages a second (reference: ${referenceRate})`, `${rate}/s`)
}

function atMost(limit: number, value: number, unit: string) {
  return { words: `≤ ${limit} ${unit}`, holds: value <= limit }
}

function atLeast(limit: number, value: number, unit = '') {
  return { words: `≥ ${limit}${unit === '' ? '' : ` ${unit}`}`, holds: value >= limit }
}

/** The folder of an office with so many documents, written when it is not there yet. */
async function officeOf(documents: number): Promise<{ place: string; office: SiteOffice }> {
  const place = join(folder, `site${documents}`)
  const note = join(place, 'bench.json')
  if (!existsSync(note)) {
    const from = performance.now()
    mkdirSync(place, { recursive: true })
    writeFileSync(note, JSON.stringify(await writeSiteOffice(place, documents)))
    console.log(`an office of ${documents} documents was written in ${Math.round((performance.now() - from) / 1000)} s`)
  }
  const office = JSON.parse(readFileSync(note, 'utf8')) as SiteOffice
  if (office.drafts.length >= publications) return { place, office }
  console.log(`the office of ${documents} documents has no drafts left, and is written anew`)
  rmSync(place, { recursive: true })
  return officeOf(documents)
}

async function withServer<T>(documents: number, use: (server: Running, office: SiteOffice) => Promise<T>): Promise<T> {
  const { place, office } = await officeOf(documents)
  const server = await serveFolder(place)
  try {
    return await use(server, { ...office, path: encodeURI(office.path) })
  } finally {
    await server.stop()
  }
}

/** Take turns in windows, beginning with another each round, so that a slow minute of the machine meets all. */
async function inTurn(targets: { name: string; server: Running; wanted: Wanted }[]): Promise<Map<string, Load[]>> {
  const found = new Map(targets.map(({ name }) => [name, [] as Load[]]))
  for (const { server, wanted } of targets) await load(server, wanted, 1)
  for (let round = 0; round < rounds; round++)
    for (let at = 0; at < targets.length; at++) {
      const { name, server, wanted } = targets[(at + round) % targets.length] as (typeof targets)[number]
      found.get(name)?.push(await load(server, wanted, windowSeconds))
    }
  return found
}

/** Our kept page and bare `node:http` with the same headers and bytes, and nginx for the reader. */
async function compare(
  what: string,
  { isConditional = false }: { isConditional?: boolean },
  least: number,
): Promise<void> {
  console.log(`\n${what}, 32 connections`)
  await withServer(archiveSize, async (server, { path }) => {
    const encoding = { 'accept-encoding': 'gzip, br' }
    const page = await bestOf(server.url + path)
    const headers = isConditional ? { ...encoding, 'if-none-match': String(page.headers.etag) } : encoding
    const spare = mkdtempSync(join(folder, 'peer-'))
    const bare = await serveBare(page, spare)
    const nginx = isConditional ? undefined : await serveNginx(page, spare)
    try {
      const wanted = { path, headers }
      const loads = await inTurn([
        { name: 'ours', server, wanted },
        { name: 'bare', server: bare, wanted },
        ...(nginx === undefined ? [] : [{ name: 'nginx', server: nginx, wanted }]),
      ])
      tellComparison(loads, { bytes: page.bytes.length, least })
    } finally {
      await bare.stop()
      await nginx?.stop()
      rmSync(spare, { recursive: true, force: true })
    }
  })
}

function tellComparison(loads: Map<string, Load[]>, { bytes, least }: { bytes: number; least: number }): void {
  const rate = (name: string) => middle((loads.get(name) ?? []).map((one) => one.rate))
  const ours = loads.get('ours') ?? []
  const ratios = ours.map((one, round) => one.rate / (loads.get('bare')?.[round]?.rate ?? 1))
  const cpu = (name: string) => middle((loads.get(name) ?? []).map((one) => one.perCpuSecond))
  tell(`ours (${bytes} bytes)`, `${Math.round(rate('ours'))}/s`)
  tell('bare node:http, same headers and bytes', `${Math.round(rate('bare'))}/s`)
  if (loads.has('nginx')) tell('nginx, one process, same bytes as a file', `${Math.round(rate('nginx'))}/s`)
  tell('ours to bare node:http, requests a second', middle(ratios).toFixed(2), atLeast(least, middle(ratios)))
  tell('… for each second of the server’s processor', (cpu('ours') / cpu('bare')).toFixed(2))
  const p99 = middle(ours.map((one) => one.p99))
  tell('ours, p99', `${p99.toFixed(2)} ms`, atMost(5, p99, 'ms'))
  tell('bare node:http, p99', `${middle((loads.get('bare') ?? []).map((one) => one.p99)).toFixed(2)} ms`)
}

/** Bare `node:http` with a kept page of ours, to see how quick the machine is at the moment. */
async function withBare<T>(server: Running, path: string, use: (bare: Running) => Promise<T>): Promise<T> {
  const spare = mkdtempSync(join(folder, 'pace-'))
  const bare = await serveBare(await bestOf(server.url + path), spare)
  try {
    return await use(bare)
  } finally {
    await bare.stop()
    rmSync(spare, { recursive: true, force: true })
  }
}

/** How quick this machine is beside the reference's, as what bare `node:http` sent meanwhile tells: by the clock, or by its processor time. */
function paceOf(bare: readonly Load[], by: 'rate' | 'perCpuSecond' = 'rate'): number {
  return middle(bare.map((one) => one[by])) / referenceRate
}

/** The page once the background has made its best encoding. */
async function bestOf(url: string) {
  const encoding = { 'accept-encoding': 'gzip, br' }
  const late = performance.now() + 20_000
  for (;;) {
    const page = await ask(url, encoding)
    if (String(page.headers.etag).includes('-br11') || performance.now() > late) return page
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
}

/** A parameter that we know nothing of is answered and never kept: the whole of a view, database and all. */
function everyTime(path: string, encoding: string): Wanted {
  return {
    path: `${path}?view=`,
    headers: { 'accept-encoding': encoding },
    connections: 8,
    isEachAnother: true,
  }
}

/**
 * What stands around a document's comments is kept until the record changes it; a page that is not kept whole is that with its comments, read and rendered
 * for each view. What a document costs of which nothing is kept stands beside it.
 */
async function uncached(): Promise<void> {
  console.log('\na view of the article that is not kept, its comments read and rendered for each, zstd')
  await withServer(archiveSize, async (server, { path }) => {
    const loads = await withBare(server, path, (bare) =>
      inTurn([
        { name: 'ours', server, wanted: everyTime(path, 'zstd') },
        { name: 'bare', server: bare, wanted: plainly },
      ]),
    )
    const ours = loads.get('ours') ?? []
    tell('views a second', `${middle(ours.map((one) => one.rate)).toFixed(0)}/s`)
    const core = middle(ours.map((one) => one.perCpuSecond))
    const pace = paceOf(loads.get('bare') ?? [], 'perCpuSecond')
    tellPace(pace)
    tell(
      'views for each second of a core',
      core.toFixed(0),
      paced((at) => atLeast(1000, at, 'a core'), core, core / pace),
    )
    tell('first views of documents of 80 words, for each second of a core', (await firstViews(server)).toFixed(0))
  })
}

/** Documents of the archive that nobody asked for before, eight at once. */
async function firstViews(server: Running): Promise<number> {
  const before = cpuSeconds(server.pid)
  let next = 1
  const ask = async (): Promise<void> => {
    for (let number = next++; number <= firstViewed; number = next++) {
      const url = `${server.url}/news/${number}/sanad-${number}`
      const page = await fetch(url, { headers: { 'accept-encoding': 'br' } })
      await page.arrayBuffer()
      if (page.status !== 200) throw new Error(`${url} answered ${page.status}`)
    }
  }
  await Promise.all(Array.from({ length: 8 }, ask))
  return firstViewed / (cpuSeconds(server.pid) - before)
}

/** The same three addresses with a hundred documents behind them and with the whole archive. */
async function archive(): Promise<void> {
  console.log(`\nwhat an archive of ${archiveSize} documents costs beside one of 100`)
  await publishAsMany()
  await withServer(100, (small, { path: smallPath }) =>
    withServer(archiveSize, async (large, { path: largePath }) => {
      for (const [what, one, other] of [
        ['article', smallPath, largePath],
        ['home page', '/', '/'],
        ['feed', '/feed.xml', '/feed.xml'],
        ['latest', '/news', '/news'],
        ['home page in a language that has little', '/en', '/en'],
      ] as const) {
        const loads = await inTurn([
          { name: 'small', server: small, wanted: everyTime(one, 'zstd') },
          { name: 'large', server: large, wanted: everyTime(other, 'zstd') },
        ])
        const rate = (name: string) => middle((loads.get(name) ?? []).map((each) => each.perCpuSecond))
        const ratio = rate('large') / rate('small')
        tell(
          `${what}: ${rate('small').toFixed(0)} a core with 100, ${rate('large').toFixed(0)} with all`,
          ratio.toFixed(2),
          atLeast(0.9, ratio),
        )
      }
    }),
  )
}

/** Publish in the small office what was published in the large one. */
async function publishAsMany(): Promise<void> {
  const [small, large] = [await officeOf(100), await officeOf(archiveSize)]
  const missing = Math.min(listed, small.office.drafts.length - large.office.drafts.length)
  if (missing <= 0) return
  const server = await serveFolder(small.place)
  const agent = new Agent({ keepAlive: true })
  try {
    for (const draft of small.office.drafts.slice(0, missing))
      await askToPublish({ server, agent, cookie: small.office.cookie }, draft)
  } finally {
    agent.destroy()
    await server.stop()
  }
  keepDrafts(small, missing)
}

/** Drafts are published in their order: those before are no longer drafts. */
function keepDrafts({ place, office }: { place: string; office: SiteOffice }, after: number): void {
  writeFileSync(join(place, 'bench.json'), JSON.stringify({ ...office, drafts: office.drafts.slice(after) }))
}

/**
 * Publish drafts one after another, and look for each where readers would, who come over connections that are kept, as from browsers and proxies. As the
 * newsroom does, each is first asked for what stands in its way, and for its slug.
 */
async function publish(): Promise<void> {
  console.log(`\npublication in an office of ${archiveSize} documents`)
  const { place, office } = await officeOf(archiveSize)
  const server = await serveFolder(place)
  const times: Record<string, number[]> = { reply: [], address: [], home: [], feed: [], search: [] }
  const agent = new Agent({ keepAlive: true })
  const before: Load[] = []
  try {
    await withBare(server, encodeURI(office.path), async (bare) => {
      await ask(`${server.url}/search?q=a`)
      for (let round = 0; round < 3; round++) before.push(await load(bare, plainly, 1))
      for (const [at, draft] of office.drafts.slice(0, publications).entries()) {
        for (const path of ['/', '/feed.xml']) await ask(server.url + path, {}, { agent })
        const found = await publishOne({ server, agent, cookie: office.cookie }, draft)
        if (found === undefined) continue
        // The first are the machine's warming up.
        if (at >= 10) for (const [name, ms] of Object.entries(found)) times[name]?.push(ms)
      }
    })
  } finally {
    agent.destroy()
    await server.stop()
  }
  keepDrafts({ place, office }, publications)
  const last = (times.search ?? []).map((_, at) => Math.max(...Object.values(times).map((each) => each[at] ?? 0)))
  if (last.length === 0) throw new Error('Every publication was refused: nothing was measured.')
  const pace = paceOf(before)
  tellPace(pace)
  const tellTime = (what: string, limit: number, ms: number) =>
    tell(
      what,
      `${ms.toFixed(1)} ms`,
      paced((at) => atMost(limit, at, 'ms'), ms, ms * pace),
    )
  tellTime(`the API’s reply, p50 of ${last.length}`, 10, middle(times.reply ?? []))
  for (const name of ['address', 'home', 'feed', 'search'])
    tell(
      `new at its ${name === 'address' ? 'address' : name}, p50 / p99`,
      `${middle(times[name] ?? []).toFixed(1)} / ${middle(times[name] ?? [], 0.99).toFixed(1)} ms`,
    )
  tellTime('new in all four places, p50', 25, middle(last))
  tellTime('new in all four places, p99', 80, middle(last, 0.99))
}

interface Editor {
  server: Running
  agent: Agent
  cookie: string
}

async function publishOne(editor: Editor, draft: SiteOffice['drafts'][number]) {
  const published = await askToPublish(editor, draft)
  if (published === undefined) return undefined
  const { number, slug, from, replied } = published
  const { server, agent } = editor
  const until = async (path: string): Promise<number> => {
    for (;;) {
      const page = await ask(server.url + path, {}, { agent })
      if (page.status === 200 && page.text.includes(draft.word)) return performance.now() - from
      if (performance.now() - from > 10_000) throw new Error(`${path} does not show what was published`)
    }
  }
  const [page, home, feed, search] = await Promise.all(
    [
      `/news/${number}/${encodeURIComponent(slug)}`,
      '/',
      '/feed.xml',
      `/search?q=${encodeURIComponent(draft.word)}`,
    ].map(until),
  )
  return { reply: replied, address: page ?? 0, home: home ?? 0, feed: feed ?? 0, search: search ?? 0 }
}

/** Publish one as the newsroom does; undefined where that is refused. */
async function askToPublish({ server, agent, cookie }: Editor, draft: SiteOffice['drafts'][number]) {
  const address = `${server.url}/api/v1/versions/${draft.version}/publication`
  const check = await ask(`${address}-check`, { cookie }, { agent })
  const { slug } = (JSON.parse(check.text) as { summary: { slug: string } }).summary
  const from = performance.now()
  const headers = { cookie, 'content-type': 'application/json', 'sec-fetch-site': 'same-origin' }
  const reply = await ask(address, headers, { agent, body: JSON.stringify({ revision: 1 }) })
  const replied = performance.now() - from
  if (reply.status !== 201) return undefined
  const { documentNumber: number } = JSON.parse(reply.text) as { documentNumber: number }
  return { number, slug, from, replied }
}

async function start(): Promise<void> {
  console.log(`\nstart with ${archiveSize} documents`)
  const { place } = await officeOf(archiveSize)
  const times: number[] = []
  const meanwhile: Load[] = []
  // This one fills the compile cache.
  await withServer(archiveSize, (first, { path }) =>
    withBare(first, path, async (bare) => {
      for (let round = 0; round < 7; round++) {
        meanwhile.push(await load(bare, plainly, 1))
        const server = await serveFolder(place)
        times.push(server.firstPageMs)
        await server.stop()
      }
    }),
  )
  const [value, pace] = [middle(times), paceOf(meanwhile)]
  const span = `${Math.min(...times).toFixed(0)}–${Math.max(...times).toFixed(0)}`
  tellPace(pace)
  tell(
    `spawn to first page, median of ${times.length} (${span})`,
    `${value.toFixed(0)} ms`,
    paced((at) => atMost(250, at, 'ms'), value, value * pace),
  )
}

async function memory(): Promise<void> {
  console.log('\nmemory of the serving process')
  await withServer(archiveSize, async (server, { path }) => {
    await new Promise((resolve) => setTimeout(resolve, 3000))
    const idle = memoryOf(server.pid)
    tell(
      `idle after the first page (${idle.own.toFixed(0)} of it no file’s)`,
      `${idle.resident.toFixed(0)} MB`,
      atMost(100, idle.resident, 'MB'),
    )
    await load(server, { path, headers: { 'accept-encoding': 'gzip, br' } }, windowSeconds)
    await load(server, everyTime(path, 'br'), windowSeconds)
    for (let number = 1; number <= 2000; number++)
      await ask(`${server.url}/news/${number}/sanad-${number}`, { 'accept-encoding': 'br' })
    const after = memoryOf(server.pid)
    tell(
      `after the load (${after.own.toFixed(0)} of it no file’s)`,
      `${after.resident.toFixed(0)} MB`,
      atMost(180, after.resident, 'MB'),
    )
  })
}

async function weight(): Promise<void> {
  console.log('\nan article of 600 words with its first page of 20 comments')
  await withServer(100, async (server, { path }) => {
    const first = await ask(server.url + path, { 'accept-encoding': 'gzip, br' })
    const quick = await ask(server.url + path, { 'accept-encoding': 'gzip, br, zstd' })
    const best = await bestOf(server.url + path)
    const largest = Math.max(first.bytes.length, quick.bytes.length)
    tell(
      `HTML ${Buffer.byteLength(best.text)} bytes; in the first compression, br / zstd`,
      `${first.bytes.length} / ${quick.bytes.length}`,
      atMost(16_000, largest, 'bytes'),
    )
    tell('… in brotli 11', `${best.bytes.length} bytes`, atMost(14_000, best.bytes.length, 'bytes'))
    await inChromium(server, path)
  })
}

async function inChromium(server: Running, path: string): Promise<void> {
  const executablePath = process.env.CHROMIUM ?? '/usr/bin/chromium'
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] })
  try {
    const page = await browser.newPage({ viewport: { width: 412, height: 915 } })
    const session = await page.context().newCDPSession(page)
    await session.send('Network.enable')
    const types = new Map<string, string>()
    const bytes: Record<string, number> = {}
    const hosts = new Set<string>()
    session.on('Network.responseReceived', ({ requestId, type, response }) => {
      types.set(requestId, type)
      hosts.add(new URL(response.url).host)
    })
    session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
      const type = types.get(requestId) ?? 'Other'
      bytes[type] = (bytes[type] ?? 0) + encodedDataLength
    })
    await page.addInitScript(`window.shift = 0
      new PerformanceObserver((list) => { for (const entry of list.getEntries()) window.shift += entry.value })
        .observe({ type: 'layout-shift', buffered: true })`)
    await page.goto(server.url + path, { waitUntil: 'networkidle' })
    await page.evaluate('document.fonts.ready.then(() => undefined)')
    const shift = await page.evaluate<number>('window.shift')
    const sum = Object.values(bytes).reduce((all, one) => all + one, 0)
    const each = Object.entries(bytes).map(([type, size]) => `${type} ${size}`)
    tell(`the whole first view with headers (${each.join(', ')})`, `${sum} bytes`, atMost(40_000, sum, 'bytes'))
    tell('script', `${bytes.Script ?? 0} bytes`, atMost(5000, bytes.Script ?? 0, 'bytes'))
    tell('layout shift', shift.toFixed(4), atMost(0, shift, ''))
    tell('hosts', String(hosts.size), atMost(1, hosts.size, ''))
  } finally {
    await browser.close()
  }
}
