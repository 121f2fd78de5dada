import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Locator, Page } from 'playwright-core'
import { listPins } from '#record/list-pins.ts'
import { pinDocuments } from '#record/pin-documents.ts'
import { createReport, paragraph, publishable, sara } from '../cast.ts'
import { withNewsroom, type Newsroom } from '../newsroom.ts'
import { publish } from '../published-call.ts'

const titles = [
  'بند شمالی',
  'پل رودخانه',
  'راه کوهستان',
  'مدرسهٔ ساحل',
  'بیمارستان نو',
  'کتابخانه',
  'باغ شهر',
  'پارک جنگلی',
]

/** Eight reports, the last of them a draft, and the desk of the first. */
async function openDesk(newsroom: Newsroom) {
  const { office } = newsroom
  const documents: string[] = []
  const made: { document: string; version: string }[] = []
  for (const title of titles) {
    const report = await createReport(office, publishable(title, [paragraph('p1', `متن ${title}`)]))
    if (title !== titles.at(-1)) await publish(office, report.version)
    made.push(report)
    documents.push(report.document)
    office.clock.advance(60_000)
  }
  const { page, wrongs } = await newsroom.pageOf()
  const asked: string[] = []
  page.on('request', (request) => asked.push(request.url()))
  const [first] = made
  await page.goto(`/newsroom/documents/${first?.document}/${first?.version}`)
  const panel = page.locator('.panel', { has: page.getByRole('heading', { name: 'سندهای سنجاق‌شده' }) })
  await panel.getByText('این‌ها زیر سند').waitFor()
  await panel.getByRole('combobox').waitFor()
  assert.ok(!asked.some((url) => url.includes('/documents?')), 'no list is asked for before somebody looks for one')
  await page.getByText('پیشنهادی نیست').waitFor()
  await page.getByText('گفتهٔ تازه‌ای پیدا نشد').waitFor()
  return { page, panel, wrongs, documents, last: made.at(-1) ?? { document: '', version: '' } }
}

/** The list opens with everything and is narrowed a moment after the last letter: what is offered then is picked. */
async function pick(page: Page, picker: Locator, { typed, title }: { typed: string; title: string }): Promise<void> {
  await picker.pressSequentially(typed)
  const options = page.getByRole('option')
  await options.filter({ hasText: title }).waitFor()
  await options.filter({ hasNotText: title }).first().waitFor({ state: 'detached' })
  await options.filter({ hasText: title }).click()
}

const namesIn = (panel: ReturnType<Page['locator']>) => panel.locator('.pin-name bdi').allInnerTexts()

