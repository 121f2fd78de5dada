import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { before, test } from 'node:test'
import { gzipSync } from 'node:zlib'
import { publint } from 'publint'

const folder = join(import.meta.dirname, '..')
const MOST_GZIPPED_BYTES = 1_500_000

// What strangers install is built JavaScript with types, and no file of this checkout imports it: only this test does.
before(() => void execFileSync(process.execPath, [join(folder, 'scripts/build.mjs')]))

test('what is published has nothing that publint minds', async () => {
  const { messages } = await publint({ pkgDir: folder, strict: true, pack: false })
  assert.deepEqual(messages, [])
})

test('a stranger’s program repairs and folds with the built package alone', () => {
  const program = `
    import { repair, fold, formatDate } from '@dabir/persian'
    console.log([repair('میکنم').text, fold('كتاب'), formatDate('2024-12-02', { locale: 'fa', style: 'full' })].join('|'))
  `
  const said = execFileSync(process.execPath, ['--input-type=module', '--eval', program], {
    cwd: folder,
    encoding: 'utf8',
  })
  assert.equal(said.trim(), 'می‌کنم|کتاب|دوشنبه ۱۲ آذر ۱۴۰۳')
})

test('code and data together weigh at most a megabyte and a half, gzipped', () => {
  const code = globSync('dist/**/*.js', { cwd: folder }).map((file) => readFileSync(join(folder, file)))
  assert.ok(code.length > 30)
  const bytes = gzipSync(Buffer.concat(code), { level: 9 }).length
  assert.ok(bytes < MOST_GZIPPED_BYTES, `${bytes} bytes`)
})
