import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type DateOptions, formatDate, formatTime } from '../src/date-words.ts'
import { formatDateRange } from '../src/date-range.ts'
import { parseDate } from '../src/parse-date.ts'
import { fromJalali, isJalaliDate, toJalali } from '../src/jalali.ts'
import { relativeDay, relativeTime } from '../src/relative-time.ts'
import { addJalaliMonths, jalaliMonth, jalaliMonthGrid, weekOf } from '../src/week.ts'

const INSTANT = '2024-12-02T11:00:00Z'
const styled = (locale: string, options: Partial<DateOptions> = {}): string[] =>
  (['full', 'long', 'short', 'month', 'numeric'] as const).map((style) =>
    formatDate(INSTANT, { locale, style, ...options }),
  )

test('dates are written from their parts in each language', () => {
  assert.deepEqual(styled('fa'), ['دوشنبه ۱۲ آذر ۱۴۰۳', '۱۲ آذر ۱۴۰۳', '۱۲ آذر', 'آذر ۱۴۰۳', '۱۴۰۳/۰۹/۱۲'])
  assert.deepEqual(styled('fa', { calendar: 'gregory' }), [
    'دوشنبه ۲ دسامبر ۲۰۲۴',
    '۲ دسامبر ۲۰۲۴',
    '۲ دسامبر',
    'دسامبر ۲۰۲۴',
    '۲۰۲۴/۱۲/۰۲',
  ])
  assert.deepEqual(styled('fa-AF').slice(0, 2), ['دوشنبه ۱۲ قوس ۱۴۰۳', '۱۲ قوس ۱۴۰۳'])
  assert.deepEqual(styled('ar'), ['الاثنين، ٢ ديسمبر ٢٠٢٤', '٢ ديسمبر ٢٠٢٤', '٢ ديسمبر', 'ديسمبر ٢٠٢٤', '٢٠٢٤/١٢/٠٢'])
  assert.deepEqual(styled('en'), [
    'Monday, 2 December 2024',
    '2 December 2024',
    '2 December',
    'December 2024',
    '2024-12-02',
  ])
  assert.deepEqual(styled('en', { calendar: 'persian' }).slice(0, 2), ['Monday, 12 Azar 1403', '12 Azar 1403'])
  assert.equal(styled('fa', { calendar: 'islamic-umalqura' })[0], 'دوشنبه ۱ جمادی‌الثانی ۱۴۴۶')
  assert.match(styled('ru')[0] ?? '', /понедельник.*2 декабря 2024/u)
})

test("no era stands in a date of a language whose names are ICU's", () => {
  for (const locale of ['ru', 'fr', 'tr', 'de'])
    for (const text of styled(locale, { calendar: 'persian' })) assert.doesNotMatch(text, /AP|Anno|^\s|\s$/u)
})

test('the time of day is that of the zone', () => {
  assert.equal(formatDate(INSTANT, { locale: 'fa', style: 'full', time: true }), 'دوشنبه ۱۲ آذر ۱۴۰۳، ساعت ۱۴:۳۰')
  assert.equal(formatDate(INSTANT, { locale: 'en', time: true, timeZone: 'UTC' }), '2 December 2024, 11:00')
  assert.equal(
    formatDate('2024-12-02T22:30:00+03:30', { locale: 'fa', style: 'short', time: true, timeZone: 'Asia/Tokyo' }),
    '۱۳ آذر، ساعت ۴:۰۰',
  )
  assert.equal(
    formatDate('2024-12-02', { locale: 'fa', time: true, timeZone: 'America/Los_Angeles' }),
    '۱۲ آذر ۱۴۰۳',
    'a day without a time is not moved',
  )
  assert.equal(formatTime(INSTANT, { locale: 'fa' }), '۱۴:۳۰')
  assert.equal(formatTime('2022-06-21T00:00:00Z', { locale: 'en' }), '04:30', 'summer time, as it was kept until 1401')
  assert.equal(formatTime('1930-06-21T00:00:00Z', { locale: 'en' }).length, 5)
})

test('what is no ISO date is refused', () => {
  for (const text of ['', '2024-13-01', '2024-02-30', '2024-12-02T25:00Z', '۱۲ آذر', '12/2/2024']) {
    assert.throws(() => formatDate(text, { locale: 'fa' }), RangeError)
  }
  assert.throws(() => formatDate(1 as unknown as string, { locale: 'fa' }), TypeError)
})

test('Jalali days that do not exist are refused', () => {
  assert.equal(isJalaliDate({ year: 1403, month: 12, day: 30 }), true)
  for (const date of [
    { year: 1402, month: 12, day: 30 },
    { year: 1403, month: 7, day: 31 },
    { year: 1403, month: 13, day: 1 },
    { year: 0, month: 1, day: 1 },
    { year: 1403, month: 1, day: 1.5 },
  ]) {
    assert.equal(isJalaliDate(date), false)
    assert.throws(() => fromJalali(date), RangeError)
  }
  assert.throws(() => toJalali('0500-01-01'), RangeError)
})

