import assert from 'node:assert/strict'
import { solveChallenge } from 'altcha-lib'
import { deriveKey } from 'altcha-lib/algorithms/pbkdf2'
import { decideComments } from '#comments/decide-comments.ts'
import { setRules, type Rules } from '#comments/rules.ts'
import { keepCheckpoint } from '#record/keep-checkpoint.ts'
import { withdrawDocument } from '#record/withdraw-document.ts'
import { openLogKeys } from '#storage/log-keys.ts'
import { openPages } from '../keep-pages.ts'
import { cspHash } from '#web/csp.ts'
import { sara } from '../../test/cast.ts'
import {
  askForTask,
  aText,
  commentCount,
  lastComment,
  openCommented,
  openForm,
  openProvenForm,
  send,
  type CommentedOffice,
} from '../../test/comments.ts'
import { eachDatabase, type Office } from '../../test/office.ts'
import { memberOf } from '../../test/staff.ts'

const day = 86_400_000
const from = (address: string) => ({ 'x-forwarded-for': address })

const rule = ({ store }: Office, rules: Rules) =>
  store.transact((tx) => setRules(tx, { scope: 'site', rules, by: sara }))

const publish = ({ store }: Office, comments: string[]) =>
  store.transact((tx) => decideComments(tx, { comments, decision: 'publish', by: sara }))

/** Send one from a form of its own, read long enough. */
async function write(here: CommentedOffice, fields: Record<string, string>, headers: Record<string, string> = {}) {
  const form = await openForm(here)
  here.office.clock.advance(5000)
  return send(here, { ...form, ...fields }, headers)
}

/** So many, sent at once with forms of ours and no proof. */
async function flood(here: CommentedOffice, { count, address }: { count: number; address: string }): Promise<void> {
  const form = await openForm(here)
  here.office.clock.advance(5000)
  for (let index = 0; index < count; index++) {
    const fields = {
      ...form,
      key: `${form.key}-${address}-${index}`.slice(-80),
      text: `سیل شمارهٔ ${index} از ${address} و سخنی دیگر`,
    }
    const { status } = await send(here, fields, from(address))
    assert.equal(status, 303)
  }
}

async function costFor(here: CommentedOffice, address: string): Promise<number> {
  return (await askForTask(here, from(address))).challenge.parameters.cost
}

eachDatabase('slow mode counts the network as well as the cookie', async (office) => {
  const here = await openCommented(office)
  await rule(office, { slowSeconds: 600 })
  const first = await write(here, { text: 'سخن نخست از یک نشانی' }, from('203.0.113.7'))
  assert.equal(first.status, 303)
  const again = await write(here, { text: 'سخن دوم بی آن کوکی از همسایه' }, from('203.0.113.200'))
  assert.equal(again.status, 429)
  assert.ok(again.text.includes('سخن دوم بی آن کوکی از همسایه'), 'the text stays in the page')
  const moved = await write(
    here,
    { text: 'سخن سوم با همان کوکی از جای دیگر' },
    { ...from('198.51.100.7'), cookie: first.cookie },
  )
  assert.equal(moved.status, 429)
  assert.equal((await write(here, { text: 'سخن چهارم از کسی دیگر' }, from('2001:db8:1:2::3'))).status, 303)
  assert.equal((await write(here, { text: 'سخن پنجم از همان شبکه' }, from('2001:db8:1:ffff::9'))).status, 429)
  office.clock.advance(600_000)
  assert.equal((await write(here, { text: 'سخن ششم پس از درنگ' }, from('203.0.113.200'))).status, 303)
})

eachDatabase('nobody writes under the name of one who is or was of the staff', async (office) => {
  const here = await openCommented(office)
  const { account } = await memberOf(office, { login: 'mina', name: 'مینا پگاه' })
  const as = (name: string) => write(here, { name, text: `سخنی به نام ${name} که از او نیست` })
  assert.equal((await as('مینا  پگاه')).status, 422)
  await office.store.transact((tx) =>
    tx.sql.updateTable('account').set({ disabledAt: tx.at }).where('id', '=', account.id).execute(),
  )
  const refused = await as('مـينا پگاه')
  assert.equal(refused.status, 422, 'answers of hers may stand there')
  assert.match(refused.text, /role="alert" tabindex="-1" autofocus/, 'who reads by ear begins at what is wrong')
  assert.equal((await as('مینا پگاهی')).status, 303)
})

