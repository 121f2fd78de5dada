import { Button, IconButton } from '../../parts/button.tsx'
import { Notice, RefusalNotice } from '../../parts/notice.tsx'
import { say } from '../../words/say.ts'
import { useDesk } from '../desk/desk-context.ts'
import { useRestoring } from './use-restoring.ts'

/** An old revision was restored: the way back to what stood before. */
export function RestoredNotice() {
  const { beforeRestoring, setBeforeRestoring } = useDesk()
  const undoing = useRestoring(() => {})
  if (beforeRestoring === null) return null
  return (
    <div className="desk-floating">
      <Notice
        tone="good"
        actions={
          <>
            <Button
              size="small"
              isBusy={undoing.isPending}
              onClick={() => undoing.mutate({ revision: beforeRestoring, isUndo: true })}
            >
              {say('action.undo')}
            </Button>
            <IconButton icon="close" label={say('action.close')} onClick={() => setBeforeRestoring(null)} />
          </>
        }
      >
        {say('revisions.restored')}
        <RefusalNotice error={undoing.error} />
      </Notice>
    </div>
  )
}
