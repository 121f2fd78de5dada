import { foldKey } from '#persian/fold.ts'
import { Fault } from '#ground/fault.ts'
import { newId } from '#ground/id.ts'
import { appendEntry } from '#storage/append-entry.ts'
import type { Reader, Transaction } from '#storage/store.ts'

/** A word that the office writes its own way. */
export interface ProofingException {
  id: string
  word: string
  addedAt: string
  addedBy: string | null
}

/** The longest word, or pair of words, that is kept. */
export const exceptionLength = 60
/** How many words an office keeps. */
export const exceptionLimit = 2000

const columns = ['id', 'word', 'addedAt', 'addedBy'] as const

/** Every word that proofing leaves alone, the newest first. */
export async function listProofingExceptions(reader: Reader): Promise<ProofingException[]> {
  return reader.selectFrom('proofingException').select(columns).orderBy('addedAt', 'desc').orderBy('id').execute()
}

/**
 * Leave a word alone from now on, in whichever way it is spaced. A word that is kept already is answered as it stands. Refused: what has no
 * letters or is longer than `exceptionLength`, and one more than `exceptionLimit`.
 */
export async function addProofingException(
  tx: Transaction,
  given: { word: string; by: string },
): Promise<ProofingException> {
  const word = given.word.trim().replace(/\s+/g, ' ')
  const fold = foldKey(word)
  if (fold === '' || word.length > exceptionLength)
    throw new Fault('invalid', 'proofing.no_word', { field: 'word', details: { limit: exceptionLength } })
  const known = await tx.sql.selectFrom('proofingException').select(columns).where('fold', '=', fold).executeTakeFirst()
  if (known !== undefined) return known
  await refuseFull(tx)
  const added = { id: newId(), word, addedAt: tx.at, addedBy: given.by }
  await tx.sql
    .insertInto('proofingException')
    .values({ ...added, fold })
    .execute()
  await appendEntry(tx, { kind: 'proofing-exception.added', subject: added.id, by: given.by })
  return added
}

async function refuseFull(tx: Transaction): Promise<void> {
  const { count } = await tx.sql
    .selectFrom('proofingException')
    .select(({ fn }) => fn.countAll().as('count'))
    .executeTakeFirstOrThrow()
  if (Number(count) >= exceptionLimit)
    throw new Fault('conflict', 'proofing.words_full', { details: { limit: exceptionLimit } })
}

/** Proof a word again. Refused when it is not kept. */
export async function removeProofingException(tx: Transaction, { id, by }: { id: string; by: string }): Promise<void> {
  const gone = await tx.sql.deleteFrom('proofingException').where('id', '=', id).returning('id').executeTakeFirst()
  if (gone === undefined) throw new Fault('not_found', 'proofing.word_unknown')
  await appendEntry(tx, { kind: 'proofing-exception.removed', subject: id, by })
}
