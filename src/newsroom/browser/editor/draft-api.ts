import { queryOptions } from '@tanstack/react-query'
import type { DraftContent } from '#record/draft-content.ts'
import type { CorrectionKind } from '#record/kinds.ts'
import { get, patch, post, put, remove } from '../api/client.ts'
import { Refusal } from '../api/refusal.ts'
import type { Draft, DraftRevision, Publication, PublicationCheck, Statement, StatementInput } from '../api/types.ts'
import type { SaveReason } from './saving/saving.ts'
import type { Outcome } from './saving/writer.ts'

export const fetchDraft = (version: string) => get<Draft>(`/versions/${version}/draft`)
/** The draft as it stands when the editor opens; it is never fetched over what is being written. */
export const draftQuery = (version: string) =>
  queryOptions({
    queryKey: ['draft', version],
    queryFn: () => fetchDraft(version),
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
    refetchOnMount: 'always',
    refetchOnReconnect: false,
  })

interface Sending {
  revision: number
  content: DraftContent
  reason: SaveReason
}
export const putDraft = (version: string, sending: Sending) =>
  put<{ revision: number }>(`/versions/${version}/draft`, sending)

/** Send a draft and say in one word what came of it. */
export async function sendDraft(version: string, sending: Sending): Promise<Outcome> {
  try {
    return { type: 'answered', revision: (await putDraft(version, sending)).revision }
  } catch (error) {
    if (!(error instanceof Refusal)) return { type: 'failed', message: '' }
    if (error.reason === 'draft.stale') return { type: 'stale' }
    if (error.status === 401) return { type: 'signed_out' }
    if (error.status === 0) return { type: 'failed', message: '' }
    if (error.status >= 500 || error.status === 429) return { type: 'failed', message: error.message }
    return { type: 'refused', message: error.message }
  }
}

export const revisionsQuery = (version: string) =>
  queryOptions({
    queryKey: ['revisions', version],
    queryFn: () => get<{ items: DraftRevision[] }>(`/versions/${version}/revisions`),
    staleTime: 0,
  })
export const revisionQuery = (version: string, revision: number) =>
  queryOptions({
    queryKey: ['revision', version, revision],
    queryFn: async () => (await get<{ content: DraftContent }>(`/versions/${version}/revisions/${revision}`)).content,
    staleTime: Number.POSITIVE_INFINITY,
  })
export const restoreRevision = (version: string, revision: number) =>
  post<{ revision: number }>(`/versions/${version}/restoration`, { revision })

export const checkQuery = (version: string, revision: number) =>
  queryOptions({
    queryKey: ['publication-check', version, revision],
    queryFn: () => get<PublicationCheck>(`/versions/${version}/publication-check`),
    staleTime: 0,
    gcTime: 0,
  })
export const publish = (version: string, given: { revision: number; changeNote?: string }) =>
  post<Publication>(`/versions/${version}/publication`, given)
export const correct = (
  version: string,
  given: { revision: number; kind: CorrectionKind; note: string; reportedBy: string | null; answers: string[] },
) => post<Publication>(`/versions/${version}/corrections`, given)

export const createStatement = (document: string, given: StatementInput) =>
  post<Statement>(`/documents/${document}/statements`, given)
export const changeStatement = (statement: { id: string; revision: number }, given: StatementInput) =>
  patch<Statement>(`/statements/${statement.id}`, { revision: statement.revision, ...given })
export const withdrawStatement = (id: string) => remove(`/statements/${id}`)
export const changeStatementStatus = (
  statement: { id: string; revision: number },
  given: { status: 'confirmed' | 'disputed' | 'denied' | 'withdrawn'; note: string },
) => put<Statement>(`/statements/${statement.id}/status`, { revision: statement.revision, ...given })

export interface TranslationSource {
  lang: string
  edition: string
  number: number
  translated: number
  isStale: boolean
  changes: { block: string; before: string; after: string }[]
  texts: { block: string; text: string }[]
  statements: { id: string; text: string }[]
}
interface Translation {
  source: TranslationSource | null
  offers: { edition: string; lang: string; number: number }[]
}
export const translationQuery = (version: string) =>
  queryOptions({
    queryKey: ['translation', version],
    queryFn: () => get<Translation>(`/versions/${version}/translation`),
    staleTime: 0,
  })
export const confirmTranslation = (version: string, edition: string) =>
  put<Translation>(`/versions/${version}/translation`, { edition })
