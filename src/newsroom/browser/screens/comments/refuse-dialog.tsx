import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { refusalReasons } from '../../api/comments.ts'
import { Button } from '../../parts/button.tsx'
import { Dialog } from '../../parts/dialog.tsx'
import { SelectField, TextArea } from '../../parts/field.tsx'
import { RefusalNotice } from '../../parts/notice.tsx'
import { say, sayAny } from '../../words/say.ts'

/** Why a comment is refused: its writer reads it. */
export function RefuseDialog({
  count,
  act,
  onClose,
}: {
  count: number
  act: (given: { reason: string; note: string }) => Promise<unknown>
  onClose: () => void
}) {
  const [reason, setReason] = useState<string>(refusalReasons[0])
  const [note, setNote] = useState('')
  const doing = useMutation({ mutationFn: () => act({ reason, note }), onSuccess: onClose })
  return (
    <Dialog
      title={say('comments.refuseTitle')}
      onClose={onClose}
      actions={
        <>
          <Button tone="danger" isBusy={doing.isPending} onClick={() => doing.mutate()}>
            {say('comments.refuseVerb')}
          </Button>
          <Button onClick={onClose}>{say('action.cancel')}</Button>
        </>
      }
    >
      <p>{say('comments.refuseText')}</p>
      {count > 1 && <p className="small soft">{say('comments.selected', { count })}</p>}
      <SelectField
        label={say('comments.reasonLabel')}
        value={reason}
        onChange={setReason}
        choices={refusalReasons.map((value) => ({ value, label: sayAny('commentReason', value) }))}
      />
      <TextArea label={say('comments.noteLabel')} value={note} onChange={setNote} />
      <RefusalNotice error={doing.error} />
    </Dialog>
  )
}
