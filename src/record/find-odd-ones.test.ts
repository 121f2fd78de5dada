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

/** What is odd on a page of which the office knows nothing, whose first line is the headline. */
function oddIn([headline = '', ...paragraphs]: string[], context: Partial<PageContext> = {}): string[] {
  const lines = [
    { block: 'deck:0', text: headline },
    ...paragraphs.map((text, index) => ({ block: `p${index}`, text })),
  ]
  return findOddOnes(lines, { ...knowsNothing, ...context }).map((odd) => `${odd.rule} ${odd.found}`)
}

// The pages from here on were written for these tests.

test('who goes on speaking must have spoken: «X افزود» by one whom the page has not told of', () => {
  const page = (speaker: string) => [
    'وزیر راه: پل تازه بهار آماده است',
    'بهروز سپهری، وزیر راه، صبح شنبه از کارگاه پل دیدار کرد و گفت: پل تازه بهار آماده است.',
    `${speaker} افزود: کارگران شب و روز کار می‌کنند.`,
    'بهروز سپهری در پایان گفت: از مردم سپاسگزاریم.',
  ]
  for (const speaker of ['وزیر راه', 'بهروز سپهری', 'وی', 'سپهری']) assert.deepEqual(oddIn(page(speaker)), [], speaker)
  assert.deepEqual(oddIn(page('استاندار نیلگون')), ['unintroduced استاندار نیلگون'])
  assert.deepEqual(oddIn(page('فرزین نامدار')), ['unintroduced فرزین نامدار'])
})

test('a full name that acts and that nothing introduces is odd, and so is whom it may stand for', () => {
  const page = (name: string) => [
    'بستهٔ یاری به باغداران تصویب شد',
    `${name}، وزیر کشاورزی، گزارش داد: سرما به باغ‌ها زیان زده است.`,
    'در بخش دیگری از نشست، شهریار کاویان از خرید نهال تازه خبر داد.',
  ]
  assert.deepEqual(oddIn(page('شهریار کاویان')), [])
  assert.deepEqual(oddIn(page('بهروز آذین')), ['unintroduced شهریار کاویان'])
})

test('the text begins with whom its headline has, or says who that is', () => {
  const page = (opener: string) => [
    'سخنگوی دولت: بنزین گران نمی‌شود',
    `${opener} در نشست خبری هفتگی به پرسش‌ها پاسخ داد.`,
    'سخنگوی دولت گفت: بهای بنزین همان است که بود.',
  ]
  assert.deepEqual(oddIn(page('سخنگوی دولت')), [])
  assert.deepEqual(oddIn(page('رئیس مجلس')), ['opener رئیس مجلس'])
})

test('nobody meets or writes to themselves, and no headline has one title twice', () => {
  assert.deepEqual(oddIn(['رئیس مجلس در دیدار رئیس مجلس']), ['twice رئیس مجلس'])
  assert.deepEqual(oddIn(['رئیس مجلس در دیدار رئیس مجلس سرزمین دور']), [])
  const named = [{ id: 'pos', kind: 'position' as const, forms: ['رئیس‌جمهور'] }]
  const ordered = (whom: string) =>
    oddIn(['فرمانی برای پاکی هوا', `رئیس‌جمهور در فرمانی از ${whom} خواست برنامه بنویسد.`], { named })
  assert.deepEqual(ordered('شهردار'), [])
  assert.deepEqual(ordered('رئیس‌جمهور'), ['twice رئیس‌جمهور'])
})

test('a place of another rank, or in a long phrase that another place has, is odd', () => {
  const trip = (province: string) => [
    'سفر به استان نیلگون آغاز شد',
    'کاروان از شهر سپیدان گذشت و در شهر سپیدان ماند.',
    'خط لوله از شهر سپیدان آغاز می‌شود و به استان نیلگون می‌رسد.',
    `شب در نشست شورای استان ${province} سخن گفته شد.`,
  ]
  assert.deepEqual(oddIn(trip('نیلگون')), [])
  assert.deepEqual(oddIn(trip('سپیدان')), ['phrase سپیدان'])
  const line = (port: string) => [
    'کشتی‌های تازه در راه‌اند',
    'سه کشتی برای خط بندر مروارید ساخته شد.',
    'بازرگانان از بندر مروارید می‌آیند.',
    `خط بندر ${port} راه را کوتاه می‌کند.`,
  ]
  assert.deepEqual(oddIn(line('مروارید')), [])
  assert.deepEqual(oddIn(line('کهربا')), ['phrase کهربا'])
})

test('a title is held against the house and the place that follow it, with a word of courtesy between or not', () => {
  const named = [
    { id: 'house', kind: 'organisation' as const, forms: ['سازمان کرانه‌ها'] },
    { id: 'secretary', kind: 'position' as const, forms: ['دبیرکل سازمان کرانه‌ها', 'دبیرکل'] },
    { id: 'president', kind: 'position' as const, forms: ['رئیس‌جمهور'] },
    { id: 'mayor', kind: 'position' as const, forms: ['شهردار روشن‌رود'] },
    { id: 'town', kind: 'place' as const, forms: ['روشن‌رود'] },
    { id: 'other', kind: 'place' as const, forms: ['سنگاب'] },
    { id: 'person', kind: 'person' as const, forms: ['نگار بامی'] },
  ]
  const held = [{ person: 'person', position: 'mayor', country: null }]
  const context = { named, held, expected: ['person', 'town', 'president', 'secretary'] }
  assert.deepEqual(oddIn(['دیدار با دبیرکل سازمان کرانه‌ها'], context), [])
  assert.deepEqual(oddIn(['دیدار با رئیس‌جمهور سازمان کرانه‌ها'], context), ['title رئیس‌جمهور'])
  const letter = (town: string) => oddIn(['نامه به شهرداری', `شهردار محترم ${town}، سلام.`], context)
  assert.deepEqual(letter('روشن‌رود'), [])
  assert.deepEqual(letter('سنگاب'), ['title سنگاب'])
})

