import { type DateRefusal, refuse } from './refuse-date.ts'

export type FoundTime = { rest: string; time: string | null | DateRefusal }

const CLOCK =
  /(?:،|,)?\s*(?:(?:در )?ساعت|الساعه|at)?\s*(?<![0-9:/.-])([0-9]{1,2}):([0-9]{2})(?::[0-9]{2})?(?![0-9:])\s*(صبح|بامداد|عصر|شب|ظهر|بعد ?از ?ظهر|ق ?\. ?ظ\.?|ب ?\. ?ظ\.?|am|pm)?/u
const HOUR =
  /(?:،|,)?\s*(?:(?:در )?ساعت|الساعه)\s*([0-9]{1,2})(?![0-9/:.])()\s*(صبح|بامداد|عصر|شب|ظهر|بعد ?از ?ظهر|am|pm)?/u
const ENGLISH_HOUR = /(?:,)?\s*(?:at )?(?<![0-9/.-])([0-9]{1,2})()\s*(am|pm)(?!\p{L})/u

/** Takes the time of day out of a folded text: «12 اذر ساعت 5 عصر» → «12 اذر» and "17:00". */
export function findTime(text: string): FoundTime {
  const match = CLOCK.exec(text) ?? HOUR.exec(text) ?? ENGLISH_HOUR.exec(text)
  if (!match) return { rest: text, time: null }
  const rest = `${text.slice(0, match.index)} ${text.slice(match.index + match[0].length)}`
    .replace(/\s+/gu, ' ')
    .replace(/^[\s,]+|[\s,]+$/gu, '')
  return { rest, time: clock(Number(match[1]), Number(match[2] || 0), match[3] ?? '') }
}

function clock(hour: number, minute: number, part: string): string | DateRefusal {
  const late = /^(?:عصر|شب|بعد|ب|pm)/u.test(part) && hour < 12 && !(part === 'شب' && hour < 4)
  const early = /^(?:صبح|بامداد|ق|am)/u.test(part) && hour === 12
  const real = late ? hour + 12 : early ? 0 : hour
  if (real > 23 || minute > 59) return refuse('no-such-time')
  return `${String(real).padStart(2, '0')}:${String(minute).padStart(2, '0')}`
}
