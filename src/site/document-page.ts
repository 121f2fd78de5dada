import { html } from 'hono/html'
import {
  findPublishedHead,
  findPublishedText,
  isTaken,
  listPublishedLanguages,
  type PublishedDocument,
  type PublishedHead,
} from '#record/find-published-document.ts'
import { isPublishedSlug } from '#record/find-published-address.ts'
import { listPublishedDocuments } from '#record/list-published-documents.ts'
import { listRelatedDocuments } from '#record/list-related-documents.ts'
import { mostPins } from '#record/most-pins.ts'
import type { ThingKind } from '#storage/tables/record.ts'
import { bytesOf, filledBytes, filledText, lastingPage, openPage, openPlace } from '#web/open-page.ts'
import { lifeOf, noteLife, noteShown } from '#web/page-life.ts'
import { renderPage, type PageContent } from '#web/page.ts'
import { sendPage, sendTo } from '#web/send-page.ts'
import { stylePlace } from '#web/used-style.ts'
import { documentContent } from './document-content.ts'
import { documentParts, type DocumentPart, type FreshPart } from './document-parts.ts'
import { proofBlock } from './parts/proof-block.ts'
import { commentSection } from './parts/comment-section.ts'
import { documentLedger } from './parts/document-lines.ts'
import { formLinks } from './forms/form-routes.ts'
import { reportLine } from './parts/report-line.ts'
import { documentData, documentPlace } from './json-ld.ts'
import { embedLinks } from './oembed.ts'
import { elsewhereContent } from './elsewhere-content.ts'
import { tombstoneContent } from './tombstone-content.ts'
import { sharedPictures } from './share-picture.ts'
import { say } from '#web/words.ts'
import { nothing, type Html } from '#web/markup.ts'
import { shown, tagsOfPage } from './page-tags.ts'
import { notFound, numberIn, show, type Visit } from './visit.ts'

/** `/news/{number}/{slug}`: a document. Its old slugs and the bare number lead to its present address; any other tail is no page. */
export async function documentPage(visit: Visit): Promise<Response> {
  const number = numberIn(visit, 'number')
  const slug = visit.c.req.param('slug')
  const parts = documentParts(visit.reader)
  const begun = parts?.begin() ?? 0
  const key = `${visit.lang} ${number}`
  const kept = parts?.find(key, Date.parse(visit.now))
  if (kept !== undefined && kept.slug === slug) {
    noteLife(visit.c, kept.life)
    return showAround(visit, kept)
  }
  const head = await findPublishedHead(visit.reader, { number, lang: visit.lang })
  if (head === undefined) return showElsewhere(visit, number)
  const taken = await answerForTaken(visit, head)
  if (taken !== undefined) return taken
  if (slug !== head.slug) {
    if (slug !== undefined && !(await isPublishedSlug(visit.reader, { version: head.version, slug }))) throw notFound()
    return sendTo(visit.at.document(visit.lang, number, head.slug))
  }
  const fresh = await aroundComments(visit, head)
  if (parts === undefined || !parts.isAskedAgain(key)) {
    const { page, styleHash } = filledText(fresh.open, await commentSection(visit, fresh.commented))
    return sendPage(visit.c, page, { styles: [styleHash], isScripted: true })
  }
  const part = { ...fresh, open: lastingPage(fresh.open) }
  const tags = tagsOfPage({
    path: visit.at.document(visit.lang, number, slug),
    text: fresh.open.pieces.join(''),
    languages: visit.office.languages,
    noted: part.life.shown,
  })
  parts.keep(key, { value: part, bytes: bytesOf(part.open), tags, validUntil: part.life.validUntil }, begun)
  return showAround(visit, part)
}

/** All of a document's page but its comments, which change most often. */
async function aroundComments(visit: Visit, head: PublishedHead): Promise<FreshPart> {
  const { number, slug, document: id, kind, firstPublishedAt, withdrawal } = head
  const document = { ...head, ...(await findPublishedText(visit.reader, head)) }
  const related = await relatedMarkup(visit, document)
  const content = contentOf(visit, {
    document,
    path: visit.at.document(visit.lang, number, slug),
    related: html`${await proofBlock(visit, document)}${reportLine(visit, number)}${related}${openPlace}`,
    isScripted: true,
  })
  const open = openPage(visit.office.profile.accent, renderPage(visit, content, stylePlace))
  const { shown, validUntil } = lifeOf(visit.c.req.raw)
  const commented = { document: id, number, kind, firstPublishedAt, withdrawal }
  return { slug, open, commented, life: { shown: new Set(shown), validUntil } }
}

async function showAround(visit: Visit, { open, commented }: DocumentPart): Promise<Response> {
  const { page, styleHash, mark } = filledBytes(open, await commentSection(visit, commented))
  return sendPage(visit.c, page, { styles: [styleHash], isScripted: true, mark })
}

/** What stands in the place of a slug whose words were erased by law. */
const erasedSlug = '-'

/** `/n/{number}`: the short address of a document leads to its full one. */
export async function shortAddress(visit: Visit): Promise<Response> {
  const number = numberIn(visit, 'number')
  const languages = await listPublishedLanguages(visit.reader, number)
  const own = languages.find((one) => one.lang === visit.lang) ?? languages[0]
  if (own === undefined) throw notFound()
  const head = await findPublishedHead(visit.reader, { number, lang: own.lang })
  const isTold = own.slug !== erasedSlug && head !== undefined && !isTaken(head.withdrawal)
  return sendTo(
    isTold ? visit.at.document(own.lang, number, own.slug) : visit.at.path(own.lang, `/news/${number}`),
    302,
  )
}

