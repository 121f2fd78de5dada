import { useQuery } from '@tanstack/react-query'
import { claimQueuesQuery } from '../api/claims.ts'
import { queueSumsQuery } from '../api/comments.ts'
import { errorQueuesQuery } from '../api/error-reports.ts'

/** Where something can wait for somebody. */
export type WaitingPlace = 'comments' | 'errorReports' | 'claims'

/**
 * How much waits for somebody to read or answer it, by the sums that the screens themselves show, and as fresh as they are; nothing is said
 * of what is not known.
 */
export function useWaiting(): Partial<Record<WaitingPlace, number>> {
  const comments = useQuery(queueSumsQuery).data?.queues
  const reports = useQuery(errorQueuesQuery).data?.queues
  const claims = useQuery(claimQueuesQuery).data?.queues
  return {
    ...(comments && { comments: comments.waiting + comments.held + comments.reported + comments.appealed }),
    ...(reports && { errorReports: reports.open + reports.held }),
    ...(claims && { claims: claims.open }),
  }
}
