import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { runInThisContext } from 'node:vm'

/** Every example in a doc comment is run, and where its comment is a value, must give that value. */
const folder = join(import.meta.dirname, '../src')
const SKIPPED = new Set(['index.ts', 'repair.ts'])
const files = readdirSync(folder).filter((file) => file.endsWith('.ts') && !SKIPPED.has(file))
const modules: Record<string, unknown>[] = await Promise.all(files.map((file) => import(join(folder, file))))
const scope: Record<string, unknown> = Object.assign({}, ...modules, { people: [] })

type Example = { file: string; setup: string; code: string; value: unknown }

function examplesOf(file: string): Example[] {
  const source = readFileSync(join(folder, file), 'utf8')
  return [...source.matchAll(/@example([\s\S]*?)(?=\*\/|\n \* @)/gu)].flatMap(([, block = '']) => {
    const lines = block
      .split('\n')
      .map((line) => line.replace(/^\s*\*?\s?/u, '').trim())
      .filter((line) => line !== '')
    const setup = lines.filter((line) => line.startsWith('const ')).join('\n')
    return lines
      .filter((line) => !line.startsWith('const '))
      .map((line) => {
        const [code = '', comment = ''] = line.split(/ \/\/ (?=[^/]*$)/u)
        return { file, setup, code, value: valueOf(comment) }
      })
  })
}

/** The value a comment states, with or without words after it: «…», a list or object of such, or what JavaScript reads; undefined when it is prose. */
function valueOf(comment: string): unknown {
  const literal = comment.replace(/«([^«»]*)»/gu, (_, text: string) => JSON.stringify(text))
  for (
    let end = literal.length;
    end > 0;
    end = Math.max(
      literal.lastIndexOf(';', end - 1),
      literal.lastIndexOf(':', end - 1),
      literal.lastIndexOf(',', end - 1),
    )
  ) {
    try {
      const values: unknown = runInThisContext(`[${literal.slice(0, end)}]`)
      if (Array.isArray(values) && values.length === 1) return values[0]
    } catch {
      continue
    }
  }
  return undefined
}

function run({ setup, code }: Example): unknown {
  const example = runInThisContext(`(function (scope) { with (scope) { ${setup}\nreturn (${code}) } })`) as (
    scope: object,
  ) => unknown
  return example(scope)
}

const examples = files.flatMap(examplesOf)

test('there are examples, most of them with their value', () => {
  assert.ok(examples.length > 60, `${examples.length} examples`)
  assert.ok(examples.filter(({ value }) => value !== undefined).length > 50)
})

for (const example of examples) {
  test(`${example.file}: ${example.code}`, () => {
    const result = run(example)
    if (example.value !== undefined) assert.deepEqual(result, example.value)
  })
}

test("every exported function of the package's own files says what it promises, with an example", () => {
  const publicFiles = [
    'fold',
    'slug',
    'digits',
    'direction',
    'detect-language',
    'isolate',
    'truncate',
    'reading-time',
    'date-words',
    'date-names',
    'date-range',
    'jalali',
    'week',
    'relative-time',
    'parse-date',
    'refuse-date',
    'number-words',
    'read-number-words',
    'quantity',
    'terms',
    'find-terms',
    'stem',
    'stop-words',
    'strict-fold',
    'collate',
    'name',
  ]
  const inside = new Set([
    'hasJalali',
    'termOf',
    'pluralsOf',
    'dayOfJalali',
    'jalaliOfDay',
    'weekdayOfDay',
    'islamicOfDay',
    'namesOf',
    'stemParts',
    'stemOfNeighbours',
    'isEnding',
    'isOneWord',
    'isFoldedStopWord',
    'refuse',
    'refuseMonth',
    'refuseDay',
    'refuseWeekday',
    'numberTokens',
    'readNumberTokens',
  ])
  const bare = publicFiles.flatMap((file) => {
    const source = readFileSync(join(folder, `${file}.ts`), 'utf8')
    return [...source.matchAll(/(\/\*\*(?:(?!\*\/)[\s\S])*\*\/\n)?export function (\w+)/gu)]
      .filter(([, comment, name]) => !inside.has(name ?? '') && !comment?.includes('@example'))
      .map(([, , name]) => `${file}: ${name}`)
  })
  assert.deepEqual(bare, [])
})
