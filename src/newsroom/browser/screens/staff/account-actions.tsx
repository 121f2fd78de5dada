import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { accountsQuery, changeRole, liftSuspension, resetAccount, suspend } from '../../api/staff.ts'
import type { StaffAccount } from '../../api/types.ts'
import { Button } from '../../parts/button.tsx'
import { Confirm } from '../../parts/confirm.tsx'
import { CopyLink } from '../../parts/copy-link.tsx'
import { Dialog } from '../../parts/dialog.tsx'
import { Name } from '../../parts/name.tsx'
import { RefusalNotice } from '../../parts/notice.tsx'
import { Say } from '../../parts/say.tsx'
import { say } from '../../words/say.ts'

type Asked = 'role' | 'suspend' | 'reset' | null

/** What an owner may do to somebody else's account. */
export function AccountActions({ account }: { account: StaffAccount }) {
  const [asked, setAsked] = useState<Asked>(null)
  const client = useQueryClient()
  const changed = () => {
    setAsked(null)
    void client.invalidateQueries({ queryKey: accountsQuery.queryKey })
    void client.invalidateQueries({ queryKey: ['audit'] })
  }
  const lifting = useMutation({ mutationFn: () => liftSuspension(account.id), onSuccess: changed })
  const close = () => setAsked(null)
  const other = account.role === 'owner' ? 'editor' : 'owner'
  const slots = { name: <Name>{account.name}</Name> }
  return (
    <span className="row">
      {account.disabledAt === null ? (
        <>
          <Button size="small" tone="quiet" onClick={() => setAsked('role')}>
            {say(`staff.make_${other}`)}
          </Button>
          <Button size="small" tone="quiet" onClick={() => setAsked('reset')}>
            {say('staff.reset')}
          </Button>
          <Button size="small" tone="quiet" onClick={() => setAsked('suspend')}>
            {say('staff.suspend')}
          </Button>
        </>
      ) : (
        <Button size="small" isBusy={lifting.isPending} onClick={() => lifting.mutate()}>
          {say('staff.liftSuspension')}
        </Button>
      )}
      <RefusalNotice error={lifting.error} />
      {asked === 'role' && (
        <Confirm
          title={say(`staff.make_${other}`)}
          verb={say(`staff.make_${other}`)}
          act={() => changeRole(account.id, other)}
          onDone={changed}
          onClose={close}
        >
          <p>
            <Say words={`staff.make_${other}Text`} slots={slots} />
          </p>
        </Confirm>
      )}
      {asked === 'suspend' && (
        <Confirm
          title={say('staff.suspend')}
          verb={say('staff.suspend')}
          tone="danger"
          act={() => suspend(account.id)}
          onDone={changed}
          onClose={close}
        >
          <p>
            <Say words="staff.suspendText" slots={slots} />
          </p>
        </Confirm>
      )}
      {asked === 'reset' && <ResetDialog account={account} onClose={changed} />}
    </span>
  )
}

function ResetDialog({ account, onClose }: { account: StaffAccount; onClose: () => void }) {
  const making = useMutation({ mutationFn: () => resetAccount(account.id) })
  const link = making.data?.link
  return (
    <Dialog
      title={say('staff.reset')}
      onClose={onClose}
      actions={
        <>
          {link === undefined && (
            <Button tone="primary" isBusy={making.isPending} onClick={() => making.mutate()}>
              {say('staff.makeLink')}
            </Button>
          )}
          <Button onClick={onClose}>{say('action.close')}</Button>
        </>
      }
    >
      <p>
        <Say words="staff.resetText" slots={{ name: <Name>{account.name}</Name> }} />
      </p>
      <RefusalNotice error={making.error} />
      {link !== undefined && (
        <>
          <CopyLink link={link} label={say('staff.link')} />
          <p className="small soft">{say('staff.linkOnce')}</p>
        </>
      )}
    </Dialog>
  )
}
