import { Button } from '../../parts/button.tsx'
import { RefusalNotice } from '../../parts/notice.tsx'
import { say } from '../../words/say.ts'
import type { Undo } from './use-undo.ts'

/** What was done last, and the way back; nothing where nothing was. */
export function UndoBar({ undo }: { undo: Undo }) {
  return (
    <>
      <RefusalNotice error={undo.error} />
      {undo.last && (
        <div className="row comment-undo">
          <span>{undo.last.done}</span>
          <Button size="small" icon="history" isBusy={undo.isBusy} onClick={undo.undo}>
            {say('action.undo')}
          </Button>
        </div>
      )}
    </>
  )
}
