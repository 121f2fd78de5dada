import { dirname } from 'node:path'
import { workerData } from 'node:worker_threads'
import { answerQuestions } from '#ground/answering-thread.ts'
import type { Id } from '#ground/id.ts'
import type { Entry } from '#storage/list-entries.ts'
import { openSqlite } from '#storage/open-sqlite.ts'
import { openStore } from '#storage/open-store.ts'
import type { Store } from '#storage/store.ts'
import type { Tables } from '#storage/tables.ts'
import { addPublishedWords } from './add-published-words.ts'
import { searchTasks } from './search-tasks.ts'
import type { ThreadQuestion } from './search-threads.ts'
import { readDocuments, writeDocuments } from './write-documents.ts'

const { file } = workerData as { file: string }
const reader = openSqlite<Tables>(file, { readonly: true })
let opened: Promise<Store> | undefined
/** Who asks is answered with what was to be put into the index before. */
let indexing: Promise<unknown> = Promise.resolve()

answerQuestions(perform)

async function perform({ task, input }: ThreadQuestion): Promise<unknown> {
  if (task === 'addPublishedWords') return addPublishedWords(await openForWriting(), input as Entry[])
  if (task === 'indexDocuments') {
    const done = indexing.then(() => indexDocuments(input as Id[]))
    indexing = done.catch(() => undefined)
    return done
  }
  if (task !== 'makeEntries') await indexing
  return searchTasks[task](reader, 'sqlite', input as never)
}

async function indexDocuments(documents: readonly Id[]): Promise<void> {
  const store = await openForWriting()
  await writeDocuments(store, await readDocuments(store, documents))
}

function openForWriting(): Promise<Store> {
  opened ??= openStore({ folder: dirname(file), migrates: false }).catch((error: unknown) => {
    opened = undefined
    throw error
  })
  return opened
}
