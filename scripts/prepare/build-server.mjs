import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { hashFiles } from './hash-files.mjs'
import { inRoot, root } from './root.mjs'
import { runQuietly } from './run-program.mjs'
import { Refusal, tellProgress } from './tell.mjs'

export const stampFile = inRoot('dist', 'server.json')

/** The folder in which the server's programs (`serve.mjs`, `command.mjs`) lie built from what the sources are now, or nothing. */
export function findServer() {
  const stamp = readStamp()
  return stamp && existsSync(folderOf(stamp)) && stamp.hash === hashFiles(allSources(stamp.sources))
    ? folderOf(stamp)
    : undefined
}

/** A program of the server as it was built last. */
export function builtProgram(name) {
  const stamp = readStamp()
  if (!stamp) throw new Refusal('the server was never built: `npm run dabir -- help` builds it.')
  return join(folderOf(stamp), `${name}.mjs`)
}

/**
 * What Node is told when it serves: rubbish is cleared away in small heaps, more often, which holds less memory. So little of it needs no threads: to wake
 * them and to wait for them took longer than to clear it away.
 */
export const servingFlags = ['--max-semi-space-size=2', '--no-parallel-scavenge']

/** Joins the server's modules and the libraries they use into few files: a start reads tens of files and not a thousand. */
export async function buildServer(node) {
  await tellProgress('the server', async () => {
    const { code, said } = await runQuietly(node, [inRoot('scripts', 'prepare', 'run-rolldown.mjs')], {
      cwd: root,
      env: { ...process.env, NO_COLOR: '1' },
    })
    if (code !== 0)
      throw new Refusal(
        'the server could not be built; what Rolldown said stands above.',
        said.split('\n').slice(-40).join('\n'),
      )
  })
}

/** What a build depends on: the modules that the last one read, the libraries, and the way it is made. */
export const allSources = (sources) =>
  [...sources, 'package.json', 'package-lock.json', 'scripts/prepare/run-rolldown.mjs'].map((path) => inRoot(path))

const folderOf = ({ hash }) => inRoot('dist', 'server', hash)

function readStamp() {
  try {
    return JSON.parse(readFileSync(stampFile, 'utf8'))
  } catch {
    return undefined
  }
}
