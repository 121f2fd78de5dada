import assert from 'node:assert/strict'
import { silentBelow } from '#comments/spam-filter.ts'
import { commentCount, lastComment, openCommented, openForm, openProvenForm, send } from '../../test/comments.ts'
import { eachDatabase } from '../../test/office.ts'
import { memberOf } from '../../test/staff.ts'

interface Listed {
  total: number
  items: { id: string; text: string; state: string; signals: { signal: string; word?: string }[] }[]
}

eachDatabase('words are met however they are hidden, and what they do is done', async (office) => {
  const here = await openCommented(office)
  const { ask } = await memberOf(office, { name: 'مینا', login: 'mina' })
  for (const [word, action, match] of [
    ['هندوانه', 'block', 'word'],
    ['گلابی', 'hold', 'word'],
    ['انجیر', 'flag', 'anywhere'],
    ['انجیرستان', 'allow', 'anywhere'],
  ] as const)
    assert.equal((await ask('POST', '/comment-words', { word, action, match })).status, 201)
  assert.equal((await ask('POST', '/comment-words', { word: 'هِنـدوانه', action: 'hold', match: 'word' })).status, 409)
  const trial = await ask<{ met: { word: string }[]; spam: number | null }>('POST', '/comment-word-trials', {
    text: 'این هندوانه‌ها و گُلابی را ببین',
  })
  assert.deepEqual(
    trial.body.met.map((one) => one.word),
    ['هندوانه', 'گلابی'],
  )
  assert.equal(trial.body.spam, null, `silent below ${silentBelow}`)
  const fates: [string, string, string | undefined][] = [
    ['ه ن د و ا ن ه به همه می‌رسد امروز', 'refused', 'word.blocked'],
    ['گـــلابی‌ها رسیده‌اند در باغ ما', 'waiting', 'word.held'],
    ['باغ انجیرها کجاست نزدیک اسکله', 'waiting', 'word.flagged'],
    ['راه انجیرستان باز است تا شهر', 'waiting', undefined],
  ]
  for (const [text, state, signal] of fates) {
    const form = await openProvenForm(here)
    office.clock.advance(5000)
    assert.equal((await send(here, { ...form, text })).status, 303)
    const kept = await lastComment(here)
    assert.equal(kept.state, state, text)
    assert.equal(kept.text, text)
    assert.deepEqual(
      kept.seen.filter((one) => one.startsWith('word.')),
      signal === undefined ? [] : [signal],
      text,
    )
  }
})

eachDatabase('many are decided at once, undone at once, and found by what they say', async (office) => {
  const here = await openCommented(office)
  const { ask } = await memberOf(office, { name: 'مینا', login: 'mina' })
  for (let index = 0; index < 3; index++) {
    const form = await openForm(here)
    office.clock.advance(5000)
    assert.equal((await send(here, { ...form, text: `پرسش شمارهٔ ${index} از شهردار دربارهٔ کتابخانه` })).status, 303)
  }
  const held = await ask<Listed>('GET', '/comments?queue=held')
  assert.equal(held.body.total, 3)
  assert.ok(
    held.body.items.every((item) => item.signals.some((one) => one.signal === 'proof.missing')),
    'the reason is shown',
  )
  const found = await ask<Listed>('GET', `/comments?queue=all&q=${encodeURIComponent('كتابخانه')}`)
  assert.equal(found.body.total, 3)
  const comments = held.body.items.map((item) => item.id)
  assert.equal((await ask('POST', '/comment-decisions', { comments, decision: 'refuse' })).status, 422)
  const refused = await ask<{ batch: string; changed: number }>('POST', '/comment-decisions', {
    comments,
    decision: 'refuse',
    reason: 'spam',
  })
  assert.equal(refused.body.changed, 3)
  assert.equal((await office.store.read.selectFrom('commentTraining').selectAll().execute()).length, 3)
  const undone = await ask('DELETE', `/comment-decisions/${refused.body.batch}`)
  assert.equal(undone.status, 200)
  assert.equal((await ask<Listed>('GET', '/comments?queue=held')).body.total, 3, 'held again')
  assert.deepEqual(
    await office.store.read.selectFrom('commentToken').selectAll().execute(),
    [],
    'what was learnt is unlearnt',
  )
  assert.equal((await ask('DELETE', `/comment-decisions/${refused.body.batch}`)).status, 404)
  const first = await ask<{ batch: string }>('POST', '/comment-decisions', {
    comments: [comments[0]],
    decision: 'publish',
  })
  await ask('POST', '/comment-decisions', { comments: [comments[0]], decision: 'refuse', reason: 'insult' })
  assert.equal((await ask('DELETE', `/comment-decisions/${first.body.batch}`)).status, 409)
})

