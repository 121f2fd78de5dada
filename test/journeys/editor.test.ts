import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { after, before, test } from 'node:test'
import type { Browser } from 'playwright-core'
import { bodyShape } from '#record/body.ts'
import type { DraftContent } from '#record/draft-content.ts'
import { serveOffice, serveOwnOffice, type Served } from '../served-office.ts'
import { pasteHtml } from '../in-editor.mjs'
import { launch } from '../newsroom.ts'
import { Desk, sara, wordsOf } from './newsroom-desk.ts'

let served: Served
let browser: Browser
let desk: Desk

before(async () => {
  served = await serveOwnOffice()
  browser = await launch()
  desk = await Desk.open(browser, served)
})
after(async () => {
  await browser?.close()
  await served?.stop()
})

const draftOf = (text: string): DraftContent => ({
  decks: [{ id: 'headline0000', role: 'headline', text: 'پل تازه باز شد', restsOn: null }],
  lead: '',
  body: {
    type: 'doc',
    content: [{ type: 'paragraph', attrs: { id: 'paragraph000' }, content: [{ type: 'text', text }] }],
  },
  sourceLine: null,
  verbality: 'report',
  happened: null,
  said: null,
  picture: null,
  setAside: [],
})

test('what is typed is saved as the record takes it, half-spaces and all', async () => {
  const { version } = await desk.begin()
  const { page } = desk
  await page.getByRole('textbox', { name: 'تیتر', exact: true }).fill('پل باز شد / شهردار: زودتر از قول')
  await page.getByRole('button', { name: 'جدا کردن از «/»' }).click()
  await page.locator('.text-body').click()
  await page.keyboard.type('پل باز می')
  await page.keyboard.press('Shift+Space')
  await page.keyboard.type('شود.')
  await page.keyboard.press('Enter')
  await page.keyboard.type('- یک')
  let { content } = await desk.draft(version)
  while (!wordsOf(content).includes('یک')) ({ content } = await desk.draft(version))
  assert.deepEqual(bodyShape.parse(content.body), content.body)
  assert.deepEqual(
    content.decks.map(({ role, text }) => [role, text]),
    [
      ['headline', 'پل باز شد'],
      ['deck', 'شهردار: زودتر از قول'],
    ],
  )
  assert.deepEqual(
    content.body.content.map(({ type }) => type),
    ['paragraph', 'bulletList'],
  )
  assert.ok(wordsOf(content).includes('می\u200cشود'))
})

test('the tab crashes before anything was sent: the text is offered when the document opens again', async () => {
  const at = await desk.begin({ content: draftOf('متن نخست.') })
  await desk.page.route('**/draft', (route) => (route.request().method() === 'PUT' ? route.abort() : route.continue()))
  await desk.write(' جملهٔ ناگفته.')
  await desk.page.waitForFunction(() => Object.values(localStorage).some((text) => String(text).includes('ناگفته')))
  await desk.crash()
  assert.ok(!wordsOf((await desk.draft(at.version)).content).includes('ناگفته'))
  await desk.show(at)
  const dialog = desk.page.getByRole('alertdialog')
  assert.match(await dialog.innerText(), /جملهٔ ناگفته/)
  assert.match(await dialog.innerText(), /متن روی سرور/)
  await dialog.getByRole('button', { name: 'ادامه با نوشتهٔ این مرورگر' }).click()
  assert.match(await desk.text(), /متن نخست\. جملهٔ ناگفته\./)
  await desk.phase('saved')
  assert.ok(wordsOf((await desk.draft(at.version)).content).includes('ناگفته'))
  await desk.page.waitForFunction(() => Object.keys(localStorage).every((key) => !key.startsWith('dabir.text/')))
})

test('the server is killed while a text is on its way: it is told, and when it is back nothing is lost', async () => {
  const { version } = await desk.begin({ content: draftOf('پیش از افتادن.') })
  await desk.write(' یک.')
  await desk.phase('saved')
  await desk.write(' دو.')
  await desk.page.waitForRequest((request) => request.method() === 'PUT')
  await served.stop('SIGKILL')
  await desk.write(' سه.')
  await desk.phase('retrying')
  await desk.write(' چهار.')
  served = await serveOffice({ ...served.env, PORT: new URL(served.url).port })
  await desk.phase('saved')
  assert.match(wordsOf((await desk.draft(version)).content), /پیش از افتادن\. یک\. دو\. سه\. چهار\./)
  assert.match(await desk.text(), /یک\. دو\. سه\. چهار\./)
})

