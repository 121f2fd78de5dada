import { serve } from '@hono/node-server'
import { Hono } from 'hono'
import type { AddressInfo } from 'node:net'
import { after } from 'node:test'
import { chromium, type Browser, type BrowserContext, type BrowserContextOptions, type Page } from 'playwright-core'
import type { Account } from '#staff/account.ts'
import { newsroomRoutes } from '#newsroom/routes.ts'
import { renderOfficePreview } from '#site/render-office-preview.ts'
import { siteRoutes } from '#site/routes.ts'
import type { House } from '#web/house.ts'
import { openCastOffice } from './cast.ts'
import { withOffice, type Office } from './office.ts'
import { apiOf, houseOf, memberOf, type Member } from './staff.ts'

/** The newsroom of an office, served for a browser. */
export interface Newsroom {
  url: string
  office: Office
  house: House
  /** A page on which nobody is signed in. */
  page(options?: BrowserContextOptions): Promise<Watched>
  /** A page of somebody of the staff, سارا the owner unless said otherwise. */
  pageOf(who?: Partial<Account>, options?: BrowserContextOptions): Promise<Watched & { member: Member }>
}

/** A page that remembers what went wrong on it: errors in its console, and requests to another host. */
export interface Watched {
  page: Page
  wrongs: string[]
}

/** Open an office with its newsroom and a browser, hand them to `body`, and take all down whatever happens. */
export function withNewsroom(body: (newsroom: Newsroom) => Promise<void>): Promise<void> {
  return withFilledNewsroom(openCastOffice, body)
}

/** The same with an office that `open` opens and fills; `body` is handed what it made, too. */
export function withFilledNewsroom<T>(
  open: (office: Office) => Promise<T>,
  body: (newsroom: Newsroom, opened: T) => Promise<void>,
): Promise<void> {
  return withOffice('sqlite', async (office) => {
    const opened = await open(office)
    const house = houseOf(office)
    const { url, close } = await serveHouse(house)
    house.publicUrl = url
    const contexts: BrowserContext[] = []
    try {
      await body(newsroomOf({ url, office, house, browser: await sharedBrowser(), contexts }), opened)
    } finally {
      for (const context of contexts) await context.close()
      await close()
    }
  })
}

let shared: Promise<Browser> | undefined

/** One browser for all tests of a file: what they do stays in contexts of their own. */
function sharedBrowser(): Promise<Browser> {
  return (shared ??= launch())
}

after(async () => (await shared)?.close())

/** The system's Chromium, or the one that the gate found. */
export function launch(): Promise<Browser> {
  const quiet = ['--disable-background-networking', '--disable-component-update', '--disable-sync']
  const rights = process.getuid?.() === 0 ? ['--no-sandbox'] : []
  return chromium.launch({ executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium', args: [...quiet, ...rights] })
}

function newsroomOf(
  given: Pick<Newsroom, 'url' | 'office' | 'house'> & { browser: Browser; contexts: BrowserContext[] },
): Newsroom {
  const { url, office, browser, contexts } = given
  const open = async (options: BrowserContextOptions = {}) => {
    const context = await browser.newContext({ locale: 'fa-IR', timezoneId: 'Asia/Tehran', baseURL: url, ...options })
    contexts.push(context)
    return watch(context, url)
  }
  return {
    ...given,
    page: open,
    async pageOf(who = {}, options = {}) {
      const member = await memberOf(office, { role: 'owner', ...who })
      const watched = await open(options)
      const [name = '', value = ''] = member.cookie.split('=')
      await watched.page.context().addCookies([{ name, value, url }])
      return { ...watched, member }
    },
  }
}

async function watch(context: BrowserContext, url: string): Promise<Watched> {
  const wrongs: string[] = []
  const page = await context.newPage()
  page.on('console', (message) => {
    if (message.type() === 'error' && !/status of 4\d\d/.test(message.text())) wrongs.push(message.text())
  })
  page.on('pageerror', (error) => wrongs.push(error.stack ?? error.message))
  page.on('request', (request) => {
    if (!request.url().startsWith(url) && /^https?:/.test(request.url())) wrongs.push(`asked ${request.url()}`)
  })
  return { page, wrongs }
}

async function serveHouse(house: House): Promise<{ url: string; close: () => Promise<void> }> {
  const app = new Hono()
  app.route('/', apiOf(house))
  app.route(
    '/newsroom',
    newsroomRoutes(house, {
      renderPreview: async () => new Response('preview'),
      renderOfficePreview: (c, tried) => renderOfficePreview(c, house, tried),
    }),
  )
  app.route('/', siteRoutes(house))
  // On a busy machine a test may be slower than a server's patience with a quiet connection.
  const serverOptions = { keepAliveTimeout: 120_000 }
  const server = serve({ fetch: app.fetch, port: 0, hostname: '127.0.0.1', serverOptions })
  await new Promise<void>((resolve) => void server.once('listening', () => resolve()))
  const { port } = server.address() as AddressInfo
  const close = () => new Promise<void>((resolve) => void server.close(() => resolve()))
  return { url: `http://localhost:${port}`, close }
}
