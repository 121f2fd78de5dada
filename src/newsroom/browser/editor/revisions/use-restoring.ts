import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useDesk } from '../desk/desk-context.ts'
import { fetchDraft, restoreRevision } from '../draft-api.ts'

/** Make an old revision the newest. What stood before stays among the revisions, and one press brings it back. */
export function useRestoring(onDone: () => void) {
  const { draft, writer, setBeforeRestoring } = useDesk()
  const client = useQueryClient()
  return useMutation({
    mutationFn: async ({ revision, isUndo }: { revision: number; isUndo: boolean }) => {
      await writer.saveAll()
      const before = writer.read().saving.revision
      await restoreRevision(draft.version, revision)
      writer.adopt(await fetchDraft(draft.version))
      setBeforeRestoring(isUndo ? null : before)
    },
    onSuccess: () => {
      void client.invalidateQueries({ queryKey: ['revisions', draft.version] })
      onDone()
    },
  })
}
