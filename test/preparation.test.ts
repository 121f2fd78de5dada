import assert from 'node:assert/strict'
import { execFile, spawn } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { test } from 'node:test'
import type { TestContext } from 'node:test'
import { pathToFileURL } from 'node:url'
import { promisify } from 'node:util'
import { inRoot } from '../scripts/prepare/root.mjs'

const run = promisify(execFile)

/** A checkout of its own that holds our preparation and the given files. */
function checkout(t: TestContext, files: Record<string, string> = {}): string {
  const folder = mkdtempSync(join(tmpdir(), 'dabir-checkout-'))
  t.after(() => rmSync(folder, { recursive: true, force: true }))
  cpSync(inRoot('scripts'), join(folder, 'scripts'), { recursive: true })
  for (const [name, text] of Object.entries(files)) write(folder, name, text)
  return folder
}

function write(folder: string, name: string, text: string): void {
  mkdirSync(dirname(join(folder, name)), { recursive: true })
  writeFileSync(join(folder, name), text)
}

const load = <T>(folder: string, name: string): Promise<T> =>
  import(pathToFileURL(join(folder, 'scripts/prepare', name)).href) as Promise<T>

// ——— the lock

const holder = (folder: string): string => `
  import { appendFileSync } from 'node:fs'
  import { holdLock } from '${pathToFileURL(inRoot('scripts/prepare/hold-lock.mjs')).href}'
  await holdLock('${folder}/lock', async () => {
    appendFileSync('${folder}/story', process.pid + ' in\\n')
    await new Promise((resolve) => setTimeout(resolve, 30))
    appendFileSync('${folder}/story', process.pid + ' out\\n')
  })`

const hold = (folder: string) => run(process.execPath, ['--input-type=module', '--eval', holder(folder)])

test('of many processes that prepare at once, one works at a time and all get their turn', async (t) => {
  const folder = checkout(t)
  await Promise.all(Array.from({ length: 5 }, () => hold(folder)))
  const story = readFileSync(join(folder, 'story'), 'utf8').trim().split('\n')
  assert.equal(story.length, 10)
  for (let i = 0; i < story.length; i += 2) assert.equal(story[i]?.replace('in', 'out'), story[i + 1])
})

test('a lock whose holder is gone is taken over, by one process even when several see it', async (t) => {
  const folder = checkout(t)
  const gone = spawn(process.execPath, ['--eval', ''])
  await new Promise((resolve) => gone.on('close', resolve))
  write(folder, 'lock', `${gone.pid} 12345`)
  await Promise.all(Array.from({ length: 4 }, () => hold(folder)))
  const story = readFileSync(join(folder, 'story'), 'utf8').trim().split('\n')
  for (let i = 0; i < story.length; i += 2) assert.equal(story[i]?.replace('in', 'out'), story[i + 1])
})

test('a lock whose holder lives is waited for, and the wait is told', async (t) => {
  const folder = checkout(t)
  const { holdLock } = await load<{ holdLock: (file: string, work: () => Promise<unknown>) => Promise<unknown> }>(
    folder,
    'hold-lock.mjs',
  )
  let waiting: Promise<{ stderr: string }> | undefined
  await holdLock(join(folder, 'lock'), async () => {
    const child = hold(folder)
    waiting = child
    await new Promise<void>((resolve) => child.child.stderr?.on('data', () => resolve()))
    write(folder, 'story', 'mine\n')
  })
  assert.match((await waiting)?.stderr ?? '', new RegExp(`another process \\(${process.pid}\\) is preparing`))
  assert.match(readFileSync(join(folder, 'story'), 'utf8'), /^mine\n\d+ in\n\d+ out\n$/)
})

// ——— the dependencies

const lockOf = (version: string): string =>
  JSON.stringify({
    packages: {
      '': {},
      'node_modules/needed': { version, integrity: `sha512-${version}` },
      'node_modules/for-tests': { version: '1.0.0', integrity: 'sha512-t', dev: true },
      'node_modules/for-another-machine': { version: '1.0.0', integrity: 'sha512-o', optional: true },
    },
  })

