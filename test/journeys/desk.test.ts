import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Page } from 'playwright-core'
import { rebuildSearch } from '#search/rebuild-search.ts'
import { findBarriers } from '../barriers.ts'
import { excessWidth } from '../in-page.mjs'
import { withNewsroom, type Newsroom } from '../newsroom.ts'
import { publishCallIn, type PublishedCall } from '../published-call.ts'

test('a reader reports an error and reads its answer; a quote is checked; the other side’s words stand beside ours', () =>
  withNewsroom(async (newsroom) => {
    const call = await publishCallIn(newsroom.office)
    await rebuildSearch(newsroom.office.store, { anew: true })
    const reader = await newsroom.page()
    const editor = await newsroom.pageOf({ name: 'مینا', login: 'mina', role: 'editor' })
    const receipt = await report(reader.page, newsroom, call)
    const other = await reportWithoutScript(newsroom, call)
    await correct(editor.page)
    await reader.page.goto(receipt)
    await reader.page.getByRole('heading', { name: 'متن درست شد' }).waitFor()
    await reader.page
      .getByRole('link', { name: /تفاوت|تغییر/ })
      .first()
      .click()
    await reader.page.locator('del').first().waitFor()
    await reader.page.goto('/corrections')
    await reader.page.getByText('به یادآوری نرگس آبان').waitFor()
    await answerNoError(editor.page)
    await reader.page.goto(other)
    await reader.page.getByText('مهندسان هفتهٔ آینده می‌آیند؛ این را پرسیدیم.').waitFor()
    const claim = await checkQuote(editor.page)
    await reader.page.goto(claim)
    await reader.page.getByRole('heading', { level: 1, name: 'به شکل دیگری گفته شده' }).waitFor()
    await keepReadout(editor.page, call)
    await reader.page.goto(`/events/${call.event}#readouts`)
    await reader.page.getByText('They agreed on a pier.').waitFor()
    for (const path of [claim, '/claims', `/events/${call.event}`, `/news/${call.number}/error-reports/new`, receipt])
      assert.deepEqual(await barriers(reader.page, path), [], path)
    assert.deepEqual([...reader.wrongs, ...editor.wrongs], [])
  }))

test('without script, by key: a name is erased, then the whole report; what the office answered stays, and is said to only where there is an answer', () =>
  withNewsroom(async (newsroom) => {
    const call = await publishCallIn(newsroom.office)
    const { page } = await newsroom.page({ javaScriptEnabled: false })
    const editor = await newsroom.pageOf({ name: 'مینا', login: 'mina', role: 'editor' })
    const open = await reportByKey(page, newsroom, { call, text: 'گفته بودند ماه آینده.', name: 'نرگس آبان' })
    await eraseByKey(page, 'پاک کردن نام من')
    assert.doesNotMatch(await page.locator('main').innerText(), /نرگس آبان/)
    await editor.page.goto('/newsroom/error-reports?state=held')
    await editor.page.getByText('گفته بودند ماه آینده.').waitFor()
    await eraseByKey(page, 'پاک کردن همهٔ گزارش')
    await page.getByRole('heading', { level: 1, name: 'گزارش شما پاک شد' }).waitFor()
    assert.equal(new URL(page.url()).pathname, open)
    const erased = await page.locator('main').innerText()
    assert.match(erased, /آنچه نوشته بودید پاک شد\./)
    assert.doesNotMatch(erased, /می‌ماند|ماه آینده|نگهش دارید/, 'there is no answer that could stay, or come')
    assert.deepEqual([await page.locator('main form').count(), await page.locator('main details').count()], [0, 0])
    await editor.page.reload()
    await editor.page.getByText('گزارشی در این صف نیست').waitFor()
    const answered = await reportByKey(page, newsroom, { call, text: 'آیا واقعاً می‌آیند؟', name: '' })
    await answerNoError(editor.page)
    await page.goto(answered)
    await eraseByKey(page, 'پاک کردن همهٔ گزارش')
    const kept = await page.locator('main').innerText()
    assert.match(kept, /آنچه نوشته بودید پاک شد\. آنچه دفتر پاسخ داده است می‌ماند\./)
    assert.match(kept, /مهندسان هفتهٔ آینده می‌آیند؛ این را پرسیدیم\./)
    assert.doesNotMatch(kept, /آیا واقعاً می‌آیند/)
    assert.deepEqual(await barriersWithScript(newsroom, [open, answered]), [])
    assert.deepEqual(editor.wrongs, [])
  }))