test('the network goes and comes back: it is told, and what was written meanwhile arrives', async () => {
  const { version } = await desk.begin({ content: draftOf('پیش از قطع.') })
  await desk.context.setOffline(true)
  await desk.write(' هنگام قطع.')
  await desk.phase('retrying')
  await desk.context.setOffline(false)
  await desk.phase('saved')
  assert.ok(wordsOf((await desk.draft(version)).content).includes('هنگام قطع'))
})

test('somebody else saved in between: both texts are shown, and the one that does not go on is kept', async () => {
  const at = await desk.begin({ content: draftOf('متن مشترک.') })
  const { revision } = await desk.draft(at.version)
  await desk.ask('PUT', `/versions/${at.version}/draft`, { revision, content: draftOf('متن بهروز.'), reason: 'saved' })
  await desk.write(' افزودهٔ سارا.')
  const dialog = desk.page.getByRole('alertdialog')
  await dialog.waitFor()
  const both = await dialog.innerText()
  assert.match(both, /بهروز/)
  assert.match(both, /افزودهٔ سارا/)
  await dialog.getByRole('button', { name: 'ادامه با متن من' }).click()
  await desk.phase('saved')
  assert.ok(wordsOf((await desk.draft(at.version)).content).includes('افزودهٔ سارا'))
  const kept = await desk.ask<{ content: DraftContent }>('GET', `/versions/${at.version}/revisions/${revision + 1}`)
  assert.ok(wordsOf(kept.body.content).includes('بهروز'))

  const now = await desk.draft(at.version)
  await desk.ask('PUT', `/versions/${at.version}/draft`, {
    revision: now.revision,
    content: draftOf('باز بهروز.'),
    reason: 'saved',
  })
  await desk.write(' باز سارا.')
  await dialog.getByRole('button', { name: 'ادامه با متن ذخیره‌شده' }).click()
  await desk.page.getByText('باز بهروز.', { exact: true }).first().waitFor()
  const revisions = await desk.ask<{ items: { revision: number; byName: string | null }[] }>(
    'GET',
    `/versions/${at.version}/revisions`,
  )
  assert.deepEqual(new Set(revisions.body.items.map(({ byName }) => byName)), new Set([sara.name]))
  const texts = await Promise.all(
    revisions.body.items.map(async ({ revision: each }) => {
      const { body } = await desk.ask<{ content: DraftContent }>('GET', `/versions/${at.version}/revisions/${each}`)
      return wordsOf(body.content)
    }),
  )
  assert.ok(
    texts.some((text) => text.includes('باز سارا')),
    'the text that did not go on was lost',
  )
})

test('the session ends while writing: sign in where one is, and the text is saved', async () => {
  const { version } = await desk.begin({ content: draftOf('متن.') })
  await desk.context.clearCookies()
  await desk.write(' پس از پایان نشست.')
  const dialog = desk.page.getByRole('alertdialog')
  await dialog.getByLabel('گذرواژه').fill(sara.password)
  await dialog.getByRole('button', { name: 'ورود', exact: true }).click()
  await desk.phase('saved')
  assert.ok(wordsOf((await desk.draft(version)).content).includes('پس از پایان نشست'))
})

test('a page pasted from Word comes in clean; one undo takes back the repair, a second the paste', async () => {
  const { version } = await desk.begin({ content: draftOf('پیش از چسباندن.') })
  await desk.write(' ')
  const text = desk.page.locator('.text-body')
  await text.evaluate(pasteHtml, readFileSync(new URL('../pages/from-word.html', import.meta.url), 'utf8'))
  await text.getByText('پل باز می\u200cشود.').waitFor()
  await desk.phase('saved')
  const { content } = await desk.draft(version)
  assert.deepEqual(bodyShape.parse(content.body), content.body)
  const types = content.body.content.map(({ type }) => type)
  assert.ok(types.includes('bulletList'), types.join(' '))
  assert.ok(wordsOf(content).includes('می\u200cگوید'))
  assert.ok(!JSON.stringify(content).includes('mso'))
  await desk.page.keyboard.press('Control+Z')
  await text.getByText('پل باز می شود.').waitFor()
  await desk.page.keyboard.press('Control+Z')
  await text.getByText('پل باز می شود.').waitFor({ state: 'detached' })
  assert.match(await desk.text(), /پیش از چسباندن/)
})

