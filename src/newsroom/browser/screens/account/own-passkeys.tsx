import { useMutation, useQuery, useQueryClient, useSuspenseQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { addPasskey, hasPasskeys, isGivenUp } from '../../api/passkey.ts'
import { passkeysQuery, removePasskey, sessionQuery } from '../../api/session.ts'
import type { Passkey } from '../../api/types.ts'
import { announce } from '../../parts/announce.tsx'
import { Button } from '../../parts/button.tsx'
import { Confirm } from '../../parts/confirm.tsx'
import { Dialog } from '../../parts/dialog.tsx'
import { TextField } from '../../parts/field.tsx'
import { Icon } from '../../parts/icon.tsx'
import { Name } from '../../parts/name.tsx'
import { Notice, RefusalNotice } from '../../parts/notice.tsx'
import { Say } from '../../parts/say.tsx'
import { Section } from '../../parts/section.tsx'
import { Waiting } from '../../parts/waiting.tsx'
import { When } from '../../parts/when.tsx'
import { say } from '../../words/say.ts'
import '../../parts/table.css'

export function OwnPasskeys() {
  const passkeys = useQuery(passkeysQuery)
  const client = useQueryClient()
  const isPossible = useSuspenseQuery(sessionQuery).data.hasPasskeys && hasPasskeys()
  const [asked, setAsked] = useState<'add' | Passkey | null>(null)
  const changed = () => {
    setAsked(null)
    void client.invalidateQueries({ queryKey: passkeysQuery.queryKey })
  }
  return (
    <Section
      title={say('passkey.title')}
      about={say('passkey.about')}
      actions={
        isPossible && (
          <Button icon="key" size="small" onClick={() => setAsked('add')}>
            {say('passkey.add')}
          </Button>
        )
      }
    >
      {!isPossible && <Notice>{say('passkey.notHere')}</Notice>}
      {passkeys.isPending && <Waiting lines={1} />}
      <RefusalNotice error={passkeys.error} onRetry={() => void passkeys.refetch()} />
      {passkeys.data?.items.length === 0 && <p className="soft">{say('passkey.none')}</p>}
      <PasskeyList passkeys={passkeys.data?.items ?? []} onRemove={setAsked} />
      {asked === 'add' && <AddPasskey onDone={changed} onClose={() => setAsked(null)} />}
      {asked !== null && asked !== 'add' && (
        <Confirm
          title={say('passkey.removeTitle')}
          verb={say('passkey.remove')}
          tone="danger"
          act={() => removePasskey(asked.id)}
          onDone={changed}
          onClose={() => setAsked(null)}
        >
          <p>
            <Say words="passkey.removeText" slots={{ name: <Name>{asked.name}</Name> }} />
          </p>
        </Confirm>
      )}
    </Section>
  )
}

function PasskeyList({ passkeys, onRemove }: { passkeys: Passkey[]; onRemove: (passkey: Passkey) => void }) {
  if (passkeys.length === 0) return null
  return (
    <ul className="list">
      {passkeys.map((passkey) => (
        <li key={passkey.id} className="list-row row-apart">
          <span className="row">
            <Icon name="key" />
            <span>
              <Name>{passkey.name}</Name>
              <br />
              <small className="faint">
                {passkey.lastUsedAt === null ? (
                  say('passkey.neverUsed')
                ) : (
                  <Say words="passkey.lastUsed" slots={{ when: <When at={passkey.lastUsedAt} /> }} />
                )}
              </small>
            </span>
          </span>
          <Button size="small" tone="quiet" icon="trash" onClick={() => onRemove(passkey)}>
            {say('passkey.remove')}
          </Button>
        </li>
      ))}
    </ul>
  )
}

function AddPasskey({ onDone, onClose }: { onDone: () => void; onClose: () => void }) {
  const [name, setName] = useState('')
  const adding = useMutation({
    mutationFn: () => addPasskey(name.trim() === '' ? say('passkey.defaultName') : name),
    onSuccess: () => {
      announce(say('passkey.added'))
      onDone()
    },
  })
  return (
    <Dialog title={say('passkey.add')} size="small" onClose={onClose}>
      <form
        className="stack"
        onSubmit={(event) => {
          event.preventDefault()
          adding.mutate()
        }}
      >
        <TextField
          label={say('passkey.name')}
          hint={say('passkey.nameHint')}
          value={name}
          onChange={setName}
          maxLength={60}
        />
        {isGivenUp(adding.error) ? (
          <Notice>{say('session.passkeyGivenUp')}</Notice>
        ) : (
          <RefusalNotice error={adding.error} />
        )}
        <Button type="submit" tone="primary" icon="key" isBusy={adding.isPending}>
          {say('passkey.addVerb')}
        </Button>
      </form>
    </Dialog>
  )
}