eachDatabase('bans are listed a page at a time, and those of one network by themselves', async (office) => {
  await openCommented(office)
  const { ask } = await memberOf(office, { name: 'مینا', login: 'mina' })
  const ends = (days: number) => new Date(Date.parse(office.clock.now()) + days * 86_400_000).toISOString()
  for (let index = 0; index < 60; index++) {
    const ban = { kind: 'network', subject: `10.0.${index}.0/24`, reason: 'سیل هرزنامه', until: ends(60 - index) }
    assert.equal((await ask('POST', '/comment-bans', ban)).status, 201)
  }
  const page = async (query: string) =>
    (await ask<{ total: number; items: { subject: string }[] }>('GET', `/comment-bans?${query}`)).body
  const [first, second] = [await page('page=1'), await page('page=2')]
  assert.deepEqual([first.total, first.items.length, second.items.length], [60, 50, 10])
  assert.equal(first.items[0]?.subject, '10.0.59.0/24', 'the one that ends next is the first')
  assert.equal(second.items.at(-1)?.subject, '10.0.0.0/24')
  assert.equal(new Set([...first.items, ...second.items].map((ban) => ban.subject)).size, 60)
  const own = await page('network=10.0.7.0%2F24')
  assert.deepEqual([own.total, own.items[0]?.subject], [1, '10.0.7.0/24'])
})

eachDatabase('a ban has an end and a reason, and the text stays the writer’s', async (office) => {
  const here = await openCommented(office)
  const { ask } = await memberOf(office, { name: 'مینا', login: 'mina' })
  const form = await openForm(here)
  office.clock.advance(5000)
  const sent = await send(here, form)
  const { author } = await lastComment(here)
  const until = new Date(Date.parse(office.clock.now()) + 86_400_000).toISOString()
  assert.equal((await ask('POST', '/comment-bans', { kind: 'author', subject: author, reason: '', until })).status, 422)
  assert.equal(
    (await ask('POST', '/comment-bans', { kind: 'author', subject: author, reason: 'آزار دیگران', until })).status,
    201,
  )
  const second = await openForm(here)
  office.clock.advance(5000)
  const refused = await send(here, { ...second, text: 'باز هم می‌نویسم' }, { cookie: sent.cookie })
  assert.equal(refused.status, 403)
  assert.ok(refused.text.includes('آزار دیگران') && refused.text.includes('باز هم می‌نویسم'))
  assert.equal(await commentCount(here), 1)
  office.clock.advance(2 * 86_400_000)
  assert.equal((await send(here, { ...second, text: 'پس از پایان منع می‌نویسم' }, { cookie: sent.cookie })).status, 303)
})

