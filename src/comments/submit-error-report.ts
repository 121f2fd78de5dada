import { createHash } from 'node:crypto'
import { Fault } from '#ground/fault.ts'
import { newId } from '#ground/id.ts'
import { fold } from '#persian/fold.ts'
import { letterCount } from '#persian/truncate.ts'
import type { PublishedHead } from '#record/find-published-document.ts'
import { appendEntry } from '#storage/append-entry.ts'
import type { CommentKeys } from '#storage/comment-keys.ts'
import type { Store, Transaction } from '#storage/store.ts'
import { cleanLines, cleanName, isVisible } from './clean-text.ts'
import { commentLimits, holdingSignals, type Signal } from './comment.ts'
import { errorReportLimits } from './error-report.ts'
import { judgeForm } from './form-token.ts'
import { spendBudget } from './inside/budget.ts'
import { spendProof, vouchingOf } from './inside/spend-proof.ts'
import { judgeProof, type JudgedProof } from './proof.ts'

/** A report of an error as it comes from a form. Everything in it is a stranger's text. */
export interface ErrorReportSubmission {
  text: string
  /** The words that are wrong, where the reader gave them. */
  quote: string
  /** The paragraph, where the reader chose one. */
  block: string | undefined
  /** Empty where the reader gave none. */
  name: string
  /** Whether the correction may name the reporter. */
  isNamed: boolean
  /** The form's idempotency key. */
  key: string
  form: string
  proof: string
  /** A field that people do not see. */
  trap: string
  isForeign: boolean
  network: string
}

/** What it is about: a document that readers may see, in the language it was read in. */
export type ReportedText = Pick<PublishedHead, 'document' | 'version' | 'lang' | 'edition'>

/**
 * Take a report of an error and return its id. As with a comment, the human check decides the queue and never the fate; sent twice with one key,
 * it is one report.
 *
 * Throws, with nothing kept and the text still the reader's: `invalid` (`errorReport.text_missing`, `errorReport.text_long`, `errorReport.quote_long`,
 * `errorReport.name_missing`, `errorReport.key_other_text`, what is wrong with a name), `too_many` `errorReport.too_many`.
 */
export async function submitErrorReport(
  { store, keys }: { store: Store; keys: CommentKeys },
  reported: ReportedText,
  submission: ErrorReportSubmission,
): Promise<string> {
  const words = cleanWords(submission)
  const { document } = reported
  const at = store.clock.now()
  const proof = await judgeProof(keys, { proof: submission.proof, document, at })
  const form = judgeForm(keys, { token: submission.form, document, at })
  const told: Signal[] = [
    ...(form === undefined ? [] : [{ signal: form }]),
    ...(submission.trap === '' ? [] : [{ signal: 'trap.filled' as const }]),
    ...(submission.isForeign ? [{ signal: 'origin.foreign' as const }] : []),
  ]
  return store.transact((tx) => keep(tx, { reported, submission, words, proof, told }), { durable: 'shared' })
}

interface Words {
  text: string
  quote: string
  name: string | null
}

function cleanWords({ text, quote, name, isNamed }: ErrorReportSubmission): Words {
  return { text: cleanReportText(text), quote: cleanQuote(quote), name: cleanReporter(name, isNamed) }
}

/** What is wrong, as it is kept. Throws `invalid`: `errorReport.text_missing`, `errorReport.text_long`. */
export function cleanReportText(given: string): string {
  const text = cleanLines(given)
  if (!isVisible(text)) throw new Fault('invalid', 'errorReport.text_missing', { field: 'text' })
  if (isLonger(given, text, errorReportLimits.text))
    throw new Fault('invalid', 'errorReport.text_long', { field: 'text', details: { limit: errorReportLimits.text } })
  return text
}

/** The words that are meant, as they are kept; they may be none. Throws `invalid`: `errorReport.quote_long`. */
export function cleanQuote(given: string): string {
  const quote = cleanLines(given)
  if (isLonger(given, quote, errorReportLimits.quote)) {
    const details = { limit: errorReportLimits.quote }
    throw new Fault('invalid', 'errorReport.quote_long', { field: 'quote', details })
  }
  return quote
}

/** The reporter's name; null where none was given. Throws `invalid`: `errorReport.name_missing` where it shall be named, and as `cleanName` does. */
export function cleanReporter(given: string, isNamed: boolean): string | null {
  if (given.trim() !== '') return cleanName(given)
  if (isNamed) throw new Fault('invalid', 'errorReport.name_missing', { field: 'name' })
  return null
}

function isLonger(given: string, cleaned: string, limit: number): boolean {
  return given.length > commentLimits.units || letterCount(cleaned) > limit
}

interface Judged {
  reported: ReportedText
  submission: ErrorReportSubmission
  words: Words
  proof: JudgedProof
  told: Signal[]
}

async function keep(tx: Transaction, { reported, submission, words, proof, told }: Judged): Promise<string> {
  const { document, version, lang, edition } = reported
  const { text, quote, name } = words
  const submissionHash = hashOf([document, submission.block ?? '', quote, text, name ?? ''].join('\u0000'))
  const before = await findBefore(tx, { key: submission.key, submissionHash })
  if (before !== undefined) return before
  const id = newId()
  const spent = await spendProof(tx, id, proof)
  const signals = [...(spent.signal === undefined ? [] : [{ signal: spent.signal }]), ...told]
  await spendBudget(tx, { vouching: vouchingOf(signals), network: submission.network, document, of: 'errorReport' })
  const inserted = await tx.sql
    .insertInto('errorReport')
    .values({
      id,
      document,
      version,
      edition: edition.id,
      lang,
      block: submission.block ?? null,
      quote,
      text,
      name,
      isNamed: submission.isNamed ? 1 : 0,
      state: 'open',
      isHeld: signals.some((one) => holdingSignals.has(one.signal)) ? 1 : 0,
      signals: JSON.stringify(signals),
      folded: fold(`${name ?? ''} ${quote} ${text}`),
      answer: null,
      correction: null,
      duplicateOf: null,
      revision: 1,
      submissionKey: submission.key,
      submissionHash,
      network: submission.network,
      createdAt: tx.at,
      answeredAt: null,
      answeredBy: null,
    })
    .onConflict((conflict) => conflict.column('submissionKey').doNothing())
    .returning('id')
    .executeTakeFirst()
  if (inserted === undefined) return lostRace(tx, { key: submission.key, submissionHash })
  await appendEntry(tx, { kind: 'errorReport.submitted', subject: id })
  return id
}

/** The same form once more: the same answer. With another text it is a mistake that the reader must see, and nothing is lost. */
async function findBefore(
  tx: Transaction,
  { key, submissionHash }: { key: string; submissionHash: string },
): Promise<string | undefined> {
  const row = await tx.sql
    .selectFrom('errorReport')
    .select(['id', 'submissionHash'])
    .where('submissionKey', '=', key)
    .executeTakeFirst()
  if (row !== undefined && row.submissionHash !== submissionHash)
    throw new Fault('invalid', 'errorReport.key_other_text')
  return row?.id
}

/** On PostgreSQL two of one key may run side by side: the second waits for the first, then finds it. */
async function lostRace(tx: Transaction, sent: { key: string; submissionHash: string }): Promise<string> {
  const first = await findBefore(tx, sent)
  if (first === undefined) throw new Error('A submission key is taken, but by no report.')
  return first
}

function hashOf(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}
