import { Fault } from '#ground/fault.ts'
import { newId, type Id } from '#ground/id.ts'
import { appendEntry } from '#storage/append-entry.ts'
import type { Transaction } from '#storage/store.ts'
import type { ClaimFacts } from './claim.ts'
import { claimLeafText, type ClaimedStatement, type ClaimLeaf } from './claim-leaf.ts'
import { appendToLog } from './inside/append-to-log.ts'
import { leafHash } from './leaf.ts'
import { listPublishedNames } from './list-published-names.ts'
import { listPublishedStatements } from './list-published-statements.ts'
import { claimAt } from './write-claim.ts'

export interface PublishedAnswer {
  claim: Id
  answer: number
  leafHash: string
}

/**
 * Publish what the desk has written about a claim. An answer is never changed: a later one, with its own date, stands in its place, and the
 * earlier ones stay readable. It enters the public log.
 *
 * Throws `not_found claim.unknown`, `conflict` (`claim.stale`, `claim.nothing_new`, `claim.nothing_to_withdraw`), `invalid`
 * (`claim.verdict_missing`, `claim.explanation_missing`, `claim.statements_missing`, `claim.statement_unknown`).
 */
export async function answerClaim(
  tx: Transaction,
  { id, revision, by }: { id: Id; revision: number; by: Id | null },
): Promise<PublishedAnswer> {
  const claim = await claimAt(tx, { id, revision })
  if (claim.isChanged === 0) throw new Fault('conflict', 'claim.nothing_new')
  const content = JSON.parse(claim.content) as Pick<ClaimFacts, 'verdict' | 'explanation' | 'statements'>
  const verdict = readVerdict(content, claim.answers)
  const answer = claim.answers + 1
  const leaf: ClaimLeaf = {
    type: 'dabir-claim/1',
    claim: id,
    answer,
    language: claim.lang,
    text: claim.text,
    attributedTo: await attributedTo(tx, claim),
    seen: { address: claim.seenAddress, on: claim.seenOn },
    verdict,
    explanation: content.explanation,
    statements: await heldAgainst(tx, { ids: content.statements, lang: claim.lang }),
    published: tx.at,
    previousLeaf: await previousLeaf(tx, { id, answers: claim.answers }),
  }
  const text = claimLeafText(leaf)
  const hash = leafHash(text)
  const row = { id: newId(), claim: id, number: answer, verdict, leaf: text, leafHash: hash }
  await tx.sql
    .insertInto('claimAnswer')
    .values({ ...row, publishedAt: tx.at, byAccount: by })
    .execute()
  if (leaf.statements.length > 0)
    await tx.sql
      .insertInto('claimStatement')
      .values(leaf.statements.map((one) => ({ answer: row.id, statement: one.id })))
      .execute()
  await tx.sql
    .updateTable('claim')
    .set({ answers: answer, verdict, publishedAt: tx.at, isChanged: 0, revision: revision + 1, updatedAt: tx.at })
    .where('id', '=', id)
    .execute()
  await appendToLog(tx, {
    subject: row.id,
    document: '',
    entry: { kind: 'claim', claim: id, answer, verdict, leaf: hash },
  })
  await appendEntry(tx, { kind: 'claim.answered', subject: id, details: { answer: row.id, number: answer }, by })
  return { claim: id, answer, leafHash: hash }
}

function readVerdict(
  { verdict, explanation, statements }: Pick<ClaimFacts, 'verdict' | 'explanation' | 'statements'>,
  answers: number,
) {
  if (verdict === null) throw new Fault('invalid', 'claim.verdict_missing', { field: 'verdict' })
  if (verdict === 'withdrawn' && answers === 0) throw new Fault('conflict', 'claim.nothing_to_withdraw')
  if (Object.keys(explanation).length === 0)
    throw new Fault('invalid', 'claim.explanation_missing', { field: 'explanation' })
  if ((verdict === 'said' || verdict === 'said_differently') && statements.length === 0)
    throw new Fault('invalid', 'claim.statements_missing', { field: 'statements' })
  return verdict
}

async function attributedTo(
  tx: Transaction,
  { speaker, lang, seenOn }: { speaker: Id | null; lang: string; seenOn: string | null },
) {
  if (speaker === null) return null
  const names = await listPublishedNames(tx.sql, { ids: [speaker] })
  return { id: speaker, name: names.nameOf(speaker, { lang, at: seenOn ?? undefined })?.name ?? '' }
}

/** The statements in the words that readers see now. One that is not public is no evidence. */
async function heldAgainst(tx: Transaction, { ids, lang }: { ids: Id[]; lang: string }): Promise<ClaimedStatement[]> {
  if (ids.length === 0) return []
  const found = await listPublishedStatements(tx.sql, { lang, ids })
  return ids.map((id) => {
    const statement = found.find((one) => one.id === id)
    const { withdrawal } = statement?.wording ?? {}
    if (statement === undefined || withdrawal === 'in_error' || withdrawal === 'legal')
      throw new Fault('invalid', 'claim.statement_unknown', { field: 'statements' })
    const { wording, speaker, saidAt } = statement
    return {
      id,
      text: wording.text,
      language: wording.lang,
      speaker: speaker.name,
      said: saidAt,
      number: wording.number,
      edition: wording.edition,
    }
  })
}

async function previousLeaf(tx: Transaction, { id, answers }: { id: Id; answers: number }): Promise<string | null> {
  if (answers === 0) return null
  const { leafHash: hash } = await tx.sql
    .selectFrom('claimAnswer')
    .select('leafHash')
    .where('claim', '=', id)
    .where('number', '=', answers)
    .executeTakeFirstOrThrow()
  return hash
}
