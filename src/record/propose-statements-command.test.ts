import assert from 'node:assert/strict'
import { test } from 'node:test'
import { proposeFromLines } from './propose-statements-command.ts'

async function run(...lines: string[]): Promise<{ code: number; written: unknown[]; complaints: string[] }> {
  const written: unknown[] = [],
    complaints: string[] = []
  async function* input(): AsyncGenerator<string> {
    yield* lines
  }
  const code = await proposeFromLines(
    input(),
    (line) => written.push(JSON.parse(line)),
    (message) => complaints.push(message),
  )
  return { code, written, complaints }
}

test('each article gives one line, in order, in the form that is promised', async () => {
  const { code, written } = await run(
    JSON.stringify({ id: 'a', title: '', paragraphs: ['سارا محمدی به خبرنگاران گفت: راه باز است.'] }),
    '',
    JSON.stringify({ id: 'b', title: '', date: '2024-01-01', paragraphs: [] }),
  )
  assert.equal(code, 0)
  assert.deepEqual(written, [
    {
      id: 'a',
      statements: [
        {
          p: 0,
          start: 29,
          end: 40,
          cue: { start: 24, end: 27 },
          speaker: { start: 0, end: 10 },
          person: 'سارا محمدی',
          addressee: { start: 14, end: 23 },
          addressee_person: 'خبرنگاران',
          directness: 'colon',
          confidence: 0.98,
          inside: false,
        },
      ],
    },
    { id: 'b', statements: [] },
  ])
})

test('a line that is no article is named by its number, and the others are still answered', async () => {
  const { code, written, complaints } = await run('{', '{"id":1}', '{"id":2,"paragraphs":["وی گفت: سلام."]}')
  assert.equal(code, 1)
  assert.equal(written.length, 1)
  assert.match(complaints[0] ?? '', /^line 1: not JSON/)
  assert.match(complaints[1] ?? '', /^line 2: .*paragraphs/)
})
