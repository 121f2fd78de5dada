import { queryOptions, keepPreviousData } from '@tanstack/react-query'
import { get, post, put, remove } from './client.ts'
import type { Page } from './types.ts'

export const queues = ['waiting', 'held', 'reported', 'appealed', 'published', 'refused', 'all'] as const
export type Queue = (typeof queues)[number]
export const refusalReasons = ['insult', 'spam', 'off_topic', 'personal_data', 'unlawful', 'repeated', 'other'] as const

export interface ModeratedComment {
  id: string
  document: string
  number: number | null
  headline: string
  headlineLang: string
  lang: string
  answers: { name: string; text: string } | null
  author: string | null
  isStaff: boolean
  name: string
  text: string
  state: 'waiting' | 'published' | 'refused' | 'taken_back'
  signals: { signal: string; word?: string }[]
  reason: string | null
  note: string | null
  isPicked: boolean
  network: string | null
  createdAt: string
  decidedByName: string | null
  reports: { reason: string; note: string; weight: number; at: string }[]
  appeal: {
    text: string
    at: string
    outcome: string | null
    refusers: string[]
    /** Where everybody has refused it: who may answer nevertheless, and from when. */
    lastResort: { account: string; name: string; from: string } | null
  } | null
}
export interface CommentFilter {
  queue: Queue
  q?: string | undefined
  author?: string | undefined
  network?: string | undefined
  document?: string | undefined
  page: number
}
export interface QueueSums {
  queues: Record<Queue, number>
  minutes: number
  capacityPerHour: number
  lastHour: number
}

export const commentsQuery = (filter: CommentFilter) =>
  queryOptions({
    queryKey: ['comments', filter],
    queryFn: () => get<Page<ModeratedComment>>('/comments', { ...filter }),
    placeholderData: keepPreviousData,
  })
export const queueSumsQuery = queryOptions({
  queryKey: ['comments', 'queues'],
  queryFn: () => get<QueueSums>('/comment-queues'),
})

export type Decision = 'publish' | 'refuse' | 'wait'
export const decide = (given: { comments: string[]; decision: Decision; reason?: string; note?: string }) =>
  post<{ batch: string; changed: number }>('/comment-decisions', given)
export const undoDecision = (batch: string) => remove<{ changed: number }>(`/comment-decisions/${batch}`)
export const decideAppeal = (comment: string, given: { outcome: 'upheld' | 'overturned'; answer: string }) =>
  post(`/comments/${comment}/appeal-decision`, given)
export const replyAsOffice = (comment: string, text: string) => post(`/comments/${comment}/replies`, { text })
export const pick = (comment: string, isPicked: boolean) =>
  isPicked ? put(`/comments/${comment}/pick`) : remove(`/comments/${comment}/pick`)
export interface Rules {
  mode?: 'before' | 'trust' | 'after' | 'closed'
  closesAfterDays?: number
  slowSeconds?: number
  capacityPerHour?: number
}
export interface ListedRules {
  scope: string
  rules: Rules
  document: { id: string; number: number | null; headline: string; lang: string } | null
  changedAt: string
  byName: string | null
}
export type AuthorMode = 'before' | 'trust' | 'after'
export interface AuthorRule {
  mode: AuthorMode
  reason: string
  since: string
  byName: string | null
}
export interface ListedAuthorRule extends AuthorRule {
  author: string
  name: string
}
/** Of the site and of kinds; `first`: what holds where nobody has set any. */
export interface WideRules {
  first: Rules
  items: ListedRules[]
}
export const rulesQuery = queryOptions({
  queryKey: ['comment-rules'],
  queryFn: () => get<WideRules>('/comment-rules'),
})
export const documentRulesQuery = (page: number) =>
  queryOptions({
    queryKey: ['comment-rules', 'documents', page],
    queryFn: () => get<Page<ListedRules>>('/comment-document-rules', { page }),
    placeholderData: keepPreviousData,
  })
export const authorRulesQuery = (page: number) =>
  queryOptions({
    queryKey: ['comment-rules', 'authors', page],
    queryFn: () => get<Page<ListedAuthorRule>>('/comment-author-rules', { page }),
    placeholderData: keepPreviousData,
  })

/** What holds, field by field, and the scope that it comes from; `first`: nobody has set it. */
export type Explained = { [K in keyof Required<Rules>]: { value: Required<Rules>[K]; from: string } }
export interface ScopeRules {
  scope: string
  own: Rules
  holds: Explained
  wider: Explained
}
export const scopeRulesQuery = (scope: string) =>
  queryOptions({
    queryKey: ['comment-rules', scope],
    queryFn: () => get<ScopeRules>(`/comment-rules/${encodeURIComponent(scope)}`),
  })
/** With none, the wider scope holds again. */
export const setRules = (scope: string, rules: Rules) => put(`/comment-rules/${encodeURIComponent(scope)}`, rules)

export interface DescribedAuthor {
  id: string
  names: string[]
  since: string
  isTrusted: boolean
  counts: Record<ModeratedComment['state'], number>
  rule: AuthorRule | null
  bans: Ban[]
}
export const authorQuery = (id: string) =>
  queryOptions({
    queryKey: ['comment-authors', id],
    queryFn: () => get<DescribedAuthor>(`/comment-authors/${id}`),
  })
/** Null: as everybody. Whatever else is known of the rule is left behind. */
export const setAuthorRule = (author: string, rule: Pick<AuthorRule, 'mode' | 'reason'> | null) =>
  rule === null
    ? remove(`/comment-authors/${author}/rule`)
    : put(`/comment-authors/${author}/rule`, { mode: rule.mode, reason: rule.reason })

export interface ListedWord {
  id: string
  word: string
  action: 'block' | 'hold' | 'flag' | 'allow'
  match: 'word' | 'anywhere'
}
export const wordsQuery = queryOptions({
  queryKey: ['comment-words'],
  queryFn: () => get<Page<ListedWord>>('/comment-words'),
})
export const addWord = (word: Omit<ListedWord, 'id'>) => post<ListedWord>('/comment-words', word)
export const removeWord = (id: string) => remove(`/comment-words/${id}`)
export interface Trial {
  met: (ListedWord & { start: number; end: number })[]
  spam: number | null
  /** Sure enough to hold it. */
  isSpam: boolean
  trained: { good: number; bad: number; needed: number }
}
export const tryText = (text: string) => post<Trial>('/comment-word-trials', { text })

export interface Ban {
  id: string
  kind: 'author' | 'network'
  subject: string
  reason: string
  until: string
  /** The name that a banned writer last wrote under. */
  name: string | null
  byName: string | null
}
/** The bans that hold, a page of them; those of one network where one is given. */
export const bansQuery = ({ page = 1, network }: { page?: number; network?: string }) =>
  queryOptions({
    queryKey: ['comment-bans', network, page],
    queryFn: () => get<Page<Ban>>('/comment-bans', { page, network }),
    placeholderData: keepPreviousData,
  })
export const addBan = (ban: Pick<Ban, 'kind' | 'subject' | 'reason' | 'until'>) => post('/comment-bans', ban)
export const liftBan = (id: string) => remove(`/comment-bans/${id}`)
