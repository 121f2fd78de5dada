import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { changePins, pinsQuery } from '../../api/documents.ts'
import { useDesk } from '../desk/desk-context.ts'

interface Change {
  before: string[]
  pins: string[]
}

/**
 * The documents pinned to this one, by id, and changing them: each change shows at once and is kept in its turn, and can be taken back, the
 * last first. Where a change is refused, what is pinned stands there again.
 */
export function usePins() {
  const { document } = useDesk()
  const client = useQueryClient()
  const { queryKey } = pinsQuery(document.id)
  const mutationKey = ['pin', document.id]
  const found = useQuery(pinsQuery(document.id))
  const [wanted, setWanted] = useState<string[] | null>(null)
  const [past, setPast] = useState<string[][]>([])
  const changing = useMutation({
    mutationKey,
    scope: { id: mutationKey.join(' ') },
    mutationFn: (change: Change) => changePins(document.id, change),
    onSuccess: (kept) => client.setQueryData(queryKey, kept),
    onError: async () => {
      setPast([])
      await client.invalidateQueries({ queryKey })
    },
    onSettled: () => {
      if (client.isMutating({ mutationKey }) === 1) setWanted(null)
    },
  })
  const pins = wanted ?? (found.data?.items ?? []).map(({ id }) => id)
  const keep = (next: string[]) => {
    setWanted(next)
    changing.mutate({ before: pins, pins: next })
  }
  return {
    pins,
    isThere: found.data !== undefined,
    /** Of those that were pinned when they were last asked for. */
    rows: found.data?.items ?? [],
    error: changing.error ?? found.error,
    change: (next: string[]) => {
      setPast([...past, pins])
      keep(next)
    },
    mayUndo: past.length > 0,
    undo: () => {
      const last = past.at(-1)
      if (last === undefined) return
      setPast(past.slice(0, -1))
      keep(last)
    },
  }
}
