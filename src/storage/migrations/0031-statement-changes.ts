import { createIndex, type Bare } from './schema.ts'

/** The history of one statement is found without going through the changes of all. */
export async function statementChanges(db: Bare): Promise<void> {
  await createIndex(db, 'statementChange', { columns: ['statement'] })
}
