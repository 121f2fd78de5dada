import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { inRoot, root } from '../../scripts/prepare/root.mjs'

/** Every path of the repository that is committed, or would be by the next `git add`. */
export function listCommitted(): string[] {
  const said = execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], {
    cwd: root,
    encoding: 'utf8',
    maxBuffer: 2 ** 26,
  })
  return said.split('\0').filter((path) => path && existsSync(inRoot(path)))
}
