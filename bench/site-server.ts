import { spawn, spawnSync, type ChildProcess } from 'node:child_process'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { request, type Agent } from 'node:http'
import { userInfo } from 'node:os'
import { join } from 'node:path'
import { brotliDecompressSync, gunzipSync, zstdDecompressSync } from 'node:zlib'
import { builtProgram, servingFlags } from '../scripts/prepare/build-server.mjs'
import { inRoot, root } from '../scripts/prepare/root.mjs'
import { freePort } from './start-office.ts'

/** A server of its own process, at a port of this machine. */
export interface Running {
  url: string
  pid: number
  /** Milliseconds from the spawn to the last byte of the first page. */
  firstPageMs: number
  stop(): Promise<void>
}

/** Where `npm start` keeps what was compiled. */
const compiled = inRoot('.runtime', 'compile-cache')

/** The office of a folder, served by this Node without npm around it. */
export async function serveFolder(folder: string, words: string[] = []): Promise<Running> {
  const port = await freePort()
  const env = {
    ...process.env,
    PORT: String(port),
    DABIR_DATA: folder,
    DABIR_LOG: 'error',
    NODE_COMPILE_CACHE: compiled,
  }
  return running(spawn(process.execPath, [...servingFlags, builtProgram('serve'), ...words], { cwd: root, env }), port)
}

const bare = `
  import { readFileSync } from 'node:fs'
  import { createServer } from 'node:http'
  const { headers, unchanged, port } = JSON.parse(process.argv[1])
  const bytes = readFileSync(process.argv[2])
  createServer((asked, reply) => {
    if (asked.headers['if-none-match']) reply.writeHead(304, unchanged).end()
    else reply.writeHead(200, headers).end(bytes)
  }).listen(port, '127.0.0.1')`

/** `node:http` alone, sending the same headers and bytes that a server of ours sends for an address. */
export async function serveBare(from: Answer, folder: string): Promise<Running> {
  const port = await freePort()
  const file = join(folder, 'page.bin')
  writeFileSync(file, from.bytes)
  const told = { headers: ownHeaders(from.rawHeaders), unchanged: unchangedHeaders(from.rawHeaders), port }
  return running(spawn(process.execPath, ['--input-type=module', '--eval', bare, JSON.stringify(told), file]), port)
}

/** nginx with one process, sending the same bytes as a file; undefined where the machine has none. */
export async function serveNginx(from: Answer, folder: string): Promise<Running | undefined> {
  if (spawnSync('nginx', ['-v']).status !== 0) return undefined
  const [port, place] = [await freePort(), join(folder, 'nginx')]
  mkdirSync(join(place, 'logs'), { recursive: true })
  writeFileSync(join(place, 'page'), from.bytes)
  const encoding = from.headers['content-encoding']
  writeFileSync(
    join(place, 'nginx.conf'),
    `user ${userInfo().username}; worker_processes 1; daemon off; pid ${place}/pid; error_log ${place}/logs/error.log;
    events { worker_connections 512; }
    http { access_log off; sendfile on; open_file_cache max=100; keepalive_requests 1000000; default_type text/html;
      client_body_temp_path ${place}/a; proxy_temp_path ${place}/b; fastcgi_temp_path ${place}/c; uwsgi_temp_path ${place}/d; scgi_temp_path ${place}/e;
      server { listen 127.0.0.1:${port}; root ${place}; ${encoding === undefined ? '' : `add_header content-encoding ${String(encoding)};`} location / { try_files /page =404; } } }`,
  )
  return running(spawn('nginx', ['-p', place, '-c', join(place, 'nginx.conf')]), port)
}

async function running(child: ChildProcess, port: number): Promise<Running> {
  const begun = performance.now()
  const said: Buffer[] = []
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk: Buffer) => said.push(chunk))
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()))
  const url = `http://127.0.0.1:${port}`
  for (;;) {
    if (child.exitCode !== null)
      throw new Error(`a server ended before its first page:\n${Buffer.concat(said).toString()}`)
    if (await ask(`${url}/`).catch(() => undefined)) break
    await new Promise((resolve) => setTimeout(resolve, 2))
  }
  return {
    url,
    pid: child.pid as number,
    firstPageMs: performance.now() - begun,
    stop: () => {
      child.kill('SIGTERM')
      return ended
    },
  }
}

export interface Answer {
  status: number
  headers: Record<string, string | string[] | undefined>
  rawHeaders: string[]
  bytes: Buffer
  text: string
}

/** One request, on a connection of its own unless an agent keeps some. */
export function ask(url: string, headers: Record<string, string> = {}, { agent, body }: Asking = {}): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const method = body === undefined ? 'GET' : 'POST'
    const asking = request(url, { method, headers, agent: agent ?? false }, (answer) => {
      const chunks: Buffer[] = []
      answer.on('data', (chunk: Buffer) => chunks.push(chunk))
      answer.on('end', () => {
        const bytes = Buffer.concat(chunks)
        const { statusCode: status = 0, headers: all, rawHeaders } = answer
        resolve({ status, headers: all, rawHeaders, bytes, text: plain(bytes, all['content-encoding']) })
      })
      answer.on('error', reject)
    })
    asking.on('error', reject)
    asking.end(body)
  })
}

interface Asking {
  /** Keeps connections, as browsers and proxies do. */
  agent?: Agent
  /** What is posted. */
  body?: string
}

function plain(bytes: Buffer, encoding: string | undefined): string {
  if (encoding === 'br') return brotliDecompressSync(bytes).toString()
  if (encoding === 'zstd') return zstdDecompressSync(bytes).toString()
  return (encoding === 'gzip' ? gunzipSync(bytes) : bytes).toString()
}

/** Without what Node adds by itself to every answer. */
function ownHeaders(raw: string[]): string[] {
  return raw.filter((_, at) => !/^(?:date|connection|keep-alive)$/i.test(raw[at - (at % 2)] ?? ''))
}

function unchangedHeaders(raw: string[]): string[] {
  const own = ownHeaders(raw)
  return own.filter((_, at) => !/^content-(?:length|encoding)$/i.test(own[at - (at % 2)] ?? ''))
}

/** Seconds of processor time that a process has used since it began. */
export function cpuSeconds(pid: number): number {
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? []
  return (Number(fields[11]) + Number(fields[12])) / 100
}

/** Resident memory of a process in MB, and how much of it is its own and no file's. */
export function memoryOf(pid: number): { resident: number; own: number } {
  const status = readFileSync(`/proc/${pid}/status`, 'utf8')
  const of = (name: string) => Number(new RegExp(`${name}:\\s+(\\d+)`).exec(status)?.[1]) / 1024
  return { resident: of('VmRSS'), own: of('RssAnon') }
}
