import type { Context } from 'hono'
import { html } from 'hono/html'
import { HTTPException } from 'hono/http-exception'
import type { ContentfulStatusCode } from 'hono/utils/http-status'
import { Fault, type FaultCode } from '#ground/fault.ts'
import { newId } from '#ground/id.ts'
import { isDiskFull } from '#storage/disk-full.ts'
import type { StaffEnv } from './authenticate.ts'
import type { House } from './house.ts'
import { sayFault } from './words.ts'

const statuses: Record<FaultCode, ContentfulStatusCode> = {
  invalid: 422,
  unauthenticated: 401,
  forbidden: 403,
  not_found: 404,
  conflict: 409,
  gone: 410,
  too_many: 429,
}

/** Refusals that HTTP has a nearer word for than their code says. */
const nearer: Record<string, ContentfulStatusCode> = { 'request.malformed': 400, 'body.too_large': 413 }

export function statusOf(fault: Fault): ContentfulStatusCode {
  return nearer[fault.reason] ?? statuses[fault.code]
}

/**
 * Answer with what went wrong: JSON under `/api`, a page elsewhere, in the language of whoever asks. A `Fault` is told as it is, and so
 * is a full disk. Anything else is a defect: the log has it under a reference, and the answer, 500, has the reference and nothing more.
 */
export function replyFault(c: Context, error: unknown, house: House): Response | Promise<Response> {
  const fault = asFault(error)
  if (fault === undefined) return replyDefect(c, error, house)
  if (typeof fault.details.seconds === 'number') c.header('retry-after', String(fault.details.seconds))
  const { code, reason, details, field } = fault
  return answer(c, {
    status: statusOf(fault),
    body: { code, reason, ...(field === undefined ? {} : { field }), details },
  })
}

function asFault(error: unknown): Fault | undefined {
  if (error instanceof Fault) return error
  if (!(error instanceof HTTPException) || error.status >= 500) return undefined
  return new Fault('invalid', 'request.malformed')
}

function replyDefect(c: Context, error: unknown, house: House): Response | Promise<Response> {
  if (isDiskFull(error)) {
    house.log.error({ err: error, method: c.req.method, path: c.req.path }, 'the disk is full')
    return answer(c, { status: 507, body: { code: 'failure', reason: 'house.disk_full', details: {} } })
  }
  const reference = newId()
  house.log.error({ err: error, reference, method: c.req.method, path: c.req.path }, 'a request failed')
  return answer(c, { status: 500, body: { code: 'failure', reason: 'house.failed', details: { reference } } })
}

interface Answer {
  status: ContentfulStatusCode
  body: Pick<Fault, 'reason' | 'details'> & { code: FaultCode | 'failure'; field?: string }
}

function answer(c: Context, { status, body }: Answer): Response | Promise<Response> {
  const language = faultLanguage(c)
  const message = sayFault(language, body)
  c.header('cache-control', 'no-store')
  c.header('vary', 'accept-language', { append: true })
  if (c.req.path.startsWith('/api/')) return c.json({ error: { ...body, message } }, status)
  return c.html(faultPage(message, language), status)
}

type FaultLanguage = 'fa' | 'en'

/** The language of whoever asks: the account's, else what the browser prefers, else Persian. */
function faultLanguage(c: Context<StaffEnv>): FaultLanguage {
  const own = c.get('account')?.language
  if (own !== undefined) return own
  const wanted = (c.req.header('accept-language') ?? '').toLowerCase().split(',')
  return wanted.map((part) => part.trim().slice(0, 2)).find((tag) => tag === 'fa' || tag === 'en') ?? 'fa'
}

const words = {
  fa: { title: 'این صفحه باز نشد', home: 'صفحهٔ نخست' },
  en: { title: 'This page did not open', home: 'Home' },
}

/** A page that needs nothing but itself; the site has fuller ones for what readers meet every day. */
function faultPage(message: string, language: FaultLanguage) {
  const { title, home } = words[language]
  return html`<!doctype html>
    <html lang="${language}" dir="${language === 'fa' ? 'rtl' : 'ltr'}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width" />
        <title>${title}</title>
      </head>
      <body>
        <main>
          <h1>${title}</h1>
          <p>${message}</p>
          <p><a href="/">${home}</a></p>
        </main>
      </body>
    </html>`
}
