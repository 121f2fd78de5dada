import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { after, before, test } from 'node:test'
import type { Browser, Locator } from 'playwright-core'
import { textBlocks } from '#record/body.ts'
import type { DraftContent } from '#record/draft-content.ts'
import { launch } from '../newsroom.ts'
import { serveOwnOffice, type Served } from '../served-office.ts'
import { Desk } from './newsroom-desk.ts'
import { isSelected } from '../in-page.mjs'

let served: Served
let browser: Browser
let desk: Desk

before(async () => {
  served = await serveOwnOffice()
  browser = await launch()
  desk = await Desk.open(browser, served)
})
after(async () => {
  await browser?.close()
  await served?.stop()
})

const report = readFileSync(new URL('../pages/call-report.txt', import.meta.url), 'utf8')
const day = { date: '2024-12-02', time: null, zone: 'Asia/Tehran', precision: 'day' } as const

const panel = (): Locator => desk.page.locator('[data-field="proposals"]')
const cards = (): Locator => panel().locator('.proposal-card')
const opened = (): Locator => panel().locator('[data-proposal]')
const focused = async () => (await panel().locator('[data-proposal]:focus').getAttribute('data-proposal')) ?? ''
const marks = (content: DraftContent) =>
  textBlocks(content.body).flatMap((block) => (block.content ?? []).flatMap((each) => each.marks ?? []))
const statementsOf = async (document: string) =>
  (await desk.ask<{ items: Kept[] }>('GET', `/documents/${document}/statements`)).body.items
interface Told {
  speaker: string
  addressees: { addressee: string }[]
  parent: string | null
  event: string | null
}
interface Kept {
  id: string
  status: string
  isPublic: boolean
}

async function importReport() {
  const { body } = await desk.ask<{ content: DraftContent }>('POST', '/text-imports', { text: report })
  const at = await desk.begin({ content: { ...body.content, happened: day, said: day } })
  await cards().first().waitFor()
  return at
}

/** Make somebody whom the cards name, with Enter alone; the cards then know them. */
async function create(name: string): Promise<void> {
  const offer = panel().getByRole('button', { name: `ساختنِ «${name}»` })
  await offer.first().click()
  const dialog = desk.page.getByRole('dialog', { name: /ساختن/ })
  assert.equal(await dialog.locator('input:focus').inputValue(), name)
  await desk.page.keyboard.press('Enter')
  await dialog.waitFor({ state: 'detached' })
  await offer.first().waitFor({ state: 'detached' })
}

