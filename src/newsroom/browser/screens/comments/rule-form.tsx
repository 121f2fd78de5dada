import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { readNumber } from '#persian/digits.ts'
import { documentKinds } from '#record/kinds.ts'
import { rulesQuery, setRules, type Rules } from '../../api/comments.ts'
import { announce } from '../../parts/announce.tsx'
import { Button } from '../../parts/button.tsx'
import { SelectField, TextField } from '../../parts/field.tsx'
import { RefusalNotice } from '../../parts/notice.tsx'
import { Section } from '../../parts/section.tsx'
import { say, sayAny } from '../../words/say.ts'

const modes = ['before', 'trust', 'after', 'closed'] as const

/** The rules of one scope; what is left empty follows the wider one. */
export function RuleForm({ rules }: { rules: { first: Rules; items: { scope: string; rules: Rules }[] } }) {
  const [scope, setScope] = useState('site')
  const scopes = ['site', ...documentKinds.map((kind) => `kind:${kind}`)]
  const own = rules.items.find((item) => item.scope === scope)?.rules ?? {}
  return (
    <Section title={say('commentRules.mode')}>
      <SelectField
        label={say('commentRules.scope')}
        value={scope}
        onChange={setScope}
        choices={scopes.map((value) => ({
          value,
          label: value === 'site' ? say('commentRules.site') : sayAny('kind', value.slice(5)),
        }))}
      />
      <Fields key={scope} scope={scope} own={own} first={rules.first} />
    </Section>
  )
}

function Fields({ scope, own, first }: { scope: string; own: Rules; first: Rules }) {
  const client = useQueryClient()
  const [mode, setMode] = useState<string>(own.mode ?? '')
  const [closes, setCloses] = useState(text(own.closesAfterDays))
  const [slow, setSlow] = useState(text(own.slowSeconds))
  const [capacity, setCapacity] = useState(text(own.capacityPerHour))
  const saving = useMutation({
    mutationFn: () => {
      const chosen = modes.find((one) => one === mode)
      return setRules(scope, {
        ...(chosen === undefined ? {} : { mode: chosen }),
        ...number('closesAfterDays', closes),
        ...number('slowSeconds', slow),
        ...number('capacityPerHour', capacity),
      })
    },
    onSuccess: () => {
      announce(say('commentRules.saved'))
      return client.invalidateQueries({ queryKey: rulesQuery.queryKey })
    },
  })
  return (
    <form
      className="stack"
      onSubmit={(event) => {
        event.preventDefault()
        saving.mutate()
      }}
    >
      <SelectField
        label={say('commentRules.mode')}
        value={mode}
        onChange={setMode}
        choices={[
          { value: '', label: say('commentRules.inherit') },
          ...modes.map((value) => ({ value, label: say(`commentRules.mode.${value}`) })),
        ]}
      />
      <TextField
        label={say('commentRules.closes')}
        hint={say('commentRules.closesHint')}
        value={closes}
        onChange={setCloses}
        inputMode="numeric"
        placeholder={text(first.closesAfterDays)}
      />
      <TextField
        label={say('commentRules.slow')}
        value={slow}
        onChange={setSlow}
        inputMode="numeric"
        placeholder={text(first.slowSeconds)}
      />
      {scope === 'site' && (
        <TextField
          label={say('commentRules.capacity')}
          value={capacity}
          onChange={setCapacity}
          inputMode="numeric"
          placeholder={text(first.capacityPerHour)}
        />
      )}
      <RefusalNotice error={saving.error} />
      <Button type="submit" tone="primary" isBusy={saving.isPending}>
        {say('action.save')}
      </Button>
    </form>
  )
}

function text(value: number | undefined): string {
  return value === undefined ? '' : String(value)
}

/** A number in any digits; what is no number goes to the server, which says so. */
function number(name: keyof Rules, typed: string): Rules {
  return typed.trim() === '' ? {} : { [name]: readNumber(typed) ?? Number.NaN }
}
