import type { Id } from '#ground/id.ts'
import type { Reader } from '#storage/store.ts'
import type { ThingKind } from '#storage/tables/record.ts'

/** What stands at a thing's address. */
export interface PublishedThing {
  id: Id
  kind: ThingKind
  slug: string
  /** A sentence or two about it, per language. */
  summary: Record<string, string>
  /** A portrait, or another picture of it. */
  picture: Id | null
  organisation: Id | null
  country: string | null
  /** Its present address is another one. */
  isMoved: boolean
}

/**
 * The thing that a public address means: `tail` is a slug of that kind, present or former, or an id. A merged thing leads to the one it was
 * merged into. One query, and one more for each merger. Undefined when there never was such an address.
 */
export async function findPublishedThing(
  reader: Reader,
  address: { kind: ThingKind; tail: string },
): Promise<PublishedThing | undefined> {
  const { kind, tail } = address
  const row = await rowsOf(reader)
    .where('thing.kind', '=', kind)
    .where((eb) =>
      eb.or([
        eb('thing.id', '=', tail),
        eb(
          'thing.id',
          'in',
          eb.selectFrom('thingSlug').select('thing').where('thingSlug.kind', '=', kind).where('slug', '=', tail),
        ),
      ]),
    )
    .executeTakeFirst()
  const thing = row === undefined ? undefined : await present(reader, row)
  if (thing === undefined) return undefined
  return { ...thing, isMoved: (thing.kind === 'event' ? thing.id : thing.slug) !== tail || thing.kind !== kind }
}

function rowsOf(reader: Reader) {
  return reader
    .selectFrom('thing')
    .select([
      'thing.id',
      'thing.kind',
      'thing.slug',
      'thing.summary',
      'thing.picture',
      'thing.organisation',
      'thing.country',
      'thing.mergedInto',
    ])
}

type Row = NonNullable<Awaited<ReturnType<ReturnType<typeof rowsOf>['executeTakeFirst']>>>

async function present(reader: Reader, row: Row): Promise<Omit<PublishedThing, 'isMoved'> | undefined> {
  const { mergedInto, summary, ...thing } = row
  if (mergedInto === null) return { ...thing, summary: JSON.parse(summary) as Record<string, string> }
  const next = await rowsOf(reader).where('thing.id', '=', mergedInto).executeTakeFirst()
  return next === undefined ? undefined : present(reader, next)
}
