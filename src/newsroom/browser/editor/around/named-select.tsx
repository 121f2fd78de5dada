import { Field } from '../../parts/field.tsx'

interface Props {
  label: string
  value: string
  onChange: (value: string) => void
  /** What stands for none of them. */
  none: string
  /** Names and texts of the record, which no catalogue has. */
  choices: { value: string; label: string }[]
}

/** One of a few things or texts of the record, or none. */
export function NamedSelect({ label, value, onChange, none, choices }: Props) {
  return (
    <Field label={label}>
      {(links) => (
        <select {...links} className="input" value={value} onChange={(event) => onChange(event.target.value)}>
          <option value="">{none}</option>
          {choices.map((choice) => (
            <option key={choice.value} value={choice.value} data-named>
              {choice.label}
            </option>
          ))}
        </select>
      )}
    </Field>
  )
}
