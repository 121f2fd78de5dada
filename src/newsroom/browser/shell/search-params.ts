/** What stands after «?» in the address of a list, so that a filtered list can be kept and sent. */
export interface ListSearch {
  q?: string
  state?: string
  kind?: string
  lang?: string
  document?: string
  retired?: boolean
  page?: number
}

export function readList(search: Record<string, unknown>): ListSearch {
  const page = Number(search.page)
  return {
    ...text(search, 'q'),
    ...text(search, 'state'),
    ...text(search, 'kind'),
    ...text(search, 'lang'),
    ...text(search, 'document'),
    ...(search.retired === true ? { retired: true } : {}),
    ...(Number.isInteger(page) && page > 1 ? { page } : {}),
  }
}

/** A list's search after a change: what is empty is left out, and the list begins at its first page unless the change names another. */
export function narrowed<S extends { page?: number }>(before: S, change: { [K in keyof S]?: S[K] | undefined }): S {
  const after = Object.entries<unknown>({ ...before, page: 1, ...change }).filter(
    ([key, value]) => value !== undefined && value !== '' && !(key === 'page' && value === 1),
  )
  return Object.fromEntries(after) as S
}

/** Where to go after signing in: a place in the newsroom, never another host. */
export function readNext(search: Record<string, unknown>): { next?: string } {
  const next = search.next
  return typeof next === 'string' && /^\/(?![/\\])/.test(next) ? { next } : {}
}

function text<K extends keyof ListSearch>(search: Record<string, unknown>, key: K): Partial<Record<K, string>> {
  const value = search[key]
  const given = typeof value === 'number' ? String(value) : value
  return typeof given === 'string' && given !== '' ? ({ [key]: given } as Record<K, string>) : {}
}
