import { queryOptions } from '@tanstack/react-query'
import { get, patch, postToNewsroom } from './client.ts'
import type { Office } from './types.ts'

export const officeQuery = queryOptions({ queryKey: ['office'], queryFn: () => get<Office>('/office') })
/** From the demonstration: open an office of one's own, and get its owner's one-time link. */
export const openOwnOffice = (given: Pick<Office, 'names' | 'languages' | 'zone'>) =>
  postToNewsroom<{ link: string }>('/own-office', given)
export const changeOffice = (
  revision: number,
  change: Partial<Pick<Office, 'names' | 'languages' | 'zone' | 'profile'>>,
) => patch<Office>('/office', { revision, ...change })
