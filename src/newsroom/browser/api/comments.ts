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
  lang: string
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
  appeal: { text: string; at: string; refusedBy: string | null; outcome: string | null } | null
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
  hours: number
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
export const reviewAuthor = (author: string, reason: string) => put(`/comment-authors/${author}/review`, { reason })

export interface Rules {
  mode?: 'before' | 'trust' | 'after' | 'closed'
  closesAfterDays?: number
  slowSeconds?: number
  capacityPerHour?: number
}
export const rulesQuery = queryOptions({
  queryKey: ['comment-rules'],
  queryFn: () => get<{ first: Rules; items: { scope: string; rules: Rules }[] }>('/comment-rules'),
})
export const setRules = (scope: string, rules: Rules) => put(`/comment-rules/${encodeURIComponent(scope)}`, rules)

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
  trained: { good: number; bad: number; needed: number }
}
export const tryText = (text: string) => post<Trial>('/comment-word-trials', { text })

export interface Ban {
  id: string
  kind: 'author' | 'network'
  subject: string
  reason: string
  until: string
}
export const bansQuery = queryOptions({ queryKey: ['comment-bans'], queryFn: () => get<Page<Ban>>('/comment-bans') })
export const addBan = (ban: Omit<Ban, 'id'>) => post<Ban>('/comment-bans', ban)
export const liftBan = (id: string) => remove(`/comment-bans/${id}`)
