import { useEffect, useRef, useState } from 'react'
import type { Moment } from '#record/moment.ts'
import { Button } from '../../parts/button.tsx'
import { TextField } from '../../parts/field.tsx'
import { MomentField } from '../../parts/moment-field.tsx'
import { Say } from '../../parts/say.tsx'
import { officeZone } from '../../words/dates.ts'
import { language, say } from '../../words/say.ts'
import { sameContent } from '../saving/same-content.ts'
import { MomentTime } from './moment-time.tsx'
import { readMoment } from './read-moment.ts'

interface Props {
  label: string
  field: string
  value: Moment | null
  onChange: (moment: Moment | null) => void
  /** Dates of events that may be copied, each on a press. */
  offers?: { id: string; moment: Moment }[]
  same?: { words: string; moment: Moment } | undefined
}

/** A moment picked in the calendar or typed as people write it: «۱۲ آذر ۱۴۰۳ ساعت ۱۴:۳۰», «دیروز». What was filled in is said. */
export function TypedMoment({ label, field, value, onChange, offers = [], same }: Props) {
  const [isTyping, setTyping] = useState(false)
  const box = useRef<HTMLDivElement>(null)
  return (
    <div ref={box} className="typed-moment" data-field={field} tabIndex={-1}>
      <MomentField label={label} value={value} onChange={onChange} />
      {value !== null && value.zone !== officeZone() && (
        <p className="field-hint">
          <Say words="moment.otherZone" slots={{ zone: <bdi>{value.zone}</bdi> }} />
        </p>
      )}
      <div className="row">
        {offers
          .filter(({ moment }) => !sameContent(moment, value))
          .map((offer) => (
            <Button key={offer.id} size="small" icon="event" onClick={() => onChange(offer.moment)}>
              <Say words="facts.fromEvent" slots={{ when: <MomentTime of={offer.moment} /> }} />
            </Button>
          ))}
        {same && value === null && (
          <Button size="small" onClick={() => onChange(same.moment)}>
            {same.words}
          </Button>
        )}
        <Button size="small" tone="quiet" aria-expanded={isTyping} onClick={() => setTyping(!isTyping)}>
          {say('moment.type')}
        </Button>
      </div>
      {isTyping && (
        <TypedText
          label={label}
          onRead={(moment) => {
            onChange(moment)
            box.current?.querySelector<HTMLElement>('[aria-expanded="true"]')?.focus()
            setTyping(false)
          }}
        />
      )}
    </div>
  )
}

function TypedText({ label, onRead }: { label: string; onRead: (moment: Moment) => void }) {
  const [typed, setTyped] = useState('')
  const form = useRef<HTMLFormElement>(null)
  useEffect(() => form.current?.querySelector('input')?.focus(), [])
  const [now] = useState(() => new Date().toISOString())
  const read = typed.trim() === '' ? undefined : readMoment(typed, { zone: officeZone(), now })
  const problem = read !== undefined && 'refusal' in read ? read.refusal[language()] : undefined
  return (
    <form
      ref={form}
      className="typed-moment-text"
      onSubmit={(event) => {
        event.preventDefault()
        if (read !== undefined && 'moment' in read) onRead(read.moment)
      }}
    >
      <TextField
        label={say('moment.typed', { label })}
        value={typed}
        onChange={setTyped}
        placeholder={say('moment.typedExample')}
        error={problem}
      />
      {read !== undefined && 'moment' in read && (
        <div className="row">
          <Button size="small" tone="primary" type="submit">
            <Say words="moment.take" slots={{ when: <MomentTime of={read.moment} /> }} />
          </Button>
          {read.isAssumed && <span className="small soft">{say('moment.assumed')}</span>}
        </div>
      )}
    </form>
  )
}
