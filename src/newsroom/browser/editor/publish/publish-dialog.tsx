import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { Publication } from '../../api/types.ts'
import { Button } from '../../parts/button.tsx'
import { Dialog } from '../../parts/dialog.tsx'
import { Notice, RefusalNotice } from '../../parts/notice.tsx'
import { Waiting } from '../../parts/waiting.tsx'
import { say } from '../../words/say.ts'
import { useDesk } from '../desk/desk-context.ts'
import { checkQuery } from '../draft-api.ts'
import { Published } from './published.tsx'
import { PublishForm } from './publish-form.tsx'

/** Before publishing: everything is saved first, so that what is checked is what was written; then what will happen. */
export function PublishDialog({ onClose }: { onClose: () => void }) {
  const { writer, draft } = useDesk()
  const [done, setDone] = useState<{ publication: Publication; slug: string } | null>(null)
  const saving = useQuery({
    queryKey: ['saved-for-publication', draft.version],
    queryFn: async () => ((await writer.saveAll()) ? writer.read().saving.revision : null),
    staleTime: 0,
    gcTime: 0,
    refetchOnWindowFocus: false,
  })
  const revision = saving.data ?? undefined
  const check = useQuery({
    ...checkQuery(draft.version, revision ?? 0),
    enabled: revision !== undefined && done === null,
  })
  if (done !== null) return <Published {...done} onClose={onClose} />
  if (revision !== undefined && check.data !== undefined)
    return (
      <PublishForm
        check={check.data}
        revision={revision}
        onDone={(publication) => setDone({ publication, slug: check.data.summary.slug })}
        onClose={onClose}
      />
    )
  return (
    <Dialog
      title={say('publish.title')}
      onClose={onClose}
      actions={<Button onClick={onClose}>{say('action.cancel')}</Button>}
    >
      {saving.data === null ? (
        <Notice tone="danger" title={say('publish.notSavedTitle')}>
          {say('publish.notSaved')}
        </Notice>
      ) : (
        <>
          <RefusalNotice error={check.error} onRetry={() => void check.refetch()} />
          {check.error === null && <Waiting lines={4} />}
        </>
      )}
    </Dialog>
  )
}
