import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { inRoot } from '../../scripts/prepare/root.mjs'

const rules = [
  '.dependency-cruiser.mjs',
  '.oxlintrc.json',
  '.oxfmtrc.json',
  '.stylelintrc.json',
  'knip.json',
  'package.json',
  'rooms.json',
  'tsconfig.base.json',
  'tsconfig.json',
]

/** A small checkout of its own with this one's rules and packages, and in it only the files that are given. */
export function plant(files: Record<string, string>): { folder: string; [Symbol.dispose](): void } {
  const folder = mkdtempSync(join(tmpdir(), 'dabir-planted-'))
  for (const name of rules) cpSync(inRoot(name), join(folder, name))
  symlinkSync(inRoot('node_modules'), join(folder, 'node_modules'), 'junction')
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true })
    writeFileSync(join(folder, name), text)
  }
  return { folder, [Symbol.dispose]: () => rmSync(folder, { recursive: true, force: true }) }
}

/** Run Node in a folder; hand back its exit code and all it said. */
export function runNode(args: readonly string[], folder: string): { code: number | null; said: string } {
  const { NODE_TEST_CONTEXT: _, ...env } = process.env
  const { status, stdout, stderr } = spawnSync(process.execPath, args, {
    cwd: folder,
    env,
    encoding: 'utf8',
    maxBuffer: 2 ** 28,
  })
  return { code: status, said: stdout + stderr }
}
