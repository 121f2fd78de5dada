import { Worker } from 'node:worker_threads'
import { Fault } from '#ground/fault.ts'
import type { SearchTask } from './search-tasks.ts'

/** What is written on the thread: documents into the index, and the words of what was published. */
export type WritingTask = 'indexDocuments' | 'addPublishedWords'

/** What the thread is told, and what it says. */
export interface ThreadQuestion {
  number: number
  task: SearchTask | WritingTask
  input: unknown
}

export type ThreadAnswer = { number: number; result: unknown } | { number: number; error: string }

interface Waiting {
  resolve: (result: unknown) => void
  reject: (error: Error) => void
}

/** So few waiting are answered in some milliseconds. */
const fewWaiting = 3
/** More than these waiting, and the next is asked to come again. */
const mostWaiting = 200
/** No search takes as long as this; one that does takes its thread with it. */
const patienceMs = 30_000
/** A thread that nobody asks anything ends; the next question opens another. */
const idleMs = 60_000

const threads = new Map<string, SearchThread>()

/** Have a question answered on the thread of a database file. */
export function askThread(file: string, question: Omit<ThreadQuestion, 'number'>): Promise<unknown> {
  const thread = threads.get(file) ?? new SearchThread(file)
  threads.set(file, thread)
  return thread.ask(question)
}

/** Whether a thread of a database file is open and has hardly anything to do. */
export function isThreadFree(file: string): boolean {
  return threads.get(file)?.isFree === true
}

class SearchThread {
  readonly #worker: Worker
  readonly #waiting = new Map<number, Waiting>()
  readonly #file: string
  #last = 0
  #timer: NodeJS.Timeout | undefined

  constructor(file: string) {
    this.#file = file
    this.#worker = new Worker(new URL('./search-thread.ts', import.meta.url), { workerData: { file } })
    this.#worker.unref()
    this.#worker.on('message', (answer: ThreadAnswer) => this.#settle(answer))
    this.#worker.on('error', (error: Error) => this.#end(error))
    this.#worker.on('exit', () => this.#end(new Error('The thread of the search ended.')))
  }

  get isFree(): boolean {
    return this.#waiting.size < fewWaiting
  }

  ask(question: Omit<ThreadQuestion, 'number'>): Promise<unknown> {
    if (this.#waiting.size >= mostWaiting)
      return Promise.reject(new Fault('too_many', 'search.busy', { details: { seconds: 2 } }))
    const number = ++this.#last
    return new Promise((resolve, reject) => {
      this.#waiting.set(number, { resolve, reject })
      this.#worker.ref()
      this.#watch()
      this.#worker.postMessage({ number, ...question })
    })
  }

  #settle(answer: ThreadAnswer): void {
    const waiting = this.#waiting.get(answer.number)
    this.#waiting.delete(answer.number)
    if (this.#waiting.size === 0) this.#worker.unref()
    this.#watch()
    if ('error' in answer) waiting?.reject(new Error(answer.error))
    else waiting?.resolve(answer.result)
  }

  /** While something waits, see that it is answered; while nothing does, see whether anybody comes. */
  #watch(): void {
    clearTimeout(this.#timer)
    const isBusy = this.#waiting.size > 0
    this.#timer = setTimeout(
      () => this.#end(new Fault('too_many', 'search.busy', { details: { seconds: 5 } })),
      isBusy ? patienceMs : idleMs,
    )
    this.#timer.unref()
  }

  #end(error: Error): void {
    clearTimeout(this.#timer)
    if (threads.get(this.#file) === this) threads.delete(this.#file)
    void this.#worker.terminate()
    for (const { reject } of this.#waiting.values()) reject(error)
    this.#waiting.clear()
  }
}
