import type { Reader } from '#storage/store.ts'
import type { ThingKind } from '#storage/tables/record.ts'
import { getThing } from './find-thing.ts'
import type { Thing } from './thing.ts'

/**
 * The thing that an address means: `tail` is a slug of that kind, present or former, or an id. A merged thing leads to the one it was
 * merged into. `isMoved` says that the present address is another (`thing.slug`; of events `thing.id`), and that the reader
 * is to be sent there. Undefined when there never was such an address.
 */
export async function findThingAt(
  reader: Reader,
  address: { kind: ThingKind; tail: string },
): Promise<{ thing: Thing; isMoved: boolean } | undefined> {
  const id = (await findBySlug(reader, address)) ?? (await findById(reader, address))
  if (id === undefined) return undefined
  const thing = await follow(reader, id)
  const present = thing.kind === 'event' ? thing.id : thing.slug
  return { thing, isMoved: present !== address.tail }
}

async function findBySlug(
  reader: Reader,
  { kind, tail }: { kind: ThingKind; tail: string },
): Promise<string | undefined> {
  const row = await reader
    .selectFrom('thingSlug')
    .select('thing')
    .where('kind', '=', kind)
    .where('slug', '=', tail)
    .executeTakeFirst()
  return row?.thing
}

async function findById(
  reader: Reader,
  { kind, tail }: { kind: ThingKind; tail: string },
): Promise<string | undefined> {
  const row = await reader
    .selectFrom('thing')
    .select('id')
    .where('id', '=', tail)
    .where('kind', '=', kind)
    .executeTakeFirst()
  return row?.id
}

async function follow(reader: Reader, id: string): Promise<Thing> {
  const thing = await getThing(reader, id)
  return thing.mergedInto === null ? thing : follow(reader, thing.mergedInto)
}
