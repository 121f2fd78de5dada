import { queryClient } from '../../api/query-client.ts'
import type { Repairing } from '../text/repair-range.ts'
import { exceptionsQuery } from './proofing-api.ts'

/** The repair of what is pasted, which leaves the office's own words alone; without their list, where the server does not answer. */
export async function loadOfficeRepair(): Promise<Repairing> {
  const [{ repair }, exceptions] = await Promise.all([
    import('#persian/repair.ts'),
    queryClient.ensureQueryData(exceptionsQuery).catch(() => []),
  ])
  const keepWords = exceptions.map(({ word }) => word)
  return (text) => repair(text, { keepWords })
}