eachDatabase('slow mode lets one of many through that come at the same moment', async (office) => {
  const here = await openCommented(office)
  await rule(office, { slowSeconds: 600 })
  const form = await openForm(here)
  office.clock.advance(5000)
  const sent = await Promise.all(
    Array.from({ length: 12 }, (_, index) =>
      send(here, { ...form, key: `${form.key}${index}`, text: `همزمان شمارهٔ ${index} از یک شبکه` }, from('192.0.2.1')),
    ),
  )
  assert.deepEqual(
    sent.map(({ status }) => status).toSorted(),
    [303, ...Array.from({ length: 11 }, () => 429)],
    'and no other',
  )
  assert.equal(await commentCount(here), 1)
})

eachDatabase('who refused at any time reads no appeal against it, though another refused last', async (office) => {
  const here = await openCommented(office)
  const { receipt } = await write(here, {})
  const { id } = await lastComment(here)
  const [mina, kaveh, laleh] = await Promise.all(
    ['mina', 'kaveh', 'laleh'].map((login) => memberOf(office, { login, name: login })),
  )
  const refuse = (who = mina) =>
    who?.ask<{ batch: string }>('POST', '/comment-decisions', { comments: [id], decision: 'refuse', reason: 'insult' })
  const undone = await refuse(mina)
  assert.equal((await mina?.ask('DELETE', `/comment-decisions/${undone?.body.batch}`))?.status, 200)
  assert.equal((await refuse(kaveh))?.status, 201)
  const body = new URLSearchParams({ act: 'appeal', appeal: 'بخوانیدش' })
  assert.equal((await here.site.request(receipt, { method: 'POST', body })).status, 303)
  const answer = (who = mina) =>
    who?.ask<{ error?: { reason: string } }>('POST', `/comments/${id}/appeal-decision`, {
      outcome: 'upheld',
      answer: 'خوانده شد',
    })
  for (const refuser of [mina, kaveh]) {
    const refused = await answer(refuser)
    assert.equal(refused?.status, 403)
    assert.equal(refused?.body.error?.reason, 'comment.appeal_same_person')
  }
  const { body: listed } = (await laleh?.ask<{ items: { appeal: { refusers: string[] } }[] }>(
    'GET',
    '/comments?queue=appealed',
  )) ?? { body: undefined }
  assert.deepEqual(listed?.items[0]?.appeal.refusers.toSorted(), [mina?.account.id, kaveh?.account.id].toSorted())
  assert.equal((await answer(laleh))?.status, 204)
  assert.doesNotMatch(await (await here.site.request(receipt)).text(), /همهٔ کسان دفتر/)
})

