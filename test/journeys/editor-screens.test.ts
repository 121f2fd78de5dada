import { AxeBuilder } from '@axe-core/playwright'
import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Page } from 'playwright-core'
import type { DraftContent } from '#record/draft-content.ts'
import { en } from '../../src/newsroom/browser/words/en.ts'
import { fa, type WordKey } from '../../src/newsroom/browser/words/fa.ts'
import { excessWidth, isSettled, strayWords } from '../in-page.mjs'
import { withNewsroom, type Newsroom } from '../newsroom.ts'
import { fillNewsroom, type NewsroomCast } from '../newsroom-cast.ts'
import type { Ask } from '../staff.ts'

/** What is pressed, one after another, to see a state of the desk. */
const states: WordKey[][] = [
  [],
  ['statements.edit'],
  ['statements.withdraw'],
  ['desk.publishNext'],
  ['revisions.open'],
  ['withdraw.open'],
  ['toolbar.link'],
  ['toolbar.foreign'],
  ['toolbar.picture'],
  ['moment.type'],
]

const day = { date: '2024-12-02', time: '14:30', zone: 'Asia/Tehran', precision: 'minute' } as const

/** A public document with everything in it; its words are such as no catalogue could have: figures and single letters. */
function contentOf(statement: string, picture: string): DraftContent {
  const marked = [{ type: 'statement' as const, attrs: { id: statement } }]
  return {
    decks: [
      { id: 'kicker000000', role: 'kicker', text: 'w0', restsOn: null },
      { id: 'headline0000', role: 'headline', text: 'w1 / w2', restsOn: statement },
    ],
    lead: 'w3',
    body: {
      type: 'doc',
      content: [
        { type: 'paragraph', attrs: { id: 'paragraph000' }, content: [{ type: 'text', text: 'w4 w5', marks: marked }] },
        { type: 'heading', attrs: { id: 'heading00000', level: 2 }, content: [{ type: 'text', text: 'w6' }] },
        { type: 'figure', attrs: { id: 'figure000000', picture, alt: 'w7', caption: 'w8' } },
      ],
    },
    sourceLine: { agency: 'w9', received: day, link: 'https://example.org/1' },
    verbality: 'report',
    happened: day,
    said: day,
    picture: { picture, alt: 'w10', caption: '' },
    setAside: [{ kind: 'comments', text: 'w11' }],
  }
}

interface Opened {
  page: Page
  wrongs: string[]
  address: string
  cast: NewsroomCast
}

async function openDesk(
  newsroom: Newsroom,
  language: 'fa' | 'en' | 'pseudo',
  colorScheme: 'light' | 'dark' = 'light',
): Promise<Opened> {
  const cast = await fillNewsroom(newsroom)
  const spoken = language === 'en' ? 'en' : 'fa'
  const { page, wrongs, member } = await newsroom.pageOf(
    { login: 'sara', name: 'سارا', language: spoken },
    { colorScheme, reducedMotion: 'reduce', viewport: { width: 1280, height: 900 } },
  )
  await page.addInitScript(`localStorage.setItem('dabir.language', '${language}')`)
  const address = await publishDocument(member.ask, cast)
  await page.goto(address)
  await settle(page)
  return { page, wrongs, address, cast }
}

async function publishDocument(ask: Ask, cast: NewsroomCast): Promise<string> {
  const made = await ask<{ document: string; version: string }>('POST', '/documents', {
    kind: 'report',
    lang: 'fa',
    things: [{ thing: cast.event }, { thing: cast.topic }],
  })
  const { document, version } = made.body
  const { body: statement } = await ask<{ id: string }>('POST', `/documents/${document}/statements`, {
    speaker: cast.person,
  })
  const content = contentOf(statement.id, cast.picture)
  await ask('PUT', `/versions/${version}/draft`, { revision: 1, content, reason: 'saved' })
  assert.equal((await ask('POST', `/versions/${version}/publication`, { revision: 2 })).status, 201)
  await ask('PUT', `/versions/${version}/draft`, {
    revision: 2,
    content: { ...content, lead: 'w3 w12' },
    reason: 'saved',
  })
  return `/newsroom/documents/${document}/${version}`
}

async function settle(page: Page): Promise<void> {
  await page.locator('.text-body').waitFor()
  await page.waitForFunction(isSettled)
}

/** Open each state of the desk and look at it. */
async function visit(
  { page, address }: Opened,
  words: Record<WordKey, string>,
  look: (where: string) => Promise<void>,
) {
  for (const state of states) {
    await page.goto(address)
    await settle(page)
    for (const key of state) {
      await page
        .getByRole('button', { name: new RegExp(`^⟦?${words[key]}`) })
        .first()
        .click()
      await settle(page)
    }
    await look(state.join(' → ') || 'the desk')
  }
}

type Found = Record<string, string[]>

test('the desk shows no word that no catalogue has', () =>
  withNewsroom(async (newsroom) => {
    const opened = await openDesk(newsroom, 'pseudo')
    const found: Found = {}
    await visit(opened, fa, async (where) => {
      const stray = await opened.page.evaluate(strayWords)
      if (stray.length > 0) found[where] = stray
    })
    assert.deepEqual(found, {})
    assert.deepEqual(opened.wrongs, [])
  }))

for (const look of ['light', 'dark'] as const)
  test(`the desk can be used by everybody, ${look}`, () =>
    withNewsroom(async (newsroom) => {
      const opened = await openDesk(newsroom, 'fa', look)
      const found: Found = {}
      await visit(opened, fa, async (where) => {
        const axe = new AxeBuilder({ page: opened.page })
        const { violations } = await (look === 'dark' ? axe.withRules('color-contrast') : axe).analyze()
        const told = violations.map(
          ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' | ')}`,
        )
        if (told.length > 0) found[where] = told
      })
      assert.deepEqual(found, {})
      assert.deepEqual(opened.wrongs, [], 'errors, refused styles or scripts, or requests to another host')
    }))

test('the desk is no wider than a phone, in either language', () =>
  withNewsroom(async (newsroom) => {
    const opened = await openDesk(newsroom, 'en')
    await opened.page.setViewportSize({ width: 360, height: 740 })
    const found: Found = {}
    await visit(opened, en, async (where) => {
      const excess = await opened.page.evaluate(excessWidth)
      if (excess > 0) found[where] = [`${excess} px too wide`]
    })
    assert.deepEqual(found, {})
  }))
