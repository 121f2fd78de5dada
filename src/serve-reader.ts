import { getRequestListener } from '@hono/node-server'
import { Agent, createServer, request, type IncomingMessage, type ServerResponse } from 'node:http'
import { pipeline } from 'node:stream'
import { keepHeapSmall } from '#ground/keep-heap-small.ts'
import { openLog, type Log } from '#ground/log.ts'
import type { Settings } from '#ground/settings.ts'
import { answerUnparsed, answerUnreadable } from '#web/answer-unparsed.ts'
import { openFaces, type Faces } from './faces.ts'
import { openPages, type OpenPages } from './keep-pages.ts'
import { listen, serverOptions, stopOnSignal } from './listen.ts'
import { openOffice, type OpenedOffice } from './open-office.ts'
import { peerHeader, type Told } from './parts.ts'

interface Open {
  office: OpenedOffice
  faces: Faces
  pages: OpenPages
}

/** Calls `hear` with what the writer tells; what it returns resolves when that is done. */
export type Listening = (hear: (kind: Told['kind']) => Promise<void>) => void

/** Serve pages beside a writer: read, and pass everything else on to it. */
export async function serveReader(settings: Settings, { inner, listening }: { inner: string; listening: Listening }) {
  const log = openLog(settings.logLevel)
  const address: { publicUrl?: string } = {}
  const enter = async (): Promise<Open> => {
    const office = await openOffice({ settings, log }, { isReader: true })
    Object.assign(office.house, address)
    const moveIn = () => Promise.reject(new Error('A reader moves nowhere by itself.'))
    const faces = openFaces({ office, doors: { settings, log }, moveIn })
    return { office, faces, pages: await openPages(office.house) }
  }
  let open = await enter()
  listening(async (kind) => {
    if (kind === 'grew') return open.pages.hear()
    const left = open
    open = await enter()
    left.pages.stop()
  })
  const answer = getRequestListener((asked, env) => open.pages.answer(asked, (plain) => open.faces.fetch(plain, env)), {
    errorHandler: answerUnreadable,
  })
  const writer = new Writer(inner, log)
  const server = createServer(serverOptions, (incoming, outgoing) => {
    if (open.pages.serve(incoming, outgoing)) return
    if (isForReaders(incoming)) void answer(incoming, outgoing)
    else writer.pass(incoming, outgoing)
  })
  answerUnparsed(server)
  stopOnSignal([server], async () => {
    open.pages.stop()
    await open.office.close()
  })
  const port = await listen(server, settings)
  if (settings.publicUrl === undefined) address.publicUrl = `http://localhost:${port}`
  Object.assign(open.office.house, address)
  keepHeapSmall()
}

/** What staff, machines and those who comment ask for is the writer's business: it may change something, or depend on what it remembers. */
const notForReaders =
  /^\/(?:(?:api|newsroom)(?:[/?]|$)|(?:[a-z]{2,3}(?:-[A-Za-z0-9]+)?\/)?(?:comments|news\/\d+\/comments)\/)/

function isForReaders({ method, url = '' }: IncomingMessage): boolean {
  return (method === 'GET' || method === 'HEAD') && !notForReaders.test(url)
}

/** They concern one connection and are not passed on. */
const ofConnection = new Set(['connection', 'keep-alive', 'expect', 'upgrade', 'te', 'trailer', peerHeader])

class Writer {
  readonly #agent = new Agent({ keepAlive: true })
  readonly #inner: string
  readonly #log: Log

  constructor(inner: string, log: Log) {
    this.#inner = inner
    this.#log = log
  }

  /** Have the writer answer, and bring the answer as it comes. */
  pass(incoming: IncomingMessage, outgoing: ServerResponse): void {
    const headers = [...withoutConnection(incoming.rawHeaders), peerHeader, incoming.socket.remoteAddress ?? '']
    const { method, url: path } = incoming
    const asked = request({ socketPath: this.#inner, agent: this.#agent, method, path, headers })
    asked.on('response', (answer) => {
      outgoing.writeHead(answer.statusCode ?? 502, withoutConnection(answer.rawHeaders))
      pipeline(answer, outgoing, () => undefined)
    })
    asked.on('error', (error) => this.#fail(outgoing, error))
    outgoing.on('close', () => asked.destroy())
    if (incoming.readableEnded) asked.end()
    else pipeline(incoming, asked, () => undefined)
  }

  /** The writer is being started again: nothing was changed, and it is worth asking again. */
  #fail(outgoing: ServerResponse, error: Error): void {
    if (outgoing.headersSent || outgoing.destroyed) {
      outgoing.destroy()
      return
    }
    this.#log.error({ err: error }, 'the writer did not answer')
    outgoing.writeHead(503, {
      'retry-after': '2',
      'cache-control': 'no-store',
      'content-type': 'text/plain; charset=utf-8',
    })
    outgoing.end(
      'این بخش تا چند لحظهٔ دیگر آماده می‌شود؛ دوباره بکوشید.\nThis will be ready in a moment; please try again.\n',
    )
  }
}

function withoutConnection(raw: readonly string[]): string[] {
  return raw.flatMap((name, at) =>
    at % 2 === 0 && !ofConnection.has(name.toLowerCase()) ? [name, raw[at + 1] ?? ''] : [],
  )
}
