// Runs on Node 26 with everything installed: builds the newsroom and notes which files outside its folder went in.
import { existsSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { relative, sep } from 'node:path'
import { build } from 'vite'
import { allSources, hashFiles, stampFile } from './build-newsroom.mjs'
import { inRoot, root } from './root.mjs'

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

const isOurs = (id) =>
  id.startsWith(root + sep) && !id.includes(`${sep}node_modules${sep}`) && !id.startsWith(home + sep) && existsSync(id)
const outside = [...read]
  .filter(isOurs)
  .map((id) => relative(root, id).split(sep).join('/'))
  .sort()
writeFileSync(stampFile, JSON.stringify({ outside, hash: hashFiles(allSources(outside)) }))
