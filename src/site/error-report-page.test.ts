import assert from 'node:assert/strict'
import { answerErrorReport, reopenErrorReport } from '#comments/answer-error-report.ts'
import { forgetTraces } from '#comments/forget-traces.ts'
import { listErrorReports } from '#comments/list-error-reports.ts'
import { sara } from '../../test/cast.ts'
import { openCommented, openProvenForm, type CommentedOffice } from '../../test/comments.ts'
import { eachDatabase } from '../../test/office.ts'
import { correctWord } from '../../test/published-call.ts'

const past = 10_000
const wrong = 'در بند نخست «آغاز شد» نادرست است؛\nهنوز آغاز نشده است.'

/** The form as a reader without script gets it. */
async function openReportForm({ site, number }: CommentedOffice, query = '') {
  const reply = await site.request(`/news/${number}/error-reports/new${query}`)
  const page = await reply.text()
  const valueOf = (name: string) => new RegExp(`name="${name}"\\s+value="([^"]*)"`).exec(page)?.[1] ?? ''
  return { page, reply, fields: { key: valueOf('key'), form: valueOf('form') } }
}

async function report({ site, number }: CommentedOffice, fields: Record<string, string>, headers = {}) {
  const reply = await site.request(`/news/${number}/error-reports`, {
    method: 'POST',
    body: new URLSearchParams({ text: wrong, quote: '', block: '', name: '', proof: '', ...fields }),
    headers: { 'sec-fetch-site': 'same-origin', ...headers },
  })
  return { status: reply.status, page: await reply.text(), receipt: reply.headers.get('location') ?? '' }
}

async function onlyReport({ office }: CommentedOffice, queue: 'all' | 'open' | 'held' = 'all') {
  const { items } = await listErrorReports(office.store.read, { queue, limit: 50, offset: 0 })
  assert.equal(items.length, 1)
  return items[0] ?? assert.fail()
}

eachDatabase(
  'an error is reported without script, answered by a correction, and the reporter reads it',
  async (office) => {
    const here = await openCommented(office)
    const { site, number, version } = here
    const page = (await site.request(`/news/${number}`)).headers.get('location') ?? ''
    const document = await (await site.request(page)).text()
    assert.match(document, new RegExp(`href="/news/${number}/error-reports/new"`))
    assert.doesNotMatch(document, /name="form"\s+value="[^"]/, 'a page for all readers carries nothing of one reader')
    const asked = await openReportForm(here, `?block=p10000&quote=${encodeURIComponent('اسکله آغاز شد')}`)
    assert.equal(asked.reply.headers.get('cache-control'), 'no-store')
    assert.match(asked.page, /<option value="p10000"\s+selected>\s*ساختن اسکله آغاز شد\./)
    assert.match(asked.page, /name="quote"[^>]*>\s*اسکله آغاز شد<\/textarea>/)
    office.clock.advance(past)
    const given = { ...asked.fields, block: 'p10000', quote: 'اسکله آغاز شد', name: 'نرگس آبان', named: '1' }
    const sent = await report(here, given)
    assert.equal(sent.status, 303, sent.page)
    assert.equal((await report(here, given)).receipt, sent.receipt, 'sent twice it is one report')
    const waiting = await site.request(sent.receipt)
    assert.equal(waiting.headers.get('cache-control'), 'no-store')
    const waits = await waiting.text()
    assert.match(waits, /در انتظار خواندن/)
    assert.match(waits, /class="notice heard"/)
    assert.equal((await site.request(sent.receipt.replace(/.$/, (last) => (last === 'x' ? 'y' : 'x')))).status, 404)
    const kept = await onlyReport(here, 'held')
    assert.deepEqual(
      [kept.text, kept.quote, kept.block, kept.name, kept.isNamed, kept.edition],
      [wrong, 'اسکله آغاز شد', 'p10000', 'نرگس آبان', true, 1],
    )
    assert.doesNotMatch(await (await site.request(`/news/${number}/history`)).text(), /نرگس|اسکله آغاز شد/)
    await correctWord(office, version, { from: 'آغاز شد', to: 'آغاز می‌شود', note: 'زمان آغاز درست شد.' })
    const { id: correction } = await office.store.read.selectFrom('correction').select('id').executeTakeFirstOrThrow()
    const answer = { report: kept.id, revision: kept.revision, answer: 'corrected' as const, text: '', by: sara }
    await assert.rejects(
      office.store.transact((tx) => answerErrorReport(tx, answer)),
      { reason: 'errorReport.correction_unknown' },
    )
    await office.store.transact((tx) => answerErrorReport(tx, { ...answer, correction }))
    await assert.rejects(
      office.store.transact((tx) => answerErrorReport(tx, { ...answer, correction })),
      { reason: 'errorReport.stale' },
    )
    const answered = await (await site.request(sent.receipt)).text()
    assert.match(answered, /class="notice righted"[^>]*>\s*<h2[^>]*>متن درست شد/)
    assert.match(answered, /زمان آغاز درست شد\./)
    assert.match(answered, new RegExp(`href="/news/${number}/history/1...2"`))
    const history = await (await site.request(`/news/${number}/history`)).text()
    assert.match(history, /دربارهٔ «اسکله آغاز شد»/)
    const feed = await (await site.request('/corrections/feed.xml')).text()
    assert.match(feed, /<summary>زمان آغاز درست شد\.<\/summary>/)
    assert.match(feed, new RegExp(`<id>http://localhost:3000/news/${number}/history/1...2</id>`))
    assert.match(feed, /&lt;del&gt;/)
    assert.match(await (await site.request('/corrections')).text(), /href="\/corrections\/feed\.xml"/)
    const entries = await office.store.read
      .selectFrom('ledger')
      .select(['kind', 'details'])
      .where('kind', 'like', 'errorReport.%')
      .orderBy('seq')
      .execute()
    assert.deepEqual(
      entries.map((entry) => [entry.kind, (JSON.parse(entry.details) as { document?: string }).document]),
      [
        ['errorReport.submitted', undefined],
        ['errorReport.answered', here.document],
      ],
    )
  },
)

