import { appendEntry } from '#storage/append-entry.ts'
import type { Transaction } from '#storage/store.ts'
import { refuseInUse } from './change-tenure.ts'
import { getTenure } from './list-tenures.ts'

/** Remove a tenure that nothing refers to. Throws `not_found tenure.unknown` and `conflict tenure.in_use`. */
export async function removeTenure(tx: Transaction, input: { tenure: string; by: string | null }): Promise<void> {
  const { person, position } = await getTenure(tx.sql, input.tenure)
  await refuseInUse(tx, input.tenure)
  await tx.sql.deleteFrom('tenure').where('id', '=', input.tenure).execute()
  await appendEntry(tx, { kind: 'tenure.removed', subject: input.tenure, details: { person, position }, by: input.by })
}
