import type { ThingKind } from '#storage/tables/record.ts'

/** The first part of the address of a thing of each kind. */
const folders: Record<ThingKind, string> = {
  person: 'people',
  position: 'positions',
  organisation: 'organisations',
  place: 'places',
  topic: 'topics',
  dossier: 'dossiers',
  series: 'series',
  event: 'events',
}

/** The kind of thing that stands under a folder of the site. */
export function kindInFolder(folder: string): ThingKind | undefined {
  return (Object.keys(folders) as ThingKind[]).find((kind) => folders[kind] === folder)
}

export const thingFolders: readonly string[] = Object.values(folders)

/** Every public address of an office, as paths. The first language stands without a prefix; each other one under its own. */
export interface Addresses {
  home(lang: string): string
  document(lang: string, number: number, slug: string): string
  /** Short and in Latin letters; whatever the headline becomes, it leads to the text of its language. */
  short(lang: string, number: number): string
  history(lang: string, number: number): string
  redline(lang: string, number: number, pair: { from: number; to: number }): string
  edition(lang: string, number: number, edition: number): string
  statement(lang: string, id: string): string
  card(lang: string, id: string): string
  annotation(lang: string, id: string): string
  thing(lang: string, kind: ThingKind, tail: string): string
  things(lang: string, kind: ThingKind): string
  /** The latest documents, or those of one kind, from a page of the list on. */
  latest(lang: string, kind?: string): string
  corrections(lang: string): string
  claims(lang: string): string
  claim(lang: string, id: string): string
  claimCard(lang: string, id: string): string
  /** A year, month or day in the language's calendar. */
  archive(lang: string, ...date: (number | string)[]): string
  feed(lang: string): string
  /** Any path of the site in a language. */
  path(lang: string, path: string): string
}

/** The addresses of an office with these languages, the first of which needs no prefix. */
export function addressesOf(languages: readonly string[]): Addresses {
  const prefix = (lang: string) => (lang === languages[0] ? '' : `/${lang}`)
  const path = (lang: string, rest: string) => (rest === '/' ? prefix(lang) || '/' : prefix(lang) + rest)
  return {
    path,
    home: (lang) => path(lang, '/'),
    document: (lang, number, slug) => path(lang, `/news/${number}/${slug}`),
    short: (lang, number) => path(lang, `/n/${number}`),
    history: (lang, number) => path(lang, `/news/${number}/history`),
    redline: (lang, number, { from, to }) => path(lang, `/news/${number}/history/${from}...${to}`),
    edition: (lang, number, edition) => path(lang, `/news/${number}/editions/${edition}`),
    statement: (lang, id) => path(lang, `/s/${id}`),
    card: (lang, id) => path(lang, `/s/${id}/card`),
    annotation: (lang, id) => path(lang, `/s/${id}/annotation`),
    thing: (lang, kind, tail) => path(lang, `/${folders[kind]}/${tail}`),
    things: (lang, kind) => path(lang, `/${folders[kind]}`),
    latest: (lang, kind) => path(lang, kind === undefined ? '/news' : `/news/${kind.replaceAll('_', '-')}`),
    corrections: (lang) => path(lang, '/corrections'),
    claims: (lang) => path(lang, '/claims'),
    claim: (lang, id) => path(lang, `/claims/${id}`),
    claimCard: (lang, id) => path(lang, `/claims/${id}/card`),
    archive: (lang, ...date) =>
      path(lang, ['/archive', ...date.map((part) => String(part).padStart(2, '0'))].join('/')),
    feed: (lang) => path(lang, '/feed.xml'),
  }
}

/** A path as it travels in headers, feeds and machine-readable data: every letter outside ASCII percent-encoded; what is already stays as it is. */
export function encodePath(path: string): string {
  return encodeURI(path).replace(/%25(?=[\dA-F]{2})/g, '%')
}
