import type { Instant } from '#ground/clock.ts'
import type { Id } from '#ground/id.ts'
import type { Reader } from '#storage/store.ts'
import { blockText, textBlocks } from './body.ts'
import { wordsOverTime } from './choose-wording.ts'
import { diffWords, type Piece } from './diff-words.ts'
import { tellingsOf, type Wording } from './inside/wordings-of.ts'
import { readLeaf } from './leaf.ts'
import { listMisquotes, type Misquote } from './list-misquotes.ts'
import { listPublishedNames, type PublishedName } from './list-published-names.ts'
import type { PublishedStatement } from './list-published-statements.ts'
import type { Statement } from './statement.ts'

/** What became of a statement since it was first published, and the text that it stands in. */
export interface StatementStory {
  /** Each time its words changed in the language shown, the last first. */
  rewordings: { from: number; to: number; at: Instant; pieces: Piece[]; notes: { kind: string; note: string }[] }[]
  /** When an edition came out that does not have it any more. */
  removedAt: Instant | null
  /** What was decided on it after it was public, the last first. */
  changes: StatementChangeLine[]
  /** The blocks it stands in, cut at its words. Empty once the text was erased. */
  context: { block: string; pieces: { text: string; isOwn: boolean }[] }[]
  /** Where its words stand: of each stretch the block, the offsets in it, and what is around. */
  anchors: StatementAnchor[]
  /** The languages in which its document is public, and whether its words are there. */
  languages: { lang: string; number: number; isTold: boolean }[]
  /** How it was misquoted, by the office's signed answers, the last first. */
  misquotes: Misquote[]
}

export interface StatementAnchor {
  block: string
  start: number
  end: number
  exact: string
  prefix: string
  suffix: string
}

export type StatementChangeLine = { at: Instant } & (
  | { what: 'status'; to: Statement['status']; note: string }
  | { what: 'facts'; fields: ChangedFact[]; speaker: PublishedName | undefined }
)

export type ChangedFact = 'speaker' | 'addressees' | 'directness' | 'saidAt' | 'event'
const publicFacts = ['speaker', 'addressees', 'directness', 'saidAt', 'event'] as const satisfies (keyof Statement)[]

/** The story of a statement that is public. */
export async function findStatementStory(
  reader: Reader,
  { id, wording }: Pick<PublishedStatement, 'id' | 'wording'>,
  lang: string,
): Promise<StatementStory> {
  const tellings = (await tellingsOf(reader, [id])).get(id) ?? []
  const own = wordsOverTime(tellings, wording.lang)
  const anchors = await anchorsOf(reader, id, wording.editionId)
  const first = tellings.toSorted((a, b) => a.chainIndex - b.chainIndex)[0]
  return {
    rewordings: await rewordingsOf(reader, wording, own),
    removedAt: wording.isCurrent ? null : await nextEditionAt(reader, wording),
    changes: first === undefined ? [] : await changesOf(reader, { statement: id, after: first.publishedAt, lang }),
    context: await contextOf(reader, wording.editionId, anchors),
    anchors,
    languages: await languagesOf(
      reader,
      wording.document,
      new Set(tellings.filter((one) => one.isCurrent).map((one) => one.lang)),
    ),
    misquotes: (await listMisquotes(reader, [id])).get(id) ?? [],
  }
}

type Told = Pick<Wording, 'text' | 'edition' | 'editionId' | 'publishedAt'>

async function rewordingsOf(reader: Reader, { version }: Wording, own: Told[]): Promise<StatementStory['rewordings']> {
  const changed = own.flatMap((now, index) => {
    const was = own[index - 1]
    return was === undefined || was.text === now.text ? [] : [{ was, now }]
  })
  if (changed.length === 0) return []
  const corrections = await reader
    .selectFrom('correction')
    .select(['toEdition', 'kind', 'note'])
    .where('version', '=', version)
    .execute()
  return changed
    .map(({ was, now }) => ({
      from: was.edition,
      to: now.edition,
      at: now.publishedAt,
      pieces: diffWords(was.text, now.text),
      notes: corrections.filter((one) => one.toEdition === now.editionId).map(({ kind, note }) => ({ kind, note })),
    }))
    .toReversed()
}

async function nextEditionAt(reader: Reader, { version, edition }: Wording): Promise<Instant | null> {
  const row = await reader
    .selectFrom('edition')
    .select('publishedAt')
    .where('version', '=', version)
    .where('number', '>', edition)
    .orderBy('number')
    .executeTakeFirst()
  return row?.publishedAt ?? null
}

async function changesOf(
  reader: Reader,
  asked: { statement: Id; after: Instant; lang: string },
): Promise<StatementChangeLine[]> {
  const rows = await reader
    .selectFrom('statementChange')
    .select(['at', 'what', 'before', 'after', 'note'])
    .where('statement', '=', asked.statement)
    .where('at', '>=', asked.after)
    .orderBy('id', 'desc')
    .execute()
  const read = rows.map((row) => ({
    ...row,
    before: JSON.parse(row.before) as Statement,
    after: JSON.parse(row.after) as Statement,
  }))
  const names = await listPublishedNames(reader, { ids: read.map((row) => row.before.speaker) })
  return read.flatMap(({ at, what, before, after, note }): StatementChangeLine[] => {
    if (what === 'status') return [{ at, what, to: after.status, note }]
    const fields = publicFacts.filter((fact) => JSON.stringify(before[fact]) !== JSON.stringify(after[fact]))
    const speaker = fields.includes('speaker') ? names.nameOf(before.speaker, { lang: asked.lang }) : undefined
    return fields.length === 0 ? [] : [{ at, what: 'facts', fields, speaker }]
  })
}

function anchorsOf(reader: Reader, statement: Id, edition: Id): Promise<StatementAnchor[]> {
  return reader
    .selectFrom('anchor')
    .select(['block', 'start', 'end', 'exact', 'prefix', 'suffix'])
    .where('statement', '=', statement)
    .where('edition', '=', edition)
    .orderBy('ordinal')
    .execute()
}

async function contextOf(reader: Reader, edition: Id, anchors: StatementAnchor[]): Promise<StatementStory['context']> {
  const row = await reader.selectFrom('editionBody').select('leaf').where('edition', '=', edition).executeTakeFirst()
  if (row === undefined) return []
  return textBlocks({ type: 'doc', content: readLeaf(row.leaf).blocks }).flatMap((block) => {
    const own = anchors.filter((anchor) => anchor.block === block.attrs.id)
    return own.length === 0 ? [] : [{ block: block.attrs.id, pieces: cutAt(blockText(block), own) }]
  })
}

function cutAt(text: string, spans: StatementAnchor[]): { text: string; isOwn: boolean }[] {
  const pieces: { text: string; isOwn: boolean }[] = []
  let done = 0
  for (const { start, end } of spans.toSorted((a, b) => a.start - b.start)) {
    pieces.push({ text: text.slice(done, start), isOwn: false }, { text: text.slice(start, end), isOwn: true })
    done = end
  }
  return [...pieces, { text: text.slice(done), isOwn: false }].filter((piece) => piece.text !== '')
}

async function languagesOf(reader: Reader, document: Id, told: Set<string>): Promise<StatementStory['languages']> {
  const rows = await reader
    .selectFrom('version')
    .innerJoin('document', 'document.id', 'version.document')
    .select(['version.lang', 'document.number'])
    .where('version.document', '=', document)
    .where('version.currentEdition', 'is not', null)
    .orderBy('version.createdAt')
    .execute()
  return rows.map((row) => ({ lang: row.lang, number: row.number ?? 0, isTold: told.has(row.lang) }))
}