test('known days', () => {
  assert.deepEqual(toJalali('1979-02-11'), { year: 1357, month: 11, day: 22 })
  assert.deepEqual(toJalali('2025-03-21'), { year: 1404, month: 1, day: 1 })
  assert.equal(fromJalali({ year: 1, month: 1, day: 1 }), '0622-03-21')
})

test('weeks and months', () => {
  assert.deepEqual(weekOf('2024-11-30'), { from: '2024-11-30', to: '2024-12-06' })
  assert.deepEqual(weekOf('2024-11-29'), { from: '2024-11-23', to: '2024-11-29' })
  assert.deepEqual(jalaliMonth(1402, 12), { from: '2024-02-20', to: '2024-03-19' })
  const grid = jalaliMonthGrid(1403, 9)
  assert.ok(grid.every((row) => row.length === 7))
  assert.deepEqual(grid.flat().filter((day) => day !== null).length, 30)
  assert.equal(addJalaliMonths('2025-03-20', 12), '2026-03-20', '۳۰ اسفند ۱۴۰۳ and a year is ۲۹ اسفند ۱۴۰۴')
  assert.equal(addJalaliMonths('2024-12-02', -9), '2024-03-02')
})

test('how long ago, in words', () => {
  const now = '2024-12-02T11:05:00Z'
  const fa = (iso: string) => relativeTime(iso, { now, locale: 'fa' })
  assert.equal(fa('2024-12-02T11:04:50Z'), 'هم‌اکنون')
  assert.equal(fa('2024-12-02T11:00:00Z'), '۵ دقیقه پیش')
  assert.equal(fa('2024-12-02T08:05:00Z'), '۳ ساعت پیش')
  assert.equal(fa('2024-12-02T13:05:00Z'), '۲ ساعت دیگر')
  assert.equal(fa('2024-12-01'), 'دیروز')
  assert.equal(fa('2024-12-04'), 'پس‌فردا')
  assert.equal(fa('2024-11-28'), '۴ روز پیش')
  assert.equal(fa('2024-01-01'), '۱۱ دی ۱۴۰۲')
  assert.equal(relativeTime('2024-12-02T11:00:00Z', { now, locale: 'ar' }), 'قبل ٥ دقائق')
  assert.equal(relativeTime('2024-12-02T11:00:00Z', { now, locale: 'en' }), '5 minutes ago')
  assert.equal(relativeDay('2024-12-01', { now, locale: 'fa' }), 'دیروز، ۱۱ آذر ۱۴۰۳')
  assert.equal(relativeDay('2024-11-29', { now, locale: 'fa' }), 'جمعهٔ گذشته، ۹ آذر ۱۴۰۳')
})

test('a range says month and year once where it can, and is read back', () => {
  const range = (from: string, to: string, locale = 'fa') => formatDateRange(from, to, { locale })
  assert.equal(range('2024-09-24', '2024-09-28'), '۳ تا ۷ مهر ۱۴۰۳')
  assert.equal(range('2024-09-15', '2024-09-28'), '۲۵ شهریور تا ۷ مهر ۱۴۰۳')
  assert.equal(range('2025-03-15', '2025-03-25'), '۲۵ اسفند ۱۴۰۳ تا ۵ فروردین ۱۴۰۴')
  assert.equal(range('2024-09-24', '2024-09-24'), '۳ مهر ۱۴۰۳')
  assert.equal(range('2024-09-24', '2024-09-28', 'en'), '24–28 September 2024')
  assert.equal(range('2024-09-24', '2024-10-02', 'en'), '24 September – 2 October 2024')
  assert.equal(range('2024-09-24', '2024-09-28', 'ar'), '٢٤ إلى ٢٨ سبتمبر ٢٠٢٤')
  for (const [from, to] of [
    ['2024-09-24', '2024-09-28'],
    ['2024-09-15', '2024-09-28'],
    ['2025-03-15', '2025-03-25'],
  ] as const) {
    for (const locale of ['fa', 'en']) {
      const read = parseDate(range(from, to, locale), { today: '2020-01-01' })
      assert.deepEqual(read.ok && [read.iso, read.endIso], [from, to], range(from, to, locale))
    }
  }
})

test('a day the Jalali calendar does not reach is written in the Gregorian one', () => {
  assert.equal(formatDate('0500-01-01', { locale: 'fa' }), '۱ ژانویه ۵۰۰')
  assert.equal(formatDate('9999-12-31', { locale: 'fa' }), '۳۱ دسامبر ۹۹۹۹')
})
