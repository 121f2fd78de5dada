import type { Id } from '#ground/id.ts'
import { prepared } from '#storage/prepared.ts'
import type { Reader } from '#storage/store.ts'
import type { ThingKind } from '#storage/tables/record.ts'
import { bestName, type Candidate } from './name-of.ts'

/** A thing as a page names it. */
export interface PublishedName {
  id: Id
  kind: ThingKind
  /** What its address ends in: of events the id, of all others the slug. */
  tail: string
  name: string
  short: string
  /** The language that the name was found in. */
  lang: string
}

/** Who is meant, and on which day: the name and the position are those of that day. */
export interface NameQuestion {
  lang: string
  /** ISO date; today's names when left out. */
  at?: string | undefined
}

/** The names of a set of things and the positions that the people among them held. */
export interface PublishedNames {
  nameOf(id: Id, question: NameQuestion): PublishedName | undefined
  /** The position of a person on a day: by the tenure that was noted, else by the one that holds on that day. */
  titleOf(person: Id, question: NameQuestion & { tenure?: Id | null }): PublishedName | undefined
  tenuresOf(filter: { person?: Id; position?: Id }): PublishedTenure[]
  /** Every form of a thing's name in a language, each once. */
  formsOf(id: Id, lang: string): string[]
}

export interface PublishedTenure {
  id: Id
  person: Id
  position: Id
  validFrom: string | null
  validTo: string | null
  isActing: number
}

/** Names and positions of these things, in two queries however many they are. Things that nobody has are left out. */
export async function listPublishedNames(
  reader: Reader,
  asked: { ids: readonly (Id | null | undefined)[]; positions?: readonly Id[] },
): Promise<PublishedNames> {
  const ids = [...new Set(asked.ids.filter((id) => id !== null && id !== undefined))]
  if (ids.length === 0) return namesFrom([], [])
  const tenures = await tenuresAmong(reader, { people: ids, positions: asked.positions ?? [] })
  const all = [...new Set([...ids, ...tenures.flatMap((tenure) => [tenure.position, tenure.person])])]
  return namesFrom(await namesOf(reader, { ids: all }), tenures)
}

const namesOf = prepared((reader, { ids }: { ids: readonly Id[] }) =>
  reader
    .selectFrom('thing')
    .innerJoin('thingName', 'thingName.thing', 'thing.id')
    .select(['thing.id', 'thing.kind as thingKind', 'thing.slug'])
    .select(['thingName.lang', 'thingName.form', 'thingName.kind', 'thingName.validFrom', 'thingName.validTo'])
    .where('thing.id', 'in', [...ids])
    .orderBy('thingName.ordinal'),
)

const tenuresAmong = prepared((reader, { people, positions }: { people: readonly Id[]; positions: readonly Id[] }) =>
  reader
    .selectFrom('tenure')
    .select(['id', 'person', 'position', 'validFrom', 'validTo', 'isActing'])
    .where((eb) =>
      eb.or([
        eb('person', 'in', [...people]),
        ...(positions.length === 0 ? [] : [eb('position', 'in', [...positions])]),
      ]),
    )
    .orderBy('validFrom', 'desc')
    .orderBy('id'),
)

type NameRow = Candidate & { id: Id; thingKind: ThingKind; slug: string }

function namesFrom(rows: NameRow[], tenures: PublishedTenure[]): PublishedNames {
  const byThing = Map.groupBy(rows, (row) => row.id)
  const nameOf: PublishedNames['nameOf'] = (id, { lang, at }) => {
    const names = byThing.get(id)
    const [first] = names ?? []
    if (names === undefined || first === undefined) return undefined
    const best = bestName(names, { lang, at })
    const tail = first.thingKind === 'event' ? id : first.slug
    return { id, kind: first.thingKind, tail, name: best.full, short: best.short, lang: best.lang }
  }
  const byPerson = Map.groupBy(tenures, (tenure) => tenure.person)
  return {
    nameOf,
    titleOf: (person, { tenure, ...question }) => {
      const held = byPerson.get(person) ?? []
      const one = held.find((candidate) => candidate.id === tenure) ?? heldOn(held, question.at)
      return one === undefined ? undefined : nameOf(one.position, question)
    },
    formsOf: (id, lang) => [
      ...new Set((byThing.get(id) ?? []).filter((name) => name.lang === lang).map((name) => name.form)),
    ],
    tenuresOf: ({ person, position }) =>
      tenures.filter((one) => (person ?? one.person) === one.person && (position ?? one.position) === one.position),
  }
}

function heldOn(tenures: PublishedTenure[], at: string | undefined): PublishedTenure | undefined {
  if (at === undefined) return tenures.find((one) => one.validTo === null)
  const held = tenures.filter((one) => (one.validFrom ?? at) <= at && at <= (one.validTo ?? at))
  const rank = (one: PublishedTenure) => (one.validFrom === null ? 2 : 0) + one.isActing
  return held.toSorted((a, b) => rank(a) - rank(b))[0]
}
