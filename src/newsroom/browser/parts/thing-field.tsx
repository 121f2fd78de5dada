import { useEffect, useId, useRef } from 'react'
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

/** One thing or none. Whoever chose one, or took it off, stays at the field; so does who chose it by a button beside it, which is gone then. */
export function ThingField({ label, kinds, value, onChange, except = [] }: Props) {
  const field = useRef<HTMLDivElement>(null)
  const named = useId()
  const isOurs = useRef(false)
  const id = value?.id
  const before = useRef(id)
  useEffect(() => {
    if (before.current === id) return
    before.current = id
    const isLost = document.activeElement === document.body && field.current?.closest('.dialog') !== null
    if (isOurs.current || isLost) field.current?.querySelector<HTMLElement>('[role="group"], input')?.focus()
    isOurs.current = false
  }, [id])
  const choose = (thing: ThingHint | null) => {
    isOurs.current = true
    onChange(thing)
  }
  return (
    <div ref={field} className="thing-field">
      {value === null ? (
        <ThingPicker label={label} kinds={kinds} except={except} onPick={choose} />
      ) : (
        <div className="field" role="group" aria-labelledby={`${named}-label ${named}-name`} tabIndex={-1}>
          <span id={`${named}-label`} className="field-label">
            {label}
          </span>
          <span id={`${named}-name`}>
            <ThingChip kind={value.kind} name={value.name} onRemove={() => choose(null)} />
          </span>
        </div>
      )}
    </div>
  )
}
