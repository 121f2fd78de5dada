import Sqlite from 'better-sqlite3'
import { workerData } from 'node:worker_threads'

const { file } = workerData as { file: string }
const database = new Sqlite(file, { fileMustExist: true })
database.pragma('wal_checkpoint(passive)')
database.close()
