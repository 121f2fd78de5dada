import assert from 'node:assert/strict'
import { test } from 'node:test'
import { plantSlips, readTranslatedPages } from '../../test/translated-pages.ts'
import { findOddOnes, type Named, type PageContext } from './find-odd-ones.ts'

test("the demonstration's translations say what their originals say, and at least 70 of 100 planted slips are caught", async () => {
  const pages = await readTranslatedPages()
  assert.ok(pages.length > 15)
  for (const { name, lines, context, original } of pages)
    assert.deepEqual(findOddOnes(lines, context, original), [], name)
  const slips = pages.flatMap((page) => plantSlips(page))
  assert.ok(slips.length > 90, `${slips.length} slips`)
  const missed = slips.filter(
    ({ page, lines, block }) =>
      !findOddOnes(lines, page.context, page.original).some((odd) => odd.rule === 'original' && odd.block === block),
  )
  const share = missed.length / slips.length
  assert.ok(share < 0.3, missed.map(({ page, from, to }) => `${page.name}: ${from} → ${to}`).join('\n'))
})

const things: (Omit<Named, 'forms'> & { fa: string[]; en: string[]; ar: string[] })[] = [
  { id: 'kaveh', kind: 'person', fa: ['کاوه برنا', 'برنا'], en: ['Kaveh Borna', 'Borna'], ar: ['كاوه برنا'] },
  { id: 'lena', kind: 'person', fa: ['لنا ورث', 'ورث'], en: ['Lena Werth', 'Werth'], ar: ['لينا فيرت'] },
  { id: 'roads', kind: 'position', fa: ['وزیر راه'], en: ['Minister of Roads'], ar: ['وزير الطرق'] },
  { id: 'health', kind: 'position', fa: ['وزیر بهداشت'], en: ['Minister of Health'], ar: ['وزير الصحة'] },
  { id: 'syria', kind: 'place', fa: ['سوریه'], en: [], ar: [] },
  { id: 'north', kind: 'place', country: 'IR', fa: ['شورابه'], en: ['Shurabeh'], ar: ['شورابه'] },
]

type Lang = 'fa' | 'en' | 'ar'

function namedIn(lang: Lang): Named[] {
  return things.flatMap(({ fa, en, ar, ...rest }) => {
    const forms = { fa, en, ar }[lang]
    return forms.length === 0 ? [] : [{ ...rest, forms }]
  })
}

/** What is odd in a translation: its blocks under their ids beside those of the original. */
function oddIn(own: Record<string, string>, original: Record<string, string>, lang: 'en' | 'ar' = 'en'): string[] {
  const linesOf = (blocks: Record<string, string>) =>
    Object.entries(blocks).map(([block, text]) => ({
      block,
      text,
      ...(block === 'deck:0' ? { role: 'headline' } : {}),
    }))
  const held = [{ person: 'kaveh', position: 'roads', country: null }]
  const context: PageContext = { lang, named: namedIn(lang), expected: [], held, sides: [], scene: [] }
  return findOddOnes(linesOf(own), context, { lang: 'fa', lines: linesOf(original), named: namedIn('fa') })
    .filter((odd) => odd.rule === 'original')
    .map((odd) => `${odd.block}: ${odd.found} / ${odd.other} in ${odd.original?.block}`)
}

const call = {
  'deck:0': 'ارتش سوریه و روسیه از پیشروی تازه خبر دادند',
  lead: 'رئیس‌جمهور روسیه در تماس با همتای خود از آتش‌بس در سوریه سخن گفت.',
  p1: 'کاوه برنا، وزیر راه، گفت ۱۴ درصد از راه‌های شمال سوریه بسته است و ۲۳۰ خودرو در آن مانده‌اند.',
  p2: 'او روز ۱۲ آذر ۱۴۰۴ با لنا ورث در ترکیه دیدار می‌کند و سی‌وپنج کارشناس با او می‌روند.',
  p3: 'بودجهٔ این کار ۱۲ هزار و ۵۰۰ میلیارد تومان است و ۲٫۵ میلیون نفر از آن سود می‌برند.',
}

const faithful = {
  'deck:0': 'Syrian and Russian forces report new advances',
  lead: 'The Russian president spoke with his counterpart of a cease-fire in Syria.',
  p1: 'Fourteen per cent of the roads in the north of Syria are closed and 230 cars are stranded there, said the Minister of Roads.',
  p2: 'On 3 December 2025 he will meet Lena Werth in Türkiye; thirty-five experts accompany Borna.',
  p3: 'It will cost 12,500 billion tomans and serve 2.5 million people.',
}

test('a faithful translation is left alone: names as titles and pronouns, numbers in words, days of another calendar', () => {
  assert.deepEqual(oddIn(faithful, call), [])
})

