import { queryOptions } from '@tanstack/react-query'
import { get, patch, post, put, remove } from './client.ts'
import type { OpenSession, Page, Passkey, Session } from './types.ts'

export const sessionQuery = queryOptions({
  queryKey: ['session'],
  queryFn: () => get<Session>('/session'),
  staleTime: 60_000,
})
export const sessionsQuery = queryOptions({
  queryKey: ['sessions'],
  queryFn: () => get<Page<OpenSession>>('/sessions'),
})
export const passkeysQuery = queryOptions({
  queryKey: ['passkeys'],
  queryFn: () => get<Page<Passkey>>('/passkeys'),
})

export const signIn = (login: string, password: string) => post<unknown>('/session', { login, password })
export const signOut = () => remove('/session')
export const signOutEverywhere = () => remove('/sessions')
export const endSession = (id: string) => remove(`/sessions/${id}`)
export const changeAccount = (change: { name?: string; language?: 'fa' | 'en' }) => patch('/account', change)
export const changePassword = (change: { current?: string; next: string }) => put('/account/password', change)
export const removePasskey = (id: string) => remove(`/passkeys/${encodeURIComponent(id)}`)
