import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { inRoot } from '../../scripts/prepare/root.mjs'

interface Locked {
  version?: string
  integrity?: string
  resolved?: string
  link?: boolean
}

const lock = JSON.parse(readFileSync(inRoot('package-lock.json'), 'utf8')) as { packages: Record<string, Locked> }
const foreign = Object.entries(lock.packages).filter(([path, { link }]) => path.includes('node_modules/') && !link)

test('every package in the lockfile is held by its hash', () => {
  assert.ok(foreign.length > 0)
  const loose = foreign.filter(([, { version, integrity }]) => !version || !/^sha512-[\w+/]+=*$/.test(integrity ?? ''))
  assert.deepEqual(
    loose.map(([path]) => path),
    [],
  )
})

test('the lockfile names no host: a package comes from whatever registry the machine uses', () => {
  const hosted = foreign.filter(([, { resolved }]) => resolved !== undefined)
  assert.deepEqual(
    hosted.map(([path]) => path),
    [],
  )
})

test('package.json names exact versions', () => {
  for (const file of ['package.json', 'packages/persian/package.json']) {
    const { dependencies = {}, devDependencies = {} } = JSON.parse(readFileSync(inRoot(file), 'utf8')) as Partial<
      Record<'dependencies' | 'devDependencies', Record<string, string>>
    >
    for (const [name, version] of Object.entries({ ...dependencies, ...devDependencies }))
      assert.match(version, /^(npm:.+@)?\d+\.\d+\.\d+(-[\w.]+)?$/, `${file}: ${name}`)
  }
})
