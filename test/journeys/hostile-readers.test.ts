import assert from 'node:assert/strict'
import { createServer } from 'node:http'
import { connect } from 'node:net'
import type { AddressInfo } from 'node:net'
import { getRequestListener } from '@hono/node-server'
import { openLog } from '#ground/log.ts'
import { openCommentKeys } from '#storage/comment-keys.ts'
import { answerUnparsed, answerUnreadable } from '#web/answer-unparsed.ts'
import { openFaces } from '../../src/faces.ts'
import { openPages } from '../../src/keep-pages.ts'
import { serverOptions } from '../../src/listen.ts'
import { eachDatabase, type Office } from '../office.ts'
import { publishCall, publishInEnglish } from '../published-call.ts'

interface Answer {
  status: number
  head: string
  body: string
}

/** The office behind a real socket, its pages kept as the server keeps them: `send` writes a request as it stands. */
async function withServer(
  office: Office,
  body: (given: { send: (request: string) => Promise<Answer>; failures: () => number }) => Promise<void>,
) {
  const { store, blobs, clock, folder } = office
  const failed: unknown[] = []
  const log = openLog('silent')
  log.error = (...told: unknown[]) => void failed.push(told)
  const house = {
    store,
    blobs,
    clock,
    log,
    publicUrl: 'http://office.example',
    isSecure: false,
    commentKeys: openCommentKeys(folder),
  }
  const opened = { house, folder, place: { folder }, isDemonstration: false, close: () => store.close() }
  const faces = openFaces({ office: opened, doors: { settings: {} as never, log }, moveIn: () => Promise.resolve() })
  const pages = await openPages(house)
  const answer = getRequestListener((request, env) => pages.answer(request, (asked) => faces.fetch(asked, env)), {
    errorHandler: answerUnreadable,
  })
  const server = createServer(serverOptions, (incoming, outgoing) => {
    if (!pages.serve(incoming, outgoing)) void answer(incoming, outgoing)
  })
  answerUnparsed(server)
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  try {
    await body({ send: (request) => send(port, request), failures: () => failed.length })
  } finally {
    pages.stop()
    server.closeAllConnections()
    await new Promise((resolve) => server.close(resolve))
  }
}

function send(port: number, request: string): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const socket = connect(port, '127.0.0.1')
    const chunks: Buffer[] = []
    socket.setTimeout(10_000, () => socket.destroy(new Error(`no answer to ${request.slice(0, 80)}`)))
    socket.on('data', (chunk: Buffer) => void chunks.push(chunk))
    socket.on('error', reject)
    socket.on('close', () => {
      const text = Buffer.concat(chunks)
        .toString('latin1')
        .replace(/^HTTP\/1\.1 100 [^\r]*\r\n\r\n/, '')
      const end = text.indexOf('\r\n\r\n')
      resolve({
        status: Number(/^HTTP\/1\.1 (\d{3})/.exec(text)?.[1] ?? 0),
        head: text.slice(0, end).replace(/\r\n(?:date|connection|keep-alive): [^\r]*/gi, ''),
        body: Buffer.from(text.slice(end + 4), 'latin1').toString('utf8'),
      })
    })
    socket.write(request, 'latin1')
  })
}

function asked(target: string, { method = 'GET', host = 'office.example', headers = [] as string[] } = {}): string {
  return [`${method} ${target} HTTP/1.1`, `host: ${host}`, 'connection: close', ...headers, '', ''].join('\r\n')
}

