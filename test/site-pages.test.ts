import assert from 'node:assert/strict'
import { test } from 'node:test'
import { HtmlValidate } from 'html-validate'
import type { Browser, Page } from 'playwright-core'
import { findBarriersByDayAndNight } from './barriers.ts'
import { withDemonstration } from './demonstration.ts'
import { launch } from './newsroom.ts'
import { sitePages } from './site-pages.ts'

const languages = ['fa', 'en']
const kinds = [
  'home',
  'document',
  'speech',
  'paper',
  'event',
  'statement',
  'person',
  'redline',
  'history',
  'latest',
  'people',
  'events',
  'dossiers',
  'corrections',
  'archive',
  'about',
  'feeds',
  'missing',
]

const desk = { width: 1280, height: 900 }

const validator = new HtmlValidate({
  extends: ['html-validate:recommended'],
  // Void elements are written without a slash, attributes as browsers read them; long titles are the editors' words.
  rules: {
    'long-title': 'off',
    'doctype-style': 'off',
    'attribute-boolean-style': 'off',
    'no-trailing-whitespace': 'off',
    'void-style': 'off',
  },
})

test('every kind of page, in Persian and in English, by day and by night', async (t) => {
  await withDemonstration(async ({ house, url }) => {
    const browser = await launch()
    try {
      const watched = await openPage(browser)
      for (const lang of languages) {
        const pages = await sitePages(house.store.read, lang)
        for (const kind of kinds) {
          await t.test(`${kind} in ${lang}`, async () => {
            const path = pages[kind]
            assert.ok(path, 'the demonstration has one')
            await watched.page.goto(url + path)
            await assertValid(url + path)
            assert.deepEqual(await findBarriersByDayAndNight(watched.page), [])
            await assertNarrow(watched.page)
            assert.deepEqual(watched.foreign(url), [])
            assert.deepEqual(watched.told(), [])
          })
        }
      }
      await t.test('the feed is XML', async () => {
        const text = await (await fetch(`${url}/feed.xml`)).text()
        const parsed = `new DOMParser().parseFromString(${JSON.stringify(text)}, 'application/xml')`
        assert.equal(await watched.page.evaluate(`${parsed}.querySelector('parsererror')?.textContent ?? ''`), '')
        assert.ok(Number(await watched.page.evaluate(`${parsed}.querySelectorAll('entry').length`)) > 20)
      })
    } finally {
      await browser.close()
    }
  })
})

async function assertValid(address: string): Promise<void> {
  const text = await (await fetch(address)).text()
  const report = await validator.validateString(text)
  const found = report.results.flatMap((result) =>
    result.messages.map((message) => `${message.line}: ${message.ruleId}: ${message.message}`),
  )
  assert.deepEqual(found, [])
}

interface Watched {
  page: Page
  /** Requests to another host than this. */
  foreign(url: string): string[]
  /** What stood on the console, but that a page was not found. */
  told(): string[]
}

async function openPage(browser: Browser): Promise<Watched> {
  const context = await browser.newContext({ viewport: desk })
  const page = await context.newPage()
  const requests: string[] = []
  const told: string[] = []
  page.on('request', (request) => void requests.push(request.url()))
  page.on('console', (message) => void (message.text().includes('404') || told.push(message.text())))
  return { page, foreign: (url) => requests.filter((request) => !request.startsWith(`${url}/`)), told: () => told }
}

/** Nobody has to scroll sideways at 320 pixels. */
async function assertNarrow(page: Page): Promise<void> {
  await page.setViewportSize({ width: 320, height: 800 })
  const width = Number(await page.evaluate('document.documentElement.scrollWidth'))
  await page.setViewportSize(desk)
  assert.ok(width <= 320, `it is ${width} pixels wide`)
}
