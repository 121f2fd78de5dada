import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { signIn } from '../api/session.ts'
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
  const doing = useMutation({
    mutationFn: () => signIn(account.login, password),
    onSuccess: () => {
      tellSignedIn()
      return client.invalidateQueries()
    },
  })
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
        <RefusalNotice error={doing.error} />
        <Button type="submit" tone="primary" isBusy={doing.isPending}>
          {say('session.signIn')}
        </Button>
      </form>
    </Dialog>
  )
}