const installed = (...names: string[]): string => {
  const all = JSON.parse(lockOf('1.0.0')) as { packages: Record<string, object> }
  return JSON.stringify({
    packages: Object.fromEntries(names.map((name) => [`node_modules/${name}`, all.packages[`node_modules/${name}`]])),
  })
}

test('what npm brought by hand counts when it is what the lockfile names', async (t) => {
  const cases: [string, string, string, string[]][] = [
    ['nothing yet', lockOf('1.0.0'), '{}', []],
    ['to run', lockOf('1.0.0'), installed('needed'), ['run']],
    ['all', lockOf('1.0.0'), installed('needed', 'for-tests'), ['run', 'all']],
    ['another version', lockOf('2.0.0'), installed('needed', 'for-tests'), []],
  ]
  for (const [what, lock, there, kinds] of cases)
    await t.test(what, async (inner) => {
      const folder = checkout(inner, { 'package-lock.json': lock, 'node_modules/.package-lock.json': there })
      const { hasDependencies } = await load<{ hasDependencies: (kind: string) => boolean }>(
        folder,
        'install-dependencies.mjs',
      )
      assert.deepEqual(
        ['run', 'all'].filter((kind) => hasDependencies(kind)),
        kinds,
      )
    })
})

test('a lockfile that changed asks for a new installation', async (t) => {
  const folder = checkout(t, {
    'package-lock.json': lockOf('1.0.0'),
    'node_modules/.package-lock.json': installed('needed'),
  })
  const { hasDependencies } = await load<{ hasDependencies: (kind: string) => boolean }>(
    folder,
    'install-dependencies.mjs',
  )
  assert.equal(hasDependencies('run'), true)
  write(folder, 'package-lock.json', lockOf('2.0.0'))
  assert.equal(hasDependencies('run'), false)
})

// ——— the newsroom's app

test('the newsroom is built again when, and only when, something that goes into it changed', async (t) => {
  const folder = checkout(t, {
    'package-lock.json': '{}',
    'src/newsroom/browser/vite.config.ts': '',
    'src/newsroom/browser/main.tsx': 'one',
    'src/newsroom/browser/main.test.tsx': 'one',
    'packages/persian/src/fold.ts': 'one',
    'src/site/page.ts': 'one',
    'dist/newsroom/index.html': '',
  })
  const outside = ['packages/persian/src/fold.ts']
  const { allSources, hasNewsroom } = await load<{
    allSources: (outside: string[]) => string[]
    hasNewsroom: () => boolean
  }>(folder, 'build-newsroom.mjs')
  const { hashFiles } = await load<{ hashFiles: (files: string[]) => string }>(folder, 'hash-files.mjs')
  const built = () =>
    write(folder, 'dist/newsroom.json', JSON.stringify({ outside, hash: hashFiles(allSources(outside)) }))

  assert.equal(hasNewsroom(), false, 'it was never built')
  built()
  assert.equal(hasNewsroom(), true)
  for (const name of ['src/site/page.ts', 'src/newsroom/browser/main.test.tsx']) {
    write(folder, name, 'two')
    assert.equal(hasNewsroom(), true, name)
  }
  for (const name of [
    'src/newsroom/browser/main.tsx',
    'src/newsroom/browser/new.css',
    'packages/persian/src/fold.ts',
    'package-lock.json',
  ]) {
    write(folder, name, '"two"')
    assert.equal(hasNewsroom(), false, name)
    built()
    assert.equal(hasNewsroom(), true)
  }
  rmSync(join(folder, 'dist/newsroom'), { recursive: true })
  assert.equal(hasNewsroom(), false, 'somebody removed it')
})

