import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { readdirSync, writeFileSync } from 'node:fs'
import { request } from 'node:http'
import { join } from 'node:path'
import { test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { sql } from 'kysely'
import { openSqlite } from '#storage/open-sqlite.ts'
import type { Tables } from '#storage/tables.ts'
import { builtProgram } from '../../scripts/prepare/build-server.mjs'
import { dabir, dataFolder, serveOffice, serveOwnOffice } from '../served-office.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))

/** Try to start where it cannot; returns what it said and its exit code. */
function failToStart(env: Record<string, string>) {
  const run = spawnSync(process.execPath, [builtProgram('serve')], {
    cwd: root,
    env: { ...process.env, PORT: '0', DABIR_LOG: 'silent', ...env },
    encoding: 'utf8',
    timeout: 30_000,
  })
  return { code: run.status, said: run.stderr }
}

test('a port in use is one sentence that names another, and exit code 1; nothing is made for it', async () => {
  const first = await serveOwnOffice()
  const port = new URL(first.url).port
  const { code, said } = failToStart({ PORT: port, DABIR_DATA: first.env.DABIR_DATA ?? '' })
  assert.equal(code, 1)
  assert.equal(
    said,
    `Port ${port} is in use. Stop the program that has it, or choose another: PORT=${Number(port) + 1} npm start.\n`,
  )
  const elsewhere = dataFolder()
  assert.equal(failToStart({ PORT: port, DABIR_DATA: elsewhere }).code, 1)
  assert.deepEqual(readdirSync(elsewhere), [])
  assert.equal((await fetch(`${first.url}/healthz`)).status, 200)
  assert.equal(await first.stop(), 0)
})

test('a malformed setting is one sentence', () => {
  const { code, said } = failToStart({ PORT: 'http' })
  assert.equal(code, 1)
  assert.equal(said, 'PORT is «http», but should be a port number from 0 to 65535, such as 3000.\n')
})

test('a data folder that cannot be made is one sentence that names it', () => {
  const folder = dataFolder()
  writeFileSync(join(folder, 'letter'), 'a file, and no folder')
  const { code, said } = failToStart({ DABIR_DATA: join(folder, 'letter', 'office') })
  assert.equal(code, 1)
  assert.match(said, /^The data folder \S+letter\S+ cannot be made .+DABIR_DATA.+\n$/)
})

test('a database from a newer version is left as it is', async () => {
  const folder = dataFolder()
  dabir(['office', 'open', '--name', 'دفتر'], { DABIR_DATA: folder })
  const db = openSqlite<Tables>(join(folder, 'dabir.sqlite'))
  await sql`insert into migration (name, timestamp) values ('9999-tomorrow', '2030-01-01')`.execute(db)
  await db.destroy()
  const { code, said } = failToStart({ DABIR_DATA: folder })
  assert.equal(code, 1)
  assert.match(said, /^The database is from a newer version of Dabir \(it knows the step «9999-tomorrow»\)\. .+\n$/)
})

test('a file that is no database, and a PostgreSQL that does not answer, are one sentence each', () => {
  const folder = dataFolder()
  writeFileSync(
    join(folder, 'dabir.sqlite'),
    'this is no database, whatever its name says; it is a letter to the editor',
  )
  const broken = failToStart({ DABIR_DATA: folder })
  assert.equal(broken.code, 1)
  assert.match(broken.said, /^The database .+dabir\.sqlite cannot be opened .+\n$/)
  const silent = failToStart({ DABIR_DATA: dataFolder(), DATABASE_URL: 'postgres://nobody@127.0.0.1:9/none' })
  assert.equal(silent.code, 1)
  assert.match(silent.said, /^PostgreSQL does not answer .+DATABASE_URL.+\n$/)
})

test('an answer under way when SIGTERM comes is finished, and the exit code is 0', async () => {
  const server = await serveOwnOffice()
  const { port } = new URL(server.url)
  const answer = new Promise<number | undefined>((resolve, reject) => {
    // The head of the request is there, its body is not: the server is in the middle of it when it is told to stop.
    const asking = request(
      {
        port,
        host: '127.0.0.1',
        method: 'POST',
        path: '/api/v1/session',
        headers: { 'content-type': 'application/json', 'content-length': 40 },
      },
      (reply) => {
        reply.resume()
        resolve(reply.statusCode)
      },
    )
    asking.on('error', reject)
    asking.write('{"login":"sara",')
    server.process.once('exit', () => reject(new Error('It ended before it answered.')))
    setTimeout(() => {
      server.process.kill('SIGTERM')
      setTimeout(() => asking.end('"password":"12345678"}  '), 300)
    }, 300)
  })
  assert.equal(await answer, 401)
  assert.equal(await server.stop(), 0)
})

test('the demonstration says on its pages what it is, and gives way to an office of one’s own', async () => {
  const server = await serveOffice()
  const home = await (await fetch(server.url)).text()
  assert.match(home, /دفتر نمایشی/)
  const secret = server.ownerLink?.split('/').at(-1)
  const ask = (path: string, body: unknown, cookie = '') =>
    fetch(`${server.url}${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', origin: server.url, cookie },
      body: JSON.stringify(body),
    })
  const stranger = await ask('/newsroom/own-office', { names: { fa: 'دفتر' }, languages: ['fa'], zone: 'Asia/Tehran' })
  assert.equal(stranger.status, 401)
  const accepted = await ask(`/api/v1/invitations/${secret}/acceptance`, {
    login: 'sara',
    name: 'سارا',
    password: 'سه درخت کهنسال در باغ',
  })
  const cookie = accepted.headers.getSetCookie()[0]?.split(';')[0] ?? ''
  const refused = await ask('/newsroom/own-office', { names: {}, languages: [], zone: 'Nowhere' }, cookie)
  assert.equal(refused.status, 422)
  const opened = await ask(
    '/newsroom/own-office',
    { names: { fa: 'دفتر شهردار' }, languages: ['fa', 'en'], zone: 'Asia/Tehran' },
    cookie,
  )
  assert.equal(opened.status, 201)
  const { link } = (await opened.json()) as { link: string }
  assert.ok(link.startsWith(`${server.url}/newsroom/invitation/`))
  const own = await (await fetch(server.url)).text()
  assert.match(own, /دفتر شهردار/)
  assert.doesNotMatch(own, /دفتر نمایشی/)
  assert.equal(await server.stop(), 0)
  const again = await serveOffice({ DABIR_DATA: server.env.DABIR_DATA ?? '' })
  assert.match(await (await fetch(again.url)).text(), /دفتر شهردار/)
  assert.equal(await again.stop(), 0)
})
