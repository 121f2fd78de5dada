import { queryOptions } from '@tanstack/react-query'
import { get, patch, post, put, remove } from './client.ts'
import type { AuditEntry, Invitation, OfficeNames, Page, StaffAccount } from './types.ts'

export const accountsQuery = queryOptions({
  queryKey: ['accounts'],
  queryFn: () => get<Page<StaffAccount>>('/accounts'),
})
export const invitationsQuery = queryOptions({
  queryKey: ['invitations'],
  queryFn: () => get<Page<Invitation>>('/invitations'),
})
export const auditQuery = (page: number) =>
  queryOptions({ queryKey: ['audit', page], queryFn: () => get<Page<AuditEntry>>('/audit', { page }) })

export const invite = (kind: 'editor' | 'owner', note: string) => post<{ link: string }>('/invitations', { kind, note })
export const revokeInvitation = (id: string) => remove(`/invitations/${id}`)
export const changeRole = (id: string, role: 'editor' | 'owner') => patch(`/accounts/${id}`, { role })
export const suspend = (id: string) => put(`/accounts/${id}/suspension`)
export const liftSuspension = (id: string) => remove(`/accounts/${id}/suspension`)
export const resetAccount = (id: string) => post<{ link: string }>(`/accounts/${id}/reset`)

/** The one-time link of an invitation or a reset, as its holder sees it. */
export const invitationQuery = (secret: string) =>
  queryOptions({
    queryKey: ['invitation', secret],
    queryFn: () =>
      get<{ kind: 'owner' | 'editor' | 'reset'; office: OfficeNames | null; login?: string; name?: string }>(
        `/invitations/${encodeURIComponent(secret)}`,
      ),
    retry: false,
    staleTime: Number.POSITIVE_INFINITY,
  })
export const acceptInvitation = (
  secret: string,
  given: { login?: string; name?: string; password: string; language: 'fa' | 'en' },
) => post(`/invitations/${encodeURIComponent(secret)}/acceptance`, given)