eachDatabase(
  'where everybody has refused it, the oldest refusal answers the appeal after a week, and it is said',
  async (office) => {
    const here = await openCommented(office)
    await office.store.transact((tx) => tx.sql.updateTable('account').set({ disabledAt: tx.at }).execute())
    const { receipt } = await write(here, {})
    const { id } = await lastComment(here)
    const mina = await memberOf(office, { login: 'mina', name: 'مینا' })
    const kaveh = await memberOf(office, { login: 'kaveh', name: 'کاوه' })
    for (const { ask } of [mina, kaveh, mina, kaveh]) {
      office.clock.advance(60_000)
      const given = { comments: [id], decision: 'refuse', reason: 'insult' }
      assert.equal((await ask('POST', '/comment-decisions', given)).status, 201)
    }
    const asked = await (await here.site.request(receipt)).text()
    assert.match(asked, /آنکه زودتر از همه رد کرده پس از هفت روز می‌خواند/)
    const body = new URLSearchParams({ act: 'appeal', appeal: 'بخوانیدش' })
    assert.equal((await here.site.request(receipt, { method: 'POST', body })).status, 303)
    const readers = async () => {
      type Listed = {
        items: { appeal: { refusers: string[]; lastResort: { account: string; from: string } | null } }[]
      }
      return (await mina.ask<Listed>('GET', '/comments?queue=appealed')).body.items[0]?.appeal
    }
    const from = new Date(Date.parse(office.clock.now()) + 7 * 86_400_000).toISOString()
    assert.deepEqual((await readers())?.lastResort, { account: mina.account.id, name: 'مینا', from })
    assert.deepEqual((await readers())?.refusers, [mina.account.id, kaveh.account.id], 'the oldest first')
    const answer = async ({ ask }: typeof mina) => {
      const given = { outcome: 'upheld', answer: 'خوانده شد' }
      const { status, body: told } = await ask<{ error?: { reason: string } }>(
        'POST',
        `/comments/${id}/appeal-decision`,
        given,
      )
      return status === 204 ? 204 : told.error?.reason
    }
    assert.equal(await answer(mina), 'comment.appeal_not_yet')
    assert.equal(await answer(kaveh), 'comment.appeal_same_person')
    office.clock.advance(7 * 86_400_000 - 1)
    assert.equal(await answer(mina), 'comment.appeal_not_yet')
    office.clock.advance(1)
    assert.equal(await answer(kaveh), 'comment.appeal_same_person')
    const laleh = await memberOf(office, { login: 'laleh', name: 'لاله' })
    assert.equal((await readers())?.lastResort, null, 'somebody who never refused it is there')
    assert.equal(await answer(mina), 'comment.appeal_same_person')
    await office.store.transact((tx) =>
      tx.sql.updateTable('account').set({ disabledAt: tx.at }).where('id', '=', laleh.account.id).execute(),
    )
    assert.equal(await answer(mina), 204)
    const told = await (await here.site.request(receipt)).text()
    assert.match(told, /همهٔ کسان دفتر آن را رد کرده بودند/)
    assert.match(told, /خوانده شد/)
    const entry = await office.store.read
      .selectFrom('ledger')
      .select('details')
      .where('kind', '=', 'commentAppeal.upheld')
      .executeTakeFirstOrThrow()
    assert.deepEqual(JSON.parse(entry.details), { lastResort: mina.account.id })
  },
)

eachDatabase(
  'answers to answers stand on two levels and say whom they answer, on whatever page that stands',
  async (office) => {
    const here = await openCommented(office)
    await rule(office, { mode: 'after', closesAfterDays: 0 })
    const ids: string[] = []
    const add = async (text: string, parent = '') => {
      office.clock.advance(3_700_000)
      await write(here, { text, parent, name: `نویسندهٔ ${ids.length}` })
      ids.push((await lastComment(here)).id)
      return ids.at(-1) ?? ''
    }
    const root = await add('سخن نخست دربارهٔ اسکله')
    const second = await add('پاسخ به نخستین سخن است', root)
    const third = await add('پاسخ به پاسخ آن سخن است', second)
    for (let index = 0; index < 36; index++) await add(`${index} ${'سخن دراز '.repeat(40)}`, root)
    const deep = await add('پاسخی دیرتر به پاسخ پاسخ', third)
    await publish(office, ids)
    const page = async (path: string) => (await here.site.request(path)).text()

    const list = await page(`/news/${here.number}/comments`)
    assert.equal(depthOf(list), 2)
    assert.ok(list.includes(`href="#c-${second}"`), 'whom it answers stands on the same page')
    assert.match(list, /در پاسخ به <bdi>نویسندهٔ 1<\/bdi>/)
    assert.ok(!list.includes(`id="c-${deep}"`))

    const where = async (id: string) => (await here.site.request(`/comments/${id}`)).headers.get('location') ?? ''
    assert.equal(await where(third), `/news/${here.number}/comments#c-${third}`)
    assert.equal(await where(deep), `/comments/${root}/replies?page=2#c-${deep}`)
    const rest = await page((await where(deep)).split('#')[0] ?? '')
    assert.equal(depthOf(rest), 2)
    assert.ok(rest.includes(`id="c-${deep}"`))
    assert.ok(rest.includes(`href="/comments/${third}"`), 'whom it answers stands on another page')
  },
)

