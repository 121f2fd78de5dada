import { queryOptions } from '@tanstack/react-query'
import type { DraftContent } from '#record/draft-content.ts'
import { get, patch, post, put, remove } from './client.ts'
import type { DocumentFull, DocumentRow, Page, TextImport, WithdrawalKind } from './types.ts'

export interface DocumentFilter {
  state?: string | undefined
  kind?: string | undefined
  lang?: string | undefined
  q?: string | undefined
  page?: number | undefined
}

export const documentsQuery = (filter: DocumentFilter) =>
  queryOptions({
    queryKey: ['documents', filter],
    queryFn: () => get<Page<DocumentRow>>('/documents', { ...filter }),
    placeholderData: (before) => before,
  })
export const documentQuery = (id: string) =>
  queryOptions({ queryKey: ['document', id], queryFn: () => get<DocumentFull>(`/documents/${id}`) })

export interface NewDocument {
  kind: string
  lang: string
  content?: DraftContent
  things?: Filing[]
  reason?: 'saved' | 'imported'
}
export interface Filing {
  thing: string
  isPinned: boolean
}
export const createDocument = (given: NewDocument) => post<{ document: string; version: string }>('/documents', given)
export const changeDocument = (id: string, change: { kind?: string; things?: Filing[] }) =>
  patch(`/documents/${id}`, change)
export const pinsQuery = (document: string) =>
  queryOptions({
    queryKey: ['document-pins', document],
    queryFn: () => get<{ items: DocumentRow[] }>(`/documents/${document}/pins`),
  })
export const changePins = (document: string, change: { pins: string[]; before: string[] }) =>
  put<{ items: DocumentRow[] }>(`/documents/${document}/pins`, change)
export const createVersion = (document: string, given: { lang: string; copyFrom?: string }) =>
  post<{ version: string }>(`/documents/${document}/versions`, given)
export const withdrawDocument = (id: string, given: { kind: WithdrawalKind; reason: string; redirectTo?: string }) =>
  post(`/documents/${id}/withdrawal`, given)
export const liftWithdrawal = (id: string) => remove(`/documents/${id}/withdrawal`)
export const importText = (text: string) => post<TextImport>('/text-imports', { text })
