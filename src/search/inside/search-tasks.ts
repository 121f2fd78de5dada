import { findDocuments } from '../find-documents.ts'
import { findStatements, listFoundStatements } from '../find-statements.ts'
import { nearestStatements } from '../nearest-statements.ts'
import { suggestWords } from '../suggest-words.ts'
import { makeEntries } from './make-entries.ts'

/** What the index can be asked, by name. */
export const searchTasks = {
  findDocuments,
  findStatements,
  listFoundStatements,
  nearestStatements,
  suggestWords,
  makeEntries,
} as const

export type SearchTask = keyof typeof searchTasks
