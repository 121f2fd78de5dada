import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { createDocument } from '../../api/documents.ts'
import { Button } from '../../parts/button.tsx'
import { Dialog } from '../../parts/dialog.tsx'
import { RefusalNotice } from '../../parts/notice.tsx'
import { useOffice } from '../../shell/use-session.ts'
import { say } from '../../words/say.ts'
import { KindAndLanguage } from './kind-and-language.tsx'

/** Kind and language of a new document; the rest is written in the editor. */
export function NewDocument({ onClose }: { onClose: () => void }) {
  const office = useOffice()
  const [given, setGiven] = useState({ kind: 'report', lang: office.languages[0] ?? 'fa' })
  const navigate = useNavigate()
  const client = useQueryClient()
  const creating = useMutation({
    mutationFn: () => createDocument(given),
    onSuccess: async (made) => {
      void client.invalidateQueries({ queryKey: ['documents'] })
      await navigate({ to: '/documents/$document/$version', params: made })
    },
  })
  return (
    <Dialog title={say('documents.newTitle')} size="small" onClose={onClose}>
      <form
        className="stack"
        onSubmit={(event) => {
          event.preventDefault()
          creating.mutate()
        }}
      >
        <KindAndLanguage value={given} onChange={setGiven} />
        <RefusalNotice error={creating.error} />
        <Button type="submit" tone="primary" isBusy={creating.isPending}>
          {say('documents.createVerb')}
        </Button>
      </form>
    </Dialog>
  )
}
