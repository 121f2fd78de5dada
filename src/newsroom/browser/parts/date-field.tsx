import { CalendarDate, GregorianCalendar, parseDate, toCalendar, type DateValue } from '@internationalized/date'
import { useContext, useId, useState } from 'react'
import {
  Button,
  Calendar,
  CalendarCell,
  CalendarGrid,
  CalendarGridBody,
  CalendarGridHeader,
  CalendarHeaderCell,
  CalendarStateContext,
  Heading,
} from 'react-aria-components/Calendar'
import { DateInput, DatePicker, DateSegment, Group, Label, Popover } from 'react-aria-components/DatePicker'
import { Dialog } from 'react-aria-components/Dialog'
import { I18nProvider } from 'react-aria-components/I18nProvider'
import { monthNames } from '#persian/date-names.ts'
import { localizeDigits } from '#persian/digits.ts'
import { dayWords } from '../words/dates.ts'
import { language, say } from '../words/say.ts'
import { IconButton } from './button.tsx'
import { Icon } from './icon.tsx'
import './date-field.css'

interface Props {
  label: string
  value: string | null
  onChange: (iso: string | null) => void
  hint?: string
  isLabelHidden?: boolean
}

const locale = () => (language() === 'fa' ? 'fa-IR-u-ca-persian' : 'en-GB')
/** Nobody means a day before the first Jalali year; a year half typed does. */
const first = new CalendarDate(1500, 1, 1)
const last = new CalendarDate(2120, 1, 1)

/** A day, typed or picked in the calendar of the interface's language; kept as an ISO date. A year half typed is no year yet and changes nothing. */
export function DateField({ label, value, onChange, hint, isLabelHidden }: Props) {
  const [typed, setTyped] = useState<DateValue | null>(() => read(value))
  const [given, setGiven] = useState(value)
  const id = useId()
  if (given !== value) {
    setGiven(value)
    setTyped(read(value))
  }
  const keep = (next: DateValue | null) => {
    const iso = next === null ? null : isoOf(next)
    if (iso === value || (iso !== null && !isWithin(iso))) return
    setGiven(iso)
    onChange(iso)
  }
  return (
    <I18nProvider locale={locale()}>
      <DatePicker
        className="date-field"
        value={typed}
        onChange={(next) => {
          setTyped(next)
          if (next !== null) keep(next)
        }}
        onBlur={() => keep(typed)}
        onOpenChange={(isOpen) => !isOpen && keep(typed)}
        firstDayOfWeek={language() === 'fa' ? 'sat' : 'mon'}
        aria-describedby={`${id}-other`}
        shouldForceLeadingZeros={false}
      >
        <Label className={isLabelHidden === true ? 'only-heard' : 'field-label'}>{label}</Label>
        <div className="date-row">
          <Group className="input date-input">
            <DateInput className="date-segments">
              {(segment) => <DateSegment segment={segment} className="date-segment" />}
            </DateInput>
            <Button className="date-open" aria-label={say('date.open')}>
              <Icon name="calendar" />
            </Button>
          </Group>
          {value !== null && (
            <IconButton
              icon="close"
              label={say('date.clear')}
              onClick={() => {
                setTyped(null)
                onChange(null)
              }}
            />
          )}
        </div>
        <p id={`${id}-other`} className="field-hint">
          {value === null ? hint : <InWords iso={value} />}
        </p>
        <Popover className="date-popover">
          <Dialog aria-label={say('date.open')} className="date-dialog">
            <Calendar firstDayOfWeek={language() === 'fa' ? 'sat' : 'mon'} aria-label={say('date.calendar')}>
              <header className="date-head">
                <Button slot="previous" className="icon-button" aria-label={say('aria.monthBefore')}>
                  <Icon name="back" />
                </Button>
                <MonthHeading />
                <Button slot="next" className="icon-button" aria-label={say('aria.monthAfter')}>
                  <Icon name="forward" />
                </Button>
              </header>
              <CalendarGrid weekdayStyle={language() === 'fa' ? 'narrow' : 'short'} className="date-grid">
                <CalendarGridHeader>
                  {(day) => <CalendarHeaderCell className="date-weekday">{day}</CalendarHeaderCell>}
                </CalendarGridHeader>
                <CalendarGridBody>{(date) => <CalendarCell date={date} className="date-cell" />}</CalendarGridBody>
              </CalendarGrid>
            </Calendar>
          </Dialog>
        </Popover>
      </DatePicker>
    </I18nProvider>
  )
}

/** Month and year in the order a reader says them; ICU has them the other way round in Persian. */
function MonthHeading() {
  const state = useContext(CalendarStateContext)
  if (state === null) return null
  const { year, month } = state.visibleRange.start
  const calendar = language() === 'fa' ? 'persian' : 'gregory'
  return (
    <Heading className="date-month">
      {monthNames(language(), calendar)[month - 1]} {localizeDigits(String(year), language())}
    </Heading>
  )
}

/** The weekday with the day, since it is by the weekday that a slip of the hand is seen. */
function InWords({ iso }: { iso: string }) {
  return <time dateTime={iso}>{dayWords(iso, 'full')}</time>
}

function read(iso: string | null): DateValue | null {
  return iso === null ? null : parseDate(iso)
}

function isoOf(date: DateValue): string {
  const { year, month, day } = toCalendar(
    new CalendarDate(date.calendar, date.era, date.year, date.month, date.day),
    new GregorianCalendar(),
  )
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
}

const isWithin = (iso: string): boolean => iso >= first.toString() && iso <= last.toString()
