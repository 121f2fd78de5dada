import { spawnSync } from 'node:child_process'
import { rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const PACKAGE = join(dirname(fileURLToPath(import.meta.url)), '..')

/** Compiles src to dist (JavaScript and types) with the TypeScript of the checkout. Throws where it does not compile. */
export function build() {
  const typescript = dirname(createRequire(import.meta.url).resolve('typescript/package.json'))
  rmSync(join(PACKAGE, 'dist'), { recursive: true, force: true })
  const run = spawnSync(process.execPath, [join(typescript, 'bin/tsc'), '-p', join(PACKAGE, 'tsconfig.json')], {
    stdio: ['ignore', 'pipe', 'inherit'],
    encoding: 'utf8',
  })
  if (run.stdout) process.stderr.write(run.stdout)
  if (run.status !== 0) throw new Error('the package did not compile; see above')
}

if (process.argv[1] === fileURLToPath(import.meta.url)) build()
