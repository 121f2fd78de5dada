import assert from 'node:assert/strict'
import {
  lastComment,
  openCommented,
  openForm,
  openProvenForm,
  send,
  type CommentedOffice,
} from '../../test/comments.ts'
import { eachDatabase } from '../../test/office.ts'
import { memberOf } from '../../test/staff.ts'
import { silentBelow, trainedSoFar } from './spam-filter.ts'

const spam = (serial: number) => `خرید ارزان دنبال‌کننده شمارهٔ ${serial}؛ همین امروز با تخفیف سفارش دهید`
const good = (serial: number) => `کتابخانهٔ محله برای دانش‌آموزان شهر لازم است، به دلیل ${serial}`

/** Comments as they come over some hours, from one network each. */
async function write(here: CommentedOffice, texts: string[]): Promise<string[]> {
  const form = await openForm(here)
  const ids: string[] = []
  for (const [index, text] of texts.entries()) {
    here.office.clock.advance(60_000)
    const sent = await send(
      here,
      { ...form, key: `${form.key.slice(0, 20)}-${index}`, text },
      { 'x-forwarded-for': `10.0.${index}.1` },
    )
    assert.equal(sent.status, 303)
    ids.push((await lastComment(here)).id)
  }
  return ids
}

eachDatabase(
  'the filter is silent below 200 decisions, then holds and deletes nothing; what is undone is unlearnt',
  async (office) => {
    const here = await openCommented(office)
    const { ask } = await memberOf(office, { name: 'مینا', login: 'mina' })
    await ask('PUT', '/comment-rules/site', { mode: 'after' })
    const decide = async (comments: string[], decision: Record<string, string>) => {
      const made = await ask<{ batch: string }>('POST', '/comment-decisions', { comments, ...decision })
      assert.equal(made.status, 201)
      return made.body.batch
    }
    const refuse = { decision: 'refuse', reason: 'spam' }
    const tokens = () => office.store.read.selectFrom('commentToken').selectAll().orderBy('token').execute()
    const judged = async (text: string) => {
      const form = await openProvenForm(here)
      office.clock.advance(5000)
      const sent = await send(here, { ...form, text }, { 'x-forwarded-for': '192.0.2.1' })
      assert.equal(sent.status, 303)
      const kept = await lastComment(here)
      assert.equal(kept.text, text, 'whatever is thought of it, it is kept')
      assert.match(await (await here.site.request(sent.receipt)).text(), /نظر شما رسید|منتشر شد/)
      return { state: kept.state, isHeld: kept.isHeld, isSpam: kept.seen.includes('filter.likely_spam') }
    }
    const shown = { state: 'published', isHeld: 0, isSpam: false }
    const held = { state: 'waiting', isHeld: 1, isSpam: true }

    const half = silentBelow / 2
    await decide(
      await write(
        here,
        Array.from({ length: half }, (_, index) => good(index)),
      ),
      { decision: 'publish' },
    )
    const before = await tokens()
    const bad = await write(
      here,
      Array.from({ length: half }, (_, index) => spam(index)),
    )
    const most = await decide(bad.slice(1), refuse)
    assert.deepEqual(await trainedSoFar(office.store.read), { good: half, bad: half - 1 })
    assert.deepEqual(await judged(spam(1001)), shown, 'one below: silent')

    const last = await decide(bad.slice(0, 1), refuse)
    assert.deepEqual(await judged(spam(1002)), held)
    assert.deepEqual(await judged(good(1003)), shown)

    await ask('DELETE', `/comment-decisions/${last}`)
    assert.deepEqual(await judged(spam(1004)), shown, 'silent again')
    await ask('DELETE', `/comment-decisions/${most}`)
    assert.deepEqual(await tokens(), before, 'nothing is left of what was undone')
    assert.deepEqual(await trainedSoFar(office.store.read), { good: half, bad: 0 })
    const all = await office.store.read.selectFrom('comment').select('text').execute()
    assert.equal(all.length, silentBelow + 4, 'and every comment is here')
    assert.ok(all.every(({ text }) => text !== ''))
  },
)
