import { useState } from 'react'
import { monthNames } from '#persian/date-names.ts'
import { localizeDigits, toLatinDigits } from '#persian/digits.ts'
import { fromJalali, toJalali } from '#persian/jalali.ts'
import { language, say } from '../words/say.ts'
import { SelectField, TextField } from './field.tsx'

/** A month of a year, or a year alone, in the calendar of the interface's language; kept as its first day in ISO. */
export function MonthField({
  hasMonth,
  value,
  onChange,
}: {
  hasMonth: boolean
  value: string | null
  onChange: (iso: string | null) => void
}) {
  const known = value === null ? null : partsOf(value)
  const [year, setYear] = useState(known === null ? '' : localizeDigits(String(known.year), language()))
  const [month, setMonth] = useState(String(known?.month ?? 1))
  const keep = (nextYear: string, nextMonth: string) => onChange(firstDay(nextYear, hasMonth ? Number(nextMonth) : 1))
  const calendar = language() === 'fa' ? 'persian' : 'gregory'
  const isWrong = year.trim() !== '' && firstDay(year, 1) === null
  return (
    <>
      {hasMonth && (
        <SelectField
          label={say('aria.month')}
          value={month}
          onChange={(next) => {
            setMonth(next)
            keep(year, next)
          }}
          choices={monthNames(language(), calendar).map((name, at) => ({ value: String(at + 1), label: name }))}
        />
      )}
      <div className="moment-year">
        <TextField
          label={say('aria.year')}
          value={year}
          onChange={setYear}
          onBlur={() => keep(year, month)}
          error={isWrong ? say('moment.noYear') : undefined}
          inputMode="numeric"
          dir="ltr"
        />
      </div>
    </>
  )
}

function partsOf(iso: string): { year: number; month: number } {
  return language() === 'fa' ? toJalali(iso) : { year: Number(iso.slice(0, 4)), month: Number(iso.slice(5, 7)) }
}

function firstDay(typed: string, month: number): string | null {
  const year = Number(toLatinDigits(typed).trim())
  const isJalali = language() === 'fa'
  if (!Number.isInteger(year) || year < (isJalali ? 1000 : 1500) || year > (isJalali ? 1500 : 2120)) return null
  return isJalali ? fromJalali({ year, month, day: 1 }) : `${year}-${String(month).padStart(2, '0')}-01`
}
