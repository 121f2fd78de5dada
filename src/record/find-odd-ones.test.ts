import assert from 'node:assert/strict'
import { existsSync, readFileSync } from 'node:fs'
import { test } from 'node:test'
import { catches, flatPage, oddOnesIn, plantSwaps, readGuardPages } from '../../test/guard-pages.ts'
import { findOddOnes, type PageContext } from './find-odd-ones.ts'

const knowsNothing: PageContext = { lang: 'fa', named: [], expected: [], held: [], sides: [], scene: [] }
const own = new URL('../../test/pages/call-report.txt', import.meta.url)
const seed = new URL('../../../shared/seed/call-report.txt', import.meta.url)

test('at most 2 of 40 untouched pages raise an alarm, and at least 32 of 40 planted mistakes are caught', async () => {
  const pages = await readGuardPages()
  assert.equal(pages.length, 40)
  const alarmed = pages.filter((page) => oddOnesIn(page).length > 0)
  assert.ok(alarmed.length <= 2, alarmed.map((page) => page.name).join(', '))
  const swaps = plantSwaps(pages)
  assert.equal(swaps.length, 40)
  const missed = swaps.filter(
    (swap) => !oddOnesIn({ lines: swap.lines, context: swap.page.context }).some((odd) => catches(odd, swap)),
  )
  assert.ok(missed.length <= 8, missed.map(({ page, from, to }) => `${page.name}: «${from}» → «${to}»`).join('\n'))
})

for (const { name, file, found, other } of [
  { name: 'our own flat page', file: own, found: 'مرواریدان', other: 'نقره کنار' },
  { name: 'the seed page', file: seed, found: 'روسیه', other: 'سوریه' },
])
  test(
    `${name} raises its one alarm: the north of another land`,
    { skip: existsSync(file) ? false : 'the page does not lie beside this checkout' },
    () => {
      const page = flatPage(name, readFileSync(file, 'utf8'))
      const [odd, ...more] = oddOnesIn(page)
      assert.deepEqual(more, [])
      assert.deepEqual([odd?.rule, odd?.found, odd?.other], ['phrase', found, other])
      const line = page.lines.find((one) => one.block === odd?.block)
      assert.equal(line?.text.slice((odd?.start ?? 0) - 5, odd?.end), `شمال ${found}`)
    },
  )

test('5 MB in one paragraph, an empty page and a page of another language have an answer in bounded time', () => {
  const sentence = 'وزیر راه در شمال سوریه گفت ۱۲ کشتی تازه به بندر شورابه می‌رسد و ۴۰ کشتی دیگر در راه است. '
  const text = sentence.repeat(Math.ceil(5_000_000 / sentence.length))
  const before = performance.now()
  findOddOnes([{ block: 'p1', text }], knowsNothing)
  const seconds = (performance.now() - before) / 1000
  assert.ok(seconds < 90, `${seconds} s`)
  assert.deepEqual(findOddOnes([], knowsNothing), [])
  assert.deepEqual(findOddOnes([{ block: 'p1', text: 'Ωκεανός και ουρανός, 12 νησιά.' }], knowsNothing), [])
})
