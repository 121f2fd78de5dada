import { useState } from 'react'
import { SelectField, TextField } from '../../parts/field.tsx'
import { say } from '../../words/say.ts'

const known = ['', 'ours', 'theirs']

/** The side of the table: ours, theirs, none, or a word of one's own where there are more than two. */
export function SideField({ value, onChange }: { value: string; onChange: (side: string) => void }) {
  const [isOwn, setOwn] = useState(!known.includes(value))
  if (isOwn)
    return (
      <TextField
        label={say('event.side')}
        value={value}
        onChange={onChange}
        onBlur={() => setOwn(value !== '')}
        maxLength={60}
      />
    )
  return (
    <SelectField
      label={say('event.side')}
      value={value}
      onChange={(side) => (side === 'own' ? setOwn(true) : onChange(side))}
      choices={[
        { value: '', label: say('event.sideNone') },
        { value: 'ours', label: say('event.sideOurs') },
        { value: 'theirs', label: say('event.sideTheirs') },
        { value: 'own', label: say('event.sideOwn') },
      ]}
    />
  )
}
