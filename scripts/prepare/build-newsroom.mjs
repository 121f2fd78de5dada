import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { hashFiles } from './hash-files.mjs'
import { inRoot, root } from './root.mjs'
import { runQuietly } from './run-program.mjs'
import { Refusal, tellProgress } from './tell.mjs'

const home = inRoot('src', 'newsroom', 'browser')
export const stampFile = inRoot('dist', 'newsroom.json')

/** Whether the newsroom's app lies built and was built from what the sources are now. */
export function hasNewsroom() {
  if (!existsSync(join(home, 'vite.config.ts'))) return true
  const stamp = readStamp()
  if (!stamp || !existsSync(inRoot('dist', 'newsroom'))) return false
  return stamp.hash === hashFiles(allSources(stamp.outside))
}

/** Builds the newsroom's app. The one that lies there stays in use until the new one is whole. */
export async function buildNewsroom(node) {
  await tellProgress("the newsroom's app", async () => {
    const { code, said } = await runQuietly(node, [inRoot('scripts', 'prepare', 'run-vite.mjs')], {
      cwd: root,
      env: { ...process.env, NO_COLOR: '1' },
    })
    if (code !== 0)
      throw new Refusal(
        'the newsroom could not be built; what Vite said stands above.',
        said.split('\n').slice(-40).join('\n'),
      )
  })
}

/** What a build depends on: the app's own folder, the lockfile, and the files outside that the last build read. */
export const allSources = (outside) => [
  ...listFolder(home),
  inRoot('package-lock.json'),
  ...outside.map((path) => inRoot(path)),
]

function listFolder(folder) {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name)
    if (entry.isDirectory()) return listFolder(path)
    return /\.test\.tsx?$/.test(entry.name) ? [] : [path]
  })
}

function readStamp() {
  try {
    return JSON.parse(readFileSync(stampFile, 'utf8'))
  } catch {
    return undefined
  }
}
