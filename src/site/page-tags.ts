import type { Instant } from '#ground/clock.ts'
import {
  documentsOfEvent,
  holdersOf,
  languagesOfDocument,
  listTails,
  numberOfDocument,
  statementsOfClaim,
  thingsTouchedBy,
} from '#record/list-touched.ts'
import { findPublishedBeside } from '#record/list-published-days.ts'
import { listPinnedTo } from '#record/list-pins.ts'
import type { DocumentKind } from '#record/kinds.ts'
import type { Entry } from '#storage/list-entries.ts'
import type { Reader } from '#storage/store.ts'
import type { ThingKind } from '#storage/tables/record.ts'
import { addressesOf, kindInFolder, thingFolders } from '#web/address.ts'

/**
 * The tags of what a page shows beside its own subject and its links, to be noted with `noteShown` by whoever renders it. A page that
 * notes none, and is about nothing of the record, is dropped by everything that readers could see.
 */
export const shown = {
  /** The newest documents in a language, of any kind. */
  documents: (lang: string) => `documents:${lang}`,
  documentsOfKind: (lang: string, kind: DocumentKind) => `documents:${lang}:${kind}`,
  /** The documents of a thing, by its id: those filed under it, and whatever else its page lists. */
  documentsAbout: (thing: string) => `about:${thing}`,
  /** Those first published in a month of UTC, `2026-03`. */
  documentsOfMonth: (lang: string, month: string) => `documents:${lang}:${month}`,
  /** That the next before or after some time was published at this instant, or that there is none. */
  nextTo: (lang: string, side: 'before' | 'after', published: Instant | undefined) =>
    `${side}:${lang}:${published ?? 'nothing'}`,
  /** What was said, newest first, whoever said it. */
  statements: 'statements',
  corrections: (lang: string) => `corrections:${lang}`,
  /** Answered claims, newest first. */
  claims: 'claims',
  /** All things of a kind. */
  things: (kind: ThingKind) => `things:${kind}`,
  /** The comments under a document, by its number; every page that shows some has `everyComment` too. */
  comments: (number: number) => `comments:${number}`,
  everyComment: 'comments',
  /** The documents pinned to a document, by its number. */
  pins: (number: number) => `pins:${number}`,
  /** The document itself, by its number, where the address does not say so. */
  document: (number: number) => `page:news/${number}`,
  /** The name of a thing, where no link leads to it. */
  name: ({ kind, tail }: { kind: ThingKind; tail: string }) => `link:${nameInTags(kind, tail)}`,
}

/** Whatever readers could see, except comments. */
const anything = 'anything'

/**
 * What a page shows, from its own address and the addresses that it leads to: nothing of the record is shown without a link to it.
 * `page:` it is about this; `link:` it shows it, a document in the language of the link.
 */
