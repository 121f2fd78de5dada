import { PageHead } from '../../parts/page-head.tsx'
import { say } from '../../words/say.ts'
import { OwnName } from './own-name.tsx'
import { OwnPassword } from './own-password.tsx'
import { OwnPasskeys } from './own-passkeys.tsx'
import { OwnSessions } from './own-sessions.tsx'

/** One's own account: what one is called, how one signs in, and where one is signed in. */
export function AccountScreen() {
  return (
    <>
      <PageHead title={say('account.title')} />
      <OwnName />
      <OwnPassword />
      <OwnPasskeys />
      <OwnSessions />
    </>
  )
}
