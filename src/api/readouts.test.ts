import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { createThing } from '#record/create-thing.ts'
import { mergeThings } from '#record/merge-things.ts'
import { siteRoutes } from '#site/routes.ts'
import { sara } from '../../test/cast.ts'
import { eachDatabase, type Office } from '../../test/office.ts'
import { publishCall } from '../../test/published-call.ts'
import { apiOf, houseOf, memberOf } from '../../test/staff.ts'

const theirWords = 'The two mayors spoke.\n\n<script>alert(1)</script> They agreed on a pier & a date.'

async function openEvent(office: Office) {
  const call = await publishCall(office)
  const member = await memberOf(office)
  const house = houseOf(office)
  const [api, site] = [apiOf(house), siteRoutes(house)]
  const facts = {
    lang: 'en',
    source: 'Office of the Mayor of Dorna',
    address: 'https://dorna.example/news/7',
    capturedAt: office.clock.now(),
    text: theirWords,
  }
  const add = async (change: Record<string, string | File> = {}) => {
    const form = new FormData()
    for (const [name, value] of Object.entries<string | File>({ ...facts, ...change })) form.set(name, value)
    const reply = await api.request(`/api/v1/events/${call.event}/readouts`, {
      method: 'POST',
      body: form,
      headers: { cookie: member.cookie, origin: 'http://localhost:3000', 'sec-fetch-site': 'same-origin' },
    })
    const body = (await reply.json()) as { id: string; error?: { reason: string } }
    return { status: reply.status, id: body.id, reason: body.error?.reason }
  }
  const page = async (lang = '') => (await site.request(`${lang}/events/${call.event}`)).text()
  return { call, member, api, add, page }
}

eachDatabase(
  'the other side’s readout stands beside ours, is replaced and removed, and its history stays',
  async (office) => {
    const { call, member, api, add, page } = await openEvent(office)
    assert.doesNotMatch(await page(), /id="readouts"/)
    const first = await add()
    assert.equal(first.status, 201, String(first.reason))
    const shown = await page()
    assert.match(shown, /به روایت Office of the Mayor of Dorna/)
    assert.match(shown, /<blockquote class="prose" cite="https:\/\/dorna\.example\/news\/7"\s+lang="en" dir="ltr"/)
    assert.match(shown, /&lt;script&gt;alert\(1\)&lt;\/script&gt; They agreed on a pier &amp; a date\./)
    assert.ok(shown.includes(createHash('sha256').update(theirWords).digest('hex')))
    assert.match(shown, /دو شهردار بر سر اسکله به توافق رسیدند/)
    assert.equal(shown.match(/id="b-p10000"/g), null, 'no id stands twice')
    assert.match(await page('/en'), /Readout of Office of the Mayor of Dorna/)

    office.clock.advance(60_000)
    const bytes = '<html>captured</html>'
    const second = await add({
      text: 'They changed their page.',
      replaces: first.id,
      file: new File([bytes], 'page.html'),
    })
    assert.equal(second.status, 201, String(second.reason))
    const replaced = await page()
    assert.match(replaced, /They changed their page\./)
    assert.doesNotMatch(replaced, /They agreed on a pier/)
    assert.ok(replaced.includes(createHash('sha256').update(bytes).digest('hex')))
    const file = await api.request(`/api/v1/readouts/${second.id}/file`, { headers: { cookie: member.cookie } })
    assert.deepEqual(
      [file.headers.get('content-type'), file.headers.get('content-disposition'), await file.text()],
      ['application/octet-stream', 'attachment; filename="readout"', '<html>captured</html>'],
    )
    assert.equal((await api.request(`/api/v1/readouts/${second.id}/file`)).status, 401)
    assert.equal((await add({ replaces: first.id })).reason, 'readout.removed')

    const removal = `/readouts/${second.id}/removal`
    assert.equal(
      (await member.ask<{ error: { reason: string } }>('POST', removal, { reason: ' ' })).body.error.reason,
      'readout.reason_missing',
    )
    assert.equal((await member.ask('POST', removal, { reason: 'صفحه از آنِ رویداد دیگری بود.' })).status, 204)
    assert.doesNotMatch(await page(), /id="readouts"/)
    const history = await member.ask<{
      items: { id: string; reason: string | null; replacedBy: string | null; removedByName: string }[]
    }>('GET', `/events/${call.event}/readouts`)
    assert.deepEqual(
      history.body.items.map((one) => [one.id, one.reason, one.replacedBy, one.removedByName]),
      [
        [second.id, 'صفحه از آنِ رویداد دیگری بود.', null, 'سارا'],
        [first.id, null, second.id, 'سارا'],
      ],
    )
    const entries = await office.store.read
      .selectFrom('ledger')
      .select('kind')
      .where('kind', 'like', 'readout.%')
      .orderBy('seq')
      .execute()
    assert.deepEqual(
      entries.map((entry) => entry.kind),
      ['readout.added', 'readout.replaced', 'readout.removed'],
    )
  },
)

eachDatabase('bad readouts are refused with their reason; a merged event takes its readouts along', async (office) => {
  const { call, add } = await openEvent(office)
  const refusals: [Record<string, string | File>, string][] = [
    [{ source: ' ' }, 'readout.source_missing'],
    [{ text: ' \u200c ' }, 'readout.text_missing'],
    [{ address: 'ftp://x.example' }, 'readout.address_wrong'],
    [{ address: 'javascript:alert(1)' }, 'readout.address_wrong'],
    [{ capturedAt: '2999-01-01T00:00:00.000Z' }, 'readout.captured_later'],
    [{ file: new File([new Uint8Array(10 * 1024 * 1024 + 1)], 'x') }, 'readout.file_large'],
  ]
  for (const [change, reason] of refusals) assert.equal((await add(change)).reason, reason)
  for (let index = 0; index < 10; index++) assert.equal((await add()).status, 201)
  assert.equal((await add()).reason, 'readout.too_many')
  const other = await office.store.transact((tx) =>
    createThing(tx, {
      kind: 'event',
      names: [{ lang: 'fa', form: 'همان تماس', kind: 'full' }],
      event: { kind: 'phone_call', languages: [], places: [], participants: [] },
      by: sara,
    }),
  )
  await office.store.transact((tx) => mergeThings(tx, { thing: call.event, into: other, by: sara }))
  const moved = await office.store.read.selectFrom('readout').select('id').where('event', '=', other).execute()
  assert.equal(moved.length, 10)
})
