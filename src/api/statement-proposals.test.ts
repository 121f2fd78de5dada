import assert from 'node:assert/strict'
import { createThing } from '#record/create-thing.ts'
import { mostProposals } from '#record/most-proposals.ts'
import { aDay, openCastOffice, paragraph, publishable, sara } from '../../test/cast.ts'
import { eachDatabase, type Office } from '../../test/office.ts'
import { memberOf, type Ask } from '../../test/staff.ts'

interface Proposal {
  start: number
  end: number
  exact: string
  speaker: { mention: object | null; name: string | null; thing: string | null }
  addressee: { thing: string | null } | null
  isSure: boolean
}

async function openRoom(office: Office) {
  await openCastOffice(office)
  const { ask } = await memberOf(office)
  return { ask, proposalsOf: (text: string | string[], event?: string) => proposalsOf(ask, text, event) }
}

/** What the API proposes for a new draft of these paragraphs, and how much of the processor that took, in microseconds. */
async function proposalsOf(
  ask: Ask,
  text: string | string[],
  event?: string,
): Promise<{ items: Proposal[]; work: number }> {
  const blocks = [text].flat().map((one, index) => paragraph(`p${index}`, one))
  const made = await ask<{ version: string }>('POST', '/documents', {
    kind: 'report',
    lang: 'fa',
    content: publishable('دیدار', blocks),
    ...(event === undefined ? {} : { things: [{ thing: event }] }),
  })
  assert.equal(made.status, 201, JSON.stringify(made.body).slice(0, 300))
  const before = process.cpuUsage()
  const { status, body } = await ask<{ items: Proposal[] }>('GET', `/versions/${made.body.version}/statement-proposals`)
  const { user, system } = process.cpuUsage(before)
  assert.equal(status, 200)
  return { items: body.items, work: user + system }
}

eachDatabase(
  'a paragraph of five megabytes has its proposals, for work that grows as its length does',
  async (office) => {
    const { proposalsOf } = await openRoom(office)
    const sentence = 'سارا محمدی گفت: کار خوب پیش می‌رود. وی افزود که باید شتاب گرفت و همه کمک کنند. '
    const fiveMegabytes = Math.floor((5 * 1024 * 1024 - 10_000) / Buffer.byteLength(sentence))
    const small = await proposalsOf(sentence.repeat(Math.floor(fiveMegabytes / 8)).trim())
    let turns = 0
    const others = setInterval(() => turns++, 1)
    const large = await proposalsOf(sentence.repeat(fiveMegabytes).trim())
    clearInterval(others)
    assert.ok(turns > 100, `others were answered meanwhile: ${turns} turns`)
    assert.equal(large.items.length, mostProposals, 'no more than a page can show')
    assert.ok(large.work < small.work * 8 * 4, `${small.work} µs of an eighth, ${large.work} µs of the whole`)
  },
)

eachDatabase('of two thousand people with one surname none is taken for the speaker', async (office) => {
  const { proposalsOf } = await openRoom(office)
  const people = await office.store.transact(async (tx) => {
    const ids: string[] = []
    for (let at = 0; at < 2000; at++)
      ids.push(
        await createThing(tx, {
          kind: 'person',
          names: [{ lang: 'fa', form: `نام${at} رضایی`, kind: 'full' }],
          by: sara,
        }),
      )
    return ids
  })
  const text = ['رضایی گفت: کار خوب است.', 'وی افزود: ادامه می‌دهیم.', 'نام۷ رضایی تأکید کرد: راه درست است.']
  const { items } = await proposalsOf(text)
  assert.ok(items.length > 0)
  for (const one of items.filter(({ exact }) => !exact.startsWith('راه')))
    assert.ok(!one.isSure && one.speaker.thing === null, JSON.stringify(one))
  const named = items.find(({ exact }) => exact.startsWith('راه'))
  assert.ok(
    named === undefined || named.speaker.thing === null || named.speaker.thing === people[7],
    'nobody else of that name',
  )
})

eachDatabase('what is not Persian, and what has no speech in it, gives nothing', async (office) => {
  const { proposalsOf } = await openRoom(office)
  const texts = [
    'The minister said: “We will go on.” She added that work was under way.',
    '大臣は「続けます」と言った。',
    'Ο υπουργός είπε: «Συνεχίζουμε».',
    'پل تازه دیروز باز شد. هوا آفتابی بود و مردم از آن گذشتند.',
  ]
  assert.deepEqual((await proposalsOf(texts)).items, [])
})

eachDatabase('an event without participants names nobody', async (office) => {
  const { proposalsOf } = await openRoom(office)
  const event = await office.store.transact((tx) =>
    createThing(tx, {
      kind: 'event',
      names: [{ lang: 'fa', form: 'گفت‌وگوی تلفنی', kind: 'full' }],
      event: { kind: 'phone_call', start: aDay, participants: [] },
      by: sara,
    }),
  )
  const { items } = await proposalsOf(['رئیس‌جمهور گفت: کار خوب است.', 'طرف مقابل نیز افزود: چنین است.'], event)
  assert.ok(items.length > 0)
  for (const one of items) assert.deepEqual([one.speaker.thing, one.addressee?.thing ?? null], [null, null])
})
