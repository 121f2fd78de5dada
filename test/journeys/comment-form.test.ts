import assert from 'node:assert/strict'
import { serve } from '@hono/node-server'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { test } from 'node:test'
import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { rotateCommentKeys } from '#storage/comment-keys.ts'
import { siteRoutes } from '#site/routes.ts'
import { lastComment, openCommented, type CommentedOffice } from '../comments.ts'
import { launch } from '../newsroom.ts'
import { withOffice } from '../office.ts'

const text = 'بند نخست، با نیم‌فاصله و «گیومه».\n\nبند دوم پس از سطر خالی <b>و نشانه‌ها</b> & چیزهای دیگر.'
const aboutTime = /منقضی|انقضا|دوباره بارگذاری|زمان .* گذشت|expire/i

interface Served {
  here: CommentedOffice
  url: string
  browser: Browser
  /** Shut the server down and open it again at the same address, with whatever keys lie in the folder now. */
  restart: () => Promise<void>
}

function withSite(body: (served: Served) => Promise<void>): Promise<void> {
  return withOffice('sqlite', async (office) => {
    const here = await openCommented(office)
    let server = await listen(here, 0)
    const { port } = server.address() as AddressInfo
    const url = `http://localhost:${port}`
    here.house.publicUrl = url
    const browser = await launch()
    const restart = async () => {
      await shut(server)
      here.house.commentKeys = rotateCommentKeys(office.folder)
      server = await listen(here, port)
    }
    try {
      await body({ here, url, browser, restart })
    } finally {
      await browser.close()
      await shut(server)
    }
  })
}

async function listen({ house }: CommentedOffice, port: number) {
  const server = serve({ fetch: siteRoutes(house).fetch, port, hostname: '127.0.0.1', createServer })
  await new Promise<void>((resolve) => void server.once('listening', () => resolve()))
  return server as ReturnType<typeof createServer>
}

function shut(server: ReturnType<typeof createServer>): Promise<void> {
  server.closeAllConnections()
  return new Promise((resolve) => void server.close(() => resolve()))
}

async function open(
  { browser, url }: Served,
  options: BrowserContextOptions = {},
): Promise<{ page: Page; wrongs: string[] }> {
  const context = await browser.newContext({ locale: 'fa-IR', baseURL: url, ...options })
  const page = await context.newPage()
  const wrongs: string[] = []
  page.on('console', (message) => {
    if (message.type() === 'error' && !/status of|ERR_|Failed to load/.test(message.text())) wrongs.push(message.text())
  })
  page.on('pageerror', (error) => wrongs.push(error.message))
  return { page, wrongs }
}

/** Seventy minutes, of which the last sixty asleep; every key gone; the server another; the network away. */
async function muchHappens({ here, restart }: Served, page: Page): Promise<void> {
  here.office.clock.advance(70 * 60_000)
  for (let times = 0; times < 4; times++) await restart()
  // The page wakes when all of that is over: it cannot have asked for a proof in between.
  const isScripted = await page.evaluate('true').catch(() => false)
  if (isScripted) await page.clock.fastForward('01:10:00')
  await page.context().setOffline(true)
}

async function assertArrivedOnce({ here }: Served, page: Page): Promise<void> {
  assert.match(await page.locator('h1').innerText(), /نظر شما رسید/)
  assert.doesNotMatch(await page.locator('body').innerText(), aboutTime)
  const kept = await here.office.store.read.selectFrom('comment').select(['text', 'signals', 'isHeld']).execute()
  assert.deepEqual(
    kept.map((one) => one.text),
    [text],
  )
}

