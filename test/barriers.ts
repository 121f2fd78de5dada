import axe, { type Result, type RunOptions } from 'axe-core'
import type { Page } from 'playwright-core'

const levels = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

/** What is looked at: the whole page unless one part of it is named; every rule, or only whether everything can be told by its colours. */
interface Look {
  within?: string
  only?: 'colours'
}

/**
 * What keeps somebody out of a page, by axe's rules: one line for each rule that is broken, with the elements that break it. axe's own
 * runner for Playwright finds the same at four times the price: it opens a page for each look, and lists what is in order, too.
 */
export async function findBarriers(page: Page, { within, only }: Look = {}): Promise<string[]> {
  const options: RunOptions = {
    resultTypes: ['violations'],
    preload: false,
    runOnly: only === 'colours' ? ['color-contrast', 'link-in-text-block'] : levels,
  }
  const where = within === undefined ? 'document' : `document.querySelector(${JSON.stringify(within)})`
  if (!(await page.evaluate('typeof axe === "object"'))) await page.evaluate(axe.source)
  const found = (await page.evaluate(
    `axe.run(${where}, ${JSON.stringify(options)}).then(({ violations }) => violations)`,
  )) as Result[]
  return found.map(
    ({ id, nodes }) =>
      `${id}: ${nodes.map(({ html, failureSummary }) => `${html.slice(0, 160)} ${failureSummary}`).join(' | ')}`,
  )
}

/** The same by day and by night: by night only the colours are others. */
export async function findBarriersByDayAndNight(page: Page): Promise<string[]> {
  await page.emulateMedia({ colorScheme: 'light' })
  const byDay = await findBarriers(page)
  await page.emulateMedia({ colorScheme: 'dark' })
  const byNight = await findBarriers(page, { only: 'colours' })
  await page.emulateMedia({ colorScheme: 'light' })
  return [...byDay, ...byNight.map((barrier) => `by night, ${barrier}`)]
}
