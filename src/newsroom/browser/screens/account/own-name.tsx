import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { changeAccount, sessionQuery } from '../../api/session.ts'
import { announce } from '../../parts/announce.tsx'
import { Button } from '../../parts/button.tsx'
import { SelectField, TextField } from '../../parts/field.tsx'
import { RefusalNotice } from '../../parts/notice.tsx'
import { Section } from '../../parts/section.tsx'
import { useAccount } from '../../shell/use-session.ts'
import { keepLanguage, type Language } from '../../words/language.ts'
import { language, say } from '../../words/say.ts'

export function OwnName() {
  const account = useAccount()
  const client = useQueryClient()
  const [name, setName] = useState(account.name)
  const [spoken, setSpoken] = useState<Language>(account.language)
  const saving = useMutation({
    mutationFn: () => changeAccount({ name, language: spoken }),
    onSuccess: async () => {
      if (spoken !== language()) {
        keepLanguage(spoken)
        window.location.reload()
        return
      }
      await client.invalidateQueries({ queryKey: sessionQuery.queryKey })
      announce(say('action.saved'))
    },
  })
  return (
    <Section title={say('account.who')}>
      <form
        className="stack"
        onSubmit={(event) => {
          event.preventDefault()
          saving.mutate()
        }}
      >
        <div className="columns-2">
          <TextField
            label={say('account.name')}
            hint={say('account.nameHint')}
            value={name}
            onChange={setName}
            autoComplete="name"
            required
          />
          <SelectField
            label={say('account.language')}
            value={spoken}
            onChange={(value) => setSpoken(value === 'en' ? 'en' : 'fa')}
            choices={[
              { value: 'fa', label: say('language.fa') },
              { value: 'en', label: say('language.en') },
            ]}
          />
        </div>
        <p className="small soft">
          {say('session.login')}: <bdi className="code">{account.login}</bdi>
        </p>
        <RefusalNotice error={saving.error} />
        <div className="row">
          <Button type="submit" tone="primary" isBusy={saving.isPending}>
            {say('action.save')}
          </Button>
        </div>
      </form>
    </Section>
  )
}
