import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import { get, put, remove } from './client.ts'
import type { Page } from './types.ts'

export const errorQueues = ['open', 'held', 'corrected', 'not_error', 'duplicate', 'dismissed', 'all'] as const
export type ErrorQueue = (typeof errorQueues)[number]
export const errorAnswers = ['corrected', 'not_error', 'duplicate', 'dismissed'] as const
export type ErrorAnswer = (typeof errorAnswers)[number]

export interface ErrorReport {
  id: string
  document: string
  version: string
  number: number | null
  headline: string
  lang: string
  edition: number
  currentEdition: number
  block: string | null
  quote: string
  text: string
  name: string | null
  isNamed: boolean
  /** `taken_back`: erased by its reporter. */
  state: 'open' | 'taken_back' | ErrorAnswer
  isHeld: boolean
  signals: { signal: string }[]
  answer: string | null
  correction: string | null
  duplicateOf: string | null
  duplicates: number
  revision: number
  createdAt: string
  answeredAt: string | null
  answeredByName: string | null
}
export interface OpenedReport extends ErrorReport {
  changes: { state: ErrorReport['state']; answer: string | null; at: string; byName: string | null }[]
  lines: { id: string; text: string }[]
  corrections: { id: string; kind: string; note: string; from: number; to: number; publishedAt: string }[]
  others: ErrorReport[]
}

export interface ErrorReportFilter {
  queue: ErrorQueue
  q?: string | undefined
  document?: string | undefined
  lang?: string | undefined
  page: number
}

export const errorReportsQuery = (filter: ErrorReportFilter) =>
  queryOptions({
    queryKey: ['error-reports', filter],
    queryFn: () => get<Page<ErrorReport>>('/error-reports', { ...filter }),
    placeholderData: keepPreviousData,
  })
export const errorQueuesQuery = queryOptions({
  queryKey: ['error-reports', 'queues'],
  queryFn: () => get<{ queues: Record<ErrorQueue, number> }>('/error-report-queues'),
})
export const errorReportQuery = (id: string) =>
  queryOptions({ queryKey: ['error-reports', id], queryFn: () => get<OpenedReport>(`/error-reports/${id}`) })

export const answerReport = (
  id: string,
  given: { revision: number; answer: ErrorAnswer; text: string; correction?: string; duplicateOf?: string },
) => put(`/error-reports/${id}/answer`, given)
export const reopenReport = (id: string, revision: number) => remove(`/error-reports/${id}/answer?revision=${revision}`)