test('a statement is marked by the keyboard; publishing is refused with its reasons, then done', async () => {
  const { document, version } = await desk.begin({ content: draftOf('پل باز است') })
  const { page } = desk
  await page.locator('.text-body').click()
  await page.keyboard.press('Control+Home')
  await page.keyboard.press('Control+Shift+End')
  await page.keyboard.press('Control+Shift+G')
  const asking = page.getByRole('dialog', { name: 'گفتهٔ کیست؟' })
  await asking.getByRole('combobox', { name: 'گوینده' }).fill('مینا ساحلی')
  await page.getByRole('option', { name: /ساختنِ/ }).click()
  await page
    .getByRole('dialog', { name: /ساختن/ })
    .getByRole('button', { name: 'ساختن', exact: true })
    .click()
  await asking.locator('[role="group"]:focus', { hasText: 'مینا ساحلی' }).waitFor()
  await asking.getByRole('button', { name: 'نشان کردن' }).click()
  await page.locator('.statement-row', { hasText: 'مینا ساحلی' }).waitFor()
  assert.equal(await page.locator('.text-body p').first().getAttribute('data-speakers'), 'مینا ساحلی')

  await page.getByRole('button', { name: 'انتشار…' }).click()
  const dialog = page.getByRole('dialog', { name: 'انتشار' })
  await dialog.getByText('معلوم نیست کِی رخ داده است.').waitFor()
  assert.equal(await dialog.getByRole('button', { name: 'انتشار', exact: true }).count(), 0)
  await dialog.getByRole('button', { name: 'رفتن به آن' }).first().click()
  await page.locator('[data-field="happened"] :focus').waitFor()

  for (const field of ['happened', 'said']) {
    const place = page.locator(`[data-field="${field}"]`)
    await place.getByRole('button', { name: 'نوشتن تاریخ' }).click()
    await place.getByRole('textbox', { name: /به نوشته/ }).fill('۱۲ آذر ۱۴۰۳ ساعت ۱۴:۳۰')
    await place.getByRole('button', { name: /^همین/ }).click()
    await place.locator('button:focus', { hasText: 'نوشتن تاریخ' }).waitFor()
  }
  await page.getByRole('button', { name: 'انتشار…' }).click()
  await dialog.getByText('۱ گفته عمومی می‌شود').waitFor()
  await dialog.getByRole('button', { name: 'انتشار', exact: true }).click()
  const done = page.getByRole('dialog', { name: 'منتشر شد' })
  const link = (await done.getByRole('link', { name: 'دیدن صفحه' }).getAttribute('href')) ?? ''
  const statement = (await done.getByRole('link', { name: 'مینا ساحلی' }).getAttribute('href')) ?? ''
  for (const address of [link, statement]) {
    // The server ends a connection that was idle for some seconds; what was sent at that moment was not heard.
    const answer = await page.request.get(new URL(address, served.url).href, { maxRetries: 1 })
    assert.equal(answer.status(), 200, address)
    assert.match(await answer.text(), /پل باز است/)
  }
  await done.getByRole('button', { name: 'بستن' }).last().click()

  await desk.write(' و دو خط دارد')
  await page.getByRole('button', { name: 'انتشار تغییرها…' }).click()
  const later = page.getByRole('dialog', { name: 'انتشار تغییرها' })
  assert.equal(await later.locator('ins').innerText(), ' و دو خط دارد')
  await later.getByText('۱ گفته عمومی است و پیوند همیشگی خود را نگه می‌دارد.').waitFor()
  await later.getByRole('button', { name: 'انتشار اصلاحیه' }).click()
  await later.getByText('این را برای خواننده بنویسید.').waitFor()
  await later.locator('textarea:focus[aria-invalid="true"]').waitFor()
  await later.getByRole('textbox', { name: /یادداشت اصلاحیه/ }).fill('شمار خط‌های پل افزوده شد.')
  await later.getByRole('button', { name: 'انتشار اصلاحیه' }).click()
  await done.getByText('نسخهٔ ۲ اکنون عمومی است.').waitFor()
  await done.getByRole('button', { name: 'بستن' }).last().click()
  await page.locator('button:focus', { hasText: 'انتشار تغییرها…' }).waitFor()
  const { body } = await desk.ask<{ editions: { version: string; number: number }[] }>('GET', `/documents/${document}`)
  assert.deepEqual(body.editions.filter((edition) => edition.version === version).length, 2)
})

