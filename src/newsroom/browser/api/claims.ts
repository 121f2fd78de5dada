import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import type { AnswerVerdict, ClaimFacts } from '#record/claim.ts'
import type { Moment } from '#record/moment.ts'
import { get, post, put, remove } from './client.ts'
import type { Page } from './types.ts'

export interface ListedClaim extends ClaimFacts {
  id: string
  answers: number
  publishedVerdict: AnswerVerdict | null
  publishedAt: string | null
  isChanged: boolean
  revision: number
  updatedAt: string
}
export interface ClaimMatch {
  statement: string
  text: string
  lang: string
  speaker: { id: string; name: string }
  saidAt: Moment | null
  number: number
  headline: string
  pieces: { kind: 'same' | 'added' | 'removed'; text: string }[]
}
export interface OpenedClaim extends ListedClaim {
  speakerName: string | null
  matches: ClaimMatch[]
  published: {
    answer: number
    verdict: AnswerVerdict
    text: string
    explanation: Record<string, string>
    published: string
    leafHash: string
    byName: string | null
  }[]
}

export interface ClaimFilter {
  q?: string | undefined
  state?: string | undefined
  lang?: string | undefined
  page: number
}

export const claimsQuery = (filter: ClaimFilter) =>
  queryOptions({
    queryKey: ['claims', filter],
    queryFn: () => get<Page<ListedClaim>>('/claims', { ...filter }),
    placeholderData: keepPreviousData,
  })
export const claimQueuesQuery = queryOptions({
  queryKey: ['claims', 'queues'],
  queryFn: () => get<{ queues: { open: number } }>('/claim-queues'),
})
export const claimQuery = (id: string) =>
  queryOptions({ queryKey: ['claims', id], queryFn: () => get<OpenedClaim>(`/claims/${id}`) })
export const matchesQuery = (asked: { text: string; lang: string; speaker: string | null }) =>
  queryOptions({
    queryKey: ['claim-matches', asked],
    queryFn: async () => (await post<{ items: ClaimMatch[] }>('/claim-matches', asked)).items,
    placeholderData: keepPreviousData,
  })

export const createClaim = (facts: ClaimFacts) => post<{ id: string }>('/claims', facts)
export const changeClaim = (id: string, given: ClaimFacts & { revision: number }) =>
  put<{ revision: number }>(`/claims/${id}`, given)
export const removeClaim = (id: string) => remove(`/claims/${id}`)
export const answerClaim = (id: string, revision: number) =>
  post<{ answer: number }>(`/claims/${id}/answers`, { revision })
