import assert from 'node:assert/strict'
import { test } from 'node:test'
import { parseDate, type ParseDateOptions } from '../src/parse-date.ts'

/** A Thursday: ۱۵ آذر ۱۴۰۳. */
const today = '2024-12-05'
const read = (text: string, options: Partial<ParseDateOptions> = {}): string => {
  const result = parseDate(text, { today, ...options })
  if (!result.ok) return result.code
  return [
    result.iso,
    result.endIso === result.iso ? '' : `..${result.endIso}`,
    result.time ? ` ${result.time}` : '',
  ].join('')
}
const table = (rows: string): [string, string][] =>
  rows
    .trim()
    .split('\n')
    .map((row) => row.split('|').map((cell) => cell.trim()) as [string, string])

for (const [text, wanted] of table(`
  ۱۲ آذر                        | 2024-12-02
  ۱۲ آذر ۱۴۰۳                   | 2024-12-02
  دوازدهم آذرماه ۱۴۰۳           | 2024-12-02
  دوشنبه ۱۲ آذر ۱۴۰۳            | 2024-12-02
  دوشنبه، ۱۲ آذر                | 2024-12-02
  روز دوشنبه مورخ ۱۲ آذر ماه سال ۱۴۰۳ هجری شمسی | 2024-12-02
  «۱۲ آذر ۱۴۰۳»                 | 2024-12-02
  1403/9/12                     | 2024-12-02
  ۱۴۰۳/۰۹/۱۲                    | 2024-12-02
  ١٤٠٣/٠٩/١٢                    | 2024-12-02
  1403-9-12                     | 2024-12-02
  12/9/1403                     | 2024-12-02
  2024-12-02                    | 2024-12-02
  2024/12/02                    | 2024-12-02
  2024-12-02T11:00:00Z          | 2024-12-02 14:30
  2024-12-02T22:00:00Z          | 2024-12-03 01:30
  ۲ دسامبر ۲۰۲۴                 | 2024-12-02
  2 December 2024               | 2024-12-02
  December 2, 2024              | 2024-12-02
  2nd of Dec 2024               | 2024-12-02
  الاثنين ٢ ديسمبر ٢٠٢٤         | 2024-12-02
  ٢ كانون الأول ٢٠٢٤            | 2024-12-02
  12 Azar 1403                  | 2024-12-02
  ۱۲ قوس ۱۴۰۳                   | 2024-12-02
  ۱ جمادی‌الثانی ۱۴۴۶            | 2024-12-02
  بیست‌ودوم بهمن ۱۳۵۷            | 1979-02-11
  بیست و دوم بهمن ۵۷            | 1979-02-11
  سی‌ام مهر                     | 2024-10-21
  اول مهر                       | 2024-09-22
  آخر اسفند ۱۴۰۳                | 2025-03-20
  ۳۰ اسفند ۱۴۰۳                 | 2025-03-20
  99/9/12                       | 2020-12-02
  امروز                         | 2024-12-05
  دیروز                         | 2024-12-04
  ديروز                         | 2024-12-04
  پریروز                        | 2024-12-03
  فردا                          | 2024-12-06
  پس‌فردا                       | 2024-12-07
  پسفردا                        | 2024-12-07
  tomorrow                      | 2024-12-06
  سه روز پیش                    | 2024-12-02
  ۳ روز پیش                     | 2024-12-02
  دو هفتهٔ بعد                  | 2024-12-19
  یک ماه پیش                    | 2024-11-05
  یک سال قبل                    | 2023-12-06
  دوشنبه                        | 2024-12-02
  دوشنبهٔ گذشته                 | 2024-12-02
  دوشنبهٔ هفتهٔ گذشته           | 2024-11-25
  دوشنبهٔ آینده                 | 2024-12-09
  جمعه                          | 2024-12-06
  آذر ۱۴۰۳                      | 2024-11-21..2024-12-20
  ۱۴۰۳                          | 2024-03-20..2025-03-20
  هفتهٔ جاری                    | 2024-11-30..2024-12-06
  این هفته                      | 2024-11-30..2024-12-06
  هفتهٔ گذشته                   | 2024-11-23..2024-11-29
  ماه گذشته                     | 2024-10-22..2024-11-20
  امسال                         | 2024-03-20..2025-03-20
  پارسال                        | 2023-03-21..2024-03-19
  سوم تا هفتم مهر               | 2024-09-24..2024-09-28
  ۳ تا ۷ مهر ۱۴۰۳               | 2024-09-24..2024-09-28
  ۳-۷ مهر                       | 2024-09-24..2024-09-28
  ۳ الی ۷ مهر                   | 2024-09-24..2024-09-28
  از ۲۵ شهریور تا ۷ مهر ۱۴۰۳    | 2024-09-15..2024-09-28
  ۲۵ اسفند تا ۵ فروردین ۱۴۰۴    | 2025-03-15..2025-03-25
  ۲۵ اسفند تا ۵ فروردین         | 2025-03-15..2025-03-25
  ۱۴۰۳/۹/۱ تا ۱۴۰۳/۹/۱۲         | 2024-11-21..2024-12-02
  دیروز تا فردا                 | 2024-12-04..2024-12-06
  ۱۲ آذر ساعت ۱۴:۳۰             | 2024-12-02 14:30
  ۱۲ آذر، ساعت ۵ عصر            | 2024-12-02 17:00
  ۱۲ آذر ساعت ۸ صبح             | 2024-12-02 08:00
  دیروز ۲۳:۵۹                   | 2024-12-04 23:59`)) {
  test(`reads «${text}»`, () => assert.equal(read(text), wanted))
}

