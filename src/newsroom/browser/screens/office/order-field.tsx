import type { ReactNode } from 'react'
import { announce } from '../../parts/announce.tsx'
import { IconButton } from '../../parts/button.tsx'
import { SelectField } from '../../parts/field.tsx'
import { say } from '../../words/say.ts'
import '../../parts/table.css'

interface Props<T extends string> {
  /** What the whole list is called, for who listens. */
  label: string
  values: T[]
  onChange: (values: T[]) => void
  /** What may be added, in the order in which it is offered. */
  offered: readonly T[]
  nameOf: (value: T) => string
  addLabel: string
  /** What stands beside a name. */
  beside?: (value: T, at: number) => ReactNode
  least?: number
  most?: number
}

/** An ordered choice from a closed list. Moved by buttons, so by keyboard as well; the button that was pressed keeps the focus. */
export function OrderField<T extends string>(props: Props<T>) {
  const { label, values, onChange, offered, nameOf, addLabel, beside, least = 0, most = Infinity } = props
  const move = (at: number, by: number) => {
    const next = [...values]
    const [moved] = next.splice(at, 1)
    if (moved === undefined) return
    next.splice(at + by, 0, moved)
    onChange(next)
    announce(say('order.moved', { name: nameOf(moved), place: at + by + 1 }))
  }
  const left = offered.filter((value) => !values.includes(value))
  return (
    <>
      <ol className="list" aria-label={label}>
        {values.map((value, at) => (
          <li key={value} className="list-row row-apart order-place">
            <span>
              {nameOf(value)} {beside?.(value, at)}
            </span>
            <span className="row">
              <IconButton
                icon="up"
                label={say('order.up', { name: nameOf(value) })}
                disabled={at === 0}
                onClick={() => move(at, -1)}
              />
              <IconButton
                icon="down"
                label={say('order.down', { name: nameOf(value) })}
                disabled={at === values.length - 1}
                onClick={() => move(at, 1)}
              />
              <IconButton
                icon="trash"
                label={say('picker.remove', { name: nameOf(value) })}
                disabled={values.length <= least}
                onClick={() => onChange(values.filter((each) => each !== value))}
              />
            </span>
          </li>
        ))}
      </ol>
      {left.length > 0 && values.length < most && (
        <SelectField
          label={addLabel}
          value=""
          onChange={(value) => value !== '' && onChange([...values, value as T])}
          choices={[
            { value: '', label: say('aria.choose') },
            ...left.map((value) => ({ value, label: nameOf(value) })),
          ]}
        />
      )}
    </>
  )
}
