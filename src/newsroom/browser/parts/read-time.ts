import { toLatinDigits } from '#persian/digits.ts'

/** The time of day in what was typed, in any digits: «۱۴:۳۰», «14.30», «1430»; null for nothing, undefined for what is no time. */
export function readTime(typed: string): string | null | undefined {
  const text = toLatinDigits(typed).trim()
  if (text === '') return null
  const match = /^(\d{1,2})\s*[:.٫,،]?\s*(\d{2})$/.exec(text)
  const [hour, minute] = [Number(match?.[1]), Number(match?.[2])]
  if (match === null || hour > 23 || minute > 59) return undefined
  return `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`
}
