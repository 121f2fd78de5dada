import { useState } from 'react'
import type { Moment } from '#record/moment.ts'
import { Button } from '../../parts/button.tsx'
import { TextField } from '../../parts/field.tsx'
import { MomentField } from '../../parts/moment-field.tsx'
import { momentWords, officeZone } from '../../words/dates.ts'
import { language, say } from '../../words/say.ts'
import { sameContent } from '../saving/same-content.ts'
import { readMoment } from './read-moment.ts'

interface Props {
  label: string
  field: string
  value: Moment | null
  onChange: (moment: Moment | null) => void
  /** Dates of events that may be copied, each on a press. */
  offers?: { name: string; moment: Moment }[]
  same?: { words: string; moment: Moment } | undefined
}

/** A moment picked in the calendar or typed as people write it: «۱۲ آذر ۱۴۰۳ ساعت ۱۴:۳۰», «دیروز». What was filled in is said. */
export function TypedMoment({ label, field, value, onChange, offers = [], same }: Props) {
  const [isTyping, setTyping] = useState(false)
  return (
    <div className="typed-moment" data-field={field} tabIndex={-1}>
      <MomentField label={label} value={value} onChange={onChange} />
      {value !== null && value.zone !== officeZone() && (
        <p className="field-hint">{say('moment.otherZone', { zone: value.zone })}</p>
      )}
      <div className="row">
        {offers
          .filter(({ moment }) => !sameContent(moment, value))
          .map((offer) => (
            <Button
              key={offer.name}
              size="small"
              icon="event"
              title={offer.name}
              onClick={() => onChange(offer.moment)}
            >
              {say('facts.fromEvent', { when: momentWords(offer.moment) })}
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
            setTyping(false)
          }}
        />
      )}
    </div>
  )
}

function TypedText({ label, onRead }: { label: string; onRead: (moment: Moment) => void }) {
  const [typed, setTyped] = useState('')
  const [now] = useState(() => new Date().toISOString())
  const read = typed.trim() === '' ? undefined : readMoment(typed, { zone: officeZone(), now })
  const problem = read !== undefined && 'refusal' in read ? read.refusal[language()] : undefined
  return (
    <form
      className="typed-moment-text"
      onSubmit={(event) => {
        event.preventDefault()
        if (read !== undefined && 'moment' in read) onRead(read.moment)
      }}
    >
      {/* oxlint-disable-next-line jsx-a11y/no-autofocus -- pressing the button asked for this field */}
      <TextField
        label={say('moment.typed', { label })}
        value={typed}
        onChange={setTyped}
        placeholder={say('moment.typedExample')}
        error={problem}
        autoFocus
      />
      {read !== undefined && 'moment' in read && (
        <div className="row">
          <Button size="small" tone="primary" type="submit">
            {say('moment.take', { when: momentWords(read.moment) })}
          </Button>
          {read.isAssumed && <span className="small soft">{say('moment.assumed')}</span>}
        </div>
      )}
    </form>
  )
}