eachDatabase('every wrong field is told at once, with a way to it, and what was typed comes back', async (office) => {
  const here = await openCommented(office)
  const { fields } = await openReportForm(here)
  office.clock.advance(past)
  const sent = await report(here, { ...fields, text: ' ', quote: 'ب'.repeat(501), named: '1' })
  assert.equal(sent.status, 422, sent.page)
  for (const field of ['quote', 'text', 'name']) {
    assert.match(sent.page, new RegExp(`<a href="#report-${field}">`), field)
    assert.match(sent.page, new RegExp(`id="report-${field}-wrong"`), field)
  }
  assert.match(sent.page, /<textarea id="report-quote"[^>]*aria-invalid="true"[^>]*>\s*ب{501}</)
  assert.match(sent.page, /name="named" value="1"\s+checked/)
  const mended = await report(here, { ...fields, quote: '', named: '' })
  assert.equal(mended.status, 303, mended.page)
})

eachDatabase('no error because …, said before, no report at all, and back into the queue', async (office) => {
  const here = await openCommented(office)
  const receipts: string[] = []
  for (const text of ['نخستین گزارش', 'همان گزارش از دیگری', 'آگهی فروش']) {
    const { fields } = await openReportForm(here)
    office.clock.advance(past)
    receipts.push((await report(here, { ...fields, text, quote: 'سخنی که در متن نیست' })).receipt)
  }
  const { items } = await listErrorReports(office.store.read, { queue: 'held', limit: 50, offset: 0 })
  const [first, second, third] = items.map((item) => ({ report: item.id, revision: item.revision, by: sara }))
  assert.ok(first && second && third)
  const act = (given: Parameters<typeof answerErrorReport>[1]) =>
    office.store.transact((tx) => answerErrorReport(tx, given))
  await assert.rejects(act({ ...first, answer: 'not_error', text: ' \u200b ' }), {
    reason: 'errorReport.answer_missing',
  })
  await assert.rejects(act({ ...first, answer: 'not_error', text: 'ب'.repeat(2001) }), {
    reason: 'errorReport.answer_long',
  })
  await assert.rejects(act({ ...first, answer: 'duplicate', text: '', duplicateOf: first.report }), {
    reason: 'errorReport.duplicate_unknown',
  })
  await act({ ...first, answer: 'not_error', text: 'زیرا کار از دیروز آغاز شده است.' })
  await act({ ...second, answer: 'duplicate', text: '', duplicateOf: first.report })
  await act({ ...third, answer: 'dismissed', text: '' })
  const pageOf = async (index: number) => (await here.site.request(receipts[index] ?? '')).text()
  assert.match(await pageOf(0), /زیرا کار از دیروز آغاز شده است\./)
  assert.match(await pageOf(1), /زیرا کار از دیروز آغاز شده است\./, 'whoever said the same hears the same')
  assert.match(await pageOf(2), /رسیدگی نشد/)
  await act({ ...second, revision: 2, answer: 'duplicate', text: 'از شما هم سپاس‌گزاریم.', duplicateOf: first.report })
  const toldBoth = await pageOf(1)
  assert.match(toldBoth, /دفتر به گزارش نخست پاسخ داده است/)
  assert.match(
    toldBoth,
    /از شما هم سپاس‌گزاریم\.[^]*پاسخ دفتر به گزارش نخست[^]*خطا نبود[^]*زیرا کار از دیروز آغاز شده است\./,
    'its own words do not hide the answer to the first',
  )
  const history = async () => (await here.site.request(`/news/${here.number}/history`)).text()
  assert.match(await history(), /زیرا کار از دیروز آغاز شده است\./)
  assert.doesNotMatch(await history(), /سخنی که در متن نیست|آگهی فروش|نخستین گزارش/, 'only our own words are public')
  await office.store.transact((tx) => reopenErrorReport(tx, { ...first, revision: 2 }))
  assert.doesNotMatch(await pageOf(1), /پاسخ دفتر به گزارش نخست/, 'what waits anew has no answer')
  assert.match(await pageOf(1), /همین‌جا می‌آید/)
  assert.doesNotMatch(await history(), /زیرا کار از دیروز/)
  const kept = await office.store.read
    .selectFrom('errorReportChange')
    .select('state')
    .where('report', '=', first.report)
    .orderBy('at')
    .orderBy('id')
    .execute()
  assert.deepEqual(kept.map((row) => row.state).toSorted(), ['not_error', 'open'])
  await assert.rejects(
    office.store.transact((tx) => tx.sql.updateTable('errorReportChange').set({ answer: '' }).execute()),
    /immutable/,
  )
})