test('a public document is withdrawn in words that say what it does, and put back', async () => {
  const day = { date: '2024-12-02', time: null, zone: 'Asia/Tehran', precision: 'day' } as const
  const at = await desk.begin({ content: { ...draftOf('پل باز است.'), happened: day, said: day } })
  const { body } = await desk.ask<{ documentNumber: number }>('POST', `/versions/${at.version}/publication`, {
    revision: 1,
  })
  await desk.show(at)
  const { page } = desk
  const publicPage = () => page.request.get(`${served.url}/n/${body.documentNumber}`)
  await page.getByRole('button', { name: 'پس‌گرفتن سند…' }).click()
  const dialog = page.getByRole('alertdialog')
  await dialog.getByLabel('به حکم قانون').check()
  await dialog.getByText('برگشت ندارد').first().waitFor()
  const erase = dialog.getByRole('button', { name: 'پاک کردن برای همیشه' })
  await dialog.getByLabel(/^چرا/).fill('آزمون.')
  assert.equal(await erase.getAttribute('aria-disabled'), 'true', 'erased for good without its number')
  await dialog.getByLabel('به اشتباه منتشر شده').check()
  await dialog.getByRole('button', { name: 'پس‌گرفتن', exact: true }).click()
  await page.getByText('این سند پس گرفته شده است').waitFor()
  await page.locator('#screen h1:focus').waitFor()
  await page.locator('.language-tab', { hasText: 'پس‌گرفته' }).waitFor()
  assert.equal((await publicPage()).status(), 410)
  await page.getByRole('button', { name: 'بازگرداندن سند' }).click()
  await page.getByRole('alertdialog').getByRole('button', { name: 'بازگرداندن سند' }).click()
  await page.getByText('این سند پس گرفته شده است').waitFor({ state: 'detached' })
  await page.locator('#screen h1:focus').waitFor()
  assert.equal((await publicPage()).status(), 200)
})

test('an old revision is compared and restored, and a press undoes it', async () => {
  const at = await desk.begin({ content: draftOf('متن کهن.') })
  await desk.page.locator('.text-body').click()
  await desk.page.keyboard.press('Control+A')
  await desk.page.keyboard.insertText('متن نو.')
  await desk.page.keyboard.press('Control+S')
  await desk.phase('saved')
  await desk.page.getByRole('button', { name: 'بازبینی‌های پیش‌نویس' }).click()
  const dialog = desk.page.getByRole('dialog', { name: 'بازبینی‌های پیش‌نویس' })
  assert.equal(await dialog.locator('del').first().innerText(), 'کهن')
  assert.equal(await dialog.locator('ins').first().innerText(), 'نو')
  await dialog.getByRole('button', { name: 'بازگرداندن بازبینی ۱' }).click()
  await desk.page.locator('.text-body', { hasText: 'متن کهن.' }).waitFor()
  await desk.page.locator('.desk-floating').getByRole('button', { name: 'برگرداندن' }).click()
  await desk.page.locator('.text-body', { hasText: 'متن نو.' }).waitFor()
  assert.ok(wordsOf((await desk.draft(at.version)).content).includes('متن نو.'))
})

test('a second language begins from the first, with the source beside it', async () => {
  await desk.begin({ content: draftOf('متن فارسی.') })
  await desk.page.getByRole('button', { name: 'نسخهٔ انگلیسی' }).click()
  await desk.page.locator('.text-body[lang="en"]').waitFor()
  assert.equal(await desk.page.locator('.text-body').getAttribute('dir'), 'ltr')
  await desk.page.getByLabel('متن فارسی در کنار').check()
  await desk.page.getByRole('region', { name: 'متن فارسی' }).getByText('متن فارسی.').waitFor()
})

test('no page threw a fault that nobody caught', () => assert.deepEqual(desk.errors, []))
