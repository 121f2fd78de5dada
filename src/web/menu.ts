import type { MenuPlace } from '#record/office-places.ts'
import type { ThingKind } from '#storage/tables/record.ts'
import type { Addresses } from './address.ts'
import { say, type WordKey } from './words.ts'

const things: Partial<Record<MenuPlace, ThingKind>> = {
  events: 'event',
  people: 'person',
  dossiers: 'dossier',
  topics: 'topic',
  places: 'place',
  organisations: 'organisation',
  positions: 'position',
  series: 'series',
}

/** The entry of a menu under which the list of things of a kind stands. */
export function menuPlaceOf(kind: ThingKind): MenuPlace {
  return (Object.keys(things) as MenuPlace[]).find((place) => things[place] === kind) ?? 'events'
}

/** Where an entry of a menu leads, and what it is called. */
export function menuEntry(
  place: MenuPlace,
  { lang, at }: { lang: string; at: Addresses },
): { path: string; name: string } {
  const thing = things[place]
  if (thing !== undefined) return { path: at.things(lang, thing), name: say(lang, `things.${thing}`) }
  if (place.startsWith('kind.')) {
    const kind = place.slice('kind.'.length)
    return { path: at.latest(lang, kind), name: say(lang, `kinds.${kind}` as WordKey) }
  }
  const path = place === 'latest' ? at.latest(lang) : at.path(lang, `/${place}`)
  return { path, name: say(lang, `menu.${place}` as WordKey) }
}
