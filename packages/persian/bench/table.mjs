import { existsSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'
import { LOSSES, contestedPlaces, measure, per10k, percent, pooled } from './measure.mjs'

/**
 * `node bench/table.mjs [folder of right texts]`, by default `shared/data/persian` beside the checkout: half-space repair of this library beside its peers on npm, on texts
 * none of them has learned from: perdt-dev, seraji-dev, and the last tenth of wiki-pquad and of news-fars.
 */
const BESIDE = fileURLToPath(new URL('../../../../shared/data/persian', import.meta.url))
const folder = process.argv[2] ?? BESIDE
const FILES = ['perdt-dev.txt', 'seraji-dev.txt', 'wiki-pquad.txt', 'news-fars.txt']
if (!FILES.every((file) => existsSync(join(folder, file)))) {
  console.error(
    `bench: NOT MEASURED. Give the folder that holds ${FILES.join(', ')} (right Persian text, one sentence a line): node packages/persian/bench/table.mjs <folder>`,
  )
  process.exit(process.argv[2] ? 1 : 0)
}

const linesOf = (file) => readFileSync(join(folder, file), 'utf8').split('\n').filter(Boolean)
const lastTenth = (lines) => lines.filter((_, i) => Math.floor((i / lines.length) * 10) >= 9)
const sets = FILES.map((file) => ({
  name: file.replace('.txt', ''),
  lines: file.includes('-dev') ? linesOf(file) : lastTenth(linesOf(file)),
}))
const contested = contestedPlaces(
  ['perdt-train.txt', ...FILES].filter((file) => existsSync(join(folder, file))).flatMap(linesOf),
)

/** Other text, so that the engine has compiled what runs before its speed is told. */
const before = existsSync(join(folder, 'perdt-train.txt')) ? linesOf('perdt-train.txt').slice(0, 8000) : []

const require = createRequire(import.meta.url)

async function candidates() {
  const ours = await import('./zwnj.mjs')
  const full = await import('./zwnj-full.mjs')
  const virastar = require('virastar')
  const Virastar = virastar.default ?? virastar
  const persianTools = await import('@persian-tools/persian-tools')
  const cleaner = new Virastar()
  return [
    { name: 'nothing', fix: (text) => text },
    { name: 'virastar 0.22.1', fix: (text) => cleaner.cleanup(text) },
    { name: '@persian-tools 4.0.4 halfSpace', fix: (text) => persianTools.halfSpace(text) },
    { name: '@dabir/persian safe', fix: ours.fix },
    { name: '@dabir/persian full, all taken', fix: full.fix },
  ]
}

function run({ fix }) {
  const result = { bytes: 0, seconds: 0, sets: {} }
  warmUp(fix)
  for (const { name, lines } of sets) {
    result.sets[name] = {}
    for (const [loss, lose] of Object.entries(LOSSES)) {
      const given = lines.map(lose)
      const started = process.cpuUsage()
      const repaired = given.map(fix)
      const { user, system } = process.cpuUsage(started)
      result.seconds += (user + system) / 1e6
      result.bytes += given.reduce((bytes, line) => bytes + Buffer.byteLength(line), 0)
      result.sets[name][loss] = measure(lines, repaired, contested)
    }
  }
  return result
}

function warmUp(fix) {
  const end = performance.now() + warmUpMs
  for (const line of before) if (performance.now() < end) fix(line.replaceAll('\u200c', ' '))
  fix('می روم')
}

const warmUpMs = 3000

const cell = (value, width) => (typeof value === 'number' ? value.toFixed(1) : value).padStart(width)

function show(name, { bytes, seconds, sets: measured }) {
  const all = (loss) => pooled(Object.values(measured).map((one) => one[loss]))
  const treebank = measured['perdt-dev']
  const drop = all('drop')
  const space = all('space')
  console.log(
    [
      name.padEnd(32),
      cell(percent(drop.core), 6),
      cell(percent(space.core), 6),
      cell(per10k(all('right').core), 7),
      cell(percent(treebank.drop.strict), 6),
      cell(percent(treebank.space.strict), 6),
      cell(per10k(treebank.right.strict), 7),
      cell((100 * space.compounds.found) / space.compounds.all, 8),
      cell(bytes / seconds / 1e6, 6),
    ].join(' '),
  )
}

console.log(
  'F1 of half-spaces put back, in per cent, where all were lost (drop) or typed as spaces (space); damage: gaps altered in ten',
)
console.log(
  'thousand of a right text. core leaves out what right texts write in two ways. MB/s is processor time on this machine, once what runs was compiled.\n',
)
console.log(
  `${''.padEnd(32)} ---- pooled, core --- ---- PerDT, strict ---  compounds\n${''.padEnd(32)}   drop  space  damage   drop  space  damage (space)   MB/s`,
)
for (const candidate of await candidates()) show(candidate.name, run(candidate))

const size = (path) => gzipSync(readFileSync(new URL(path, import.meta.url)), { level: 9 }).length
console.log(
  `\nthe model, gzipped: ${(size('../dist/repair/model-data.js') / 1e6).toFixed(2)} MB; memory of this process at its most: ${(process.resourceUsage().maxRSS / 1024).toFixed(0)} MB`,
)
