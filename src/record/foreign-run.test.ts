import assert from 'node:assert/strict'
import { test } from 'node:test'
import { foreignRun } from './foreign-run.ts'

test('a run says its language where it runs against the page, and Persian on an Arabic page too', () => {
  assert.deepEqual(foreignRun('Drawing: Dabir', 'fa'), { lang: 'en', dir: 'ltr' })
  assert.deepEqual(foreignRun('طرح: دفتر دبیر', 'en'), { lang: 'fa', dir: 'rtl' })
  assert.deepEqual(foreignRun('طرح: دفتر دبیر', 'ar'), { lang: 'fa', dir: 'rtl' })
  assert.deepEqual(foreignRun('طرح: دفتر دبیر', 'ar-EG'), { lang: 'fa', dir: 'rtl' })
  for (const [text, page] of [
    ['طرح: دفتر دبیر', 'fa'],
    ['رسم: مكتب نيكوان', 'ar'],
    ['دريا مهرآذين', 'ar'],
    ['Drawing: Dabir', 'en'],
    ['۱۴۰۵', 'en'],
  ] as const)
    assert.equal(foreignRun(text, page), null, `${text} in ${page}`)
})
