import { Fault } from '#ground/fault.ts'
import { newId, type Id } from '#ground/id.ts'
import { pictureFacts } from '#media/picture-facts.ts'
import { appendEntry } from '#storage/append-entry.ts'
import { nextNumber } from '#storage/next-number.ts'
import type { Transaction } from '#storage/store.ts'
import { filesOf, picturesOf, type Body } from '../body.ts'
import { checkPublication, type Check } from '../check-publication.ts'
import { deckText, type DraftContent } from '../draft-content.ts'
import type { Draft } from '../find-draft.ts'
import { leafHash, leafText, type Leaf } from '../leaf.ts'
import { momentSort, type Moment } from '../moment.ts'
import { renderBody } from '../render-body.ts'
import { writeListing } from '../write-listing.ts'
import { appendToLog } from './append-to-log.ts'
import { findMarksAgain } from './find-marks-again.ts'
import { slugOf } from './slug-of.ts'
import { withoutNotes } from './without-notes.ts'
import { writeAnchors } from './write-anchors.ts'

export interface PublishedEdition {
  edition: Id
  /** Its number within the version. */
  number: number
  documentNumber: number
  leafHash: string
}

/** Make a draft that passes every check the next public edition of its version. The caller has seen to the right revision. */
export async function publishEdition(tx: Transaction, written: Draft, by: Id): Promise<PublishedEdition> {
  const { blockers, answered } = await checkPublication(tx.sql, written.version)
  const [first] = blockers
  if (first !== undefined) throw new Fault('invalid', first.reason, first)
  const draft = await withLostMarks(tx, written)
  const documentNumber = await numberOf(tx, draft.document)
  const edition = newId()
  const leaf = await leafOf(tx, draft, documentNumber)
  const text = leafText(leaf)
  const hash = leafHash(text)
  await tx.sql
    .insertInto('edition')
    .values({
      id: edition,
      version: draft.version,
      document: draft.document,
      lang: draft.lang,
      number: leaf.edition,
      chainIndex: await nextNumber(tx, 'edition'),
      leafHash: hash,
      previousLeafHash: leaf.previousLeaf,
      publishedAt: tx.at,
      publishedBy: by,
      writtenBy: draft.updatedBy,
      reviewedBy: null,
      approvedBy: by,
    })
    .execute()
  await writeBody(tx, edition, { content: draft.content, text, lang: draft.lang })
  await writeFiles(tx, edition, draft.content.body)
  await writeAnchors(tx, edition, draft)
  await makeCurrent(tx, draft, edition)
  const logged = {
    kind: 'edition',
    number: documentNumber,
    language: draft.lang,
    edition: leaf.edition,
    leaf: hash,
  } as const
  await appendToLog(tx, { subject: edition, document: draft.document, entry: logged })
  await appendEntry(tx, {
    kind: 'edition.published',
    subject: edition,
    details: { document: draft.document, version: draft.version, number: documentNumber, edition: leaf.edition },
    by,
  })
  await noteAnswers(tx, { edition, answered, by })
  return { edition, number: leaf.edition, documentNumber, leafHash: hash }
}

/** Links outlive an edit that lost marks: public statements are looked for by their words. */
async function withLostMarks(tx: Transaction, draft: Draft): Promise<Draft> {
  if (draft.currentEdition === null) return draft
  const before = await tx.sql
    .selectFrom('anchor')
    .innerJoin('statement', 'statement.id', 'anchor.statement')
    .select(['anchor.statement', 'block', 'start', 'end', 'exact', 'prefix', 'suffix'])
    .where('edition', '=', draft.currentEdition)
    .where('status', '<>', 'withdrawn')
    .orderBy('ordinal')
    .execute()
  return { ...draft, content: { ...draft.content, body: findMarksAgain(draft.content.body, before) } }
}

/** That alarms were answered, and by which rules they were raised: never the words. */
async function noteAnswers(tx: Transaction, { edition, answered, by }: { edition: Id; answered: Check[]; by: Id }) {
  if (answered.length === 0) return
  const rules = [...new Set(answered.map((check) => String(check.details?.rule ?? '')))]
  await appendEntry(tx, {
    kind: 'publication.answered',
    subject: edition,
    details: { count: answered.length, rules: rules.join(' ') },
    by,
  })
}

