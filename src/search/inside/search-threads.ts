import { Worker } from 'node:worker_threads'
import { AnsweringThread } from '#ground/answering-thread.ts'
import type { SearchTask } from './search-tasks.ts'

/** What is written on the thread: documents into the index, and the words of what was published. */
export type WritingTask = 'indexDocuments' | 'addPublishedWords'

export interface ThreadQuestion {
  task: SearchTask | WritingTask
  input: unknown
}

/** So few waiting are answered in some milliseconds. */
const fewWaiting = 3

const threads = new Map<string, AnsweringThread<ThreadQuestion>>()

/** Have a question answered on the thread of a database file. */
export function askThread(file: string, question: ThreadQuestion): Promise<unknown> {
  const thread = threads.get(file) ?? openThread(file)
  return thread.ask(question)
}

/** Whether a thread of a database file is open and has hardly anything to do. */
export function isThreadFree(file: string): boolean {
  return (threads.get(file)?.waiting ?? fewWaiting) < fewWaiting
}

function openThread(file: string): AnsweringThread<ThreadQuestion> {
  const thread = new AnsweringThread<ThreadQuestion>({
    open: () => new Worker(new URL('./search-thread.ts', import.meta.url), { workerData: { file } }),
    busy: 'search.busy',
    onEnd: () => {
      if (threads.get(file) === thread) threads.delete(file)
    },
  })
  threads.set(file, thread)
  return thread
}
