import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { announce } from '../../parts/announce.tsx'
import { Button } from '../../parts/button.tsx'
import { Dialog } from '../../parts/dialog.tsx'
import { TextArea } from '../../parts/field.tsx'
import { RefusalNotice } from '../../parts/notice.tsx'
import { say } from '../../words/say.ts'
import { useDesk } from '../desk/desk-context.ts'
import { changeStatementStatus } from '../draft-api.ts'
import { Ways } from '../publish/ways.tsx'
import { unmarkStatement } from '../text/commands.ts'
import type { MarkedStatement } from './use-statements.ts'

const statuses = ['confirmed', 'disputed', 'denied', 'withdrawn'] as const

/** Where a public statement stands. Readers see the change with its day and note, wherever it is embedded; what was said before is kept. */
export function StatusDialog({ statement, onClose }: { statement: MarkedStatement; onClose: () => void }) {
  const { document, editor } = useDesk()
  const [status, setStatus] = useState<(typeof statuses)[number]>(
    statement.status === 'proposed' ? 'confirmed' : statement.status,
  )
  const [note, setNote] = useState('')
  const client = useQueryClient()
  const doing = useMutation({
    mutationFn: () => changeStatementStatus(statement, { status, note: note.trim() }),
    onSuccess: async () => {
      if (status === 'withdrawn' && editor !== null) unmarkStatement(editor, statement.id)
      await client.invalidateQueries({ queryKey: ['document', document.id] })
      announce(say('action.saved'))
      onClose()
    },
  })
  const isReady = status !== statement.status && (status === 'confirmed' || note.trim() !== '')
  return (
    <Dialog
      title={say('statementStatus.title')}
      onClose={onClose}
      actions={
        <>
          <Button
            tone={status === 'confirmed' ? 'primary' : 'danger'}
            isBusy={doing.isPending}
            aria-disabled={!isReady || undefined}
            onClick={() => isReady && doing.mutate()}
          >
            {say('statementStatus.verb')}
          </Button>
          <Button onClick={onClose}>{say('action.cancel')}</Button>
        </>
      }
    >
      <Ways
        legend={say('statementStatus.legend')}
        value={status}
        onChange={setStatus}
        choices={statuses.map((each) => ({
          value: each,
          label: say(`statementStatus.${each}`),
          text: say(`statementStatus.does_${each}`),
        }))}
      />
      <TextArea
        label={say('statementStatus.note')}
        hint={say('statementStatus.noteHint')}
        isRequired={status !== 'confirmed'}
        value={note}
        onChange={setNote}
        maxLength={2000}
      />
      <RefusalNotice error={doing.error} />
    </Dialog>
  )
}
