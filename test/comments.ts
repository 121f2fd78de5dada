import assert from 'node:assert/strict'
import { solveChallenge, type Challenge } from 'altcha-lib'
import { deriveKey } from 'altcha-lib/algorithms/pbkdf2'
import type { Hono } from 'hono'
import { publishVersion } from '#record/publish-version.ts'
import { siteRoutes } from '#site/routes.ts'
import type { House } from '#web/house.ts'
import { createReport, openCastOffice, paragraph, publishable, sara } from './cast.ts'
import type { Office } from './office.ts'
import { houseOf } from './staff.ts'

/** An office with one public document under which comments are taken. */
export interface CommentedOffice {
  office: Office
  house: House
  site: Hono
  document: string
  number: number
  version: string
}

export async function openCommented(office: Office): Promise<CommentedOffice> {
  await openCastOffice(office)
  const report = await createReport(
    office,
    publishable('اسکلهٔ تازه ساخته می‌شود', [paragraph('p1', 'ساختن اسکله آغاز شد.')]),
  )
  const { documentNumber } = await office.store.transact((tx) =>
    publishVersion(tx, { version: report.version, revision: 1, by: sara }),
  )
  const house = houseOf(office)
  return { office, house, site: siteRoutes(house), ...report, number: documentNumber }
}

export const aText = 'اسکلهٔ تازه برای ماهی‌گیران کار می‌سازد؛ کاش زودتر تمام شود.'

/** A form as the form page gives it. */
export async function openForm({ site, number }: CommentedOffice): Promise<Record<'key' | 'form', string>> {
  const page = await (await site.request(`/news/${number}/comments/new`)).text()
  const valueOf = (name: string) => new RegExp(`name="${name}"\\s+value="([^"]*)"`).exec(page)?.[1] ?? ''
  return { key: valueOf('key'), form: valueOf('form') }
}

/** A form as the script asks for it, with its proof of work solved. */
export async function openProvenForm(here: CommentedOffice): Promise<Record<'key' | 'form' | 'proof', string>> {
  const { challenge, key, form } = await askForTask(here)
  const solution = await solveChallenge({ challenge, deriveKey })
  return { key, form, proof: Buffer.from(JSON.stringify({ challenge, solution })).toString('base64') }
}

/** What the form's script asks for, from a network. */
export async function askForTask(
  { site, number }: CommentedOffice,
  headers: Record<string, string> = {},
): Promise<{ challenge: Challenge; key: string; form: string }> {
  const reply = await site.request(`/comments/task?document=${number}`, { headers }, behindProxy)
  assert.equal(reply.status, 200)
  return (await reply.json()) as { challenge: Challenge; key: string; form: string }
}

/** As a proxy on this machine hands a request on: `x-forwarded-for` says whose it is. */
export const behindProxy = { incoming: { socket: { remoteAddress: '127.0.0.1' } } }

export interface Sent {
  status: number
  text: string
  /** Where it led: the receipt. */
  receipt: string
  cookie: string
}

/** Send a comment as a browser would, and read the answer without following it. */
export async function send(
  { site, number }: Pick<CommentedOffice, 'site' | 'number'>,
  fields: Record<string, string>,
  headers: Record<string, string> = {},
): Promise<Sent> {
  const body = new URLSearchParams({ name: 'نرگس', text: aText, subject_line: '', parent: '', proof: '', ...fields })
  const reply = await site.request(
    `/news/${number}/comments`,
    { method: 'POST', body, headers: { 'sec-fetch-site': 'same-origin', ...headers } },
    behindProxy,
  )
  const cookie = (reply.headers.get('set-cookie') ?? '').split(';')[0] ?? ''
  return { status: reply.status, text: await reply.text(), receipt: reply.headers.get('location') ?? '', cookie }
}

/** What is kept of the last comment. */
export async function lastComment({ office }: Pick<CommentedOffice, 'office'>) {
  const rows = await office.store.read.selectFrom('comment').selectAll().orderBy('createdAt').orderBy('id').execute()
  const last = rows.at(-1)
  assert.ok(last)
  return {
    ...last,
    all: rows.length,
    seen: (JSON.parse(last.signals) as { signal: string }[]).map((one) => one.signal),
  }
}

export async function commentCount({ office }: Pick<CommentedOffice, 'office'>): Promise<number> {
  return (await office.store.read.selectFrom('comment').select('id').execute()).length
}