for (const [text, code] of table(`
                    | empty
  سلام دنیا         | unknown
  ۱۲                | month-missing
  ۳۱ ۱۴۰۴           | month-missing
  ۳۱ مهر            | no-such-day
  ۳۱ مهر ۱۴۰۳       | no-such-day
  ۳۲ فروردین        | no-such-day
  ۰ مهر             | no-such-day
  ۳۰ اسفند ۱۴۰۲     | not-leap
  ۲۹ فوریه ۲۰۲۳     | not-leap
  1403/13/1         | no-such-month
  1403/9/31         | no-such-day
  0000/0/0          | out-of-range
  1600/1/1          | out-of-range
  ۱۲ آذر ۹۹۹۹       | out-of-range
  ۹/۱۲              | unclear-order
  2/12/2024         | unclear-order
  03/9/12           | short-year
  2 Dec 24          | short-year
  سه‌شنبه ۱۲ آذر ۱۴۰۳ | weekday-differs
  ۷ تا ۳ مهر        | backwards
  ۱۲ آذر ساعت ۲۵    | no-such-time
  ۱۲ آذر ساعت ۱۲:۶۰ | no-such-time`)) {
  test(`refuses «${text}»: ${code}`, () => {
    const result = parseDate(text, { today })
    assert.equal(result.ok ? result.iso : result.code, code)
    if (!result.ok) for (const reason of [result.reason.fa, result.reason.en]) assert.match(reason, /.{10,}\.$/u)
  })
}

test('a refusal says what is wrong with this day, in both languages', () => {
  const reason = (text: string) => {
    const result = parseDate(text, { today })
    return result.ok ? null : result.reason
  }
  assert.deepEqual(reason('۳۱ مهر'), {
    fa: 'مهر ۳۰ روز دارد؛ ۳۱ مهر نداریم.',
    en: 'Mehr has 30 days; there is no 31 Mehr.',
  })
  assert.deepEqual(reason('۳۰ اسفند ۱۴۰۲'), {
    fa: 'سال ۱۴۰۲ کبیسه نیست و اسفند آن ۲۹ روز دارد؛ ۳۰ اسفند ندارد.',
    en: '1402 is not a leap year: its Esfand has 29 days, so there is no 30 Esfand.',
  })
  assert.deepEqual(reason('سه‌شنبه ۱۲ آذر ۱۴۰۳'), {
    fa: 'این روز دوشنبه است، نه سه‌شنبه.',
    en: 'That day is a Monday, not a Tuesday.',
  })
})

test('what is left out is filled in as asked, and said to be', () => {
  assert.equal(read('۲۰ آذر'), '2024-12-10')
  assert.equal(read('۲۰ آذر', { prefer: 'past' }), '2023-12-11')
  assert.equal(read('۱۲ آذر', { prefer: 'future' }), '2025-12-03')
  assert.equal(read('۳۰ اسفند', { prefer: 'past' }), '2021-03-20')
  assert.equal(read('29 February', { prefer: 'future' }), '2028-02-29')
  assert.equal(read('جمعه', { prefer: 'past' }), '2024-11-29')
  const assumed = (text: string) => {
    const result = parseDate(text, { today })
    return result.ok && result.assumed
  }
  assert.equal(assumed('۱۲ آذر'), true)
  assert.equal(assumed('۱۲ آذر ۱۴۰۳'), false)
  assert.equal(assumed('۲۲ بهمن ۵۷'), true)
})

test("today is the zone's today", () => {
  const lateEvening = '2024-12-05T21:00:00Z'
  assert.equal(read('امروز', { today: lateEvening }), '2024-12-06')
  assert.equal(read('امروز', { today: lateEvening, timeZone: 'Europe/London' }), '2024-12-05')
})
