import assert from 'node:assert/strict'
import { parse, serialize } from 'parse5'
import type { PageEvidence, PageVerdict } from '#exchange/page-verdict.ts'
import { verifySavedPage } from '#exchange/verify-saved-page.ts'
import { keepCheckpoint, verifierKeys } from '#record/keep-checkpoint.ts'
import type { ClaimFacts } from '#record/claim.ts'
import { rebuildSearch } from '#search/rebuild-search.ts'
import { listEntries } from '#storage/list-entries.ts'
import { openLogKeys } from '#storage/log-keys.ts'
import { eachDatabase, type Office } from '../../test/office.ts'
import { publishCall, publishInEnglish } from '../../test/published-call.ts'
import { houseOf, memberOf } from '../../test/staff.ts'
import { tagsOfEntries } from './page-tags.ts'
import { siteRoutes } from './routes.ts'
import { verifyPage } from './verify.mjs'

/** What the house says of a saved page, and the tool for strangers, which knows nothing of the house's code, says the same. */
function verdictOf(evidence: PageEvidence): PageVerdict {
  const verdict = verifySavedPage(evidence)
  const { isGenuine, message } = verifyPage(evidence.html, evidence.trustedKeys)
  assert.deepEqual([isGenuine, message], [verdict.isGenuine, verdict.message])
  return verdict
}

interface Match {
  statement: string
  text: string
  speaker: { name: string }
  nearness: number
  pieces: { kind: string; text: string }[]
}

async function openDesk(office: Office) {
  const call = await publishCall(office)
  await publishInEnglish(office, call)
  await rebuildSearch(office.store, { anew: true })
  const { ask } = await memberOf(office)
  const site = siteRoutes(houseOf(office))
  const facts: ClaimFacts = {
    lang: 'fa',
    text: 'اسكله شمال دوبا را تنها مي سازيم',
    speaker: call.mayor,
    seenAddress: 'https://example.org/post/7?a=1&b=2',
    seenOn: '2025-12-05',
    verdict: null,
    explanation: {},
    statements: [],
  }
  const page = async (path: string) => {
    const reply = await site.request(path)
    return { status: reply.status, text: await reply.text(), headers: reply.headers }
  }
  return { call, ask, page, facts }
}

