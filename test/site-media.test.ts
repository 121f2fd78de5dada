import assert from 'node:assert/strict'
import { test } from 'node:test'
import { withDemonstration } from './demonstration.ts'
import { launch } from './newsroom.ts'
import { sitePages } from './site-pages.ts'

// Pages on paper, and in colours that the reader has set for everything.

test('on paper a document is its text, then what stands beside it, then its address, and nothing that only a screen can use', async () => {
  await withDemonstration(async ({ house, url }) => {
    const browser = await launch()
    try {
      const page = await browser.newPage({ viewport: { width: 643, height: 972 } })
      await page.emulateMedia({ media: 'print' })
      for (const lang of ['fa', 'en']) {
        const { document: path = '', event = '' } = await sitePages(house.store.read, lang)
        await page.goto(url + path)
        for (const screen of ['.menu ul', '.seek', '.tongues', 'footer.foot', 'form'])
          for (const one of await page.locator(screen).all()) assert.equal(await one.isVisible(), false, screen)
        const tops: number[] = []
        for (const part of ['.intro', '.register', '.body', '.rail', '.only-print'])
          tops.push((await page.locator(part).first().boundingBox())?.y ?? -1)
        assert.ok(!tops.includes(-1))
        assert.deepEqual(
          tops,
          tops.toSorted((a, b) => a - b),
        )
        assert.ok((await page.locator('.only-print').textContent())?.includes(decodeURI(url + path)))
        await page.goto(url + event)
        assert.deepEqual(await page.evaluate(splittable), [], 'a statement stays on one sheet')
      }
    } finally {
      await browser.close()
    }
  })
})

const splittable = `[...document.querySelectorAll('.sides > li')].map((one) => getComputedStyle(one).breakInside).filter((value) => value !== 'avoid')`

test('paper is light, whatever the screen is', async () => {
  await withDemonstration(async ({ house, url }) => {
    const browser = await launch()
    try {
      const page = await browser.newPage()
      await page.emulateMedia({ media: 'print', colorScheme: 'dark' })
      for (const path of Object.values(await sitePages(house.store.read, 'fa'))) {
        await page.goto(url + path)
        assert.deepEqual(await page.evaluate(darkColours), [], path)
      }
    } finally {
      await browser.close()
    }
  })
})

/** Colours of the dark screen that a page would be printed in. */
const darkColours = `(() => {
  const style = getComputedStyle(document.documentElement)
  const isDark = (colour) => parseInt(colour.slice(1, 3), 16) < 128
  return ['--paper', '--wash', '--rubric-wash', '--added-wash']
    .map((name) => [name, style.getPropertyValue(name).trim().replace(/^#(.)(.)(.)$/, '#$1$1$2$2$3$3')])
    .filter(([, colour]) => colour !== '' && isDark(colour))
})()`

test('in colours that the reader has set, what is drawn has the colour of words', async () => {
  await withDemonstration(async ({ house, url }) => {
    const browser = await launch()
    try {
      const page = await browser.newPage()
      const { home = '' } = await sitePages(house.store.read, 'fa')
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ forcedColors: 'active', colorScheme })
        await page.goto(url + home)
        for (const owner of ['.mast .name', '.seek button'])
          assert.equal(await page.evaluate(isDrawnInWords(owner)), true)
      }
    } finally {
      await browser.close()
    }
  })
})

test('what was said is larger on its page than the line that names it, feeds stand one a row, and photo stories show a picture', async () => {
  await withDemonstration(async ({ house, url }) => {
    const browser = await launch()
    try {
      const page = await browser.newPage({ viewport: { width: 1280, height: 900 } })
      const size = async (selector: string) =>
        Number(await page.evaluate(`parseFloat(getComputedStyle(document.querySelector('${selector}')).fontSize)`))
      for (const lang of ['fa', 'en']) {
        const { statement = '', feeds = '' } = await sitePages(house.store.read, lang)
        await page.goto(url + statement)
        assert.ok((await size('.alone h1')) < (await size('.alone blockquote')), lang)
        await page.goto(url + feeds)
        assert.equal(await page.evaluate(`getComputedStyle(document.querySelector('.feeds li')).display`), 'grid')
      }
      await page.goto(`${url}/news/photo-story`)
      assert.ok((await page.locator('.cards img').count()) > 0)
    } finally {
      await browser.close()
    }
  })
})

/** Whether the drawing in an element has the colour of its words. */
function isDrawnInWords(selector: string): string {
  return `(() => {
    const one = document.querySelector(${JSON.stringify(selector)})
    return getComputedStyle(one.querySelector('svg')).stroke === getComputedStyle(one).color
  })()`
}
