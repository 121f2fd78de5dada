import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { toLatinDigits } from '#persian/digits.ts'
import { withdrawalKinds, type WithdrawalKind } from '#record/kinds.ts'
import { withdrawDocument } from '../../api/documents.ts'
import { announce } from '../../parts/announce.tsx'
import { Button } from '../../parts/button.tsx'
import { Dialog } from '../../parts/dialog.tsx'
import { TextArea, TextField } from '../../parts/field.tsx'
import { RefusalNotice } from '../../parts/notice.tsx'
import { say } from '../../words/say.ts'
import { useDesk } from '../desk/desk-context.ts'
import { TargetChoice } from './target-choice.tsx'
import { Ways } from './ways.tsx'

/** Take a public document back in one of four ways, each of which says what it does. By order of law is for good, and asks for the number. */
export function WithdrawDialog({ onClose }: { onClose: () => void }) {
  const { document } = useDesk()
  const [kind, setKind] = useState<WithdrawalKind>('withdrawn')
  const [reason, setReason] = useState('')
  const [redirectTo, setRedirectTo] = useState('')
  const [typed, setTyped] = useState('')
  const client = useQueryClient()
  const doing = useMutation({
    mutationFn: () =>
      withdrawDocument(document.id, {
        kind,
        reason: reason.trim(),
        ...(redirectTo === '' ? {} : { redirectTo }),
      }),
    onSuccess: async () => {
      // First the page as it is now, so that the focus goes back to something that stays.
      await client.invalidateQueries({ queryKey: ['document', document.id] })
      void client.invalidateQueries({ queryKey: ['documents'] })
      announce(say('withdraw.done'))
      onClose()
    },
  })
  const isNumberTyped = kind !== 'legal' || Number(toLatinDigits(typed).trim()) === document.number
  const isReady = reason.trim() !== '' && isNumberTyped && (kind !== 'consolidated' || redirectTo !== '')
  return (
    <Dialog
      title={say('withdraw.title')}
      role="alertdialog"
      onClose={onClose}
      actions={
        <>
          <Button
            tone="danger"
            isBusy={doing.isPending}
            aria-disabled={!isReady || undefined}
            onClick={() => doing.mutate()}
          >
            {say(kind === 'legal' ? 'withdraw.legalVerb' : 'withdraw.verb')}
          </Button>
          <Button onClick={onClose}>{say('action.cancel')}</Button>
        </>
      }
    >
      <Ways
        legend={say('withdraw.kind')}
        value={kind}
        onChange={setKind}
        choices={withdrawalKinds.map((each) => ({
          value: each,
          label: say(`withdrawal.${each}`),
          text: say(`withdraw.does_${each}`),
        }))}
      />
      <TargetChoice value={redirectTo} onChange={setRedirectTo} isRequired={kind === 'consolidated'} />
      <TextArea
        label={say('withdraw.reason')}
        hint={say('withdraw.reasonHint')}
        isRequired
        value={reason}
        onChange={setReason}
        maxLength={5000}
      />
      {kind === 'legal' && (
        <TextField
          label={say('withdraw.typeNumber', { number: document.number ?? 0 })}
          hint={say('withdraw.noReturn')}
          isRequired
          value={typed}
          onChange={setTyped}
          inputMode="numeric"
          dir="ltr"
        />
      )}
      <RefusalNotice error={doing.error} />
    </Dialog>
  )
}
