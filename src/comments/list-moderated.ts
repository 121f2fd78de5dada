import type { ExpressionBuilder, SelectQueryBuilder } from 'kysely'
import { later, type Instant } from '#ground/clock.ts'
import { hasWords } from '#storage/has-words.ts'
import type { Reader } from '#storage/store.ts'
import type { Tables } from '#storage/tables.ts'
import { appealReaders, type AppealReaders } from './appeal-readers.ts'
import { readSignals, type CommentState, type Signal } from './comment.ts'
import { rulesFor } from './rules.ts'

/** The queues of the moderators. */
export const queues = ['waiting', 'held', 'reported', 'appealed', 'published', 'refused', 'all'] as const
export type Queue = (typeof queues)[number]

/** A comment as a moderator sees it, with all that speaks for and against it. */
export interface ModeratedComment {
  id: string
  document: string
  number: number | null
  headline: string
  /** The language of the headline: the document may have no version in the comment's own. */
  headlineLang: string
  lang: string
  parent: string | null
  /** What it answers, without which an answer can hardly be judged. */
  answers: { name: string; text: string } | null
  author: string | null
  isStaff: boolean
  name: string
  text: string
  state: CommentState
  isHeld: boolean
  signals: Signal[]
  reason: string | null
  note: string | null
  isPicked: boolean
  network: string | null
  createdAt: Instant
  editedAt: Instant | null
  decidedAt: Instant | null
  decidedBy: string | null
  decidedByName: string | null
  reports: { reason: string; note: string; weight: number; at: Instant }[]
  appeal:
    | ({
        text: string
        at: Instant
        refusedBy: string | null
        outcome: string | null
        answer: string | null
      } & AppealReaders)
    | null
}

export interface ModerationFilter {
  queue: Queue
  q?: string | undefined
  document?: string | undefined
  author?: string | undefined
  network?: string | undefined
  limit: number
  offset: number
}

/** One page of a queue: what waits longest first, in other lists the latest first; the most reported first among the reported. */
export async function listModerated(
  reader: Reader,
  filter: ModerationFilter,
): Promise<{ items: ModeratedComment[]; total: number }> {
  const found = inQueue(reader, filter)
  const { n } = await found.select((eb) => eb.fn.countAll().as('n')).executeTakeFirstOrThrow()
  const isQueue = ['waiting', 'held', 'appealed'].includes(filter.queue)
  let ordered = found.select('comment.id')
  if (filter.queue === 'reported')
    ordered = ordered.orderBy(
      (eb) =>
        eb
          .selectFrom('commentReport')
          .select((inner) => inner.fn.sum('commentReport.weight').as('weight'))
          .whereRef('commentReport.comment', '=', 'comment.id')
          .where('commentReport.settledAt', 'is', null),
      'desc',
    )
  const rows = await ordered
    .orderBy('comment.createdAt', isQueue ? 'asc' : 'desc')
    .orderBy('comment.id')
    .limit(filter.limit)
    .offset(filter.offset)
    .execute()
  return {
    items: await moderated(
      reader,
      rows.map((row) => row.id),
    ),
    total: Number(n),
  }
}

/** No queue is counted further: the moderators need to know what waits, and not how large an archive has become. */
export const mostCounted = 10_000

/** How much waits, and how long it takes to read it. A queue of `mostCounted` may hold more. */
export async function measureQueues(
  reader: Reader,
  at: Instant,
): Promise<{ queues: Record<Queue, number>; minutes: number; capacityPerHour: number; lastHour: number }> {
  const counts = await Promise.all(
    queues.map(async (queue) => {
      const some = inQueue(reader, { queue, limit: 0, offset: 0 }).select('comment.id').limit(mostCounted)
      const { n } = await reader
        .selectFrom(some.as('some'))
        .select((eb) => eb.fn.countAll().as('n'))
        .executeTakeFirstOrThrow()
      return [queue, Number(n)] as const
    }),
  )
  const sums = Object.fromEntries(counts) as Record<Queue, number>
  const { capacityPerHour } = await rulesFor(reader, { id: '', kind: '' })
  const { n } = await reader
    .selectFrom('comment')
    .select((eb) => eb.fn.countAll().as('n'))
    .where('createdAt', '>', later(at, -3_600_000))
    .executeTakeFirstOrThrow()
  const minutes = Math.ceil(((sums.waiting + sums.held) / capacityPerHour) * 60)
  return { queues: sums, minutes, capacityPerHour, lastHour: Number(n) }
}

/** A comment with its whole history, for a moderator; undefined where there is none. */
export async function findModerated(reader: Reader, id: string) {
  const [comment] = await moderated(reader, [id])
  if (comment === undefined) return undefined
  const revisions = await reader
    .selectFrom('commentRevision')
    .select(['revision', 'name', 'text', 'at'])
    .where('comment', '=', id)
    .orderBy('revision')
    .execute()
  const decisions = await reader
    .selectFrom('commentDecision')
    .leftJoin('account', 'account.id', 'commentDecision.byAccount')
    .select([
      'commentDecision.at',
      'commentDecision.decision',
      'commentDecision.reason',
      'commentDecision.note',
      'commentDecision.undoneAt',
      'account.name as byName',
    ])
    .where('comment', '=', id)
    .orderBy('commentDecision.id')
    .execute()
  return { ...comment, revisions, decisions }
}

