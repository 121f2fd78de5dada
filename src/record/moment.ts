import { z } from 'zod'

/**
 * When something happened or was said, as precisely as is known. `date` is an ISO 8601 day; with precision `month` or `year` it is the
 * first day of that month or year in the calendar of whoever gave it, and only month and year are shown. `time` stands with precision `minute`.
 */
export const momentShape = z
  .object({
    date: z.iso.date(),
    time: z
      .string()
      .regex(/^([01]\d|2[0-3]):[0-5]\d$/)
      .nullable(),
    zone: z.string().min(1).max(60).refine(isZone),
    precision: z.enum(['minute', 'day', 'month', 'year']),
  })
  .refine((moment) => (moment.precision === 'minute') === (moment.time !== null))

export type Moment = z.infer<typeof momentShape>

/** A moment as text that sorts by time: the instant in UTC when the minute is known, else the ISO day. */
export function momentSort(moment: Moment): string {
  if (moment.time === null) return moment.date
  return Temporal.PlainDateTime.from(`${moment.date}T${moment.time}`)
    .toZonedDateTime(moment.zone)
    .toInstant()
    .toString({ smallestUnit: 'millisecond' })
}

/** Until when a moment is still to come: its own instant when the minute is known, else the end of its day in the office's zone. */
export function comingUntil(moment: Moment, zone: string): string {
  if (moment.time !== null) return momentSort(moment)
  const next = Temporal.PlainDate.from(moment.date).add({ days: 1 })
  return next.toZonedDateTime(zone).toInstant().toString({ smallestUnit: 'millisecond' })
}

function isZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name })
    return true
  } catch {
    return false
  }
}

/** Whether both are told in the same words. */
export function isSameMoment(one: Moment, other: Moment): boolean {
  return (
    one.date === other.date && one.time === other.time && one.zone === other.zone && one.precision === other.precision
  )
}
