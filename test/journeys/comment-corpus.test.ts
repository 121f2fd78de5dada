/* oxlint-disable no-control-regex -- control characters are what is looked for. */
import { serve } from '@hono/node-server'
import assert from 'node:assert/strict'
import type { AddressInfo } from 'node:net'
import { test } from 'node:test'
import { cleanText } from '#comments/clean-text.ts'
import { decideComments } from '#comments/decide-comments.ts'
import { sara } from '../cast.ts'
import {
  aText,
  commentCount,
  openCommented,
  openForm,
  openProvenForm,
  send,
  type CommentedOffice,
} from '../comments.ts'
import { hostileNames, hostileProofs, hostileTexts, invisibleTexts, oddNames } from '../hostile-texts.ts'
import { launch } from '../newsroom.ts'
import { eachDatabase, withOffice } from '../office.ts'

/** Send a text from a form of its own, an hour after the last: budgets are another test's matter. */
async function sendAlone(here: CommentedOffice, fields: Record<string, string>) {
  const form = await openForm(here)
  here.office.clock.advance(3_700_000)
  return send(here, { ...form, ...fields })
}

async function keepOpen(here: CommentedOffice): Promise<void> {
  const { setRules } = await import('#comments/rules.ts')
  await here.office.store.transact((tx) => setRules(tx, { scope: 'site', rules: { closesAfterDays: 0 }, by: sara }))
}

eachDatabase('every hostile text is kept as text, every invisible one is refused', async (office) => {
  const here = await openCommented(office)
  await keepOpen(here)
  for (const text of hostileTexts) {
    const sent = await sendAlone(here, { text })
    assert.equal(sent.status, 303, `${sent.status} for ${JSON.stringify(text).slice(0, 80)}`)
    const { text: kept } = await office.store.read
      .selectFrom('comment')
      .select('text')
      .orderBy('createdAt', 'desc')
      .executeTakeFirstOrThrow()
    assert.equal(kept, cleanText(text))
    assert.doesNotMatch(kept, /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/)
    if (!/[\u0000-\u001f\u007f-\u009f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\uffff\ud800-\udfff]/.test(text))
      assert.equal(kept, text.trim(), 'nothing else is changed')
  }
  const before = await commentCount(here)
  for (const text of [...invisibleTexts, 'ا'.repeat(3001), 'ا'.repeat(13_000)]) {
    const sent = await sendAlone(here, { text })
    assert.equal(sent.status, 422, JSON.stringify(text).slice(0, 80))
  }
  for (const name of hostileNames) {
    const sent = await sendAlone(here, { name })
    assert.equal(sent.status, 422, JSON.stringify(name).slice(0, 80))
    assert.ok(sent.text.includes('اسکلهٔ تازه برای ماهی‌گیران'), 'the text stays in the page')
  }
  assert.equal(await commentCount(here), before)
  for (const [index, proof] of hostileProofs.entries())
    assert.equal((await sendAlone(here, { proof, text: `با اثبات نادرست شمارهٔ ${index} آمده است` })).status, 303)
  for (const [index, body] of ['', 'a', '%', 'text=%ff%fe&name=x', '{"text":"x"}', '--x\r\n'].entries()) {
    for (const type of [
      'application/x-www-form-urlencoded',
      'multipart/form-data; boundary=x',
      'application/json',
      'text/plain',
    ]) {
      const reply = await here.site.request(`/news/${here.number}/comments`, {
        method: 'POST',
        body,
        headers: { 'content-type': type },
      })
      assert.ok(reply.status < 500, `${reply.status} for body ${index} as ${type}`)
    }
  }
})

eachDatabase('a proof that was edited in any field is no proof, and the text is kept', async (office) => {
  const here = await openCommented(office)
  await keepOpen(here)
  const [first, second] = [await openProvenForm(here), await openProvenForm(here)]
  const edits = editsOf(first.proof, second.proof)
  assert.equal(new Set(edits.map(([, proof]) => proof)).size, edits.length)
  office.clock.advance(5000)
  for (const [index, [name, proof]] of edits.entries()) {
    const text = `اثبات دست‌خورده شمارهٔ ${index} در ${name}`
    const address = `10.${index}.0.1`
    const sent = await send(here, { form: first.form, key: `edited-proof-${index}`, proof, text }, from(address))
    assert.equal(sent.status, 303, name)
    const kept = await office.store.read
      .selectFrom('comment')
      .select(['text', 'isHeld', 'signals'])
      .where('submissionKey', '=', `edited-proof-${index}`)
      .executeTakeFirstOrThrow()
    assert.equal(kept.text, text)
    assert.equal(kept.isHeld, 1, name)
    assert.match(kept.signals, /"proof\.(?:wrong|malformed)"/, name)
  }
  const trusted = await send(here, first, from('10.200.0.1'))
  assert.equal(trusted.status, 303)
  const { isHeld } = await office.store.read
    .selectFrom('comment')
    .select('isHeld')
    .where('submissionKey', '=', first.key)
    .executeTakeFirstOrThrow()
  assert.equal(isHeld, 0, 'unedited it is one: the edits were what failed')
})

