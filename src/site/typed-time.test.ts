import assert from 'node:assert/strict'
import { test } from 'node:test'
import { typedTime } from './typed-time.ts'

const visit = (lang: string) => ({ lang, now: '2026-11-28T08:00:00.000Z', zone: 'Asia/Tehran' })

test('a day, a month and a year are led to their page of the archive, in the calendar of it', () => {
  for (const [q, words, archived] of [
    ['۲۵ آبان', '۲۵ آبان ۱۴۰۵', [1405, 8, 25]],
    ['۲۵ آبان ۱۴۰۵', '۲۵ آبان ۱۴۰۵', [1405, 8, 25]],
    ['۱۴۰۵/۸/۲۵', '۲۵ آبان ۱۴۰۵', [1405, 8, 25]],
    ['25-8-1405', '۲۵ آبان ۱۴۰۵', [1405, 8, 25]],
    ['2026-11-16', '۲۵ آبان ۱۴۰۵', [1405, 8, 25]],
    ['بیست و پنجم آبان', '۲۵ آبان ۱۴۰۵', [1405, 8, 25]],
    ['دیروز', '۶ آذر ۱۴۰۵', [1405, 9, 6]],
    ['۱ دی', '۱ دی ۱۴۰۴', [1404, 10, 1]],
    ['آبان ۱۴۰۵', 'آبان ۱۴۰۵', [1405, 8]],
    ['۱۴۰۵/۸', 'آبان ۱۴۰۵', [1405, 8]],
    ['نوامبر ۲۰۲۶', 'نوامبر ۲۰۲۶', [2026, 11]],
    ['سال ۱۴۰۵ شمسی', '۱۴۰۵', [1405]],
  ] as const) {
    const { words: said, archived: led } = typedTime(visit('fa'), q) ?? {}
    assert.deepEqual([said, led], [words, archived], q)
  }
  const english = typedTime(visit('en'), '25 Aban 1405') ?? typedTime(visit('en'), '16 November 2026')
  assert.deepEqual([english?.words, english?.archived], ['16 November 2026', [2026, 11, 16]])
})

test('a stretch of days has no page there, but its two ends', () => {
  const { from, to, words, archived } = typedTime(visit('fa'), 'از ۱ مهر ۱۴۰۵ تا ۱۰ مهر ۱۴۰۵') ?? {}
  assert.deepEqual([from, to, words, archived], ['2026-09-23', '2026-10-02', '۱ تا ۱۰ مهر ۱۴۰۵', undefined])
  assert.equal(typedTime(visit('en'), '1 October to 10 October 2026')?.words, '1–10 October 2026')
  assert.equal(typedTime(visit('fa'), 'هفته گذشته')?.archived, undefined)
})

test('a number, a ratio, a version, a name and a date among words are none', () => {
  for (const q of [
    '۱۴۰۵',
    '31',
    '1.5',
    '13.5',
    '24/7',
    '۳-۴',
    '1.2.3',
    '192.168.1.1',
    'مهر',
    'آذر',
    '"آب',
    '«آبان ۱۴۰۵»',
    'may',
    'sun',
    'بندر',
    'نشست ۲۵ آبان',
    '۳۱ مهر ۱۴۰۵',
    '۲۵ آبان ساعت ۱۰',
    '!!!',
    '',
    'آذر '.repeat(200),
  ])
    assert.equal(typedTime(visit('fa'), q), undefined, q)
})
