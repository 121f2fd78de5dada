import type { Instant } from '#ground/clock.ts'
import { prepared } from '#storage/prepared.ts'
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
  /** Further replies, which have a page of their own. */
  moreReplies: number
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

/** One public comment of a document; undefined when it is not public, or stands elsewhere. */
export async function findShownComment(
  reader: Reader,
  { id, document }: { id: string; document?: string },
): Promise<(ShownComment & { document: string }) | undefined> {
  const row = await reader
    .selectFrom('comment')
    .select([...columns, 'document'])
    .where('id', '=', id)
    .where('state', '=', 'published')
    .executeTakeFirst()
  if (row === undefined || (document !== undefined && row.document !== document)) return undefined
  return { ...shown(row, new Map()), document: row.document }
}

/** One page of a document's public comments. A page beyond the last is empty. */
export async function listComments(
  reader: Reader,
  { document, page, sort }: { document: string; page: number; sort: CommentSort },
): Promise<CommentPage> {
  const { pages, total } = await pagesOf(reader, { document, sort })
  const ids = pages[page - 1] ?? []
  const roots = ids.length === 0 ? [] : await commentsOf(reader, { ids })
  const replies = ids.length === 0 ? [] : await repliesTo(reader, { document, roots: ids })
  const names = namesOf([...roots, ...replies])
  const threads = ids.flatMap((id) => {
    const root = roots.find((row) => row.id === id)
    if (root === undefined) return []
    const own = replies.filter((row) => row.root === id)
    const visible = withinBudget(own)
    return [
      threadOf(
        root,
        visible.map((row) => shown(row, names)),
        own.length - visible.length,
      ),
    ]
  })
  return { threads, total, pages: Math.max(1, pages.length) }
}

/** So many replies stand on a page of one thread. */
const repliesOnPage = 30

/** The page of one thread: its first comment, and one page of what was answered. Undefined where there is no such thread. */
export async function findThread(
  reader: Reader,
  { root, page }: { root: string; page: number },
): Promise<{ document: string; thread: Thread; pages: number } | undefined> {
  const first = await reader
    .selectFrom('comment')
    .select([...columns, 'document'])
    .where('id', '=', root)
    .where('root', 'is', null)
    .executeTakeFirst()
  if (first === undefined) return undefined
  const replies = await repliesTo(reader, { document: first.document, roots: [root] })
  if (first.state !== 'published' && replies.length === 0) return undefined
  const names = namesOf([first, ...replies])
  const part = replies.slice((page - 1) * repliesOnPage, page * repliesOnPage).map((row) => shown(row, names))
  return {
    document: first.document,
    thread: threadOf(first, part, 0),
    pages: Math.max(1, Math.ceil(replies.length / repliesOnPage)),
  }
}

/** Where a comment stands, or the empty place that its answers keep: on which page of its document's list, or of its own thread. */
export async function findCommentPage(
  reader: Reader,
  { id, sort }: { id: string; sort: CommentSort },
): Promise<{ document: string; root: string | null; page: number } | undefined> {
  const row = await reader
    .selectFrom('comment')
    .select(['document', 'root', 'id', 'state'])
    .where('id', '=', id)
    .where((eb) => eb.or([eb('state', '=', 'published'), eb('root', 'is', null)]))
    .executeTakeFirst()
  if (row === undefined) return undefined
  if (row.root !== null) {
    const replies = await repliesTo(reader, { document: row.document, roots: [row.root] })
    if (!withinBudget(replies).some((one) => one.id === id))
      return {
        document: row.document,
        root: row.root,
        page: Math.floor(replies.findIndex((one) => one.id === id) / repliesOnPage) + 1,
      }
  }
  const { pages } = await pagesOf(reader, { document: row.document, sort })
  const at = pages.findIndex((ids) => ids.includes(row.root ?? row.id))
  return at === -1 ? undefined : { document: row.document, root: null, page: at + 1 }
}

/** The document under which a comment was public once, and is no longer for good; undefined for any other. */
export async function findGoneComment(reader: Reader, id: string): Promise<{ document: string } | undefined> {
  return reader
    .selectFrom('comment')
    .select('document')
    .where('id', '=', id)
    .where('state', 'in', ['taken_back', 'refused'])
    .where('publishedAt', 'is not', null)
    .executeTakeFirst()
}

function namesOf(rows: Row[]): Map<string, string> {
  return new Map(rows.map((row) => [row.id, row.state === 'published' ? row.name : '']))
}

const columns = [
  'id',
  'name',
  'text',
  'account',
  'isPicked',
  'mayLink',
  'createdAt',
  'editedAt',
  'parent',
  'root',
  'state',
] as const

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

const placesOf = prepared((reader, { document }: { document: string }) =>
  reader
    .selectFrom('comment')
    .select(['id', 'root', 'createdAt', 'isPicked', 'state', (eb) => eb.fn<number>('length', ['text']).as('letters')])
    .where('document', '=', document)
    .where('state', 'in', ['published', 'taken_back', 'refused'])
    .orderBy('createdAt')
    .orderBy('id'),
)

/** First-level comments in order, cut into pages by the letters that they and their replies hold; and how many comments are public in all. */
async function pagesOf(
  reader: Reader,
  { document, sort }: { document: string; sort: CommentSort },
): Promise<{ pages: string[][]; total: number }> {
  const rows = await placesOf(reader, { document })
  const weights = new Map<string, number>()
  for (const row of rows)
    if (row.state === 'published' && row.root !== null)
      weights.set(row.root, (weights.get(row.root) ?? 0) + Number(row.letters) + 300)
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
  return { pages, total: rows.filter((row) => row.state === 'published').length }
}

function inOrder<T extends { createdAt: string; isPicked: number }>(roots: T[], sort: CommentSort): T[] {
  if (sort === 'oldest') return roots
  const newest = roots.toReversed()
  return sort === 'newest'
    ? newest
    : [...newest.filter((one) => one.isPicked === 1), ...newest.filter((one) => one.isPicked === 0)]
}

const commentsOf = prepared((reader, { ids }: { ids: readonly string[] }) =>
  reader
    .selectFrom('comment')
    .select(columns)
    .where('id', 'in', [...ids]),
)

/**
 * Public answers to these comments, the oldest first. They are put in order here: asked for the order, SQLite would go through all comments of
 * the office by their time instead of through those of the document.
 */
async function repliesTo(reader: Reader, asked: { document: string; roots: readonly string[] }): Promise<Row[]> {
  const rows = await replyRows(reader, asked)
  return rows.toSorted((a, b) => (a.createdAt < b.createdAt || (a.createdAt === b.createdAt && a.id < b.id) ? -1 : 1))
}

const replyRows = prepared((reader, { document, roots }: { document: string; roots: readonly string[] }) =>
  reader
    .selectFrom('comment')
    .select(columns)
    .where('document', '=', document)
    .where('state', '=', 'published')
    .where('root', 'in', [...roots]),
)

/** The first replies of one thread, as many as a page of a list may hold. */
function withinBudget(replies: Row[]): Row[] {
  let letters = 0
  return replies.filter((row, index) => {
    letters += row.text.length + 300
    return index < mostReplies && (index === 0 || letters < budgetLetters)
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

function threadOf(row: Row, replies: ShownComment[], moreReplies: number): Thread {
  const isGone = row.state !== 'published'
  const own = shown(row, new Map())
  return { ...own, ...(isGone ? { name: '', text: '' } : {}), isGone, replies, moreReplies }
}