eachDatabase(
  'who has earned trust is shown at once; who is always reviewed is not; slow mode and closing hold',
  async (office) => {
    const here = await openCommented(office)
    const { ask } = await memberOf(office, { name: 'مینا', login: 'mina' })
    assert.equal((await ask('PUT', '/comment-rules/kind:report', { mode: 'trust' })).status, 204)
    assert.equal((await ask('PUT', '/comment-rules/kind:nothing', { mode: 'trust' })).status, 422)
    let cookie = ''
    const write = async (text: string) => {
      const form = await openProvenForm(here)
      office.clock.advance(5000)
      const reply = await send(here, { ...form, text }, { cookie })
      cookie ||= reply.cookie
      return reply
    }
    for (let index = 0; index < 3; index++) {
      assert.equal((await write(`سخن شمارهٔ ${index} دربارهٔ اسکلهٔ تازهٔ شهر`)).status, 303)
      const { id, state } = await lastComment(here)
      assert.equal(state, 'waiting')
      await ask('POST', '/comment-decisions', { comments: [id], decision: 'publish' })
    }
    await write('نشانی: https://example.org و سخن چهارم')
    const trusted = await lastComment(here)
    assert.equal(trusted.state, 'published')
    const page = await (await here.site.request(`/news/${here.number}/comments`)).text()
    assert.ok(page.includes('<a href="https://example.org/" rel="ugc nofollow noopener">'))
    assert.equal(
      (await ask('PUT', `/comment-authors/${trusted.author}/rule`, { mode: 'before', reason: 'چند گزارش درست' }))
        .status,
      204,
    )
    await write('سخن پنجم از همان نویسنده')
    assert.equal((await lastComment(here)).state, 'waiting')
    await ask('PUT', `/comment-rules/document:${here.document}`, { slowSeconds: 600 })
    const slow = await write('سخن ششم پشت سر پنجم')
    assert.equal(slow.status, 429)
    assert.match(slow.text, /پس از [۰-۹]+ دقیقه همین را دوباره بفرستید/)
    assert.equal((await ask('PUT', `/comment-rules/document:${here.document}`, { slowSeconds: 90_000 })).status, 422)
    assert.ok(slow.text.includes('سخن ششم پشت سر پنجم'))
    office.clock.advance(15 * 86_400_000)
    const closed = await write('پس از پایان زمان')
    assert.equal(closed.status, 409)
    assert.ok(closed.text.includes('پس از پایان زمان'))
  },
)

eachDatabase(
  'a report weighs and removes nothing; the office answers under its badge; a pick stands first',
  async (office) => {
    const here = await openCommented(office)
    const { ask } = await memberOf(office, { name: 'مینا', login: 'mina' })
    for (const text of ['نظر نخست دربارهٔ اسکله', 'نظر دوم دربارهٔ اسکله']) {
      const form = await openForm(here)
      office.clock.advance(5000)
      await send(here, { ...form, text })
      await ask('POST', '/comment-decisions', { comments: [(await lastComment(here)).id], decision: 'publish' })
    }
    const rows = await office.store.read.selectFrom('comment').select('id').orderBy('createdAt').execute()
    const [first = '', second = ''] = rows.map((row) => row.id)
    const report = () =>
      here.site.request(`/comments/${first}/report`, {
        method: 'POST',
        body: new URLSearchParams({ reason: 'insult', note: 'بد است' }),
      })
    assert.equal((await report()).status, 200)
    assert.equal((await report()).status, 200)
    const reported = await ask<Listed & { items: { reports: unknown[] }[] }>('GET', '/comments?queue=reported')
    assert.equal(reported.body.total, 1)
    assert.equal(reported.body.items[0]?.reports.length, 1, 'the same person counts once')
    assert.equal(reported.body.items[0]?.state, 'published', 'and it still stands')
    assert.equal(
      (await ask('POST', `/comments/${first}/replies`, { text: 'سپاس؛ تا پایان سال باز می‌شود.' })).status,
      201,
    )
    assert.equal((await ask('PUT', `/comments/${first}/pick`)).status, 204)
    const page = await (await here.site.request(`/news/${here.number}/comments?sort=picked`)).text()
    assert.ok(page.indexOf(`c-${first}`) < page.indexOf(`c-${second}`))
    assert.match(page, /<bdi>مینا<\/bdi> <span class="badge">از سوی دفتر/)
    const queues = await ask<{ queues: Record<string, number> }>('GET', '/comment-queues')
    assert.equal(queues.body.queues.published, 3)
    assert.equal(queues.body.queues.reported, 1)
  },
)

interface RuleList {
  items: { scope: string; rules: object; document: { headline: string } | null; byName: string }[]
}
interface AuthorRules {
  items: { author: string; name: string; mode: string; reason: string; byName: string }[]
  total: number
}
type Explained = Record<'own' | 'holds' | 'wider', Record<string, { value: unknown; from: string }>>

