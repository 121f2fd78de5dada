import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { createServer, type AddressInfo } from 'node:net'
import { decideComments } from '#comments/decide-comments.ts'
import { replyAsOffice } from '#comments/reply-as-office.ts'
import { openCommented, openForm, openProvenForm, send, type CommentedOffice } from '../../test/comments.ts'
import { eachDatabase } from '../../test/office.ts'
import { openPostbox, type Postbox } from '../../test/smtp.ts'
import { askApi, memberOf } from '../../test/staff.ts'
import { sara } from '../../test/cast.ts'
import { startWork } from '../work.ts'
import { openLogKeys } from '#storage/log-keys.ts'

const address = 'Narges@example.org'
const day = 86_400_000

interface Posting extends CommentedOffice {
  postbox: Postbox
}

/** An office whose mail server has taken a mail of trial, with its worker at work. */
async function withMail(given: CommentedOffice, body: (posting: Posting) => Promise<void>): Promise<void> {
  const { office, house } = given
  const postbox = await openPostbox()
  const logKeys = openLogKeys(office.folder, { origin: 'localhost/log', at: office.clock.now() })
  const work = startWork(house, () => logKeys)
  try {
    const owner = await memberOf(office, { login: 'owner', role: 'owner' })
    const server = { host: '127.0.0.1', port: postbox.port, security: 'none', login: '', sender: 'site@example.ir' }
    await owner.ask('PUT', '/mail-server', server)
    assert.equal((await formOf(given)).includes('name="mail"'), false, 'no address before the trial')
    await owner.ask('POST', '/mail-server/trials', { to: 'owner@example.ir' })
    await body({ ...given, postbox })
  } finally {
    await work.stop()
    await postbox.close()
  }
}

const formOf = async ({ site, number }: CommentedOffice) => (await site.request(`/news/${number}/comments/new`)).text()

/** The mail with that number, once it has come. */
async function mail({ postbox }: Posting, number: number) {
  const deadline = performance.now() + 20_000
  while (postbox.taken.length < number && performance.now() < deadline)
    await new Promise((resolve) => setTimeout(resolve, 10))
  const found = postbox.taken[number - 1]
  assert.ok(found, `mail ${number} came`)
  return found
}

const linkIn = (text: string, pattern: RegExp): string => {
  const link = pattern.exec(text)?.[0]
  assert.ok(link, text)
  return new URL(link).pathname
}

eachDatabase('answers are announced to an address that asked for it, until it says no more', async (office) => {
  await withMail(await openCommented(office), async (posting) => {
    const { site, postbox } = posting
    assert.deepEqual((await mail(posting, 1)).to, ['owner@example.ir'])
    assert.match(await formOf(posting), /name="mail"/)

    const sent = await send(posting, { ...(await openProvenForm(posting)), mail: ` ${address} ` })
    assert.equal(sent.status, 303)
    const asked = await mail(posting, 2)
    assert.deepEqual(asked.to, [address])
    assert.match(asked.text, /تأیید/)
    assert.equal(asked.header('list-unsubscribe'), undefined)
    const receipt = async () => (await site.request(sent.receipt)).text()
    assert.match(await receipt(), /نامه‌ای به نشانی ایمیلتان فرستاده شد/)
    const comment = await office.store.read.selectFrom('comment').select('id').executeTakeFirstOrThrow()
    await office.store.transact((tx) => decideComments(tx, { comments: [comment.id], decision: 'publish', by: sara }))
    const reply = async (text: string) =>
      office.store.transact((tx) =>
        replyAsOffice(tx, { comment: comment.id, text, account: { id: sara, name: 'سارا' } }),
      )
    await reply('پیش از تأیید کسی خبر نمی‌شود.')
    await settled(office)

    const notice = linkIn(asked.text, /http\S+\/comments\/notices\/\S+/)
    assert.equal((await site.request(notice)).status, 200)
    assert.equal(
      (await site.request(notice, { method: 'POST', body: new URLSearchParams({ act: 'confirmed' }) })).status,
      303,
    )
    assert.doesNotMatch(await receipt(), /نامه‌ای به نشانی ایمیلتان/)
    const answer = await reply('پس از تأیید خبر می‌رسد.')
    const told = await mail(posting, 3)
    assert.deepEqual(told.to, [address])
    assert.match(told.text, new RegExp(`/comments/${answer}`))
    assert.equal(told.header('list-unsubscribe-post'), 'List-Unsubscribe=One-Click')

    const stop = linkIn(told.header('list-unsubscribe') ?? '', /http[^>\s]+/)
    const click = { method: 'POST', body: new URLSearchParams({ 'List-Unsubscribe': 'One-Click' }) }
    assert.equal((await site.request(stop, click)).status, 200)
    await reply('دیگر خبری نمی‌رود.')
    await settled(office)
    assert.equal(postbox.taken.length, 3)
  })
})

