import type { Id } from '#ground/id.ts'
import { pictureFacts } from '#media/picture-facts.ts'
import type { Reader } from '#storage/store.ts'
import { picturesOf, type Body } from './body.ts'
import { findDraft } from './find-draft.ts'
import type { PublishedDocument } from './find-published-document.ts'
import { statementSpans } from './inside/anchors-of.ts'
import { publishedFiling } from './inside/published-filing.ts'
import type { DocumentKind } from './kinds.ts'
import { listPublishedNames } from './list-published-names.ts'
import { listStatements } from './list-statements.ts'
import { renderBody } from './render-body.ts'
import type { Statement } from './statement.ts'

/** A draft as its page would be: its document's number, or 0 while it has none, edition 0, and the statements that are marked in it. Undefined without such a version. */
export async function previewDraft(reader: Reader, version: Id): Promise<PublishedDocument | undefined> {
  const draft = await findDraft(reader, version)
  if (draft === undefined) return undefined
  const { content, lang, document, slug } = draft
  const { kind, number } = await reader
    .selectFrom('document')
    .select(['kind', 'number'])
    .where('id', '=', document)
    .executeTakeFirstOrThrow()
  const filing = await publishedFiling(reader, document)
  const marked = await markedIn(reader, document, content.body)
  const people = marked.flatMap(({ statement }) => [
    statement.speaker,
    ...statement.addressees.map((one) => one.addressee),
  ])
  const names = await listPublishedNames(reader, { ids: [...filing.ids, ...people] })
  const figures = picturesOf(content.body)
  const pictures = await pictureFacts(reader, [
    ...figures,
    ...(content.picture === null ? [] : [content.picture.picture]),
  ])
  const question = { lang, at: content.happened?.date }
  return {
    document,
    number: number ?? 0,
    kind: kind as DocumentKind,
    firstPublishedAt: draft.updatedAt,
    version,
    lang,
    slug,
    edition: { id: '', number: 0, publishedAt: draft.updatedAt, leafHash: '', isCurrent: true },
    editions: 0,
    withdrawal: null,
    languages: [],
    translatedFrom: null,
    leftOut: [],
    leaf: {
      number: number ?? 0,
      language: lang,
      edition: 0,
      kind,
      decks: content.decks,
      lead: content.lead,
      blocks: content.body.content,
      sourceLine: content.sourceLine,
      verbality: content.verbality,
      picture: content.picture,
      dates: { happened: content.happened, said: content.said, published: null },
    },
    html: renderBody(content.body, { lang, pictures }),
    picture: pictures.get(content.picture?.picture ?? '') ?? null,
    corrections: [],
    ...filing.named(names, question),
    statements: marked.flatMap(({ statement, block, text }) => {
      const speaker = names.nameOf(statement.speaker, question)
      if (speaker === undefined) return []
      return {
        id: statement.id,
        status: 'confirmed' as const,
        speaker,
        title: names.titleOf(statement.speaker, { ...question, tenure: statement.speakerTenure }),
        addressees: statement.addressees.flatMap((one) => names.nameOf(one.addressee, question) ?? []),
        cueClass: statement.cueClass,
        directness: statement.directness,
        block,
        text,
      }
    }),
  }
}

/** The statements whose marks stand in a body, in the order of the text. */
async function markedIn(
  reader: Reader,
  document: Id,
  body: Body,
): Promise<{ statement: Statement; block: string; text: string }[]> {
  const statements = new Map((await listStatements(reader, document)).map((statement) => [statement.id, statement]))
  return [...Map.groupBy(statementSpans(body), (span) => span.statement)].flatMap(([id, spans]) => {
    const statement = statements.get(id)
    if (statement === undefined) return []
    return { statement, block: spans[0]?.block ?? '', text: spans.map((span) => span.exact.trim()).join(' … ') }
  })
}
