import { queryOptions } from '@tanstack/react-query'
import { get, post, put, remove } from './client.ts'

export const mailSecurities = ['tls', 'starttls', 'none'] as const

export interface MailServer {
  host: string
  port: number
  security: (typeof mailSecurities)[number]
  login: string
  hasPassword: boolean
  sender: string
  testedAt: string | null
}
interface Found {
  server: MailServer | null
}

export const mailServerQuery = queryOptions({
  queryKey: ['mail-server'],
  queryFn: () => get<Found>('/mail-server'),
})
/** Without `password` the one that is kept stays. */
export const changeMailServer = (
  server: Pick<MailServer, 'host' | 'port' | 'security' | 'login' | 'sender'> & { password?: string },
) => put<Found>('/mail-server', server)
export const tryMailServer = (to: string) => post<Found>('/mail-server/trials', { to })
export const removeMailServer = () => remove<void>('/mail-server')
