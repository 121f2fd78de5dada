/* oxlint-disable no-control-regex -- control characters are what is looked for. */
import { serve } from '@hono/node-server'
import assert from 'node:assert/strict'
import type { AddressInfo } from 'node:net'
import { test } from 'node:test'
import { cleanText } from '#comments/clean-text.ts'
import { decideComments } from '#comments/decide-comments.ts'
import { sara } from '../cast.ts'
import { commentCount, openCommented, openForm, send, type CommentedOffice } from '../comments.ts'
import { hostileNames, hostileProofs, hostileTexts, invisibleTexts, oddNames } from '../hostile-texts.ts'
import { launch } from '../newsroom.ts'
import { eachDatabase, withOffice } from '../office.ts'

/** Send a text from a form of its own, an hour after the last: budgets are another test's matter. */
async function sendAlone(here: CommentedOffice, fields: Record<string, string>) {
  const form = await openForm(here)
  here.office.clock.advance(3_700_000)
  return send(here, { ...form, ...fields })
}

async function keepOpen(here: CommentedOffice): Promise<void> {
  const { setRules } = await import('#comments/rules.ts')
  await here.office.store.transact((tx) => setRules(tx, { scope: 'site', rules: { closesAfterDays: 0 }, by: sara }))
}

eachDatabase('every hostile text is kept as text, every invisible one is refused', async (office) => {
  const here = await openCommented(office)
  await keepOpen(here)
  for (const text of hostileTexts) {
    const sent = await sendAlone(here, { text })
    assert.equal(sent.status, 303, `${sent.status} for ${JSON.stringify(text).slice(0, 80)}`)
    const { text: kept } = await office.store.read
      .selectFrom('comment')
      .select('text')
      .orderBy('createdAt', 'desc')
      .executeTakeFirstOrThrow()
    assert.equal(kept, cleanText(text))
    assert.doesNotMatch(kept, /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/)
    if (!/[\u0000-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069\ud800-\udfff]/.test(text))
      assert.equal(kept, text, 'nothing else is changed')
  }
  const before = await commentCount(here)
  for (const text of [...invisibleTexts, 'ا'.repeat(3001), 'ا'.repeat(13_000)]) {
    const sent = await sendAlone(here, { text })
    assert.equal(sent.status, 422, JSON.stringify(text).slice(0, 80))
  }
  for (const name of hostileNames) {
    const sent = await sendAlone(here, { name })
    assert.equal(sent.status, 422, JSON.stringify(name).slice(0, 80))
    assert.ok(sent.text.includes('اسکلهٔ تازه برای ماهی‌گیران'), 'the text stays in the page')
  }
  assert.equal(await commentCount(here), before)
  for (const [index, proof] of hostileProofs.entries())
    assert.equal((await sendAlone(here, { proof, text: `با اثبات نادرست شمارهٔ ${index} آمده است` })).status, 303)
  for (const [index, body] of ['', 'a', '%', 'text=%ff%fe&name=x', '{"text":"x"}', '--x\r\n'].entries()) {
    for (const type of [
      'application/x-www-form-urlencoded',
      'multipart/form-data; boundary=x',
      'application/json',
      'text/plain',
    ]) {
      const reply = await here.site.request(`/news/${here.number}/comments`, {
        method: 'POST',
        body,
        headers: { 'content-type': type },
      })
      assert.ok(reply.status < 500, `${reply.status} for body ${index} as ${type}`)
    }
  }
})

test('nothing of it runs in a browser, and the page after it is in order', () =>
  withOffice('sqlite', async (office) => {
    const here = await openCommented(office)
    await keepOpen(here)
    for (const text of hostileTexts) await sendAlone(here, { text })
    for (const name of oddNames)
      assert.equal((await sendAlone(here, { name, text: `نامش چنین است: ${name}` })).status, 303)
    const ids = (await office.store.read.selectFrom('comment').select('id').execute()).map((row) => row.id)
    await office.store.transact((tx) => decideComments(tx, { comments: ids, decision: 'publish', by: sara }))
    await office.store.transact(async (tx) => void (await tx.sql.updateTable('comment').set({ mayLink: 1 }).execute()))
    const server = serve({ fetch: here.site.fetch, port: 0, hostname: '127.0.0.1' })
    await new Promise<void>((resolve) => void server.once('listening', () => resolve()))
    const browser = await launch()
    try {
      const page = await browser.newPage({ baseURL: `http://localhost:${(server.address() as AddressInfo).port}` })
      const wrongs: string[] = []
      page.on('console', (message) => void (message.type() === 'error' && wrongs.push(message.text())))
      page.on('pageerror', (error) => wrongs.push(error.message))
      page.on('dialog', (dialog) => void dialog.dismiss())
      let next: string | null = `/news/${here.number}/comments`
      let shown = 0
      while (next !== null) {
        await page.goto(next)
        shown += await page.locator('.comments article').count()
        assert.equal(await page.evaluate('window.wrong'), undefined)
        assert.equal(
          await page.locator('.words :not(p, br, a[rel="ugc nofollow noopener"])').count(),
          0,
          'text and nothing else',
        )
        for (const link of await page.locator('.words a').all())
          assert.match((await link.getAttribute('href')) ?? '', /^https?:\/\//)
        assert.equal(await page.locator('footer.foot').count(), 1)
        assert.ok(
          await page.evaluate('document.documentElement.scrollWidth <= innerWidth'),
          'nothing stands out of the page',
        )
        next = await page
          .locator('a[rel=next]')
          .getAttribute('href', { timeout: 500 })
          .catch(() => null)
      }
      assert.equal(shown, ids.length)
      assert.deepEqual(wrongs, [])
    } finally {
      await browser.close()
      server.close()
    }
  }))
