import type { Id } from '#ground/id.ts'
import { prepared } from '#storage/prepared.ts'
import type { Reader } from '#storage/store.ts'
import type { ThingKind } from '#storage/tables/record.ts'
import {
  listPublishedNames,
  type PublishedName,
  type PublishedNames,
  type PublishedTenure,
} from './list-published-names.ts'

/** A thing in a list of its kind. */
export interface PublishedThingLine extends PublishedName {
  summary: string
  /** What a person is now. */
  title: PublishedName | undefined
}

/** The things of a kind that the office keeps, in the order of their names in a language. */
export async function listPublishedThings(
  reader: Reader,
  asked: { kind: ThingKind; lang: string; limit?: number },
): Promise<PublishedThingLine[]> {
  const rows = await thingRows(reader, { kind: asked.kind, limit: asked.limit ?? 2000 })
  const names = await listPublishedNames(reader, { ids: rows.map((row) => row.id) })
  const lines = rows.flatMap((row) => {
    const name = names.nameOf(row.id, { lang: asked.lang })
    if (name === undefined) return []
    return { ...name, summary: summaryOf(row.summary, asked.lang), title: names.titleOf(row.id, { lang: asked.lang }) }
  })
  const { compare } = collatorOf(asked.lang)
  return lines.toSorted((a, b) => compare(a.name, b.name))
}

const collators = new Map<string, Intl.Collator>()

function collatorOf(lang: string): Intl.Collator {
  const known = collators.get(lang) ?? new Intl.Collator(lang)
  collators.set(lang, known)
  return known
}

const thingRows = prepared((reader, { kind, limit }: { kind: ThingKind; limit: number }) =>
  reader
    .selectFrom('thing')
    .select(['id', 'summary'])
    .where('kind', '=', kind)
    .where('mergedInto', 'is', null)
    .where('retiredAt', 'is', null)
    .orderBy('createdAt', 'desc')
    .orderBy('id')
    .limit(limit),
)

/** A sentence or two about a thing in a language, or the empty string. */
export function summaryOf(text: string | Record<string, string>, lang: string): string {
  const summary = typeof text === 'string' ? (JSON.parse(text) as Record<string, string>) : text
  return summary[lang] ?? ''
}

/** Someone in a position for a time. */
export interface PublishedTerm {
  person: PublishedName
  position: PublishedName
  validFrom: string | null
  validTo: string | null
  isActing: boolean
}

/** What a person has been, or who has held a position: the latest first. */
export async function listPublishedTerms(
  reader: Reader,
  asked: { person?: Id; position?: Id; lang: string },
): Promise<PublishedTerm[]> {
  const { person, position, lang } = asked
  const names = await listPublishedNames(reader, {
    ids: [person, position],
    positions: position === undefined ? [] : [position],
  })
  const held = names.tenuresOf({
    ...(person === undefined ? {} : { person }),
    ...(position === undefined ? {} : { position }),
  })
  const ordered = held.toSorted((a, b) => (b.validFrom ?? '').localeCompare(a.validFrom ?? '', 'en'))
  return ordered.flatMap((tenure) => termOf(tenure, names, lang))
}

function termOf(tenure: PublishedTenure, names: PublishedNames, lang: string): PublishedTerm[] {
  const question = { lang, at: tenure.validTo ?? undefined }
  const person = names.nameOf(tenure.person, question)
  const position = names.nameOf(tenure.position, question)
  if (person === undefined || position === undefined) return []
  return [{ person, position, validFrom: tenure.validFrom, validTo: tenure.validTo, isActing: tenure.isActing === 1 }]
}

/** The positions of an organisation, and the organisations under it. */
export async function listPublishedBranches(
  reader: Reader,
  asked: { organisation: Id; lang: string },
): Promise<PublishedName[]> {
  const rows = await reader
    .selectFrom('thing')
    .select('id')
    .where('organisation', '=', asked.organisation)
    .where('mergedInto', 'is', null)
    .execute()
  const names = await listPublishedNames(reader, { ids: rows.map((row) => row.id) })
  return rows.flatMap((row) => names.nameOf(row.id, { lang: asked.lang }) ?? [])
}
