import assert from 'node:assert/strict'
import { openLog } from '#ground/log.ts'
import { changeDocument } from '#record/change-document.ts'
import { changeStatement } from '#record/change-statement.ts'
import { changeThing } from '#record/change-thing.ts'
import { createThing } from '#record/create-thing.ts'
import { getThing } from '#record/find-thing.ts'
import { findStatement } from '#record/list-statements.ts'
import { sara } from '../../test/cast.ts'
import { eachDatabase, type Office } from '../../test/office.ts'
import { callTime, publishCall } from '../../test/published-call.ts'
import { siteRoutes } from './routes.ts'

async function pageOf(office: Office, event: string): Promise<string> {
  const site = siteRoutes({ ...office, log: openLog('silent'), publicUrl: 'http://localhost', isSecure: false })
  const response = await site.request(`/events/${event}`)
  assert.equal(response.status, 200)
  return response.text()
}

const further = (event: string, count: string) =>
  new RegExp(`href="/statements\\?event=${event}"\\s*>همهٔ گفته‌ها در سندهای این رویداد: ${count} گفته<`)

eachDatabase('a trip says how much was said at its parts, and leads there', async (office) => {
  const { store } = office
  const call = await publishCall(office)
  assert.doesNotMatch(
    await pageOf(office, call.event),
    /statements\?event=/,
    'all of a single event stands on its page',
  )
  const trip = await store.transact(async (tx) => {
    const names = [{ lang: 'fa', form: 'سفر بندر', kind: 'full' as const }]
    const made = await createThing(tx, { kind: 'event', names, event: { kind: 'trip', start: callTime }, by: sara })
    const { revision } = await getThing(tx.sql, call.event)
    await changeThing(tx, {
      thing: call.event,
      revision,
      event: { kind: 'phone_call', start: callTime, partOf: made },
      by: sara,
    })
    await changeDocument(tx, { document: call.document, things: [{ thing: call.event }, { thing: made }], by: sara })
    return made
  })
  const without = await pageOf(office, trip)
  assert.match(without, further(trip, '۲'))
  assert.doesNotMatch(without, /<h2>گفته‌های خود این رویداد/)
  const revision = (await findStatement(store.read, call.said))?.revision ?? 0
  await store.transact((tx) => changeStatement(tx, { statement: call.said, event: trip, revision, by: sara }))
  const page = await pageOf(office, trip)
  assert.match(page, /<h2>گفته‌های خود این رویداد، به ترتیب<\/h2>/)
  assert.match(page, further(trip, '۲'))
})

eachDatabase('what was said on another day than the event has its day beside it', async (office) => {
  const call = await publishCall(office)
  const dated = /<li class="say[^]*?<p class="meta">[^]*?۱۲ آذر ۱۴۰۴[^]*?<\/li>/
  assert.doesNotMatch(await pageOf(office, call.event), dated)
  const { revision } = await getThing(office.store.read, call.event)
  const start = { ...callTime, date: '2026-03-01' }
  await office.store.transact((tx) =>
    changeThing(tx, { thing: call.event, revision, event: { kind: 'phone_call', start }, by: sara }),
  )
  assert.match(await pageOf(office, call.event), dated)
})

eachDatabase(
  'beside a document stands its event by name, and two sides only where they spoke to one another',
  async (office) => {
    const call = await publishCall(office)
    const site = siteRoutes({ ...office, log: openLog('silent'), publicUrl: 'http://localhost', isSecure: false })
    const box = async () => {
      const { location } = Object.fromEntries((await site.request(`/n/${call.number}`)).headers)
      const page = await (await site.request(encodeURI(decodeURI(location ?? '')))).text()
      return /<section class="box">[^]*?<\/section>/.exec(page)?.[0] ?? ''
    }
    const way = `<a href="/events/${call.event}#sides">دو سوی گفت‌وگو</a>`
    const spoken = await box()
    assert.match(
      spoken,
      new RegExp(`<h2>[^<]*</h2>\\s*<p><a href="/events/${call.event}"><bdi>تماس دو شهردار</bdi></a></p>`),
    )
    assert.ok(spoken.includes(way))
    assert.match(await pageOf(office, call.event), /id="sides">\s*<h2>دو سوی گفت‌وگو</)
    const { revision, event } = await getThing(office.store.read, call.event)
    await office.store.transact((tx) =>
      changeThing(tx, { thing: call.event, revision, event: { ...event, kind: 'session' }, by: sara }),
    )
    assert.ok(!(await box()).includes(way))
    assert.match(await pageOf(office, call.event), /id="sides">\s*<h2>گفته‌ها به ترتیب</)
  },
)
