import type { ReactNode } from 'react'
import { say } from '../words/say.ts'
import { Button } from './button.tsx'
import { Dialog } from './dialog.tsx'

interface Props {
  title: string
  size?: 'small' | 'wide'
  children: ReactNode
  /** Take over what was written. The dialog does not close by itself. */
  onKeep: () => void
  onClose: () => void
}

/** A few fields over the page, to keep or to leave as they were. */
export function KeepDialog({ onKeep, ...dialog }: Props) {
  return (
    <Dialog
      {...dialog}
      actions={
        <>
          <Button tone="primary" onClick={onKeep}>
            {say('action.save')}
          </Button>
          <Button onClick={dialog.onClose}>{say('action.cancel')}</Button>
        </>
      }
    />
  )
}