/** Targets that nobody types by hand. `{n}` is the number of a document. */
const targets = [
  '/news/{n}/x.css',
  '/news/{n}/x.js?v=1',
  '/news/{n};a.css',
  '/news/{n}%2f..%2fnewsroom',
  '/news/{n}/%2e%2e/%2e%2e/etc/passwd',
  '/news/{n}/..%2f..%2f',
  '/news/{n}%00.js',
  '/news/%00',
  '/%00',
  '/%',
  '/%zz',
  '/%ff%fe',
  '/%c0%ae%c0%ae/',
  '/news/{n}/%ED%A0%80',
  '/../../etc/passwd',
  '/./news',
  '//evil.example/',
  '///',
  '//evil.example/%2e%2e',
  '/\\evil.example',
  '/news//',
  '/news/00001',
  '/news/99999999999999999999',
  '/news/-1',
  '/news/1e3',
  '/news/{n}/history/1...2...3',
  '/news/{n}/history/%31...2',
  '/news/{n}/editions/0x1',
  '/news/{n}/share/zzzzzzzzzzzzzzzzzzzz.png',
  '/news/{n}.json.md',
  '/s/__proto__',
  '/s/%27%20or%201=1--',
  '/people/constructor',
  '/people/%F0%9F%92%A9',
  '/archive/0000/00/00',
  '/archive/1403/13/40',
  '/archive/99999999/1/1',
  '/archive/1403/%31%32/1',
  '/en/fa/en',
  '/EN',
  '/xx',
  '/fa',
  '/en%2fnews',
  '/search?q=%00%ff',
  '/search?q=%22%22%22%22',
  '/search?q=((((((((((((((((((((',
  '/search?q=-&kind=__proto__&page=9',
  '/search?from=%D8%A2%D8%A8&to=99999/99/99',
  '/search?q=a&q=b&q=c',
  '/search?page=0',
  '/search?page=999999&q=%D8%A2',
  '/search/suggestions?q=%00',
  '/search/feed.xml?q=%00%00',
  '/api/v1/documents?q=%00',
  '/api/v1/%00',
  '/newsroom/%00',
  '/newsroom/..%2f..%2fpackage.json',
  '/statements?speaker=%00',
  '/statements.csv?q=%22',
  '/oembed?url=%00',
  '/oembed?url=http://office.example/news/{n}&format=__proto__',
  '/oembed?url=http://office.example@evil.example/news/{n}',
  '/sitemaps/documents-99999999.xml',
  '/sitemaps/documents-1.xml%00',
  '/sitemaps/../robots.txt',
  '/.well-known/../newsroom',
  '/.git/config',
  '/.env',
  '/wp-login.php',
  '/assets/0/../../package.json',
  '/assets/x/constructor',
  '/media/..%2f..%2f/1.jpg',
  '/media/000000000000/99999.jpg',
  '/log/..%2f',
  '/?page=2&page=3',
  '/?page=%00',
  '/news?page=-1',
  '/news?page=1e9',
  '/news?page=2%27',
  `/${'a'.repeat(6000)}`,
  `/news/{n}/${'%D8%A7'.repeat(900)}`,
  `/?${'utm_source=a&'.repeat(500)}`,
  `/search?q=${'%D8%A7'.repeat(900)}`,
  `/${'../'.repeat(300)}`,
  `/${'a/'.repeat(1000)}`,
]

/** Target forms that only proxies use. */
const otherForms = [
  'http://office.example/news',
  'http://evil.example/news',
  'https://evil.example:99999/',
  'http://',
  'news',
  '*',
  'ftp://office.example/',
  '/news#part',
  '/news?a#b',
]

const methods = [
  'HEAD',
  'OPTIONS',
  'TRACE',
  'PUT',
  'DELETE',
  'PATCH',
  'PROPFIND',
  'MKCOL',
  'LOCK',
  'SEARCH',
  'POST',
  'PURGE',
  'QUERY',
]

