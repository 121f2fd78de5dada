import assert from 'node:assert/strict'
import { test } from 'node:test'
import { AxeBuilder } from '@axe-core/playwright'
import { HtmlValidate } from 'html-validate'
import { chromium, type Browser, type Page } from 'playwright-core'
import { withDemonstration } from './demonstration.ts'
import { sitePages } from './site-pages.ts'

const languages = ['fa', 'en']
const kinds = [
  'home',
  'document',
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
  'missing',
]

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
    const browser = await chromium.launch({
      ...(process.env.CHROMIUM === undefined ? {} : { executablePath: process.env.CHROMIUM }),
      args: ['--no-sandbox', '--disable-background-networking', '--disable-component-update', '--disable-sync'],
    })
    try {
      const [day, night] = [await openPage(browser, 'light'), await openPage(browser, 'dark')]
      for (const lang of languages) {
        const pages = await sitePages(house.store.read, lang)
        for (const kind of kinds) {
          await t.test(`${kind} in ${lang}`, async () => {
            const path = pages[kind]
            assert.ok(path, 'the demonstration has one')
            await assertValid(url + path)
            await assertAccessible(day, url + path)
            await assertReadable(night, url + path)
            await assertNarrow(day)
            assert.deepEqual(day.foreign(url), [])
            assert.deepEqual(day.told(), [])
          })
        }
      }
      await t.test('the feed is XML', async () => {
        const text = await (await fetch(`${url}/feed.xml`)).text()
        const parsed = `new DOMParser().parseFromString(${JSON.stringify(text)}, 'application/xml')`
        assert.equal(await day.page.evaluate(`${parsed}.querySelector('parsererror')?.textContent ?? ''`), '')
        assert.ok(Number(await day.page.evaluate(`${parsed}.querySelectorAll('entry').length`)) > 20)
      })
    } finally {
      await browser.close()
    }
  })
})

type AxeResults = Awaited<ReturnType<AxeBuilder['analyze']>>

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

async function openPage(browser: Browser, colorScheme: 'light' | 'dark'): Promise<Watched> {
  const context = await browser.newContext({ colorScheme, viewport: { width: 1280, height: 900 } })
  const page = await context.newPage()
  const requests: string[] = []
  const told: string[] = []
  page.on('request', (request) => void requests.push(request.url()))
  page.on('console', (message) => void (message.text().includes('404') || told.push(message.text())))
  return { page, foreign: (url) => requests.filter((request) => !request.startsWith(`${url}/`)), told: () => told }
}

async function assertAccessible({ page }: Watched, address: string): Promise<void> {
  await page.setViewportSize({ width: 1280, height: 900 })
  await page.goto(address)
  const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']
  assertNone(await new AxeBuilder({ page }).withTags(tags).analyze())
}

/** By night only the colours are other ones. */
async function assertReadable({ page }: Watched, address: string): Promise<void> {
  await page.goto(address)
  assertNone(await new AxeBuilder({ page }).withRules(['color-contrast', 'link-in-text-block']).analyze())
}

function assertNone({ violations }: AxeResults): void {
  assert.deepEqual(
    violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html} ${nodes[0]?.failureSummary}`),
    [],
  )
}

/** Nobody has to scroll sideways at 320 pixels. */
async function assertNarrow({ page }: Watched): Promise<void> {
  await page.setViewportSize({ width: 320, height: 800 })
  const width = Number(await page.evaluate('document.documentElement.scrollWidth'))
  assert.ok(width <= 320, `it is ${width} pixels wide`)
}
