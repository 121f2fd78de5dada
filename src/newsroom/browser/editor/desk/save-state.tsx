import { Button } from '../../parts/button.tsx'
import { say } from '../../words/say.ts'
import type { WordKey } from '../../words/fa.ts'
import type { Written } from '../saving/writer.ts'
import { useDesk, useWritten } from './desk-context.ts'
import './save-state.css'

/** Where the text is at this moment, in words; and what to press when it does not get on by itself. */
export function SaveState() {
  const { writer } = useDesk()
  const { saving, isKept } = useWritten((written) => written)
  const mayAsk = saving.phase === 'retrying' || saving.phase === 'refused'
  return (
    <div className="save-state" data-phase={saving.phase}>
      <span role="status">
        {say(wordOf({ saving, isKept }))}
        {saving.message !== '' && <span data-from-server> {saving.message}</span>}
      </span>
      {mayAsk && (
        <Button size="small" onClick={() => writer.happen({ type: 'asked' })}>
          {say('action.retry')}
        </Button>
      )}
    </div>
  )
}

function wordOf({ saving, isKept }: Pick<Written, 'saving' | 'isKept'>): WordKey {
  if (saving.phase !== 'saved' && !isKept) return 'saving.notKept'
  if (saving.phase === 'retrying') return saving.message === '' ? 'saving.retrying' : 'saving.notSaved'
  return `saving.${saving.phase}`
}
