import { useState } from 'react'
import type { MachineTerms } from '../../api/types.ts'
import { CheckField, TextArea, TextField } from '../../parts/field.tsx'
import { say } from '../../words/say.ts'

const uses = ['search', 'ai-index', 'ai-input', 'ai-train'] as const
const labels = {
  search: 'office.useSearch',
  'ai-index': 'office.useIndex',
  'ai-input': 'office.useInput',
  'ai-train': 'office.useTrain',
} as const

/** What machines may do with the office's texts, whom they name, and which hubs tell them of news. */
export function MachineTermsField({
  terms,
  onChange,
}: {
  terms: MachineTerms
  onChange: (terms: MachineTerms) => void
}) {
  const [hubs, setHubs] = useState(terms.hubs.join('\n'))
  const allow = (use: (typeof uses)[number], isAllowed: boolean) =>
    onChange({ ...terms, allowed: uses.filter((one) => (one === use ? isAllowed : terms.allowed.includes(one))) })
  return (
    <>
      {uses.map((use) => (
        <CheckField
          key={use}
          label={say(labels[use])}
          isChecked={terms.allowed.includes(use)}
          onChange={(isAllowed) => allow(use, isAllowed)}
        />
      ))}
      <CheckField
        label={say('office.asksForSource')}
        isChecked={terms.asksForSource}
        onChange={(asksForSource) => onChange({ ...terms, asksForSource })}
      />
      <TextField
        type="url"
        dir="ltr"
        label={say('office.policy')}
        hint={say('office.policyHint')}
        value={terms.policy ?? ''}
        maxLength={500}
        onChange={(text) => onChange({ ...terms, policy: text.trim() === '' ? null : text.trim() })}
      />
      <TextArea
        dir="ltr"
        label={say('office.hubs')}
        hint={say('office.hubsHint')}
        value={hubs}
        onChange={(text) => {
          setHubs(text)
          onChange({ ...terms, hubs: text.split(/\s+/).filter((hub) => hub !== '') })
        }}
      />
    </>
  )
}
