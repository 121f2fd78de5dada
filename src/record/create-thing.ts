import { Fault } from '#ground/fault.ts'
import { newId, type Id } from '#ground/id.ts'
import { appendEntry } from '#storage/append-entry.ts'
import type { Transaction } from '#storage/store.ts'
import { claimSlug } from './inside/claim-slug.ts'
import { writeEvent } from './inside/event-rows.ts'
import { checkNames, titleOf, writeNames } from './inside/names.ts'
import { checkDetails } from './inside/thing-details.ts'
import { newThingShape, type NewThing } from './thing.ts'

/**
 * Enter a person, position, organisation, place, topic, dossier, series or event into the record, and return its id. It gets a slug
 * from its first full name. Throws `invalid` where a name is missing, a detail does not belong to the kind, or what it
 * refers to is of the wrong kind or does not exist.
 */
export async function createThing(tx: Transaction, input: NewThing & { by: string | null }): Promise<Id> {
  const given = newThingShape.parse(input)
  checkNames(given.names)
  if ((given.kind === 'event') !== (given.event !== undefined)) {
    throw new Fault('invalid', given.kind === 'event' ? 'event.details_missing' : 'thing.detail_of_other_kind', {
      field: 'event',
    })
  }
  const id = newId()
  const details = await checkDetails(tx, { ...given, id })
  await tx.sql
    .insertInto('thing')
    .values({
      ...details,
      id,
      kind: given.kind,
      slug: id,
      summary: JSON.stringify(given.summary),
      createdAt: tx.at,
      createdBy: input.by,
      retiredAt: null,
      mergedInto: null,
      revision: 1,
    })
    .execute()
  await claimSlug(tx, { thing: id, kind: given.kind, title: titleOf(given.names) })
  await writeNames(
    tx,
    id,
    given.names.map(({ id: _, ...name }) => name),
  )
  if (given.event !== undefined) await writeEvent(tx, id, given.event)
  await appendEntry(tx, { kind: 'thing.created', subject: id, details: { thing: given.kind }, by: input.by })
  return id
}
