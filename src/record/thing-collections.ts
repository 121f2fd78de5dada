import type { ThingKind } from '#storage/tables/record.ts'

/** What all things of a kind are called together, in addresses of the site and of the API. */
export const thingCollections = {
  person: 'people',
  position: 'positions',
  organisation: 'organisations',
  place: 'places',
  topic: 'topics',
  dossier: 'dossiers',
  series: 'series',
  event: 'events',
} as const satisfies Record<ThingKind, string>
