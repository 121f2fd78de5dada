import { queryOptions } from '@tanstack/react-query'
import { get, patch } from './client.ts'
import type { Office } from './types.ts'

export const officeQuery = queryOptions({ queryKey: ['office'], queryFn: () => get<Office>('/office') })
export const changeOffice = (
  revision: number,
  change: Partial<Pick<Office, 'names' | 'languages' | 'zone' | 'profile'>>,
) => patch<Office>('/office', { revision, ...change })
