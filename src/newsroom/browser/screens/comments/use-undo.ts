import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { announce } from '../../parts/announce.tsx'
import { say } from '../../words/say.ts'

/** Something that was done, in words, and how it is taken back. */
export interface Undoable {
  done: string
  undo: () => Promise<unknown>
}

/** The last thing that was done to rules, words or bans. `note` it when it is done; the bar beside takes it back. */
export function useUndo() {
  const client = useQueryClient()
  const [last, setLast] = useState<Undoable>()
  const refresh = () =>
    Promise.all(
      ['comment-rules', 'comment-authors', 'comment-words', 'comment-bans'].map((key) =>
        client.invalidateQueries({ queryKey: [key] }),
      ),
    )
  const undoing = useMutation({
    mutationFn: ({ undo }: Undoable) => undo(),
    onSuccess: () => {
      setLast(undefined)
      announce(say('comments.takenBack'))
      return refresh()
    },
  })
  return {
    last,
    isBusy: undoing.isPending,
    error: undoing.error,
    undo: () => last !== undefined && undoing.mutate(last),
    note: (undoable: Undoable) => {
      setLast(undoable)
      announce(undoable.done)
      return refresh()
    },
  }
}

export type Undo = ReturnType<typeof useUndo>
