// npm test [-- --only=STEP,…] [-- FILE …]: prepares, then runs every step, the first red one being the last.
import { spawn } from 'node:child_process'
import { stripVTControlCharacters } from 'node:util'
import { steps, testPatterns } from './gate/steps.mjs'
import { findChromium } from './prepare/find-chromium.mjs'
import { prepare } from './prepare/prepare.mjs'
import { root } from './prepare/root.mjs'
import { Refusal, seconds, tellRefusals } from './prepare/tell.mjs'

const begin = performance.now()
const all = [...steps.map(({ name }) => name), 'tests']

await tellRefusals(async () => {
  if (process.argv[2] === '--list') return process.stdout.write(`${all.join('\n')}\n`)
  const { names, files } = readArguments(process.argv.slice(2))
  const { node, env } = await prepare({
    dependencies: 'all',
    newsroom: needsNewsroom(names, files),
    server: names.includes('tests'),
  })
  forgetOffice(env)
  if (names.includes('tests')) env.CHROMIUM = await findChromium(node)
  for (const step of steps.filter(({ name }) => names.includes(name))) await runStep(step, node, env)
  if (names.includes('tests')) await runTests(node, env, files)
  process.stdout.write(`\ngreen: ${names.join(', ')} in ${seconds(begin)}\n`)
})

function readArguments(given) {
  const options = given.filter((word) => word.startsWith('--'))
  const files = given.filter((word) => !word.startsWith('--'))
  const unknown = options.filter((word) => !/^--(only=|static$)/.test(word))
  if (unknown.length)
    throw new Refusal(
      `npm test does not know ${unknown.join(' ')}: it takes --only=STEP,… (${all.join(', ')}), --static (all but tests), --list and names of test files.`,
    )
  const only = options.flatMap((word) => (word.startsWith('--only=') ? word.slice(7).split(',') : []))
  const strange = only.filter((name) => !all.includes(name))
  if (strange.length) throw new Refusal(`there is no step ${strange.join(', ')}: the steps are ${all.join(', ')}.`)
  if (files.length) return { names: ['tests'], files }
  if (only.length) return { names: all.filter((name) => only.includes(name)), files: testPatterns }
  return { names: options.includes('--static') ? all.slice(0, -1) : all, files: testPatterns }
}

// A run of single files builds the newsroom only for those that walk through the whole house.
function needsNewsroom(names, files) {
  return names.includes('tests') && files.some((file) => /^test\/(journeys|\*\*)\//.test(file))
}

// Tests open offices of their own; the one that this shell may be set up for is none of theirs.
function forgetOffice(env) {
  for (const name of Object.keys(env)) if (/^(PORT|DATABASE_URL|DABIR_.*)$/.test(name)) delete env[name]
}

async function runStep(step, node, env) {
  const started = performance.now()
  for (const args of step.commands()) {
    const { code, said } = await run(node, args, { env })
    if (code !== 0) refuse(step, started, said)
    if (step.proves && !step.proves.test(said)) refuse(step, started, `${said}\nIt looked at nothing.`)
  }
  process.stdout.write(`✔ ${step.name} ${seconds(started)}\n`)
}

function refuse(step, started, said) {
  process.stdout.write(`${said.trimEnd()}\n✖ ${step.name} ${seconds(started)}\n`)
  throw new Refusal(`${step.name} is red: ${step.help} Alone: npm test -- "--only=${step.name}"`)
}

// The runner's own lines go through as they come; its count at the end says whether it found any test at all.
async function runTests(node, env, files) {
  const started = performance.now()
  const args = [
    '--test',
    '--test-concurrency=2',
    '--test-timeout=300000',
    '--test-global-setup=./test/global.ts',
    ...files,
  ]
  const { code, said } = await run(node, args, { env, show: process.stdout })
  if (/^Could not find/m.test(said)) throw new Refusal(`there is no test file ${files.join(' ')}.`)
  // What starts the tests' database may end the runner in its own way: the runner's count is believed, not its exit code alone.
  const isGreen = code === 0 && /^ℹ fail 0$/m.test(said) && /^ℹ cancelled 0$/m.test(said)
  if (!isGreen)
    throw new Refusal(
      `tests are red after ${seconds(started)}: the failing ones stand above under «failing tests». One file alone: npm test -- path/to/file.test.ts`,
    )
  if (!/^ℹ tests [1-9]/m.test(said)) throw new Refusal(`no test was found in ${files.join(' ')}.`)
}

function run(node, args, { env, show }) {
  return new Promise((resolve, reject) => {
    const child = spawn(node, args, { cwd: root, env, stdio: ['ignore', 'pipe', 'pipe'] })
    let said = ''
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8').on('data', (chunk) => {
        said += chunk
        show?.write(chunk)
      })
    }
    const end = () => child.kill('SIGTERM')
    for (const signal of ['SIGTERM', 'SIGINT']) process.once(signal, end)
    child.on('error', reject)
    child.on('close', (code) => {
      for (const signal of ['SIGTERM', 'SIGINT']) process.removeListener(signal, end)
      resolve({ code, said: stripVTControlCharacters(said) })
    })
  })
}