eachDatabase(
  'each part of a rule says where it comes from; none of its own gives the wider one back',
  async (office) => {
    const here = await openCommented(office)
    const { ask } = await memberOf(office, { name: 'مینا', login: 'mina' })
    const scope = `document:${here.document}`
    const explain = async (of: string) => (await ask<Explained>('GET', `/comment-rules/${of}`)).body
    assert.deepEqual((await explain('site')).holds.mode, { value: 'before', from: 'first' })
    await ask('PUT', '/comment-rules/site', { closesAfterDays: 30, capacityPerHour: 90 })
    await ask('PUT', '/comment-rules/kind:report', { mode: 'trust', slowSeconds: 60 })
    await ask('PUT', `/comment-rules/${scope}`, { mode: 'closed' })
    const { own, holds, wider } = await explain(scope)
    assert.deepEqual(own, { mode: 'closed' })
    assert.deepEqual(holds, {
      mode: { value: 'closed', from: scope },
      closesAfterDays: { value: 30, from: 'site' },
      slowSeconds: { value: 60, from: 'kind:report' },
      capacityPerHour: { value: 90, from: 'site' },
    })
    assert.deepEqual(wider.mode, { value: 'trust', from: 'kind:report' })
    const listed = async () => [
      ...(await ask<RuleList>('GET', '/comment-rules')).body.items,
      ...(await ask<RuleList>('GET', '/comment-document-rules')).body.items,
    ]
    assert.deepEqual(
      (await listed()).map((one) => [one.scope, one.document?.headline ?? null, one.byName]).toSorted(),
      [
        [scope, 'اسکلهٔ تازه ساخته می‌شود', 'مینا'],
        ['kind:report', null, 'مینا'],
        ['site', null, 'مینا'],
      ],
    )
    const form = await openForm(here)
    assert.equal((await send(here, form)).status, 409)
    assert.equal((await ask('PUT', `/comment-rules/${scope}`, {})).status, 204)
    assert.equal((await listed()).length, 2, 'an ended rule is gone')
    assert.deepEqual((await explain(scope)).holds.mode, { value: 'trust', from: 'kind:report' })
    assert.equal((await send(here, form)).status, 303)
    for (const unknown of ['document:000000000000', 'author:000000000000', 'kind:poem']) {
      assert.equal((await ask('GET', `/comment-rules/${unknown}`)).status, 422, unknown)
      assert.equal((await ask('PUT', `/comment-rules/${unknown}`, { mode: 'after' })).status, 422, unknown)
    }
  },
)

eachDatabase('rules of documents and of writers are listed to the last, page by page', async (office) => {
  const here = await openCommented(office)
  const { ask } = await memberOf(office, { name: 'مینا', login: 'mina' })
  await office.store.transact(async (tx) => {
    const row = { changedAt: tx.at, changedBy: null }
    for (let index = 0; index < 60; index++) {
      const id = String(index).padStart(12, '0')
      const author = {
        id,
        secretHash: id,
        createdAt: tx.at,
        reviewReason: index < 55 ? 'گزارش‌ها' : null,
        reviewBy: null,
      }
      await tx.sql
        .insertInto('commentAuthor')
        .values({ ...author, reviewedSince: index < 55 ? tx.at : null })
        .execute()
      const rules = JSON.stringify({ mode: 'trust', reason: 'می‌شناسیمش' })
      if (index >= 55)
        await tx.sql
          .insertInto('commentRule')
          .values({ scope: `author:${id}`, rules, ...row })
          .execute()
      const scope = `document:${index === 7 ? here.document : id}`
      await tx.sql
        .insertInto('commentRule')
        .values({ scope, rules: '{"mode":"after"}', ...row, changedAt: `2025-01-01T00:00:${id.slice(-2)}.000Z` })
        .execute()
    }
  })
  const pages = async <Item>(path: string) => {
    const [first, second] = [
      (await ask<{ items: Item[]; total: number }>('GET', path)).body,
      (await ask<{ items: Item[]; total: number }>('GET', `${path}?page=2`)).body,
    ]
    assert.deepEqual([first.items.length, second.items.length, first.total, second.total], [50, 10, 60, 60], path)
    return [...first.items, ...second.items]
  }
  const writers = await pages<{ author: string; mode: string; reason: string }>('/comment-author-rules')
  assert.deepEqual(
    writers.map((one) => one.author),
    Array.from({ length: 60 }, (_, index) => String(index).padStart(12, '0')),
  )
  assert.deepEqual([writers[54]?.mode, writers[55]?.mode, writers[55]?.reason], ['before', 'trust', 'می‌شناسیمش'])
  const documents = await pages<{ scope: string; document: { headline: string } | null }>('/comment-document-rules')
  assert.equal(new Set(documents.map((one) => one.scope)).size, 60)
  assert.equal(documents[52]?.document?.headline, 'اسکلهٔ تازه ساخته می‌شود', 'the latest first')
  assert.deepEqual((await ask<RuleList>('GET', '/comment-rules')).body.items, [], 'none is of the site or a kind')
})

