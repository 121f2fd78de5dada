import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Page } from 'playwright-core'
import { findBarriersByDayAndNight } from '../barriers.ts'
import { colourOfPaper, excessWidth, isSettled, strayWords } from '../in-page.mjs'
import { withNewsroom, type Newsroom } from '../newsroom.ts'
import { fillNewsroom, type NewsroomCast } from '../newsroom-cast.ts'

/** Every screen by its address, and what to press to see what lies behind it. */
interface Screen {
  path: string
  /** Texts of buttons to press one after another; each state is looked at. */
  press?: string[]
}

function screensOf(cast: NewsroomCast): Screen[] {
  return [
    { path: '/documents', press: ['سند تازه'] },
    { path: '/documents?q=نیست' },
    { path: '/import' },
    { path: `/documents/${cast.report.document}/${cast.report.version}` },
    { path: '/pictures', press: ['عکس تازه'] },
    { path: `/pictures/${cast.picture}` },
    { path: '/people' },
    { path: '/events?retired=true' },
    { path: '/people/new', press: ['برگزیدن عکس', 'عکس تازه'] },
    { path: `/people/${cast.person}`, press: ['یکی کردن…'] },
    { path: `/people/${cast.person}`, press: ['کنار گذاشتن'] },
    { path: `/people/${cast.person}`, press: ['افزودن دوره', 'گشودن تقویم'] },
    { path: `/positions/${cast.position}` },
    { path: '/organisations/new' },
    { path: `/places/${cast.place}` },
    { path: `/topics/${cast.topic}` },
    { path: '/events/new' },
    { path: `/events/${cast.event}` },
    { path: '/staff', press: ['فراخواندن همکار', 'ساختن پیوند'] },
    { path: '/staff', press: ['بازنشانی'] },
    { path: '/staff', press: ['معلق کردن'] },
    { path: '/office' },
    { path: '/error-reports' },
    { path: '/claims' },
    { path: '/claims/new' },
    { path: '/mail' },
    { path: '/account', press: ['افزودن کلید عبور'] },
    { path: '/account', press: ['خروج از همه‌جا'] },
    { path: '/no/such/place' },
  ]
}

test('every screen of the newsroom', (t) =>
  withNewsroom(async (newsroom) => {
    const screens = screensOf(await fillNewsroom(newsroom))

    await t.test('shows no word that no catalogue has', async () => {
      const { page, wrongs } = await pageIn(newsroom, 'pseudo')
      const found: Found = {}
      await visit(page, screens, async (where) => note(found, where, await page.evaluate(strayWords)))
      const outside = await newsroom.page()
      await outside.page.addInitScript("localStorage.setItem('dabir.language', 'pseudo')")
      await visit(outside.page, [{ path: '/sign-in' }, { path: '/invitation/none' }], async (where) =>
        note(found, where, await outside.page.evaluate(strayWords)),
      )
      assert.deepEqual(found, {})
      assert.deepEqual(wrongs, [])
    })

    await t.test('can be used by everybody, by day and by night, and on a phone', async () => {
      const { page, wrongs } = await pageIn(newsroom, 'fa')
      const found: Found = {}
      await visit(page, screens, async (where) => {
        note(found, where, await findBarriersByDayAndNight(page))
        await page.setViewportSize(phone)
        note(found, `${where} on a phone`, await tooWide(page))
        await page.setViewportSize(desk)
      })
      assert.deepEqual(found, {})
      assert.deepEqual(wrongs, [], 'errors, refused styles or scripts, or requests to another host')
    })

    await t.test('is no wider than a phone in English either', async () => {
      const { page } = await pageIn(newsroom, 'en')
      await page.setViewportSize(phone)
      const found: Found = {}
      const paths = [...new Set(screens.map(({ path }) => path))].map((path) => ({ path }))
      await visit(page, paths, async (where) => note(found, where, await tooWide(page)))
      assert.deepEqual(found, {})
    })
  }))

