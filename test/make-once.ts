import { existsSync, mkdtempSync, renameSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

let own: string | undefined

/**
 * Something costly that the processes of a test run share, by its name in the run's folder. Who finds it missing makes it: `make` fills a
 * folder of its own and returns the file or folder in it that is meant. Two may make it at once; one of the two is kept.
 */
export async function makeOnce(name: string, make: (folder: string) => Promise<string>): Promise<string> {
  const run = process.env.TEST_FOLDER ?? (own ??= folderOfThisProcess())
  const made = join(run, name)
  if (existsSync(made)) return made
  const folder = mkdtempSync(join(run, 'making-'))
  const fresh = await make(folder)
  try {
    renameSync(fresh, made)
  } catch (fault) {
    if (!existsSync(made)) throw fault
  }
  rmSync(folder, { recursive: true, force: true })
  return made
}

function folderOfThisProcess(): string {
  const folder = mkdtempSync(join(tmpdir(), 'dabir-made-'))
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }))
  return folder
}
