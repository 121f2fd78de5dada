import type { Instant } from '#ground/clock.ts'
import type { Moment } from '#record/moment.ts'
import type { LocalTime } from './shapes.ts'

/** The clock on the demonstration office's wall. */
export const officeZone = 'Asia/Tehran'

/** A local time of the office as an instant; a day without a time is its noon. */
export function instantOf(local: LocalTime): Instant {
  const [day = '', time = '12:00'] = local.split(' ')
  return Temporal.PlainDateTime.from(`${day}T${time}`)
    .toZonedDateTime(officeZone)
    .toInstant()
    .toString({ smallestUnit: 'millisecond' })
}

/** A local time of the office as a moment, as precise as it is written. */
export function momentOf(local: LocalTime): Moment {
  const [date = '', time = null] = local.split(' ')
  return { date, time, zone: officeZone, precision: time === null ? 'day' : 'minute' }
}
