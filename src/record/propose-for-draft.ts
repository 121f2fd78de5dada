import { Fault } from '#ground/fault.ts'
import type { Id } from '#ground/id.ts'
import type { Reader } from '#storage/store.ts'
import { blockText, textBlocks, type TextBlock } from './body.ts'
import { deckText } from './draft-content.ts'
import { findDraft, type Draft } from './find-draft.ts'
import { findTenureOf } from './find-holder.ts'
import { statementSpans, type Span } from './inside/anchors-of.ts'
import { proposeApart } from './inside/propose-apart.ts'
import { findSameSayings, type Told } from './inside/same-saying.ts'
import { listStatements } from './list-statements.ts'
import { SURE, type ProposedStatement } from './propose-statements.ts'
import { readKnowledge } from './read-knowledge.ts'

/** Somebody whom a proposal names: the words on the page, and whom we take them for. */
export interface ProposedPerson {
  /** The words in the same block, or null where they are left unsaid. */
  mention: { start: number; end: number } | null
  /** The fullest name that text or office give; null where nobody could be told. */
  name: string | null
  /** Who that is in the record; null for somebody who is not in it yet. */
  thing: Id | null
  /** What they held on the day. */
  tenure: Id | null
}

/** A statement that the machine found in a draft. Nobody has confirmed it, and no reader sees it. */
export interface DraftProposal extends Span {
  exact: string
  cue: { start: number; end: number } | null
  cueClass: string
  directness: string
  speaker: ProposedPerson
  /** How the speaker was found. */
  resolution: string
  addressee: (ProposedPerson & { basis: 'words' | 'event' }) | null
  confidence: number
  /** An editor need not look twice. */
  isSure: boolean
  /** The place in this list of the statement within which it is said. */
  parent: number | null
  /** The same saying told before: a statement that is marked, or an earlier place in this list. */
  sameAs: { statement: Id } | { proposal: number } | null
}

/**
 * What a draft makes people say, as the reader of reported speech finds it, without what is marked already. The draft is not changed.
 * A long text is read on a thread of its own. Faults: `version.unknown`, `proposals.busy`.
 */
export async function proposeForDraft(reader: Reader, version: Id): Promise<DraftProposal[]> {
  const draft = await findDraft(reader, version)
  if (draft === undefined) throw new Fault('not_found', 'version.unknown')
  const blocks = textBlocks(draft.content.body).filter((block) => block.type === 'paragraph')
  const knowledge = await readKnowledge(reader, draft)
  const date = knowledge.event?.start ?? draft.content.happened?.date
  const article = { title: deckText(draft.content.decks, 'headline'), paragraphs: blocks.map(blockText), date }
  const found = await proposeApart(article, knowledge)
  const open = found.filter(
    (one) => !isMarked(draft, { block: blocks[one.p]?.attrs.id ?? '', start: one.start, end: one.end }),
  )
  const tenures = await tenuresOn(reader, open, date)
  const marked = await markedSayings(reader, draft)
  const same = findSameSayings([...marked, ...open.map((one) => toldBy(one, blocks[one.p]))])
  return open.map((one, index) => {
    const block = blocks[one.p]
    const parent = one.parent === null ? -1 : open.indexOf(found[one.parent] as ProposedStatement)
    return {
      block: block?.attrs.id ?? '',
      start: one.start,
      end: one.end,
      exact: block === undefined ? '' : blockText(block).slice(one.start, one.end),
      cue: one.cue,
      cueClass: one.cueClass,
      directness: one.directness,
      speaker: personOf({ mention: one.speaker, name: one.person, thing: one.personId }, tenures),
      resolution: one.resolution,
      addressee: addresseeOf(one, tenures),
      confidence: one.confidence,
      isSure: one.confidence >= SURE,
      parent: parent < 0 ? null : parent,
      sameAs: sameAs(same[marked.length + index] ?? -1, marked),
    }
  })
}

function sameAs(at: number, marked: { statement: Id }[]): DraftProposal['sameAs'] {
  const statement = marked[at]?.statement
  if (statement !== undefined) return { statement }
  return at < 0 ? null : { proposal: at - marked.length }
}

function toldBy(one: ProposedStatement, block: TextBlock | undefined): Told {
  return {
    speaker: one.personId ?? one.person,
    text: block === undefined ? '' : blockText(block).slice(one.start, one.end),
  }
}

async function markedSayings(reader: Reader, draft: Draft): Promise<(Told & { statement: Id })[]> {
  const texts = Map.groupBy(statementSpans(draft.content.body), (span) => span.statement)
  const statements = await listStatements(reader, draft.document)
  return statements
    .filter((one) => texts.has(one.id) && one.status !== 'withdrawn')
    .map(({ id, speaker }) => ({
      statement: id,
      speaker,
      text: (texts.get(id) ?? []).map((span) => span.exact).join(' '),
    }))
}

/** More than half of it is marked as a statement already. */
function isMarked(draft: Draft, span: Span): boolean {
  const covered = statementSpans(draft.content.body)
    .filter((mark) => mark.block === span.block)
    .map((mark) => Math.min(mark.end, span.end) - Math.max(mark.start, span.start))
  return Math.max(0, ...covered) * 2 > span.end - span.start
}

async function tenuresOn(reader: Reader, found: ProposedStatement[], at: string | undefined): Promise<Map<Id, Id>> {
  const people = new Set(found.flatMap((one) => [one.personId, one.addresseeId]).filter((id) => id !== null))
  const held = new Map<Id, Id>()
  if (at === undefined) return held
  for (const person of people) {
    const tenure = await findTenureOf(reader, { person, at })
    if (tenure !== undefined) held.set(person, tenure.id)
  }
  return held
}

function personOf(person: Omit<ProposedPerson, 'tenure'>, tenures: Map<Id, Id>): ProposedPerson {
  return { ...person, tenure: person.thing === null ? null : (tenures.get(person.thing) ?? null) }
}

function addresseeOf(one: ProposedStatement, tenures: Map<Id, Id>): DraftProposal['addressee'] {
  if (one.basis === null) return null
  const person = { mention: one.addressee, name: one.addresseePerson, thing: one.addresseeId }
  return { ...personOf(person, tenures), basis: one.basis === 'text' ? 'words' : 'event' }
}
