import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { repair } from '#persian/repair.ts'
import { dabir } from '../../test/served-office.ts'
import { repairStream, type RepairStream } from './repair-stream.ts'

const careless = 'شهردار گفت که پل را باز میکنیم و خیابان ها را می سازیم.\r\nواقعا گفتوگو ادامه دارد ، و كتاب نو شد.\n'

async function* pieces(bytes: Uint8Array, size: number): AsyncGenerator<Uint8Array> {
  for (let from = 0; from < bytes.length; from += size) yield bytes.subarray(from, from + size)
}

async function run(text: string | Uint8Array, given: Partial<RepairStream> & { size?: number } = {}) {
  const { size = 7, ...rest } = given
  const bytes = typeof text === 'string' ? new TextEncoder().encode(text) : text
  const out: string[] = []
  const stream = repairStream(pieces(bytes, size), { level: 'safe', ...rest })
  for (;;) {
    const { value, done } = await stream.next()
    if (done === true) return { out, text: out.join(''), ...value }
    out.push(value)
  }
}

test('a text comes out as repair makes it, however its bytes were cut', async () => {
  const expected = repair(careless).text
  for (const size of [1, 2, 3, 7, 1000]) assert.equal((await run(careless, { size })).text, expected, `${size}`)
  assert.equal((await run('')).text, '')
  assert.equal((await run('بی سطر آخر میشود')).text, repair('بی سطر آخر میشود').text)
})

test('a long text is written while it is read, alike for every cutting, and loses nothing', async () => {
  const long = careless.repeat(4000)
  const small = await run(long, { size: 4096 })
  const great = await run(long, { size: 1_000_003 })
  assert.ok(small.out.length > 4, `${small.out.length} windows`)
  assert.equal(small.text, great.text)
  assert.equal(small.text.split('\n').length, long.split('\n').length)
  assert.ok(small.text.includes('باز می\u200cکنیم و خیابان\u200cها را می\u200cسازیم'))
})

test('one line without an end is cut between characters', async () => {
  const line = '😀'.repeat(100_000)
  assert.equal((await run(`ا${line}`, { size: 99_999 })).text, `ا${line}`)
})

test('code between fences stays as it is, where a window would end inside it too', async () => {
  const code = `\`\`\`\n${'نام_متغیر = "می شود"\n'.repeat(5000)}\`\`\`\n`
  const { text } = await run(`${careless}${code}${careless}`, { size: 50_000 })
  assert.ok(text.includes(code))
  assert.ok(text.endsWith(repair(careless).text))
})

test('somebody who types is answered line by line', async () => {
  const { out } = await run('می شود\nمیکنم\n', { byLine: true })
  assert.deepEqual(out, ['می\u200cشود\n', 'می\u200cکنم\n'])
})

test('what was done is shown by line and word, with reasons; what is only suggested is marked', async () => {
  const { text, made, suggested } = await run(careless, { level: 'full', diff: 'en' })
  const lines = text.split('\n')
  assert.equal(lines[0], '1:  میکنیم → می[ZWNJ]کنیم   A half-space was left out')
  assert.ok(lines.includes('2:? واقعا → واقعاً   Tanvin in house style'), text)
  assert.equal(suggested, 1)
  assert.ok(made >= 5)
  assert.match((await run(careless, { diff: 'fa' })).text, /نیم‌فاصله جا افتاده است/)
  assert.equal((await run('متن درست است.', { diff: 'en' })).text, '')
})

test('bytes that would steer a terminal are shown by name', async () => {
  const { text } = await run('می شود\u001b[2J\u202eكتاب\n', { diff: 'en' })
  assert.ok(!text.includes('\u001b') && !text.includes('\u202e'))
})

test('what is not UTF-8 is refused with the place', async () => {
  const bytes = new Uint8Array([...new TextEncoder().encode('می شود\n'), 0xff, 0xfe])
  await assert.rejects(run(bytes), { reason: 'repair.not_utf8' })
  await assert.rejects(run(new TextEncoder().encode('م').subarray(0, 1)), { reason: 'repair.not_utf8' })
})

test('a reader that leaves early ends it, though the input has no end', () => {
  const { status, stdout, stderr } = spawnSync(
    'bash',
    ['-c', 'set -o pipefail; (yes "می شود" || true) | "$0" src/command.ts repair | head -n 3', process.execPath],
    { cwd: fileURLToPath(new URL('../..', import.meta.url)), encoding: 'utf8', timeout: 60_000 },
  )
  assert.deepEqual([status, stdout, stderr], [0, 'می\u200cشود\n'.repeat(3), ''])
})

test('dabir repair reads the one and writes the other', () => {
  const done = dabir(['repair'], {}, careless)
  assert.deepEqual([done.status, done.stdout], [0, repair(careless).text])
  const shown = dabir(['repair', '--level', 'full', '--diff'], { LC_ALL: 'C' }, careless)
  assert.match(shown.stdout, /^1: {2}میکنیم → می\[ZWNJ\]کنیم {3}A half-space was left out$/m)
  assert.match(shown.stderr, /^\d+ edits, 1 suggestion\.$/m)
  const wrong = dabir(['repair', '--level', 'most'], {}, careless)
  assert.equal(wrong.status, 2)
  assert.match(wrong.stderr, /safe or full/)
  assert.equal(dabir(['repair', 'file.txt'], {}).status, 2)
})
