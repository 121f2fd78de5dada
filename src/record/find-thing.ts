import { Fault } from '#ground/fault.ts'
import type { Reader } from '#storage/store.ts'
import { eventsOf } from './inside/events-of.ts'
import type { Thing } from './thing.ts'

/** The thing with an id, whole, or undefined. One that was merged is found too: its `mergedInto` says where it went. */
export async function findThing(reader: Reader, id: string): Promise<Thing | undefined> {
  return (await findThings(reader, [id])).get(id)
}

/** As `findThing`, and throws `not_found thing.unknown`. */
export async function getThing(reader: Reader, id: string): Promise<Thing> {
  const thing = await findThing(reader, id)
  if (thing === undefined) throw new Fault('not_found', 'thing.unknown')
  return thing
}

/** Several things by id, in four queries however many they are. Ids that nobody has are left out. */
export async function findThings(reader: Reader, ids: readonly string[]): Promise<Map<string, Thing>> {
  if (ids.length === 0) return new Map()
  const rows = await reader.selectFrom('thing').selectAll().where('id', 'in', ids).execute()
  const names = await reader.selectFrom('thingName').selectAll().where('thing', 'in', ids).orderBy('ordinal').execute()
  const events = await eventsOf(
    reader,
    rows.filter((row) => row.kind === 'event').map((row) => row.id),
  )
  return new Map(
    rows.map(({ createdAt: _, createdBy: __, ...row }): [string, Thing] => {
      const event = events.get(row.id)
      const own = names.filter((name) => name.thing === row.id)
      return [
        row.id,
        {
          ...row,
          names: own.map(({ id, lang, form, kind, validFrom, validTo }) => ({
            id,
            lang,
            form,
            kind,
            validFrom,
            validTo,
          })),
          summary: JSON.parse(row.summary) as Record<string, string>,
          ...(event === undefined ? {} : { event }),
        },
      ]
    }),
  )
}
