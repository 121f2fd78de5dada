import { createHash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { relative, sep } from 'node:path'
import { root } from './root.mjs'

/** One hash over the names and contents of files, in whatever order they are named. A file that is gone counts as such. */
export function hashFiles(files) {
  const hash = createHash('sha256')
  for (const file of [...new Set(files)].sort()) {
    hash.update(fromRoot(file)).update('\0')
    hash.update(existsSync(file) ? readFileSync(file) : 'gone').update('\0')
  }
  return hash.digest('hex')
}

/** A path as it is noted: from the root, with slashes on every system. */
export const fromRoot = (path) => relative(root, path).split(sep).join('/')

/** Whether a module that a build read is a file of this repository. */
export const isOwnFile = (id) => id.startsWith(root + sep) && !id.includes(`${sep}node_modules${sep}`) && existsSync(id)
