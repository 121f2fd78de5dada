import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { readSettings, settingNames } from './settings.ts'

test('every setting has its heading in the reference, and nothing else has one', () => {
  const page = readFileSync(new URL('../../docs/reference/settings.md', import.meta.url), 'utf8')
  const headings = [...page.matchAll(/^## (\S+)$/gm)].map((match) => match[1])
  assert.deepEqual(headings.toSorted(), settingNames.toSorted())
})

test('the defaults are those of the reference', () => {
  const settings = readSettings({})
  assert.deepEqual(settings, {
    port: 3000,
    host: '127.0.0.1',
    dataFolder: undefined,
    publicUrl: undefined,
    databaseUrl: undefined,
    localHosts: [],
    logLevel: 'info',
  })
})

test('machines of the own network stand between commas', () => {
  assert.deepEqual(readSettings({ DABIR_LOCAL_HOSTS: 'localhost, 10.0.0.5,[::1]' }).localHosts, [
    'localhost',
    '10.0.0.5',
    '[::1]',
  ])
})

test('the public address loses its trailing slash, and an empty setting is none', () => {
  assert.equal(readSettings({ DABIR_URL: 'https://president.example/' }).publicUrl, 'https://president.example')
  assert.equal(readSettings({ DABIR_URL: '', PORT: '' }).port, 3000)
})

for (const [name, value] of [
  ['PORT', 'http'],
  ['PORT', '70000'],
  ['DABIR_URL', 'president.example'],
  ['DABIR_URL', 'https://president.example/site'],
  ['DATABASE_URL', 'mysql://localhost/x'],
  ['DABIR_LOCAL_HOSTS', 'smtp://localhost'],
  ['DABIR_LOG', 'loud'],
] as const)
  test(`${name}=${value} is refused in one sentence that names it and says what to write`, () => {
    assert.throws(
      () => readSettings({ [name]: value }),
      (error: Error) => {
        assert.ok(error.message.startsWith(`${name} is «${value}», but should be `), error.message)
        assert.match(error.message, /\.$/)
        return true
      },
    )
  })