eachDatabase(
  'a permanent link holds: over pages, over an emptied place, and when the comment is gone',
  async (office) => {
    const here = await openCommented(office)
    await rule(office, { closesAfterDays: 0 })
    const ids: string[] = []
    const receipts: string[] = []
    for (let index = 0; index < 25; index++) {
      office.clock.advance(3_700_000)
      const parent = index === 24 ? (ids[1] ?? '') : ''
      receipts.push((await write(here, { text: `سخن شمارهٔ ${index} دربارهٔ کتابخانه`, parent })).receipt)
      const { id } = await lastComment(here)
      await publish(office, [id])
      ids.push(id)
    }
    const [oldest = '', answered = '', plain = '', waiting = ''] = ids
    const follow = async (id: string) => {
      const { status, headers } = await here.site.request(`/comments/${id}`)
      const [path = '', anchor = ''] = (headers.get('location') ?? '').split('#')
      return { status, path, page: path === '' ? '' : await (await here.site.request(path)).text(), anchor }
    }
    const far = await follow(oldest)
    assert.deepEqual([far.status, far.path], [302, `/news/${here.number}/comments?page=2`])
    assert.ok(far.page.includes(`id="${far.anchor}"`))
    assert.match(far.page, /<title>[^<]+ – صفحهٔ ۲ \| [^<]+<\/title>/)

    const takeBack = (receipt = '') =>
      here.site.request(receipt, { method: 'POST', body: new URLSearchParams({ act: 'take-back' }) })
    await takeBack(receipts[1])
    await takeBack(receipts[2])
    const emptied = await follow(answered)
    assert.equal(emptied.status, 302, 'its place is kept by the answer to it')
    assert.ok(emptied.page.includes(`id="c-${answered}"`))
    const gone = await here.site.request(`/comments/${plain}`)
    assert.equal(gone.status, 410)
    const text = await gone.text()
    assert.match(text, /این نظر دیگر این‌جا نیست/)
    assert.ok(text.includes(`/news/${here.number}/comments`) && !text.includes('سخن شمارهٔ 2 '))
    assert.equal((await here.site.request(`/en/comments/${plain}`)).status, 410)

    await office.store.transact((tx) => decideComments(tx, { comments: [waiting], decision: 'wait', by: sara }))
    assert.equal((await follow(waiting)).status, 404, 'it may yet come back')
    office.clock.advance(3_700_000)
    await write(here, { text: 'هنوز کسی این یکی را نخوانده است' })
    assert.equal((await follow((await lastComment(here)).id)).status, 404, 'as one that never was')
    assert.equal((await follow('zzzzzzzzzzzz')).status, 404)
  },
)

eachDatabase('comments close when their days are over, on a kept page too, and to the second', async (office) => {
  const here = await openCommented(office)
  await rule(office, { closesAfterDays: 3 })
  const logKeys = openLogKeys(office.folder, { origin: 'localhost/log', at: office.clock.now() })
  await office.store.transact((tx) => keepCheckpoint(tx, logKeys))
  const pages = await openPages(here.house)
  try {
    const path = (await here.site.request(`/news/${here.number}`)).headers.get('location') ?? ''
    let rendered = 0
    const invites = async () => {
      const reply = await pages.answer(new Request(`http://localhost:3000${path}`), (plain) => {
        rendered += 1
        return here.site.fetch(plain)
      })
      return (await reply.text()).includes('نظر بدهید')
    }
    assert.equal(await invites(), true)
    office.clock.advance(3 * day - 10_000)
    assert.equal(await invites(), true)
    const form = await openForm(here)
    const before = rendered
    office.clock.advance(9999)
    assert.equal(await invites(), true)
    assert.equal(rendered, before, 'it was kept')
    office.clock.advance(1)
    assert.equal(await invites(), false)
    assert.equal(rendered, before + 1, 'and made anew when they closed')
    const late = await send(here, form)
    assert.equal(late.status, 409)
    assert.ok(late.text.includes(aText), 'the text stays in the page')
    await rule(office, { closesAfterDays: 0 })
    assert.equal(await invites(), true)
    assert.equal((await send(here, form)).status, 303)
  } finally {
    pages.stop()
  }
})

