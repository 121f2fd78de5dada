import { language } from './say.ts'

/**
 * A length of time as people say it.
 *
 * @example durationWords(5400) // «۱ ساعت و ۳۰ دقیقه»
 */
export function durationWords(seconds: number): string {
  const parts = { hours: Math.floor(seconds / 3600), minutes: Math.floor((seconds % 3600) / 60), seconds: seconds % 60 }
  return new Intl.DurationFormat(language(), { style: 'long' }).format(parts)
}
