import { toLatinDigits } from '#persian/digits.ts'

/**
 * Whether words that a page shows for a date can mean this day: they have its day and its year in the Persian or the Gregorian calendar, and
 * no other month by name.
 */
export function tellsDay(words: string, day: string, lang: string): boolean {
  const numbers = (toLatinDigits(words).match(/\d+/g) ?? []).map(Number)
  const names = new Set(words.match(/\p{L}+/gu))
  return ['persian', 'gregory'].some((calendar) => {
    const parts = new Intl.DateTimeFormat('en-u-nu-latn', {
      calendar,
      timeZone: 'UTC',
      day: 'numeric',
      year: 'numeric',
    })
      .formatToParts(new Date(`${day}T00:00Z`))
      .filter(({ type }) => type === 'day' || type === 'year')
    if (!parts.every(({ value }) => numbers.includes(Number(value)))) return false
    const [own = '', ...others] = monthsFrom(day, { calendar, lang })
    return names.has(own) || !others.some((month) => names.has(month))
  })
}

/** The month of a day by name, and then all others. */
function monthsFrom(day: string, { calendar, lang }: { calendar: string; lang: string }): string[] {
  const format = new Intl.DateTimeFormat(lang, { calendar, timeZone: 'UTC', month: 'long' })
  const halfMonth = 15 * 86_400_000
  const names = Array.from({ length: 24 }, (_, at) => format.format(Date.parse(`${day}T00:00Z`) + at * halfMonth))
  return [...new Set(names)]
}
