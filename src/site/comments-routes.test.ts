import assert from 'node:assert/strict'
import { decideComments } from '#comments/decide-comments.ts'
import { behruz, sara } from '../../test/cast.ts'
import { aText, commentCount, lastComment, openCommented, openForm, openProvenForm, send } from '../../test/comments.ts'
import { eachDatabase } from '../../test/office.ts'

const past = 10_000

eachDatabase('without script: a comment arrives, is read, and stands under the document', async (office) => {
  const here = await openCommented(office)
  const page = (await here.site.request(`/news/${here.number}`)).headers.get('location')
  assert.ok(page)
  const before = await (await here.site.request(page)).text()
  assert.match(before, /هنوز نظری نیست/)
  assert.doesNotMatch(before, /name="form"\s+value="[^"]/, 'a page for all readers carries nothing of one reader')
  const form = await openForm(here)
  office.clock.advance(past)
  const sent = await send(here, form)
  assert.equal(sent.status, 303, sent.text)
  const receipt = await here.site.request(sent.receipt)
  assert.equal(receipt.headers.get('cache-control'), 'no-store')
  assert.match(await receipt.text(), /نظر شما رسید/)
  const comment = await lastComment(here)
  assert.equal(comment.text, aText)
  assert.equal(comment.state, 'waiting')
  assert.ok(!(await (await here.site.request(page)).text()).includes(aText))
  await office.store.transact((tx) => decideComments(tx, { comments: [comment.id], decision: 'publish', by: sara }))
  const shown = await (await here.site.request(page)).text()
  assert.ok(shown.includes(aText))
  assert.match(shown, new RegExp(`id="c-${comment.id}"`))
  assert.match(await (await here.site.request(sent.receipt)).text(), /منتشر شد/)
  const link = await here.site.request(`/comments/${comment.id}`)
  assert.equal(link.headers.get('location'), `/news/${here.number}/comments#c-${comment.id}`)
  const mine = await (await here.site.request('/comments/mine', { headers: { cookie: sent.cookie } })).text()
  assert.ok(mine.includes(sent.receipt))
  const entries = await office.store.read
    .selectFrom('ledger')
    .select(['kind', 'details'])
    .where('subject', '=', comment.id)
    .orderBy('seq')
    .execute()
  assert.deepEqual(
    entries.map((entry) => entry.kind),
    ['comment.submitted', 'comment.published'],
  )
  assert.equal((JSON.parse(entries[1]?.details ?? '{}') as { document?: string }).document, here.document)
})

eachDatabase('sent twice it is one comment; with another text it is told, and the text stays', async (office) => {
  const here = await openCommented(office)
  const form = await openForm(here)
  office.clock.advance(past)
  const replies = await Promise.all([send(here, form), send(here, form), send(here, form)])
  assert.deepEqual(
    replies.map((reply) => reply.status),
    [303, 303, 303],
  )
  assert.equal(new Set(replies.map((reply) => reply.receipt)).size, 1)
  assert.equal(await commentCount(here), 1)
  const other = await send(here, { ...form, text: 'سخنی دیگر از همان فرم' })
  assert.equal(other.status, 422)
  assert.ok(other.text.includes('سخنی دیگر از همان فرم'))
  assert.equal(await commentCount(here), 1)
})

