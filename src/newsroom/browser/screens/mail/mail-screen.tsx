import { useQuery } from '@tanstack/react-query'
import { mailServerQuery } from '../../api/mail.ts'
import { Notice, RefusalNotice } from '../../parts/notice.tsx'
import { PageHead } from '../../parts/page-head.tsx'
import { Waiting } from '../../parts/waiting.tsx'
import { When } from '../../parts/when.tsx'
import { useAccount } from '../../shell/use-session.ts'
import { say } from '../../words/say.ts'
import { MailServerForm } from './mail-server-form.tsx'
import { MailTrial } from './mail-trial.tsx'

/** The server that takes the house's mail: set up, tried, and only then used. */
export function MailScreen() {
  const account = useAccount()
  const found = useQuery({ ...mailServerQuery, enabled: account.role === 'owner' })
  const server = found.data?.server
  return (
    <>
      <PageHead title={say('mail.title')} about={say('mail.about')} />
      {account.role !== 'owner' && <Notice>{say('office.ownersOnly')}</Notice>}
      {found.isLoading && <Waiting />}
      <RefusalNotice error={found.error} onRetry={() => void found.refetch()} />
      {server && (
        <Notice tone={server.testedAt === null ? 'warn' : 'good'}>
          {server.testedAt === null ? (
            say('mail.untested')
          ) : (
            <>
              {say('mail.working')} <When at={server.testedAt} exact />
            </>
          )}
        </Notice>
      )}
      {found.data && <MailServerForm key={JSON.stringify(server)} server={server ?? null} />}
      {server && <MailTrial />}
    </>
  )
}
