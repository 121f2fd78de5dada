import type { Check, PublicationCheck } from '../../api/types.ts'
import { Button } from '../../parts/button.tsx'
import { Notice } from '../../parts/notice.tsx'
import { say, sayAny } from '../../words/say.ts'
import { useDesk } from '../desk/desk-context.ts'
import { useOpenSuggestions } from '../proofing/open-suggestions.ts'
import { Alarms, isAlarm } from './alarms.tsx'
import { Answered, Offers } from './answered.tsx'
import { jumpToField } from './jump-to-field.ts'

/** What stands in the way of publication and what is worth a look, each with the way to it. */
export function CheckList({ check, onJump }: { check: PublicationCheck; onJump: () => void }) {
  const alarms = check.blockers.filter(isAlarm)
  const blockers = check.blockers.filter((one) => !isAlarm(one))
  return (
    <>
      {blockers.length > 0 && (
        <Notice tone="danger" title={say('publish.refused')}>
          <Checks checks={blockers} onJump={onJump} />
        </Notice>
      )}
      {alarms.length > 0 && <Alarms alarms={alarms} onJump={onJump} />}
      <Offers offers={check.offers} />
      <Answered answered={check.answered} />
      {check.warnings.length > 0 && (
        <Notice tone="warn" title={say('publish.warnings')}>
          <Checks checks={check.warnings} onJump={onJump} />
        </Notice>
      )}
      <Unproofed onJump={onJump} />
    </>
  )
}

/** What the proofreader would change and nobody has answered stands in nobody's way, and is not published unseen either. */
function Unproofed({ onJump }: { onJump: () => void }) {
  const { draft } = useDesk()
  const count = useOpenSuggestions(draft.version)
  const jump = useJump(onJump)
  if (count === 0) return null
  return (
    <Notice
      actions={
        <Button size="small" onClick={() => jump('proofing')}>
          {say('publish.goThere')}
        </Button>
      }
    >
      {say('publish.unproofed', { count })}
    </Notice>
  )
}

function useJump(onJump: () => void): (field: string) => void {
  const { editor } = useDesk()
  return (field) => {
    onJump()
    window.setTimeout(() => jumpToField(field, editor), 50)
  }
}

function Checks({ checks, onJump }: { checks: Check[]; onJump: () => void }) {
  const jump = useJump(onJump)
  return (
    <ul className="check-list">
      {checks.map(({ reason, field, details }, at) => (
        <li key={at}>
          <span>{sayAny('check', reason.replace('publication.', ''))}</span>
          {typeof details?.text === 'string' && <bdi className="small soft">{details.text}</bdi>}
          {field !== undefined && (
            <Button size="small" onClick={() => jump(field)}>
              {say('publish.goThere')}
            </Button>
          )}
        </li>
      ))}
    </ul>
  )
}
