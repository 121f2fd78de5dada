import { useMutation, useSuspenseQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { useState } from 'react'
import { hasPasskeys, isGivenUp, signInByPasskey } from '../../api/passkey.ts'
import { sessionQuery, signIn } from '../../api/session.ts'
import { Button } from '../../parts/button.tsx'
import { TextField } from '../../parts/field.tsx'
import { Notice, RefusalNotice } from '../../parts/notice.tsx'
import { OutsidePage } from '../../shell/outside-page.tsx'
import { officeName } from '../../shell/use-session.ts'
import { say } from '../../words/say.ts'

const route = getRouteApi('/sign-in')

/** Sign in by password or by passkey; without an owner yet, where the first link is found. */
export function SignIn() {
  const { office, needsOwner, hasPasskeys: hasOfficePasskeys } = useSuspenseQuery(sessionQuery).data
  if (needsOwner) {
    return (
      <OutsidePage office={officeName(office)} title={say('session.noOwnerTitle')}>
        <p>{say('session.noOwnerText')}</p>
        <p className="soft">{say('session.noOwnerAgain')}</p>
        <code className="code">npm run dabir -- staff invite --owner</code>
      </OutsidePage>
    )
  }
  return (
    <OutsidePage office={officeName(office)} title={say('session.signIn')}>
      <SignInForm isOffered={hasOfficePasskeys} />
      <LostMeans />
    </OutsidePage>
  )
}

function SignInForm({ isOffered }: { isOffered: boolean }) {
  const [login, setLogin] = useState('')
  const [password, setPassword] = useState('')
  const enter = useEnter()
  const byPassword = useMutation({ mutationFn: () => signIn(login, password), onSuccess: enter })
  const byPasskey = useMutation({ mutationFn: signInByPasskey, onSuccess: enter })
  const error = byPassword.error ?? (isGivenUp(byPasskey.error) ? null : byPasskey.error)
  return (
    <form
      className="stack"
      onSubmit={(event) => {
        event.preventDefault()
        byPassword.mutate()
      }}
    >
      <TextField
        label={say('session.login')}
        autoComplete="username webauthn"
        autoCapitalize="none"
        spellCheck={false}
        value={login}
        onChange={setLogin}
        required
      />
      <TextField
        label={say('session.password')}
        type="password"
        dir="ltr"
        autoComplete="current-password"
        value={password}
        onChange={setPassword}
        required
      />
      <RefusalNotice error={error} />
      <Button type="submit" tone="primary" isBusy={byPassword.isPending}>
        {say('session.signIn')}
      </Button>
      {isOffered && hasPasskeys() && (
        <Button icon="key" isBusy={byPasskey.isPending} onClick={() => byPasskey.mutate()}>
          {say('session.byPasskey')}
        </Button>
      )}
      {isGivenUp(byPasskey.error) && <Notice>{say('session.passkeyGivenUp')}</Notice>}
    </form>
  )
}

/** Into the newsroom, to where the person was going. The page is loaded anew, in the account's own language. */
function useEnter(): () => void {
  const { next = '/documents' } = route.useSearch()
  return () => window.location.assign(next.startsWith('/newsroom/') ? next : `/newsroom${next}`)
}

function LostMeans() {
  return (
    <details className="small">
      <summary>{say('session.lostTitle')}</summary>
      <div className="stack-tight soft">
        <p>{say('session.lostEditor')}</p>
        <p>{say('session.lostOwner')}</p>
        <code className="code">npm run dabir -- staff reset {say('session.ownLogin')}</code>
      </div>
    </details>
  )
}