test('on a phone the menu opens over the page, and closes by Escape and by going somewhere', () =>
  withNewsroom(async (newsroom) => {
    const { page } = await pageIn(newsroom, 'fa')
    await page.setViewportSize(phone)
    await page.goto('/newsroom/documents')
    const menu = page.getByRole('button', { name: 'فهرست', exact: true })
    await menu.press('Enter')
    await page.getByRole('link', { name: 'رویدادها' }).waitFor()
    assert.deepEqual(await findBarriersByDayAndNight(page), [])
    await page.keyboard.press('Escape')
    await page.getByRole('link', { name: 'رویدادها' }).waitFor({ state: 'hidden' })
    assert.equal(await menu.getAttribute('aria-expanded'), 'false')
    await menu.click()
    await page.getByRole('link', { name: 'رویدادها' }).click()
    await page.getByRole('heading', { name: 'رویدادها', level: 1 }).waitFor()
    assert.equal(await page.getByRole('link', { name: 'اشخاص' }).isVisible(), false)
  }))

test('an address that names nothing is told inside the frame, with a way on', () =>
  withNewsroom(async (newsroom) => {
    const cast = await fillNewsroom(newsroom)
    const { page, wrongs } = await pageIn(newsroom, 'fa')
    const nowhere = [
      '/nothing',
      '/nothing/new',
      '/documents/none',
      `/documents/${cast.report.document}/0000000none0`,
      '/pictures/none',
      '/events/none',
      '/claims/none',
      '/error-reports/none',
    ]
    for (const path of nowhere) {
      await page.goto(`/newsroom${path}`)
      await page.getByRole('heading', { name: 'این‌جا چیزی نیست', level: 1 }).waitFor()
      assert.equal(await page.getByRole('link', { name: 'رویدادها' }).isVisible(), true, path)
    }
    await page.getByRole('button', { name: 'رفتن به سندها' }).click()
    await page.getByRole('heading', { name: 'سندها', level: 1 }).waitFor()
    assert.deepEqual(wrongs, [])
  }))

test('light or dark is kept in the browser, whatever the device says', () =>
  withNewsroom(async (newsroom) => {
    const { page } = await pageIn(newsroom, 'fa')
    await page.goto('/newsroom/documents')
    const paper = () => page.evaluate(colourOfPaper)
    const byDay = await paper()
    await page.getByLabel('روشن یا تیره').selectOption('dark')
    assert.notEqual(await paper(), byDay)
    await page.reload()
    assert.notEqual(await paper(), byDay)
    await page.getByLabel('روشن یا تیره').selectOption('system')
    assert.equal(await paper(), byDay)
  }))

const desk = { width: 1280, height: 720 }
const phone = { width: 360, height: 740 }

/** What was found amiss, by screen. */
type Found = Record<string, string[]>

function note(found: Found, where: string, amiss: string[]): void {
  if (amiss.length > 0) found[where] = amiss
}

async function pageIn(newsroom: Newsroom, language: 'fa' | 'en' | 'pseudo') {
  const spoken = language === 'en' ? 'en' : 'fa'
  const opened = await newsroom.pageOf(
    { login: `of-${language}`, name: 'سارا', language: spoken },
    { colorScheme: 'light', reducedMotion: 'reduce' },
  )
  await opened.page.addInitScript(`localStorage.setItem('dabir.language', '${language}')`)
  return opened
}

/** Open each screen, look, then press and look again; what was looked at once is not looked at again. */
async function visit(page: Page, screens: Screen[], look: (where: string) => Promise<void>): Promise<void> {
  const seen = new Set<string>()
  for (const { path, press = [] } of screens) {
    await page.goto(`/newsroom${path}`)
    await settle(page)
    if (!seen.has(path)) await look(path)
    seen.add(path)
    for (const words of press) {
      await page
        .getByRole('button', { name: new RegExp(`^⟦?${words}`) })
        .filter({ visible: true })
        .last()
        .click()
      await settle(page)
      await look(`${path} → ${words}`)
    }
  }
}

/** Until the screen has its name and nothing on it is still being fetched. */
async function settle(page: Page): Promise<void> {
  await page.waitForFunction(isSettled)
}

async function tooWide(page: Page): Promise<string[]> {
  const excess = await page.evaluate(excessWidth)
  return excess === 0 ? [] : [`${excess} px too wide`]
}
