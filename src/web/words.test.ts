import assert from 'node:assert/strict'
import { test } from 'node:test'
import { say, sayFault } from './words.ts'
import { ar } from './words/ar.ts'
import { en } from './words/en.ts'
import { fa } from './words/fa.ts'
import { faultsAr } from './words/faults-ar.ts'
import { faultsEn } from './words/faults-en.ts'
import { faultsFa } from './words/faults-fa.ts'
import type { Word } from './words/words-shape.ts'

const texts = (word: Word): string[] => (typeof word === 'string' ? [word] : Object.values<string>({ ...word }))
const braces = (word: Word): string =>
  [...new Set(texts(word).flatMap((text) => text.match(/\{\w+\}/g) ?? []))].toSorted().join()

function assertSameWords(model: Record<string, Word>, other: Record<string, Word>): void {
  assert.deepEqual(Object.keys(other).toSorted(), Object.keys(model).toSorted())
  for (const [key, word] of Object.entries(other)) {
    for (const text of texts(word)) assert.ok(text.trim() !== '', `${key} is not empty`)
    assert.equal(braces(word), braces(model[key] ?? ''), `${key} names the same things`)
  }
}

test('every catalogue has every word, none empty, each naming the same things', () => {
  for (const catalogue of [fa, en, ar]) assertSameWords(fa, catalogue)
  assertSameWords(faultsFa, faultsEn)
  assertSameWords(Object.fromEntries(Object.keys(faultsAr).map((key) => [key, faultsEn[key] ?? ''])), faultsAr)
})

test('Persian and Arabic words have no letters of the other, and no straight quotes', () => {
  for (const text of Object.values<Word>(fa).flatMap(texts)) assert.doesNotMatch(text, /[يكة"']/, text)
  for (const text of Object.values<Word>({ ...ar, ...faultsAr }).flatMap(texts))
    assert.doesNotMatch(text, /[یکگچپژ\u200c"']/, text)
})

test('what stands for one idea is one word: «پرونده» is a dossier and never a file, and mail is «ایمیل»', () => {
  const both: [Record<string, Word>, Record<string, Word>][] = [
    [fa, en],
    [faultsFa, faultsEn],
  ]
  for (const [persian, english] of both) {
    for (const [key, word] of Object.entries(persian)) {
      const said = texts(word).join(' ')
      if (said.includes('پرونده')) assert.match(texts(english[key] ?? '').join(' '), /dossier/i, key)
      assert.doesNotMatch(said, /رایانامه/, key)
    }
  }
})

test('numbers are written as the language writes them, and choose the plural', () => {
  assert.equal(say('fa', 'edition.label', { number: 12 }), 'نسخهٔ ۱۲')
  assert.equal(say('en', 'document.editions', { count: 1 }), '1 edition')
  assert.equal(say('en', 'document.editions', { count: 2 }), '2 editions')
  assert.equal(say('ar', 'document.editions', { count: 2 }), 'إصداران')
  assert.equal(say('ru', 'menu.home'), 'Home', 'a language the house does not speak is answered in English')
})

test('a refusal without a sentence of its own says what its code says', () => {
  assert.equal(sayFault('fa', { code: 'not_found', reason: 'page.unknown' }), faultsFa['page.unknown'])
  assert.match(sayFault('en', { code: 'conflict', reason: 'no.such_reason' }), /Open the page again/)
})
