/** What stands after «?» in the address of a queue. */
export interface CommentSearch {
  queue?: string
  q?: string
  author?: string
  network?: string
  document?: string
  page?: number
}

export function readCommentSearch(search: Record<string, unknown>): CommentSearch {
  const page = Number(search.page)
  const texts = (['queue', 'q', 'author', 'network', 'document'] as const).flatMap((name) => {
    const value = search[name]
    return typeof value === 'string' && value !== '' ? [[name, value] as const] : []
  })
  return { ...Object.fromEntries(texts), ...(Number.isInteger(page) && page > 1 ? { page } : {}) }
}