eachDatabase('the check chooses the queue and never the fate', async (office) => {
  const here = await openCommented(office)
  const proven = await openProvenForm(here)
  office.clock.advance(past)
  const cases: [Record<string, string>, string | undefined][] = [
    [proven, undefined],
    [{ ...(await openProvenForm(here)), proof: proven.proof }, 'proof.replayed'],
    [await openForm(here), 'proof.missing'],
    [{ ...(await openForm(here)), proof: 'x'.repeat(5000) }, 'proof.malformed'],
    [{ ...(await openForm(here)), proof: edited(proven.proof) }, 'proof.wrong'],
    [{ ...(await openProvenForm(here)), subject_line: 'buy' }, 'trap.filled'],
    [{ ...(await openProvenForm(here)), form: '' }, 'form.missing'],
    [{ ...(await openProvenForm(here)), form: 'a.bbbbbbbbbbbb.c' }, 'form.wrong'],
  ]
  office.clock.advance(past)
  for (const [index, [fields, signal]] of cases.entries()) {
    const sent = await send(here, { ...fields, text: `نظر شمارهٔ ${index} دربارهٔ اسکله و کار ماهی‌گیران` })
    assert.equal(sent.status, 303, sent.text)
    const kept = await office.store.read
      .selectFrom('comment')
      .selectAll()
      .where('submissionKey', '=', fields.key ?? '')
      .executeTakeFirstOrThrow()
    assert.match(kept.text, new RegExp(`شمارهٔ ${index} `))
    assert.equal(kept.state, 'waiting')
    assert.equal(kept.isHeld, signal === undefined ? 0 : 1, `${signal}: ${kept.signals}`)
    if (signal !== undefined) assert.ok(kept.signals.includes(`"${signal}"`), `${signal}: ${kept.signals}`)
  }
})

eachDatabase('a proof is spent once, however many come with it at the same time', async (office) => {
  const here = await openCommented(office)
  const proven = await openProvenForm(here)
  office.clock.advance(past)
  const texts = Array.from({ length: 8 }, (_, index) => `متنی جدا با شمارهٔ ${index} و همان اثبات پیشین`)
  const sent = await Promise.all(
    texts.map((text, index) => send(here, { ...proven, key: `${proven.key}${index}`, text })),
  )
  assert.ok(
    sent.every((reply) => reply.status === 303 || reply.status === 429),
    sent.map((reply) => reply.status).join(),
  )
  const kept = await office.store.read.selectFrom('comment').select(['isHeld', 'text']).execute()
  assert.equal(kept.filter((one) => one.isHeld === 0).length, 1)
  for (const [index, reply] of sent.entries())
    assert.ok(
      kept.some((one) => one.text === texts[index]) || reply.text.includes(texts[index] ?? ''),
      'kept, or still in the page',
    )
})

eachDatabase('over the budget the text is in the page that says so', async (office) => {
  const here = await openCommented(office)
  for (let index = 0; index < 5; index++)
    assert.equal(
      (await send(here, { key: `k${index}`.padEnd(20, 'x'), text: `نظر بی‌فرم شمارهٔ ${index} است` })).status,
      303,
    )
  const over = await send(here, { key: 'over'.padEnd(20, 'x'), text: 'این یکی دیگر\n\nدر بودجهٔ این ساعت نیست' })
  assert.equal(over.status, 429)
  assert.ok(over.text.includes('این یکی دیگر&#10;&#10;در بودجهٔ این ساعت نیست'))
  assert.equal(await commentCount(here), 5)
  office.clock.advance(3_700_000)
  assert.equal(
    (await send(here, { key: 'over'.padEnd(20, 'x'), text: 'این یکی دیگر در بودجهٔ این ساعت هست' })).status,
    303,
  )
})

eachDatabase(
  'a refused form keeps its first time: who has been writing is not too quick at the second try',
  async (office) => {
    const here = await openCommented(office)
    const form = await openProvenForm(here)
    office.clock.advance(past)
    const refused = await send(here, { ...form, name: '' })
    assert.equal(refused.status, 422)
    const again = hiddenOf(refused.text)
    assert.equal(again.form, form.form)
    assert.notEqual(again.key, form.key)
    assert.equal((await send(here, { ...again, proof: form.proof })).status, 303)
    assert.deepEqual((await lastComment(here)).seen, ['author.new'])
    office.clock.advance(1000)
    const hasty = await openProvenForm(here)
    const tooSoon = hiddenOf((await send(here, { ...hasty, name: '' })).text)
    assert.equal((await send(here, { ...tooSoon, proof: hasty.proof, text: 'سخنی که زود فرستاده شد' })).status, 303)
    assert.ok((await lastComment(here)).seen.includes('form.fast'), 'a refusal buys no time')
    const forged = hiddenOf((await send(here, { ...form, form: 'a.bbbbbbbbbbbb.c', name: '' })).text)
    assert.match(forged.form, /^[0-9a-z]+\.[0-9a-z]{12}\.[\w-]{43}$/, 'what was never ours is made anew')
  },
)

