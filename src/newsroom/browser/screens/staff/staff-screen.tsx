import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { accountsQuery } from '../../api/staff.ts'
import type { StaffAccount } from '../../api/types.ts'
import { Button } from '../../parts/button.tsx'
import { Name } from '../../parts/name.tsx'
import { RefusalNotice } from '../../parts/notice.tsx'
import { PageHead } from '../../parts/page-head.tsx'
import { Say } from '../../parts/say.tsx'
import { Section } from '../../parts/section.tsx'
import { Waiting } from '../../parts/waiting.tsx'
import { When } from '../../parts/when.tsx'
import { useAccount } from '../../shell/use-session.ts'
import { say } from '../../words/say.ts'
import { AccountActions } from './account-actions.tsx'
import { Invitations } from './invitations.tsx'
import { InviteDialog } from './invite-dialog.tsx'
import { StaffAudit } from './staff-audit.tsx'
import '../../parts/table.css'

/** Who works here: accounts, open invitations, and what was done to them. For owners. */
export function StaffScreen() {
  const accounts = useQuery(accountsQuery)
  const [isInviting, setInviting] = useState(false)
  return (
    <>
      <PageHead
        title={say('staff.title')}
        about={say('staff.about')}
        actions={
          <Button tone="primary" icon="add" onClick={() => setInviting(true)}>
            {say('staff.invite')}
          </Button>
        }
      />
      <Section title={say('staff.accounts')}>
        {accounts.isPending && <Waiting lines={3} />}
        <RefusalNotice error={accounts.error} onRetry={() => void accounts.refetch()} />
        {accounts.data && <Accounts accounts={accounts.data.items} />}
      </Section>
      <Invitations />
      <StaffAudit />
      {isInviting && <InviteDialog onClose={() => setInviting(false)} />}
    </>
  )
}

function Accounts({ accounts }: { accounts: StaffAccount[] }) {
  const own = useAccount()
  return (
    <ul className="list">
      {accounts.map((account) => (
        <li key={account.id} className="list-row row-apart">
          <span>
            <strong>
              <Name>{account.name}</Name>
            </strong>{' '}
            <bdi className="code small faint">{account.login}</bdi>
            <br />
            <small className="soft">
              {say(`role.${account.role}`)}
              {account.id === own.id && ` · ${say('staff.you')}`}
              {account.disabledAt !== null && ` · ${say('staff.suspended')}`}
              {' · '}
              {account.lastSeenAt === null ? (
                say('staff.notHere')
              ) : (
                <Say words="staff.seen" slots={{ when: <When at={account.lastSeenAt} /> }} />
              )}
            </small>
          </span>
          {account.id !== own.id && <AccountActions account={account} />}
        </li>
      ))}
    </ul>
  )
}
