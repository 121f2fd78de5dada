import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { readNumber } from '#persian/digits.ts'
import { changeMailServer, mailSecurities, mailServerQuery, removeMailServer, type MailServer } from '../../api/mail.ts'
import { announce } from '../../parts/announce.tsx'
import { Button } from '../../parts/button.tsx'
import { Confirm } from '../../parts/confirm.tsx'
import { SelectField, TextField } from '../../parts/field.tsx'
import { RefusalNotice } from '../../parts/notice.tsx'
import { Section } from '../../parts/section.tsx'
import { say } from '../../words/say.ts'

/** The ports that servers answer on by custom (RFC 8314). */
const customaryPorts: Record<MailServer['security'], number> = { tls: 465, starttls: 587, none: 25 }

/** Where mail is handed over, and in whose name. */
export function MailServerForm({ server }: { server: MailServer | null }) {
  const [host, setHost] = useState(server?.host ?? '')
  const [security, setSecurity] = useState<MailServer['security']>(server?.security ?? 'tls')
  const [port, setPort] = useState(String(server?.port ?? customaryPorts.tls))
  const [login, setLogin] = useState(server?.login ?? '')
  const [password, setPassword] = useState('')
  const [sender, setSender] = useState(server?.sender ?? '')
  const [isRemoving, setRemoving] = useState(false)
  const client = useQueryClient()
  const refresh = () => client.invalidateQueries({ queryKey: mailServerQuery.queryKey })
  const saving = useMutation({
    mutationFn: () =>
      changeMailServer({
        host,
        port: readNumber(port) ?? 0,
        security,
        login,
        sender,
        ...(password === '' ? {} : { password }),
      }),
    onSuccess: () => {
      announce(say('action.saved'))
      return refresh()
    },
  })
  const choose = (value: string) => {
    const next = mailSecurities.find((one) => one === value) ?? 'tls'
    if (port === String(customaryPorts[security])) setPort(String(customaryPorts[next]))
    setSecurity(next)
  }
  return (
    <form
      className="stack"
      onSubmit={(event) => {
        event.preventDefault()
        saving.mutate()
      }}
    >
      <Section title={say('mail.server')} about={say('mail.serverAbout')}>
        <TextField
          label={say('mail.host')}
          value={host}
          onChange={setHost}
          dir="ltr"
          required
          maxLength={253}
          isRequired
        />
        <div className="columns-2">
          <SelectField
            label={say('mail.security')}
            hint={security === 'none' ? say('mail.noneHint') : undefined}
            value={security}
            onChange={choose}
            choices={mailSecurities.map((value) => ({ value, label: say(`mail.${value}`) }))}
          />
          <TextField
            label={say('mail.port')}
            value={port}
            onChange={setPort}
            dir="ltr"
            inputMode="numeric"
            pattern="[0-9۰-۹٠-٩]{1,5}"
            required
            isRequired
          />
        </div>
        <div className="columns-2">
          <TextField
            label={say('mail.login')}
            value={login}
            onChange={setLogin}
            dir="ltr"
            autoComplete="off"
            maxLength={254}
          />
          <TextField
            label={say('mail.password')}
            hint={server?.hasPassword ? say('mail.passwordKept') : undefined}
            value={password}
            onChange={setPassword}
            type="password"
            dir="ltr"
            autoComplete="new-password"
            maxLength={500}
          />
        </div>
        <TextField
          label={say('mail.sender')}
          hint={say('mail.senderHint')}
          value={sender}
          onChange={setSender}
          type="email"
          dir="ltr"
          required
          isRequired
          maxLength={254}
        />
      </Section>
      <RefusalNotice error={saving.error} />
      <div className="row">
        <Button type="submit" tone="primary" isBusy={saving.isPending}>
          {say('action.save')}
        </Button>
        {server && <Button onClick={() => setRemoving(true)}>{say('mail.remove')}</Button>}
      </div>
      {isRemoving && (
        <Confirm
          title={say('mail.removeTitle')}
          verb={say('mail.remove')}
          tone="danger"
          act={removeMailServer}
          onDone={() => {
            setRemoving(false)
            announce(say('mail.removed'))
            void refresh()
          }}
          onClose={() => setRemoving(false)}
        >
          <p>{say('mail.removeText')}</p>
        </Confirm>
      )}
    </form>
  )
}
