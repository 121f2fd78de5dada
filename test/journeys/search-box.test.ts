import assert from 'node:assert/strict'
import { test } from 'node:test'
import { chromium } from 'playwright-core'
import { listPublishedStatements } from '#record/list-published-statements.ts'
import { followRecord } from '#search/follow-record.ts'
import { listEntries } from '#storage/list-entries.ts'
import { withDemonstration } from '../demonstration.ts'

test('the search offers words as one types, finds documents and statements, and needs no script for that', async () => {
  await withDemonstration(async ({ house, url }) => {
    await followRecord(house.store, await listEntries(house.store.read, 0, 10_000))
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
      await page.keyboard.press('Escape')
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
