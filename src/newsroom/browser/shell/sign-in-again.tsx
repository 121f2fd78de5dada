import { useMutation, useQueryClient, useSuspenseQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { hasPasskeys, isGivenUp, signInByPasskey } from '../api/passkey.ts'
import { sessionQuery, signIn } from '../api/session.ts'
import { Button } from '../parts/button.tsx'
import { Dialog } from '../parts/dialog.tsx'
import { TextField } from '../parts/field.tsx'
import { RefusalNotice } from '../parts/notice.tsx'
import { say } from '../words/say.ts'
import { tellSignedIn, useSignedOut } from './signed-out.ts'
import { useAccount } from './use-session.ts'

/** Over whatever somebody was doing when the session ended: sign in again, and go on. */
export function SignInAgain() {
  return useSignedOut() ? <Again /> : null
}

function Again() {
  const account = useAccount()
  const client = useQueryClient()
  const [password, setPassword] = useState('')
  const goOn = () => {
    tellSignedIn()
    return client.invalidateQueries()
  }
  const doing = useMutation({ mutationFn: () => signIn(account.login, password), onSuccess: goOn })
  const byPasskey = useMutation({ mutationFn: signInByPasskey, onSuccess: goOn })
  const mayPasskey = useSuspenseQuery(sessionQuery).data.hasPasskeys && hasPasskeys()
  return (
    <Dialog
      title={say('session.endedTitle')}
      size="small"
      role="alertdialog"
      onClose={() => window.location.assign('/newsroom/sign-in')}
    >
      <p>{say('session.endedText')}</p>
      <form
        className="stack"
        onSubmit={(event) => {
          event.preventDefault()
          doing.mutate()
        }}
      >
        <input type="text" name="username" autoComplete="username" value={account.login} readOnly hidden />
        <TextField
          label={say('session.password')}
          type="password"
          autoComplete="current-password"
          dir="ltr"
          value={password}
          onChange={setPassword}
        />
        <RefusalNotice error={doing.error ?? (isGivenUp(byPasskey.error) ? null : byPasskey.error)} />
        <Button type="submit" tone="primary" isBusy={doing.isPending}>
          {say('session.signIn')}
        </Button>
        {mayPasskey && (
          <Button icon="key" isBusy={byPasskey.isPending} onClick={() => byPasskey.mutate()}>
            {say('session.byPasskey')}
          </Button>
        )}
      </form>
    </Dialog>
  )
}
