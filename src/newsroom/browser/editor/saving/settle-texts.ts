import type { DraftContent } from '#record/draft-content.ts'
import type { DocumentFull, Draft } from '../../api/types.ts'
import { createDocument } from '../../api/documents.ts'
import { putDraft } from '../draft-api.ts'
import type { ServerText, Writer } from './writer.ts'

interface Texts {
  draft: Draft
  mine: DraftContent
  theirs: Pick<ServerText, 'revision' | 'content'>
}

/** Go on with the server's text. Mine is put among the revisions first, so that it can be had again. */
export async function goOnWithTheirs(writer: Writer, { draft, mine, theirs }: Texts): Promise<void> {
  const kept = await putDraft(draft.version, { revision: theirs.revision, content: mine, reason: 'saved' })
  const { revision } = await putDraft(draft.version, {
    revision: kept.revision,
    content: theirs.content,
    reason: 'saved',
  })
  writer.adopt({ revision, content: theirs.content })
}

/** Make a document of its own from my text, and go on here with the server's. Returns where the copy is. */
export async function keepBoth(
  writer: Writer,
  { draft, document, mine, theirs }: Texts & { document: DocumentFull },
): Promise<{ document: string; version: string }> {
  const copy = await createDocument({
    kind: document.kind,
    lang: draft.lang,
    content: withoutStatements(mine),
    things: document.things.map(({ thing, isPinned }) => ({ thing, isPinned })),
    reason: 'saved',
  })
  writer.adopt(theirs)
  return copy
}

/** Statements belong to one document: a copy has the words and not the marks. */
function withoutStatements(content: DraftContent): DraftContent {
  return {
    ...content,
    decks: content.decks.map((deck) => ({ ...deck, restsOn: null })),
    body: JSON.parse(JSON.stringify(content.body), dropMarks) as DraftContent['body'],
  }
}

function dropMarks(key: string, value: unknown): unknown {
  if (key !== 'marks' || !Array.isArray(value)) return value
  const left = (value as { type: string }[]).filter(({ type }) => type !== 'statement' && type !== 'mention')
  return left.length > 0 ? left : undefined
}
