import { Fault } from '#ground/fault.ts'
import { newId, type Id } from '#ground/id.ts'
import { appendEntry } from '#storage/append-entry.ts'
import type { Transaction } from '#storage/store.ts'
import { getDocument } from './create-document.ts'
import { momentSort } from './moment.ts'
import type { Addressee, StatementFacts } from './statement.ts'

export interface NewStatement extends StatementFacts {
  document: Id
  by: Id
}

/**
 * Note that a document makes somebody say something, marked and so confirmed by an editor. Returns the id that the mark in the draft
 * carries. It becomes public with the edition that holds its mark. Faults: `document.unknown`, `statement.speaker_unknown`,
 * `statement.addressee_unknown`, `statement.event_unknown`, `statement.relative_unknown`, `statement.tenure_unknown`.
 */
export async function markStatement(tx: Transaction, input: NewStatement): Promise<Id> {
  await getDocument(tx, input.document)
  await refuseUnknown(tx, input)
  const id = newId()
  await tx.sql
    .insertInto('statement')
    .values({
      id,
      document: input.document,
      ...columnsOf(input),
      status: 'confirmed',
      isPublic: 0,
      confidence: null,
      confirmedBy: input.by,
      confirmedAt: tx.at,
      succeededBy: null,
      createdAt: tx.at,
      revision: 1,
    })
    .execute()
  await writeAddressees(tx, id, input.addressees)
  await writeTopics(tx, id, input.topics)
  await appendEntry(tx, {
    kind: 'statement.confirmed',
    subject: id,
    details: { document: input.document },
    by: input.by,
  })
  return id
}

/** The columns of a statement's facts. */
export function columnsOf(facts: StatementFacts) {
  return {
    event: facts.event,
    speaker: facts.speaker,
    speakerTenure: facts.speakerTenure,
    cueClass: facts.cueClass,
    directness: facts.directness,
    parent: facts.parent,
    sameAs: facts.sameAs,
    saidAt: facts.saidAt === null ? null : JSON.stringify(facts.saidAt),
    saidSort: facts.saidAt === null ? null : momentSort(facts.saidAt),
  }
}

export async function writeAddressees(tx: Transaction, statement: Id, addressees: Addressee[]): Promise<void> {
  await tx.sql.deleteFrom('statementAddressee').where('statement', '=', statement).execute()
  const unique = [...new Map(addressees.map((one) => [one.addressee, one])).values()]
  if (unique.length === 0) return
  await tx.sql
    .insertInto('statementAddressee')
    .values(unique.map(({ addressee, tenure, basis }, ordinal) => ({ statement, addressee, tenure, basis, ordinal })))
    .execute()
}

export async function writeTopics(tx: Transaction, statement: Id, topics: Id[]): Promise<void> {
  await tx.sql.deleteFrom('statementThing').where('statement', '=', statement).execute()
  if (topics.length === 0) return
  await tx.sql
    .insertInto('statementThing')
    .values([...new Set(topics)].map((thing) => ({ statement, thing })))
    .execute()
}

/** Everything a statement points to must be there, be of the right kind, and not be merged away. */
export async function refuseUnknown(tx: Transaction, facts: StatementFacts & { document: Id }): Promise<void> {
  const speaks = ['person', 'organisation', 'position']
  await refuseThing(tx, { ids: [facts.speaker], kinds: speaks, reason: 'statement.speaker_unknown' })
  const addressees = facts.addressees.map((one) => one.addressee)
  await refuseThing(tx, { ids: addressees, kinds: [...speaks, 'place'], reason: 'statement.addressee_unknown' })
  await refuseThing(tx, {
    ids: facts.event === null ? [] : [facts.event],
    kinds: ['event'],
    reason: 'statement.event_unknown',
  })
  await refuseThing(tx, { ids: facts.topics, kinds: ['topic', 'place'], reason: 'statement.topic_unknown' })
  await refuseTenures(tx, facts)
  for (const relative of [facts.parent, facts.sameAs]) if (relative !== null) await refuseRelative(tx, relative)
}

async function refuseThing(tx: Transaction, asked: { ids: Id[]; kinds: string[]; reason: string }): Promise<void> {
  if (asked.ids.length === 0) return
  const rows = await tx.sql
    .selectFrom('thing')
    .select(['id', 'kind'])
    .where('id', 'in', asked.ids)
    .where('mergedInto', 'is', null)
    .execute()
  const known = new Set(rows.filter((row) => asked.kinds.includes(row.kind)).map((row) => row.id))
  const unknown = asked.ids.find((id) => !known.has(id))
  if (unknown !== undefined) throw new Fault('invalid', asked.reason, { details: { id: unknown } })
}

async function refuseTenures(tx: Transaction, facts: StatementFacts): Promise<void> {
  const held = [
    { tenure: facts.speakerTenure, person: facts.speaker },
    ...facts.addressees.map((one) => ({ tenure: one.tenure, person: one.addressee })),
  ]
  for (const { tenure, person } of held) {
    if (tenure === null) continue
    const row = await tx.sql.selectFrom('tenure').select('person').where('id', '=', tenure).executeTakeFirst()
    if (row?.person !== person) throw new Fault('invalid', 'statement.tenure_unknown', { details: { id: tenure } })
  }
}

async function refuseRelative(tx: Transaction, id: Id): Promise<void> {
  const row = await tx.sql.selectFrom('statement').select('id').where('id', '=', id).executeTakeFirst()
  if (row === undefined) throw new Fault('invalid', 'statement.relative_unknown', { details: { id } })
}
