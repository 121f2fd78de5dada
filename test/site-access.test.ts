import assert from 'node:assert/strict'
import { test } from 'node:test'
import { HtmlValidate } from 'html-validate'
import type { Page } from 'playwright-core'
import { Fault } from '#ground/fault.ts'
import { getOffice } from '#record/office.ts'
import { faultContent } from '#site/fault-content.ts'
import { frameOf } from '#site/visit.ts'
import { pageText } from '#web/markup.ts'
import { renderPage } from '#web/page.ts'
import { stylePlace, withUsedStyle } from '#web/used-style.ts'
import { withDemonstration } from './demonstration.ts'
import { launch } from './newsroom.ts'
import { furtherPages, sitePages } from './site-pages.ts'

// What every kind of page owes to readers with a narrow screen, large letters, a keyboard, no pictures or another language's voice.

const languages = ['fa', 'en', 'ar']

const validator = new HtmlValidate({
  extends: ['html-validate:recommended'],
  rules: {
    'long-title': 'off',
    'doctype-style': 'off',
    'attribute-boolean-style': 'off',
    'no-trailing-whitespace': 'off',
    'void-style': 'off',
  },
})

const faults = {
  gone: new Fault('gone', 'page.gone'),
  busy: new Fault('too_many', 'search.busy', { details: { seconds: 5 } }),
  large: new Fault('invalid', 'body.too_large', { details: { limit: 1 } }),
  broken: undefined,
}

test('every kind of page, in three languages', async (t) => {
  await withDemonstration(async ({ house, url }) => {
    const browser = await launch()
    try {
      const context = await browser.newContext({ viewport: { width: 320, height: 800 }, reducedMotion: 'reduce' })
      const page = await context.newPage()
      for (const lang of languages) {
        const reader = house.store.read
        const pages = { ...(await sitePages(reader, lang)), ...(await furtherPages(reader, lang)) }
        const described = new Map<string, string>()
        for (const [kind, path] of Object.entries(pages))
          await t.test(`${kind} in ${lang}`, async () => {
            const text = await (await fetch(url + path)).text()
            assert.deepEqual(await findInvalid(text), [])
            if (!text.includes('name="robots"')) assertDescribed(described, path, text)
            await page.goto(url + path)
            await assertOpenToAll(page)
          })
        const frame = frameOf(house, await getOffice(reader), lang)
        for (const [name, fault] of Object.entries(faults))
          await t.test(`${name} in ${lang}`, async () => {
            const markup = pageText(renderPage(frame, faultContent(frame, fault, '/'), stylePlace))
            const { page: text } = withUsedStyle(frame.office.profile.accent, markup)
            assert.deepEqual(await findInvalid(text), [])
            await page.goto('about:blank')
            await page.setContent(text)
            await assertOpenToAll(page)
          })
      }
    } finally {
      await browser.close()
    }
  })
})

/** What a search engine may list says what it is, and no two pages say the same of themselves. */
function assertDescribed(described: Map<string, string>, path: string, text: string): void {
  const [, description = ''] = /<meta name="description" content="([^"]+)"/.exec(text) ?? []
  assert.notEqual(description, '', 'it is described')
  assert.equal(described.get(description) ?? path, path, `described as another page: ${description}`)
  described.set(description, path)
}

async function findInvalid(text: string): Promise<string[]> {
  const report = await validator.validateString(text)
  return report.results.flatMap((result) =>
    result.messages.map((message) => `${message.line}: ${message.ruleId}: ${message.message}`),
  )
}

async function assertOpenToAll(page: Page): Promise<void> {
  assert.deepEqual(await page.evaluate(foreignRuns), [], 'runs of another script say in which language they are')
  assert.deepEqual(await page.evaluate(unspoken), [], 'pictures have an alternative')
  assert.deepEqual(await page.evaluate(steps), [], 'no level of headings is left out for who hears them')
  assert.deepEqual(await page.evaluate(cutOff), [], 'nothing is wider than 320 pixels')
  assert.deepEqual(await page.evaluate(hangingDots), [], 'no dot between two things hangs at a line’s end')
  await page.evaluate(`document.documentElement.style.fontSize = '200%'`)
  assert.deepEqual(await page.evaluate(cutOff), [], 'nor in letters of twice the size')
  await page.evaluate(`document.documentElement.style.fontSize = ''`)
  assert.deepEqual(await page.evaluate(moving), [], 'nothing moves for whom nothing should')
}