test('a report of a call: who is missing is made from the cards, statements are confirmed by keyboard and in one step, and stay', async () => {
  const at = await importReport()
  const { page } = desk
  const first = await cards().count()
  assert.ok(first >= 5, `only ${first} proposals`)
  assert.ok((await page.locator('.text-body .proposal-words').count()) >= first)
  assert.deepEqual(await statementsOf(at.document), [], 'a proposal is in the record before anybody confirmed it')
  assert.deepEqual(marks((await desk.draft(at.version)).content), [])

  await create('بهمنی')
  await create('رامین تاجور')

  await page.keyboard.press('Alt+F9')
  const top = await focused()
  assert.notEqual(top, '')
  await page.keyboard.press('ArrowDown')
  const second = await focused()
  assert.notEqual(second, top)
  await page.keyboard.press('ArrowUp')
  assert.equal(await focused(), top)
  await page.locator('.text-body .proposal-current').first().waitFor()
  await page.keyboard.press('Enter')
  await page.locator('.statement-row').first().waitFor()
  await panel()
    .locator(`[data-proposal=${JSON.stringify(second)}]:focus`)
    .waitFor()
  await desk.phase('saved')
  assert.equal((await statementsOf(at.document)).length, 1)
  const made = marks((await desk.draft(at.version)).content)
  assert.ok(made.some(({ type }) => type === 'statement'))
  assert.ok(made.some((mark) => mark.type === 'mention' && mark.attrs.role === 'cue'))
  assert.ok(made.some((mark) => mark.type === 'mention' && mark.attrs.role === 'speaker'))

  const dismissed = await focused()
  await page.keyboard.press('Delete')
  await panel()
    .locator(`[data-proposal=${JSON.stringify(dismissed)}]`)
    .waitFor({ state: 'detached' })
  assert.notEqual(await focused(), dismissed)

  const all = panel().getByRole('button', { name: /^تأیید همهٔ/ })
  await all.focus()
  await page.keyboard.press('Enter')
  await all.waitFor({ state: 'detached' })
  await page.locator('[data-field="proposals"]:focus, [data-field="proposals"] :focus').waitFor()
  await desk.phase('saved')
  const confirmed = (await statementsOf(at.document)).length
  assert.ok(confirmed > 2, `${confirmed} statements`)
  await panel().getByRole('button', { name: 'برگرداندن' }).click()
  await all.waitFor()
  await desk.phase('saved')
  assert.equal((await statementsOf(at.document)).filter(({ status }) => status !== 'withdrawn').length, 1)
  await all.click()
  await all.waitFor({ state: 'detached' })
  await desk.phase('saved')
  const kept = (await statementsOf(at.document)).filter(({ status }) => status !== 'withdrawn')
  assert.equal(kept.length, confirmed)
  assert.ok(kept.every(({ isPublic }) => !isPublic))

  await desk.show(at)
  await panel().getByText('۱ پیشنهاد کنار گذاشته شده است.').waitFor()
  assert.equal(await page.locator('.statement-row').count(), kept.length)
  const left = await Promise.all((await opened().all()).map((card) => card.getAttribute('data-proposal')))
  assert.ok(!left.includes(dismissed))
  await page.getByRole('button', { name: 'انتشار…' }).click()
  await page.getByRole('dialog', { name: 'انتشار' }).waitFor()
  assert.deepEqual(desk.errors, [])
})

test('statements confirmed before their event is named get it, and its other side, by one press', async () => {
  const { body } = await desk.ask<{ content: DraftContent }>('POST', '/text-imports', { text: report })
  const at = await desk.begin({ content: { ...body.content, happened: day, said: day } })
  const { page } = desk
  const all = panel().getByRole('button', { name: /^تأیید همهٔ/ })
  await all.click()
  await all.waitFor({ state: 'detached' })
  await desk.phase('saved')
  const before = (await desk.ask<{ items: Told[] }>('GET', `/documents/${at.document}/statements`)).body.items
  const speakers = [...new Set(before.map(({ speaker }) => speaker))]
  assert.equal(speakers.length, 2)
  assert.ok(before.every(({ event }) => event === null))
  const made = await desk.ask<{ id: string }>('POST', '/events', {
    names: [{ lang: 'fa', form: 'گفت‌وگوی آزمایشی', kind: 'full' }],
    event: { kind: 'phone_call', start: day, participants: speakers.map((participant) => ({ participant })) },
  })
  assert.equal(made.status, 201, JSON.stringify(made.body))
  const about = page.getByRole('combobox', { name: 'رویداد' })
  await about.click()
  await about.fill('گفت‌وگوی آزمایشی')
  await page.getByRole('option', { name: 'گفت‌وگوی آزمایشی' }).first().waitFor()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  const place = page.getByRole('button', { name: 'همه را گفتهٔ این رویداد بشمار' })
  await place.click()
  await place.waitFor({ state: 'detached' })
  const after = (await desk.ask<{ items: Told[] }>('GET', `/documents/${at.document}/statements`)).body.items
  assert.ok(after.every(({ event }) => event === made.body.id))
  for (const { speaker, addressees, parent } of after.filter((one) => one.parent === null))
    assert.deepEqual(
      addressees.map(({ addressee }) => addressee),
      speakers.filter((one) => one !== speaker),
      String(parent),
    )
  assert.deepEqual(desk.errors, [])
})