eachDatabase(
  'a comment stands on the page at once; all around it is kept, and to the letter what it was',
  async (office) => {
    const here = await openCommented(office)
    const logKeys = openLogKeys(office.folder, { origin: 'localhost/log', at: office.clock.now() })
    await office.store.transact((tx) => keepCheckpoint(tx, logKeys))
    const path = (await here.site.request(`/news/${here.number}`)).headers.get('location') ?? ''
    const unkept = await (await here.site.request(path)).text()
    const pages = await openPages(here.house)
    try {
      // What asks for more than is known is rendered each time.
      const ask = async (query = '') => {
        const reply = await pages.answer(new Request(`http://localhost:3000${path}${query}`), (plain) =>
          here.site.fetch(plain),
        )
        return { text: await reply.text(), policy: reply.headers.get('content-security-policy') }
      }
      const first = await ask('?view=1')
      assert.equal(first.text, unkept)
      assert.deepEqual(await ask('?view=2'), first)
      assert.deepEqual(await ask(), first)
      await write(here, { text: 'این نظر همین حالا آمد' })
      await publish(office, [(await lastComment(here)).id])
      for (const query of ['?view=3', '']) {
        const page = await ask(query)
        assert.match(page.text, /این نظر همین حالا آمد/)
        const [css = ''] = /(?<=<style>)[^]*?(?=<\/style>)/.exec(page.text) ?? []
        assert.ok(page.policy?.includes(cspHash(css)), 'its style is allowed by its hash')
        const bare = (text: string) =>
          text.replace(/<style>[^]*?<\/style>/, '').replace(/<section class="part comment-part"[^]*?<\/section>/, '')
        assert.equal(bare(page.text), bare(first.text))
      }
    } finally {
      pages.stop()
    }
  },
)

eachDatabase('a preview shows the text as text and keeps nothing; the form goes on from there', async (office) => {
  const here = await openCommented(office)
  const form = await openForm(here)
  office.clock.advance(5000)
  const text = 'سطر نخست <b>پررنگ</b>\nسطر دوم\n\nبند دیگر'
  const shown = await send(here, { ...form, text, preview: '1' })
  assert.equal(shown.status, 200)
  assert.equal(shown.cookie, '')
  assert.match(
    shown.text,
    /<p dir="auto">سطر نخست &lt;b&gt;پررنگ&lt;\/b&gt;<br \/>\s*سطر دوم<\/p>\s*<p dir="auto">بند دیگر<\/p>/,
  )
  assert.ok(shown.text.includes('سطر نخست &lt;b&gt;پررنگ&lt;/b&gt;&#10;سطر دوم&#10;&#10;بند دیگر'), 'and in the field')
  assert.ok(shown.text.includes(`value="${form.key}"`) && shown.text.includes(`value="${form.form}"`))
  assert.equal(await commentCount(here), 0)
  const empty = await send(here, { ...form, text: '\u200c', preview: '1' })
  assert.equal(empty.status, 422)
  assert.equal((await send(here, { ...form, text })).status, 303)
  assert.equal((await lastComment(here)).text, text)
})

eachDatabase(
  'under attack the work is four times and sixteen times as hard, near and under the document',
  async (office) => {
    const here = await openCommented(office)
    assert.equal(await costFor(here, '192.0.2.9'), 1000)
    const early = [await openProvenForm(here), await openProvenForm(here), await openProvenForm(here)]
    await flood(here, { count: 7, address: '192.0.2.1' })
    assert.equal(await costFor(here, '192.0.2.9'), 1000)
    await flood(here, { count: 13, address: '192.0.2.2' })
    assert.equal(await costFor(here, '192.0.2.9'), 4000, 'for its neighbours')
    assert.equal(await costFor(here, '198.51.100.9'), 1000, 'and for nobody else')
    const { challenge, key, form } = await askForTask(here, from('192.0.2.9'))
    const solution = await solveChallenge({ challenge, deriveKey })
    const proof = Buffer.from(JSON.stringify({ challenge, solution })).toString('base64')
    office.clock.advance(5000)
    for (const [index, fields] of [{ key, form, proof }, ...early].entries())
      await send(here, { ...fields, text: `با اثبات درست شمارهٔ ${index} آمده است` }, from('192.0.2.9'))
    const held = await office.store.read
      .selectFrom('comment')
      .select('signals')
      .where('text', 'like', 'با اثبات درست%')
      .execute()
    assert.equal(held.length, 4)
    assert.ok(!JSON.stringify(held).includes('proof.'), `the harder proof counts as any: ${JSON.stringify(held)}`)
    assert.equal(await costFor(here, '192.0.2.9'), 16_000)
    for (const index of [10, 11]) await flood(here, { count: 18, address: `10.${index}.0.1` })
    assert.equal(await costFor(here, '198.51.100.9'), 4000, 'sixty under the document, for everybody')
    for (let index = 20; index < 29; index++) await flood(here, { count: 16, address: `10.${index}.0.1` })
    assert.equal(await costFor(here, '198.51.100.9'), 16_000, 'two hundred')
    office.clock.advance(16 * 60_000)
    assert.equal(await costFor(here, '192.0.2.9'), 1000, 'a quarter of an hour later it is over')
  },
)

