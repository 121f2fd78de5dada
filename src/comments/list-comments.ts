import type { Instant } from '#ground/clock.ts'
import type { Reader } from '#storage/store.ts'

/** A comment as every reader sees it. */
export interface ShownComment {
  id: string
  name: string
  text: string
  isStaff: boolean
  isPicked: boolean
  mayLink: boolean
  createdAt: Instant
  isEdited: boolean
  /** Whom it answers, where that is not the comment of the first level right above it. */
  answers: { id: string; name: string } | null
}

/** A comment of the first level with what was answered to it. */
export interface Thread extends ShownComment {
  /** It was taken back or refused after others had answered it: its place stays, its words do not. */
  isGone: boolean
  replies: ShownComment[]
}

export type CommentSort = 'newest' | 'oldest' | 'picked'
export const commentSorts: readonly CommentSort[] = ['newest', 'oldest', 'picked']

/** A page of comments holds at most so many letters, so that its weight is bounded whatever is written. */
const budgetLetters = 9000
const mostThreads = 20
const mostReplies = 100

export interface CommentPage {
  threads: Thread[]
  /** Published comments, replies among them. */
  total: number
  pages: number
}

/** How many comments under a document are public. */
export async function countComments(reader: Reader, document: string): Promise<number> {
  const row = await reader
    .selectFrom('comment')
    .select((eb) => eb.fn.countAll().as('n'))
    .where('document', '=', document)
    .where('state', '=', 'published')
    .executeTakeFirstOrThrow()
  return Number(row.n)
}

/** One page of a document's public comments. A page beyond the last is empty. */
export async function listComments(
  reader: Reader,
  { document, page, sort }: { document: string; page: number; sort: CommentSort },
): Promise<CommentPage> {
  const pages = await pagesOf(reader, { document, sort })
  const ids = pages[page - 1] ?? []
  const roots = ids.length === 0 ? [] : await reader.selectFrom('comment').select(columns).where('id', 'in', ids).execute()
  const replies = ids.length === 0 ? [] : await repliesTo(reader, ids)
  const names = new Map([...roots, ...replies].map((row) => [row.id, row.state === 'published' ? row.name : '']))
  const threads = ids.flatMap((id) => {
    const root = roots.find((row) => row.id === id)
    if (root === undefined) return []
    const own = replies.filter((row) => row.root === id).map((row) => shown(row, names))
    return [threadOf(root, own)]
  })
  return { threads, total: await countComments(reader, document), pages: Math.max(1, pages.length) }
}

/** On which page of a document's list a comment stands; undefined when it is not public. */
export async function findCommentPage(
  reader: Reader,
  { id, sort }: { id: string; sort: CommentSort },
): Promise<{ document: string; page: number } | undefined> {
  const row = await reader
    .selectFrom('comment')
    .select(['document', 'root', 'id'])
    .where('id', '=', id)
    .where('state', '=', 'published')
    .executeTakeFirst()
  if (row === undefined) return undefined
  const pages = await pagesOf(reader, { document: row.document, sort })
  const at = pages.findIndex((ids) => ids.includes(row.root ?? row.id))
  return at === -1 ? undefined : { document: row.document, page: at + 1 }
}

const columns = ['id', 'name', 'text', 'account', 'isPicked', 'mayLink', 'createdAt', 'editedAt', 'parent', 'root', 'state'] as const

type Row = {
  id: string
  name: string
  text: string
  account: string | null
  isPicked: number
  mayLink: number
  createdAt: Instant
  editedAt: Instant | null
  parent: string | null
  root: string | null
  state: string
}

/** First-level comments in order, cut into pages by the letters that they and their replies hold. */
async function pagesOf(reader: Reader, { document, sort }: { document: string; sort: CommentSort }): Promise<string[][]> {
  const rows = await reader
    .selectFrom('comment')
    .select(['id', 'root', 'createdAt', 'isPicked', 'state', (eb) => eb.fn<number>('length', ['text']).as('letters')])
    .where('document', '=', document)
    .where('state', 'in', ['published', 'taken_back', 'refused'])
    .orderBy('createdAt')
    .orderBy('id')
    .execute()
  const weights = new Map<string, number>()
  for (const row of rows)
    if (row.state === 'published' && row.root !== null) weights.set(row.root, (weights.get(row.root) ?? 0) + Number(row.letters) + 300)
  const roots = rows.filter((row) => row.root === null && (row.state === 'published' || weights.has(row.id)))
  const ordered = inOrder(roots, sort)
  const pages: string[][] = []
  let sum = Number.POSITIVE_INFINITY
  for (const root of ordered) {
    const weight = Number(root.letters) + 300 + Math.min(weights.get(root.id) ?? 0, budgetLetters)
    if (sum + weight > budgetLetters || (pages.at(-1)?.length ?? 0) >= mostThreads) {
      pages.push([])
      sum = 0
    }
    pages.at(-1)?.push(root.id)
    sum += weight
  }
  return pages
}

function inOrder<T extends { createdAt: string; isPicked: number }>(roots: T[], sort: CommentSort): T[] {
  if (sort === 'oldest') return roots
  const newest = roots.toReversed()
  return sort === 'newest' ? newest : [...newest.filter((one) => one.isPicked === 1), ...newest.filter((one) => one.isPicked === 0)]
}

async function repliesTo(reader: Reader, roots: string[]): Promise<Row[]> {
  const rows = await reader
    .selectFrom('comment')
    .select(columns)
    .where('root', 'in', roots)
    .where('state', '=', 'published')
    .orderBy('createdAt')
    .orderBy('id')
    .execute()
  const seen = new Map<string, { count: number; letters: number }>()
  return rows.filter((row) => {
    const own = seen.get(row.root ?? '') ?? { count: 0, letters: 0 }
    seen.set(row.root ?? '', { count: own.count + 1, letters: own.letters + row.text.length + 300 })
    return own.count < mostReplies && own.letters < budgetLetters
  })
}

function shown(row: Row, names: Map<string, string>): ShownComment {
  const isDeep = row.root !== null && row.parent !== null && row.parent !== row.root
  const answered = isDeep ? names.get(row.parent ?? '') : undefined
  return {
    id: row.id,
    name: row.name,
    text: row.text,
    isStaff: row.account !== null,
    isPicked: row.isPicked === 1,
    mayLink: row.mayLink === 1,
    createdAt: row.createdAt,
    isEdited: row.editedAt !== null,
    answers: answered ? { id: row.parent ?? '', name: answered } : null,
  }
}

function threadOf(row: Row, replies: ShownComment[]): Thread {
  const isGone = row.state !== 'published'
  const own = shown(row, new Map())
  return { ...own, ...(isGone ? { name: '', text: '' } : {}), isGone, replies }
}