test('«I change it» selects the words that do not fit, so that the right ones take their place', async () => {
  await importReport()
  const { page } = desk
  await page.getByRole('button', { name: 'انتشار…' }).click()
  const odd = page.locator('.alarm-list > li').first()
  const [, words = ''] = /«([^»]+)»/.exec(await odd.innerText()) ?? []
  await odd.getByRole('button', { name: 'عوض می‌کنم' }).click()
  await page.waitForFunction(isSelected, words)
  const odds = (await desk.text()).split(words).length
  await page.keyboard.insertText('جای دیگر')
  assert.equal((await desk.text()).split(words).length, odds - 1)
})

test('the words of a statement are seen in the dialog that asks whose they are, on a low screen too', async () => {
  await importReport()
  const { page } = desk
  await page.setViewportSize({ width: 1280, height: 700 })
  await page.keyboard.press('Alt+F9')
  await page.keyboard.press('KeyS')
  const quote = page.locator('.statement-quote')
  await quote.waitFor()
  const box = await quote.boundingBox()
  assert.ok((box?.height ?? 0) >= 20, `the quote is ${box?.height} px high`)
  await page.keyboard.press('Escape')
  await page.setViewportSize({ width: 1280, height: 900 })
})

test('whom the text gives by a title alone is offered as a position, not as a person of that name', async () => {
  const { body } = await desk.ask<{ content: DraftContent }>('POST', '/text-imports', { text: report })
  const said = { type: 'text' as const, text: 'شهردار کوهاب گفت: پل تازه تا بهار باز می‌شود.' }
  const only = { type: 'paragraph' as const, attrs: { id: 'paragraph000' }, content: [said] }
  await desk.begin({ content: { ...body.content, decks: [], body: { type: 'doc', content: [only] } } })
  await panel().getByRole('button', { name: 'ساختنِ «شهردار کوهاب»' }).click()
  const dialog = desk.page.getByRole('dialog', { name: /ساختن/ })
  assert.equal(await dialog.getByLabel('نوع').inputValue(), 'position')
  await desk.page.keyboard.press('Escape')
})

test('S opens the statement with what was proposed; what is typed before the words does not move them', async () => {
  const at = await importReport()
  const { page } = desk
  const words = await page.locator('.text-body .proposal-words').first().innerText()
  await page.locator('.text-body').click()
  await page.keyboard.press('Control+Home')
  await page.keyboard.insertText('پیش از همه. ')
  assert.equal(await page.locator('.text-body .proposal-words').first().innerText(), words)
  await desk.phase('saved')
  await page.keyboard.press('Alt+F9')
  await page.keyboard.press('KeyS')
  const asking = page.getByRole('dialog', { name: 'گفتهٔ کیست؟' })
  await asking.locator('.statement-quote').waitFor()
  await page.keyboard.press('Escape')
  await asking.waitFor({ state: 'detached' })
  await panel().locator('[data-proposal]:focus').waitFor()
  assert.equal(
    await page.locator('.selection-menu').isVisible(),
    false,
    'no menu over the text while the list is in hand',
  )
  assert.deepEqual(await statementsOf(at.document), [])
})

test('a click on proposed words opens their card beside them, on a desk and on a phone; it confirms, and Escape or a click elsewhere closes it', async () => {
  const at = await importReport()
  const { page } = desk
  const beside = page.locator('.proposal-beside')
  await page.locator('.text-body .proposal-words').nth(1).click()
  await beside.waitFor()
  const isWithin = async () => {
    const box = await beside.boundingBox()
    const { width, height } = page.viewportSize() ?? { width: 0, height: 0 }
    return box !== null && box.x >= 0 && box.y >= 0 && box.x + box.width <= width && box.y + box.height <= height
  }
  assert.ok(await isWithin())
  await page.keyboard.press('Escape')
  await beside.waitFor({ state: 'detached' })
  await page.setViewportSize({ width: 360, height: 740 })
  await page.locator('.text-body .proposal-words').first().click()
  await beside.waitFor()
  assert.ok(await isWithin())
  await beside.getByRole('button', { name: 'گویندهٔ دیگر' }).click()
  const asking = page.getByRole('dialog', { name: 'گفتهٔ کیست؟' })
  await asking.waitFor()
  await page.keyboard.press('Escape')
  await asking.waitFor({ state: 'detached' })
  await page.setViewportSize({ width: 1280, height: 900 })
  await page.locator('.text-body .proposal-words').first().click()
  await beside.getByRole('button', { name: 'کنار گذاشتن' }).click()
  await beside.waitFor({ state: 'detached' })
  assert.deepEqual(await statementsOf(at.document), [])
  assert.deepEqual(desk.errors, [])
})