eachDatabase('all that is wrong with a form is told at once, each beside its field', async (office) => {
  const here = await openCommented(office)
  const form = await openForm(here)
  office.clock.advance(past)
  const refused = await send(here, { ...form, name: ' ', text: '' })
  assert.equal(refused.status, 422)
  for (const field of ['name', 'text']) {
    assert.match(refused.text, new RegExp(`<p>\\s*<a href="#comment-${field}">`), field)
    assert.match(refused.text, new RegExp(`id="comment-${field}-wrong"`), field)
  }
  assert.equal(refused.text.match(/aria-invalid="true"/g)?.length, 2)
  assert.match(refused.text, /<title>خطا: نظر بدهید: /)
})

function hiddenOf(page: string): Record<'key' | 'form', string> {
  const valueOf = (name: string) => new RegExp(`name="${name}"\\s+value="([^"]*)"`).exec(page)?.[1] ?? ''
  return { key: valueOf('key'), form: valueOf('form') }
}

eachDatabase(
  'one’s own comment is edited within five minutes, taken back at any time, and its refusal appealed',
  async (office) => {
    const here = await openCommented(office)
    const form = await openForm(here)
    office.clock.advance(past)
    const { receipt } = await send(here, form)
    const act = async (fields: Record<string, string>) =>
      here.site.request(receipt, { method: 'POST', body: new URLSearchParams(fields) })
    const receiptText = async () => (await here.site.request(receipt)).text()
    assert.match(await receiptText(), /href="\/comments\/mine"/)
    assert.doesNotMatch(await receiptText(), /ویرایش‌شده/)
    const edit = { act: 'edit', revision: '1', name: 'نرگس', text: 'سخن دیگری، سنجیده‌تر از پیش' }
    assert.equal((await act(edit)).status, 303)
    assert.equal((await lastComment(here)).text, edit.text)
    assert.match(await receiptText(), /ویرایش‌شده/, 'its writer sees that the change was kept')
    const history = await office.store.read.selectFrom('commentRevision').select('text').execute()
    assert.deepEqual(history, [{ text: aText }])
    office.clock.advance(6 * 60_000)
    const late = await act({ ...edit, revision: '2', text: 'دیر شد ولی نوشته ماند' })
    assert.equal(late.status, 409)
    assert.equal((await lastComment(here)).text, edit.text)
    const comment = await lastComment(here)
    await office.store.transact((tx) =>
      decideComments(tx, {
        comments: [comment.id],
        decision: 'refuse',
        reason: 'off_topic',
        note: 'پیوندی نیست',
        by: sara,
      }),
    )
    const refused = await (await here.site.request(receipt)).text()
    assert.match(refused, /به این سند ربطی ندارد/)
    assert.match(refused, /پیوندی نیست/)
    assert.equal((await act({ act: 'appeal', appeal: 'ربط دارد: دربارهٔ همان اسکله است.' })).status, 303)
    assert.equal((await act({ act: 'appeal', appeal: 'باز هم' })).status, 409)
    assert.match(await receiptText(), /ربط دارد: دربارهٔ همان اسکله است/, 'its writer sees what was asked')
    const { decideAppeal } = await import('#comments/decide-appeal.ts')
    const judge = (by: string) =>
      office.store.transact((tx) =>
        decideAppeal(tx, { comment: comment.id, outcome: 'overturned', answer: 'حق با شماست', by }),
      )
    await assert.rejects(judge(sara), { code: 'forbidden', reason: 'comment.appeal_same_person' })
    await judge(behruz)
    assert.equal((await lastComment(here)).state, 'published')
    assert.equal((await act({ act: 'take-back' })).status, 303)
    assert.equal((await lastComment(here)).state, 'taken_back')
    assert.match(await (await here.site.request(receipt)).text(), /پس گرفته شد/)
    const wrong = receipt.replace(/.$/, (last) => (last === 'a' ? 'b' : 'a'))
    assert.equal((await here.site.request(wrong)).status, 404)
  },
)

