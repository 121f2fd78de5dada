import assert from 'node:assert/strict'
import fc from 'fast-check'
import { openLog } from '#ground/log.ts'
import { changeStatement } from '#record/change-statement.ts'
import { changeStatementStatus } from '#record/change-statement-status.ts'
import { findStatement } from '#record/list-statements.ts'
import type { StatementStatus } from '#record/statement.ts'
import { withdrawDocument } from '#record/withdraw-document.ts'
import { paragraph, sara } from '../../test/cast.ts'
import { allEdits, anyEdit, edit, openText, ownersOf, textOf } from '../../test/edit-chain.ts'
import { eachDatabase, type Office } from '../../test/office.ts'
import { correctWord, publish, publishCall, publishInEnglish, save } from '../../test/published-call.ts'
import { siteRoutes } from './routes.ts'

function siteOf({ store, blobs, clock }: Office) {
  const site = siteRoutes({
    store,
    blobs,
    clock,
    log: openLog('silent'),
    publicUrl: 'http://localhost',
    isSecure: false,
  })
  return async (path: string, status = 200) => {
    const response = await site.request(path)
    assert.equal(response.status, status, path)
    return response.text()
  }
}

async function setStatus(office: Office, statement: string, to: { status: StatementStatus; note: string }) {
  const revision = (await findStatement(office.store.read, statement))?.revision ?? 0
  const status = to.status as Exclude<StatementStatus, 'proposed'>
  await office.store.transact((tx) =>
    changeStatementStatus(tx, { statement, revision, status, note: to.note, by: sara }),
  )
}

eachDatabase(
  'a statement’s page says that it stands, and each thing that became of it, wherever it is embedded',
  async (office) => {
    const call = await publishCall(office)
    const page = siteOf(office)
    const at = `/s/${call.said}`
    const first = await page(at)
    assert.match(first, /بی‌تغییر/)
    assert.match(first, /<mark>اسکلهٔ شمال دوبا را با هم می‌سازیم<\/mark>/)
    assert.match(first, /data-copy="citation"/)
    await correctWord(office, call.version, { from: 'شمال', to: 'جنوب', note: 'اسکله در جنوب است.' })
    for (const path of [at, `${at}/card`]) {
      const corrected = await page(path)
      assert.match(corrected, /اصلاح شد/, path)
      assert.match(corrected, /اسکلهٔ جنوب دوبا/, path)
      assert.match(corrected, new RegExp(`href="/news/${call.number}/history/1...2"`), path)
    }
    assert.match(await page(at), /<del>.*شمال.*<\/del>.*<ins>.*جنوب.*<\/ins>/s)
    assert.match(await page(at), /اسکله در جنوب است\./)
    await setStatus(office, call.said, { status: 'denied', note: 'شهردار چنین نگفت.' })
    for (const path of [at, `${at}/card`, `/en${at}`]) assert.match(await page(path), /شهردار چنین نگفت\./, path)
    office.clock.advance(60_000)
    await setStatus(office, call.said, { status: 'confirmed', note: 'نوار پیدا شد.' })
    const again = await page(at)
    assert.match(again, /شهردار چنین نگفت\./)
    assert.match(again, /نوار پیدا شد\./)
    assert.doesNotMatch(await page(`${at}/card`), /شهردار چنین نگفت/)
  },
)