test('with script: seventy minutes, sleep, new keys, a new server, the network away: accepted once, the text whole', () =>
  withSite(async (served) => {
    const { page, wrongs } = await open(served)
    await page.clock.install()
    await page.goto(`/n/${served.here.number}`)
    await page.locator('#comment-name').fill('نرگس')
    await page.locator('#comment-text').fill(text)
    await page.locator('input[name=proof][value]').waitFor({ state: 'attached' })
    await muchHappens(served, page)
    await page.getByRole('button', { name: 'فرستادن نظر' }).click()
    await page.getByText('هنوز نرسیده است').waitFor()
    assert.doesNotMatch(await page.locator('main').innerText(), aboutTime)
    await page.context().setOffline(false)
    await page.clock.fastForward(6000)
    await page.waitForURL(/\/comments\/mine\//)
    await assertArrivedOnce(served, page)
    const kept = await served.here.office.store.read
      .selectFrom('comment')
      .select(['signals', 'isHeld'])
      .executeTakeFirstOrThrow()
    assert.equal(kept.isHeld, 1, 'its form is of a key long gone, which holds it and nothing more')
    assert.ok(!kept.signals.includes('proof.'), `the proof was renewed unseen: ${kept.signals}`)
    await page.goBack()
    assert.equal(await page.evaluate('localStorage.length'), 0, 'the draft is let go once it has arrived')
    assert.deepEqual(wrongs, [])
  }))

test('without script: the same, and the text whole', () =>
  withSite(async (served) => {
    const { page } = await open(served, { javaScriptEnabled: false })
    await page.goto(`/n/${served.here.number}`)
    assert.equal(await page.locator('#comment-form').isVisible(), false)
    await page.getByRole('link', { name: 'نظر بدهید' }).click()
    await page.locator('#comment-name').fill('نرگس')
    await page.locator('#comment-text').fill(text)
    await muchHappens(served, page)
    await page
      .getByRole('button', { name: 'فرستادن نظر' })
      .click()
      .catch(() => {})
    await page.waitForURL(/chrome-error/).catch(() => {})
    await page.context().setOffline(false)
    await page.reload()
    await page.waitForURL(/\/comments\/mine\//)
    await assertArrivedOnce(served, page)
  }))

test('a draft is there again after the page was closed; a double click is one comment; the count is live', () =>
  withSite(async (served) => {
    const { page, wrongs } = await open(served)
    await page.goto(`/n/${served.here.number}`)
    await page.locator('#comment-text').fill('نوشته‌ای که نباید گم شود')
    assert.equal(await page.locator('output[for=comment-text]').innerText(), '۲۹۷۶')
    const address = page.url()
    await page.goto('about:blank')
    await page.goto(address)
    assert.equal(await page.locator('#comment-text').inputValue(), 'نوشته‌ای که نباید گم شود')
    await page.locator('#comment-name').fill('نرگس')
    await page.getByRole('button', { name: 'فرستادن نظر' }).dblclick()
    await page.waitForURL(/\/comments\/mine\//)
    assert.equal((await served.here.office.store.read.selectFrom('comment').select('id').execute()).length, 1)
    assert.deepEqual(wrongs, [])
  }))

/** A page whose time stands still until it is moved, with the network away. */
async function openAway(served: Served): Promise<Page> {
  const { page } = await open(served)
  await page.clock.install()
  await page.goto(`/n/${served.here.number}`)
  await page.clock.pauseAt(await page.evaluate<number>('Date.now() + 1000'))
  await page.context().setOffline(true)
  return page
}

async function passTime({ here }: Served, page: Page, ms: number): Promise<void> {
  here.office.clock.advance(ms)
  await page.clock.runFor(ms)
}

for (const [whose, write] of [
  [
    'who wrote while the network was away',
    async (served: Served, page: Page) => {
      await page.locator('#comment-name').fill('نرگس')
      await page.locator('#comment-text').fill(text)
      await passTime(served, page, 20_000)
    },
  ],
  [
    'whose draft came back',
    async (served: Served, page: Page) => {
      await page.locator('#comment-text').fill(text)
      await passTime(served, page, 20_000)
      await page.context().setOffline(false)
      await page.reload()
      assert.equal(await page.locator('#comment-text').inputValue(), text)
      await page.locator('#comment-name').fill('نرگس')
    },
  ],
] as const)
  test(`${whose}, and sends at once, is no quick sender`, () =>
    withSite(async (served) => {
      const page = await openAway(served)
      await write(served, page)
      await page.context().setOffline(false)
      await page.getByRole('button', { name: 'فرستادن نظر' }).click()
      await page.locator('input[name=proof][value]').waitFor({ state: 'attached' })
      await passTime(served, page, 3200)
      await page.waitForURL(/\/comments\/mine\//)
      await assertArrivedOnce(served, page)
      const { seen, isHeld } = await lastComment(served.here)
      assert.deepEqual([seen, isHeld], [['author.new'], 0])
    }))

test('who has only just begun is told to the moderators as quick, network or not', () =>
  withSite(async (served) => {
    const page = await openAway(served)
    await page.context().setOffline(false)
    await page.locator('#comment-name').fill('نرگس')
    await page.locator('#comment-text').fill(text)
    await page.getByRole('button', { name: 'فرستادن نظر' }).click()
    await page.waitForURL(/\/comments\/mine\//)
    assert.deepEqual((await lastComment(served.here)).seen, ['form.fast', 'author.new'])
  }))
