import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import { later } from '#ground/clock.ts'
import { Fault } from '#ground/fault.ts'
import { newId, newSecret } from '#ground/id.ts'
import { fold } from '#persian/fold.ts'
import { appendEntry } from '#storage/append-entry.ts'
import type { CommentKeys } from '#storage/comment-keys.ts'
import type { Store, Transaction } from '#storage/store.ts'
import { ensureAuthor, type Author } from './author.ts'
import { findBan } from './ban.ts'
import { cleanName, cleanText } from './clean-text.ts'
import { holdingSignals, type CommentState, type Signal } from './comment.ts'
import { getCommented, type CommentedDocument } from './commented-document.ts'
import { judgeForm } from './form-token.ts'
import { spendBudget } from './inside/budget.ts'
import { fewAtOnce } from './inside/few-at-once.ts'
import { judgeText, textKeyOf } from './inside/judge-text.ts'
import { spendProof, vouchingOf } from './inside/spend-proof.ts'
import { readMailAddress } from './mail-address.ts'
import { judgeProof, type JudgedProof } from './proof.ts'
import { askForNotices } from './reply-notice.ts'
import { refuseReservedName } from './reserved-name.ts'
import { isOpen, rulesFor, type FullRules } from './rules.ts'

/** A comment as it comes from a form. Everything in it is a stranger's text. */
export interface Submission {
  /** The document's number. */
  document: number
  lang: string
  /** The comment it answers. */
  parent?: string | undefined
  name: string
  text: string
  /** The form's idempotency key. */
  key: string
  form: string
  proof: string
  /** A field that people do not see. */
  trap: string
  isForeign: boolean
  network: string
  /** Where answers are announced, as it was typed; absent where the house sends no mail. */
  mail?: string | undefined
  /** The secret of the browser's cookie, where it has one. */
  author?: string | undefined
}

export interface Submitted {
  comment: string
  state: CommentState
  isHeld: boolean
  /** To be kept in the browser's cookie. */
  author: string
}

/**
 * Take a comment. It is in the database, synced, when this returns, whatever the human check thought of it: the check decides the queue. Sent
 * twice with one key, it is one comment.
 *
 * Throws, with nothing kept and the text still the writer's: `invalid` (text, name, `comment.mail`, `comment.key_other_text`), `not_found`, `conflict`
 * `comment.closed`, `comment.withdrawn`, `forbidden` `comment.banned`, `too_many` (`comment.too_many`, `comment.slow`).
 */
export async function submitComment(
  { store, keys }: { store: Store; keys: CommentKeys },
  submission: Submission,
): Promise<Submitted> {
  const [name, text] = [cleanName(submission.name), cleanText(submission.text)]
  const mail = readMailAddress(submission.mail ?? '')
  const document = await getCommented(store.read, { number: submission.document })
  const at = store.clock.now()
  const proof = await judgeProof(keys, { proof: submission.proof, document: document.id, at })
  const form = judgeForm(keys, { token: submission.form, document: document.id, at })
  const secret = submission.author ?? newSecret()
  const judged: JudgedComment = {
    submission,
    document,
    name,
    text,
    notices: mail === undefined ? undefined : { keys, address: mail },
    proof,
    form: form === undefined ? [] : [{ signal: form }],
    secret,
  }
  return fewAtOnce(() => store.transact((tx) => keepComment(tx, judged), { durable: 'shared' }))
}

/** An arbitrary number that all processes of an office agree on. */
const submissionLock = 7_071_017

/** A comment of which the form and the proof have been judged. */
export interface JudgedComment {
  submission: Omit<Submission, 'form' | 'proof' | 'mail' | 'author'>
  document: CommentedDocument
  name: string
  text: string
  notices?: { keys: CommentKeys; address: string } | undefined
  proof: JudgedProof
  form: Signal[]
  secret: string
}

