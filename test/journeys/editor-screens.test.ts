import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Page } from 'playwright-core'
import type { DraftContent } from '#record/draft-content.ts'
import { en } from '../../src/newsroom/browser/words/en.ts'
import { fa, type WordKey } from '../../src/newsroom/browser/words/fa.ts'
import { findBarriersByDayAndNight } from '../barriers.ts'
import { excessWidth, isSettled, strayWords } from '../in-page.mjs'
import { withNewsroom, type Newsroom } from '../newsroom.ts'
import { fillNewsroom, type NewsroomCast } from '../newsroom-cast.ts'
import { memberOf, type Ask } from '../staff.ts'

/** What is pressed, one after another, to see a state of the desk. */
const states: WordKey[][] = [
  [],
  ['statements.edit'],
  ['statementStatus.open'],
  ['desk.publishNext'],
  ['revisions.open'],
  ['withdraw.open'],
  ['toolbar.link'],
  ['toolbar.foreign'],
  ['toolbar.picture'],
  ['moment.type'],
]

const desk = { width: 1280, height: 900 }
const phone = { width: 360, height: 740 }

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

/** The desk with that document, for سارا in a language. */
async function openDesk(newsroom: Newsroom, address: string, language: 'fa' | 'en' | 'pseudo') {
  const spoken = language === 'en' ? 'en' : 'fa'
  const { page, wrongs } = await newsroom.pageOf(
    { login: `sara-${language}`, name: 'سارا', language: spoken },
    { colorScheme: 'light', reducedMotion: 'reduce', viewport: desk },
  )
  await page.addInitScript(`localStorage.setItem('dabir.language', '${language}')`)
  return { page, wrongs, address, words: language === 'en' ? en : fa }
}

type Opened = Awaited<ReturnType<typeof openDesk>>

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
async function visit({ page, address, words }: Opened, look: (where: string) => Promise<void>) {
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

test('the desk', (t) =>
  withNewsroom(async (newsroom) => {
    const cast = await fillNewsroom(newsroom)
    const editor = await memberOf(newsroom.office)
    const address = await publishDocument(editor.ask, cast)

    await t.test('shows no word that no catalogue has', async () => {
      const opened = await openDesk(newsroom, address, 'pseudo')
      const found: Found = {}
      await visit(opened, async (where) => note(found, where, await opened.page.evaluate(strayWords)))
      assert.deepEqual(found, {})
      assert.deepEqual(opened.wrongs, [])
    })

    await t.test('can be used by everybody, by day and by night, and on a phone', async () => {
      const opened = await openDesk(newsroom, address, 'fa')
      const found: Found = {}
      await visit(opened, async (where) => {
        note(found, where, await findBarriersByDayAndNight(opened.page))
        await opened.page.setViewportSize(phone)
        note(found, `${where} on a phone`, await tooWide(opened.page))
        await opened.page.setViewportSize(desk)
      })
      assert.deepEqual(found, {})
      assert.deepEqual(opened.wrongs, [], 'errors, refused styles or scripts, or requests to another host')
    })

    await t.test('is no wider than a phone in English either', async () => {
      const opened = await openDesk(newsroom, address, 'en')
      await opened.page.setViewportSize(phone)
      const found: Found = {}
      await visit(opened, async (where) => note(found, where, await tooWide(opened.page)))
      assert.deepEqual(found, {})
    })
  }))

function note(found: Found, where: string, amiss: string[]): void {
  if (amiss.length > 0) found[where] = amiss
}

async function tooWide(page: Page): Promise<string[]> {
  const excess = await page.evaluate(excessWidth)
  return excess === 0 ? [] : [`${excess} px too wide`]
}
