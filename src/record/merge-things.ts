import { sql } from 'kysely'
import { Fault } from '#ground/fault.ts'
import { newId, type Id } from '#ground/id.ts'
import { fold } from '#persian/fold.ts'
import { appendEntry } from '#storage/append-entry.ts'
import type { Transaction } from '#storage/store.ts'
import { getThing } from './find-thing.ts'
import { foldTenures } from './inside/fold-tenures.ts'
import { listAbove, type Upward } from './inside/refuse-cycle.ts'
import { thingReferences, type ThingReference } from './inside/thing-references.ts'
import { presentThing } from './present-thing.ts'
import type { Thing } from './thing.ts'

/**
 * Merge one thing into another of its kind, for ever, and return the id of the survivor (where `into` was itself merged, what it was
 * merged into). All that referred to the first refers to the survivor, which knows its names as aliases; the merged one keeps
 * its row and its addresses, which lead to the survivor.
 * Throws `not_found thing.unknown`, `invalid thing.merge_itself`, `invalid thing.wrong_kind`, `conflict thing.merged`.
 */
export async function mergeThings(
  tx: Transaction,
  input: { thing: string; into: string; by: string | null },
): Promise<Id> {
  await lockThings(tx, [input.thing, input.into])
  const merged = await getThing(tx.sql, input.thing)
  if (merged.mergedInto !== null) throw new Fault('conflict', 'thing.merged', { details: { into: merged.mergedInto } })
  const { id } = await presentThing(tx, { thing: input.into, kinds: [merged.kind], field: 'into' })
  if (id === merged.id) throw new Fault('invalid', 'thing.merge_itself', { field: 'into' })
  const survivor = await getThing(tx.sql, id)
  refuseTripIntoOther(merged, survivor)
  await takePlace(tx, { merged: merged.id, survivor: id, via: 'organisation' })
  await takePlace(tx, { merged: merged.id, survivor: id, via: 'partOf' })
  for (const reference of thingReferences) await moveReference(tx, reference, { from: merged.id, to: id })
  await foldTenures(tx, id)
  await addAliases(tx, survivor, merged)
  await completeSurvivor(tx, merged, survivor)
  await tx.sql
    .updateTable('thing')
    .set({ mergedInto: id, revision: merged.revision + 1 })
    .where('id', '=', merged.id)
    .execute()
  await appendEntry(tx, {
    kind: 'thing.merged',
    subject: merged.id,
    details: { into: id, thing: merged.kind },
    by: input.by,
  })
  return id
}

/** In one order always, so that two merges at once wait for one another instead of for ever. */
async function lockThings(tx: Transaction, ids: string[]): Promise<void> {
  if (tx.kind !== 'postgres') return
  await tx.sql.selectFrom('thing').select('id').where('id', 'in', ids).orderBy('id').forUpdate().execute()
}

/** Only a trip can take over the parts of a trip. */
function refuseTripIntoOther(merged: Thing, survivor: Thing): void {
  if ((merged.event?.parts.length ?? 0) === 0 || survivor.event?.kind === 'trip') return
  throw new Fault('invalid', 'event.not_a_trip', { field: 'into' })
}

/** A survivor that stood below the merged one takes its place there, so that it does not come to stand below itself. */
async function takePlace(tx: Transaction, given: { merged: string; survivor: string; via: Upward }): Promise<void> {
  if (!(await listAbove(tx.sql, given.survivor, given.via)).includes(given.merged)) return
  const [above = null] = await listAbove(tx.sql, given.merged, given.via)
  if (given.via === 'partOf') {
    await tx.sql.updateTable('event').set({ partOf: above }).where('thing', '=', given.survivor).execute()
  } else {
    await tx.sql.updateTable('thing').set({ organisation: above }).where('id', '=', given.survivor).execute()
  }
}

/** Drop the rows that would say twice what the survivor's rows say already, then point the others at the survivor. */
async function moveReference(
  tx: Transaction,
  { table, column, oneOf }: ThingReference,
  move: { from: string; to: string },
) {
  const target = sql.ref(column)
  if (oneOf !== null) {
    const alike = oneOf.map((name) => sql`twin.${sql.ref(name)} = ${sql.ref(`${table}.${name}`)}`)
    if (table === 'documentThing') await keepPins(tx, move)
    await sql`delete from ${sql.table(table)} where ${target} = ${move.from} and exists
      (select 1 from ${sql.table(table)} as twin where twin.${target} = ${move.to} and ${sql.join(alike, sql` and `)})`.execute(
      tx.sql,
    )
  }
  const revised = table === 'tenure' || table === 'statement' ? sql`, "revision" = "revision" + 1` : sql``
  await sql`update ${sql.table(table)} set ${target} = ${move.to}${revised} where ${target} = ${move.from}`.execute(
    tx.sql,
  )
}

/** A document that was pinned to either stays pinned. */
async function keepPins(tx: Transaction, { from, to }: { from: string; to: string }): Promise<void> {
  await tx.sql
    .updateTable('documentThing')
    .set({ isPinned: 1 })
    .where('thing', '=', to)
    .where('document', 'in', (query) =>
      query.selectFrom('documentThing').select('document').where('thing', '=', from).where('isPinned', '=', 1),
    )
    .execute()
}

async function addAliases(tx: Transaction, survivor: Thing, merged: Thing): Promise<void> {
  const known = new Set(survivor.names.map((name) => `${name.lang} ${fold(name.form)}`))
  let ordinal = survivor.names.length
  for (const name of merged.names) {
    const folded = fold(name.form)
    if (known.has(`${name.lang} ${folded}`)) continue
    known.add(`${name.lang} ${folded}`)
    const { lang, form, validFrom, validTo } = name
    const alias = { id: newId(), thing: survivor.id, lang, form, folded, kind: 'alias' as const, validFrom, validTo }
    await tx.sql
      .insertInto('thingName')
      .values({ ...alias, ordinal: ordinal++ })
      .execute()
  }
}

/** What the survivor does not say itself, it takes over. */
async function completeSurvivor(tx: Transaction, merged: Thing, survivor: Thing): Promise<void> {
  const hasPlace = survivor.latitude !== null
  await tx.sql
    .updateTable('thing')
    .set({
      summary: JSON.stringify({ ...merged.summary, ...survivor.summary }),
      picture: survivor.picture ?? merged.picture,
      country: survivor.country ?? merged.country,
      latitude: hasPlace ? survivor.latitude : merged.latitude,
      longitude: hasPlace ? survivor.longitude : merged.longitude,
      revision: survivor.revision + 1,
    })
    .where('id', '=', survivor.id)
    .execute()
  if (merged.kind === 'event') await completeEvent(tx, merged.id, survivor.id)
}

async function completeEvent(tx: Transaction, merged: string, survivor: string): Promise<void> {
  const theirs = await tx.sql.selectFrom('event').selectAll().where('thing', '=', merged).executeTakeFirstOrThrow()
  const ours = await tx.sql.selectFrom('event').selectAll().where('thing', '=', survivor).executeTakeFirstOrThrow()
  const { start, startSort, end } = ours.start === null ? theirs : ours
  const isBelow = theirs.partOf !== null && (await listAbove(tx.sql, theirs.partOf, 'partOf')).includes(survivor)
  const partOf = ours.partOf ?? (isBelow || theirs.partOf === survivor ? null : theirs.partOf)
  await tx.sql.updateTable('event').set({ start, startSort, end, partOf }).where('thing', '=', survivor).execute()
  await tx.sql.updateTable('event').set({ partOf: null }).where('thing', '=', merged).execute()
}
