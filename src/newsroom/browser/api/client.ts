import { language } from '../words/say.ts'
import { noAnswer, readRefusal } from './refusal.ts'

interface Asked {
  method: string
  path: string
  body?: unknown
  base?: '/api/v1' | '/newsroom'
}
type Query = Record<string, string | number | boolean | undefined | null>

let whenSignedOut: () => void = () => {}
let sessionsBegun = 0

/** What to do when the server says that nobody is signed in any more, while somebody works here. */
export function onSignedOut(act: () => void): void {
  whenSignedOut = act
}

/** Somebody signed in: what was asked before, and is refused only now, says nothing about the session that began. */
export function noteSessionBegan(): void {
  sessionsBegun += 1
}

/** Ask for a resource. Throws `Refusal`. */
export const get = <T>(path: string, query: Query = {}): Promise<T> =>
  ask<T>({ method: 'GET', path: path + search(query) })
export const post = <T>(path: string, body: unknown = {}): Promise<T> => ask<T>({ method: 'POST', path, body })
export const put = <T>(path: string, body: unknown = {}): Promise<T> => ask<T>({ method: 'PUT', path, body })
export const patch = <T>(path: string, body: unknown): Promise<T> => ask<T>({ method: 'PATCH', path, body })
export const remove = <T>(path: string): Promise<T> => ask<T>({ method: 'DELETE', path })

/** Ask the newsroom itself for what is no public resource. Throws `Refusal`. */
export const postToNewsroom = <T>(path: string, body: unknown): Promise<T> =>
  ask<T>({ method: 'POST', path, body, base: '/newsroom' })

async function ask<T>({ method, path, body, base = '/api/v1' }: Asked): Promise<T> {
  const sent = body === undefined ? {} : { body: JSON.stringify(body) }
  const askedIn = sessionsBegun
  const response = await fetch(`${base}${path}`, {
    method,
    credentials: 'same-origin',
    headers: {
      accept: 'application/json',
      'accept-language': language(),
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
    },
    ...sent,
  }).catch(() => {
    throw noAnswer()
  })
  if (response.ok) return (response.status === 204 ? undefined : await response.json()) as T
  if (response.status === 401 && path !== '/session' && askedIn === sessionsBegun) whenSignedOut()
  throw await readRefusal(response)
}

/** Send a form with a file, or a file alone, and tell how far it is, from 0 to 1. Throws `Refusal`. */
export function upload<T>(path: string, sent: FormData | File, onProgress: (share: number) => void): Promise<T> {
  const askedIn = sessionsBegun
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest()
    request.open('POST', `/api/v1${path}`)
    request.setRequestHeader('accept', 'application/json')
    request.setRequestHeader('accept-language', language())
    if (sent instanceof File) request.setRequestHeader('content-type', 'application/octet-stream')
    request.upload.addEventListener('progress', (event) => {
      if (event.lengthComputable) onProgress(event.loaded / event.total)
    })
    request.addEventListener('error', () => reject(noAnswer()))
    request.addEventListener('abort', () => reject(noAnswer()))
    request.addEventListener('load', () => {
      const response = new Response(request.responseText, { status: request.status })
      if (response.ok) return resolve(JSON.parse(request.responseText) as T)
      if (response.status === 401 && askedIn === sessionsBegun) whenSignedOut()
      void readRefusal(response).then(reject)
    })
    request.send(sent)
  })
}

function search(query: Query): string {
  const given = Object.entries(query).filter(([, value]) => value !== undefined && value !== null && value !== '')
  const text = new URLSearchParams(given.map(([key, value]) => [key, String(value)])).toString()
  return text === '' ? '' : `?${text}`
}
