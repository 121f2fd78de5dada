import assert from 'node:assert/strict'
import { existsSync, readFileSync } from 'node:fs'
import { test } from 'node:test'
import type { Locator, Page } from 'playwright-core'
import { fa, type WordKey } from '../../src/newsroom/browser/words/fa.ts'
import { selectWords } from '../in-page.mjs'
import { launch } from '../newsroom.ts'
import { kinds } from '../office.ts'
import { dabir, emptyDatabase, serveOwnOffice, type Served } from '../served-office.ts'
import { goodPassword } from '../staff.ts'

/** A page, who speaks in it, and the place name that is wrong in it. */
interface FlatPage {
  file: URL
  speakers: [string, string]
  /** Words of the paragraphs in which they speak, from which each statement runs to the end of its paragraph. */
  said: [string, string]
  wrong: string
  right: string
}

const own: FlatPage = {
  file: new URL('../pages/call-report.txt', import.meta.url),
  speakers: ['دکتر بهمنی', 'رامین تاجور'],
  said: ['از کوشش شما در این', 'در این زمینه ما برگزاری'],
  wrong: 'شمال مرواریدان',
  right: 'شمال نقره کنار',
}

const seed: FlatPage = {
  file: new URL('../../../shared/seed/call-report.txt', import.meta.url),
  speakers: ['مسعود پزشکیان', 'ولادیمیر پوتین'],
  said: ['از تلاش', 'در این زمینه ما علاوه'],
  wrong: 'شمال روسیه',
  right: 'شمال سوریه',
}

for (const kind of kinds)
  for (const [name, page] of [
    ['our own flat page', own],
    ['the seed page', seed],
  ] as const) {
    const skip = existsSync(page.file) ? false : 'the seed does not lie beside this checkout'
    test(
      `${name} goes from pasted text to a public, corrected, verified page [${kind}]`,
      { skip, timeout: 120_000 },
      async () => {
        const database = kind === 'postgres' ? await emptyDatabase() : undefined
        const server = await serveOwnOffice(database === undefined ? {} : { DATABASE_URL: database })
        const browser = await launch()
        try {
          const context = await browser.newContext({
            locale: 'fa-IR',
            timezoneId: 'Asia/Tehran',
            viewport: { width: 1280, height: 900 },
          })
          await journey(await context.newPage(), server, page)
        } finally {
          await browser.close()
          assert.equal(await server.stop(), 0)
        }
      },
    )
  }

async function journey(page: Page, server: Served, flat: FlatPage): Promise<void> {
  const wrongs = watch(page, server.url)
  await becomeOwner(page, server)
  await pasteAndRead(page, server, flat)
  await giveDates(page)
  for (const index of [0, 1] as const)
    await markStatement(page, { speaker: flat.speakers[index], from: flat.said[index] })
  const address = await publish(page, flat)
  const statements = await readPublicPage(page, address, flat)
  for (const statement of statements) await readStatement(page, statement, flat)
  await correctPlace(page, flat)
  await readHistory(page, server, { address, flat })
  await assertFeed(page, server, flat)
  const verified = dabir(['verify'], server.env)
  assert.equal(verified.status, 0, verified.stderr)
  assert.match(
    verified.stdout,
    /^The record fits: 2 editions; \d+ entries of the log, \d+ signed checkpoints\.\nLast leaf: [0-9a-f]{64}\n$/,
  )
  assert.deepEqual(wrongs, [])
}

function watch(page: Page, url: string): string[] {
  const wrongs: string[] = []
  page.on('pageerror', (error) => wrongs.push(error.stack ?? error.message))
  page.on('console', (message) => {
    if (message.type() === 'error') wrongs.push(message.text())
  })
  page.on('request', (request) => {
    if (/^https?:/.test(request.url()) && !request.url().startsWith(url)) wrongs.push(`asked ${request.url()}`)
  })
  return wrongs
}

async function becomeOwner(page: Page, server: Served): Promise<void> {
  await page.goto(server.ownerLink ?? '')
  await page.getByLabel(fa['account.name'], { exact: true }).fill('سارا نیک‌پور')
  await page.getByLabel(fa['session.login'], { exact: true }).fill('sara')
  await page.getByLabel(fa['session.password'], { exact: true }).fill(goodPassword)
  await press(page, 'invitation.ownerVerb')
  await page.waitForURL('**/newsroom/documents')
}

