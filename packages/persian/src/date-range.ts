import { namesOf } from './date-names.ts'
import { dateParts, type DateOptions, formatDate } from './date-words.ts'

/**
 * A span of days as a reader of the page's language writes it, saying the month and the year once where both ends share them. A
 * span of one day is that day.
 *
 * @example
 * formatDateRange('2024-09-24', '2024-09-28', { locale: 'fa' }) // «۳ تا ۷ مهر ۱۴۰۳»
 * formatDateRange('2024-09-15', '2024-09-28', { locale: 'fa' }) // «۲۵ شهریور تا ۷ مهر ۱۴۰۳»
 * formatDateRange('2024-09-24', '2024-09-28', { locale: 'en' }) // "24–28 September 2024"
 * @throws as `formatDate`.
 */
export function formatDateRange(from: string, to: string, options: Omit<DateOptions, 'style' | 'time'>): string {
  const last = formatDate(to, options)
  const whole = formatDate(from, options)
  if (whole === last) return last
  if (!namesOf(options.locale)) return `${whole} – ${last}`
  const [start, end] = [dateParts(from, options), dateParts(to, options)]
  const sameYear = start.year === end.year
  const first = sameYear && start.month === end.month ? start.day : sameYear ? `${start.day} ${start.month}` : whole
  return `${first}${linkOf(options.locale, first === start.day)}${last}`
}

function linkOf(locale: string, bareDay: boolean): string {
  if (/^(?:fa|prs)\b/iu.test(locale)) return ' تا '
  if (/^ar\b/iu.test(locale)) return ' إلى '
  return bareDay ? '–' : ' – '
}