/** With script: the words that were marked in the text stand in the form. */
async function report(page: Page, { office }: Newsroom, call: PublishedCall): Promise<string> {
  await page.goto(`/n/${call.number}`)
  await page.locator('.prose p').nth(1).click({ clickCount: 3 })
  await page.getByRole('link', { name: 'گزارش خطا' }).click()
  const quote = await page.getByLabel('واژه‌های نادرست').inputValue()
  assert.match(quote, /مهندسان ما هفتهٔ آینده می‌آیند/)
  assert.match(await page.getByLabel('کدام بخش').inputValue(), /^p2/)
  await page.getByLabel('واژه‌های نادرست').fill('هفتهٔ آینده')
  await page.getByLabel('چه چیزی نادرست است').fill('گفته بودند ماه آینده،\nنه هفتهٔ آینده.')
  await page.getByLabel('نام شما').fill('نرگس آبان')
  await page.getByLabel('اگر متن درست شد').check()
  office.clock.advance(10_000)
  await page.getByRole('button', { name: 'فرستادن گزارش' }).click()
  await page.getByRole('heading', { name: 'گزارش شما رسید' }).waitFor()
  return new URL(page.url()).pathname
}

async function reportWithoutScript(newsroom: Newsroom, call: PublishedCall): Promise<string> {
  const { page } = await newsroom.page({ javaScriptEnabled: false })
  await page.goto(`/n/${call.number}`)
  await page.getByRole('link', { name: 'گزارش خطا' }).click()
  await page.getByRole('button', { name: 'فرستادن گزارش' }).click()
  await page.getByLabel('چه چیزی نادرست است').fill('آیا واقعاً می‌آیند؟')
  await page.getByRole('button', { name: 'فرستادن گزارش' }).click()
  await page.getByRole('heading', { name: 'گزارش شما رسید' }).waitFor()
  return new URL(page.url()).pathname
}

interface Written {
  call: PublishedCall
  text: string
  name: string
}

async function reportByKey(page: Page, { office }: Newsroom, { call, text, name }: Written): Promise<string> {
  await page.goto(`/news/${call.number}/error-reports/new`)
  await page.getByLabel('چه چیزی نادرست است').focus()
  await page.keyboard.insertText(text)
  await page.keyboard.press('Tab')
  await page.keyboard.insertText(name)
  office.clock.advance(10_000)
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { name: 'گزارش شما رسید' }).waitFor()
  return new URL(page.url()).pathname
}

/** What is erased is first told what goes with it, and then erased by a button of its own. */
async function eraseByKey(page: Page, what: string): Promise<void> {
  const told = page.locator('details', { hasText: what })
  await told.locator('summary').focus()
  await page.keyboard.press('Enter')
  await told.getByText('برنمی‌گردد').waitFor()
  await page.keyboard.press('Tab')
  await Promise.all([page.waitForEvent('load'), page.keyboard.press('Enter')])
}

async function barriersWithScript(newsroom: Newsroom, paths: readonly string[]): Promise<string[]> {
  const { page } = await newsroom.page()
  const found: string[] = []
  for (const path of paths) found.push(...(await barriers(page, path)))
  return found
}

