import { useState } from 'react'
import { readNumber } from '#persian/digits.ts'
import { TextField } from '../../parts/field.tsx'
import { say } from '../../words/say.ts'

/** Degrees, in the digits of any language; a field of numbers takes Latin ones alone. */
export function CoordinateField({
  label,
  hint,
  value,
  most,
  onChange,
}: {
  label: string
  hint?: string
  value: number | null
  /** At most so many degrees, to either side. */
  most: number
  onChange: (value: number | null) => void
}) {
  const [text, setText] = useState(value === null ? '' : String(value))
  const read = readDegrees(text, most)
  return (
    <TextField
      label={label}
      hint={hint}
      error={read === undefined ? say('amiss.range', { least: -most, most }) : undefined}
      inputMode="decimal"
      dir="ltr"
      maxLength={30}
      // Nothing but nothing is of this form: what is wrong is not sent.
      pattern={read === undefined ? '' : undefined}
      value={text}
      onChange={(next) => {
        setText(next)
        onChange(readDegrees(next, most) ?? null)
      }}
    />
  )
}

/** Undefined where what was written is no such number. */
function readDegrees(text: string, most: number): number | null | undefined {
  if (text.trim() === '') return null
  const number = readNumber(text)
  return number === null || Math.abs(number) > most ? undefined : number
}