test("a build notes what went in from outside the app's folder; one that fails leaves the old app in use", async (t) => {
  const folder = checkout(t, {
    'package.json': JSON.stringify({ type: 'module', imports: { '#persian/*': './packages/persian/src/*' } }),
    'package-lock.json': '{}',
    'packages/persian/src/fold.ts': "export const fold = (text: string): string => text.replace('ي', 'ی')",
    'src/newsroom/browser/vite.config.ts': 'export default {}',
    'src/newsroom/browser/index.html': '<script type="module" src="./main.ts"></script>',
    'src/newsroom/browser/main.ts': "import { fold } from '#persian/fold.ts'\ndocument.title = fold('ي')",
  })
  symlinkSync(inRoot('node_modules'), join(folder, 'node_modules'), 'junction')
  const build = () => run(process.execPath, [join(folder, 'scripts/prepare/run-vite.mjs')], { cwd: folder })
  await build()
  const stamp = JSON.parse(readFileSync(join(folder, 'dist/newsroom.json'), 'utf8')) as { outside: string[] }
  assert.deepEqual(stamp.outside, ['packages/persian/src/fold.ts'])
  const page = readFileSync(join(folder, 'dist/newsroom/index.html'), 'utf8')
  const { hasNewsroom } = await load<{ hasNewsroom: () => boolean }>(folder, 'build-newsroom.mjs')
  assert.equal(hasNewsroom(), true)

  write(folder, 'src/newsroom/browser/main.ts', "import './nowhere.ts'")
  assert.equal(hasNewsroom(), false)
  await assert.rejects(build(), /nowhere\.ts/)
  assert.equal(readFileSync(join(folder, 'dist/newsroom/index.html'), 'utf8'), page)
  assert.equal(hasNewsroom(), false)
})

test('the server is built from its modules and its libraries into few files, which find what lies beside the modules', async (t) => {
  const folder = checkout(t, {
    'package.json': JSON.stringify({ type: 'module', imports: { '#*': './src/*' } }),
    'package-lock.json': '{}',
    'src/serve.ts': "import { greeting } from '#site/greeting.ts'\nprocess.stdout.write(greeting as string)",
    'src/site/greeting.ts':
      "import { readFileSync } from 'node:fs'\nexport const greeting = readFileSync(new URL('greeting.txt', import.meta.url), 'utf8')",
    'src/site/greeting.txt': 'سلام',
    'src/command.ts':
      "import { Worker } from 'node:worker_threads'\nnew Worker(new URL('./thread.ts', import.meta.url))",
    'src/thread.ts': "import { greeting } from '#site/greeting.ts'\nprocess.stdout.write(`${greeting} از رشته`)",
  })
  symlinkSync(inRoot('node_modules'), join(folder, 'node_modules'), 'junction')
  const build = () => run(process.execPath, [join(folder, 'scripts/prepare/run-rolldown.mjs')], { cwd: folder })
  const { findServer } = await load<{ findServer: () => string | undefined }>(folder, 'build-server.mjs')
  const answer = async (program: string) =>
    (await run(process.execPath, [join(findServer() ?? '', program)], { cwd: tmpdir() })).stdout

  assert.equal(findServer(), undefined, 'it was never built')
  await build()
  assert.equal(await answer('serve.mjs'), 'سلام')
  assert.equal(await answer('command.mjs'), 'سلام از رشته')
  const first = findServer()

  write(folder, 'src/site/greeting.ts', "export const greeting = 'درود'")
  assert.equal(findServer(), undefined, 'a module changed')
  await build()
  assert.equal(await answer('serve.mjs'), 'درود')
  assert.ok(existsSync(join(first ?? '', 'serve.mjs')), 'a server that still runs has its parts')

  write(folder, 'src/serve.ts', "import './nowhere.ts'")
  await assert.rejects(build(), /nowhere\.ts/)
  write(folder, 'package-lock.json', '{"other":1}')
  assert.equal(findServer(), undefined, 'a library changed')
})

// ——— running in our place

const place = (child: string): string => `
  import { runInOurPlace } from '${pathToFileURL(inRoot('scripts/prepare/run-program.mjs')).href}'
  await runInOurPlace(process.execPath, ['--eval', ${JSON.stringify(child)}], process.env)`