eachDatabase(
  'who proves an address sees, takes along and erases what it confirmed; it stands nowhere in the clear',
  async (office) => {
    await withMail(await openCommented(office), async (posting) => {
      const { site, number } = posting
      await send(posting, { ...(await openProvenForm(posting)), mail: address })
      const notice = linkIn((await mail(posting, 2)).text, /http\S+\/comments\/notices\/\S+/)
      await site.request(notice, { method: 'POST', body: new URLSearchParams({ act: 'confirmed' }) })

      const ask = (typed: string) =>
        site.request('/comments/mail', {
          method: 'POST',
          body: new URLSearchParams({ mail: typed }),
          headers: { 'sec-fetch-site': 'same-origin' },
        })
      const [known, unknown] = [
        await (await ask(address.toLowerCase())).text(),
        await (await ask('nobody@example.org')).text(),
      ]
      assert.equal(known, unknown, 'the answer does not tell whose address is known')
      const own = linkIn((await mail(posting, 3)).text, /http\S+\/comments\/mail\/\S+/)
      assert.match(await (await site.request(own)).text(), /اسکلهٔ تازه برای ماهی‌گیران/)
      const exported = await (await site.request(`${own}/export`)).text()
      assert.match(exported, /ماهی‌گیران/)
      const document = await (await site.request(`/news/${number}/x`, { redirect: 'manual' })).text()
      for (const text of [exported, document, await everything(office)]) assert.doesNotMatch(text, /narges@example/i)

      await site.request(notice, { method: 'POST', body: new URLSearchParams({ 'List-Unsubscribe': 'One-Click' }) })
      const page = await (await site.request(own)).text()
      assert.match(page, /اسکلهٔ تازه برای ماهی‌گیران/, 'who wishes no more mail keeps the right to see and to erase')
      assert.doesNotMatch(page, /از این مرورگر/, 'and nothing is said of the browser')
      const headers = { 'sec-fetch-site': 'same-origin' }
      assert.equal((await site.request(own, { method: 'POST', headers })).status, 303)
      assert.match(await (await site.request(own)).text(), /تأیید نشده/)
      assert.deepEqual(await office.store.read.selectFrom('commentMail').selectAll().execute(), [])
      assert.equal((await site.request('/comments/mail/' + 'x'.repeat(80))).status, 404)
      office.clock.advance(86_400_000)
      const over = await site.request(own)
      assert.equal(over.status, 404)
      assert.match(await over.text(), /این پیوند دیگر باز نمی‌شود[^]*href="\/comments\/mail"/)
    })
  },
)

eachDatabase('what is no address comes back with the text; a stranger’s box is not filled', async (office) => {
  await withMail(await openCommented(office), async (posting) => {
    const wrong = await send(posting, { ...(await openProvenForm(posting)), mail: 'نرگس' })
    assert.equal(wrong.status, 422)
    assert.match(wrong.text, /ماهی‌گیران/)
    assert.match(wrong.text, /value="نرگس"/)
    for (let i = 0; i < 5; i++) {
      const { cookie } = await send(posting, {
        ...(await openProvenForm(posting)),
        text: `نظر شمارهٔ ${'یک '.repeat(i + 1)}`,
        mail: address,
      })
      // What was erased does not begin the day anew.
      await posting.site.request('/comments/mine', {
        method: 'POST',
        headers: { cookie, 'sec-fetch-site': 'same-origin' },
      })
    }
    await send(posting, { ...(await openForm(posting)), text: 'یکی بی اثبات هم فرستاده شد', mail: address })
    for (let i = 0; i < 5; i++) await askForOwn(posting)
    await settled(office)
    const sent = () => posting.postbox.taken.filter(({ to }) => to[0] === address)
    assert.equal(sent().length, 1, 'one mail of any kind to whom never said yes')
    assert.doesNotMatch(sent()[0]?.header('subject') ?? '', /نرگس|اثبات/, 'no word of a stranger in the subject')
    office.clock.advance(day)
    await askForOwn(posting)
    await askForOwn(posting)
    await send(posting, { ...(await openForm(posting)), text: 'فردای آن روز باز یکی', mail: address })
    await settled(office)
    assert.equal(sent().length, 2, 'a day later one more')
  })
})

eachDatabase(
  'who proved an address in a browser is not asked again there, nor once more for each comment',
  async (office) => {
    await withMail(await openCommented(office), async (posting) => {
      const { site } = posting
      const write = async (text: string, cookie = '') =>
        send(posting, { ...(await openForm(posting)), text, mail: address }, cookie === '' ? {} : { cookie })
      const { cookie } = await write('نخستین نظر دربارهٔ اسکله')
      const notice = linkIn((await mail(posting, 2)).text, /http\S+\/comments\/notices\/\S+/)
      await write('دومین نظر از همان مرورگر', cookie)
      await write('و یکی از مرورگری دیگر با همان نشانی')
      await site.request(notice, { method: 'POST', body: new URLSearchParams({ act: 'confirmed' }) })
      await write('سومین نظر پس از تأیید', cookie)
      const states = await office.store.read
        .selectFrom('commentMail')
        .innerJoin('comment', 'comment.id', 'commentMail.comment')
        .select(['comment.text', 'commentMail.state'])
        .execute()
      assert.deepEqual(Object.fromEntries(states.map(({ text, state }) => [text.split(' ')[0], state])), {
        نخستین: 'confirmed',
        دومین: 'confirmed',
        و: 'asked',
        سومین: 'confirmed',
      })
      await settled(office)
      assert.equal(posting.postbox.taken.length, 2, 'the trial and one question')
      await askForOwn(posting)
      await settled(office)
      assert.equal(posting.postbox.taken.length, 3, 'who said yes may ask on the same day')
      for (let i = 0; i < 3; i++) await askForOwn(posting)
      await settled(office)
      assert.equal(posting.postbox.taken.length, 3, 'but once')
    })
  },
)

