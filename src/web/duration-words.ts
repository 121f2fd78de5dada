/**
 * How long somebody has to wait, as people say it, and never too short: above two minutes in whole minutes, above two hours in whole quarters of one.
 *
 * @example waitInWords('fa', 5399) // «۱ ساعت و ۳۰ دقیقه»
 */
export function waitInWords(lang: string, seconds: number): string {
  const step = seconds > 7200 ? 900 : seconds > 120 ? 60 : 1
  const whole = Math.ceil(seconds / step) * step
  return durationInWords(lang, whole)
}

/** A length of time as people say it, to the second. */
export function durationInWords(lang: string, seconds: number): string {
  const parts = { hours: Math.floor(seconds / 3600), minutes: Math.floor((seconds % 3600) / 60), seconds: seconds % 60 }
  return new Intl.DurationFormat(lang, { style: 'long' }).format(parts)
}