async function numberOf(tx: Transaction, document: Id): Promise<number> {
  const row = await tx.sql.selectFrom('document').select('number').where('id', '=', document).executeTakeFirstOrThrow()
  if (row.number !== null) return row.number
  const number = await nextNumber(tx, 'document')
  await tx.sql.updateTable('document').set({ number, firstPublishedAt: tx.at }).where('id', '=', document).execute()
  await tx.sql.updateTable('documentThing').set({ publishedAt: tx.at }).where('document', '=', document).execute()
  return number
}

async function leafOf(tx: Transaction, draft: Draft, number: number): Promise<Leaf> {
  const { content } = draft
  const { kind } = await tx.sql
    .selectFrom('document')
    .select('kind')
    .where('id', '=', draft.document)
    .executeTakeFirstOrThrow()
  return {
    type: 'dabir-edition/1',
    number,
    language: draft.lang,
    edition: await nextEdition(tx, draft.version),
    kind,
    decks: content.decks.map(({ role, text, restsOn }) => ({ role, text, restsOn })),
    lead: content.lead,
    blocks: withoutNotes(content.body).content,
    sourceLine: content.sourceLine,
    verbality: content.verbality,
    picture: content.picture,
    dates: { happened: content.happened as Moment, said: content.said as Moment, published: tx.at },
    previousLeaf: await lastLeaf(tx),
  }
}

async function nextEdition(tx: Transaction, version: Id): Promise<number> {
  const row = await tx.sql
    .selectFrom('edition')
    .select((eb) => eb.fn.max('number').as('number'))
    .where('version', '=', version)
    .executeTakeFirst()
  return Number(row?.number ?? 0) + 1
}

/** The end of the chain. The counter's row is locked first, so that no other publication can slip in between. */
async function lastLeaf(tx: Transaction): Promise<string | null> {
  await tx.sql
    .insertInto('counter')
    .values({ name: 'edition', value: 0 })
    .onConflict((conflict) => conflict.column('name').doUpdateSet((eb) => ({ value: eb.ref('counter.value') })))
    .execute()
  const last = await tx.sql
    .selectFrom('edition')
    .select('leafHash')
    .orderBy('chainIndex', 'desc')
    .limit(1)
    .executeTakeFirst()
  return last?.leafHash ?? null
}

async function writeBody(
  tx: Transaction,
  edition: Id,
  { content, text, lang }: { content: DraftContent; text: string; lang: string },
): Promise<void> {
  const happened = content.happened as Moment
  await tx.sql
    .insertInto('editionBody')
    .values({
      edition,
      leaf: text,
      html: renderBody(content.body, { lang, pictures: await pictureFacts(tx.sql, picturesOf(content.body)) }),
      kicker: deckText(content.decks, 'kicker'),
      headline: deckText(content.decks, 'headline'),
      shortHeadline: deckText(content.decks, 'short'),
      lead: content.lead,
      picture: content.picture?.picture ?? null,
      happenedSort: momentSort(happened),
    })
    .execute()
}

async function writeFiles(tx: Transaction, edition: Id, body: Body): Promise<void> {
  const files = [...new Set(filesOf(body).map(({ file }) => file))]
  if (files.length === 0) return
  await tx.sql
    .insertInto('editionFile')
    .values(files.map((file) => ({ edition, file })))
    .execute()
}

async function makeCurrent(tx: Transaction, draft: Draft, edition: Id): Promise<void> {
  const slug = slugOf(draft)
  await tx.sql.updateTable('version').set({ currentEdition: edition, slug }).where('id', '=', draft.version).execute()
  await writeListing(tx, draft.document)
  await tx.sql
    .insertInto('versionSlug')
    .values({ version: draft.version, slug, since: tx.at })
    .onConflict((conflict) => conflict.columns(['version', 'slug']).doNothing())
    .execute()
  await tx.sql.updateTable('draft').set({ isChanged: 0 }).where('version', '=', draft.version).execute()
  await tx.sql
    .updateTable('draftRevision')
    .set({ reason: 'published' })
    .where('version', '=', draft.version)
    .where('revision', '=', draft.revision)
    .execute()
}