eachDatabase('no machine of the own network is spoken to unless the settings name it', async (office) => {
  const { house } = await openCommented(office)
  let touched = 0
  const listener = createServer((socket) => {
    touched += 1
    socket.destroy()
  })
  await new Promise<void>((resolve) => void listener.listen(0, '127.0.0.1', resolve))
  const { port } = listener.address() as AddressInfo
  try {
    const owner = await memberOf(office, { login: 'owner', role: 'owner' })
    const closed = askApi({ ...house, localHosts: [] }, { cookie: owner.cookie })
    const server = { port, security: 'starttls', login: '', sender: 'site@example.ir' }
    for (const host of ['127.0.0.1', 'localhost', '0x7f.1', '[::ffff:127.0.0.1]', '169.254.169.254']) {
      const refused = await closed<Refused>('PUT', '/mail-server', { ...server, host })
      assert.equal(refused.status, 422, host)
      assert.equal(refused.body.error?.reason, 'outbound.local_host', host)
    }
    assert.equal((await owner.ask('PUT', '/mail-server', { ...server, host: '127.0.0.1' })).status, 200)
    const trial = await closed<Refused>('POST', '/mail-server/trials', { to: 'a@example.ir' })
    assert.equal(trial.body.error?.reason, 'outbound.local_host', 'judged again before anything is sent')
    assert.equal(touched, 0)
    await owner.ask('POST', '/mail-server/trials', { to: 'a@example.ir' })
    assert.equal(touched, 1, 'the listener hears whoever comes')
  } finally {
    await new Promise((resolve) => void listener.close(resolve))
  }
})

const askForOwn = ({ site }: CommentedOffice) =>
  site.request('/comments/mail', {
    method: 'POST',
    body: new URLSearchParams({ mail: address }),
    headers: { 'sec-fetch-site': 'same-origin' },
  })

eachDatabase('a server that refuses says why, and nothing is sent', async (office) => {
  await openCommented(office)
  const postbox = await openPostbox({ user: 'site', password: 'درست' })
  try {
    const owner = await memberOf(office, { login: 'owner', role: 'owner' })
    const server = { host: '127.0.0.1', port: postbox.port, security: 'none', login: 'site', sender: 'site@example.ir' }
    const trial = () => owner.ask<Refused>('POST', '/mail-server/trials', { to: 'a@example.ir' })
    const refusal = async () => (await trial()).body.error?.reason
    await owner.ask('PUT', '/mail-server', { ...server, password: 'نادرست' })
    assert.equal(await refusal(), 'mail.login_refused')
    await owner.ask('PUT', '/mail-server', { ...server, password: 'درست' })
    assert.equal((await trial()).status, 200)
    assert.doesNotMatch(await everything(office), /درست/)
    const open = await owner.ask<Refused>('PUT', '/mail-server', { ...server, host: 'mail.example.org' })
    assert.equal(open.body.error?.reason, 'mail.not_secured')
    await owner.ask('PUT', '/mail-server', { ...server, port: 1 })
    assert.equal(await refusal(), 'mail.unreachable')
    const keys = readFileSync(`${office.folder}/keys/comments.json`, 'utf8')
    assert.equal(keys.includes('درست'), false)
  } finally {
    await postbox.close()
  }
})

interface Refused {
  error?: { reason: string }
}

/** Every row of the house, as text. */
async function everything({ store }: CommentedOffice['office']): Promise<string> {
  const tables = ['comment', 'commentMail', 'commentAuthor', 'ledger', 'job', 'mailServer'] as const
  const rows = await Promise.all(tables.map((table) => store.read.selectFrom(table).selectAll().execute()))
  return JSON.stringify(rows)
}

/** Until nothing waits and the ledger has been followed. */
async function settled({ store }: CommentedOffice['office']): Promise<void> {
  const deadline = performance.now() + 20_000
  for (;;) {
    const last = await store.read
      .selectFrom('ledger')
      .select((eb) => eb.fn.max('seq').as('seq'))
      .executeTakeFirst()
    const cursors = await store.read.selectFrom('ledgerCursor').selectAll().execute()
    const job = await store.read
      .selectFrom('job')
      .select('id')
      .where('finishedAt', 'is', null)
      .where('failedAt', 'is', null)
      .executeTakeFirst()
    const isFollowed = cursors.some((one) => one.handler === 'mail' && Number(one.seq) >= Number(last?.seq))
    if (job === undefined && isFollowed) return
    assert.ok(performance.now() < deadline, 'it settles')
    await new Promise((resolve) => setTimeout(resolve, 10))
  }
}
