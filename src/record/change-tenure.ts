import { Fault } from '#ground/fault.ts'
import { appendEntry } from '#storage/append-entry.ts'
import type { Transaction } from '#storage/store.ts'
import { checkTenure } from './inside/tenure-rows.ts'
import { getTenure } from './list-tenures.ts'
import { tenureChangeShape, type TenureChange } from './tenure.ts'

/**
 * Change a tenure and return its new revision; what is left out stays. A tenure that statements or events refer to keeps its person.
 * Throws `not_found tenure.unknown`, `conflict tenure.stale` with the present revision, `conflict tenure.in_use`, and what `createTenure` throws.
 */
export async function changeTenure(
  tx: Transaction,
  input: TenureChange & { tenure: string; revision: number; by: string | null },
): Promise<{ revision: number }> {
  const change = tenureChangeShape.parse(input)
  const revision = input.revision + 1
  const { numUpdatedRows } = await tx.sql
    .updateTable('tenure')
    .set({ revision })
    .where('id', '=', input.tenure)
    .where('revision', '=', input.revision)
    .executeTakeFirst()
  const before = await getTenure(tx.sql, input.tenure)
  if (Number(numUpdatedRows) !== 1)
    throw new Fault('conflict', 'tenure.stale', { details: { revision: before.revision } })
  const row = await checkTenure(tx, {
    person: change.person ?? before.person,
    position: change.position ?? before.position,
    validFrom: change.validFrom === undefined ? before.validFrom : change.validFrom,
    validTo: change.validTo === undefined ? before.validTo : change.validTo,
    isActing: change.isActing ?? before.isActing,
  })
  if (row.person !== before.person) await refuseInUse(tx, input.tenure)
  await tx.sql.updateTable('tenure').set(row).where('id', '=', input.tenure).execute()
  const details = { person: row.person, position: row.position, revision }
  await appendEntry(tx, { kind: 'tenure.changed', subject: input.tenure, details, by: input.by })
  return { revision }
}

/** Throws `conflict tenure.in_use` when a statement or an event refers to the tenure. */
export async function refuseInUse(tx: Transaction, tenure: string): Promise<void> {
  const speaker = await tx.sql
    .selectFrom('statement')
    .select('id')
    .where('speakerTenure', '=', tenure)
    .executeTakeFirst()
  const addressee = await tx.sql
    .selectFrom('statementAddressee')
    .select('statement')
    .where('tenure', '=', tenure)
    .executeTakeFirst()
  const participant = await tx.sql
    .selectFrom('eventParticipant')
    .select('id')
    .where('tenure', '=', tenure)
    .executeTakeFirst()
  if (speaker ?? addressee ?? participant) throw new Fault('conflict', 'tenure.in_use')
}