for (const [fa, en] of [
  [
    'نخست‌وزیران انگلیس و فرانسه در ژاپن دیدار کردند.',
    'The prime minister of the United Kingdom met his French counterpart in Japan.',
  ],
  [
    'از ۱۴ تا ۱۶ آذر ۱۴۰۳ یازده نشست در عمان برگزار شد.',
    'Eleven sessions were held in Oman from December 5 to 7, 2024.',
  ],
  [
    'بودجهٔ سال ۱۴۰۳ ده برابر شد و ۴ پل ساخته شد.',
    'In the year 2024-25 the budget grew tenfold and four bridges were built.',
  ],
  [
    'پنج‌شنبه ساعت ۱۵:۳۰ کاوه برنا با ۲۰ نفر آمد.',
    'On Thursday at 12 noon UTC the Minister of Roads came with twenty people.',
  ],
  [
    'از هر ۱۰ نفر هفت نفر راضی‌اند و وزیر راه به آن افتخار می‌کند.',
    'Seventy per cent are content, and Kaveh Borna is proud of it.',
  ],
  ['۳۰۰ میلیارد ریال کمک شد.', '30 billion tomans were given.'],
  ['او به سوریه رفت و پنج روز ماند.', 'Lena Werth went to Damascus and stayed nearly a week.'],
  ['مقام‌های افغان و ازبک در شورابه دیدار کردند.', 'Officials of Afghanistan and Uzbekistan met in Iran.'],
  [
    'دو سوم از صدوبیست مدرسه نه آب دارند و نه برق.',
    'Of a hundred and twenty schools two thirds have neither water nor power.',
  ],
  ['بند یک. هر دو طرف تا سی روز دیگر ۱٬۲۰۰ نامه را پاسخ می‌دهند.', '1. Within 30 days both sides answer 1,200 letters.'],
] as const)
  test(`«${en}» translates faithfully`, () => assert.deepEqual(oddIn({ p1: en }, { p1: fa }), []))

for (const { what, block, from, to, odd } of [
  { what: 'a country', block: 'p1', from: 'north of Syria', to: 'north of Russia', odd: 'Russia / سوریه' },
  {
    what: 'a country of the headline',
    block: 'deck:0',
    from: 'Syrian and Russian',
    to: 'Egypt and Russian',
    odd: 'Egypt / سوریه',
  },
  { what: 'a percentage', block: 'p1', from: 'Fourteen per cent', to: '41 per cent', odd: '41 / ۱۴' },
  { what: 'a number', block: 'p1', from: '230 cars', to: '320 cars', odd: '320 / ۲۳۰' },
  { what: 'a number in words', block: 'p2', from: 'thirty-five', to: 'fifty-three', odd: 'fifty-three / سی‌وپنج' },
  { what: 'a scale', block: 'p3', from: '2.5 million', to: '2.5 billion', odd: '2.5 billion / ۲٫۵ میلیون' },
  { what: 'a person', block: 'p2', from: 'Lena Werth', to: 'Kaveh Borna', odd: 'Kaveh Borna / لنا ورث' },
  {
    what: 'a title',
    block: 'p1',
    from: 'Minister of Roads',
    to: 'Minister of Health',
    odd: 'Minister of Health / وزیر راه',
  },
] as const)
  test(`${what} in the place of another is shown, with the block of the original that has the other`, () => {
    const own = { ...faithful, [block]: faithful[block].replace(from, to) }
    assert.notDeepEqual(own, faithful)
    assert.deepEqual(oddIn(own, call), [`${block}: ${odd} in ${block}`])
  })

test('what a translation leaves out, parts, joins or moves raises no alarm', () => {
  const { p1, p2, p3 } = faithful
  assert.deepEqual(oddIn({ p1 }, call), [])
  assert.deepEqual(oddIn({ p1: `${p1} ${p2}`, p3 }, call), [])
  assert.deepEqual(oddIn({ p3, p1, p2 }, call), [])
  assert.deepEqual(
    oddIn(
      { p1, p2: 'On 3 December 2025 he will meet Lena Werth in Türkiye.', p9: 'Thirty-five experts go with him.', p3 },
      call,
    ),
    [],
  )
  assert.deepEqual(
    oddIn({ p1: p1.replace(' and 230 cars are stranded there', ''), p2: `230 cars are stranded. ${p2}`, p3 }, call),
    [],
  )
  assert.deepEqual(oddIn({ a1: p1, a2: p2, a3: p3 }, call), [])
})

test('in an Arabic translation as in an English one', () => {
  const arabic = {
    p1: 'قال وزير الطرق إن ١٤ في المئة من الطرق في شمال سوريا مغلقة وإن ٢٣٠ سيارة عالقة فيها.',
    p2: 'ويلتقي في الثالث من كانون الأول ٢٠٢٥ لينا فيرت في تركيا مع خمسة وثلاثين خبيرًا.',
  }
  assert.deepEqual(oddIn(arabic, call, 'ar'), [])
  assert.deepEqual(oddIn({ ...arabic, p1: arabic.p1.replace('سوريا', 'روسيا').replace('١٤', '٤١') }, call, 'ar'), [
    'p1: ٤١ / ۱۴ in p1',
    'p1: روسيا / سوریه in p1',
  ])
})

test('a page of 5 MB beside an original of 5 MB, two thousand of one surname, and nothing at all have an answer in bounded time', () => {
  const many = (first: string, surname: string): Named[] =>
    Array.from({ length: 2000 }, (_, index) => ({
      id: `n${index}`,
      kind: 'person',
      forms: [`${first}${index} ${surname}`],
    }))
  const own = 'Kaveh17 Borna said in Russia that 41 per cent of 7,300 roads are closed. '.repeat(70_000)
  const source = 'کاوه۲۳ برنا در سوریه گفت ۱۴ درصد از ۷۴۰۰ راه بسته است. '.repeat(90_000)
  const context: PageContext = {
    lang: 'en',
    named: many('Kaveh', 'Borna'),
    expected: [],
    held: [],
    sides: [],
    scene: [],
  }
  const original = { lang: 'fa', named: many('کاوه', 'برنا'), lines: [{ block: 'p1', text: source }] }
  const before = performance.now()
  assert.ok(findOddOnes([{ block: 'p1', text: own }], context, original).length > 0)
  const seconds = (performance.now() - before) / 1000
  assert.ok(seconds < 90, `${seconds} s`)
  assert.deepEqual(findOddOnes([], context, { ...original, lines: [] }), [])
})
