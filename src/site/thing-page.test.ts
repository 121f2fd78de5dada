import assert from 'node:assert/strict'
import { openLog } from '#ground/log.ts'
import { changeDocument } from '#record/change-document.ts'
import { createTenure } from '#record/create-tenure.ts'
import { createThing } from '#record/create-thing.ts'
import { changeStatement } from '#record/change-statement.ts'
import { findStatement } from '#record/list-statements.ts'
import { sara } from '../../test/cast.ts'
import { eachDatabase, type Office } from '../../test/office.ts'
import { publishCall, type PublishedCall } from '../../test/published-call.ts'
import { siteRoutes } from './routes.ts'

function siteOf(office: Office) {
  const site = siteRoutes({ ...office, log: openLog('silent'), publicUrl: 'http://localhost', isSecure: false })
  return async (path: string) => {
    const response = await site.request(encodeURI(path))
    assert.ok(response.status < 400, `${response.status} ${path}`)
    return response.text()
  }
}

async function change(office: Office, statement: string, facts: Partial<Parameters<typeof changeStatement>[1]>) {
  const revision = (await findStatement(office.store.read, statement))?.revision ?? 0
  await office.store.transact((tx) => changeStatement(tx, { ...facts, statement, revision, by: sara }))
}

async function withTopic(office: Office, call: PublishedCall): Promise<void> {
  const topic = await office.store.transact((tx) =>
    createThing(tx, { kind: 'topic', names: [{ lang: 'fa', form: 'بندر', kind: 'full' }], by: sara }),
  )
  await change(office, call.said, { topics: [topic] })
}

eachDatabase('the page of a topic or dossier has what was said about it, and ways to narrow it', async (office) => {
  const call = await publishCall(office)
  await withTopic(office, call)
  const page = siteOf(office)
  const topic = await page('/topics/بندر')
  assert.match(topic, new RegExp(`href="/s/${call.said}"`))
  assert.doesNotMatch(topic, new RegExp(`href="/s/${call.answered}"`))
  assert.match(topic, /href="\/statements\?topic=/)
  assert.match(topic, /formaction="\/search" name="topic"/)
  const { slug } = await office.store.read
    .selectFrom('thing')
    .select('slug')
    .where('id', '=', call.dossier)
    .executeTakeFirstOrThrow()
  const dossier = await page(`/dossiers/${slug}`)
  for (const id of [call.said, call.answered]) assert.match(dossier, new RegExp(`href="/s/${id}"`))
})

eachDatabase('an event’s page says which statement answers which', async (office) => {
  const call = await publishCall(office)
  await change(office, call.answered, { addressees: [{ addressee: call.mayor, tenure: null, basis: 'reply' }] })
  const page = await siteOf(office)(`/events/${call.event}`)
  assert.match(page, new RegExp(`در پاسخ به\\s*<a\\s+href="#said-${call.said}"`))
  assert.match(
    page,
    new RegExp(`<li class="say s1" id="said-${call.said}">[^]*<li class="say s2" id="said-${call.answered}">`),
  )
})

eachDatabase('what is pinned to a dossier is marked there, and in no other list', async (office) => {
  const call = await publishCall(office)
  const things = [{ thing: call.dossier, isPinned: true }]
  await office.store.transact((tx) => changeDocument(tx, { document: call.document, things, by: sara }))
  const page = siteOf(office)
  assert.match(await page('/dossiers/پرونده-بندر'), /<span>برگزیده<\/span>/)
  assert.doesNotMatch(await page('/news'), /برگزیده/)
})

eachDatabase('a position without a name in the page’s language says whose language it is in', async (office) => {
  const call = await publishCall(office)
  await office.store.transact(async (tx) => {
    const names = [{ lang: 'fa', form: 'استاندار البرز', kind: 'full' as const }]
    const position = await createThing(tx, { kind: 'position', names, by: sara })
    await createTenure(tx, { person: call.colleague, position, validFrom: '2020-01-01', by: sara })
  })
  const { slug } = await office.store.read
    .selectFrom('thing')
    .select('slug')
    .where('id', '=', call.colleague)
    .executeTakeFirstOrThrow()
  const title = /<bdi lang="fa" dir="rtl">استاندار البرز<\/bdi>/
  for (const path of [`/en/people/${slug}`, '/en/people', `/en/events/${call.event}`, `/en/s/${call.answered}`])
    assert.match(await siteOf(office)(path), title, path)
})

eachDatabase('the page and feed of a position have what its holders did and said as such', async (office) => {
  const call = await publishCall(office)
  const { position, tenure } = await office.store.transact(async (tx) => {
    const names = [{ lang: 'fa', form: 'شهردار ارس', kind: 'full' as const }]
    const made = await createThing(tx, { kind: 'position', names, by: sara })
    return { position: made, tenure: await createTenure(tx, { person: call.colleague, position: made, by: sara }) }
  })
  const { slug } = await office.store.read
    .selectFrom('thing')
    .select('slug')
    .where('id', '=', position)
    .executeTakeFirstOrThrow()
  const page = siteOf(office)
  assert.doesNotMatch(await page(`/positions/${slug}`), new RegExp(`href="/s/${call.answered}"`))
  await change(office, call.answered, { speaker: call.colleague, speakerTenure: tenure })
  const own = await page(`/positions/${slug}`)
  assert.match(own, new RegExp(`href="/s/${call.answered}"`))
  assert.doesNotMatch(own, new RegExp(`href="/s/${call.said}"`))
  assert.match(own, /href="\/news\/1\//)
  assert.match(await page(`/positions/${slug}/feed.xml`), /<entry>/)
})
