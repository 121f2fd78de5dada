import { documentKinds } from './kinds.ts'

/** What may stand on the home page beneath the story that leads it. */
export const homeParts = ['latest', 'statements', 'coming', 'corrections', 'dossiers', 'kinds', 'pictures'] as const

/** Where the main menu may lead; `kind.speech` and its like are the lists of one kind of document. */
export const menuPlaces = [
  'latest',
  'events',
  'people',
  'dossiers',
  'topics',
  'places',
  'organisations',
  'positions',
  'series',
  'archive',
  'corrections',
  'claims',
  'statements',
  'search',
  'feeds',
  'about',
  'contact',
  'accessibility',
  ...documentKinds.map((kind) => `kind.${kind}` as const),
] as const

export type HomePart = (typeof homeParts)[number]
export type MenuPlace = (typeof menuPlaces)[number]

/** Pages whose text the office writes itself. */
export const officePages = ['about', 'accessibility', 'contact'] as const

export type OfficePage = (typeof officePages)[number]
