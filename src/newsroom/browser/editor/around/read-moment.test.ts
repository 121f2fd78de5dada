import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readMoment } from './read-moment.ts'

const at = { zone: 'Asia/Tehran', now: '2026-11-23T10:00:00Z' }

test('a typed date is as precise as it was typed', () => {
  assert.deepEqual(readMoment('۱۲ آذر ۱۴۰۳ ساعت ۱۴:۳۰', at), {
    moment: { date: '2024-12-02', time: '14:30', zone: 'Asia/Tehran', precision: 'minute' },
    isAssumed: false,
  })
  assert.deepEqual(readMoment('آذر ۱۴۰۳', at), {
    moment: { date: '2024-11-21', time: null, zone: 'Asia/Tehran', precision: 'month' },
    isAssumed: false,
  })
})

test('what was filled in is said, and what is no moment is refused with its reason', () => {
  const lastYear = readMoment('۱۲ آذر', at)
  assert.ok('moment' in lastYear && lastYear.isAssumed)
  assert.equal(lastYear.moment.date, '2025-12-03')
  for (const typed of ['۳۱ مهر', 'سوم تا هفتم مهر', 'شاید فردا']) assert.ok('refusal' in readMoment(typed, at), typed)
})
