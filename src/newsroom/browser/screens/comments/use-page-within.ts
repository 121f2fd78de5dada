import type { UseQueryResult } from '@tanstack/react-query'
import { useEffect } from 'react'
import { pageSize } from '../../api/page-size.ts'
import type { Page } from '../../api/types.ts'

interface Turned {
  list: UseQueryResult<Page<unknown>>
  page: number
  onTurn: (page: number) => void
}

/** Go back to the last page there is when what stood on a later one has gone. */
export function usePageWithin({ list, page, onTurn }: Turned): void {
  const last = Math.max(1, Math.ceil((list.data?.total ?? 0) / pageSize))
  const isKnown = list.isSuccess && !list.isPlaceholderData
  useEffect(() => {
    if (isKnown && page > last) onTurn(last)
  }, [isKnown, page, last, onTurn])
}
