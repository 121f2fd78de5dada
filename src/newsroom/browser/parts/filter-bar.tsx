import { useEffect, useState, type ReactNode } from 'react'
import { say } from '../words/say.ts'
import { Button } from './button.tsx'
import { Icon } from './icon.tsx'
import './filter-bar.css'

/** What narrows a list: a text that is asked for when the typing pauses, and choices beside it. */
export function FilterBar({ text, label, onText, isFiltered, onClear, children }: Props) {
  const [typed, setTyped] = useState(text)
  const [given, setGiven] = useState(text)
  if (given !== text) {
    setGiven(text)
    setTyped(text)
  }
  useEffect(() => {
    if (typed === text) return
    const timer = window.setTimeout(() => onText(typed), 300)
    return () => window.clearTimeout(timer)
  }, [typed, text, onText])
  return (
    <search className="filter-bar" aria-label={say('filter.label')}>
      <label className="filter-text">
        <span className="only-heard">{label}</span>
        <Icon name="search" />
        <input
          type="search"
          dir="auto"
          placeholder={label}
          value={typed}
          onChange={(event) => setTyped(event.target.value)}
        />
      </label>
      {children}
      {isFiltered && (
        <Button tone="quiet" size="small" icon="close" onClick={onClear}>
          {say('filter.clear')}
        </Button>
      )}
    </search>
  )
}

interface Props {
  text: string
  label: string
  onText: (text: string) => void
  isFiltered: boolean
  onClear: () => void
  children?: ReactNode
}

/** A choice in the bar; the empty one is «همه». */
export function FilterChoice({
  label,
  value,
  choices,
  onChoose,
}: {
  label: string
  value: string
  choices: { value: string; label: string }[]
  onChoose: (value: string | undefined) => void
}) {
  return (
    <label className="filter-choice" data-set={value !== '' || undefined}>
      <span>{label}</span>
      <select value={value} onChange={(event) => onChoose(event.target.value === '' ? undefined : event.target.value)}>
        <option value="">{say('filter.all')}</option>
        {choices.map((choice) => (
          <option key={choice.value} value={choice.value}>
            {choice.label}
          </option>
        ))}
      </select>
    </label>
  )
}