/** Keep a judged comment in the queue that it belongs to. Throws as `submitComment`, but for what concerns name and text alone. */
export async function keepComment(tx: Transaction, judged: JudgedComment): Promise<Submitted> {
  const { submission, document, name, text, secret } = judged
  const submissionHash = hashOf([document.id, submission.parent ?? '', name, text].join('\u0000'))
  await takeTurn(tx, [document.id, submission.network])
  const before = await findBefore(tx, { key: submission.key, submissionHash })
  if (before !== undefined) return { ...before, author: secret }
  await refuseReservedName(tx.sql, name)
  const rules = await rulesFor(tx.sql, document)
  if (!isOpen(rules, document.firstPublishedAt, tx.at)) throw new Fault('conflict', 'comment.closed')
  if (document.isWithdrawn) throw new Fault('conflict', 'comment.withdrawn')
  const place = await placeOf(tx, document.id, submission.parent)
  const author = await ensureAuthor(tx, secret)
  await refuseBanned(tx, { author: author.id, network: submission.network })
  await refuseHaste(tx, {
    author: author.id,
    network: submission.network,
    document: document.id,
    seconds: rules.slowSeconds,
  })
  const id = newId()
  const proof = await spendProof(tx, id, judged.proof)
  const signals = await allSignals(tx, { judged, proof, author })
  await spendBudget(tx, { vouching: vouchingOf(signals), network: submission.network, document: document.id })
  const fate = fateOf(signals, author, rules)
  const inserted = await tx.sql
    .insertInto('comment')
    .values({
      id,
      document: document.id,
      lang: submission.lang,
      ...place,
      author: author.id,
      account: null,
      name,
      text,
      textKey: textKeyOf(text),
      folded: fold(`${name} ${text}`),
      ...fate,
      signals: JSON.stringify(signals),
      note: null,
      isPicked: 0,
      mayLink: author.isTrusted ? 1 : 0,
      revision: 1,
      submissionKey: submission.key,
      submissionHash,
      network: submission.network,
      createdAt: tx.at,
      editedAt: null,
      publishedAt: fate.state === 'published' ? tx.at : null,
      decidedAt: fate.state === 'refused' ? tx.at : null,
      decidedBy: null,
    })
    .onConflict((conflict) => conflict.column('submissionKey').doNothing())
    .returning('id')
    .executeTakeFirst()
  if (inserted === undefined) return lostRace(tx, { key: submission.key, submissionHash, secret })
  if (judged.notices !== undefined) await askForNotices(tx, { ...judged.notices, comment: id, author: author.id })
  await appendEntry(tx, { kind: 'comment.submitted', subject: id, details: { document: document.id } })
  if (fate.state === 'published')
    await appendEntry(tx, { kind: 'comment.published', subject: id, details: { document: document.id } })
  return { comment: id, state: fate.state, isHeld: fate.isHeld === 1, author: secret }
}

/**
 * On PostgreSQL those under one document, and of one network, come one after another, as all do on SQLite: limits that count cannot be passed
 * by coming at once.
 */
async function takeTurn(tx: Transaction, lines: readonly string[]): Promise<void> {
  if (tx.kind === 'sqlite') return
  for (const line of lines)
    await sql`select pg_advisory_xact_lock(${submissionLock}, hashtext(${line}))`.execute(tx.sql)
}

/** The same form once more: the same answer. With another text it is a mistake that the writer must see, and nothing is lost. */
async function findBefore(
  tx: Transaction,
  { key, submissionHash }: { key: string; submissionHash: string },
): Promise<Omit<Submitted, 'author'> | undefined> {
  const row = await tx.sql
    .selectFrom('comment')
    .select(['id', 'state', 'isHeld', 'submissionHash'])
    .where('submissionKey', '=', key)
    .executeTakeFirst()
  if (row === undefined) return undefined
  if (row.submissionHash !== submissionHash)
    throw new Fault('invalid', 'comment.key_other_text', { details: { comment: row.id } })
  return { comment: row.id, state: row.state, isHeld: row.isHeld === 1 }
}

