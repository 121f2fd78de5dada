import type { Context } from 'hono'
import { getCookie, setCookie } from 'hono/cookie'
import { html } from 'hono/html'
import { Fault } from '#ground/fault.ts'
import type { CommentKeys } from '#storage/comment-keys.ts'
import type { Store } from '#storage/store.ts'
import type { House } from '#web/house.ts'
import { nothing, type Html } from '#web/markup.ts'
import { say, sayFault } from '#web/words.ts'
import type { WrongField } from './parts/comment-form.ts'
import { notFound, type Visit } from './visit.ts'

/** A visit that may write. */
export interface CommentVisit extends Visit {
  store: Store
  keys: CommentKeys
  house: House
}

/** The visit with the right to write; there is no such page where the house takes no comments. */
export function commentVisit(visit: Visit, house: House): CommentVisit {
  if (house.commentKeys === undefined) throw notFound()
  return { ...visit, store: house.store, keys: house.commentKeys, house }
}

/** What a form sent, text fields alone, each once. */
export type FormFields = (name: string) => string

/** Read a form, however it was packed. What is no form has no fields. */
export async function readForm(c: Context): Promise<FormFields> {
  const body = await c.req.parseBody().catch(() => ({}))
  const fields = body as Record<string, unknown>
  return (name) => {
    const value = Object.hasOwn(fields, name) ? fields[name] : ''
    return typeof value === 'string' ? value : ''
  }
}

/** A query value that is an id; undefined otherwise. */
export function idIn(text: string | undefined): string | undefined {
  return text !== undefined && /^[0-9a-z]{12}$/.test(text) ? text : undefined
}

const yearSeconds = 365 * 24 * 3600

export function readAuthorCookie(c: Context, house: House): string | undefined {
  const secret = getCookie(c, cookieName(house))
  return secret !== undefined && /^[\w-]{43}$/.test(secret) ? secret : undefined
}

export function writeAuthorCookie(c: Context, house: House, secret: string): void {
  setCookie(c, cookieName(house), secret, {
    path: '/',
    httpOnly: true,
    sameSite: 'Lax',
    secure: house.isSecure,
    maxAge: yearSeconds,
  })
}

function cookieName(house: House): string {
  return house.isSecure ? '__Host-dabir-reader' : 'dabir-reader'
}

/** Whether another site's page made this request. */
export function isForeign(c: Context, house: House): boolean {
  const site = c.req.header('sec-fetch-site')
  if (site !== undefined) return site !== 'same-origin' && site !== 'none'
  const origin = c.req.header('origin')
  if (origin === undefined) return false
  const host = c.req.header('host')
  return origin !== house.publicUrl && !(URL.canParse(origin) && new URL(origin).host === host?.toLowerCase())
}

/** What a refusal says on the page where it happened. Anything else is a defect and goes on. */
export function refusalOf(error: unknown, lang: string): { fault: Fault; message: string } {
  if (!(error instanceof Fault)) throw error
  return { fault: error, message: sayFault(lang, error) }
}

/** Every field that is wrong, in the order of the checks: who mends one must not be told of the next only then. */
export function wrongFields(lang: string, checks: readonly (() => unknown)[], error: unknown): WrongField[] {
  const wrong: WrongField[] = []
  const note = (refused: unknown) => {
    const { fault, message } = refusalOf(refused, lang)
    if (fault.field !== undefined && !wrong.some(({ field }) => field === fault.field))
      wrong.push({ field: fault.field, message })
  }
  for (const check of checks)
    try {
      check()
    } catch (refused) {
      note(refused)
    }
  note(error)
  return wrong
}

/** That nothing was sent, what is wrong, and that what was typed is safe; above the form. */
export function refusalNotice(lang: string, lines: readonly (Html | string)[], more = nothing): Html {
  return html`<div class="notice" role="alert" tabindex="-1" autofocus id="wrong">
    <h2>${say(lang, 'comments.not_sent')}</h2>
    ${lines.map((line) => html`<p>${line}</p>`)}${more}
    <p>${say(lang, 'comments.text_safe')}</p>
  </div>`
}

/** After a form: on to a page, which a reload does not send again. Cookies that were set go with it. */
export function goOn(c: Context, path: string): Response {
  c.header('cache-control', 'no-store')
  return c.redirect(encodeURI(path), 303)
}
