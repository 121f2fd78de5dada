import { useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import type { Writer } from '../saving/writer.ts'
import { useWritten } from './desk-context.ts'

/** What a save changes elsewhere: a published version becomes a changed one, a list shows the new headline. */
export function useFreshState(document: string, isShownPublished: boolean): void {
  const client = useQueryClient()
  const revision = useWritten(({ saving }) => saving.revision)
  const isSaved = useWritten(({ saving }) => saving.phase === 'saved')
  useEffect(() => {
    if (isSaved && isShownPublished) void client.invalidateQueries({ queryKey: ['document', document] })
    // oxlint-disable-next-line react/exhaustive-deps -- a new revision is what this waits for
  }, [revision, isSaved])
}

/** Lists are fetched again once everything that was written here has been sent. */
export function useFreshLists(writer: Writer): void {
  const client = useQueryClient()
  useEffect(
    () => () => {
      void writer.saveAll().then(() => client.invalidateQueries({ queryKey: ['documents'] }))
    },
    [writer, client],
  )
}
