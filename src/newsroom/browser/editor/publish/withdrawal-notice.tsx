import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { liftWithdrawal } from '../../api/documents.ts'
import { announce } from '../../parts/announce.tsx'
import { Button } from '../../parts/button.tsx'
import { Confirm } from '../../parts/confirm.tsx'
import { Notice } from '../../parts/notice.tsx'
import { When } from '../../parts/when.tsx'
import { say } from '../../words/say.ts'
import { useDesk } from '../desk/desk-context.ts'

/** The document stands withdrawn: how, since when, why; and the way back, where there is one. */
export function WithdrawalNotice() {
  const { document } = useDesk()
  const [isLifting, setLifting] = useState(false)
  const client = useQueryClient()
  const standing = document.withdrawals.find(({ liftedAt }) => liftedAt === null)
  if (standing === undefined) return null
  const isFinal = standing.kind === 'legal'
  return (
    <>
      <Notice
        tone="warn"
        title={say('withdraw.stands', { kind: say(`withdrawal.${standing.kind}`) })}
        actions={
          !isFinal && (
            <Button size="small" onClick={() => setLifting(true)}>
              {say('withdraw.lift')}
            </Button>
          )
        }
      >
        <p>
          <bdi>{standing.reason}</bdi>
        </p>
        <small className="faint">
          <When at={standing.since} exact />
        </small>
        {isFinal && <p>{say('withdraw.final')}</p>}
      </Notice>
      {isLifting && (
        <Confirm
          title={say('withdraw.liftTitle')}
          verb={say('withdraw.lift')}
          act={() => liftWithdrawal(document.id)}
          onClose={() => setLifting(false)}
          onDone={() => {
            announce(say('withdraw.lifted'))
            void client.invalidateQueries({ queryKey: ['documents'] })
            void client.invalidateQueries({ queryKey: ['document', document.id] }).then(() => setLifting(false))
          }}
        >
          <p>{say('withdraw.liftText')}</p>
        </Confirm>
      )}
    </>
  )
}
