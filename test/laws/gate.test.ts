import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { readFileSync, statSync } from 'node:fs'
import { test } from 'node:test'
import { steps, testPatterns } from '../../scripts/gate/steps.mjs'
import { inRoot } from '../../scripts/prepare/root.mjs'
import { plant, runNode } from './plant.ts'

interface Step {
  name: string
  commands(): string[][]
}

function runStep(name: string, folder: string): { code: number | null; said: string } {
  const step = (steps as Step[]).find((one) => one.name === name)
  assert.ok(step, `there is a step ${name}`)
  const [command] = step.commands()
  assert.ok(command)
  return runNode(command, folder)
}

const clean = {
  'src/serve.ts': "import { greet } from '#ground/greet.ts'\n\nprocess.stdout.write(greet('سارا'))\n",
  'src/ground/greet.ts': 'export const greet = (name: string): string => `سلام ${name}`\n',
  'packages/persian/src/index.ts': "export const halfSpace = '\\u200c'\n",
}

/** What is planted beside a clean tree, the step that must be red for it, and a word that it must say. */
const faults: { what: string; step: string; says: RegExp; files: Record<string, string> }[] = [
  {
    what: 'a wrong type',
    step: 'types',
    says: /TS2322/,
    files: { 'src/ground/wrong.ts': 'export const wrong: number = `one`\n' },
  },
  {
    what: 'a place in a list taken for granted',
    step: 'types',
    says: /TS2322/,
    files: { 'src/ground/first.ts': 'export const first = (list: string[]): string => list[0]\n' },
  },
  {
    what: 'an any',
    step: 'lint',
    says: /no-explicit-any/,
    files: { 'src/ground/loose.ts': 'export const loose = (given: any): string => String(given)\n' },
  },
  {
    what: 'a forgotten promise',
    step: 'lint',
    says: /no-floating-promises/,
    files: {
      'src/ground/forgotten.ts':
        'const later = async (): Promise<number> => 1\nexport function now(): void {\n  later()\n}\n',
    },
  },
  {
    what: 'a default export',
    step: 'lint',
    says: /no-default-export/,
    files: { 'src/ground/whole.ts': 'const whole = 1\nexport default whole\n' },
  },
  {
    what: 'a file in capitals',
    step: 'lint',
    says: /filename-case/,
    files: { 'src/ground/fileName.ts': 'export const one = 1\n' },
  },
  {
    what: 'a barrel',
    step: 'lint',
    says: /no-barrel-file/,
    files: { 'src/ground/all.ts': "export * from './greet.ts'\n" },
  },
  {
    what: 'a word on the console',
    step: 'lint',
    says: /no-console/,
    files: { 'src/ground/loud.ts': "export const shout = (): void => console.log('!')\n" },
  },
  {
    what: 'a fourth parameter',
    step: 'lint',
    says: /max-params/,
    files: {
      'src/ground/four.ts':
        'export const sum = (a: number, b: number, c: number, d: number): number => a + b + c + d\n',
    },
  },
  {
    what: 'a physical direction',
    step: 'styles',
    says: /margin-left/,
    files: { 'src/site/page.css': 'p {\n  margin-left: 1rem;\n}\n' },
  },
  {
    what: 'an import up',
    step: 'rooms',
    says: /ground-imports-down/,
    files: {
      'src/ground/up.ts': "export { page } from '../site/page.ts'\n",
      'src/site/page.ts': 'export const page = 1\n',
    },
  },
  {
    what: 'a file that nobody uses',
    step: 'dead code',
    says: /unused\.ts/,
    files: { 'src/ground/unused.ts': 'export const unused = 1\n' },
  },
  {
    what: 'another hand',
    step: 'format',
    says: /untidy\.ts/,
    files: { 'src/ground/untidy.ts': 'export const untidy  =  "1";\n' },
  },
]

test('a clean tree is green for the steps that read it', () => {
  using planted = plant(clean)
  for (const name of ['types', 'lint', 'styles', 'rooms', 'format']) {
    const { code, said } = runStep(name, planted.folder)
    assert.equal(code, 0, `${name}: ${said}`)
  }
})

for (const { what, step, says, files } of faults)
  test(`${step} is red for ${what}`, () => {
    using planted = plant({ ...clean, ...files })
    const { code, said } = runStep(step, planted.folder)
    assert.match(said, says)
    assert.notEqual(code, 0)
  })

test('every step has its planted fault', () => {
  const planted = new Set(faults.map(({ step }) => step))
  assert.deepEqual(
    (steps as Step[]).map(({ name }) => name).filter((name) => !planted.has(name)),
    [],
  )
})

test('the gate is npm test and nothing else, and npm test leaves nothing out', () => {
  const lines = readFileSync(inRoot('.ci/run'), 'utf8')
    .split('\n')
    .filter((line) => line && !line.startsWith('#'))
  assert.deepEqual(lines, ['set -euo pipefail', 'cd "$(dirname "$0")/.."', 'exec npm test'])
  assert.ok(statSync(inRoot('.ci/run')).mode & 0o100, 'it may be run')
  const { scripts } = JSON.parse(readFileSync(inRoot('package.json'), 'utf8')) as { scripts: Record<string, string> }
  assert.equal(scripts.test, 'exec node scripts/test.mjs')
  const said = execFileSync(process.execPath, [inRoot('scripts/test.mjs'), '--list'], { encoding: 'utf8' })
  assert.deepEqual(said.trim().split('\n'), [...(steps as Step[]).map(({ name }) => name), 'tests'])
})

test('the gate runs every test file there is', () => {
  const files = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard', '*.test.*'], {
    cwd: inRoot(),
    encoding: 'utf8',
  })
  const reached = (file: string) => testPatterns.some((pattern: string) => pathMatches(file, pattern))
  assert.deepEqual(
    files
      .trim()
      .split('\n')
      .filter((file) => !reached(file)),
    [],
  )
})

function pathMatches(file: string, pattern: string): boolean {
  return new RegExp(
    `^${pattern
      .replaceAll('.', '\\.')
      .replaceAll('**/', '(.+/)?')
      .replace(/(?<!\))\*(?!\*)/g, '[^/]*')}$`,
  ).test(file)
}