test('a text without speech says so; a refusal is told, and asking again brings the proposals', async () => {
  const { body } = await desk.ask<{ content: DraftContent }>('POST', '/text-imports', { text: report })
  const { page } = desk
  await page.route('**/statement-proposals', (route) => route.fulfill({ status: 503, body: '{}' }))
  await desk.begin({ content: body.content })
  const again = panel().getByRole('button', { name: 'دوباره', exact: true })
  await again.waitFor()
  await page.unroute('**/statement-proposals')
  await again.click()
  await cards().first().waitFor()
  const empty = { type: 'paragraph' as const, attrs: { id: 'paragraph000' }, content: [] }
  await desk.begin({ content: { ...body.content, decks: [], body: { type: 'doc', content: [empty] } } })
  await panel().getByText('در متنِ ذخیره‌شده گفتهٔ تازه‌ای پیدا نشد.').waitFor()
})

test('the mark of a statement that was withdrawn elsewhere is shown and taken off, and then the text can be published', async () => {
  const words = 'پل تازه را می‌سازیم'
  const text = (id?: string) => {
    const mark = id === undefined ? {} : { marks: [{ type: 'statement' as const, attrs: { id } }] }
    const content = [{ type: 'text' as const, text: words, ...mark }]
    return { type: 'doc' as const, content: [{ type: 'paragraph' as const, attrs: { id: 'block01' }, content }] }
  }
  const { body: imported } = await desk.ask<{ content: DraftContent }>('POST', '/text-imports', { text: report })
  const decks = [{ id: 'deck01', role: 'headline' as const, text: words, restsOn: null }]
  const at = await desk.begin({ content: { ...imported.content, happened: day, said: day, decks, body: text() } })
  const { body: speaker } = await desk.ask<{ id: string }>('POST', '/people', {
    names: [{ lang: 'fa', form: 'بهمن کوشا', kind: 'full', validFrom: null, validTo: null }],
  })
  const { body: said } = await desk.ask<{ id: string }>('POST', `/documents/${at.document}/statements`, {
    speaker: speaker.id,
  })
  const draft = await desk.draft(at.version)
  const kept = { ...draft.content, body: text(said.id) }
  await desk.ask('PUT', `/versions/${at.version}/draft`, { revision: draft.revision, content: kept, reason: 'saved' })
  const { revision } = await desk.draft(at.version)
  const published = await desk.ask('POST', `/versions/${at.version}/publication`, { revision })
  assert.equal(published.status, 201, JSON.stringify(published.body))
  await desk.ask('PUT', `/statements/${said.id}/status`, {
    status: 'withdrawn',
    note: 'گوینده دیگری بود.',
    revision: 1,
  })
  await desk.show(at)
  const { page } = desk
  await desk.write(' و راه را')
  await desk.phase('saved')
  const check = () => desk.ask<{ blockers: { reason: string }[] }>('GET', `/versions/${at.version}/publication-check`)
  const reasons = async () => (await check()).body.blockers.map(({ reason }) => reason)
  assert.ok((await reasons()).includes('publication.statement_unknown'))
  await page.getByRole('button', { name: 'برداشتن این نشان‌ها' }).click()
  await page.getByRole('button', { name: 'برداشتن این نشان‌ها' }).waitFor({ state: 'detached' })
  await desk.phase('saved')
  assert.deepEqual(marks((await desk.draft(at.version)).content), [])
  assert.ok(!(await reasons()).includes('publication.statement_unknown'))
})
