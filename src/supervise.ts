import cluster, { type Worker } from 'node:cluster'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Begin, Heard, Part, Ready, Told } from './parts.ts'

/** A reader that has not dropped what is old by then is ended, so that it can show it to nobody, and another begins. */
const patienceMs = 5000
/** A part that ends sooner than this is not started again at once. */
const shortLifeMs = 2000

/** Run a house in several processes on one port: a writer and `count - 1` readers. Whoever ends unasked is started again. */
export function supervise(count: number): void {
  new Supervisor(count).start()
}

class Supervisor {
  readonly #count: number
  readonly #folder = mkdtempSync(join(tmpdir(), 'dabir-parts-'))
  /** Readers that answer, each with what it has not yet heard. */
  readonly #readers = new Map<Worker, Map<number, () => void>>()
  #writer: Worker | undefined
  #isStopping = false
  #wasReady = false
  #code = 0
  #last = 0

  constructor(count: number) {
    this.#count = count
  }

  start(): void {
    for (const signal of ['SIGTERM', 'SIGINT'] as const) process.on(signal, () => this.#stop(signal))
    process.on('exit', () => rmSync(this.#folder, { recursive: true, force: true }))
    this.#begin('writer')
  }

  #begin(part: Part): void {
    if (this.#isStopping) return
    const born = performance.now()
    const worker = cluster.fork()
    if (part === 'writer') this.#writer = worker
    const begin: Begin = { kind: 'begin', part, inner: join(this.#folder, 'writer') }
    worker.send(begin)
    worker.on('message', (message: Told | Heard | Ready) => void this.#hear(worker, message))
    worker.on('exit', (code, signal) => {
      // One that was told to stop before it had begun did as it was told.
      const isOurs = this.#isStopping && (signal === 'SIGTERM' || signal === 'SIGINT')
      this.#gone(worker, { part, code: isOurs ? 0 : (code ?? 1), lived: performance.now() - born })
    })
  }

  async #hear(worker: Worker, message: Told | Heard | Ready): Promise<void> {
    if (message.kind === 'ready') this.#ready(worker)
    if (message.kind === 'heard') this.#readers.get(worker)?.get(message.number)?.()
    if (message.kind !== 'grew' && message.kind !== 'moved') return
    await this.#tellReaders(message.kind)
    if (worker.isConnected()) worker.send({ kind: 'heard', number: message.number } satisfies Heard)
  }

  /** After the writer come the readers; a writer that came anew may have written what nobody was told of. */
  #ready(worker: Worker): void {
    if (worker !== this.#writer) {
      this.#readers.set(worker, new Map())
      return
    }
    if (this.#wasReady) void this.#tellReaders('grew')
    else for (let reader = 1; reader < this.#count; reader++) this.#begin('reader')
    this.#wasReady = true
  }

  async #tellReaders(kind: Told['kind']): Promise<void> {
    await Promise.all([...this.#readers.keys()].map((reader) => this.#tellReader(reader, kind)))
  }

  #tellReader(reader: Worker, kind: Told['kind']): Promise<void> {
    const unheard = this.#readers.get(reader)
    if (unheard === undefined || !reader.isConnected()) return Promise.resolve()
    const number = ++this.#last
    return new Promise((resolve) => {
      const late = setTimeout(() => reader.process.kill('SIGKILL'), patienceMs)
      unheard.set(number, () => {
        clearTimeout(late)
        unheard.delete(number)
        resolve()
      })
      reader.send({ kind, number } satisfies Told)
    })
  }

  #gone(worker: Worker, { part, code, lived }: { part: Part; code: number; lived: number }): void {
    for (const settle of this.#readers.get(worker)?.values() ?? []) settle()
    this.#readers.delete(worker)
    if (part === 'writer') this.#writer = undefined
    this.#code ||= this.#isStopping || part === 'writer' ? code : 0
    if (part === 'writer' && !this.#wasReady) this.#stop('SIGTERM')
    if (this.#isStopping) this.#end()
    else setTimeout(() => this.#begin(part), lived < shortLifeMs ? shortLifeMs : 0)
  }

  /** What is being answered is answered to its end by each. */
  #stop(signal: NodeJS.Signals): void {
    this.#isStopping = true
    for (const worker of Object.values(cluster.workers ?? {})) worker?.process.kill(signal)
    this.#end()
  }

  #end(): void {
    if (Object.keys(cluster.workers ?? {}).length === 0) process.exit(this.#code)
  }
}