async function beneath(newsroom: Newsroom): Promise<string[]> {
  const text = await (await fetch(`${newsroom.url}/news/1/${encodeURIComponent('بند-شمالی')}`)).text()
  const [, related = ''] = text.split('<h2>سندهای مرتبط</h2>')
  return [...related.matchAll(/<h3><a href="[^"]*">([^<]+)</g)].map(([, title = '']) => title)
}

async function isKept(newsroom: Newsroom, document: string, pins: string[]): Promise<void> {
  const read = () => listPins(newsroom.office.store.read, document)
  const patience = Date.now() + 20_000
  while ((await read()).join() !== pins.join() && Date.now() < patience)
    await new Promise((resolve) => setImmediate(resolve))
  assert.deepEqual(await read(), pins)
}

test('an editor finds documents by title, pins them, orders them by keys and by dragging, takes off and takes back', () =>
  withNewsroom(async (newsroom) => {
    const { page, panel, wrongs, documents, last } = await openDesk(newsroom)
    const [own = '', bridge = '', road = '', school = ''] = documents
    const picker = panel.getByRole('combobox', { name: 'سنجاق کردن سندی دیگر' })
    for (const title of ['پل رودخانه', 'راه کوهستان', 'مدرسهٔ ساحل']) {
      await pick(page, picker, { typed: title.slice(0, 5), title })
      await panel.getByRole('link', { name: title }).waitFor()
      assert.equal(await picker.inputValue(), '')
    }
    await isKept(newsroom, own, [bridge, road, school])
    assert.deepEqual(await beneath(newsroom), ['پل رودخانه', 'راه کوهستان', 'مدرسهٔ ساحل'])

    await panel.getByRole('link', { name: 'مدرسهٔ ساحل' }).focus()
    await page.keyboard.press('Alt+ArrowUp')
    await page.getByText('«مدرسهٔ ساحل» اکنون در جای ۲ است.').waitFor()
    assert.deepEqual(await namesIn(panel), ['پل رودخانه', 'مدرسهٔ ساحل', 'راه کوهستان'])
    await page.keyboard.press('Alt+ArrowUp')
    await page.getByText('«مدرسهٔ ساحل» اکنون در جای ۱ است.').waitFor()
    assert.equal(await page.evaluate('document.activeElement.innerText'), 'مدرسهٔ ساحل', 'the focus goes along')
    await isKept(newsroom, own, [school, bridge, road])

    const rows = panel.locator('.pin-row')
    await rows.nth(2).dragTo(rows.nth(0), { targetPosition: { x: 30, y: 4 } })
    await page.getByText('«راه کوهستان» اکنون در جای ۱ است.').waitFor()
    await isKept(newsroom, own, [road, school, bridge])
    assert.deepEqual(await beneath(newsroom), ['راه کوهستان', 'مدرسهٔ ساحل', 'پل رودخانه'])

    await panel.getByRole('button', { name: 'برداشتن مدرسهٔ ساحل' }).press('Enter')
    await isKept(newsroom, own, [road, bridge])
    await panel.getByRole('button', { name: 'برگرداندن' }).press('Enter')
    await isKept(newsroom, own, [road, school, bridge])
    await panel.getByRole('button', { name: 'برگرداندن' }).press('Enter')
    await isKept(newsroom, own, [school, bridge, road])

    await pick(page, picker, { typed: 'جنگلی', title: 'پارک جنگلی' })
    await panel.getByText('خوانندگان آن را پس از انتشار می‌بینند').waitFor()
    await isKept(newsroom, own, [school, bridge, road, last.document])
    assert.ok(!(await beneath(newsroom)).includes('پارک جنگلی'))
    await publish(newsroom.office, last.version)
    assert.equal((await beneath(newsroom))[3], 'پارک جنگلی')
    assert.deepEqual(wrongs, [])
  }))

test('no more than six are pinned, and what another editor changed meanwhile is shown and not lost', () =>
  withNewsroom(async (newsroom) => {
    const { page, panel, wrongs, documents } = await openDesk(newsroom)
    const [own = '', ...others] = documents
    const six = others.slice(0, 6)
    const pin = (pins: string[], before: string[]) =>
      newsroom.office.store.transact((tx) => pinDocuments(tx, { document: own, pins, before, by: sara }))
    await pin(six, [])
    await page.reload()
    await panel.getByText('به هر سند ۶ سند سنجاق می‌شود').waitFor()
    assert.equal(await panel.getByRole('combobox').count(), 0)
    await pin(six.slice(0, 5), six)
    await panel.getByRole('button', { name: 'برداشتن پل رودخانه' }).click()
    await panel.getByText('کس دیگری سندهای سنجاق‌شده را عوض کرده است').waitFor()
    await panel.getByRole('combobox').waitFor()
    assert.deepEqual(await namesIn(panel), titles.slice(1, 6))
    await panel.getByRole('button', { name: 'برداشتن پل رودخانه' }).click()
    await isKept(newsroom, own, six.slice(1, 5))
    assert.deepEqual(wrongs, [])
  }))

test('a list stays open, at its field, while a panel above it changes its height, and closes when the field is scrolled away', () =>
  withNewsroom(async (newsroom) => {
    const { page, panel, wrongs } = await openDesk(newsroom)
    const side = page.locator('.desk-side')
    const scrolled = () => side.evaluate((column) => column.scrollTop)
    await side.evaluate((column) => void (column.scrollTop = column.scrollHeight / 2))
    await panel.getByRole('button', { name: 'سنجاق کردن سندی دیگر' }).click()
    const option = page.getByRole('option', { name: 'کتابخانه' })
    await option.waitFor()
    const before = await scrolled()
    const above = side.locator('details.panel').first()
    await above.evaluate((details) => void (details.open = !details.open))
    await page.evaluate('new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))')
    assert.notEqual(await scrolled(), before, 'the browser has held the view in place by scrolling')
    assert.ok(await option.isVisible(), 'the list is still open')
    await option.click()
    await panel.getByRole('link', { name: 'کتابخانه' }).waitFor()

    await panel.getByRole('button', { name: 'سنجاق کردن سندی دیگر' }).click()
    await page.getByRole('listbox').waitFor()
    await side.evaluate((column) => void (column.scrollTop = 0))
    await page.getByRole('listbox').waitFor({ state: 'detached' })
    assert.deepEqual(wrongs, [])
  }))