async function pasteAndRead(page: Page, server: Served, flat: FlatPage): Promise<void> {
  await page.goto(`${server.url}/newsroom/import`)
  await page.getByLabel(fa['import.text'], { exact: true }).fill(readFileSync(flat.file, 'utf8'))
  await press(page, 'import.read')
  await page.getByText(fa['import.asks']).waitFor()
  await page.getByText(fa['import.cutOff']).waitFor()
  await press(page, 'import.create')
  await page.locator('.ProseMirror p').nth(6).waitFor()
}

async function giveDates(page: Page): Promise<void> {
  await press(page, 'desk.publish')
  const dialog = page.getByRole('dialog')
  await dialog.getByText(fa['check.happened_missing']).waitFor()
  await dialog.getByText(fa['check.said_missing']).waitFor()
  await page.keyboard.press('Escape')
  await dialog.waitFor({ state: 'detached' })
  const happened = page.locator('[data-field=happened]')
  await happened.getByRole('button', { name: fa['moment.type'] }).click()
  await happened.getByRole('textbox').last().fill('۱۲ آذر ۱۴۰۳')
  await page.keyboard.press('Enter')
  await page.locator('[data-field=said]').getByRole('button', { name: fa['facts.sameAsHappened'] }).click()
}

/** Select from a word to the end of its paragraph, and say whose words they are. */
async function markStatement(page: Page, { speaker, from }: { speaker: string; from: string }): Promise<void> {
  const dialog = page.getByRole('dialog').filter({ hasText: fa['statements.newTitle'] })
  const field = dialog.getByLabel(fa['statements.speaker']).first()
  await selectAndAsk(page, from)
  if (!(await appears(field))) {
    // The editor had not heard of the selection yet, and said that words are to be selected first: it is told again.
    await page.keyboard.press('Escape')
    await selectAndAsk(page, from)
  }
  await field.fill(speaker)
  const create = page.getByRole('option').filter({ hasText: fa['picker.create'] })
  await create.click()
  await page.getByRole('dialog').last().getByRole('button', { name: fa['action.create'] }).click()
  await dialog.getByRole('button', { name: fa['statements.markVerb'], exact: true }).click()
  await dialog.waitFor({ state: 'detached' })
}

/** The two faults of the page stop it until they are answered. Returns the public page's address. */
async function publish(page: Page, flat: FlatPage): Promise<string> {
  await saved(page)
  await press(page, 'desk.publish')
  const dialog = page.getByRole('dialog')
  const [, wrong = ''] = flat.wrong.split(' ')
  const alarms = dialog.locator('.alarm-list > li').filter({ has: page.getByLabel(fa['alarm.because']) })
  await alarms.nth(1).waitFor()
  assert.equal(await alarms.count(), 2, await dialog.innerText())
  assert.equal(await dialog.getByRole('button', { name: fa['publish.verb'], exact: true }).count(), 0)
  const place = alarms.filter({ hasText: `«${wrong}»` }).first()
  await place.getByRole('button', { name: fa['alarm.answer'] }).click()
  await place.getByText(fa['alarm.answerMissing']).waitFor()
  await place.getByLabel(fa['alarm.because']).fill('در متن رسیده چنین است.')
  await place.getByRole('button', { name: fa['alarm.answer'] }).click()
  await alarms.nth(1).waitFor({ state: 'detached' })
  await alarms.first().getByRole('button', { name: fa['alarm.ownWords'] }).click()
  await dialog.getByRole('button', { name: fa['publish.verb'], exact: true }).click()
  const link = dialog.getByRole('link', { name: fa['published.open'] })
  await link.waitFor()
  const address = (await link.getAttribute('href')) ?? ''
  await page.keyboard.press('Escape')
  return address
}

