import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Page } from 'playwright-core'
import { withDemonstration } from './demonstration.ts'
import { launch } from './newsroom.ts'
import { furtherPages, sitePages } from './site-pages.ts'

// Every kind of page as it is walked by Tab alone, and as a browser reads it that knows no style.

/** What an embedding page shows in a frame: two links, which need no way past them. */
const cards = new Set(['card'])

for (const { lang, colorScheme } of [
  { lang: 'fa', colorScheme: 'dark' },
  { lang: 'en', colorScheme: 'light' },
] as const)
  test(`every kind of page by the keyboard, in ${lang} and ${colorScheme}`, async (t) => {
    await withDemonstration(async ({ house, url }) => {
      const browser = await launch()
      try {
        const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, colorScheme })
        const page = await context.newPage()
        const reader = house.store.read
        const pages = { ...(await sitePages(reader, lang)), ...(await furtherPages(reader, lang)) }
        for (const [kind, path] of Object.entries(pages))
          await t.test(kind, async () => {
            await page.goto(url + path)
            assert.deepEqual(await page.evaluate(joined), [], 'neighbours do not run together without a style')
            assert.deepEqual(await page.evaluate(runIn), [], 'nor does a note in the margin run into the text')
            if (!cards.has(kind)) await assertSkips(page)
            await page.goto(url + path)
            await page.evaluate(noteStops)
            await assertWalked(page)
          })
      } finally {
        await browser.close()
      }
    })
  })

test('on a phone the masthead is low, and its menu goes along with the keyboard', async (t) => {
  await withDemonstration(async ({ house, url }) => {
    const browser = await launch()
    try {
      const context = await browser.newContext({ viewport: { width: 360, height: 740 } })
      const page = await context.newPage()
      for (const lang of ['fa', 'en', 'ar'])
        await t.test(lang, async () => {
          const { home = '', corrections = '' } = await sitePages(house.store.read, lang)
          await page.goto(url + corrections)
          assert.equal(await page.evaluate(`(${inView})(document.querySelector('.menu [aria-current]'))`), true)
          await page.goto(url + home)
          await page.evaluate('document.fonts.ready.then(() => undefined)')
          const height = Number(await page.evaluate(`document.querySelector('body > header').offsetHeight`))
          assert.ok(height <= 170, `the masthead is ${height} pixels high`)
          const entries = page.locator('.menu a')
          await page.locator('.tongues a').last().focus()
          for (let at = 0; at < (await entries.count()); at++) {
            await page.keyboard.press('Tab')
            assert.equal(await page.evaluate(`document.activeElement.textContent`), await entries.nth(at).textContent())
            assert.equal(await page.evaluate(`(${inView})(document.activeElement)`), true)
          }
        })
    } finally {
      await browser.close()
    }
  })
})

const inView = `((one) => { const { left, right } = one.getBoundingClientRect(); return left >= 0 && right <= innerWidth })`

test('the further fields of the search open and close by Enter and by Space, and Tab goes into them when they are open', async () => {
  await withDemonstration(async ({ url }) => {
    const browser = await launch()
    try {
      const page = await (await browser.newContext({ javaScriptEnabled: false })).newPage()
      await page.goto(`${url}/search`)
      const details = page.locator('.find details')
      await details.locator('summary').focus()
      for (const key of ['Enter', 'Space']) {
        await page.keyboard.press(key)
        assert.equal(await details.getAttribute('open'), '')
        await page.keyboard.press('Tab')
        assert.equal(await details.locator(':focus:not(summary)').count(), 1)
        await page.keyboard.press('Shift+Tab')
        await page.keyboard.press(key)
        assert.equal(await details.getAttribute('open'), null)
      }
    } finally {
      await browser.close()
    }
  })
})

/** The first stop is the way past the masthead, and leads into the page's main part. */
async function assertSkips(page: Page): Promise<void> {
  await page.keyboard.press('Tab')
  assert.equal(await page.evaluate(`document.activeElement.className`), 'skip')
  await page.keyboard.press('Enter')
  assert.equal(await page.evaluate(`document.activeElement.id`), 'main')
}

/** Tab comes to everything once, in the order of the text; where it is, a ring shows that stands out from what is around it. */
async function assertWalked(page: Page): Promise<void> {
  const count = Number(await page.evaluate(`reachable().length`))
  for (let step = 0; step < count; step++) await page.keyboard.press('Tab')
  assert.deepEqual(await page.evaluate(`stops`), await page.evaluate(`reachable().map(nameOf)`))
  assert.deepEqual(await page.evaluate(`faint`), [])
}

const noteStops = `(() => {
  window.stops = []
  window.faint = []
  window.nameOf = (one) => [...document.querySelectorAll('*')].indexOf(one) + ': ' + one.tagName + ' ' + one.textContent.trim().slice(0, 40)
  window.reachable = () => [...document.querySelectorAll('a[href], button, input, select, textarea, summary, video[controls], [tabindex]')]
    .filter((one) => one.tabIndex >= 0 && one.type !== 'hidden' && one.checkVisibility({ visibilityProperty: true }))
    .filter((one) => one.type !== 'radio' || one === document.querySelector('[type=radio][name="' + one.name + '"]'))
  const light = (colour) => {
    const [red, green, blue] = colour.match(/[\\d.]+/g).slice(0, 3).map((part) => part / 255)
      .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
  }
  const groundOf = (one) => {
    for (let around = one.parentElement; around !== null; around = around.parentElement) {
      const colour = getComputedStyle(around).backgroundColor
      if (!/, 0\\)$/.test(colour)) return colour
    }
    return 'rgb(255, 255, 255)'
  }
  addEventListener('focusin', ({ target }) => {
    if (target.id === 'main') return
    if (stops.at(-1) !== nameOf(target)) stops.push(nameOf(target))
    const { outlineStyle, outlineColor, outlineWidth } = getComputedStyle(target)
    const [ring, ground] = [light(outlineColor), light(groundOf(target))]
    const contrast = (Math.max(ring, ground) + 0.05) / (Math.min(ring, ground) + 0.05)
    const { width, height } = target.getBoundingClientRect()
    const isSeen = outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2 && contrast >= 3 && width > 4 && height > 4
    if (!isSeen) faint.push(nameOf(target) + ': ' + outlineStyle + ', contrast ' + contrast.toFixed(1))
  })
})()`

/** Notes in the margin that no line break parts from the text. */
const runIn = `[...document.querySelectorAll('.by:not(.again)')]
  .filter((one) => one.lastElementChild?.tagName !== 'BR')
  .map((one) => one.textContent.trim())`

/** Facts in a line and languages in a row stand apart by spaces, not by the style alone. */
const joined = `[...document.querySelectorAll('.meta > * + *, .tongues > * + *')]
  .filter((one) => one.previousSibling === one.previousElementSibling && getComputedStyle(one).display !== 'block')
  .map((one) => one.previousSibling.textContent.trim() + one.textContent.trim())`