eachDatabase(
  'the check chooses the queue and never the fate; whatever is refused stays in the page',
  async (office) => {
    const here = await openCommented(office)
    const proven = await openProvenForm(here)
    office.clock.advance(past)
    const sent = await report(here, proven)
    assert.equal(sent.status, 303, sent.page)
    assert.equal((await onlyReport(here)).isHeld, false)
    assert.equal((await report(here, { ...proven, key: 'another-key-of-mine' })).status, 303)
    const { items } = await listErrorReports(office.store.read, { queue: 'held', limit: 50, offset: 0 })
    assert.deepEqual(
      items.map((item) => item.signals),
      [[{ signal: 'proof.replayed' }]],
    )
    const refusals: [Record<string, string>, number, RegExp][] = [
      [{ text: ' \u200b\u2060 ', quote: 'این می‌ماند' }, 422, /این می‌ماند/],
      [{ text: 'ب'.repeat(3001) }, 422, /ب{3001}/],
      [{ quote: 'پ'.repeat(501) }, 422, /پ{501}/],
      [{ named: '1' }, 422, /هنوز آغاز نشده است/],
      [{ ...proven, text: 'متنی دیگر از همان فرم' }, 422, /متنی دیگر از همان فرم/],
    ]
    for (const [fields, status, shown] of refusals) {
      const refused = await report(here, fields)
      assert.equal(refused.status, status, refused.page)
      assert.match(refused.page, shown)
    }
    for (let index = 0; index < 4; index++)
      assert.equal((await report(here, { key: `k${index}`.padEnd(20, 'x') })).status, 303)
    const over = await report(here, { key: 'over'.padEnd(20, 'x'), text: 'این یکی\n\nدر بودجه نیست' })
    assert.equal(over.status, 429)
    assert.ok(over.page.includes('این یکی&#10;&#10;در بودجه نیست'))
    office.clock.advance(31 * 86_400_000)
    await office.store.transact((tx) => forgetTraces(tx))
    const networks = await office.store.read
      .selectFrom('errorReport')
      .select('network')
      .where('network', 'is not', null)
      .execute()
    assert.deepEqual(networks, [])
  },
)

