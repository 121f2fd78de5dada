import { useMutation } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { say } from '../words/say.ts'
import { Button } from './button.tsx'
import { Dialog } from './dialog.tsx'
import { RefusalNotice } from './notice.tsx'

interface Props {
  title: string
  /** What will happen, in whole sentences. */
  children: ReactNode
  /** The verb on the button: what is done, not «OK». */
  verb: string
  tone?: 'primary' | 'danger'
  act: () => Promise<unknown>
  onDone: () => void
  onClose: () => void
}

/** Ask before doing what cannot simply be taken back; a refusal is shown where it happened. */
export function Confirm({ title, children, verb, tone = 'primary', act, onDone, onClose }: Props) {
  const doing = useMutation({ mutationFn: act, onSuccess: onDone })
  return (
    <Dialog
      title={title}
      size="small"
      role="alertdialog"
      onClose={onClose}
      actions={
        <>
          <Button tone={tone} isBusy={doing.isPending} onClick={() => doing.mutate()}>
            {verb}
          </Button>
          <Button onClick={onClose}>{say('action.cancel')}</Button>
        </>
      }
    >
      {children}
      <RefusalNotice error={doing.error} />
    </Dialog>
  )
}
