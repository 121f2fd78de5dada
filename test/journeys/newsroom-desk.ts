import assert from 'node:assert/strict'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import type { DraftContent } from '#record/draft-content.ts'
import type { Served } from '../served-office.ts'

/** سارا's way in. */
export const sara = { login: 'sara', name: 'سارا', password: 'a long phrase that only Sara knows' }

interface Reply<Body> {
  status: number
  body: Body
}

/** A browser of سارا's with a page of the newsroom, and the API as that browser asks it. */
export class Desk {
  page: Page
  readonly context: BrowserContext
  readonly #served: Served
  readonly errors: string[] = []

  private constructor(context: BrowserContext, page: Page, served: Served) {
    this.context = context
    this.page = page
    this.#served = served
    this.#listen()
  }

  static async open(browser: Browser, served: Served): Promise<Desk> {
    const context = await browser.newContext({ locale: 'fa-IR', viewport: { width: 1280, height: 900 } })
    const desk = new Desk(context, await context.newPage(), served)
    await desk.page.goto(`${served.url}/newsroom/sign-in`)
    const secret = /invitation\/(\S+)/.exec(served.ownerLink ?? '')?.[1] ?? ''
    const made = await desk.ask('POST', `/invitations/${secret}/acceptance`, { ...sara, language: 'fa' })
    assert.equal(made.status, 201)
    return desk
  }

  /** Faults that nobody caught are faults of the page. */
  #listen(): void {
    this.page.on('pageerror', (error) => this.errors.push(error.message))
  }

  async ask<Body>(method: string, path: string, body?: unknown): Promise<Reply<Body>> {
    const response = await this.context.request.fetch(`${this.#served.url}/api/v1${path}`, {
      method,
      headers: { origin: this.#served.url },
      ...(body === undefined ? {} : { data: body }),
    })
    const text = await response.text()
    return { status: response.status(), body: (text === '' ? null : JSON.parse(text)) as Body }
  }

  /** سارا is signed in, whatever another test left behind. */
  async #signIn(): Promise<void> {
    const { body } = await this.ask<{ account: unknown }>('GET', '/session')
    if (body.account !== null) return
    assert.equal((await this.ask('POST', '/session', { login: sara.login, password: sara.password })).status, 201)
  }

  /** A new document, opened in the editor. */
  async begin(
    given: { content?: DraftContent; things?: { thing: string }[] } = {},
  ): Promise<{ document: string; version: string }> {
    await this.#signIn()
    const { body } = await this.ask<{ document: string; version: string }>('POST', '/documents', {
      kind: 'report',
      lang: 'fa',
      ...given,
    })
    await this.show(body)
    return body
  }

  async show({ document, version }: { document: string; version: string }): Promise<void> {
    await this.page.goto(`${this.#served.url}/newsroom/documents/${document}/${version}`)
    await this.page.locator('.text-body').waitFor()
  }

  /** The tab crashes, as one that ran out of memory does; a new one takes its place. */
  async crash(): Promise<void> {
    const crashed = this.page.waitForEvent('crash')
    await this.page.goto('chrome://crash').catch(() => undefined)
    await crashed
    await this.page.close()
    this.page = await this.context.newPage()
    this.#listen()
  }

  async write(text: string): Promise<void> {
    await this.page.locator('.text-body').click()
    await this.page.keyboard.press('Control+End')
    await this.page.keyboard.insertText(text)
  }

  /** Wait until the save state is this one. */
  async phase(phase: string): Promise<void> {
    await this.page.locator(`.save-state[data-phase="${phase}"]`).waitFor({ timeout: 20_000 })
  }

  async draft(version: string): Promise<{ revision: number; content: DraftContent }> {
    return (await this.ask<{ revision: number; content: DraftContent }>('GET', `/versions/${version}/draft`)).body
  }

  /** The text as the page shows it. */
  text(): Promise<string> {
    return this.page.locator('.text-body').innerText()
  }
}

/** The words of a stored body. */
export const wordsOf = (content: DraftContent): string =>
  JSON.stringify(content.body).replace(/[^\p{L}\p{M}\p{N}\u200c\s.،:]/gu, '')
