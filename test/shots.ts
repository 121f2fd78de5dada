import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { chromium, type Browser } from 'playwright-core'
import { withDemonstration } from './demonstration.ts'
import { sitePages } from './site-pages.ts'

// Photographs the site of the demonstration office into shots/: kinds of page × fa, en × a phone and a desk × light and dark.

const kinds = [
  'home',
  'document',
  'event',
  'person',
  'statement',
  'redline',
  'latest',
  'corrections',
  'claims',
  'claim',
]
const languages = ['fa', 'en']
const widths = [360, 1280]
const schemes = ['light', 'dark'] as const

const folder = fileURLToPath(new URL('../shots', import.meta.url))
const wanted = process.argv.slice(2)

await withDemonstration(async ({ house, url }) => {
  mkdirSync(folder, { recursive: true })
  const browser = await openBrowser()
  try {
    for (const lang of languages) {
      const pages = await sitePages(house.store.read, lang)
      for (const kind of wanted.length > 0 ? wanted : kinds) {
        const path = pages[kind]
        if (path === undefined) console.log(`${kind} in ${lang}: the demonstration has none`)
        else
          for (const width of widths)
            for (const scheme of schemes)
              await photograph(browser, {
                address: url + path,
                name: `${kind}-${lang}-${width}-${scheme}`,
                width,
                scheme,
              })
      }
    }
  } finally {
    await browser.close()
  }
})

function openBrowser(): Promise<Browser> {
  const executablePath = process.env.CHROMIUM
  const args = ['--no-sandbox', '--disable-background-networking', '--disable-component-update', '--disable-sync']
  return chromium.launch({ ...(executablePath === undefined ? {} : { executablePath }), args })
}

async function photograph(
  browser: Browser,
  shot: { address: string; name: string; width: number; scheme: 'light' | 'dark' },
): Promise<void> {
  const page = await browser.newPage({ viewport: { width: shot.width, height: 800 }, colorScheme: shot.scheme })
  await page.goto(shot.address)
  await page.evaluate('document.fonts.ready')
  await page.screenshot({ path: join(folder, `${shot.name}.png`), fullPage: true })
  await page.close()
  console.log(`shots/${shot.name}.png`)
}