test('a house that is named for its office does not make that office one country’s own', () => {
  const country = { id: 'own', kind: 'place' as const, forms: ['نیکوان'] }
  const house = (form: string) => ({ named: [country, { id: 'house', kind: 'organisation' as const, forms: [form] }] })
  const call = (who: string) => ['گفت‌وگو دربارهٔ مرز', `${who} سوریه پیش از ظهر تلفن کرد.`]
  assert.deepEqual(oddIn(call('پیک'), house('خبرگزاری پیک نیکوان')), ['near سوریه'])
  assert.deepEqual(oddIn(call('رئیس‌جمهور'), house('دفتر رئیس‌جمهور نیکوان')), [])
})

test('in English the north «of» another land is odd too, and what each side has alike is not', () => {
  const context: PageContext = {
    ...knowsNothing,
    lang: 'en',
    named: [
      { id: 'varana', kind: 'place', forms: ['Varana'] },
      { id: 'solan', kind: 'place', forms: ['Solan'] },
    ],
  }
  const oddIn = (...texts: string[]) =>
    findOddOnes(
      texts.map((text, at) => ({ block: `p${at}`, text })),
      context,
    ).map(({ rule, found, other }) => [rule, found, other])
  const floods = ['Floods hit the north of Varana.', 'The north of Varana is dry again.']
  assert.deepEqual(oddIn(...floods, 'Roads in the north of Solan were closed.'), [['phrase', 'Solan', 'Varana']])
  assert.deepEqual(oddIn(...floods, 'Roads in the south of Solan were closed.'), [])
  const ministers = ['The minister of Varana spoke.', 'The minister of Varana left.', 'The minister of Solan stayed.']
  assert.deepEqual(oddIn(...ministers), [])
})

test('in English a number in words, a percentage and the other side of the same thing are held against the page', () => {
  const english = (...texts: string[]) => oddIn(texts, { lang: 'en' })
  const bridges = (number: string) => [
    'Two bridges will be built over the Silver river',
    `The minister of roads said: ${number} bridges will be built over the Silver river by next spring.`,
    'Three schools on the bank are to be moved first.',
  ]
  assert.deepEqual(english(...bridges('Two')), [])
  assert.deepEqual(english(...bridges('Three')), ['number Three'])
  const pupils = (number: string) => [
    'Twenty-five village schools have running water again',
    'The water came in March.',
    `By the ministry’s list, ${number} village schools have running water again since March.`,
  ]
  assert.deepEqual(english(...pupils('twenty-five')), [])
  assert.deepEqual(english(...pupils('twenty-six')), ['number twenty-six'])
  for (const sign of ['%', ' %', ' percent', ' per cent']) {
    const fields = (share: string) => [
      `Drought: 14${sign} of the wheat fields are lost`,
      `Touring the plain, the minister said that ${share}${sign} of the wheat fields are lost.`,
      `Of the orchards 33${sign} have no water, and 52${sign} have too little.`,
    ]
    assert.deepEqual(english(...fields('14')), [], sign)
    assert.deepEqual(english(...fields('41')), ['number 41'], sign)
  }
  const gates = (side: string) => [
    'Gates of the upper dam to stay open',
    'The president asked that the gates of the upper dam stay open until the autumn rain.',
    `Her colleague answered that the gates of the ${side} dam will stay open, and that readings come every week.`,
    'The lower town is on rations.',
  ]
  assert.deepEqual(english(...gates('upper')), [])
  assert.deepEqual(english(...gates('lower')), ['phrase lower'])
  assert.deepEqual(
    english(
      'Both dams are read every day',
      'The gates of the upper dam stay open; the gates of the lower dam stay shut.',
      'The gates of the upper dam stay open until the autumn rain.',
    ),
    [],
  )
})

test('two digits that changed places are odd, and two shares of two things are not', () => {
  const page = (share: string) => [
    'آب‌رسانی به روستاها پایان می‌یابد',
    'به گفتهٔ وزیر، ۱۴ درصد روستاهای استان آب لوله‌کشی ندارند.',
    `او افزود: آب لوله‌کشی به ${share} روستاهای استان تا بهار می‌رسد.`,
  ]
  assert.deepEqual(oddIn(page('۱۴٪')), [])
  assert.deepEqual(oddIn(page('۴۱٪')), ['number ۴۱'])
  const shares = ['سهم آب', 'سهم آب کشاورزی ۱۴ درصد و سهم آب صنعت ۴۱ درصد است.', 'سهم آب کشاورزی ۱۴ درصد می‌ماند.']
  assert.deepEqual(oddIn(shares), [])
})
