import type { Context } from 'hono'
import { deleteCookie, getCookie, setCookie } from 'hono/cookie'
import { sessionLife } from '#staff/find-session.ts'
import type { House } from './house.ts'

/**
 * The session's cookie: `__Host-dabir` where the public address is https, so that no sister domain can plant one; `dabir` on plain http,
 * where browsers know no such cookie. It is never readable by a script.
 */
export function readSessionCookie(c: Context, house: House): string | undefined {
  const token = getCookie(c, cookieName(house))
  return token !== undefined && /^[\w-]{43}$/.test(token) ? token : undefined
}

export function writeSessionCookie(c: Context, house: House, token: string): void {
  setCookie(c, cookieName(house), token, { ...attributes(house), maxAge: sessionLife / 1000 })
}

export function clearSessionCookie(c: Context, house: House): void {
  deleteCookie(c, cookieName(house), attributes(house))
}

function cookieName(house: House): string {
  return house.isSecure ? '__Host-dabir' : 'dabir'
}

function attributes(house: House) {
  return { path: '/', httpOnly: true, sameSite: 'Lax', secure: house.isSecure } as const
}
