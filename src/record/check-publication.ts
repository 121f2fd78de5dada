import { Fault } from '#ground/fault.ts'
import type { Id } from '#ground/id.ts'
import type { Reader } from '#storage/store.ts'
import { findFiles } from '#media/find-file.ts'
import { pictureFacts } from '#media/picture-facts.ts'
import { blockText, filedBlocks, figuresOf, filesOf, textBlocks, type Body, type FileRef } from './body.ts'
import type { Check } from './check.ts'
import { deckText, type DraftContent } from './draft-content.ts'
import { findDraft, type Draft } from './find-draft.ts'
import { guardPublication } from './guard-publication.ts'
import { statementSpans } from './inside/anchors-of.ts'
import { slugOf } from './inside/slug-of.ts'
import { momentSort } from './moment.ts'

export type { Check } from './check.ts'

export interface PublicationCheck {
  /** Publication is refused while there is one. */
  blockers: Check[]
  /** Worth a look; publication goes on. */
  warnings: Check[]
  /** What an editor answered with «it is right because». */
  answered: Check[]
  /** What a press could make better. */
  offers: Check[]
  /** What will happen. */
  summary: {
    headline: string
    slug: string
    lang: string
    /** The document's permanent number, or null: the next free one will be given. */
    number: number | null
    /** The edition that this will be. */
    edition: number
    /** Statements that will be public. */
    statements: number
    languages: string[]
  }
}

/** Hold a draft against what a public page needs. Faults: `version.unknown`. */
export async function checkPublication(reader: Reader, version: Id): Promise<PublicationCheck> {
  const draft = await findDraft(reader, version)
  if (draft === undefined) throw new Fault('not_found', 'version.unknown')
  const [guards, place, known, starts, strange, unposted] = await Promise.all([
    guardPublication(reader, draft),
    findPlace(reader, draft),
    knownStatements(reader, draft.document),
    eventStarts(reader, draft.document),
    strangeFiles(reader, draft.content.body),
    posterless(reader, draft.content.body),
  ])
  const { content } = draft
  const marked = new Set(statementSpans(content.body).map((span) => span.statement))
  return {
    blockers: [
      ...missing(content),
      ...strange,
      ...unposted,
      ...unknownMarks(marked, known),
      ...looseDecks(content, marked),
      ...standing(draft, place),
      ...guards.open,
    ],
    warnings: [...loose(content), ...otherDay(content, starts)],
    answered: guards.answered,
    offers: guards.offers,
    summary: {
      headline: deckText(content.decks, 'headline'),
      slug: slugOf(draft),
      lang: draft.lang,
      number: place.number,
      edition: place.edition + 1,
      statements: marked.size,
      languages: place.languages,
    },
  }
}

/** What a reader must be told and the draft does not say. Nothing is ever filled in for it. */
function missing(content: DraftContent): Check[] {
  const checks: Check[] = []
  const headlines = content.decks.filter((deck) => deck.role === 'headline' && deck.text.trim() !== '')
  if (headlines.length === 0) checks.push({ reason: 'publication.headline_missing', field: 'decks' })
  if (headlines.length > 1) checks.push({ reason: 'publication.headline_twice', field: 'decks' })
  if (!hasText(content.body)) checks.push({ reason: 'publication.body_missing', field: 'body' })
  if (content.happened === null) checks.push({ reason: 'publication.happened_missing', field: 'happened' })
  if (content.said === null) checks.push({ reason: 'publication.said_missing', field: 'said' })
  for (const block of figuresOf(content.body))
    if (block.attrs.alt.trim() === '')
      checks.push({ reason: 'publication.alt_missing', field: `body.${block.attrs.id}` })
  for (const { type, attrs } of filedBlocks(content.body)) {
    const field = `body.${attrs.id}`
    if (attrs.title.trim() === '') checks.push({ reason: 'publication.file_title_missing', field })
    if (type !== 'video') continue
    if (attrs.credit.trim() === '') checks.push({ reason: 'publication.video_credit_missing', field })
  }
  if (content.picture !== null && content.picture.alt.trim() === '')
    checks.push({ reason: 'publication.alt_missing', field: 'picture' })
  return checks
}

function hasText(body: Body): boolean {
  return (
    textBlocks(body).some((block) => blockText(block).trim() !== '') ||
    figuresOf(body).length > 0 ||
    filedBlocks(body).length > 0
  )
}

