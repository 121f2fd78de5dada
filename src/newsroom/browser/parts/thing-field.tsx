import type { ThingHint, ThingKind } from '../api/types.ts'
import { say } from '../words/say.ts'
import { IconButton } from './button.tsx'
import { Icon } from './icon.tsx'
import { ThingPicker } from './thing-picker.tsx'

/** A thing that was chosen, with a way to take it off. */
export function ThingChip({ kind, name, onRemove }: { kind: ThingKind; name: string; onRemove?: () => void }) {
  return (
    <span className="chip">
      <Icon name={kind} size={16} />
      <bdi>{name}</bdi>
      {onRemove && <IconButton icon="close" label={say('picker.remove', { name })} onClick={onRemove} />}
    </span>
  )
}

interface Props {
  label: string
  kinds: readonly ThingKind[]
  value: { id: string; kind: ThingKind; name: string } | null
  onChange: (thing: ThingHint | null) => void
  except?: readonly string[]
}

/** One thing or none. */
export function ThingField({ label, kinds, value, onChange, except = [] }: Props) {
  if (value === null) return <ThingPicker label={label} kinds={kinds} except={except} onPick={onChange} />
  return (
    <div className="field">
      <span className="field-label">{label}</span>
      <span>
        <ThingChip kind={value.kind} name={value.name} onRemove={() => onChange(null)} />
      </span>
    </div>
  )
}
