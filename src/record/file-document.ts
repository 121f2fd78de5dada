import { Fault } from '#ground/fault.ts'
import type { Id } from '#ground/id.ts'
import type { Transaction } from '#storage/store.ts'

/** One thing that a document is about or filed under. Pinned ones stand first on the thing's page. */
export interface Filing {
  thing: Id
  isPinned?: boolean
}

/** Replace what a document is about and filed under, in the given order. Faults: `thing.unknown`. */
export async function fileDocument(tx: Transaction, document: Id, things: Filing[]): Promise<void> {
  await refuseUnknown(tx, things)
  await tx.sql.deleteFrom('documentThing').where('document', '=', document).execute()
  const unique = [...new Map(things.map((filing) => [filing.thing, filing])).values()]
  if (unique.length === 0) return
  const { firstPublishedAt: publishedAt } = await tx.sql
    .selectFrom('document')
    .select('firstPublishedAt')
    .where('id', '=', document)
    .executeTakeFirstOrThrow()
  await tx.sql
    .insertInto('documentThing')
    .values(
      unique.map((filing, ordinal) => ({
        document,
        thing: filing.thing,
        isPinned: filing.isPinned === true ? 1 : 0,
        ordinal,
        publishedAt,
      })),
    )
    .execute()
}

async function refuseUnknown(tx: Transaction, things: Filing[]): Promise<void> {
  if (things.length === 0) return
  const ids = things.map((filing) => filing.thing)
  const rows = await tx.sql
    .selectFrom('thing')
    .select('id')
    .where('id', 'in', ids)
    .where('mergedInto', 'is', null)
    .execute()
  const known = new Set(rows.map((row) => row.id))
  const unknown = ids.find((id) => !known.has(id))
  if (unknown !== undefined) throw new Fault('invalid', 'thing.unknown', { field: 'things', details: { id: unknown } })
}