/** Returns the permanent addresses of the two statements. */
async function readPublicPage(page: Page, address: string, flat: FlatPage): Promise<string[]> {
  const [reader, close] = await readerOf(page)
  await reader.goto(new URL(address, page.url()).href)
  assert.equal(await reader.locator('h1').count(), 1)
  for (const speaker of flat.speakers) assert.ok((await reader.getByText(speaker).count()) > 0, speaker)
  assert.match(await reader.locator('main').innerText(), /۱۲ آذر ۱۴۰۳/)
  const links = await reader.locator('a[href*="/s/"]').all()
  const hrefs = await Promise.all(links.map((link) => link.getAttribute('href')))
  await close()
  const found = new Set(hrefs.flatMap((href) => /\/s\/[0-9a-z]+$/.exec(href ?? '')?.[0] ?? []))
  const unique = [...found].map((path) => new URL(path, page.url()).href)
  assert.equal(unique.length, 2, hrefs.join(' '))
  return unique
}

async function readStatement(page: Page, address: string, flat: FlatPage): Promise<void> {
  const [reader, close] = await readerOf(page)
  const answer = await reader.goto(address)
  assert.equal(answer?.status(), 200)
  const text = await reader.locator('main').innerText()
  assert.ok(
    flat.speakers.some((speaker) => text.includes(speaker)),
    text,
  )
  await close()
}

async function correctPlace(page: Page, flat: FlatPage): Promise<void> {
  await page.evaluate(selectWords, { words: flat.wrong, toEnd: false })
  await page.keyboard.insertText(flat.right)
  await saved(page)
  await press(page, 'desk.publishNext')
  const dialog = page.getByRole('dialog')
  const correction = dialog.getByRole('radio', { name: fa['publish.way_correction'] })
  if ((await correction.count()) > 0) await correction.check({ force: true })
  await dialog.getByLabel(fa['correct.kind']).selectOption('place')
  await dialog.getByLabel(fa['correct.note'], { exact: false }).first().fill('نام جا نادرست نوشته شده بود.')
  await dialog.getByRole('button', { name: fa['publish.correctVerb'], exact: true }).click()
  await dialog.getByRole('link', { name: fa['published.open'] }).waitFor()
  await page.keyboard.press('Escape')
}

async function readHistory(
  page: Page,
  server: Served,
  { address, flat }: { address: string; flat: FlatPage },
): Promise<void> {
  const [reader, close] = await readerOf(page)
  const number = /\/news\/(\d+)\//.exec(decodeURI(address))?.[1] ?? '1'
  await reader.goto(`${server.url}/news/${number}/history`)
  assert.match(await reader.locator('main').innerText(), /نام جا نادرست نوشته شده بود/)
  await reader.goto(`${server.url}/news/${number}/history/1...2`)
  const removed = (await reader.locator('del').allInnerTexts()).join(' ')
  const added = (await reader.locator('ins').allInnerTexts()).join(' ')
  const [, wrongPlace = ''] = flat.wrong.split(' ')
  const [, rightPlace = ''] = flat.right.split(' ')
  assert.ok(removed.includes(wrongPlace), removed)
  assert.ok(added.includes(rightPlace), added)
  await reader.goto(`${server.url}/corrections`)
  assert.match(await reader.locator('main').innerText(), /نام جا نادرست نوشته شده بود/)
  await close()
}

async function assertFeed(page: Page, server: Served, flat: FlatPage): Promise<void> {
  const feed = await (await page.request.get(`${server.url}/feed.xml`)).text()
  assert.equal([...feed.matchAll(/<entry>/g)].length, 1)
  assert.ok(feed.includes(flat.right))
  assert.ok(!feed.includes(flat.wrong))
}

/** A page of somebody who is not signed in, without script: nothing that is read needs it. */
async function readerOf(page: Page): Promise<[Page, () => Promise<void>]> {
  const context = await page.context().browser()?.newContext({ javaScriptEnabled: false, locale: 'fa-IR' })
  if (context === undefined) throw new Error('The browser is gone.')
  return [await context.newPage(), () => context.close()]
}

function saved(page: Page): Promise<void> {
  return page.getByText(fa['saving.saved'], { exact: true }).first().waitFor()
}

async function press(page: Page, key: WordKey): Promise<void> {
  await page.getByRole('button', { name: fa[key], exact: true }).first().click()
}

async function selectAndAsk(page: Page, from: string): Promise<void> {
  await page.evaluate(selectWords, { words: from, toEnd: true })
  await page.keyboard.press('Control+Shift+G')
}

function appears(field: Locator): Promise<boolean> {
  return field.waitFor({ timeout: 8000 }).then(
    () => true,
    () => false,
  )
}
