import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { eventKinds, type EventKind } from '#record/kinds.ts'
import { createThing, type ThingInput } from '../api/things.ts'
import type { ThingHint, ThingKind } from '../api/types.ts'
import { useOffice } from '../shell/use-session.ts'
import { say, sayAny } from '../words/say.ts'
import { Button } from './button.tsx'
import { Dialog } from './dialog.tsx'
import { SelectField, TextField } from './field.tsx'
import { RefusalNotice } from './notice.tsx'

interface Props {
  kinds: readonly ThingKind[]
  name: string
  onCreate: (thing: ThingHint) => void
  onClose: () => void
}

/** Make a thing where it is needed, with what no thing can do without; the rest is written on its own screen. */
export function CreateThing({ kinds, name: typed, onCreate, onClose }: Props) {
  const office = useOffice()
  const [kind, setKind] = useState<ThingKind>(kinds[0] ?? 'topic')
  const [name, setName] = useState(typed)
  const [lang, setLang] = useState(office.languages[0] ?? 'fa')
  const [eventKind, setEventKind] = useState<EventKind>('meeting')
  const client = useQueryClient()
  const creating = useMutation({
    mutationFn: () => createThing(kind, newThing({ kind, name, lang, eventKind })),
    onSuccess: (thing) => {
      void client.invalidateQueries({ queryKey: ['hints'] })
      void client.invalidateQueries({ queryKey: ['things', kind] })
      onCreate({ id: thing.id, kind, name: thing.name, hint: '' })
    },
  })
  return (
    <Dialog
      title={say('picker.createTitle', { kind: say(`thing.${kind}`) })}
      size="small"
      onClose={onClose}
      actions={
        <>
          <Button tone="primary" isBusy={creating.isPending} onClick={() => creating.mutate()}>
            {say('action.create')}
          </Button>
          <Button onClick={onClose}>{say('action.cancel')}</Button>
        </>
      }
    >
      {kinds.length > 1 && (
        <SelectField
          label={say('things.kind')}
          value={kind}
          onChange={(value) => setKind(value as ThingKind)}
          choices={kinds.map((value) => ({ value, label: say(`thing.${value}`) }))}
        />
      )}
      {kind === 'event' && (
        <SelectField
          label={say('event.kind')}
          value={eventKind}
          onChange={(value) => setEventKind(value as EventKind)}
          choices={eventKinds.map((value) => ({ value, label: say(`event.${value}`) }))}
        />
      )}
      <form
        onSubmit={(event) => {
          event.preventDefault()
          event.stopPropagation()
          if (!creating.isPending) creating.mutate()
        }}
      >
        {/* oxlint-disable-next-line jsx-a11y/no-autofocus -- whoever asked to make it comes here to say its name, and Enter makes it */}
        <TextField label={say('names.full')} value={name} onChange={setName} autoFocus />
      </form>
      <SelectField
        label={say('names.language')}
        value={lang}
        onChange={setLang}
        choices={office.languages.map((value) => ({ value, label: sayAny('language', value) }))}
      />
      <p className="small soft">{say('picker.createRest')}</p>
      <RefusalNotice error={creating.error} />
    </Dialog>
  )
}

function newThing(given: { kind: ThingKind; name: string; lang: string; eventKind: EventKind }): ThingInput {
  const names = [{ lang: given.lang, form: given.name, kind: 'full' as const, validFrom: null, validTo: null }]
  if (given.kind !== 'event') return { names }
  return {
    names,
    event: { kind: given.eventKind, start: null, end: null, languages: [], partOf: null, participants: [], places: [] },
  }
}