export function tagsOfPage({
  path,
  text,
  languages,
  noted,
}: {
  path: string
  text: string
  languages: readonly string[]
  noted: ReadonlySet<string>
}): string[] {
  const subject = subjectOf(partsOf(decoded(path), languages))?.name
  const tags = new Set(noted)
  if (subject !== undefined) tags.add(`page:${subject}`)
  else if (noted.size === 0) tags.add(anything)
  for (const [, address = ''] of text.matchAll(/ href="(?:https?:\/\/[^/"]+)?(\/[^"#?]*)/g)) {
    const linked = subjectOf(partsOf(decoded(address.replaceAll('&amp;', '&')), languages))
    if (linked !== undefined) tags.add(`link:${linked.lang}${linked.name}`)
  }
  return [...tags]
}

/** The tags of the pages that these entries make old; undefined: all of them. */
export async function tagsOfEntries(reader: Reader, entries: Entry[]): Promise<Set<string> | undefined> {
  const tags = new Set<string>()
  for (const entry of entries) {
    const effect = effects.find(([kinds]) => kinds.test(entry.kind))?.[1]
    if (effect === undefined) return undefined
    for (const tag of await effect(reader, entry)) tags.add(tag)
  }
  return tags
}

type Effect = (reader: Reader, entry: Entry) => Promise<string[]> | string[]

/** What each kind of entry makes old. One that stands nowhere here makes everything old, as the office's own settings do. */
const effects: [RegExp, Effect][] = [
  [/^(?:document|version)\.created$|^draft\.|^publication\.answered$|^proofing-exception\./, () => []],
  [/^(?:picture\.added|comment(?:Author|Ban|Word|Appeal)\.[a-z]+)$/, () => []],
  [/^comment\.(?:submitted|held|refused|reported|taken-back|erased|appealed)$/, () => []],
  [/^readout\./, (reader, { details }) => tagsOfThings(reader, [details.event], [])],
  [/^claim\.(?:created|changed|removed)$/, () => []],
  [/^claim\.answered$/, tagsOfClaim],
  [/^errorReport\.submitted$/, () => []],
  [/^errorReport\./, (reader, { details }) => tagsOfReports(reader, details.document)],
  [/^comment\./, (reader, { details }) => tagsOfComments(reader, details.document)],
  // Where mail is sent, the form asks for an address.
  [/^mailServer\./, () => [shown.everyComment]],
  [/^commentRule\.changed$/, (reader, { details }) => tagsOfRule(reader, details.document)],
  [
    /^edition\.published$/,
    async (reader, { details: { document, version } }) => [
      ...(await tagsOfDocument(reader, document, version)),
      ...(await tagsOfNeighbours(reader, document, version)),
    ],
  ],
  [
    /^correction\.published$|^version\.confirmed$/,
    (reader, { details }) => tagsOfDocument(reader, details.document, details.version),
  ],
  [/^document\.pinned$/, async (reader, { subject }) => tagsOfPins([await numberOfDocument(reader, subject)])],
  [/^statement\./, (reader, { details }) => tagsOfStatements(reader, details.document)],
  [
    /^(?:document|withdrawal)\./,
    async (reader, { subject }) => [
      ...(await tagsOfDocument(reader, subject)),
      ...(await tagsOfNeighbours(reader, subject)),
    ],
  ],
  [/^tenure\./, (reader, { details }) => tagsOfThings(reader, [details.person, details.position], ['person'])],
  [/^thing\./, tagsOfThing],
]

/** An answer stands on its claim's pages, in the lists of claims, and on the pages of the statements that it rests on or rested on. */
async function tagsOfClaim(reader: Reader, { subject }: Entry): Promise<string[]> {
  const statements = await statementsOfClaim(reader, subject)
  return [
    anything,
    shown.claims,
    `page:claims/${subject}`,
    `link:claims/${subject}`,
    ...statements.map((id) => `page:s/${id}`),
  ]
}

async function tagsOfComments(reader: Reader, document: unknown): Promise<string[]> {
  const number = typeof document === 'string' ? await numberOfDocument(reader, document) : null
  return number === null ? [] : [shown.comments(number)]
}

/** Answered reports of errors stand in the history of their document. */
async function tagsOfReports(reader: Reader, document: unknown): Promise<string[]> {
  const number = typeof document === 'string' ? await numberOfDocument(reader, document) : null
  return number === null ? [] : [`page:news/${number}`]
}

/** The rules of one document concern its pages; wider ones concern all. */
async function tagsOfRule(reader: Reader, document: unknown): Promise<string[]> {
  return typeof document === 'string' ? tagsOfComments(reader, document) : [shown.everyComment]
}

/** With a version: what its new edition changes; without one: what concerns the document in all its languages. */
async function tagsOfDocument(reader: Reader, document: unknown, version?: unknown): Promise<string[]> {
  if (typeof document !== 'string') return [anything]
  const number = await numberOfDocument(reader, document)
  if (number === null) return []
  const { kind, firstPublishedAt, languages } = await languagesOfDocument(reader, document)
  const changed = languages.filter((one) => version === undefined || one.version === version)
  return [
    // A short address has no language, and one that is new may have been shown by another until now.
    ...['', ...languages.map((one) => `${one.lang}/`)].map((prefix) => `link:${prefix}news/${number}`),
    ...changed.flatMap(({ lang }) => [
      shown.documents(lang),
      shown.documentsOfKind(lang, kind),
      shown.documentsOfMonth(lang, firstPublishedAt.slice(0, 7)),
      shown.corrections(lang),
    ]),
    // Where it is pinned it stands from now on, or no longer.
    ...tagsOfPins(await listPinnedTo(reader, document)),
    ...(await tagsOfStatements(reader, document)),
  ]
}

/** A document that appears or goes changes the ways that led past it, and those that led to it. */
async function tagsOfNeighbours(reader: Reader, document: unknown, version?: unknown): Promise<string[]> {
  if (typeof document !== 'string') return []
  const { firstPublishedAt, languages } = await languagesOfDocument(reader, document)
  if (firstPublishedAt === '') return []
  const changed = languages.filter((one) => version === undefined || one.version === version)
  const tags = changed.map(async ({ lang }) => {
    const { before, after } = await findPublishedBeside(reader, { lang, at: firstPublishedAt })
    return (['before', 'after'] as const).flatMap((side) => [
      shown.nextTo(lang, side, firstPublishedAt),
      shown.nextTo(lang, side, side === 'before' ? before : after),
    ])
  })
  return (await Promise.all(tags)).flat()
}

/** What is pinned to these documents stands beneath each of them, in every language. */
function tagsOfPins(numbers: (number | null)[]): string[] {
  return numbers.flatMap((number) => (number === null ? [] : [shown.pins(number)]))
}

/** A document's own page, what is said in it, and the pages of all whom it concerns. */
async function tagsOfStatements(reader: Reader, document: unknown): Promise<string[]> {
  if (typeof document !== 'string') return [anything]
  const number = await numberOfDocument(reader, document)
  if (number === null) return []
  const { things, statements } = await thingsTouchedBy(reader, document)
  return [
    anything,
    ...(statements.length === 0 ? [] : [shown.statements]),
    `page:news/${number}`,
    ...statements.flatMap((id) => [`page:s/${id}`, `link:s/${id}`]),
    ...things.map((id) => shown.documentsAbout(id)),
    ...(await addressesOfThings(reader, things)).map((name) => `page:${name}`),
  ]
}

async function tagsOfThing(reader: Reader, { subject, details }: Entry): Promise<string[]> {
  const kind = details.thing as ThingKind
  const events = kind === 'event' ? await documentsOfEvent(reader, subject) : []
  const holders = kind === 'position' ? await holdersOf(reader, subject) : []
  const own = await tagsOfThings(
    reader,
    [subject, details.into, ...holders],
    kind === 'position' ? [kind, 'person'] : [kind],
  )
  const documents = await Promise.all(events.map((document) => tagsOfDocument(reader, document)))
  return [...own, ...documents.flat()]
}

/** The pages of things and those that show them, and the lists of these kinds. */
async function tagsOfThings(reader: Reader, ids: unknown[], kinds: ThingKind[]): Promise<string[]> {
  const things = ids.filter((id) => typeof id === 'string')
  const names = await addressesOfThings(reader, things)
  return [
    anything,
    ...kinds.map((kind) => shown.things(kind)),
    ...things.map((id) => shown.documentsAbout(id)),
    ...names.flatMap((name) => [`page:${name}`, `link:${name}`]),
  ]
}

interface Subject {
  name: string
  /** Of a document's address: its language, with a slash; empty for all else. */
  lang: string
}

/** What an address is about: `news/12`, `s/{id}`, `people/{tail}`; undefined for lists and all else. */
function subjectOf({ lang, parts }: { lang: string; parts: string[] }): Subject | undefined {
  const [, folder = '', tail = ''] = parts
  if (folder === 'news' && /^[1-9]\d*$/.test(tail)) return { name: `news/${tail}`, lang: `${lang}/` }
  if (folder === 'n' && /^[1-9]\d*$/.test(tail)) return { name: `news/${tail}`, lang: '' }
  if ((folder === 's' || folder === 'claims') && tail !== '') return { name: `${folder}/${tail}`, lang: '' }
  return tail !== '' && thingFolders.includes(folder) && kindInFolder(folder) !== undefined
    ? { name: `${folder}/${tail}`, lang: '' }
    : undefined
}

function partsOf(path: string, languages: readonly string[]): { lang: string; parts: string[] } {
  const [root = '', prefix = '', ...rest] = path.split('/')
  if (languages.slice(1).includes(prefix)) return { lang: prefix, parts: [root, ...rest] }
  return { lang: languages[0] ?? '', parts: [root, prefix, ...rest] }
}

function decoded(path: string): string {
  try {
    return decodeURI(path)
  } catch {
    return path
  }
}

async function addressesOfThings(reader: Reader, things: string[]): Promise<string[]> {
  return (await listTails(reader, things)).map(({ kind, tail }) => nameInTags(kind, tail))
}

/** `people/{tail}`. */
function nameInTags(kind: ThingKind, tail: string): string {
  return addressesOf(['-']).thing('-', kind, tail).slice(1)
}