eachDatabase(
  'a thousand at once with one proof: one is trusted, the others are held or still in their page',
  async (office) => {
    const here = await openCommented(office)
    const proven = await openProvenForm(here)
    office.clock.advance(5000)
    const texts = Array.from({ length: 1000 }, (_, index) => `متن شمارهٔ ${index} با همان اثبات دیگران`)
    const sent = await Promise.all(
      texts.map((text, index) =>
        send(here, { ...proven, key: `replayed-${index}-0000`, text }, from(`10.${index >> 4}.${index & 15}.1`)),
      ),
    )
    const kept = await office.store.read.selectFrom('comment').select(['text', 'isHeld', 'signals']).execute()
    assert.equal(kept.filter((one) => one.isHeld === 0).length, 1)
    assert.ok(kept.filter((one) => one.isHeld === 1).every((one) => one.signals.includes('proof.replayed')))
    const keptTexts = new Set(kept.map((one) => one.text))
    for (const [index, reply] of sent.entries()) {
      const isHere = keptTexts.has(texts[index] ?? '')
      assert.equal(reply.status, isHere ? 303 : 429)
      assert.ok(isHere || reply.text.includes(texts[index] ?? ''), 'the text is in the page that refuses it')
    }
    assert.equal(kept.length, 201, 'one, and what a document takes in an hour')
  },
)

eachDatabase('a thousand at once with one key are one comment, and all of them read so', async (office) => {
  const here = await openCommented(office)
  const proven = await openProvenForm(here)
  office.clock.advance(5000)
  const sent = await Promise.all(Array.from({ length: 1000 }, () => send(here, proven, from('192.0.2.1'))))
  assert.deepEqual([...new Set(sent.map(({ status }) => status))], [303])
  assert.equal(new Set(sent.map(({ receipt }) => receipt)).size, 1)
  const kept = await office.store.read.selectFrom('comment').select(['text', 'isHeld']).execute()
  assert.deepEqual(kept, [{ text: aText, isHeld: 0 }])
})

eachDatabase(
  'a flood without forms stops at its budgets, near and under the document; readers still read',
  async (office) => {
    const here = await openCommented(office)
    const flood = (network: number, count: number) =>
      Promise.all(
        Array.from({ length: count }, (_, index) =>
          send(
            here,
            { key: `flood-${network}-${index}-00`, text: `سیل ${network} شمارهٔ ${index} بی فرم` },
            from(`10.0.${network}.1`),
          ),
        ),
      )
    const near = await flood(0, 50)
    assert.equal(near.filter(({ status }) => status === 303).length, 5, 'of one network')
    assert.ok(near.every(({ status, text }) => status === 303 || (status === 429 && text.includes('بی فرم'))))
    for (let network = 1; network <= 45; network++) await flood(network, 5)
    assert.equal(await commentCount(here), 200, 'under one document')
    assert.equal((await here.site.request(`/news/${here.number}/comments`)).status, 200)
  },
)