const inPlace = (child: string) =>
  spawn(process.execPath, ['--input-type=module', '--eval', place(child)], { stdio: ['pipe', 'pipe', 'pipe'] })

const ended = (child: ReturnType<typeof inPlace>): Promise<{ code: number | null; out: string }> =>
  new Promise((resolve) => {
    let out = ''
    child.stdout.setEncoding('utf8').on('data', (chunk: string) => (out += chunk))
    child.on('close', (code) => resolve({ code, out }))
  })

test('a program that runs in our place has our stdin and stdout, and gives us its exit code', async () => {
  const child = inPlace(
    "process.stdin.on('data', (d) => process.stdout.write('got ' + d)); process.stdin.on('end', () => process.exit(7))",
  )
  child.stdin.end('سلام')
  assert.deepEqual(await ended(child), { code: 7, out: 'got سلام' })
})

test('SIGTERM reaches the program, which may finish and exit 0', async () => {
  const child = inPlace(
    "process.on('SIGTERM', () => { console.log('finishing'); process.exit(0) }); setInterval(() => {}, 1000); console.log('up')",
  )
  child.stdout.once('data', () => child.kill('SIGTERM'))
  assert.deepEqual(await ended(child), { code: 0, out: 'up\nfinishing\n' })
})

test('a program that a signal ended gives the exit code that a shell would give', async () => {
  const child = inPlace("process.kill(process.pid, 'SIGKILL')")
  assert.equal((await ended(child)).code, 137)
})

// ——— silence and refusals

test('when nothing is missing the preparation says nothing', async () => {
  const { stdout, stderr } = await run(process.execPath, [
    inRoot('scripts/run.mjs'),
    'node_modules/typescript/bin/tsc',
    '--version',
  ])
  assert.match(stdout, /^Version 7/)
  assert.equal(stderr, '')
})

test('a refusal is one sentence with the way out, and exit code 1', async () => {
  const failed = await run(process.execPath, [inRoot('scripts/test.mjs'), '--only=nothing']).catch(
    (fault: unknown) => fault as { code: number; stderr: string },
  )
  assert.equal('code' in failed && failed.code, 1)
  assert.match(failed.stderr, /^\ndabir: there is no step nothing: the steps are types, lint.*\.\n$/)
})

test('SIGTERM in the middle of a preparation ends what is at work and gives the lock back', async (t) => {
  const folder = checkout(t)
  const story = `
    import { holdLock } from '${pathToFileURL(inRoot('scripts/prepare/hold-lock.mjs')).href}'
    import { runQuietly } from '${pathToFileURL(inRoot('scripts/prepare/run-program.mjs')).href}'
    import { tellRefusals } from '${pathToFileURL(inRoot('scripts/prepare/tell.mjs')).href}'
    const long = "require('node:fs').writeFileSync('${folder}/pid', String(process.pid)); console.log('up'); setInterval(() => {}, 1000)"
    await tellRefusals(() => holdLock('${folder}/lock', () => runQuietly(process.execPath, ['--eval', long])))`
  const child = spawn(process.execPath, ['--input-type=module', '--eval', story])
  const end = new Promise((resolve) => child.on('close', resolve))
  while (!existsSync(join(folder, 'pid')) || !readFileSync(join(folder, 'pid'), 'utf8'))
    await new Promise((resolve) => setTimeout(resolve, 10))
  child.kill('SIGTERM')
  assert.equal(await end, 143)
  assert.equal(existsSync(join(folder, 'lock')), false)
  const worker = Number(readFileSync(join(folder, 'pid'), 'utf8'))
  // It was told to end before its parent did; the system may still be clearing it away.
  while (isThere(worker)) await new Promise((resolve) => setTimeout(resolve, 10))
})

function isThere(pid: number): boolean {
  try {
    return process.kill(pid, 0)
  } catch {
    return false
  }
}
