import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { Refusal } from '../../api/refusal.ts'
import { changePassword } from '../../api/session.ts'
import { announce } from '../../parts/announce.tsx'
import { Button } from '../../parts/button.tsx'
import { TextField } from '../../parts/field.tsx'
import { RefusalNotice } from '../../parts/notice.tsx'
import { Section } from '../../parts/section.tsx'
import { useAccount } from '../../shell/use-session.ts'
import { say } from '../../words/say.ts'

export function OwnPassword() {
  const account = useAccount()
  const [current, setCurrent] = useState('')
  const [next, setNext] = useState('')
  const saving = useMutation({
    mutationFn: () => changePassword({ current, next }),
    onSuccess: () => {
      setCurrent('')
      setNext('')
      announce(say('account.passwordChanged'))
    },
  })
  const at = (field: string) =>
    saving.error instanceof Refusal && saving.error.field === field ? saving.error.message : undefined
  const isAtField = at('current') !== undefined || at('next') !== undefined
  return (
    <Section title={say('account.password')} about={say('account.passwordAbout')}>
      <form
        className="stack"
        onSubmit={(event) => {
          event.preventDefault()
          saving.mutate()
        }}
      >
        <input type="text" name="username" autoComplete="username" value={account.login} readOnly hidden />
        <div className="columns-2">
          <TextField
            label={say('account.currentPassword')}
            error={at('current')}
            type="password"
            dir="ltr"
            autoComplete="current-password"
            value={current}
            onChange={setCurrent}
            required
          />
          <TextField
            label={say('account.newPassword')}
            hint={say('account.passwordHint')}
            error={at('next')}
            type="password"
            dir="ltr"
            autoComplete="new-password"
            value={next}
            onChange={setNext}
            required
          />
        </div>
        {!isAtField && <RefusalNotice error={saving.error} />}
        <div className="row">
          <Button type="submit" isBusy={saving.isPending}>
            {say('account.changePassword')}
          </Button>
        </div>
      </form>
    </Section>
  )
}
