import { execFile, spawn } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { inRoot } from '../scripts/prepare/root.mjs'
import { freePort, startOffice } from './start-office.ts'

const run = promisify(execFile)
const rounds = 7
const secondsPerRound = 2

/** Print memory idle and after 10,000 requests, and requests a second of a document page beside bare `node:http`. */
export async function measureServing(checkout: string, data: string, spare: string): Promise<void> {
  const office = await startOffice(checkout, data, ['npm', 'start'])
  try {
    const pages = await findPages(office.url)
    console.log(`memory of the serving process, idle after its first pages: ${office.memory().toFixed(0)} MB`)
    await request(office.url, pages, 10_000)
    console.log(`… after 10,000 requests over ${pages.length} pages: ${office.memory().toFixed(0)} MB`)
    const document = pages.find((path) => /^\/news\/\d+\//.test(path))
    if (!document) throw new Error('the home page links to no document')
    await compareWithBare(office.url, document, spare)
  } finally {
    await office.stop()
  }
}

/** The home page and every page of this office that it links to. */
async function findPages(url: string): Promise<string[]> {
  const home = await (await fetch(url)).text()
  const links = [...home.matchAll(/href="(\/[^"#]*)"/g)].map((match) => match[1] as string)
  const pages = []
  for (const path of new Set(['/', ...links.filter((link) => !/^\/(newsroom|api)\b/.test(link))])) {
    const reply = await fetch(url + path, { redirect: 'manual' })
    await reply.arrayBuffer()
    if (reply.status === 200 && reply.headers.get('content-type')?.startsWith('text/html')) pages.push(path)
  }
  return pages
}

async function request(url: string, pages: string[], count: number): Promise<void> {
  let next = 0
  const walk = async (): Promise<void> => {
    while (next < count) {
      const path = pages[next++ % pages.length] as string
      const reply = await fetch(url + path)
      await reply.arrayBuffer()
      if (reply.status !== 200) throw new Error(`${path} answered ${reply.status}`)
    }
  }
  await Promise.all(Array.from({ length: 16 }, walk))
}

// The two take turns in short rounds, and who begins changes, so that a slow minute of the machine hits both.
async function compareWithBare(url: string, path: string, folder: string): Promise<void> {
  const bare = await startBare(url + path, folder)
  try {
    const pairs: { ours: number; bare: number }[] = []
    await perSecond(url + path)
    await perSecond(bare.url)
    for (let round = 0; round < rounds; round++) {
      const oursFirst = round % 2 === 0 ? await perSecond(url + path) : undefined
      const theirs = await perSecond(bare.url)
      pairs.push({ ours: oursFirst ?? (await perSecond(url + path)), bare: theirs })
    }
    tellPairs(path, bare.bytes, pairs)
  } finally {
    bare.stop()
  }
}

function tellPairs(path: string, bytes: number, pairs: { ours: number; bare: number }[]): void {
  const median = (numbers: number[]): number => numbers.toSorted((a, b) => a - b)[numbers.length >> 1] as number
  const ratios = pairs.map(({ ours, bare }) => ours / bare)
  console.log(`document page ${path}, ${bytes} bytes: ${median(pairs.map(({ ours }) => ours)).toFixed(0)} requests/s`)
  console.log(`the same bytes from bare node:http: ${median(pairs.map(({ bare }) => bare)).toFixed(0)} requests/s`)
  console.log(
    `ratio: median ${median(ratios).toFixed(2)} of ${ratios.length} rounds (${Math.min(...ratios).toFixed(2)}–${Math.max(...ratios).toFixed(2)})`,
  )
}

async function perSecond(url: string): Promise<number> {
  const generator = inRoot('node_modules', 'autocannon', 'autocannon.js')
  const args = [generator, '--json', '--no-progress', '--connections', '32', '--duration', String(secondsPerRound), url]
  const { stdout } = await run(process.execPath, args, { maxBuffer: 2 ** 26 })
  const result = JSON.parse(stdout) as { '2xx': number; non2xx: number; errors: number; duration: number }
  if (result.non2xx || result.errors) throw new Error(`${url}: ${result.non2xx} refused, ${result.errors} failed`)
  return result['2xx'] / result.duration
}

const bareServer = `
  import { readFileSync } from 'node:fs'
  import { createServer } from 'node:http'
  const [bytes, type, port] = [readFileSync(process.argv[1]), process.argv[2], Number(process.argv[3])]
  createServer((_, reply) => reply.writeHead(200, { 'content-type': type, 'content-length': bytes.length }).end(bytes))
    .listen(port, '127.0.0.1', () => console.log('up'))`

async function startBare(page: string, folder: string): Promise<{ url: string; bytes: number; stop(): void }> {
  const reply = await fetch(page, { headers: { 'accept-encoding': 'identity' } })
  const bytes = Buffer.from(await reply.arrayBuffer())
  const file = join(folder, 'page.html')
  writeFileSync(file, bytes)
  const port = await freePort()
  const type = reply.headers.get('content-type') ?? 'text/html'
  const child = spawn(process.execPath, ['--input-type=module', '--eval', bareServer, file, type, String(port)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  await new Promise<void>((resolve) => child.stdout.once('data', () => resolve()))
  return { url: `http://127.0.0.1:${port}/`, bytes: bytes.length, stop: () => child.kill() }
}
