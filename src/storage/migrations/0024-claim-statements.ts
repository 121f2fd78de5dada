import { createIndex, createTable, refuse, requires, type Bare, type DatabaseKind } from './schema.ts'

/** Which statements each answer to a claim rests on, so that a statement's own page finds how it was misquoted. */
export async function claimStatements(db: Bare, kind: DatabaseKind): Promise<void> {
  await createTable(db, 'claimStatement', {
    answer: ['text', requires('claimAnswer')],
    statement: ['text', requires('statement')],
  })
  await createIndex(db, 'claimStatement', { columns: ['statement', 'answer'], unique: true })
  await createIndex(db, 'claimStatement', { columns: ['answer'] })
  await fillFromAnswers(db)
  for (const on of ['update', 'delete'] as const) await refuse(db, kind, { table: 'claimStatement', on })
}

async function fillFromAnswers(db: Bare): Promise<void> {
  const answers = await db.selectFrom('claimAnswer').select(['id', 'leaf']).execute()
  for (const { id, leaf } of answers) {
    const { statements } = JSON.parse(String(leaf)) as { statements: { id: string }[] }
    if (statements.length > 0)
      await db
        .insertInto('claimStatement')
        .values(statements.map((one) => ({ answer: id, statement: one.id })))
        .execute()
  }
}