eachDatabase('a reporter erases the name, and then everything, by the receipt alone', async (office) => {
  const here = await openCommented(office)
  const { site, number } = here
  const { fields } = await openReportForm(here)
  office.clock.advance(past)
  const { receipt } = await report(here, { ...fields, quote: 'اسکله آغاز شد', name: 'نرگس آبان', named: '1' })
  const erase = (what: string, headers: Record<string, string> = { 'sec-fetch-site': 'same-origin' }) =>
    site.request(receipt, { method: 'POST', body: new URLSearchParams({ erase: what }), headers })
  const pageOf = async () => (await site.request(receipt)).text()
  const before = await onlyReport(here)
  assert.match(await pageOf(), /نرگس آبان[^]*پاک کردن نام من/)
  assert.equal((await erase('name', { 'sec-fetch-site': 'cross-site' })).status, 404, 'only from a page of ours')
  assert.equal((await erase('everything')).status, 404)
  assert.equal((await erase('name')).status, 303)
  const nameless = await onlyReport(here)
  assert.deepEqual([nameless.name, nameless.isNamed, nameless.text], [null, false, wrong])
  assert.equal((await listErrorReports(office.store.read, { queue: 'all', q: 'نرگس', limit: 9, offset: 0 })).total, 0)
  assert.doesNotMatch(await pageOf(), /نرگس|پاک کردن نام من/)
  const stale = { report: before.id, revision: before.revision, answer: 'not_error' as const, text: 'نه', by: sara }
  await assert.rejects(
    office.store.transact((tx) => answerErrorReport(tx, stale)),
    { reason: 'errorReport.stale' },
  )
  assert.equal((await erase('all')).status, 303)
  assert.equal((await erase('all')).status, 303, 'twice is once')
  const left = await office.store.read.selectFrom('errorReport').selectAll().executeTakeFirstOrThrow()
  assert.deepEqual(
    [left.state, left.text, left.quote, left.name, left.folded, left.network, left.submissionHash],
    ['taken_back', '', '', null, '', null, ''],
  )
  for (const queue of ['open', 'held', 'all'] as const)
    assert.equal((await listErrorReports(office.store.read, { queue, limit: 9, offset: 0 })).total, 0)
  const page = await pageOf()
  assert.match(page, /گزارش شما پاک شد/)
  assert.doesNotMatch(page, /هنوز آغاز نشده|<form class="comment-form"|پاسخ داده است می‌ماند|نگهش دارید/)
  await assert.rejects(
    office.store.transact((tx) => answerErrorReport(tx, { ...stale, revision: left.revision })),
    { reason: 'errorReport.erased' },
  )
  const entries = await office.store.read
    .selectFrom('ledger')
    .select('details')
    .where('kind', '=', 'errorReport.erased')
    .execute()
  assert.deepEqual(
    entries.map((entry) => entry.details),
    ['{}', '{}'],
  )
  assert.equal((await site.request(`/news/${number}/history`)).status, 200)
})