/** Videos whose poster was not chosen, or is no picture of the house. */
async function posterless(reader: Reader, body: Body): Promise<Check[]> {
  const videos = filedBlocks(body).filter((block) => block.type === 'video')
  const known = await pictureFacts(
    reader,
    videos.map(({ attrs }) => attrs.poster),
  )
  return videos
    .filter(({ attrs }) => !known.has(attrs.poster))
    .map(({ attrs }) => ({ reason: 'publication.poster_missing', field: `body.${attrs.id}` }))
}

/** Files that are not the house's, or not what the text says they are. */
async function strangeFiles(reader: Reader, body: Body): Promise<Check[]> {
  const known = await findFiles(
    reader,
    filesOf(body).map(({ file }) => file),
  )
  const isOurs = ({ file, format, bytes, hash }: FileRef) => {
    const found = known.get(file)
    return found?.format === format && found.bytes === bytes && found.hash === hash
  }
  return filedBlocks(body)
    .filter((block) => !filesOf({ type: 'doc', content: [block] }).every(isOurs))
    .map((block) => ({ reason: 'publication.file_unknown', field: `body.${block.attrs.id}` }))
}

function unknownMarks(marked: Set<string>, known: Set<string>): Check[] {
  return [...marked]
    .filter((id) => !known.has(id))
    .map((id) => ({ reason: 'publication.statement_unknown', field: 'statements', details: { statement: id } }))
}

function looseDecks(content: DraftContent, marked: Set<string>): Check[] {
  return content.decks
    .filter((deck) => deck.restsOn !== null && !marked.has(deck.restsOn))
    .map((deck) => ({
      reason: 'publication.deck_rests_on_nothing',
      field: `decks.${deck.id}`,
      details: { text: deck.text },
    }))
}

function standing(draft: Draft, place: Place): Check[] {
  if (place.withdrawal !== null) return [{ reason: 'publication.withdrawn', details: { kind: place.withdrawal } }]
  if (place.edition > 0 && !draft.isChanged) return [{ reason: 'publication.unchanged' }]
  return []
}

/** A paragraph that ends in a comma or in the middle of a sentence was cut off somewhere. */
function loose(content: DraftContent): Check[] {
  return textBlocks(content.body)
    .filter((block) => /[،,؛]\s*$/u.test(blockText(block)))
    .map((block) => ({ reason: 'publication.cut_off', field: `body.${block.attrs.id}` }))
}

function otherDay(content: DraftContent, starts: string[]): Check[] {
  if (content.happened === null || starts.length === 0) return []
  const day = momentSort(content.happened).slice(0, 10)
  if (starts.some((start) => start.slice(0, 10) === day)) return []
  return [{ reason: 'publication.other_day_than_event', field: 'happened', details: { event: starts[0] ?? '' } }]
}

interface Place {
  number: number | null
  /** The last public edition of the version; 0 when there is none. */
  edition: number
  withdrawal: string | null
  languages: string[]
}

async function findPlace(reader: Reader, draft: Draft): Promise<Place> {
  const document = await reader
    .selectFrom('document')
    .select('number')
    .where('id', '=', draft.document)
    .executeTakeFirstOrThrow()
  const last = await reader
    .selectFrom('edition')
    .select((eb) => eb.fn.max('number').as('number'))
    .where('version', '=', draft.version)
    .executeTakeFirst()
  const withdrawal = await reader
    .selectFrom('withdrawal')
    .select('kind')
    .where('document', '=', draft.document)
    .where('liftedAt', 'is', null)
    .executeTakeFirst()
  const versions = await reader
    .selectFrom('version')
    .select('lang')
    .where('document', '=', draft.document)
    .where('currentEdition', 'is not', null)
    .execute()
  return {
    number: document.number,
    edition: Number(last?.number ?? 0),
    withdrawal: withdrawal?.kind ?? null,
    languages: versions.map((version) => version.lang),
  }
}

async function knownStatements(reader: Reader, document: Id): Promise<Set<string>> {
  const rows = await reader
    .selectFrom('statement')
    .select('id')
    .where('document', '=', document)
    .where('status', '!=', 'withdrawn')
    .execute()
  return new Set(rows.map((row) => row.id))
}

async function eventStarts(reader: Reader, document: Id): Promise<string[]> {
  const rows = await reader
    .selectFrom('documentThing')
    .innerJoin('event', 'event.thing', 'documentThing.thing')
    .select('event.startSort')
    .where('documentThing.document', '=', document)
    .execute()
  return rows.flatMap((row) => (row.startSort === null ? [] : [row.startSort]))
}