/** The editor sees the words in the text, puts them right, and names who reported it. */
async function correct(page: Page): Promise<void> {
  await page.goto('/newsroom/error-reports')
  await page.getByText('نه هفتهٔ آینده').waitFor()
  await page.getByRole('link', { name: 'دو شهردار بر سر اسکله به توافق رسیدند' }).click()
  await page.locator('.report-text mark').getByText('هفتهٔ آینده').waitFor()
  await page.getByRole('link', { name: 'باز کردن متن در ویرایشگر' }).click()
  await page.getByRole('heading', { name: 'خوانندگان می‌گویند خطاست' }).waitFor()
  await page.locator('.text-body p').nth(1).click()
  await page.keyboard.press('End')
  await page.keyboard.type(' ماه آینده می‌آیند.')
  await page.getByRole('button', { name: 'انتشار تغییرها…' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel(/گفته بودند ماه آینده/).check()
  assert.equal(await dialog.getByLabel('چه کسی خبر داد').inputValue(), 'نرگس آبان')
  await dialog.getByLabel('یادداشت اصلاحیه').fill('زمان آمدن مهندسان درست شد.')
  await dialog.getByRole('button', { name: 'انتشار اصلاحیه' }).click()
  await page.getByRole('heading', { name: 'منتشر شد' }).waitFor()
}

async function answerNoError(page: Page): Promise<void> {
  await page.goto('/newsroom/error-reports?state=held')
  await page.getByRole('link', { name: 'دو شهردار بر سر اسکله به توافق رسیدند' }).click()
  await page.getByLabel('چه شد؟').selectOption('not_error')
  await page.getByRole('button', { name: 'فرستادن پاسخ' }).click()
  await page.locator('textarea:focus[aria-invalid="true"]').waitFor()
  await page.getByLabel('چرا خطا نیست').fill('مهندسان هفتهٔ آینده می‌آیند؛ این را پرسیدیم.')
  await page.getByRole('button', { name: 'فرستادن پاسخ' }).click()
  await page.getByRole('button', { name: 'بازگرداندن به صف' }).waitFor()
}

/** Words that circulate are held against what was said, and answered. Returns the answer's address. */
async function checkQuote(page: Page): Promise<string> {
  await page.goto('/newsroom/claims/new')
  const quote = page.getByLabel('نقل، همان‌گونه که می‌گردد')
  await quote.fill('We build the pier alone')
  assert.equal(await page.getByLabel('زبان نقل').inputValue(), 'en', 'the language is told from the words')
  await quote.fill('اسكله شمال دوبا را تنها مي سازيم')
  assert.equal(await page.getByLabel('زبان نقل').inputValue(), 'fa')
  await page.getByText('تنها در گفتهٔ اصلی').waitFor()
  await page.getByLabel('در پاسخ بیاید').first().check()
  await page.getByLabel('نتیجه').selectOption('said_differently')
  await page.getByLabel('توضیح به فارسی').fill('او گفت «با هم».')
  await page.getByRole('button', { name: 'ذخیره' }).click()
  await page.getByRole('button', { name: 'انتشار پاسخ…' }).click()
  await page.getByRole('alertdialog').getByRole('button', { name: 'انتشار پاسخ' }).click()
  await page.getByRole('heading', { name: 'پاسخ‌های منتشرشده' }).waitFor()
  return new URL(page.url()).pathname.replace('/newsroom', '')
}

async function keepReadout(page: Page, call: PublishedCall): Promise<void> {
  await page.goto(`/newsroom/events/${call.event}`)
  await page.getByRole('button', { name: 'افزودن روایت' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('چه کسی منتشر کرده است').fill('City of Dorna')
  await dialog.getByLabel('نشانی صفحه').fill('https://dorna.example/1')
  const captured = dialog.getByRole('group', { name: 'زمان برداشت', exact: false }).first()
  await captured.getByRole('spinbutton', { name: /سال/ }).click()
  await page.keyboard.type('14041229')
  await captured.getByLabel('ساعت').fill('۱۰:۰۰')
  await dialog.getByLabel('متن روایت').fill('They agreed on a pier.')
  await dialog.getByRole('button', { name: 'نگه دار' }).click()
  await page.getByText('They agreed on a pier.').waitFor()
}

/** What keeps somebody out of a page, and whether it is wider than a phone. */
async function barriers(page: Page, path: string): Promise<string[]> {
  await page.setViewportSize({ width: 360, height: 740 })
  await page.goto(path)
  const excess = await page.evaluate(excessWidth)
  return [...(await findBarriers(page)), ...(excess === 0 ? [] : [`${excess} px too wide`])]
}