const oddHeaders = [
  ['host: evil.example'],
  ['x-forwarded-host: evil.example'],
  ['x-forwarded-proto: https', 'x-forwarded-host: evil.example', 'x-forwarded-for: 127.0.0.1'],
  ['forwarded: host=evil.example;proto=https'],
  ['x-original-url: /newsroom', 'x-rewrite-url: /newsroom'],
  ['x-http-method-override: DELETE'],
  ['accept: */*;q=0, application/x-nothing'],
  ['accept: ../../etc/passwd'],
  ['accept-encoding: identity;q=0, *;q=0'],
  ['accept-encoding: br;q=0.0001, gzip;q=NaN, zstd;q=-1, ,,,;'],
  ['accept-encoding: ' + 'gzip,'.repeat(500)],
  ['accept-language: ' + 'xx-'.repeat(500)],
  ['accept-language: ../en'],
  ['range: bytes=0-10'],
  ['range: bytes=-1,-2,-3,99999999999-'],
  ['range: bytes=10-1', 'if-range: "x"'],
  ['if-none-match: *x'],
  ['if-none-match: ' + '"a",'.repeat(800)],
  ['if-modified-since: Thu, 99 Foo 9999 00:00:00 GMT'],
  ['if-match: "nothing"'],
  ['cookie: ' + 'a=b; '.repeat(800)],
  ['cookie: __Host-session=..%2f..%2f; __proto__=1'],
  ['origin: null', 'referer: javascript:alert(1)'],
  ['content-type: application/json', 'content-length: 0'],
  ['expect: 100-continue'],
  ['upgrade: h2c', 'http2-settings: AAMAAABkAARAAAAAAAIAAAAA'],
  ['cache-control: no-store, max-age=0, only-if-cached', 'pragma: no-cache'],
  ['x-nothing: \u0000'],
  ['transfer-encoding: chunked', 'content-length: 5'],
]

/** A page of ours says in which language it is, and how to go on; the door of the newsroom leaves that to its app. */
function assertKind({ status, head, body }: Answer, about: string): void {
  assert.ok(status >= 200 && status < 500, `${status} to ${about}`)
  const isDoor = body.includes('<div id="app">')
  if (body === '' || isDoor || !/content-type: text\/html/i.test(head)) return
  assert.match(body, /<html lang="[a-z]{2}" dir="(?:rtl|ltr)">/, about)
  assert.match(body, /<a [^>]*href="\/[^"]*"/, `a way on from ${about}`)
}

eachDatabase('whatever is asked, the answer is a page with a way on, and no defect', async (office) => {
  const call = await publishCall(office)
  await withServer(office, async ({ send, failures }) => {
    for (const target of targets) {
      const own = target.replaceAll('{n}', String(call.number))
      for (const method of ['GET', 'HEAD'])
        assertKind(await send(asked(own, { method })), `${method} ${target.slice(0, 90)}`)
      assert.equal(failures(), 0, target)
    }
    for (const [target, host] of [
      ['/\\evil.example', 'office.example'],
      ['/nothing', 'a b'],
      ['/nothing', '[::1'],
      ['*', 'office.example'],
    ] as const) {
      const answer = await send(asked(target, { host }))
      assert.equal(answer.status, 400, target)
      assert.match(answer.body, /<a href="\/">/, target)
      assertKind(answer, target)
    }
    for (const target of otherForms) assertKind(await send(asked(target)), target)
    for (const method of methods)
      for (const target of ['/', `/news/${call.number}`, '/feed.xml', '/nothing'])
        for (const headers of [[], ['content-length: 0']])
          assertKind(await send(asked(target, { method, headers })), `${method} ${target} ${headers.join()}`)
    const form = ['content-type: application/x-www-form-urlencoded', 'sec-fetch-site: same-origin']
    for (const target of [`/news/${call.number}/error`, `/news/${call.number}/comments`, '/api/v1/session'])
      assertKind(await send(asked(target, { method: 'POST', headers: form })), `a form without a body to ${target}`)
    assert.equal(failures(), 0)
  })
})

eachDatabase(
  'what is no HTTP is answered with a page, and letters that were not encoded lead on encoded',
  async (office) => {
    await publishCall(office)
    await withServer(office, async ({ send }) => {
      const raw = Buffer.from('گلیار').toString('latin1')
      for (const [target, location] of [
        [`/search?q=${raw}`, `/search?q=${encodeURIComponent('گلیار')}`],
        [`/search?q=%D8%A2&x=${raw}`, `/search?q=%D8%A2&x=${encodeURIComponent('گلیار')}`],
      ] as const) {
        const { status, head } = await send(asked(target))
        assert.equal(status, 301)
        assert.equal(/location: (\S+)/i.exec(head)?.[1], location)
      }
      for (const request of [
        'nonsense\r\n\r\n',
        asked(`//evil.example/?q=${raw}`),
        asked('/ /x'),
        asked(`/?q=${raw}`, { method: 'POST' }),
        asked('/', { headers: [`cookie: ${'a'.repeat(40_000)}`] }),
      ]) {
        const answer = await send(request)
        assertKind(answer, request.slice(0, 40))
        assert.ok([400, 404, 431].includes(answer.status), `${answer.status} to ${request.slice(0, 40)}`)
        assert.doesNotMatch(answer.head, /location/i)
        assert.notEqual(answer.body, '', request.slice(0, 40))
      }
    })
  },
)

