import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { invitationsQuery, invite } from '../../api/staff.ts'
import { Button } from '../../parts/button.tsx'
import { CopyLink } from '../../parts/copy-link.tsx'
import { Dialog } from '../../parts/dialog.tsx'
import { SelectField, TextField } from '../../parts/field.tsx'
import { RefusalNotice } from '../../parts/notice.tsx'
import { say } from '../../words/say.ts'

/** Make a one-time link for a new colleague; it is shown once, here. */
export function InviteDialog({ onClose }: { onClose: () => void }) {
  const [kind, setKind] = useState<'editor' | 'owner'>('editor')
  const [note, setNote] = useState('')
  const client = useQueryClient()
  const making = useMutation({
    mutationFn: () => invite(kind, note),
    onSuccess: () => client.invalidateQueries({ queryKey: invitationsQuery.queryKey }),
  })
  const link = making.data?.link
  return (
    <Dialog
      title={say('staff.invite')}
      onClose={onClose}
      actions={
        <>
          {link === undefined && (
            <Button tone="primary" isBusy={making.isPending} onClick={() => making.mutate()}>
              {say('staff.makeLink')}
            </Button>
          )}
          <Button onClick={onClose}>{say('action.close')}</Button>
        </>
      }
    >
      {link === undefined ? (
        <>
          <SelectField
            label={say('staff.role')}
            hint={say(`staff.${kind}May`)}
            value={kind}
            onChange={(value) => setKind(value === 'owner' ? 'owner' : 'editor')}
            choices={[
              { value: 'editor', label: say('role.editor') },
              { value: 'owner', label: say('role.owner') },
            ]}
          />
          <TextField
            label={say('staff.note')}
            hint={say('staff.noteHint')}
            value={note}
            onChange={setNote}
            maxLength={200}
          />
        </>
      ) : (
        <>
          <p>{say('staff.linkReady')}</p>
          <CopyLink link={link} label={say('staff.link')} />
          <p className="small soft">{say('staff.linkOnce')}</p>
        </>
      )}
      <RefusalNotice error={making.error} />
    </Dialog>
  )
}
