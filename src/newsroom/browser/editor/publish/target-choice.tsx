import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { documentsQuery } from '../../api/documents.ts'
import { TextField } from '../../parts/field.tsx'
import { say } from '../../words/say.ts'
import { useDesk } from '../desk/desk-context.ts'

/** The public document that stands in its place, found by a word of its headline or its number. */
export function TargetChoice({
  value,
  onChange,
  isRequired,
}: {
  value: string
  onChange: (document: string) => void
  isRequired: boolean
}) {
  const { document } = useDesk()
  const [q, setQ] = useState('')
  // Where none is needed, none is offered before it is looked for.
  const isAsked = isRequired || q.trim() !== '' || value !== ''
  const found = useQuery({ ...documentsQuery({ q, state: 'published' }), enabled: isAsked })
  const choices = (isAsked ? (found.data?.items ?? []) : []).filter(
    ({ id, number }) => id !== document.id && number !== null,
  )
  return (
    <div className="stack-tight">
      <TextField
        label={say('withdraw.findTarget')}
        hint={isRequired ? undefined : say('withdraw.targetHint')}
        isRequired={isRequired}
        value={q}
        onChange={setQ}
      />
      {isAsked && found.isSuccess && choices.length === 0 && <p className="small soft">{say('withdraw.noTarget')}</p>}
      <ul className="revision-list" aria-label={say('withdraw.target')}>
        {choices.map(({ id, number, versions }) => (
          <li key={id}>
            <button
              type="button"
              className="revision-choice"
              aria-pressed={value === id}
              onClick={() => onChange(value === id && !isRequired ? '' : id)}
            >
              <bdi>{versions[0]?.headline ?? ''}</bdi>
              <small className="faint">{say('documents.number', { number: number ?? 0 })}</small>
            </button>
          </li>
        ))}
      </ul>
    </div>
  )
}