eachDatabase('what a browser wrote can be taken along, and erased; answers of others stay', async (office) => {
  const here = await openCommented(office)
  const form = await openForm(here)
  office.clock.advance(past)
  const { cookie, receipt } = await send(here, form)
  const { id } = await lastComment(here)
  await office.store.transact((tx) => decideComments(tx, { comments: [id], decision: 'publish', by: sara }))
  const answer = await openForm(here)
  office.clock.advance(past)
  await send(here, { ...answer, parent: id, name: 'کاوه', text: 'من هم همین را می‌گویم، با دلیل دیگری' })
  const reply = (
    await office.store.read.selectFrom('comment').select('id').where('parent', '=', id).executeTakeFirstOrThrow()
  ).id
  await office.store.transact((tx) => decideComments(tx, { comments: [reply], decision: 'publish', by: sara }))
  const mine = async (path: string, more: RequestInit = {}) =>
    here.site.request(`/comments/mine${path}`, { headers: { cookie }, ...more })
  const exported = (await (await mine('/export')).json()) as { comments: { text: string }[] }
  assert.deepEqual(
    exported.comments.map((one) => one.text),
    [aText],
  )
  assert.equal((await here.site.request('/comments/mine/export')).status, 404)
  const foreign = { cookie, 'sec-fetch-site': 'cross-site' }
  assert.equal((await mine('', { method: 'POST', headers: foreign })).status, 404)
  assert.equal((await mine('', { method: 'POST' })).status, 303)
  const kept = await office.store.read
    .selectFrom('comment')
    .select(['name', 'text', 'folded', 'network', 'author'])
    .where('id', '=', id)
    .executeTakeFirstOrThrow()
  assert.deepEqual(kept, { name: '', text: '', folded: '', network: null, author: null })
  const erased = await here.site.request(receipt)
  assert.equal(erased.status, 410)
  assert.match(await erased.text(), /نام و متن این نظر پاک شده است/)
  const page = await (await here.site.request(`/news/${here.number}/comments`)).text()
  assert.ok(!page.includes(aText) && page.includes('این نظر دیگر این‌جا نیست') && page.includes('با دلیل دیگری'))
})

eachDatabase('an office that sends no mail says so to whoever asks by mail address, with a way on', async (office) => {
  const { site } = await openCommented(office)
  const asked = await site.request('/comments/mail')
  assert.equal(asked.status, 200)
  const page = await asked.text()
  assert.match(page, /این دفتر هنوز ایمیلی نمی‌فرستد[^]*href="\/comments\/mine"/)
  assert.doesNotMatch(page, /name="mail"/)
  const body = new URLSearchParams({ mail: 'narges@house.example' })
  const sent = await site.request('/comments/mail', {
    method: 'POST',
    body,
    headers: { 'sec-fetch-site': 'same-origin' },
  })
  assert.equal(sent.status, 409)
  assert.match(await sent.text(), /href="\/comments\/mine"/)
})

eachDatabase('a refusal is told in the language of the page, and how much is too much', async (office) => {
  const { site, number } = await openCommented(office)
  const sent = async (lang: string, text: string) => {
    const reply = await site.request(`${lang}/news/${number}/comments`, {
      method: 'POST',
      body: new URLSearchParams({ name: 'نرگس', text }),
      headers: { 'sec-fetch-site': 'same-origin' },
    })
    return { status: reply.status, page: await reply.text() }
  }
  const empty = await sent('/ar', '')
  assert.equal(empty.status, 422)
  assert.match(empty.page, /href="#comment-text">اكتب تعليقك/)
  const [large, arabic] = [await sent('', 'ا'.repeat(600_000)), await sent('/ar', 'ا'.repeat(600_000))]
  assert.deepEqual([large.status, arabic.status], [413, 413])
  assert.match(large.page, /آنچه فرستادید بیش از اندازهٔ مجاز است \(تا ۱ مگابایت\)/)
  assert.match(arabic.page, /حتى ١ ميغابايت/)
})

function edited(proof: string): string {
  const payload = JSON.parse(Buffer.from(proof, 'base64').toString()) as { challenge: { parameters: { cost: number } } }
  payload.challenge.parameters.cost = 1
  return Buffer.from(JSON.stringify(payload)).toString('base64')
}
