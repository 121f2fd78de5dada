import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const entry = new URL('../dist/index.js', import.meta.url)
const checkout = fileURLToPath(new URL('../../..', import.meta.url))

/** The built library; builds it first, and says so, where it is missing: with the tools of the checkout, which are fetched if need be. */
export async function builtLibrary() {
  if (!existsSync(entry)) {
    console.error('packages/persian/dist is missing: building it first')
    const run = spawnSync(process.execPath, ['scripts/run.mjs', 'packages/persian/scripts/build.mjs'], {
      cwd: checkout,
      // What is printed belongs to whoever asked for the library.
      stdio: ['ignore', 2, 2],
    })
    if (run.status !== 0) throw new Error('the package could not be built; the reason stands above')
  }
  return import(entry.href)
}
