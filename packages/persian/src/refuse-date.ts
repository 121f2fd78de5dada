import { type Calendar, monthNames, weekdayNames } from './date-names.ts'
import { toPersianDigits } from './digits.ts'

export type DateRefusalCode =
  | 'empty'
  | 'long'
  | 'unknown'
  | 'month-missing'
  | 'no-such-month'
  | 'no-such-day'
  | 'not-leap'
  | 'unclear-order'
  | 'short-year'
  | 'out-of-range'
  | 'weekday-differs'
  | 'backwards'
  | 'no-such-time'

export type DateRefusal = { ok: false; code: DateRefusalCode; reason: { fa: string; en: string } }

const REASONS = {
  empty: ['تاریخی نوشته نشده است.', 'No date was written.'],
  long: ['این نوشته بلندتر از آن است که تاریخ باشد.', 'This is too long to be a date.'],
  unknown: [
    'این تاریخ خوانده نشد. نمونه: «۱۲ آذر ۱۴۰۳»، «۱۴۰۳/۹/۱۲»، «دیروز».',
    'This could not be read as a date. Examples: 2 December 2024, 2024-12-02, yesterday.',
  ],
  'month-missing': ['ماه را هم بنویسید؛ نمونه: «۱۲ آذر».', 'Write the month too, as in 2 December.'],
  'unclear-order': [
    'روشن نیست کدام عدد روز است و کدام ماه؛ نام ماه یا سال چهاررقمی را بنویسید.',
    "It is unclear which number is the day and which the month; write the month's name or a four-digit year.",
  ],
  'short-year': ['سال را با چهار رقم بنویسید.', 'Write the year with four digits.'],
  'out-of-range': ['سال بیرون از بازه‌ای است که تقویم می‌شناسد.', 'The year is outside the range of the calendar.'],
  backwards: ['پایان بازه پیش از آغاز آن است.', 'The range ends before it begins.'],
  'no-such-time': ['چنین ساعتی در شبانه‌روز نیست.', 'There is no such time of day.'],
} as const

/** The refusal for a reason that needs no figures. */
export function refuse(code: keyof typeof REASONS): DateRefusal {
  const [fa, en] = REASONS[code]
  return { ok: false, code, reason: { fa, en } }
}

export function refuseMonth(month: number): DateRefusal {
  return {
    ok: false,
    code: 'no-such-month',
    reason: {
      fa: `ماه ${toPersianDigits(String(month))} نداریم؛ ماه‌ها از ۱ تا ۱۲ هستند.`,
      en: `There is no month ${month}; months run from 1 to 12.`,
    },
  }
}

/** «مهر ۳۰ روز دارد؛ ۳۱ مهر نداریم.», and for the last day of a leap month in a common year which year it is. */
export function refuseDay(
  date: { calendar: Calendar; year: number; month: number; day: number },
  length: number,
): DateRefusal {
  const [fa, en] = [monthNames('fa', date.calendar)[date.month - 1], monthNames('en', date.calendar)[date.month - 1]]
  const [day, size, year] = [date.day, length, date.year].map((value) => toPersianDigits(String(value)))
  if (date.day === length + 1 && (length === 28 || (length === 29 && date.calendar === 'persian'))) {
    return {
      ok: false,
      code: 'not-leap',
      reason: {
        fa: `سال ${year} کبیسه نیست و ${fa} آن ${size} روز دارد؛ ${day} ${fa} ندارد.`,
        en: `${date.year} is not a leap year: its ${en} has ${length} days, so there is no ${date.day} ${en}.`,
      },
    }
  }
  return {
    ok: false,
    code: 'no-such-day',
    reason: {
      fa: `${fa} ${size} روز دارد؛ ${day} ${fa} نداریم.`,
      en: `${en} has ${length} days; there is no ${date.day} ${en}.`,
    },
  }
}

export function refuseWeekday(written: number, real: number): DateRefusal {
  const [fa, en] = [weekdayNames('fa'), weekdayNames('en')]
  return {
    ok: false,
    code: 'weekday-differs',
    reason: {
      fa: `این روز ${fa[real]} است، نه ${fa[written]}.`,
      en: `That day is a ${en[real]}, not a ${en[written]}.`,
    },
  }
}

/**
 * Whether a result of `parseDate` is a refusal.
 *
 * @example isRefusal(parseDate('۳۱ مهر', { today: '2024-12-05' })) // true
 */
export function isRefusal(value: unknown): value is DateRefusal {
  return typeof value === 'object' && value !== null && (value as { ok?: unknown }).ok === false
}
