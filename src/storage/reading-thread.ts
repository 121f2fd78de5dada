import { workerData } from 'node:worker_threads'
import { answerQuestions } from '#ground/answering-thread.ts'
import { openForReading } from './open-sqlite.ts'
import type { ReadingQuestion } from './read-aside.ts'

const { file } = workerData as { file: string }
const database = openForReading(file)

answerQuestions(({ sql, parameters }: ReadingQuestion) => database.prepare(sql).all(parameters))
