import { directionOfLanguage } from '#persian/direction.ts'

/** How large a file is, in bytes, as a language says it: «۱٫۲ مگابایت». Never zero of a unit. */
export function sizeInWords(bytes: number, lang: string): string {
  const [unit, size] = (['gigabyte', 'megabyte', 'kilobyte'] as const)
    .map((name, place) => [name, bytes / 1000 ** (3 - place)] as const)
    .find(([, value]) => value >= 1) ?? ['byte' as const, bytes]
  const digits = size < 10 ? 1 : 0
  // In Persian and Arabic the short form of a unit is its Latin sign.
  const unitDisplay = directionOfLanguage(lang) === 'rtl' ? 'long' : 'short'
  return new Intl.NumberFormat(lang, {
    style: 'unit',
    unit,
    unitDisplay,
    maximumFractionDigits: digits,
  }).format(size)
}

/** How long something lasts, in seconds, as a clock says it in a language's digits: «۳:۲۰», «۱:۰۲:۰۵». */
export function durationInWords(seconds: number, lang: string): string {
  const whole = Math.max(1, Math.round(seconds))
  const parts = [Math.floor(whole / 3600), Math.floor(whole / 60) % 60, whole % 60]
  const shown = parts[0] === 0 ? parts.slice(1) : parts
  const two = new Intl.NumberFormat(lang, { minimumIntegerDigits: 2, useGrouping: false })
  const one = new Intl.NumberFormat(lang, { useGrouping: false })
  return shown.map((part, place) => (place === 0 ? one : two).format(part)).join(':')
}
