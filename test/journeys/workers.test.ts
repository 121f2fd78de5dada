import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { Agent, request } from 'node:http'
import { test } from 'node:test'
import { createReport, openCastOffice, paragraph, publishable } from '../cast.ts'
import { kinds, withOffice, type Office } from '../office.ts'
import { serveOffice, type Served } from '../served-office.ts'
import { memberOf } from '../staff.ts'

/** One connection, kept: whoever answers it first answers it always. */
class Line {
  readonly #agent = new Agent({ keepAlive: true, maxSockets: 1 })
  readonly #url: string

  constructor(url: string) {
    this.#url = url
  }

  ask(path: string, options: { method?: string; headers?: Record<string, string>; body?: string } = {}) {
    const { method = 'GET', headers = {}, body } = options
    return new Promise<{ status: number; text: string }>((resolve, reject) => {
      const asked = request(new URL(path, this.#url), { agent: this.#agent, method, headers }, (answer) => {
        let text = ''
        answer.setEncoding('utf8').on('data', (chunk: string) => (text += chunk))
        answer.on('end', () => resolve({ status: answer.statusCode ?? 0, text }))
      })
      // The server ends a connection that was idle for some seconds; what was sent at that moment was not heard.
      asked.on('error', (error: NodeJS.ErrnoException) => {
        if (error.code === 'ECONNRESET' && asked.reusedSocket) resolve(this.ask(path, options))
        else reject(error)
      })
      asked.end(body)
    })
  }

  close(): void {
    this.#agent.destroy()
  }
}

const lines = 4
const partsOf = (served: Served) =>
  execFileSync('ps', ['--ppid', String(served.process.pid), '-o', 'pid='], { encoding: 'utf8' })
    .trim()
    .split(/\s+/)
    .map(Number)

async function draftsIn(office: Office, count: number): Promise<string[]> {
  const versions: string[] = []
  for (let at = 1; at <= count; at++)
    versions.push((await createReport(office, publishable(`گزارش ${at}`, [paragraph('p1', 'متن')]))).version)
  return versions
}

for (const kind of kinds)
  test(`three processes on one port, and what one publishes every one shows at once [${kind}]`, () =>
    withOffice(kind, async (office) => {
      await openCastOffice(office)
      const { cookie } = await memberOf(office)
      const drafts = await draftsIn(office, lines + 1)
      const settings = {
        DABIR_DATA: office.folder,
        ...(office.databaseUrl === undefined ? {} : { DATABASE_URL: office.databaseUrl }),
      }
      const served = await serveOffice(settings, ['--workers', '3'])
      let code: number | null = null
      const open = Array.from({ length: lines }, () => new Line(served.url))
      const publish = (line: Line, version: string | undefined) =>
        line.ask(`/api/v1/versions/${version}/publication`, {
          method: 'POST',
          headers: { cookie, 'content-type': 'application/json', 'sec-fetch-site': 'same-origin' },
          body: JSON.stringify({ revision: 1 }),
        })
      const newEverywhere = async (at: number) => {
        const pages = await Promise.all(open.flatMap((line) => [line.ask('/'), line.ask('/feed.xml')]))
        for (const page of pages) assert.match(page.text, new RegExp(`گزارش ${at}`))
      }
      try {
        await until(() => partsOf(served).length === 3)
        for (const line of open) assert.equal((await line.ask('/')).status, 200)
        for (const line of open) assert.equal((await line.ask('/newsroom/')).status, 200)
        for (const [at, line] of open.entries()) {
          assert.equal((await publish(line, drafts[at])).status, 201)
          await newEverywhere(at + 1)
        }
        await loseOne(served)
        const [another] = [new Line(served.url)]
        open.splice(0, open.length, another, ...Array.from({ length: lines }, () => new Line(served.url)))
        for (const line of open) assert.equal((await line.ask('/')).status, 200)
        assert.equal((await publish(another, drafts[lines])).status, 201)
        await newEverywhere(lines + 1)
      } finally {
        for (const line of open) line.close()
        code = await served.stop()
      }
      assert.equal(code, 0, served.output())
      assert.doesNotMatch(served.output(), /"level":50/)
    }))

/** A process that dies is replaced by another. */
async function loseOne(served: Served): Promise<void> {
  const before = partsOf(served)
  const lost = before.at(-1) as number
  process.kill(lost, 'SIGKILL')
  await until(() => partsOf(served).length === 3 && !partsOf(served).includes(lost))
}

async function until(holds: () => boolean): Promise<void> {
  const late = performance.now() + 30_000
  while (!holds()) {
    assert.ok(performance.now() < late, 'it did not come about within half a minute')
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
}

test('a number of processes that is none is refused in one sentence', async () => {
  await assert.rejects(
    serveOffice({}, ['--workers', 'many']),
    /--workers is «many», but should be a number from 1 to 64/,
  )
})