eachDatabase('a claim finds what was said, and is answered by a card that anyone can prove', async (office) => {
  const { call, ask, page, facts } = await openDesk(office)
  const near = await ask<{ items: Match[] }>('POST', '/claim-matches', { text: facts.text, lang: 'fa' })
  const [first] = near.body.items
  assert.equal(first?.statement, call.said, JSON.stringify(near.body))
  const differing = first.pieces.filter((piece) => piece.kind !== 'same').map((piece) => piece.text.trim())
  assert.deepEqual(differing, ['با هم', 'تنها'], 'keyboards, half-spaces and hamza make no difference')
  for (const text of ['', '؟!', 'کاملاً بی‌ربط، فضانوردان سبز', 'x'.repeat(5000), 'را و از که'])
    assert.equal((await ask('POST', '/claim-matches', { text, lang: 'fa' })).status, 200, text)
  assert.deepEqual(
    (await ask<{ items: Match[] }>('POST', '/claim-matches', { text: 'فضانوردان سبز', lang: 'fa' })).body.items,
    [],
  )
  const other = await ask<{ items: Match[] }>('POST', '/claim-matches', {
    text: facts.text,
    lang: 'fa',
    speaker: call.colleague,
  })
  assert.ok(other.body.items.every((match) => match.statement !== call.said))

  const { body: made } = await ask<{ id: string }>('POST', '/claims', facts)
  const at = `/claims/${made.id}`
  assert.equal((await page(at)).status, 404, 'nothing of it is public')
  const english = await memberOf(office, { login: 'anna', name: 'Anna', language: 'en' })
  for (const [one, name] of [
    [ask, 'نسترن پایدار'],
    [english.ask, 'Nastaran Paydar'],
  ] as const)
    assert.equal((await one<{ speakerName: string }>('GET', at)).body.speakerName, name)
  const read = await english.ask<{ items: Match[] }>('POST', '/claim-matches', { text: facts.text, lang: 'fa' })
  assert.deepEqual(
    read.body.items.map((match) => [match.text, match.speaker.name]),
    near.body.items.map((match) => [match.text, 'Nastaran Paydar']),
    'the words are the claim’s language’s, the names the reader’s',
  )
  const waiting = async () => (await ask<{ queues: object }>('GET', '/claim-queues')).body.queues
  assert.deepEqual(await waiting(), { open: 1, answered: 0, changed: 0 })
  const refusals: [Partial<ClaimFacts>, string][] = [
    [{}, 'claim.verdict_missing'],
    [{ verdict: 'never_said' }, 'claim.explanation_missing'],
    [{ verdict: 'said_differently', explanation: { fa: 'چنین نبود.' } }, 'claim.statements_missing'],
    [{ verdict: 'withdrawn', explanation: { fa: 'چنین نبود.' } }, 'claim.nothing_to_withdraw'],
  ]
  let revision = 1
  for (const [change, reason] of refusals) {
    const written = await ask<{ revision: number }>('PUT', at, { ...facts, ...change, revision })
    revision = written.body.revision
    const refused = await ask<{ error: { reason: string } }>('POST', `${at}/answers`, { revision })
    assert.equal(refused.body.error.reason, reason)
  }
  const stale = await ask<{ error: { reason: string } }>('PUT', at, { ...facts, revision: 1 })
  assert.deepEqual([stale.status, stale.body.error.reason], [409, 'claim.stale'])
  const answer = {
    ...facts,
    verdict: 'said_differently' as const,
    explanation: { fa: 'او گفت «با هم»، نه <تنها>.', en: 'He said “together”.' },
    statements: [call.said],
  }
  revision = (await ask<{ revision: number }>('PUT', at, { ...answer, revision })).body.revision
  const published = await ask<{ answer: number; leafHash: string }>('POST', `${at}/answers`, { revision })
  assert.equal(published.status, 201, JSON.stringify(published.body))
  assert.deepEqual(await waiting(), { open: 0, answered: 1, changed: 0 })
  assert.equal(
    (await ask<{ error: { reason: string } }>('POST', `${at}/answers`, { revision: revision + 1 })).body.error.reason,
    'claim.nothing_new',
  )
  assert.equal((await ask<{ error: { reason: string } }>('DELETE', at)).body.error.reason, 'claim.answered')

  const keys = openLogKeys(office.folder, { origin: 'localhost/log', at: office.clock.now() })
  await office.store.transact((tx) => keepCheckpoint(tx, keys))
  for (const [path, words] of [
    [at, 'به شکل دیگری گفته شده'],
    [`/en${at}`, 'Said differently'],
    [`/ar${at}`, 'قيل بصيغة أخرى'],
  ] as const) {
    const { status, text } = await page(path)
    assert.equal(status, 200)
    assert.match(text, new RegExp(`<h1 class="finding ${answer.verdict}" data-claim="finding">${words}</h1>`))
    assert.match(text, /https:\/\/example\.org\/post\/7\?a=1&amp;b=2/)
    assert.ok(text.includes(published.body.leafHash))
    const genuine = verdictOf({ html: text, trustedKeys: verifierKeys(keys) })
    assert.equal(genuine.isGenuine, true, genuine.message)
    assert.match(genuine.message, /answered to claim [0-9a-z]{12}, answer 1 \(said_differently\)/)
    const browsers = verdictOf({ html: serialize(parse(text)), trustedKeys: verifierKeys(keys) })
    assert.ok(browsers.isGenuine, browsers.message)
    const seen = /<time datetime="2025-12-05">(.*?)</.exec(text)?.[1] ?? ''
    for (const [from, to] of [
      ['تنها مي سازيم', 'هرگز مي سازيم'],
      [words === 'Said differently' ? 'He said “together”' : 'او گفت «با هم»', 'چیز دیگری'],
      ['data-verdict="said_differently"', 'data-verdict="never_said"'],
      ['دوبا را با هم می‌سازیم', 'دوبا را نمی‌سازیم'],
      ['data-claim="speaker"', 'data-claim="speaker" hidden></bdi><bdi'],
      ['data-claim="attributed"', 'data-claim="attributed" hidden></bdi><bdi'],
      ['https://example.org/post/7?a=1&amp;b=2', 'https://example.org/post/8'],
      ['>example.org<', '>example.com<'],
      [seen, words === 'Said differently' ? '6 December 2025' : '۱۵ آذر ۱۴۰۴'],
      ['datetime="2025-12-05"', 'datetime="2025-12-06"'],
      [/<span data-claim="seen">.*?<\/span>/s.exec(text)?.[0] ?? '', ''],
      [words, 'Never said'],
      [/<span data-claim="said">.*?<\/span>/s.exec(text)?.[0] ?? '', '<span data-claim="said">1399</span>'],
      [/<dd data-claim="answered">.*?<\/dd>/s.exec(text)?.[0] ?? '', '<dd data-claim="answered">1399</dd>'],
      [/<dd data-claim="answer">.*?<\/dd>/s.exec(text)?.[0] ?? '', '<dd data-claim="answer">2</dd>'],
      ['"answer":1', '"answer":2'],
      ['\\"at\\":\\"2026', '\\"at\\":\\"2020'],
    ] as const)
      assert.equal(verdictOf({ html: inMain(text, from, to), trustedKeys: verifierKeys(keys) }).isGenuine, false, from)
    const reseen = verdictOf({ html: inMain(text, '?a=1', '?a=9'), trustedKeys: verifierKeys(keys) })
    assert.equal(reseen.message, 'Where or when the claim was seen is not shown on the page as it was published.')
  }
  const mayor = (lang: string, attributes: string) =>
    new RegExp(
      `<a href="/${lang}people/[^"]+" data-outside><bdi>Nastaran Paydar</bdi></a> \\(<bdi data-claim="${attributes}"\\s+lang="fa" dir="rtl">نسترن پایدار</bdi>\\)`,
    )
  for (const part of ['speaker', 'attributed']) assert.match((await page(`/en${at}`)).text, mayor('en/', part))
  for (const path of ['/en/claims', `/en${at}/card`, `/en/s/${call.said}`])
    assert.match((await page(path)).text, mayor('en/', 'attributed'), path)
  assert.match((await page(at)).text, /<a href="\/people\/[^"]+"><bdi data-claim="speaker"\s*>نسترن پایدار<\/bdi><\/a>/)
  const { text } = await page(at)
  const data = JSON.parse(/<script type="application\/ld\+json">(.*?)<\/script>/s.exec(text)?.[1] ?? '{}') as Record<
    string,
    unknown
  >
  assert.deepEqual(
    [data['@type'], data.claimReviewed, (data.reviewRating as { ratingValue: number }).ratingValue],
    ['ClaimReview', facts.text, 2],
  )
  assert.match(text, /<del><span class="off">[^<]*<\/span>\s*با هم\s*<span/)
  const feed = await page('/claims/feed.xml')
  assert.equal(feed.headers.get('content-type'), 'application/atom+xml; charset=utf-8')
  assert.match(feed.text, new RegExp(`<id>http://localhost:3000${at}</id>\\s*<title>به شکل دیگری گفته شده: اسكله`))
  const card = await page(`${at}/card`)
  assert.match(card.text, /به شکل دیگری گفته شده/)
  assert.doesNotMatch(card.headers.get('content-security-policy') ?? '', /frame-ancestors 'none'/)
  assert.match((await page('/claims')).text, new RegExp(`href="${at}"`))

  for (const [path, title, verdict, link] of [
    [`/s/${call.said}`, 'این گفته چنین بازگو شده است', 'به شکل دیگری گفته شده', at],
    [`/s/${call.said}/card`, 'این گفته چنین بازگو شده است', 'به شکل دیگری گفته شده', at],
    [`/en/s/${call.said}`, 'This statement has been misquoted', 'Said differently', `/en${at}`],
  ] as const) {
    const told = (await page(path)).text
    for (const words of [title, verdict, `<a href="${link}"`, facts.text]) assert.ok(told.includes(words), path + words)
  }
  assert.match((await page(`/s/${call.said}`)).text, /"subjectOf":\[\{[^\]]*"@type":"ClaimReview"/)
  assert.doesNotMatch((await page(`/s/${call.answered}`)).text, /بازگو شده است/)
  const misquotesOf = async () => {
    const { body } = await ask<{ items: { id: string; misquotes: { claim: string; verdict: string }[] }[] }>(
      'GET',
      '/published-statements',
    )
    return body.items.find((one) => one.id === call.said)?.misquotes.map((one) => [one.claim, one.verdict])
  }
  assert.deepEqual(await misquotesOf(), [[made.id, 'said_differently']])
  assert.ok((await tagsOfAnswer(office, made.id)).includes(`page:s/${call.said}`), 'kept pages hear of it')

  office.clock.advance(86_400_000)
  const later = { ...answer, verdict: 'withdrawn' as const, explanation: { fa: 'این پاسخ را پس می‌گیریم.' } }
  revision = (await ask<{ revision: number }>('PUT', at, { ...later, revision: revision + 1 })).body.revision
  assert.match((await page(at)).text, /<h1[^>]*>به شکل دیگری گفته شده/, 'until the next answer the last one stands')
  assert.equal((await ask('POST', `${at}/answers`, { revision })).status, 201)
  const withdrawn = (await page(at)).text
  assert.match(withdrawn, /<h1[^>]*>پاسخ پس گرفته شد/)
  assert.match(withdrawn, /پاسخ‌های پیشین/)
  assert.ok(withdrawn.includes(published.body.leafHash), 'the earlier answer stays readable')
  assert.doesNotMatch(withdrawn, /ClaimReview/)
  assert.doesNotMatch((await page(`/s/${call.said}`)).text, /بازگو شده است/, 'it no longer misquotes')
  assert.deepEqual(await misquotesOf(), [])
  await assert.rejects(
    office.store.transact((tx) => tx.sql.updateTable('claimAnswer').set({ verdict: 'said' }).execute()),
    /immutable/,
  )
  const found = await ask<{ total: number }>('GET', `/claims?q=${encodeURIComponent('اسکله تنها')}&state=answered`)
  assert.equal(found.body.total, 1)
})

eachDatabase(
  'bad input to the desk of claims is refused with its reason, and a draft can be taken off',
  async (office) => {
    const { call, ask, facts } = await openDesk(office)
    const reasonOf = async (change: Record<string, unknown>) =>
      (await ask<{ error: { reason: string } }>('POST', '/claims', { ...facts, ...change })).body.error.reason
    assert.equal(await reasonOf({ text: ' \u200c ' }), 'claim.text_missing')
    assert.equal(await reasonOf({ seenAddress: 'javascript:alert(1)' }), 'claim.address_wrong')
    assert.equal(await reasonOf({ speaker: call.event }), 'thing.wrong_kind')
    assert.equal((await ask('POST', '/claims', { ...facts, text: 'x'.repeat(5001) })).status, 422)
    const { body } = await ask<{ id: string }>('POST', '/claims', { ...facts, statements: ['nosuch000000'] })
    const written = {
      ...facts,
      statements: ['nosuch000000'],
      verdict: 'said',
      explanation: { fa: 'گفت.' },
      revision: 1,
    }
    const { body: changed } = await ask<{ revision: number }>('PUT', `/claims/${body.id}`, written)
    const refused = await ask<{ error: { reason: string } }>('POST', `/claims/${body.id}/answers`, changed)
    assert.equal(refused.body.error.reason, 'claim.statement_unknown')
    assert.equal((await ask('DELETE', `/claims/${body.id}`)).status, 204)
    assert.equal((await ask('GET', `/claims/${body.id}`)).status, 404)
  },
)

/** What the last answer to a claim makes old. */
async function tagsOfAnswer({ store }: Office, claim: string): Promise<string[]> {
  const entries = (await listEntries(store.read, 0, 1000)).filter(({ kind }) => kind === 'claim.answered')
  const own = entries.filter(({ subject }) => subject === claim)
  return [...((await tagsOfEntries(store.read, own)) ?? [])]
}

/** A page in whose text somebody put one thing for another. */
function inMain(page: string, from: string, to: string): string {
  const at = page.indexOf(from, page.indexOf('<main'))
  assert.ok(at > 0, from)
  return page.slice(0, at) + to + page.slice(at + from.length)
}
