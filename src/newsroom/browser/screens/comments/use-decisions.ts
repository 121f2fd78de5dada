import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import { decide, undoDecision, type Decision } from '../../api/comments.ts'
import { refusalMessage } from '../../api/refusal.ts'
import { announce } from '../../parts/announce.tsx'
import { say } from '../../words/say.ts'

/** What was decided at once, and is taken back at once. */
interface Batch {
  id: string
  decision: Decision
  count: number
}

const mostKept = 50

/**
 * The decisions of a sitting. What is decided leaves its queue before the server has answered, so that the next key finds the next comment; where the
 * server refuses, it stands there again. The decisions are taken back one by one, the last first, and one that is under way when it has arrived.
 */
export function useDecisions() {
  const client = useQueryClient()
  const [batches, setBatches] = useState<readonly Batch[]>([])
  const [gone, setGone] = useState<ReadonlySet<string>>(new Set())
  const made = useRef<readonly Batch[]>([])
  const underWay = useRef<Promise<unknown>>(Promise.resolve())
  const keep = (next: readonly Batch[]) => {
    made.current = next
    setBatches(next)
  }
  const refresh = () =>
    Promise.all(['comments', 'comment-authors'].map((key) => client.invalidateQueries({ queryKey: [key] })))
  const deciding = useMutation({
    mutationFn: decide,
    onMutate: ({ comments }) => setGone((before) => before.union(new Set(comments))),
    onSuccess: (done, { decision }) => {
      if (done.changed > 0) keep([...made.current, { id: done.batch, decision, count: done.changed }].slice(-mostKept))
      announce(say(`comments.last.${decision}`, { count: done.changed }))
      return refresh()
    },
    onError: (error) => announce(refusalMessage(error)),
    onSettled: (_, __, { comments }) => setGone((before) => before.difference(new Set(comments))),
  })
  const undoing = useMutation({
    mutationFn: ({ id }: Batch) => undoDecision(id),
    onSuccess: (done) => {
      announce(say('comments.undone', { count: done.changed }))
      return refresh()
    },
  })
  const line = <T>(step: Promise<T>): Promise<T> => {
    underWay.current = Promise.allSettled([underWay.current, step])
    return step
  }
  const undoLast = async () => {
    const last = made.current.at(-1)
    if (last === undefined) return announce(say('comments.nothingToUndo'))
    keep(made.current.slice(0, -1))
    await undoing.mutateAsync(last).catch(() => undefined)
  }
  return {
    gone,
    last: batches.at(-1),
    decide: (given: Parameters<typeof decide>[0]) => line(deciding.mutateAsync(given)),
    error: deciding.error ?? undoing.error,
    isUndoing: undoing.isPending,
    undo: () => void line(underWay.current.then(undoLast)),
    refresh,
  }
}

export type Decisions = ReturnType<typeof useDecisions>
