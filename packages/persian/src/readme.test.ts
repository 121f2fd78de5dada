import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import * as persian from './index.ts'

const readme = readFileSync(join(import.meta.dirname, '../README.md'), 'utf8')
const blocks = [...readme.matchAll(/```js\n([\s\S]*?)```/g)].map((match) => match[1]!)
const EXAMPLE = /^(.+?) \/\/ → (.+)$/

interface Result {
  expression: string
  got: unknown
  wanted: unknown
}

/** Runs the README's blocks as one module, with each «expression // → value» turned into a comparison. */
async function run(): Promise<Result[]> {
  const lines = blocks
    .join('\n')
    .split('\n')
    .filter((line) => !line.startsWith('import '))
  const body = lines.map((line) => {
    const example = EXAMPLE.exec(line)
    return example
      ? `results.push({ expression: ${JSON.stringify(example[1])}, got: ${example[1]}, wanted: ${example[2]} });`
      : line + ';'
  })
  const head = `import { ${Object.keys(persian).join(', ')} } from ${JSON.stringify(new URL('./index.ts', import.meta.url).href)};\nexport const results = [];`
  const source = Buffer.from([head, ...body].join('\n')).toString('base64')
  const { results } = (await import(`data:text/javascript;base64,${source}`)) as { results: Result[] }
  return results
}

test('every example of the README holds', async () => {
  const results = await run()
  assert.ok(results.length >= 15, `${results.length} examples found`)
  for (const { expression, got, wanted } of results) assert.deepEqual(got, wanted, expression)
})