eachDatabase(
  'what is said of a writer goes before the rules of documents, and is listed, changed and taken back',
  async (office) => {
    const here = await openCommented(office)
    const { ask } = await memberOf(office, { name: 'مینا', login: 'mina' })
    let [cookie, count] = ['', 0]
    const fate = async () => {
      const form = await openProvenForm(here)
      office.clock.advance(5000)
      count += 1
      const reply = await send(here, { ...form, text: `سخن شمارهٔ ${count} دربارهٔ اسکلهٔ شهر` }, { cookie })
      cookie ||= reply.cookie
      return (await lastComment(here)).state
    }
    assert.equal(await fate(), 'waiting')
    const { author } = await lastComment(here)
    const rule = (mode: string, reason = 'سخنگوی شیلات است') =>
      ask('PUT', `/comment-authors/${author}/rule`, { mode, reason })
    const listed = async () => (await ask<AuthorRules>('GET', '/comment-author-rules')).body.items
    assert.equal((await rule('trust', ' ')).status, 422)
    assert.equal((await rule('trust')).status, 204)
    assert.equal(await fate(), 'waiting', 'trusted, but here all are read first')
    await ask('PUT', '/comment-rules/site', { mode: 'trust' })
    assert.equal(await fate(), 'published', 'trusted without having earned it')
    await ask('PUT', '/comment-rules/site', { mode: 'before' })
    await rule('after')
    assert.equal(await fate(), 'published', 'at once where others are read first')
    assert.deepEqual(
      (await listed()).map((one) => [one.author, one.name, one.mode, one.reason, one.byName]),
      [[author, 'نرگس', 'after', 'سخنگوی شیلات است', 'مینا']],
    )
    await ask('PUT', '/comment-rules/site', { mode: 'after' })
    await rule('before', 'چند گزارش درست')
    assert.equal(await fate(), 'waiting', 'always reviewed')
    assert.deepEqual((await lastComment(here)).seen, ['author.reviewed'])
    assert.deepEqual(
      (await listed()).map((one) => [one.mode, one.reason]),
      [['before', 'چند گزارش درست']],
    )
    const until = new Date(Date.parse(office.clock.now()) + 86_400_000).toISOString()
    await ask('POST', '/comment-bans', { kind: 'author', subject: author, reason: 'آزار', until })
    const { body } = await ask<{ names: string[]; counts: object; rule: { mode: string }; bans: { name: string }[] }>(
      'GET',
      `/comment-authors/${author}`,
    )
    assert.deepEqual(body.names, ['نرگس'])
    assert.deepEqual(body.counts, { waiting: 3, published: 2, refused: 0, taken_back: 0 })
    assert.equal(body.rule.mode, 'before')
    assert.deepEqual(
      body.bans.map((ban) => ban.name),
      ['نرگس'],
    )
    assert.equal((await ask('DELETE', `/comment-authors/${author}/rule`)).status, 204)
    assert.deepEqual(await listed(), [])
    assert.equal((await ask('DELETE', '/comment-authors/000000000000/rule')).status, 404)
    await rule('after')
    assert.equal((await here.site.request('/comments/mine/export', { headers: { cookie } })).status, 200)
    await here.site.request('/comments/mine', { method: 'POST', headers: { cookie, 'sec-fetch-site': 'same-origin' } })
    assert.deepEqual(await listed(), [], 'good standing goes with what was erased')
  },
)
