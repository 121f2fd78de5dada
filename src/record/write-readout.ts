import { createHash } from 'node:crypto'
import { Fault } from '#ground/fault.ts'
import { newId, type Id } from '#ground/id.ts'
import { appendEntry } from '#storage/append-entry.ts'
import type { Transaction } from '#storage/store.ts'
import { presentThing } from './present-thing.ts'
import { readoutLimits, type CapturedFile, type ReadoutFacts } from './readout.ts'

export interface NewReadout extends ReadoutFacts {
  event: Id
  file?: CapturedFile | undefined
  /** The readout whose place it takes; that one stays in the history. */
  replaces?: Id | undefined
  by: Id | null
}

/**
 * Keep the other side's readout of an event beside ours, and return its id.
 * Throws what is wrong with the event, `invalid` (`readout.source_missing`, `readout.text_missing`, `readout.address_wrong`, `readout.captured_later`,
 * `readout.too_many`), `not_found readout.unknown`, `conflict readout.removed`.
 */
export async function addReadout(tx: Transaction, given: NewReadout): Promise<Id> {
  const event = (await presentThing(tx, { thing: given.event, kinds: ['event'] })).id
  const facts = readFacts(tx, given)
  if (given.replaces !== undefined) await standing(tx, given.replaces)
  else await refuseTooMany(tx, event)
  const { file, by } = given
  const bytes = Buffer.from(facts.text)
  const id = newId()
  if (file !== undefined)
    await tx.sql
      .insertInto('blob')
      .values({ hash: file.blob, bytes: file.size, mediaType: file.mediaType, createdAt: tx.at })
      .onConflict((conflict) => conflict.column('hash').doNothing())
      .execute()
  await tx.sql
    .insertInto('readout')
    .values({
      id,
      event,
      ...facts,
      hash: file?.blob ?? createHash('sha256').update(bytes).digest('hex'),
      size: file?.size ?? bytes.length,
      mediaType: file?.mediaType ?? 'text/plain',
      blob: file?.blob ?? null,
      addedAt: tx.at,
      addedBy: by,
      removedAt: null,
      removedBy: null,
      reason: null,
      replacedBy: null,
    })
    .execute()
  if (given.replaces !== undefined) await takeDown(tx, given.replaces, { reason: null, replacedBy: id, by })
  const kind = given.replaces === undefined ? 'readout.added' : 'readout.replaced'
  await appendEntry(tx, { kind, subject: id, details: { event }, by })
  return id
}

/** Take a readout off the event's page, for a reason; it stays in the history. Throws as `addReadout`, and `invalid readout.reason_missing`. */
export async function removeReadout(
  tx: Transaction,
  { id, reason, by }: { id: Id; reason: string; by: Id | null },
): Promise<void> {
  const why = reason.trim()
  if (why === '') throw new Fault('invalid', 'readout.reason_missing', { field: 'reason' })
  const { event } = await standing(tx, id)
  await takeDown(tx, id, { reason: why, replacedBy: null, by })
  await appendEntry(tx, { kind: 'readout.removed', subject: id, details: { event }, by })
}

function readFacts(tx: Transaction, { lang, source, address, capturedAt, text }: NewReadout): ReadoutFacts {
  const facts = {
    lang,
    source: source.trim(),
    address: address.trim(),
    capturedAt,
    text: text.replace(/\r\n?/g, '\n').trim(),
  }
  if (facts.source === '') throw new Fault('invalid', 'readout.source_missing', { field: 'source' })
  if (!/[\p{L}\p{N}]/u.test(facts.text)) throw new Fault('invalid', 'readout.text_missing', { field: 'text' })
  if (!URL.canParse(facts.address) || !/^https?:$/.test(new URL(facts.address).protocol))
    throw new Fault('invalid', 'readout.address_wrong', { field: 'address' })
  if (Date.parse(capturedAt) > Date.parse(tx.at))
    throw new Fault('invalid', 'readout.captured_later', { field: 'capturedAt' })
  return facts
}

async function refuseTooMany(tx: Transaction, event: Id): Promise<void> {
  const { n } = await tx.sql
    .selectFrom('readout')
    .select((eb) => eb.fn.countAll().as('n'))
    .where('event', '=', event)
    .where('removedAt', 'is', null)
    .executeTakeFirstOrThrow()
  if (Number(n) >= readoutLimits.perEvent)
    throw new Fault('invalid', 'readout.too_many', { details: { limit: readoutLimits.perEvent } })
}

async function standing(tx: Transaction, id: Id): Promise<{ event: Id }> {
  const row = await tx.sql.selectFrom('readout').select(['event', 'removedAt']).where('id', '=', id).executeTakeFirst()
  if (row === undefined) throw new Fault('not_found', 'readout.unknown')
  if (row.removedAt !== null) throw new Fault('conflict', 'readout.removed')
  return row
}

async function takeDown(
  tx: Transaction,
  id: Id,
  { by, ...why }: { reason: string | null; replacedBy: Id | null; by: Id | null },
): Promise<void> {
  const taken = await tx.sql
    .updateTable('readout')
    .set({ ...why, removedAt: tx.at, removedBy: by })
    .where('id', '=', id)
    .where('removedAt', 'is', null)
    .returning('id')
    .executeTakeFirst()
  if (taken === undefined) throw new Fault('conflict', 'readout.removed')
}
