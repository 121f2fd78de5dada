import assert from 'node:assert/strict'
import { existsSync, readFileSync } from 'node:fs'
import { test } from 'node:test'
import { fold } from '#persian/fold.ts'
import { blockText, textBlocks } from '#record/body.ts'
import { readFlatPage } from './read-flat-page.ts'

const own = new URL('../../test/pages/call-report.txt', import.meta.url)
const seed = new URL('../../../shared/seed/call-report.txt', import.meta.url)

/** Letters and digits in the form in which all their spellings meet. */
const letters = (text: string) => fold(text).replace(/[^\p{L}\p{N}]/gu, '')

for (const [name, page] of [
  ['our own flat page', own],
  ['the seed page', seed],
] as const) {
  const absent = existsSync(page) ? false : 'the seed does not lie beside this checkout'
  test(`${name} is taken apart: decks, source line, paragraphs, furniture`, { skip: absent }, () => {
    const { content, findings, asks, lang } = readFlatPage(readFileSync(page, 'utf8'))
    assert.equal(lang, 'fa')
    assert.deepEqual(
      content.decks.map((deck) => deck.role),
      ['kicker', 'headline', 'deck'],
    )
    assert.match(content.sourceLine?.agency ?? '', /^پایگاه/)
    assert.deepEqual(
      content.body.content.map((block) => block.type),
      Array.from({ length: 7 }, () => 'paragraph'),
    )
    assert.deepEqual(
      content.setAside.map((aside) => aside.kind),
      ['comments', 'widget', 'headlines'],
    )
    assert.equal(content.setAside[2]?.text.split('\n').length, 4)
    assert.equal(findings.filter((finding) => finding.kind === 'cut_off').length, 1)
    assert.deepEqual(asks, ['happened', 'said', 'place', 'link'])
    assert.deepEqual([content.happened, content.said, content.sourceLine?.link], [null, null, null])
  })

  test(`${name} loses no letter`, { skip: absent }, () => {
    const text = readFileSync(page, 'utf8')
    const { content, findings } = readFlatPage(text)
    const line = findings.find((finding) => finding.kind === 'source_line')?.text ?? ''
    const kept = [
      ...content.decks.map((deck) => deck.text),
      line,
      ...textBlocks(content.body).map(blockText),
      ...content.setAside.map((aside) => aside.text),
    ].join('')
    assert.equal(letters(kept), letters(text))
  })
}

test('a page of nothing, or of nothing but furniture, is refused in words', () => {
  assert.throws(() => readFlatPage(' \n\n'), { reason: 'import.empty' })
  assert.throws(() => readFlatPage('نظرات\nدیدگاهتان را بنویسید'), { reason: 'import.no_text' })
})

test('a date on the page is reported and never taken over', () => {
  const page = readFlatPage(
    'پل تازه باز شد\nتاریخ انتشار: ۱۲ آذر ۱۴۰۳\nپل تازهٔ شهر پس از دو سال کار پیوسته با حضور شهروندان امروز باز شد.',
  )
  assert.deepEqual(
    page.findings.filter((finding) => finding.kind === 'date_line').map((finding) => finding.text),
    ['تاریخ انتشار: ۱۲ آذر ۱۴۰۳'],
  )
  assert.equal(page.content.happened, null)
})

test('an English page stays as it is written', () => {
  const page = readFlatPage(
    'The new bridge opens\nThe new bridge of the city was opened today after two years of work by the engineers.\nComments\nLeave a reply',
  )
  assert.equal(page.lang, 'en')
  assert.equal(page.content.decks[0]?.text, 'The new bridge opens')
  assert.equal(page.content.setAside[0]?.kind, 'comments')
})

test('a page of 2 MB in one line is read in bounded time, and a larger one refused', () => {
  assert.throws(() => readFlatPage('الف '.repeat(600_000)), { reason: 'import.too_long' })
  assert.equal(readFlatPage('الف '.repeat(400_000)).content.body.content.length, 1)
})

test('a word that the office writes its own way stays as it is', () => {
  const text =
    'پل تازه باز شد\nگفتوگوی مردم شهر دربارهٔ پل تازه پس از دو سال کار پیوسته با حضور شهروندان امروز پایان یافت.'
  const words = (page: ReturnType<typeof readFlatPage>) => textBlocks(page.content.body).map(blockText).join(' ')
  assert.match(words(readFlatPage(text)), /گفت\u200cوگوی/)
  assert.match(words(readFlatPage(text, ['گفتوگوی'])), /گفتوگوی/)
})

test('a short paragraph in which somebody speaks is no heading', () => {
  const before = 'شهردار کوهاب روز دوشنبه در دیدار با مردم گفت: پل تازه تا بهار باز می‌شود و راه کوتاه‌تر خواهد شد.'
  const after = 'او همچنین از مهندسان شهر قدردانی کرد و خبر داد که کار پل دوم هم از تابستان آغاز می‌شود.'
  const types = (short: string) =>
    readFlatPage(['تیتر خبر شهر', before, short, after].join('\n\n')).content.body.content.map(({ type }) => type)
  for (const short of [
    'وی افزود: «هیچ شهری بی‌پل نمی‌ماند.»',
    'وی افزود: «هیچ شهری بی‌پل نمی‌ماند»',
    '«هیچ شهری بی‌پل نمی‌ماند!»',
  ])
    assert.deepEqual(types(short), ['paragraph', 'paragraph', 'paragraph'], short)
  assert.deepEqual(types('پل دوم شهر'), ['paragraph', 'heading', 'paragraph'])
})
