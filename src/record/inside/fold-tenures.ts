import type { Transaction } from '#storage/store.ts'

/** Where a person or position came to have one tenure twice, on the same days, keep one and let everything refer to that. */
export async function foldTenures(tx: Transaction, thing: string): Promise<void> {
  const rows = await tx.sql
    .selectFrom('tenure')
    .selectAll()
    .where((eb) => eb.or([eb('person', '=', thing), eb('position', '=', thing)]))
    .orderBy('id')
    .execute()
  const alike = Map.groupBy(rows, (row) =>
    JSON.stringify([row.person, row.position, row.validFrom, row.validTo, row.isActing]),
  )
  for (const [kept, ...others] of alike.values()) {
    for (const other of others) if (kept !== undefined) await replaceTenure(tx, other.id, kept.id)
  }
}

async function replaceTenure(tx: Transaction, from: string, to: string): Promise<void> {
  await tx.sql.updateTable('statement').set({ speakerTenure: to }).where('speakerTenure', '=', from).execute()
  await tx.sql.updateTable('statementAddressee').set({ tenure: to }).where('tenure', '=', from).execute()
  await tx.sql.updateTable('eventParticipant').set({ tenure: to }).where('tenure', '=', from).execute()
  await tx.sql.deleteFrom('tenure').where('id', '=', from).execute()
}
