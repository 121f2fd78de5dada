import { useState } from 'react'
import { localizeDigits } from '#persian/digits.ts'
import type { Moment } from '#record/moment.ts'
import { officeZone } from '../words/dates.ts'
import { language, say } from '../words/say.ts'
import { DateField } from './date-field.tsx'
import { TextField } from './field.tsx'
import { MonthField } from './month-field.tsx'
import { readTime } from './read-time.ts'
import './moment-field.css'

type Precision = Moment['precision']
const allPrecisions: readonly Precision[] = ['minute', 'day', 'month', 'year']

interface Props {
  label: string
  value: Moment | null
  onChange: (moment: Moment | null) => void
  hint?: string
  /** Where it is to be so precise; with one alone there is nothing to choose. */
  precisions?: readonly [Precision, ...Precision[]]
}

/** When something was, as precisely as it is known and no further: first how precisely, then the fields for that. */
export function MomentField({ label, value, onChange, hint, precisions }: Props) {
  const [precision, setPrecision] = useState<Precision>(value?.precision ?? precisions?.[0] ?? 'day')
  const [given, setGiven] = useState(value)
  if (given !== value) {
    setGiven(value)
    if (value !== null) setPrecision(value.precision === 'day' && precision === 'minute' ? 'minute' : value.precision)
  }
  const keep = (date: string | null, time: string | null, next: Precision) =>
    onChange(date === null ? null : momentOf(date, time, next))
  const choose = (next: Precision) => {
    setPrecision(next)
    if (value !== null) keep(value.date, next === 'minute' ? value.time : null, next)
  }
  return (
    <fieldset className="moment-field">
      <legend className="field-label">{label}</legend>
      <div className="moment-row">
        {precisions?.length !== 1 && (
          <label className="moment-precision">
            <span className="only-heard">{say('moment.precision')}</span>
            <select className="input" value={precision} onChange={(event) => choose(event.target.value as Precision)}>
              {(precisions ?? allPrecisions).map((each) => (
                <option key={each} value={each}>
                  {say(`precision.${each}`)}
                </option>
              ))}
            </select>
          </label>
        )}
        {precision === 'day' || precision === 'minute' ? (
          <DateField
            label={label}
            isLabelHidden
            value={value?.date ?? null}
            onChange={(date) => keep(date, value?.time ?? null, precision)}
          />
        ) : (
          <MonthField
            key={precision}
            hasMonth={precision === 'month'}
            value={value?.date ?? null}
            onChange={(date) => keep(date, null, precision)}
          />
        )}
        {precision === 'minute' && (
          <TimeField
            value={value?.time ?? null}
            onChange={(time) => value !== null && keep(value.date, time, precision)}
            isOff={value === null}
          />
        )}
      </div>
      {hint && <p className="field-hint">{hint}</p>}
    </fieldset>
  )
}

/** A time of day on a 24-hour clock, typed in any digits: «۱۴:۳۰», «14.30», «1430». */
function TimeField({
  value,
  onChange,
  isOff,
}: {
  value: string | null
  onChange: (time: string | null) => void
  isOff: boolean
}) {
  const shown = value === null ? '' : localizeDigits(value, language())
  const [typed, setTyped] = useState(shown)
  const [given, setGiven] = useState(value)
  if (given !== value) {
    setGiven(value)
    setTyped(shown)
  }
  const read = readTime(typed)
  return (
    <div className="moment-time">
      <TextField
        label={say('moment.time')}
        value={typed}
        onChange={setTyped}
        onBlur={() => read !== undefined && onChange(read)}
        placeholder={say('moment.timeExample')}
        error={read === undefined ? say('moment.noTime') : undefined}
        disabled={isOff}
        inputMode="numeric"
        dir="ltr"
      />
    </div>
  )
}

/** A day and time only becomes so precise when the time is there. */
function momentOf(date: string, time: string | null, precision: Precision): Moment {
  const isMinute = precision === 'minute' && time !== null
  return {
    date,
    time: isMinute ? time : null,
    zone: officeZone(),
    precision: precision === 'minute' && !isMinute ? 'day' : precision,
  }
}
