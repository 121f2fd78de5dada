import assert from 'node:assert/strict'
import { execFile } from 'node:child_process'
import { cpSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { getRequestListener } from '@hono/node-server'
import { Hono } from 'hono'
import { openLog } from '#ground/log.ts'
import { answerClaim } from '#record/answer-claim.ts'
import { keepCheckpoint, verifierKeys } from '#record/keep-checkpoint.ts'
import { createClaim } from '#record/write-claim.ts'
import { openLogKeys, rotateLogKeys } from '#storage/log-keys.ts'
import { sara } from '../../test/cast.ts'
import { correctWord, publishCall } from '../../test/published-call.ts'
import { eachDatabase, type Office } from '../../test/office.ts'
import { logRoutes } from './log-routes.ts'
import { siteRoutes } from './routes.ts'
import { entriesPath } from './verify.mjs'

const tool = fileURLToPath(new URL('verify.mjs', import.meta.url))

/** What the tool prints, and its exit code. */
function run(...words: string[]): Promise<{ code: number; said: string }> {
  return new Promise((resolve) => {
    execFile(process.execPath, [tool, ...words], (error, stdout) => {
      resolve({ code: error === null ? 0 : Number(error.code), said: stdout })
    })
  })
}

async function served<T>(office: Office, body: (url: string) => Promise<T>): Promise<T> {
  const house = { ...office, log: openLog('silent'), publicUrl: 'http://office.example', isSecure: false }
  const app = new Hono().route('/log', logRoutes(house)).route('/', siteRoutes(house))
  const answer = getRequestListener(app.fetch)
  const server = createServer((request, response) => void answer(request, response))
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve))
  try {
    return await body(`http://127.0.0.1:${(server.address() as AddressInfo).port}`)
  } finally {
    server.closeAllConnections()
    await new Promise((resolve) => server.close(resolve))
  }
}

eachDatabase(
  'a stranger proves a saved page and the whole log with one file, through a change of keys',
  async (office) => {
    const { folder, store, clock } = office
    const call = await publishCall(office)
    const sign = () =>
      store.transact((tx) => keepCheckpoint(tx, openLogKeys(folder, { origin: 'office.example/log', at: '' })))
    await sign()
    const [oldKey = ''] = verifierKeys(openLogKeys(folder, { origin: '', at: '' }))
    await served(office, async (url) => {
      const at = (name: string) => join(folder, name)
      const save = async (name: string, path = `/n/${call.number}`) => {
        const page = await fetch(url + path)
        writeFileSync(at(name), await page.text())
      }
      await save('first.html')
      assert.equal((await run('--fetch', `${url}/log`, at('older'))).code, 0)
      await correctWord(office, call.version, { from: 'شمال', to: 'جنوب', note: 'اسکله در جنوب است.' })
      rotateLogKeys(folder, clock.now())
      await sign()
      await save('second.html')
      await save('old.html', `/news/${call.number}/editions/1`)
      assert.match((await run('--fetch', `${url}/log`, at('log'))).said, /: 5 entries\./)
      assert.equal(readFileSync(at('log/handovers'), 'utf8').match(/^\u2014 /gm)?.length, 2)

      const all = ['--key', oldKey, '--log', at('log'), '--older', at('older'), '--older', at('older/checkpoint')]
      const proved = await run(...all, at('first.html'), at('second.html'), at('old.html'))
      assert.equal(proved.code, 0, proved.said)
      assert.match(proved.said, /✔ The log of office\.example\/log holds 5 entries/)
      assert.match(
        proved.said,
        /first\.html: The page is what office\.example\/log published as document 1 \(fa\), edition 1/,
      )
      assert.match(proved.said, /second\.html: .* edition 2/)
      assert.match(proved.said, /old\.html: .* edition 1/)

      writeFileSync(at('forged.html'), readFileSync(at('first.html'), 'utf8').replaceAll('می‌سازیم', 'نمی‌سازیم'))
      const forged = await run('--key', oldKey, at('forged.html'))
      assert.deepEqual([forged.code, /words of the page are not those/.test(forged.said)], [1, true], forged.said)

      cpSync(at('log'), at('back-dated'), { recursive: true })
      const bundle = at(`back-dated/${entriesPath(0, 5)}`)
      writeFileSync(bundle, readFileSync(bundle, 'latin1').replace('"at":"2026', '"at":"2025'), 'latin1')
      const dated = await run('--key', oldKey, '--log', at('back-dated'), '--older', at('older'), at('first.html'))
      assert.equal(dated.code, 1)
      assert.match(dated.said, /The entries are not those that the checkpoint signed/)
      assert.match(dated.said, /back-dated: document 1 \(fa\), edition 1 was logged at 2026.*, and is now dated 2025/)
      assert.match(dated.said, /first\.html: removed or changed/)

      renameSync(at('older'), at('cut'))
      const cut = await run('--log', at('cut'), '--older', at('log'))
      assert.match(cut.said, /removed: document 1 \(fa\), edition 2, which was logged at/)
      for (const path of ['/log/verify.mjs', '/log/keys', '/log/handovers'])
        assert.equal((await fetch(url + path)).status, 200)
      assert.equal(await (await fetch(`${url}/log/verify.mjs`)).text(), readFileSync(tool, 'utf8'))
    })
  },
)

eachDatabase(
  'a stranger proves the saved page of an answered claim, in the log too, and sees a forged one',
  async (office) => {
    const { folder, store, clock } = office
    const call = await publishCall(office)
    const claim = await store.transact(async (tx) => {
      const id = await createClaim(tx, {
        lang: 'fa',
        text: 'اسکلهٔ شمال دوبا را تنها می‌سازیم </script>',
        speaker: call.mayor,
        seenAddress: '',
        seenOn: null,
        verdict: 'said_differently',
        explanation: { fa: 'او گفت «با هم».\n\nنه تنها.' },
        statements: [call.said],
        by: sara,
      })
      await answerClaim(tx, { id, revision: 1, by: sara })
      return id
    })
    const keys = openLogKeys(folder, { origin: 'office.example/log', at: clock.now() })
    await store.transact((tx) => keepCheckpoint(tx, keys))
    const [key = ''] = verifierKeys(keys)
    await served(office, async (url) => {
      const at = (name: string) => join(folder, name)
      const page = await (await fetch(`${url}/claims/${claim}`)).text()
      writeFileSync(at('claim.html'), page)
      assert.equal((await run('--fetch', `${url}/log`, at('log'))).code, 0)
      const proved = await run('--key', key, '--log', at('log'), at('claim.html'))
      assert.equal(proved.code, 0, proved.said)
      assert.match(
        proved.said,
        /✔ .*claim\.html: The page is what office\.example\/log answered to claim [0-9a-z]{12}, answer 1 \(said_differently\)/,
      )
      const forgeries: [string, string, RegExp][] = [
        ['تنها می‌سازیم', 'هرگز نمی‌سازیم', /claim shown on the page/],
        ['نه تنها.', 'آری تنها.', /explanation shown on the page/],
        ['دوبا را با هم می‌سازیم', 'دوبا را فردا می‌سازیم', /really said/],
        ['data-verdict="said_differently"', 'data-verdict="said"', /finding shown on the page/],
      ]
      for (const [from, to, said] of forgeries) {
        const place = page.indexOf(from, page.indexOf('<main'))
        assert.ok(place > 0, from)
        writeFileSync(at('forged.html'), page.slice(0, place) + to + page.slice(place + from.length))
        const forged = await run('--key', key, '--log', at('log'), at('forged.html'))
        assert.equal(forged.code, 1, forged.said)
        assert.match(forged.said, said)
      }
    })
  },
)
