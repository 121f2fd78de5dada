import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { useState } from 'react'
import { Refusal } from '../../api/refusal.ts'
import { sessionQuery } from '../../api/session.ts'
import { acceptInvitation, invitationQuery } from '../../api/staff.ts'
import { Button } from '../../parts/button.tsx'
import { TextField } from '../../parts/field.tsx'
import { RefusalNotice } from '../../parts/notice.tsx'
import { Waiting } from '../../parts/waiting.tsx'
import { OutsidePage } from '../../shell/outside-page.tsx'
import { officeName } from '../../shell/use-session.ts'
import { language, say } from '../../words/say.ts'

const route = getRouteApi('/invitation/$secret')
type Kind = 'owner' | 'editor' | 'reset'

/** What a one-time link opens: becoming the owner, joining, or choosing a new password. */
export function AcceptInvitation() {
  const { secret } = route.useParams()
  const invitation = useQuery(invitationQuery(secret))
  if (invitation.isPending) {
    return (
      <OutsidePage title={say('invitation.opening')}>
        <Waiting lines={3} />
      </OutsidePage>
    )
  }
  if (invitation.error) {
    return <Unusable error={invitation.error} onRetry={() => void invitation.refetch()} />
  }
  const { kind, office, login } = invitation.data
  return (
    <OutsidePage office={officeName(office)} title={say(`invitation.${kind}Title`)}>
      <p className="soft">{say(`invitation.${kind}Text`)}</p>
      {login !== undefined && <bdi className="code">{login}</bdi>}
      <AcceptForm kind={kind} secret={secret} />
    </OutsidePage>
  )
}

/** A link that nobody can use is told from a server that does not answer; what the server says of one that was cut off is of no use to whoever holds it. */
function Unusable({ error, onRetry }: { error: unknown; onRetry: () => void }) {
  const status = error instanceof Refusal ? error.status : 0
  if (status < 400 || status >= 500)
    return (
      <OutsidePage title={say('shell.troubleTitle')}>
        <RefusalNotice error={error} onRetry={onRetry} />
      </OutsidePage>
    )
  return (
    <OutsidePage title={say('invitation.spentTitle')}>
      {status !== 401 && status !== 422 && <RefusalNotice error={error} />}
      <p className="soft">{say('invitation.spentText')}</p>
      <a className="button" href="/newsroom/sign-in">
        {say('session.signIn')}
      </a>
    </OutsidePage>
  )
}

function AcceptForm({ kind, secret }: { kind: Kind; secret: string }) {
  const [name, setName] = useState('')
  const [login, setLogin] = useState('')
  const [password, setPassword] = useState('')
  const client = useQueryClient()
  const doing = useMutation({
    mutationFn: () =>
      acceptInvitation(secret, { password, language: language(), ...(kind === 'reset' ? {} : { name, login }) }),
    onSuccess: async () => {
      await client.fetchQuery({ ...sessionQuery, staleTime: 0 })
      window.location.assign('/newsroom/documents')
    },
  })
  const at = (field: string) =>
    doing.error instanceof Refusal && doing.error.field === field ? doing.error.message : undefined
  const isElsewhere = doing.error instanceof Refusal && doing.error.field !== undefined
  return (
    <form
      className="stack"
      onSubmit={(event) => {
        event.preventDefault()
        doing.mutate()
      }}
    >
      {kind !== 'reset' && (
        <>
          <TextField
            label={say('account.name')}
            hint={say('account.nameHint')}
            error={at('name')}
            autoComplete="name"
            value={name}
            onChange={setName}
            required
          />
          <TextField
            label={say('session.login')}
            hint={say('account.loginHint')}
            error={at('login')}
            autoComplete="username"
            autoCapitalize="none"
            spellCheck={false}
            value={login}
            onChange={setLogin}
            required
          />
        </>
      )}
      <TextField
        label={say(kind === 'reset' ? 'account.newPassword' : 'session.password')}
        hint={say('account.passwordHint')}
        error={at('password')}
        type="password"
        dir="ltr"
        autoComplete="new-password"
        value={password}
        onChange={setPassword}
        required
      />
      {!isElsewhere && <RefusalNotice error={doing.error} />}
      <Button type="submit" tone="primary" isBusy={doing.isPending}>
        {say(`invitation.${kind}Verb`)}
      </Button>
    </form>
  )
}
