import type { ErrorReportState } from '#storage/tables/desk.ts'

export type { ErrorReportState } from '#storage/tables/desk.ts'

/** What becomes of a report of an error. `dismissed`: it was no report; nothing of it is public. `taken_back`: its reporter had it erased. */
export const errorReportStates = ['open', 'corrected', 'not_error', 'duplicate', 'dismissed', 'taken_back'] as const

/** What the office may answer. */
export const errorAnswers = ['corrected', 'not_error', 'duplicate', 'dismissed'] as const satisfies ErrorReportState[]
export type ErrorAnswer = (typeof errorAnswers)[number]

export const errorReportLimits = {
  /** Letters as a reader counts them. */
  text: 3000,
  quote: 500,
  answer: 2000,
} as const
