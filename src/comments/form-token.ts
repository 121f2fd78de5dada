import { createHmac, timingSafeEqual } from 'node:crypto'
import type { Instant } from '#ground/clock.ts'
import type { CommentKeys } from '#storage/comment-keys.ts'
import { commentLimits, type SignalKind } from './comment.ts'

/** A form's time of issue, signed for one document. It never runs out: it says when the form was given, not until when. */
export function signForm(keys: CommentKeys, { document, at }: { document: string; at: Instant }): string {
  const issued = `${Date.parse(at).toString(36)}.${document}`
  return `${issued}.${mac(keys.forms[0] as Buffer, issued)}`
}

/** What a form's token says against a submission; undefined when nothing. */
export function judgeForm(
  keys: CommentKeys,
  { token, document, at }: { token: string; document: string; at: Instant },
): SignalKind | undefined {
  if (token === '') return 'form.missing'
  const parts = /^([0-9a-z]{1,12}\.([0-9a-z]{12}))\.([\w-]{43})$/.exec(token)
  if (parts === null) return 'form.wrong'
  const [, issued = '', owner = '', signature = ''] = parts
  if (!keys.forms.some((key) => isEqual(mac(key, issued), signature))) return 'form.wrong'
  if (owner !== document) return 'form.other_document'
  const age = Date.parse(at) - Number.parseInt(issued, 36)
  return age < commentLimits.fastMs ? 'form.fast' : undefined
}

/** The token for a form that is shown again: its first one goes on, for whoever was refused has been writing since then. What was never ours is made anew. */
export function keepForm(keys: CommentKeys, form: { token: string; document: string; at: Instant }): string {
  const judged = judgeForm(keys, form)
  return judged === undefined || judged === 'form.fast' ? form.token : signForm(keys, form)
}

function mac(key: Buffer, text: string): string {
  return createHmac('sha256', key).update(`form:${text}`).digest('base64url')
}

function isEqual(a: string, b: string): boolean {
  const [left, right] = [Buffer.from(a), Buffer.from(b)]
  return left.length === right.length && timingSafeEqual(left, right)
}
