import { listTails, numberOfDocument, thingsTouchedBy } from '#record/list-touched.ts'
import type { Entry } from '#storage/list-entries.ts'
import type { Reader } from '#storage/store.ts'
import { addressesOf, kindInFolder, thingFolders } from '#web/address.ts'

/** Every page that lists what is new has it. */
const lists = 'lists'
/** The diary of what is to come turns by the clock; this is how late it may be, in milliseconds. */
const diaryMs = 5 * 60 * 1000

/**
 * What a page shows, from its own address and the addresses that it leads to: nothing of the record is shown without a link to it.
 * `page:` it is about this; `link:` it shows it; `lists`: it would show what is published next.
 */
export function tagsOfPage({
  path,
  text,
  languages,
}: {
  path: string
  text: string
  languages: readonly string[]
}): string[] {
  const own = bare(decoded(path), languages)
  const subject = subjectOf(own)
  const links = [...text.matchAll(/ href="(?:https?:\/\/[^/"]+)?(\/[^"#?]*)/g)].flatMap((match) => {
    const linked = subjectOf(bare(decoded((match[1] ?? '').replaceAll('&amp;', '&')), languages))
    return linked === undefined ? [] : [`link:${linked}`]
  })
  return [...new Set([...(subject === undefined ? [lists] : [`page:${subject}`]), ...links])]
}

/** Until when the clock lets a page stand. */
export function validUntil(path: string, languages: readonly string[], now: number): number | undefined {
  return ['/', '/events'].includes(bare(decoded(path), languages)) ? now + diaryMs : undefined
}

/** The tags of the pages that these entries make old; undefined: all of them. */
export async function tagsOfEntries(reader: Reader, entries: Entry[]): Promise<Set<string> | undefined> {
  const tags = new Set<string>()
  for (const entry of entries) {
    if (/^(?:office|picture|commentRule)\./.test(entry.kind)) return undefined
    for (const tag of await tagsOfEntry(reader, entry)) tags.add(tag)
  }
  return tags
}

async function tagsOfEntry(reader: Reader, entry: Entry): Promise<string[]> {
  const document =
    entry.kind.startsWith('document.') || entry.kind === 'withdrawal.lifted' ? entry.subject : entry.details.document
  if (typeof document === 'string') return tagsOfDocument(reader, document)
  const things = [entry.subject, entry.details.person, entry.details.position, entry.details.into].filter(
    (id) => typeof id === 'string',
  )
  if (!/^(?:thing|tenure)\./.test(entry.kind)) return []
  return (await addressesOfThings(reader, things)).flatMap((name) => [`page:${name}`, `link:${name}`]).concat(lists)
}

async function tagsOfDocument(reader: Reader, document: string): Promise<string[]> {
  const number = await numberOfDocument(reader, document)
  if (number === null) return []
  const { things, statements } = await thingsTouchedBy(reader, document)
  return [
    lists,
    `page:news/${number}`,
    `link:news/${number}`,
    ...statements.flatMap((id) => [`page:s/${id}`, `link:s/${id}`]),
    ...(await addressesOfThings(reader, things)).map((name) => `page:${name}`),
  ]
}

/** What an address without its language is about: `news/12`, `s/{id}`, `people/{tail}`; undefined for lists and all else. */
function subjectOf(path: string): string | undefined {
  const [, folder = '', tail = ''] = path.split('/')
  if ((folder === 'news' || folder === 'n') && /^[1-9]\d*$/.test(tail)) return `news/${tail}`
  if (folder === 's' && tail !== '') return `s/${tail}`
  return tail !== '' && thingFolders.includes(folder) && kindInFolder(folder) !== undefined
    ? `${folder}/${tail}`
    : undefined
}

function bare(path: string, languages: readonly string[]): string {
  const [, prefix = '', ...rest] = path.split('/')
  return languages.slice(1).includes(prefix) ? `/${rest.join('/')}` : path
}

function decoded(path: string): string {
  try {
    return decodeURI(path)
  } catch {
    return path
  }
}

async function addressesOfThings(reader: Reader, things: string[]): Promise<string[]> {
  const at = addressesOf(['-'])
  return (await listTails(reader, things)).map(({ kind, tail }) => at.thing('-', kind, tail).slice(1))
}