/** Texts whose letters are not those of the language that their element is in; addresses and code are of none. */
const foreignRuns = `(() => {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
  const found = []
  const named = /Atom|WCAG|AA|Web Annotation|\\/feed\\.xml/g
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    const owner = node.parentElement
    if (owner.closest('script, style, code, svg, [dir=ltr]:not([lang])') !== null) continue
    const lang = owner.closest('[lang]').lang.split('-')[0]
    const wrong = ['fa', 'ar'].includes(lang) ? /[A-Za-z]{3,}/ : /[\\u0620-\\u06d3]{2,}/
    if (wrong.test(node.data.replace(named, ''))) found.push(lang + ': ' + owner.tagName + '.' + owner.className + ': ' + node.data.trim().slice(0, 60))
  }
  return found
})()`

const unspoken = `[...document.querySelectorAll('img:not([alt]), svg:not([aria-hidden], [role=img])')].map((one) => one.outerHTML.slice(0, 120))`

/** Headings more than one level beneath the one before. One with another role is heard as no heading. */
const steps = `[...document.querySelectorAll('h1, h2, h3, h4')].filter((one) => !one.hasAttribute('role'))
  .map((one, at, all) => [at === 0 ? 0 : Number(all[at - 1].tagName[1]), one])
  .filter(([before, one]) => Number(one.tagName[1]) > before + 1)
  .map(([before, one]) => before + ': ' + one.outerHTML.slice(0, 80))`

/** Dots between two things of which one stands on another line; those that the style sets are cut off at a line's beginning. */
const hangingDots = `(() => {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
  const signs = []
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode())
    if (node.parentElement.checkVisibility() && node.parentElement.closest('script, style') === null)
      for (const { index } of node.data.matchAll(/\\S/g)) signs.push([node, index])
  const middle = ([node, at]) => {
    const range = document.createRange()
    range.setStart(node, at)
    range.setEnd(node, at + 1)
    const { top, bottom } = range.getBoundingClientRect()
    return (top + bottom) / 2
  }
  const hanging = signs.flatMap((sign, at) => {
    const [node, index] = sign
    if (node.data[index] !== '·') return []
    const beside = [signs[at - 1], signs[at + 1]]
    return beside.some((one) => one === undefined || Math.abs(middle(one) - middle(sign)) > 12) ? [node.data.trim()] : []
  })
  const uncut = [...document.querySelectorAll('body *')].filter(
    (one) =>
      getComputedStyle(one, '::before').content.includes('·') &&
      (getComputedStyle(one).display !== 'inline-block' || getComputedStyle(one.parentElement).overflowX !== 'clip'),
  )
  return [...hanging, ...uncut.map((one) => one.outerHTML.slice(0, 120))]
})()`

/** Elements that reach beyond the page's edge, and the page itself where it scrolls sideways. */
const cutOff = `(() => {
  const width = document.documentElement.clientWidth
  if (document.documentElement.scrollWidth <= width) return []
  return [...document.body.querySelectorAll('*')]
    .filter((one) => one.closest('.menu ul') === null)
    .filter((one) => { const { left, right } = one.getBoundingClientRect(); return left < -1 || right > width + 1 })
    .map((one) => one.tagName + '.' + one.className + ': ' + one.textContent.trim().slice(0, 40)).slice(-3)
    .concat('the page is ' + document.documentElement.scrollWidth + ' pixels wide')
})()`

const moving = `[getComputedStyle(document.documentElement).scrollBehavior]
  .filter((behaviour) => behaviour !== 'auto')
  .concat(document.getAnimations().map((one) => String(one.animationName ?? one.transitionProperty)))`
