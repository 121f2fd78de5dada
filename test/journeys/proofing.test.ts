import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Browser, Locator } from 'playwright-core'
import type { DraftContent } from '#record/draft-content.ts'
import { findBarriers } from '../barriers.ts'
import { pasteHtml } from '../in-editor.mjs'
import { excessWidth, isSelected } from '../in-page.mjs'
import { serveOwnOffice, type Served } from '../served-office.ts'
import { launch } from '../newsroom.ts'
import { Desk } from './newsroom-desk.ts'

let served: Served
let browser: Browser
let desk: Desk
const refused: string[] = []

before(async () => {
  served = await serveOwnOffice()
  browser = await launch()
  desk = await Desk.open(browser, served)
  desk.page.on('console', (message) => {
    if (message.type() === 'error' && message.text().includes('Content Security Policy')) refused.push(message.text())
  })
})
after(async () => {
  await browser?.close()
  await served?.stop()
})

/** A headline and two paragraphs typed without half-spaces; the second paragraph's verb is half in bold. */
const careless: DraftContent = {
  decks: [{ id: 'headline0000', role: 'headline', text: 'پل باز میشود', restsOn: null }],
  lead: 'خیابان ها نو شدند',
  body: {
    type: 'doc',
    content: [
      { type: 'paragraph', attrs: { id: 'paragraph000' }, content: [{ type: 'text', text: 'او میکند و كتاب نو شد.' }] },
      {
        type: 'paragraph',
        attrs: { id: 'paragraph001' },
        content: [
          { type: 'text', text: 'پل می' },
          { type: 'text', text: 'سازیم ، آتش بس شد.', marks: [{ type: 'bold' }] },
        ],
      },
    ],
  },
  sourceLine: null,
  verbality: 'report',
  happened: null,
  said: null,
  picture: null,
  setAside: [],
}

const panel = (): Locator => desk.page.locator('[data-field="proofing"]')
const row = (words: string): Locator => panel().locator('.proofing-row', { hasText: words })
const kind = (reason: string): Locator => panel().getByRole('region', { name: reason })
const read = (): Promise<void> => panel().locator('[data-phase="read"], .proofing-row').first().waitFor()
const blocks = async (version: string) => {
  await desk.phase('saved')
  const { content } = await desk.draft(version)
  return content.body.content.map((block) =>
    block.type === 'paragraph'
      ? [block.attrs.id, (block.content ?? []).map((each) => (each.type === 'text' ? each.text : '\n')).join('')]
      : [],
  )
}

test('a sentence typed without half-spaces is proofed; all of a kind is accepted, and one undo takes it back', async () => {
  const { version } = await desk.begin({ content: careless })
  await desk.write(' شهردار گفت که گفتوگو میکنیم.')
  await row('گفتوگو').waitFor()
  const missing = kind('نیم‌فاصله جا افتاده است')
  assert.equal(await missing.locator('.proofing-row').count(), 5)
  await missing.getByRole('button', { name: /پذیرفتن همهٔ این نوع/ }).click()
  await missing.waitFor({ state: 'detached' })
  await panel().locator('[data-suggestion]:focus').waitFor()
  await panel().getByText('۵ پیشنهاد پذیرفته شد.').waitFor()
  await desk.phase('saved')
  const { content } = await desk.draft(version)
  assert.equal(content.decks[0]?.text, 'پل باز می\u200cشود')
  assert.deepEqual(await blocks(version), [
    ['paragraph000', 'او می\u200cکند و كتاب نو شد.'],
    ['paragraph001', 'پل می\u200cسازیم ، آتش بس شد. شهردار گفت که گفت\u200cوگو می\u200cکنیم.'],
  ])
  const second = content.body.content[1]
  assert.ok(second?.type === 'paragraph')
  assert.deepEqual(
    second.content?.map((each) => each.marks?.map(({ type }) => type) ?? []),
    [[], ['bold']],
    'the words keep their marks',
  )
  await panel().getByRole('button', { name: 'برگرداندن' }).click()
  await row('گفتوگو').waitFor()
  assert.equal(await missing.locator('.proofing-row').count(), 5)
  await desk.phase('saved')
  assert.equal((await desk.draft(version)).content.decks[0]?.text, 'پل باز میشود')
  assert.match(await desk.text(), /گفتوگو میکنیم/)
})

test('before publication it is told what nobody has answered, and where', async () => {
  await desk.begin({ content: careless })
  await row('میکند').waitFor()
  await desk.page.getByRole('button', { name: 'انتشار…' }).click()
  const told = desk.page.getByRole('dialog').locator('.notice', { hasText: /نمونه‌خوانی \S+ پیشنهاد دارد/ })
  await told.getByRole('button', { name: 'رفتن به آن' }).click()
  await desk.page.locator('[data-field="proofing"]:focus').waitFor()
  await panel()
    .getByRole('button', { name: /آنچه روشن است/ })
    .click()
  await panel().locator('.proofing-row').first().waitFor({ state: 'detached' })
  await desk.page.getByRole('button', { name: 'انتشار…' }).click()
  await desk.page.getByRole('dialog').getByText('معلوم نیست کِی رخ داده است.').waitFor()
  assert.equal(await told.count(), 0)
})

