import { parentPort, type Worker } from 'node:worker_threads'
import { Fault } from './fault.ts'

/** What a thread is told, and what it says. */
type Question<Asked> = { number: number; asked: Asked }
type Answer = { number: number; result: unknown } | { number: number; error: string }

interface Waiting {
  resolve: (result: unknown) => void
  reject: (error: Error) => void
}

export interface ThreadOrder {
  open: () => Worker
  /** The key of the fault `too_many` for who asks when too many wait, or where an answer takes too long. */
  busy: string
  /** Called once, when it has ended: of itself, or because nobody asked it anything. */
  onEnd?: () => void
}

/** More than these waiting, and the next is asked to come again. */
const mostWaiting = 200
/** No answer takes as long as this; one that does takes its thread with it. */
const patienceMs = 30_000
/** A thread that nobody asks anything ends. */
const idleMs = 60_000

/** A thread that answers questions as `answerQuestions` does there, and does not keep the process alive when it has none. */
export class AnsweringThread<Asked> {
  readonly #worker: Worker
  readonly #order: ThreadOrder
  readonly #waiting = new Map<number, Waiting>()
  #last = 0
  #isEnded = false
  #timer: NodeJS.Timeout | undefined

  constructor(order: ThreadOrder) {
    this.#order = order
    this.#worker = order.open()
    this.#worker.unref()
    this.#worker.on('message', (answer: Answer) => this.#settle(answer))
    this.#worker.on('error', (error: Error) => this.end(error))
    this.#worker.on('exit', () => this.end(new Error('A thread ended.')))
  }

  /** How many questions wait for their answers. */
  get waiting(): number {
    return this.#waiting.size
  }

  /** Have a question answered; what goes there and back is copied. Throws `too_many` when there is no time for it. */
  ask(asked: Asked): Promise<unknown> {
    if (this.#waiting.size >= mostWaiting) return Promise.reject(this.#busy(2))
    const number = ++this.#last
    return new Promise((resolve, reject) => {
      this.#waiting.set(number, { resolve, reject })
      this.#worker.ref()
      this.#watch()
      this.#worker.postMessage({ number, asked } satisfies Question<Asked>)
    })
  }

  /** End the thread; who still waits is told why. */
  end(error: Error): void {
    if (this.#isEnded) return
    this.#isEnded = true
    clearTimeout(this.#timer)
    this.#order.onEnd?.()
    void this.#worker.terminate()
    for (const { reject } of this.#waiting.values()) reject(error)
    this.#waiting.clear()
  }

  #settle(answer: Answer): void {
    if (this.#isEnded) return
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
    this.#timer = setTimeout(() => this.end(this.#busy(5)), this.#waiting.size > 0 ? patienceMs : idleMs)
    this.#timer.unref()
  }

  #busy(seconds: number): Fault {
    return new Fault('too_many', this.#order.busy, { details: { seconds } })
  }
}

/** On the thread itself: answer every question that comes. */
export function answerQuestions<Asked>(answer: (asked: Asked) => unknown): void {
  const tell = (told: Answer) => parentPort?.postMessage(told)
  const settle = async ({ number, asked }: Question<Asked>) => {
    try {
      tell({ number, result: await answer(asked) })
    } catch (error) {
      tell({ number, error: (error as Error).stack ?? String(error) })
    }
  }
  parentPort?.on('message', (question: Question<Asked>) => void settle(question))
}
