import assert from 'node:assert/strict'
import { readdirSync } from 'node:fs'
import { test } from 'node:test'
import { en } from './en.ts'
import { fa } from './fa.ts'
import { pseudo } from './pseudo.ts'

const slots = (text: string) => [...new Set(text.match(/\{\w+\}/g))].toSorted()
const keys = Object.keys(fa) as (keyof typeof fa)[]

test('both catalogues say everything, with the same things filled in', () => {
  assert.deepEqual(Object.keys(en).toSorted(), keys.toSorted())
  for (const key of keys) {
    assert.notEqual(fa[key].trim(), '', `fa ${key}`)
    assert.notEqual(en[key].trim(), '', `en ${key}`)
    for (const form of en[key].split('|')) {
      assert.deepEqual(
        slots(form),
        slots(fa[key]).filter((slot) => slots(form).includes(slot)),
        `en ${key}`,
      )
    }
    assert.deepEqual(slots(en[key]), slots(fa[key]), key)
  }
})

test('no key stands in two parts of a catalogue, where one would hide the other', async () => {
  const seen = new Map<string, string>()
  for (const file of readdirSync(new URL('./fa/', import.meta.url))) {
    const part = (await import(`./fa/${file}`)) as Record<string, Record<string, string>>
    for (const key of Object.values(part).flatMap(Object.keys)) {
      assert.equal(seen.get(key), undefined, `${key} in ${file}`)
      seen.set(key, file)
    }
  }
  assert.equal(seen.size, keys.length, 'every part belongs to the catalogue')
})

test('Persian words are written with Persian letters and half-spaces', () => {
  for (const key of keys) {
    assert.doesNotMatch(fa[key], /[يكىة]/, key)
    assert.doesNotMatch(fa[key], /(^|\s)(می|نمی) [آ-ی]/, `${key}: a half-space is missing`)
    assert.doesNotMatch(fa[key], /[\u200c]\s|\s[\u200c]/, `${key}: a half-space beside a space`)
    assert.doesNotMatch(
      fa[key].replace(/https?:\S+|#\w+|\bF\d{1,2}\b|\bMP4\b|\bH\.264\b/g, ''),
      /[0-9]/,
      `${key}: Latin digits`,
    )
  }
})

test('what stands for one idea is one word: «پرونده» is a dossier and never a file, and mail is «ایمیل»', () => {
  for (const key of keys) {
    if (fa[key].includes('پرونده')) assert.match(en[key], /dossier/i, key)
    assert.doesNotMatch(fa[key], /رایانامه/, key)
  }
})

test('in the pseudo-locale every word stands in brackets, and what is filled in stands outside', () => {
  const marked = pseudo(fa)
  assert.equal(marked['documents.number'], '⟦شمارهٔ ⟧{number}')
  for (const key of keys) {
    const outside = marked[key]
      .replace(/⟦[^⟦⟧]*⟧/g, '')
      .replace(/\{\w+\}/g, '')
      .replaceAll('|', '')
    assert.equal(outside, '', key)
  }
})