test('the editor’s own undo takes back in one step what was accepted in the text', async () => {
  await desk.begin({ content: careless })
  await read()
  await panel()
    .getByRole('button', { name: /آنچه روشن است/ })
    .click()
  await desk.page.locator('.text-body', { hasText: 'آتش\u200cبس' }).waitFor()
  assert.match(await desk.text(), /کتاب/)
  await desk.page.locator('.text-body').click()
  await desk.page.keyboard.press('Control+Z')
  await desk.page.locator('.text-body', { hasText: 'آتش بس' }).waitFor()
  assert.match(await desk.text(), /میکند و كتاب/)
})

test('the keys of the list: arrows, Enter accepts, Delete rejects, Space shows, Ctrl+Z takes back', async () => {
  const at = await desk.begin({ content: careless })
  const { page } = desk
  await row('آتش بس').waitFor()
  const focused = () => page.locator(':focus').innerText()
  await panel().locator('[data-suggestion]').first().focus()
  assert.match(await focused(), /میشود/)
  await page.keyboard.press('ArrowDown')
  assert.match(await focused(), /میکند/)
  await page.keyboard.press('Enter')
  await page.locator('.text-body', { hasText: 'می\u200cکند' }).waitFor()
  await row('می\u200cسازیم').locator(':focus').waitFor()
  await page.keyboard.press('Delete')
  await row('می\u200cسازیم').waitFor({ state: 'detached' })
  await panel().getByText('۱ پیشنهاد رد شده است.').waitFor()
  await panel().getByText('۱ پیشنهاد رد شد.').waitFor()
  await page.keyboard.press('Control+Z')
  await row('می\u200cسازیم').waitFor()
  assert.match(await desk.text(), /می\u200cکند/, 'only the last act, a rejection, is taken back')
  await page.keyboard.press('Control+Z')
  await page.locator('.text-body', { hasText: 'میکند' }).waitFor()
  await row('می\u200cسازیم').getByRole('button', { name: 'رد کردن' }).click()
  await row('آتش بس').locator('[data-suggestion]').focus()
  await page.keyboard.press('Space')
  await page.waitForFunction(isSelected, 'آتش بس')
  await desk.show(at)
  await panel().getByText('۱ پیشنهاد رد شده است.').waitFor()
  await panel().getByRole('button', { name: 'نشان دادن دوباره' }).click()
  await row('می\u200cسازیم').waitFor()
  await panel().getByRole('button', { name: 'برگرداندن' }).click()
  await row('می\u200cسازیم').waitFor({ state: 'detached' })
})

test('never for this word: gone at once, gone after a reload, gone in another text, until it is proofed again', async () => {
  const at = await desk.begin({ content: careless })
  await row('آتش بس').getByRole('button', { name: 'هرگز برای این واژه' }).click()
  await row('آتش بس').waitFor({ state: 'detached' })
  await panel().locator('[data-suggestion]:focus').waitFor()
  await desk.show(at)
  await row('میکند').waitFor()
  assert.equal(await row('آتش بس').count(), 0)
  await desk.begin({ content: { ...careless, decks: [], lead: 'آتشبس و آتش بس پایدار است، میرود' } })
  await row('میرود').waitFor()
  assert.equal(await row('آتش').count(), 0)
  await desk.write(' ')
  await desk.page.locator('.text-body').evaluate(pasteHtml, '<p>آتش بس و می رود</p>')
  await desk.page.locator('.text-body', { hasText: 'آتش بس و می\u200cرود' }).waitFor()
  await panel().getByText('۱ واژه که دفتر همان‌گونه می‌نویسد').click()
  await panel().getByRole('button', { name: 'نمونه‌خوانی دوبارهٔ «آتش بس»' }).click()
  await row('آتش بس').first().waitFor()
  await row('آتش بس').first().getByRole('button', { name: 'هرگز برای این واژه' }).click()
  await row('آتش بس').first().waitFor({ state: 'detached' })
  await panel().getByRole('button', { name: 'برگرداندن' }).click()
  await row('آتش بس').first().waitFor()
})

test('an empty text says so, a careful one has nothing to suggest, an English one is not proofed', async () => {
  await desk.begin()
  await panel().getByText('هنوز چیزی نوشته نشده است.').waitFor()
  await desk.write('پل باز می\u200cشود و شهردار سخن می\u200cگوید.')
  await panel().getByText('پیشنهادی نیست').waitFor()
  await desk.page.getByRole('button', { name: 'نسخهٔ انگلیسی' }).click()
  await desk.page.locator('.text-body[lang="en"]').waitFor()
  assert.equal(await panel().count(), 0)
})

for (const look of ['light', 'dark'] as const)
  test(`the panel can be used by everybody, and is no wider than a phone, ${look}`, async () => {
    await desk.page.emulateMedia({ colorScheme: look })
    await desk.begin({ content: { ...careless, lead: 'واقعا خیابان ها نو شدند' } })
    await row('واقعا').waitFor()
    assert.deepEqual(await findBarriers(desk.page, { within: '[data-field="proofing"]' }), [])
    await desk.page.setViewportSize({ width: 360, height: 740 })
    assert.equal(await desk.page.evaluate(excessWidth), 0)
    await desk.page.setViewportSize({ width: 1280, height: 900 })
  })

test('the worker was neither refused by the policy nor did a page throw', () => {
  assert.deepEqual(refused, [])
  assert.deepEqual(desk.errors, [])
})
