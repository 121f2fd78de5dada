import { useId } from 'react'

interface Props<Way extends string> {
  legend: string
  value: Way
  choices: { value: Way; label: string; text: string }[]
  onChange: (way: Way) => void
}

/** One of a few ways to do something, each with a sentence that says what it does. */
export function Ways<Way extends string>({ legend, value, choices, onChange }: Props<Way>) {
  const id = useId()
  return (
    <fieldset className="publish-ways">
      <legend className="field-label">{legend}</legend>
      {choices.map((choice) => (
        <div key={choice.value} className="publish-way">
          <input
            type="radio"
            id={`${id}-${choice.value}`}
            name={id}
            checked={value === choice.value}
            aria-describedby={`${id}-${choice.value}-does`}
            onChange={() => onChange(choice.value)}
          />
          <label htmlFor={`${id}-${choice.value}`}>{choice.label}</label>
          <p id={`${id}-${choice.value}-does`} className="small soft">
            {choice.text}
          </p>
        </div>
      ))}
    </fieldset>
  )
}
