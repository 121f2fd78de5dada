import { Fault } from '#ground/fault.ts'
import type { Transaction } from '#storage/store.ts'
import type { ThingKind } from '#storage/tables/record.ts'
import { presentThing } from '../present-thing.ts'
import { refuseCycle } from './refuse-cycle.ts'

/** The details of a thing that are columns of its row, and only some kinds have. */
export interface ThingDetails {
  picture: string | null
  organisation: string | null
  country: string | null
  latitude: number | null
  longitude: number | null
}

const kindsWith: Record<keyof ThingDetails, readonly ThingKind[]> = {
  picture: ['person', 'organisation', 'place', 'dossier', 'series'],
  organisation: ['position', 'organisation'],
  country: ['position', 'organisation', 'place'],
  latitude: ['place'],
  longitude: ['place'],
}

/**
 * The details as they may be written. Throws `invalid thing.detail_of_other_kind` for one that its kind does not have,
 * `thing.half_a_coordinate`, `thing.organisation_cycle`, and the refusals of `presentThing`, and `picture.unknown`.
 */
export async function checkDetails(
  tx: Transaction,
  given: ThingDetails & { id: string; kind: ThingKind },
): Promise<ThingDetails> {
  for (const field of Object.keys(kindsWith) as (keyof ThingDetails)[]) {
    if (given[field] !== null && !kindsWith[field].includes(given.kind)) {
      throw new Fault('invalid', 'thing.detail_of_other_kind', { field })
    }
  }
  if ((given.latitude === null) !== (given.longitude === null)) {
    throw new Fault('invalid', 'thing.half_a_coordinate', { field: given.latitude === null ? 'latitude' : 'longitude' })
  }
  if (given.picture !== null) await requirePicture(tx, given.picture)
  const organisation = given.organisation === null ? null : await presentOrganisation(tx, given.organisation)
  if (given.kind === 'organisation')
    await refuseCycle(tx, { thing: given.id, above: organisation, via: 'organisation' })
  const { picture, country, latitude, longitude } = given
  return { picture, organisation, country, latitude, longitude }
}

async function requirePicture(tx: Transaction, picture: string): Promise<void> {
  const row = await tx.sql.selectFrom('picture').select('id').where('id', '=', picture).executeTakeFirst()
  if (row === undefined) throw new Fault('invalid', 'picture.unknown', { field: 'picture' })
}

async function presentOrganisation(tx: Transaction, organisation: string): Promise<string> {
  return (await presentThing(tx, { thing: organisation, kinds: ['organisation'], field: 'organisation' })).id
}