function inQueue(reader: Reader, filter: ModerationFilter): SelectQueryBuilder<Tables, 'comment', object> {
  let found: SelectQueryBuilder<Tables, 'comment', object> = reader.selectFrom('comment')
  const { queue, document, author, network } = filter
  if (queue === 'waiting' || queue === 'held')
    found = found.where('comment.state', '=', 'waiting').where('comment.isHeld', '=', queue === 'held' ? 1 : 0)
  if (queue === 'published' || queue === 'refused') found = found.where('comment.state', '=', queue)
  // Said as what it is not, SQLite begins at the few open reports and not at all that is public.
  if (queue === 'reported')
    found = found
      .where('comment.state', 'not in', ['waiting', 'refused', 'taken_back'])
      .where('comment.id', 'in', (eb) =>
        eb.selectFrom('commentReport').select('commentReport.comment').where('commentReport.settledAt', 'is', null),
      )
  if (queue === 'appealed')
    found = found.where('comment.id', 'in', (eb) =>
      eb.selectFrom('commentAppeal').select('commentAppeal.comment').where('commentAppeal.decidedAt', 'is', null),
    )
  if (document !== undefined) found = found.where('comment.document', '=', document)
  if (author !== undefined) found = found.where('comment.author', '=', author)
  if (network !== undefined) found = found.where('comment.network', '=', network)
  return found.where(hasWords('comment.folded', filter.q))
}

async function moderated(reader: Reader, ids: string[]): Promise<ModeratedComment[]> {
  if (ids.length === 0) return []
  const rows = await reader
    .selectFrom('comment')
    .innerJoin('document', 'document.id', 'comment.document')
    .leftJoin('account', 'account.id', 'comment.decidedBy')
    .selectAll('comment')
    .select(['document.number', 'account.name as decidedByName'])
    .select((eb) => [
      versionShown(eb).select('draft.headline').as('headline'),
      versionShown(eb).select('version.lang').as('headlineLang'),
    ])
    .where('comment.id', 'in', ids)
    .execute()
  const reports = await reader
    .selectFrom('commentReport')
    .select(['comment', 'reason', 'note', 'weight', 'at'])
    .where('comment', 'in', ids)
    .where('settledAt', 'is', null)
    .orderBy('at')
    .execute()
  const appeals = await reader
    .selectFrom('commentAppeal')
    .select(['comment', 'text', 'at', 'refusedBy', 'outcome', 'answer'])
    .where('comment', 'in', ids)
    .execute()
  const readers = await appealReaders(reader, appeals)
  const answered = await answeredBy(reader, rows)
  return ids.flatMap((id) => {
    const row = rows.find((one) => one.id === id)
    if (row === undefined) return []
    const {
      document,
      number,
      lang,
      parent,
      author,
      name,
      text,
      state,
      reason,
      note,
      network,
      createdAt,
      editedAt,
      decidedAt,
      decidedBy,
      decidedByName,
    } = row
    const appeal = appeals.find((one) => one.comment === id)
    return [
      {
        id,
        document,
        number,
        lang,
        parent,
        author,
        name,
        text,
        state,
        reason,
        note,
        network,
        createdAt,
        editedAt,
        decidedAt,
        decidedBy,
        decidedByName,
        answers: answered.get(parent ?? '') ?? null,
        headline: row.headline ?? '',
        headlineLang: row.headlineLang ?? lang,
        isStaff: row.account !== null,
        isHeld: row.isHeld === 1,
        isPicked: row.isPicked === 1,
        signals: readSignals(row.signals),
        reports: reports.filter((one) => one.comment === id).map(({ comment: _, ...rest }) => rest),
        appeal: appeal === undefined ? null : appealOf(appeal, readers),
      },
    ]
  })
}

async function answeredBy(
  reader: Reader,
  rows: readonly { parent: string | null }[],
): Promise<Map<string, { name: string; text: string }>> {
  const ids = rows.flatMap(({ parent }) => parent ?? [])
  if (ids.length === 0) return new Map()
  const found = await reader
    .selectFrom('comment')
    .select(['id', 'name', 'text'])
    .where('id', 'in', ids)
    .where('text', '!=', '')
    .execute()
  return new Map(found.map(({ id, ...one }) => [id, one]))
}

/** The version that a comment stands under: in its own language, where the document has it. */
function versionShown(eb: ExpressionBuilder<Tables, 'comment'>) {
  return eb
    .selectFrom('version')
    .innerJoin('draft', 'draft.version', 'version.id')
    .whereRef('version.document', '=', 'comment.document')
    .orderBy((inner) => inner.case().when('version.lang', '=', inner.ref('comment.lang')).then(0).else(1).end())
    .orderBy('version.id')
    .limit(1)
}

function appealOf<T extends { comment: string }>(
  { comment, ...appeal }: T,
  readers: Map<string, AppealReaders>,
): Omit<T, 'comment'> & AppealReaders {
  return { ...appeal, ...(readers.get(comment) ?? { refusers: [], lastResort: null }) }
}
