import { parentPort, workerData } from 'node:worker_threads'
import { openSqlite } from '#storage/open-sqlite.ts'
import type { Tables } from '#storage/tables.ts'
import { searchTasks } from './search-tasks.ts'
import type { ThreadAnswer, ThreadQuestion } from './search-threads.ts'

const { file } = workerData as { file: string }
const reader = openSqlite<Tables>(file, { readonly: true })

parentPort?.on('message', (question: ThreadQuestion) => void answer(question))

async function answer({ number, task, input }: ThreadQuestion): Promise<void> {
  try {
    tell({ number, result: await searchTasks[task](reader, 'sqlite', input as never) })
  } catch (error) {
    tell({ number, error: (error as Error).stack ?? String(error) })
  }
}

function tell(message: ThreadAnswer): void {
  parentPort?.postMessage(message)
}
