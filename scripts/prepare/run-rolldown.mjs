// Runs on Node 26 with everything installed: builds the server and notes which files went in.
import { readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { basename, dirname, join, relative, resolve, sep } from 'node:path'
import { rolldown } from 'rolldown'
import { allSources, stampFile } from './build-server.mjs'
import { fromRoot, hashFiles, isOwnFile } from './hash-files.mjs'
import { inRoot, root } from './root.mjs'

/** A server at work loads parts of itself later, so the builds before the newest stay for a while. */
const buildsKept = 3

const builds = inRoot('dist', 'server')
const next = join(builds, 'next')
const office = inRoot('src', 'serve-office.ts')
const searching = ['search/inside/search-tasks.ts', 'storage/open-sqlite.ts'].map((path) => inRoot('src', path))

/** Modules name files beside themselves, and begin threads: both are found from where the build lies. */
const keepPlaces = {
  name: 'keep-places',
  transform(code, id) {
    if (!isOwnFile(id) || !code.includes('import.meta.url')) return undefined
    return code
      .replace(/new URL\('(\.\/[\w-]+)\.ts', import\.meta\.url\)/g, (_, thread) => {
        const fileName = `${basename(thread)}.mjs`
        this.emitFile({ type: 'chunk', id: resolve(dirname(id), `${thread}.ts`), fileName })
        return `new URL('./${fileName}', ${here})`
      })
      .replaceAll('import.meta.url', `new URL('${relative(next, id).split(sep).join('/')}', ${here}).href`)
      .replaceAll(here, 'import.meta.url')
  },
}
const here = 'the build’s own address'

const build = await rolldown({
  cwd: root,
  input: { serve: inRoot('src', 'serve.ts'), command: inRoot('src', 'command.ts') },
  platform: 'node',
  // They bring machine code, which they find from their own folder.
  external: [/^better-sqlite3/, /^sharp/],
  plugins: [keepPlaces],
})
rmSync(next, { recursive: true, force: true })
await build.write({
  dir: next,
  format: 'esm',
  entryFileNames: '[name].mjs',
  chunkFileNames: '[name]-[hash].mjs',
  // A comment is held in memory with the rest of its file.
  comments: { legal: true, jsdoc: false, annotation: false },
  // What the first page needs is two files, with all that they import: what the threads that search need, too, and the rest.
  codeSplitting: {
    groups: [
      { name: 'search', test: (id) => searching.includes(id), priority: 2 },
      { name: 'office', test: (id) => id === office, priority: 1 },
    ],
  },
})
for (const name of readdirSync(next)) writePlainly(join(next, name))
const sources = (await build.watchFiles).filter(isOwnFile).map(fromRoot).sort()
await build.close()

const hash = hashFiles(allSources(sources))
rmSync(join(builds, hash), { recursive: true, force: true })
renameSync(next, join(builds, hash))
writeFileSync(stampFile, JSON.stringify({ sources, hash }))
removeOldBuilds()

/** A file of plain ASCII takes half the memory of another, and is read sooner. What else there is in one stands in strings and patterns. */
function writePlainly(file) {
  const escaped = (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`
  writeFileSync(file, readFileSync(file, 'utf8').replace(/[^\0-\x7f]/g, escaped))
}

function removeOldBuilds() {
  const made = (name) => statSync(join(builds, name)).mtimeMs
  const old = readdirSync(builds)
    .toSorted((a, b) => made(b) - made(a))
    .slice(buildsKept)
  for (const name of old) rmSync(join(builds, name), { recursive: true })
}