/** `/news/{number}/editions/{k}`: an edition as it was published, with the way to the present one. */
export async function editionPage(visit: Visit): Promise<Response> {
  const number = numberIn(visit, 'number')
  const head = await findPublishedHead(visit.reader, { number, lang: visit.lang, edition: numberIn(visit, 'edition') })
  if (head === undefined) throw notFound()
  const taken = await answerForTaken(visit, head)
  if (taken !== undefined) return taken
  const document = { ...head, ...(await findPublishedText(visit.reader, head)) }
  const content = contentOf(visit, {
    document,
    path: visit.at.edition(visit.lang, number, head.edition.number),
    related: await proofBlock(visit, document),
    isOld: true,
  })
  return show(visit, content)
}

/** What stands in the place of a document whose text is no longer to be seen; undefined where it is. */
export async function answerForTaken(visit: Visit, head: PublishedHead): Promise<Response | undefined> {
  const { number, withdrawal, edition } = head
  if (!isTaken(withdrawal)) return undefined
  const { kind, replacement } = withdrawal
  if (kind === 'consolidated' && replacement !== null) {
    const { at, lang } = visit
    // A document that is not public in this language says so at its bare address, and where it is.
    const isHere = replacement.lang === lang && replacement.slug !== ''
    return sendTo(
      isHere ? at.document(lang, replacement.number, replacement.slug) : at.path(lang, `/news/${replacement.number}`),
    )
  }
  return show(visit, tombstoneContent(visit, { number, withdrawal, leaf: edition.leafHash }), 410)
}

/** The document is public in other languages only. What was taken away is gone in every language. */
async function showElsewhere(visit: Visit, number: number): Promise<Response> {
  const languages = await listPublishedLanguages(visit.reader, number)
  const [first] = languages
  const head = first === undefined ? undefined : await findPublishedHead(visit.reader, { number, lang: first.lang })
  if (head === undefined) throw notFound()
  const taken = await answerForTaken(visit, head)
  if (taken !== undefined) return taken
  return show(visit, elsewhereContent(visit, number, languages), 404)
}

function contentOf(
  visit: Visit,
  {
    document,
    path,
    related,
    isOld = false,
    isScripted = false,
  }: { document: PublishedDocument; path: string; related: Html; isOld?: boolean; isScripted?: boolean },
): PageContent {
  const { at, lang } = visit
  const canonical = at.document(lang, document.number, document.slug)
  const content = documentContent(visit, document)
  return {
    ...content,
    path,
    canonical,
    isHidden: isOld,
    isScripted,
    main: html`${content.main}${related}`,
    ...(isOld
      ? {}
      : {
          pictures: sharedPictures(visit, document),
          data: [documentData(visit, document), documentPlace(visit, document)],
          alternates: [
            ...formLinks(visit, document.number),
            ...(document.withdrawal === null ? embedLinks(visit, path) : []),
          ],
        }),
  }
}

/** How many of the documents nearest to one are asked for, so that some are left where others were withdrawn. */
const nearest = 8 + mostPins
/** So many stand beneath a document; more only where editors pinned more to it. */
const shownBeneath = 4

const nearBy: Partial<Record<ThingKind, 'collections' | 'topics'>> = {
  dossier: 'collections',
  series: 'collections',
  topic: 'topics',
}

/** Documents near to this one: what editors pinned to it or its dossiers, the same event, dossier or series, the same topics, places and speakers. */
async function relatedMarkup(visit: Visit, document: PublishedDocument): Promise<Html> {
  const { reader, lang } = visit
  const events = document.events.map(({ id }) => id)
  const filed = (as: 'collections' | 'topics' | 'others') =>
    document.filed.filter(({ kind }) => (nearBy[kind] ?? 'others') === as).map(({ id }) => id)
  const speakers = [...new Set(document.statements.map(({ speaker }) => speaker.id))]
  const shared = {
    document: document.document,
    lang,
    events,
    collections: filed('collections'),
    topics: filed('topics'),
    others: filed('others'),
    speakers,
  }
  noteShown(
    visit.c,
    shown.pins(document.number),
    ...[...events, ...shared.collections, ...shared.topics, ...shared.others, ...speakers].map(shown.documentsAbout),
  )
  const near = await listRelatedDocuments(reader, shared, nearest)
  if (near.length === 0) return nothing
  const ids = near.map(({ id }) => id)
  const found = await listPublishedDocuments(reader, { lang, documents: ids, isStanding: true, limit: nearest })
  const standing = near.flatMap(({ id, isPinned }) => {
    const line = found.find((one) => one.document === id)
    return line === undefined ? [] : [{ line, isPinned }]
  })
  const lines = standing.filter(({ isPinned }, index) => isPinned || index < shownBeneath).map(({ line }) => line)
  if (lines.length === 0) return nothing
  return html`<section class="part no-print" data-outside>
    <h2>${say(lang, 'document.related')}</h2>
    ${documentLedger(visit, lines)}
  </section>`
}
