// Runs on Node 26 with everything installed: builds the newsroom and notes which files outside its folder went in.
import { existsSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { sep } from 'node:path'
import { build } from 'vite'
import { allSources, stampFile } from './build-newsroom.mjs'
import { fromRoot, hashFiles, isOwnFile } from './hash-files.mjs'
import { inRoot } from './root.mjs'

const home = inRoot('src', 'newsroom', 'browser')
const built = inRoot('dist', 'newsroom')
const next = inRoot('dist', 'newsroom.next')
const last = inRoot('dist', 'newsroom.last')
const read = new Set()

const noteSources = {
  name: 'note-sources',
  buildEnd() {
    for (const id of this.getModuleIds()) read.add(id.split('?')[0].replace(/^\0/, ''))
  },
}

await build({
  root: home,
  configFile: inRoot('src', 'newsroom', 'browser', 'vite.config.ts'),
  logLevel: 'warn',
  plugins: [noteSources],
  build: { outDir: next, emptyOutDir: true },
}).catch((fault) => {
  process.stderr.write(`${fault.message}\n`)
  process.exit(1)
})

rmSync(stampFile, { force: true })
rmSync(last, { recursive: true, force: true })
if (existsSync(built)) renameSync(built, last)
renameSync(next, built)
rmSync(last, { recursive: true, force: true })

const outside = [...read]
  .filter((id) => isOwnFile(id) && !id.startsWith(home + sep))
  .map(fromRoot)
  .sort()
writeFileSync(stampFile, JSON.stringify({ outside, hash: hashFiles(allSources(outside)) }))
