import { parentPort, workerData } from 'node:worker_threads'
import { proposeStatements } from '../propose-statements.ts'
import type { ApartQuestion } from './propose-apart.ts'

const { article, knowledge } = workerData as ApartQuestion
parentPort?.postMessage(proposeStatements(article, knowledge))