eachDatabase('a slug with a foreign ending is no page, and a private page is nobody’s to keep', async (office) => {
  const call = await publishCall(office)
  await withServer(office, async ({ send }) => {
    for (const tail of ['x.css', 'x.js', 'x.png', 'history.css', 'editions/1.css'])
      assert.equal((await send(asked(`/news/${call.number}/${tail}`))).status, 404, tail)
    const door = await send(asked('/newsroom/'))
    for (const path of ['/newsroom/x.css', '/newsroom/account/x.js'])
      assert.equal((await send(asked(path))).body, door.body, 'the door of the newsroom, which says nothing of anybody')
    for (const path of ['/api/v1/account/x.css', '/api/v1/session;a.css', '/search?q=x'])
      assert.match((await send(asked(path))).head, /cache-control: no-store/i, path)
  })
})

eachDatabase('no header and no parameter changes what others are given', async (office) => {
  const call = await publishCall(office)
  await publishInEnglish(office, call)
  await withServer(office, async ({ send, failures }) => {
    const found = /location: (\S+)/i.exec((await send(asked(`/n/${call.number}`))).head)?.[1] ?? ''
    const paths = [
      '/',
      found,
      '/en',
      '/feed.xml',
      `/news/${call.number}.json`,
      '/sitemap.xml',
      '/robots.txt',
      '/nothing',
    ]
    const clean = new Map<string, string>()
    for (const path of paths) clean.set(path, (await send(asked(path))).body)
    for (const path of paths) {
      assert.doesNotMatch(clean.get(path) ?? '', /evil/)
      for (const headers of oddHeaders) {
        const host = headers[0]?.startsWith('host:') === true ? 'evil.example' : 'office.example'
        const answer = await send(asked(path, { host, headers: headers.filter((one) => !one.startsWith('host:')) }))
        const about = `${path} with ${headers.join(' ').slice(0, 80)}`
        assert.ok(answer.status >= 200 && answer.status < 500, `${answer.status} for ${about}`)
        assert.doesNotMatch(answer.head + answer.body, /evil\.example/, about)
        assert.doesNotMatch(answer.head, /content-encoding: identity/i, about)
        if (answer.status === 200 && !/content-encoding/i.test(answer.head))
          assert.equal(answer.body, clean.get(path), about)
      }
      for (const query of [
        '?utm_source=evil.example',
        '?ref=evil.example',
        '?evil.example',
        '?page=1&x=evil.example',
        '?callback=evil.example',
      ])
        assert.doesNotMatch((await send(asked(`${path}${query}`))).body, /evil\.example/, query)
      assert.equal((await send(asked(path))).body, clean.get(path), `${path} afterwards`)
    }
    assert.equal(failures(), 0)
  })
})

eachDatabase('no redirect leads out of the house', async (office) => {
  const call = await publishCall(office)
  await withServer(office, async ({ send }) => {
    for (const target of [
      '//evil.example/',
      '//evil.example',
      '///evil.example/',
      '/\\evil.example/',
      '/%5cevil.example/',
      '/%2fevil.example/',
      '//evil.example/%2f..',
      `/n/${call.number}?//evil.example`,
      '/news/?//evil.example',
      '/en//evil.example/',
      '/.//evil.example/',
      '/\t/evil.example/',
    ]) {
      const location = /\r\nlocation: ([^\r]*)/i.exec((await send(asked(target))).head)?.[1]
      if (location !== undefined) assert.match(location, /^\/(?![/\\])/, `${target} leads to ${location}`)
    }
  })
})
