import { useEffect, useId, useRef, type ComponentProps, type ReactNode } from 'react'
import { say } from '../words/say.ts'
import './field.css'

export interface FieldWords {
  label: string
  /** What is expected, said before it goes wrong. */
  hint?: ReactNode
  /** What is wrong with what stands there. */
  error?: string | undefined
  isRequired?: boolean
  isLabelHidden?: boolean
}
export interface FieldLinks {
  id: string
  'aria-describedby': string | undefined
  'aria-invalid': boolean | undefined
  'aria-required': boolean | undefined
}

/** Label, hint and error around one control, tied to it for who listens. */
export function Field({
  label,
  hint,
  error,
  isRequired,
  isLabelHidden,
  children,
}: FieldWords & { children: (links: FieldLinks) => ReactNode }) {
  const id = useId()
  useComeWhenWrong(id, error)
  const described = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ')
  return (
    <div className="field" data-invalid={error !== undefined || undefined}>
      <label htmlFor={id} className={isLabelHidden ? 'only-heard' : 'field-label'}>
        {label}
        {isRequired && <span className="field-required"> {say('field.required')}</span>}
      </label>
      {children({
        id,
        'aria-describedby': described === '' ? undefined : described,
        'aria-invalid': error !== undefined || undefined,
        'aria-required': isRequired || undefined,
      })}
      {hint && (
        <p id={`${id}-hint`} className="field-hint">
          {hint}
        </p>
      )}
      {error && (
        <p id={`${id}-error`} className="field-error" data-from-server>
          {error}
        </p>
      )}
    </div>
  )
}

/**
 * A field that turns out to be wrong has the focus, and so is in sight, however far down a dialogue it stands. Of several it is the first; and
 * whoever writes in another field is left there.
 */
function useComeWhenWrong(id: string, error: string | undefined): void {
  const before = useRef(error)
  useEffect(() => {
    const isNew = error !== undefined && before.current === undefined
    before.current = error
    const control = document.getElementById(id)
    if (isNew && control !== null && isFree(document.activeElement, control.closest('form'))) control.focus()
  }, [id, error])
}

/** Whether the focus may be taken: it is on no field, or on one of the form that was sent and there is nothing wrong with it. */
function isFree(focused: Element | null, sent: HTMLFormElement | null): boolean {
  if (!focused?.matches('input, textarea, select, [contenteditable="true"]')) return true
  return sent !== null && focused.closest('form') === sent && focused.getAttribute('aria-invalid') !== 'true'
}

type Text = FieldWords &
  Omit<ComponentProps<'input'>, 'onChange' | 'value'> & { value: string; onChange: (value: string) => void }

/** One line of text. What is in another direction than the page stands in its own. */
export function TextField({ label, hint, error, isRequired, isLabelHidden, onChange, ...input }: Text) {
  return (
    <Field {...words({ label, hint, error, isRequired, isLabelHidden })}>
      {(links) => (
        <input
          type="text"
          dir="auto"
          {...input}
          {...links}
          className="input"
          onChange={(event) => onChange(event.target.value)}
        />
      )}
    </Field>
  )
}

type Area = FieldWords &
  Omit<ComponentProps<'textarea'>, 'onChange' | 'value'> & { value: string; onChange: (value: string) => void }

/** Text of several lines; it grows with what is written. */
export function TextArea({ label, hint, error, isRequired, isLabelHidden, onChange, ...area }: Area) {
  return (
    <Field {...words({ label, hint, error, isRequired, isLabelHidden })}>
      {(links) => (
        <textarea
          dir="auto"
          rows={3}
          {...area}
          {...links}
          className="input"
          onChange={(event) => onChange(event.target.value)}
        />
      )}
    </Field>
  )
}

export interface Choice {
  value: string
  label: string
}
type Select = FieldWords &
  Omit<ComponentProps<'select'>, 'onChange' | 'value'> & {
    value: string
    choices: Choice[]
    onChange: (value: string) => void
  }

/** One of a short closed list. */
export function SelectField({ label, hint, error, isRequired, isLabelHidden, choices, onChange, ...select }: Select) {
  return (
    <Field {...words({ label, hint, error, isRequired, isLabelHidden })}>
      {(links) => (
        <select {...select} {...links} className="input" onChange={(event) => onChange(event.target.value)}>
          {choices.map((choice) => (
            <option key={choice.value} value={choice.value}>
              {choice.label}
            </option>
          ))}
        </select>
      )}
    </Field>
  )
}

/** Yes or no. */
export function CheckField({
  label,
  hint,
  ...input
}: {
  label: ReactNode
  hint?: string
  isChecked: boolean
  onChange: (value: boolean) => void
}) {
  const id = useId()
  return (
    <div className="check-field">
      <input
        type="checkbox"
        id={id}
        checked={input.isChecked}
        aria-describedby={hint ? `${id}-hint` : undefined}
        onChange={(event) => input.onChange(event.target.checked)}
      />
      <label htmlFor={id}>{label}</label>
      {hint && (
        <p id={`${id}-hint`} className="field-hint">
          {hint}
        </p>
      )}
    </div>
  )
}

/** Only what was given, since a missing hint is not an undefined one. */
function words(given: { [K in keyof FieldWords]: FieldWords[K] | undefined }): FieldWords {
  return Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined)) as unknown as FieldWords
}
