import { useBlocker } from '@tanstack/react-router'
import { say } from '../words/say.ts'
import { Button } from './button.tsx'
import { Dialog } from './dialog.tsx'

/** Nobody leaves a form with something written in it unasked: not by a link, not by closing the window. */
export function UnsavedGuard({ isUnsaved }: { isUnsaved: boolean }) {
  const leaving = useBlocker({
    shouldBlockFn: () => isUnsaved,
    enableBeforeUnload: () => isUnsaved,
    withResolver: true,
  })
  if (leaving.status !== 'blocked') return null
  return (
    <Dialog
      title={say('unsaved.title')}
      size="small"
      role="alertdialog"
      onClose={leaving.reset}
      actions={
        <>
          <Button tone="primary" onClick={leaving.reset}>
            {say('unsaved.stay')}
          </Button>
          <Button onClick={leaving.proceed}>{say('unsaved.leave')}</Button>
        </>
      }
    >
      <p>{say('unsaved.text')}</p>
    </Dialog>
  )
}