eachDatabase(
  'a citation puts in quotation marks only what stood in them, once, and says what became of the statement',
  async (office) => {
    const call = await publishCall(office)
    const page = siteOf(office)
    const cited = async () => {
      const [, copied = ''] = /id="citation"[^>]*>(.*?)<\/p>/s.exec(await page(`/s/${call.said}`)) ?? []
      return copied
        .replaceAll(/<[^>]*>/g, '')
        .replaceAll(/\s+/g, ' ')
        .trim()
    }
    const quote = (directness: 'quoted' | 'indirect', revision: number) =>
      office.store.transact((tx) => changeStatement(tx, { statement: call.said, revision, directness, by: sara }))
    assert.match(await cited(), /^اسکلهٔ شمال دوبا را با هم می‌سازیم \(نقل قول\) نسترن پایدار، شهردار ساحل‌آباد، /)
    await quote('indirect', 1)
    assert.match(await cited(), /^اسکلهٔ شمال دوبا را با هم می‌سازیم \(نقل غیرمستقیم\) /)
    await quote('quoted', 2)
    assert.match(await cited(), /^«اسکلهٔ شمال دوبا را با هم می‌سازیم» \(/)
    assert.match(await cited(), new RegExp(`/s/${call.said}$`))
    await office.store.transact((tx) =>
      changeStatement(tx, { statement: call.said, revision: 3, event: null, by: sara }),
    )
    assert.match(await cited(), /نسترن پایدار، شهردار ساحل‌آباد، «[^»]+»، /, 'without an event, under which headline')
    await save(office, call.version, (content) => ({
      ...content,
      body: { type: 'doc', content: [paragraph('p1', `نسترن پایدار گفت: [${call.said}|«اسکله را می‌سازیم»].`)] },
    }))
    await publish(office, call.version, 'گیومه')
    assert.match(await cited(), /^«اسکله را می‌سازیم» \(/)
    await setStatus(office, call.said, { status: 'withdrawn', note: 'گوینده کس دیگری بود.' })
    assert.match(await cited(), /این گفته پس گرفته شده است\. \([^)]+\) گوینده کس دیگری بود\.$/)
  },
)

eachDatabase(
  'a public statement is not disputed without a word to readers, nor over somebody else’s change',
  async (office) => {
    const { said, colleague } = await publishCall(office)
    await assert.rejects(setStatus(office, said, { status: 'disputed', note: ' ' }), {
      reason: 'statement.status_note_missing',
    })
    await office.store.transact((tx) =>
      changeStatement(tx, { statement: said, revision: 1, speaker: colleague, speakerTenure: null, by: sara }),
    )
    await assert.rejects(
      office.store.transact((tx) =>
        changeStatementStatus(tx, { statement: said, revision: 1, status: 'denied', note: 'نه', by: sara }),
      ),
      { reason: 'statement.stale' },
    )
    assert.match(await siteOf(office)(`/s/${said}`), /پیش از آن: .*نسترن پایدار/s)
  },
)

eachDatabase('a statement is linked to its translation, and what a translation left out is said', async (office) => {
  const call = await publishCall(office)
  const english = await publishInEnglish(office, call)
  const page = siteOf(office)
  assert.match(await page(`/s/${call.said}`), new RegExp(`href="/en/s/${call.said}" hreflang="en"`))
  await save(office, english, (content) => ({
    ...content,
    body: { type: 'doc', content: content.body.content.slice(1) },
  }))
  await publish(office, english, 'Shorter')
  assert.match(await page(`/s/${call.said}`), /در نسخهٔ انگلیسی نیامده است/)
  assert.match(await page(`/en/s/${call.said}`), /lang="fa"/)
})

eachDatabase('the place of a statement’s words is told as a Web Annotation', async (office) => {
  const call = await publishCall(office)
  const annotation = JSON.parse(await siteOf(office)(`/s/${call.said}/annotation`))
  assert.equal(annotation['@context'], 'http://www.w3.org/ns/anno.jsonld')
  assert.equal(annotation.type, 'Annotation')
  const [target] = annotation.target
  assert.deepEqual(target.source, {
    id: `http://localhost/news/${call.number}/editions/1`,
    format: 'text/html',
    language: 'fa',
  })
  const [position, quote] = target.selector.refinedBy
  const text = 'نسترن پایدار گفت: اسکلهٔ شمال دوبا را با هم می‌سازیم.'
  assert.equal(target.selector.value, 'b-p10000')
  assert.equal(text.slice(position.start, position.end), quote.exact)
  assert.ok(text.startsWith(quote.prefix + quote.exact, position.start - quote.prefix.length))
  assert.ok(text.endsWith(quote.suffix))
})

eachDatabase('positions in a Web Annotation count characters, not units of UTF-16', async (office) => {
  const call = await publishCall(office)
  await correctWord(office, call.version, { from: 'نسترن پایدار گفت', to: '🏛🏛 نسترن پایدار گفت', note: 'نشان شهر' })
  const { target } = JSON.parse(await siteOf(office)(`/s/${call.said}/annotation`))
  const [position, quote] = target[0].selector.refinedBy
  const text = Array.from('🏛🏛 نسترن پایدار گفت: اسکلهٔ شمال دوبا را با هم می‌سازیم.')
  assert.equal(text.slice(position.start, position.end).join(''), quote.exact)
})

eachDatabase('a statement as schema.org has it says when and at which event it was said', async (office) => {
  const call = await publishCall(office)
  const [data] = [
    ...(await siteOf(office)(`/s/${call.said}`)).matchAll(/<script type="application\/ld\+json">(.*?)<\/script>/gs),
  ].map(([, text = '']) => JSON.parse(text))
  assert.equal(data['@type'], 'Quotation')
  assert.equal(data.dateCreated, '2025-12-03T14:30:00+03:30')
  assert.deepEqual(data.recordedAt, { '@id': `http://localhost/events/${call.event}`, name: 'تماس دو شهردار' })
})

eachDatabase('statements of a withdrawn document say so; of one that is gone there is only that', async (office) => {
  const call = await publishCall(office)
  const page = siteOf(office)
  await office.store.transact((tx) =>
    withdrawDocument(tx, { document: call.document, kind: 'in_error', reason: 'اشتباه', by: sara }),
  )
  for (const path of ['', '/card', '/annotation']) await page(`/s/${call.said}${path}`, 410)
  const told = await page(`/s/${call.said}`, 410)
  assert.match(told, /این سند به اشتباه منتشر شده بود/)
  assert.match(told, /<bdi>اشتباه<\/bdi><\/p>/, 'the reason')
  const card = await page(`/s/${call.said}/card`, 410)
  assert.match(card, /<body class="card">/)
  assert.match(card, /این سند به اشتباه منتشر شده بود/)
  for (const path of [
    '/s/0',
    '/s/zzzzzzzzzzzz',
    '/s/%00',
    '/s/zzzzzzzzzzzz/card',
    '/s/zzzzzzzzzzzz/annotation',
    `/s/${call.said}/x`,
  ])
    await page(path, 404)
})

eachDatabase('after random edits and editions a real office leads each link to its own words', async (office) => {
  const call = await publishCall(office)
  const page = siteOf(office)
  const ids = [call.said, call.answered]
  const given = [
    paragraph('p1', `nn n [${ids[0]}|aab bab abab] nnn.`),
    paragraph('p2', `[${ids[1]}|cdc dcd ccdd], n nn`),
  ]
  let chain = 0
  const edits = fc.array(anyEdit(allEdits), { minLength: 3, maxLength: 6, size: 'max' })
  for (const steps of fc.sample(edits, { numRuns: 12, seed: 14050912 })) {
    chain++
    await save(office, call.version, (content) => ({ ...content, body: { type: 'doc', content: given } }))
    await publish(office, call.version, 'بازنویسی')
    const text = textOf(steps.reduce(edit, openText({ type: 'doc', content: given })))
    if (text.content.length === 0) continue
    await save(office, call.version, (content) => ({ ...content, body: text }))
    office.clock.advance(60_000)
    await publish(office, call.version, 'بازنویسی')
    for (const [index, id] of ids.entries()) {
      const shown = /<blockquote[^>]*><p>(.*?)<\/p>/s.exec(await page(`/s/${id}`))?.[1] ?? ''
      assert.deepEqual([...ownersOf(shown)], [index], `chain ${chain}: «${shown}»`)
    }
  }
})
