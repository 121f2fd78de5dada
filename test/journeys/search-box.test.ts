import assert from 'node:assert/strict'
import { test } from 'node:test'
import { chromium } from 'playwright-core'
import { listPublishedStatements } from '#record/list-published-statements.ts'
import { followRecord } from '#search/follow-record.ts'
import { followWords } from '#search/follow-words.ts'
import { listEntries } from '#storage/list-entries.ts'
import { withDemonstration } from '../demonstration.ts'

test('the search offers words as one types, finds documents and statements, and needs no script for that', async () => {
  await withDemonstration(async ({ house, url }) => {
    const entries = await listEntries(house.store.read, 0, 10_000)
    await followRecord(house.store, entries)
    await followWords(house.store, entries)
    const browser = await chromium.launch({
      ...(process.env.CHROMIUM === undefined ? {} : { executablePath: process.env.CHROMIUM }),
      args: ['--no-sandbox', '--disable-background-networking'],
    })
    try {
      const page = await browser.newPage()
      const told: string[] = []
      page.on('console', (message) => void told.push(message.text()))
      await page.goto(`${url}/search`)
      await page.locator('#find-q').pressSequentially('شهر')
      await page.locator('#find-q-words option').first().waitFor({ state: 'attached' })
      const words = await page
        .locator('#find-q-words option')
        .evaluateAll((all) => all.map((one) => one.getAttribute('value')))
      assert.ok(words.length > 0 && words.every((word) => word?.startsWith('شهر')), words.join(' '))
      await page.keyboard.press('Enter')
      await page.locator('.hits li').first().waitFor()
      assert.deepEqual(told, [])
      const plain = await browser.newContext({ javaScriptEnabled: false })
      const still = await plain.newPage()
      const [statement] = await listPublishedStatements(house.store.read, { lang: 'fa', isTold: true, limit: 1 })
      assert.ok(statement)
      await still.goto(`${url}/search?q=${encodeURIComponent(`"${statement.wording.text.split(/[،.]/)[0]}"`)}`)
      assert.ok((await still.locator('.hits li').count()) > 0)
      assert.ok((await still.locator(`section[aria-labelledby="said"] a[href="/s/${statement.id}"]`).count()) > 0)
      const scripts = await page
        .locator('script[src]')
        .evaluateAll((all) => all.map((one) => one.getAttribute('src') ?? ''))
      const bytes = await Promise.all(
        scripts.map(async (src) => (await (await fetch(url + src)).arrayBuffer()).byteLength),
      )
      assert.ok(bytes.reduce((sum, one) => sum + one, 0) <= 5 * 1024, `${bytes.join(' + ')} bytes of script`)
    } finally {
      await browser.close()
    }
  })
})

test('a stretch of time is picked by the keyboard alone, without script, and a day that there is not loses nothing', async () => {
  await withDemonstration(async ({ url }) => {
    const browser = await chromium.launch({
      ...(process.env.CHROMIUM === undefined ? {} : { executablePath: process.env.CHROMIUM }),
      args: ['--no-sandbox', '--disable-background-networking'],
    })
    try {
      const context = await browser.newContext({ javaScriptEnabled: false, viewport: { width: 390, height: 800 } })
      const page = await context.newPage()
      const list = (name: string) => page.locator(`select[name="${name}"]`)
      await page.goto(`${url}/search`)
      await page.locator('#find-q').fill('شهر')
      await page.locator('.find summary').focus()
      await page.keyboard.press('Enter')
      await page.locator('#find-from').focus()
      const [last, seventh, first] = [['End'], Array<string>(7).fill('ArrowDown'), ['ArrowDown']]
      for (const keys of [last, seventh, first]) for (const key of ['Tab', ...keys]) await page.keyboard.press(key)
      await page.keyboard.press('Tab')
      await page.keyboard.type('۱۴۰۵/۹/۱')
      await page.keyboard.press('Enter')
      await page.locator('#find-from-wrong').waitFor()
      assert.match(await page.locator('#find-from-wrong').innerText(), /مهر ۳۰ روز دارد؛ ۳۱ مهر نداریم/)
      assert.equal(await page.locator('#find-q').inputValue(), 'شهر')
      assert.equal(await page.locator('#find-from').inputValue(), '۳۱ مهر ۱۴۰۵')
      assert.equal(await page.locator('#find-to').inputValue(), '۱ آذر ۱۴۰۵')
      assert.equal(await list('from_day').inputValue(), '31')
      await list('from_day').selectOption('30')
      await page.locator('.find details button').press('Enter')
      await page.waitForURL((address) => address.searchParams.get('from') === '2026-10-22')
      assert.equal(decodeURIComponent(new URL(page.url()).search), '?q=شهر&from=2026-10-22&to=2026-11-22')
      assert.equal(await page.locator('#find-from').inputValue(), '۳۰ مهر ۱۴۰۵')
      assert.equal(await page.locator('.find .notice').count(), 0)
      await page.getByRole('link', { name: 'امسال' }).press('Enter')
      await page.waitForURL((address) => address.searchParams.get('to') === '2027-03-20')
      assert.equal(await page.locator('.find [aria-current]').innerText(), 'امسال')
      assert.equal(await page.getByRole('combobox', { name: 'از تاریخ: ماه' }).inputValue(), '1')
      assert.ok(await page.evaluate('document.documentElement.scrollWidth <= innerWidth'))
    } finally {
      await browser.close()
    }
  })
})