test('nothing of it runs in a browser, and the page after it is in order', () =>
  withOffice('sqlite', async (office) => {
    const here = await openCommented(office)
    await keepOpen(here)
    for (const text of hostileTexts) await sendAlone(here, { text })
    for (const name of oddNames)
      assert.equal((await sendAlone(here, { name, text: `نامش چنین است: ${name}` })).status, 303)
    const ids = (await office.store.read.selectFrom('comment').select('id').execute()).map((row) => row.id)
    await office.store.transact((tx) => decideComments(tx, { comments: ids, decision: 'publish', by: sara }))
    await office.store.transact(async (tx) => void (await tx.sql.updateTable('comment').set({ mayLink: 1 }).execute()))
    const server = serve({ fetch: here.site.fetch, port: 0, hostname: '127.0.0.1' })
    await new Promise<void>((resolve) => void server.once('listening', () => resolve()))
    const browser = await launch()
    try {
      const page = await browser.newPage({ baseURL: `http://localhost:${(server.address() as AddressInfo).port}` })
      const wrongs: string[] = []
      page.on('console', (message) => void (message.type() === 'error' && wrongs.push(message.text())))
      page.on('pageerror', (error) => wrongs.push(error.message))
      page.on('dialog', (dialog) => void dialog.dismiss())
      let next: string | null = `/news/${here.number}/comments`
      let shown = 0
      while (next !== null) {
        await page.goto(next)
        shown += await page.locator('.comments article').count()
        assert.equal(await page.evaluate('window.wrong'), undefined)
        assert.equal(
          await page.locator('.words :not(p, br, a[rel="ugc nofollow noopener"])').count(),
          0,
          'text and nothing else',
        )
        for (const link of await page.locator('.words a').all())
          assert.match((await link.getAttribute('href')) ?? '', /^https?:\/\//)
        assert.equal(await page.locator('footer.foot').count(), 1)
        assert.ok(
          await page.evaluate('document.documentElement.scrollWidth <= innerWidth'),
          'nothing stands out of the page',
        )
        next = await page
          .locator('a[rel=next]')
          .getAttribute('href', { timeout: 500 })
          .catch(() => null)
      }
      assert.equal(shown, ids.length)
      assert.deepEqual(wrongs, [])
    } finally {
      await browser.close()
      server.close()
    }
  }))

const from = (address: string) => ({ 'x-forwarded-for': address })

interface Proof {
  challenge: { parameters: Record<string, unknown> & { data: Record<string, unknown> }; signature: string }
  solution: { counter: number; derivedKey: string }
}

/** A solved proof with one thing changed in each, and with parts of another. */
function editsOf(proof: string, other: string): [string, string][] {
  const read = (text: string) => JSON.parse(Buffer.from(text, 'base64').toString()) as Proof
  const strange = read(other)
  const edited = (name: string, edit: (it: Proof) => void): [string, string] => {
    const it = read(proof)
    edit(it)
    return [name, Buffer.from(JSON.stringify(it)).toString('base64')]
  }
  const parameter = (name: string, value: unknown) =>
    edited(`${name} ${JSON.stringify(value)}`, ({ challenge }) => void (challenge.parameters[name] = value))
  const data = (name: string, value: unknown) =>
    edited(`data.${name}`, ({ challenge }) => void (challenge.parameters.data[name] = value))
  const { parameters } = strange.challenge
  return [
    parameter('cost', 1),
    parameter('cost', 1001),
    parameter('cost', 1e9),
    parameter('cost', -1),
    parameter('cost', '1000'),
    parameter('algorithm', 'SHA-256'),
    parameter('algorithm', 'PBKDF2/SHA-512'),
    parameter('keyLength', 1),
    parameter('keyLength', 1e9),
    parameter('keyPrefix', ''),
    parameter('keyPrefix', '00'),
    parameter('keyPrefix', parameters.keyPrefix),
    parameter('keySignature', parameters.keySignature),
    parameter('keySignature', ''),
    parameter('keySignature', undefined),
    parameter('nonce', parameters.nonce),
    parameter('nonce', ''),
    parameter('salt', parameters.salt),
    parameter('salt', ''),
    parameter('data', parameters.data.nothing),
    data('document', 'zzzzzzzzzzzz'),
    data('form', 'contact'),
    data('expiresAt', '2999-01-01T00:00:00.000Z'),
    data('expiresAt', 'never'),
    edited('signature', ({ challenge }) => void (challenge.signature = strange.challenge.signature)),
    edited('no signature', ({ challenge }) => void (challenge.signature = '')),
    edited('derivedKey', ({ solution }) => void (solution.derivedKey = strange.solution.derivedKey)),
    edited('derivedKey of zeros', ({ solution }) => void (solution.derivedKey = '0'.repeat(64))),
    edited('no derivedKey', ({ solution }) => void (solution.derivedKey = '')),
    edited('solution', (it) => void (it.solution = strange.solution)),
    edited('challenge', (it) => void (it.challenge = strange.challenge)),
    edited('counter', ({ solution }) => void (solution.counter = -1)),
    ['cut', proof.slice(0, -40)],
    ['twice', proof + proof],
    ['5 MB', 'A'.repeat(900_000)],
  ]
}