/** On PostgreSQL two of one key may run side by side: the second waits for the first, then finds it. */
async function lostRace(
  tx: Transaction,
  { key, submissionHash, secret }: { key: string; submissionHash: string; secret: string },
): Promise<Submitted> {
  const first = await findBefore(tx, { key, submissionHash })
  if (first === undefined) throw new Error('A submission key is taken, but by no comment.')
  return { ...first, author: secret }
}

/** Under which comment it stands. Whatever it answers, there are two levels. */
async function placeOf(
  tx: Transaction,
  document: string,
  parent: string | undefined,
): Promise<{ root: string | null; parent: string | null }> {
  if (parent === undefined) return { root: null, parent: null }
  const row = await tx.sql
    .selectFrom('comment')
    .select(['id', 'root'])
    .where('id', '=', parent)
    .where('document', '=', document)
    .executeTakeFirst()
  return row === undefined ? { root: null, parent: null } : { root: row.root ?? row.id, parent: row.id }
}

async function refuseBanned(tx: Transaction, who: { author: string; network: string }): Promise<void> {
  const ban = await findBan(tx.sql, { ...who, at: tx.at })
  if (ban !== undefined)
    throw new Fault('forbidden', 'comment.banned', { details: { until: ban.until, why: ban.reason } })
}

interface Hurried {
  author: string
  network: string
  document: string
  seconds: number
}

/** A writer is known by the browser's cookie and by the network: whoever drops the cookie is no faster for it. */
async function refuseHaste(tx: Transaction, { author, network, document, seconds }: Hurried): Promise<void> {
  if (seconds === 0) return
  const latest = (whose: 'author' | 'network', id: string) =>
    tx.sql
      .selectFrom('comment')
      .select('createdAt')
      .where(whose, '=', id)
      .where('document', '=', document)
      .where('createdAt', '>', later(tx.at, -seconds * 1000))
      .orderBy('createdAt', 'desc')
      .executeTakeFirst()
  const last = [await latest('author', author), await latest('network', network)]
    .flatMap((row) => (row === undefined ? [] : [row.createdAt]))
    .toSorted()
    .at(-1)
  if (last === undefined) return
  const wait = Date.parse(later(last, seconds * 1000)) - Date.parse(tx.at)
  throw new Fault('too_many', 'comment.slow', { details: { seconds: Math.ceil(wait / 1000) } })
}

async function allSignals(
  tx: Transaction,
  { judged, proof, author }: { judged: JudgedComment; proof: JudgedProof; author: Author },
): Promise<Signal[]> {
  const { submission, form, name, text } = judged
  const told: Signal[] = [...(proof.signal === undefined ? [] : [{ signal: proof.signal }]), ...form]
  if (submission.trap !== '') told.push({ signal: 'trap.filled' })
  if (submission.isForeign) told.push({ signal: 'origin.foreign' })
  told.push(...(await judgeText(tx.sql, { text, name, at: tx.at, links: author.isTrusted ? 2 : 0 })))
  if (author.mode === 'before') told.push({ signal: 'author.reviewed' })
  else if (author.published === 0) told.push({ signal: 'author.new' })
  return told
}

/** Where it goes. Nothing here loses it: the worst is that somebody reads it first, or that a listed word refuses it with a way to appeal. */
function fateOf(
  signals: readonly Signal[],
  author: Author,
  rules: FullRules,
): { state: CommentState; isHeld: 0 | 1; reason: string | null } {
  if (signals.some((one) => one.signal === 'word.blocked')) return { state: 'refused', isHeld: 0, reason: 'word' }
  if (signals.some((one) => holdingSignals.has(one.signal))) return { state: 'waiting', isHeld: 1, reason: null }
  const isShown =
    author.mode !== 'before' &&
    (author.mode === 'after' || rules.mode === 'after' || (rules.mode === 'trust' && author.isTrusted))
  return { state: isShown ? 'published' : 'waiting', isHeld: 0, reason: null }
}

function hashOf(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}
