import { Hono } from 'hono'
import { pino } from 'pino'
import { apiBase, apiRoutes } from '../src/api/routes.ts'
import { acceptInvitation } from '#staff/accept-invitation.ts'
import { ensureOwnerInvitation } from '#staff/invite-staff.ts'
import { newId, newSecret } from '#ground/id.ts'
import type { Account } from '#staff/account.ts'
import { sessionId } from '#staff/find-session.ts'
import type { House } from '#web/house.ts'
import { openCommentKeys } from '#storage/comment-keys.ts'
import type { Office } from './office.ts'

/** The house that an office's faces are handed, at an address of plain http. */
export function houseOf(office: Office): House {
  const log = pino({ level: 'silent' })
  const { store, blobs, clock } = office
  const commentKeys = openCommentKeys(office.folder)
  // The mail servers of tests are on this machine.
  const localHosts = ['127.0.0.1']
  return { store, blobs, clock, log, publicUrl: 'http://localhost:3000', isSecure: false, commentKeys, localHosts }
}

/** The API as the server mounts it. */
export function apiOf(house: House): Hono {
  return new Hono().route(apiBase, apiRoutes(house))
}

export interface Member {
  account: Account
  /** The `cookie` header of this person's session. */
  cookie: string
  /** Ask the API as this person: `ask('POST', '/documents', {…})`. */
  ask: Ask
}

export interface Reply<Body> {
  status: number
  body: Body
  headers: Headers
}

export type Ask = <Body = Record<string, unknown>>(method: string, path: string, body?: unknown) => Promise<Reply<Body>>

/** A person of the staff with a session: سارا the editor unless said otherwise. */
export async function memberOf(office: Office, who: Partial<Account> = {}): Promise<Member> {
  const account: Account = { id: newId(), login: 'sara', name: 'سارا', role: 'editor', language: 'fa', ...who }
  const token = newSecret()
  await office.store.transact(async ({ sql, at }) => {
    await sql
      .insertInto('account')
      .values({ ...account, passwordHash: null, createdAt: at, disabledAt: null })
      .execute()
    const session = { id: sessionId(token), account: account.id, device: 'test', createdAt: at, lastSeenAt: at }
    await sql
      .insertInto('session')
      .values({ ...session, expiresAt: '2999-01-01T00:00:00.000Z' })
      .execute()
  })
  const cookie = `dabir=${token}`
  return { account, cookie, ask: askApi(houseOf(office), { cookie }) }
}

/** Ask the API of a house with these headers; JSON in and out. */
export function askApi(house: House, headers: Record<string, string> = {}): Ask {
  const app = apiOf(house)
  return async (method, path, body) => {
    const isForm = body instanceof FormData
    const sent = {
      ...(body === undefined ? {} : { body: isForm ? body : JSON.stringify(body) }),
      headers: {
        'sec-fetch-site': 'same-origin',
        ...headers,
        ...(isForm || body === undefined ? {} : { 'content-type': 'application/json' }),
      },
    }
    const response = await app.request(`${apiBase}${path}`, { method, ...sent })
    const text = await response.text()
    const isJson = response.headers.get('content-type')?.startsWith('application/json') === true
    return { status: response.status, body: (isJson ? JSON.parse(text) : text) as never, headers: response.headers }
  }
}

/** What سارا types; long enough, and of nothing that guessers try. */
export const goodPassword = 'چهار انار و یک کتاب'

/** The owner of an office, بهنوش unless said otherwise, made as a real one is: by the one-time link of the first start. */
export async function openingOwner(office: Office, login = 'behnoush'): Promise<{ account: Account; token: string }> {
  const link = await office.store.transact((tx) => ensureOwnerInvitation(tx))
  if (link === undefined) throw new Error('The office has an owner already.')
  const who = { login, name: 'بهنوش', password: goodPassword, language: 'fa' as const, device: 'test' }
  return acceptInvitation(office.store, { ...link, ...who })
}
