import { Fault } from '#ground/fault.ts'
import { appendEntry } from '#storage/append-entry.ts'
import type { Transaction } from '#storage/store.ts'
import { getThing } from './find-thing.ts'
import { claimSlug } from './inside/claim-slug.ts'
import { writeEvent } from './inside/event-rows.ts'
import { checkNames, titleOf, writeNames } from './inside/names.ts'
import { renameFrom } from './inside/rename-from.ts'
import { checkDetails } from './inside/thing-details.ts'
import { thingChangeShape, type Thing, type ThingChange } from './thing.ts'

/**
 * Change a thing and return its new revision. What is left out stays; `names` is the whole list. With `effectiveFrom`, a name that reads
 * otherwise is no repair but a renaming: the old one ends the day before, the new one begins on that day. When the first full
 * name changes, the thing gets a new slug, and the old one leads to it for ever.
 * Throws `not_found thing.unknown`, `conflict thing.stale` when somebody saved since `revision` (the details carry the present
 * one), `conflict thing.merged`, and what `createThing` throws.
 */
export async function changeThing(
  tx: Transaction,
  input: ThingChange & { thing: string; revision: number; by: string | null },
): Promise<{ revision: number }> {
  const change = thingChangeShape.parse(input)
  const revision = await takeRevision(tx, input)
  const before = await getThing(tx.sql, input.thing)
  if (before.mergedInto !== null) throw new Fault('conflict', 'thing.merged', { details: { into: before.mergedInto } })
  if (change.names !== undefined) await changeNames(tx, before, { names: change.names, from: change.effectiveFrom })
  const { picture, organisation, country, latitude, longitude } = { ...before, ...withoutUndefined(change) }
  const details = await checkDetails(tx, {
    id: before.id,
    kind: before.kind,
    picture,
    organisation,
    country,
    latitude,
    longitude,
  })
  const summary = JSON.stringify(change.summary ?? before.summary)
  await tx.sql
    .updateTable('thing')
    .set({ ...details, summary })
    .where('id', '=', before.id)
    .execute()
  if (change.event !== undefined) {
    if (before.kind !== 'event') throw new Fault('invalid', 'thing.detail_of_other_kind', { field: 'event' })
    await writeEvent(tx, before.id, change.event)
  }
  await appendEntry(tx, {
    kind: 'thing.changed',
    subject: before.id,
    details: { thing: before.kind, revision },
    by: input.by,
  })
  return { revision }
}

/** One of several who save at once gets the next revision; the others are told. */
async function takeRevision(tx: Transaction, asked: { thing: string; revision: number }): Promise<number> {
  const { numUpdatedRows } = await tx.sql
    .updateTable('thing')
    .set({ revision: asked.revision + 1 })
    .where('id', '=', asked.thing)
    .where('revision', '=', asked.revision)
    .executeTakeFirst()
  if (Number(numUpdatedRows) === 1) return asked.revision + 1
  const present = await getThing(tx.sql, asked.thing)
  throw new Fault('conflict', 'thing.stale', { details: { revision: present.revision } })
}

async function changeNames(
  tx: Transaction,
  before: Thing,
  given: { names: NonNullable<ReturnType<typeof thingChangeShape.parse>['names']>; from: string | undefined },
): Promise<void> {
  const own = new Set<string | undefined>(before.names.map((name) => name.id))
  const known = given.names.map(({ id, ...name }) => (id !== undefined && own.delete(id) ? { ...name, id } : name))
  const names = given.from === undefined ? known : renameFrom(before.names, known, given.from)
  checkNames(names)
  await writeNames(tx, before.id, names)
  const title = titleOf(names)
  if (title !== titleOf(before.names)) await claimSlug(tx, { thing: before.id, kind: before.kind, title })
}

function withoutUndefined<T extends object>(given: T): { [K in keyof T]?: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined)) as {
    [K in keyof T]?: Exclude<T[K], undefined>
  }
}