eachDatabase('an answer stays where it is when its report is erased, without the reporter’s words', async (office) => {
  const here = await openCommented(office)
  const { fields } = await openReportForm(here)
  office.clock.advance(past)
  const { receipt } = await report(here, { ...fields, quote: 'اسکله آغاز شد', name: 'نرگس آبان' })
  const { id, revision } = await onlyReport(here)
  await office.store.transact((tx) =>
    answerErrorReport(tx, { report: id, revision, answer: 'not_error', text: 'زیرا از دیروز آغاز شده است.', by: sara }),
  )
  await here.site.request(receipt, { method: 'POST', body: new URLSearchParams({ erase: 'all' }) })
  const kept = await onlyReport(here)
  assert.deepEqual([kept.state, kept.text, kept.quote, kept.name], ['not_error', '', '', null])
  const history = await (await here.site.request(`/news/${here.number}/history`)).text()
  assert.match(history, /زیرا از دیروز آغاز شده است\./)
  assert.doesNotMatch(history, /دربارهٔ «اسکله آغاز شد»/)
  assert.match(
    await (await here.site.request(receipt)).text(),
    /آنچه نوشته بودید پاک شد\. آنچه دفتر پاسخ داده است می‌ماند/,
  )
  await assert.rejects(
    office.store.transact((tx) => reopenErrorReport(tx, { report: id, revision: kept.revision, by: sara })),
    { reason: 'errorReport.erased' },
  )
  const entry = await office.store.read
    .selectFrom('ledger')
    .select('details')
    .where('kind', '=', 'errorReport.erased')
    .executeTakeFirstOrThrow()
  assert.deepEqual(JSON.parse(entry.details), { document: here.document }, 'the kept page of its history is made anew')
})

eachDatabase('whoever said the same as an erased report asks in its place, and is not left waiting', async (office) => {
  const here = await openCommented(office)
  const receipts: string[] = []
  for (const text of ['نخستین گزارش', 'همان از دیگری', 'همان از سومی']) {
    const { fields } = await openReportForm(here)
    office.clock.advance(past)
    receipts.push((await report(here, { ...fields, text })).receipt)
  }
  const { items } = await listErrorReports(office.store.read, { queue: 'held', limit: 9, offset: 0 })
  const [first, second, third] = items.map(({ id, revision }) => ({ report: id, revision, by: sara }))
  assert.ok(first && second && third)
  const same = { answer: 'duplicate' as const, text: '', duplicateOf: first.report }
  const act = (given: Parameters<typeof answerErrorReport>[1]) =>
    office.store.transact((tx) => answerErrorReport(tx, given))
  await act({ ...second, ...same })
  await act({ ...third, ...same })
  const erase = (index: number) =>
    here.site.request(receipts[index] ?? '', {
      method: 'POST',
      body: new URLSearchParams({ erase: 'all' }),
      headers: { 'sec-fetch-site': 'same-origin' },
    })
  const pageOf = async (index: number) => (await here.site.request(receipts[index] ?? '')).text()
  await erase(0)
  assert.match(await pageOf(1), /در انتظار خواندن/)
  const reopened = await office.store.read
    .selectFrom('ledger')
    .select(['subject', 'byAccount'])
    .where('kind', '=', 'errorReport.reopened')
    .execute()
  assert.deepEqual(reopened, [{ subject: second.report, byAccount: null }], 'it is put back by nobody of the office')
  assert.match(await pageOf(2), /پیش‌تر گزارش شده بود/)
  await act({ ...second, revision: 3, answer: 'not_error', text: 'زیرا از دیروز آغاز شده است.' })
  assert.match(await pageOf(2), /زیرا از دیروز آغاز شده است\./)
  await office.store.transact((tx) => reopenErrorReport(tx, { ...second, revision: 4 }))
  const alsoTold = { answer: 'duplicate' as const, text: 'دیگری هم همین را نوشته است.', duplicateOf: second.report }
  await act({ ...third, revision: 2, ...alsoTold })
  await erase(2)
  await erase(1)
  const left = await pageOf(2)
  assert.match(left, /گزارش شما پاک شد/, 'nobody is left to ask')
  assert.doesNotMatch(left, /آنچه دفتر پاسخ داده است می‌ماند/, 'what was never answered has no answer to stay')
})
