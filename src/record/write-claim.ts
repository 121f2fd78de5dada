import { Fault } from '#ground/fault.ts'
import { newId, type Id } from '#ground/id.ts'
import { fold } from '#persian/fold.ts'
import { appendEntry } from '#storage/append-entry.ts'
import type { Transaction } from '#storage/store.ts'
import type { ClaimFacts } from './claim.ts'
import { presentThing } from './present-thing.ts'

/** Put a claim on the desk. Nothing of it is public. Returns its id, which its address will have. Throws as `changeClaim`. */
export async function createClaim(tx: Transaction, { by, ...facts }: ClaimFacts & { by: Id | null }): Promise<Id> {
  const columns = await columnsOf(tx, facts)
  const id = newId()
  await tx.sql
    .insertInto('claim')
    .values({
      id,
      ...columns,
      answers: 0,
      verdict: null,
      publishedAt: null,
      isChanged: 1,
      revision: 1,
      createdAt: tx.at,
      createdBy: by,
      updatedAt: tx.at,
    })
    .execute()
  await appendEntry(tx, { kind: 'claim.created', subject: id, by })
  return id
}

/**
 * Write what the next answer will say, and return the new revision. What was answered stays as it was until the next answer.
 * Throws `not_found claim.unknown`, `conflict claim.stale`, `invalid` (`claim.text_missing`, `claim.address_wrong`, what is wrong with the speaker).
 */
export async function changeClaim(
  tx: Transaction,
  { id, revision, by, ...facts }: ClaimFacts & { id: Id; revision: number; by: Id | null },
): Promise<number> {
  await claimAt(tx, { id, revision })
  const changed = await tx.sql
    .updateTable('claim')
    .set({ ...(await columnsOf(tx, facts)), isChanged: 1, revision: revision + 1, updatedAt: tx.at })
    .where('id', '=', id)
    .where('revision', '=', revision)
    .returning('id')
    .executeTakeFirst()
  if (changed === undefined) throw new Fault('conflict', 'claim.stale')
  await appendEntry(tx, { kind: 'claim.changed', subject: id, by })
  return revision + 1
}

/** Take a claim off the desk that was never answered. Throws `not_found claim.unknown`, `conflict claim.answered`. */
export async function removeClaim(tx: Transaction, { id, by }: { id: Id; by: Id | null }): Promise<void> {
  const claim = await tx.sql.selectFrom('claim').select('answers').where('id', '=', id).executeTakeFirst()
  if (claim === undefined) throw new Fault('not_found', 'claim.unknown')
  if (claim.answers > 0) throw new Fault('conflict', 'claim.answered')
  await tx.sql.deleteFrom('claim').where('id', '=', id).execute()
  await appendEntry(tx, { kind: 'claim.removed', subject: id, by })
}

/** A claim as somebody saw it. Throws `not_found claim.unknown`, `conflict claim.stale`. */
export async function claimAt(tx: Transaction, { id, revision }: { id: Id; revision: number }) {
  const claim = await tx.sql.selectFrom('claim').selectAll().where('id', '=', id).executeTakeFirst()
  if (claim === undefined) throw new Fault('not_found', 'claim.unknown')
  if (claim.revision !== revision) throw new Fault('conflict', 'claim.stale')
  return claim
}

async function columnsOf(tx: Transaction, facts: ClaimFacts) {
  const { lang, verdict, explanation, statements } = facts
  const text = facts.text.trim()
  if (!/[\p{L}\p{N}]/u.test(text)) throw new Fault('invalid', 'claim.text_missing', { field: 'text' })
  const seenAddress = facts.seenAddress.trim()
  if (seenAddress !== '' && !isWebAddress(seenAddress))
    throw new Fault('invalid', 'claim.address_wrong', { field: 'seenAddress' })
  const speaker =
    facts.speaker === null
      ? null
      : (await presentThing(tx, { thing: facts.speaker, kinds: ['person', 'organisation'], field: 'speaker' })).id
  const said = Object.fromEntries(
    Object.entries(explanation).flatMap(([language, words]) => (words.trim() === '' ? [] : [[language, words.trim()]])),
  )
  return {
    lang,
    text,
    speaker,
    seenAddress,
    seenOn: facts.seenOn,
    content: JSON.stringify({ verdict, explanation: said, statements: [...new Set(statements)] }),
    folded: fold([text, ...Object.values(said)].join(' ')),
  }
}

function isWebAddress(text: string): boolean {
  return URL.canParse(text) && /^https?:$/.test(new URL(text).protocol)
}