/** How deep lists of comments stand in one another. */
function depthOf(page: string): number {
  let [depth, most] = [0, 0]
  for (const [tag] of page.matchAll(/<ol class="comments">|<\/ol>/g)) {
    depth += tag === '</ol>' ? -1 : 1
    most = Math.max(most, depth)
  }
  return most
}

eachDatabase('a withdrawn document takes no new comments, says why, and keeps those that stand', async (office) => {
  const here = await openCommented(office)
  const textOf = async (path: string) => (await here.site.request(path)).text()
  await rule(office, { mode: 'after', closesAfterDays: 14 })
  const sent = await openProvenForm(here)
  office.clock.advance(5000)
  await send(here, { ...sent, text: aText })
  const late = await openProvenForm(here)
  await publish(office, [(await lastComment(here))?.id ?? ''])
  await office.store.transact((tx) =>
    withdrawDocument(tx, { document: here.document, kind: 'withdrawn', reason: 'نظر دفتر دیگر شد.', by: sara }),
  )
  office.clock.advance(5000)
  const page = (await here.site.request(`/n/${here.number}`)).headers.get('location') ?? ''
  const [list, form] = [`/news/${here.number}/comments`, `/news/${here.number}/comments/new`]
  const why = /این سند پس گرفته شده است و دیگر برای آن نظر گرفته نمی‌شود/
  for (const path of [page, list, form]) {
    assert.match(await textOf(path), why, path)
    assert.doesNotMatch(await textOf(path), /id="comment-form"|class="act" href="[^"]*comments\/new"/, path)
    if (path !== form) assert.match(await textOf(path), /کار می‌سازد/, 'what stands stays')
  }
  const refused = await send(here, { ...late, text: `${aText} و باز هم.` })
  assert.deepEqual([refused.status, await commentCount(here)], [409, 1])
  assert.match(refused.text, /متن را برای خود نگه دارید/)
  assert.match(refused.text, /و باز هم/, 'the text is still the writer’s')
  office.clock.advance(15 * day)
  assert.match(await textOf(page), /زمان نظر دادن برای این سند به پایان رسیده است/)
})

eachDatabase('the form and the list say what the rules make true, in the language of each part', async (office) => {
  const here = await openCommented(office)
  const textOf = async (path: string) => (await here.site.request(path)).text()
  const [form, list] = [`/news/${here.number}/comments/new`, `/news/${here.number}/comments`]
  assert.match(await textOf(form), /نوشتهٔ شما پس از بازبینی نشان داده می‌شود/)
  assert.match(
    await textOf(form),
    /<span class="count"\s*>نوشته در همین مرورگر نگه داشته می‌شود/,
    'only a script keeps a draft, and only it shows the count',
  )
  await rule(office, { mode: 'after', closesAfterDays: 0 })
  assert.match(await textOf(form), /بی‌درنگ یا پس از بازبینی/)
  assert.match(await textOf(`/en${form}`), /<a\s+href="\/news\/[^"]*"\s+lang="fa" dir="rtl"/)
  assert.match(await textOf(`/en${list}`), /<a\s+href="\/news\/[^"]*"\s+lang="fa" dir="rtl"/)
  const { receipt } = await write(here, {})
  await rule(office, { mode: 'closed' })
  for (const path of [form, list]) {
    assert.match(await textOf(path), /برای این سند نظر گرفته نمی‌شود/, path)
    assert.doesNotMatch(await textOf(path), /به پایان رسیده/, path)
  }
  await here.site.request(receipt, { method: 'POST', body: new URLSearchParams({ act: 'take-back' }) })
  assert.doesNotMatch(await textOf(receipt), /دیگر نشان داده|نگهش دارید/, 'it was never shown, and nothing more comes')
  await office.store.transact((tx) => tx.sql.updateTable('comment').set({ lang: 'en' }).execute())
  const { ask } = await memberOf(office, { login: 'mina', name: 'مینا' })
  const { items } = (await ask<{ items: { headline: string; headlineLang: string }[] }>('GET', '/comments?queue=all'))
    .body
  assert.deepEqual(
    items.map((item) => [item.headline, item.headlineLang]),
    [['اسکلهٔ تازه ساخته می‌شود', 'fa']],
  )
})
