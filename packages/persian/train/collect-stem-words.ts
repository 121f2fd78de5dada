import { readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { fold } from '../src/fold.ts'
import { packWords } from '../src/word-filter.ts'
import { NEVER_STEMMED } from './never-stemmed.ts'

/**
 * Writes `src/stem-words.ts` from dictionary-fa: the words a stemmer may stop at. Left out are those that are an ending and a
 * shorter word themselves: comparatives, regular plurals and forms of verbs.
 */
const folder = dirname(createRequire(import.meta.url).resolve('dictionary-fa'))
const rows = readFileSync(join(folder, 'index.dic'), 'utf8').split('\n').slice(1).filter(Boolean)

const PLURAL_CLASS = /s[ghdejstuvn]/
const GRADABLE_CLASS = /s[tu]/

const nouns = new Set<string>()
const gradable = new Set<string>()
const others = new Set<string>()
for (const row of rows) {
  const [surface = '', classes = ''] = row.trim().split('/')
  if (/[\u200c ]/.test(surface)) continue
  const word = fold(surface).replaceAll(' ', '')
  if (word.length < 2) continue
  const flags = classes.match(/../g)?.join(' ') ?? ''
  if (GRADABLE_CLASS.test(flags)) gradable.add(word)
  ;(PLURAL_CLASS.test(flags) ? nouns : others).add(word)
}

const graded = (word: string): boolean =>
  /..ترین$/.test(word) || (/.تر(?:ین)?$/.test(word) && gradable.has(word.replace(/تر(?:ین)?$/, '')))
const verbal = (word: string): boolean => /(?:[می]|ید|ند)$/.test(word) && word.length > 3
const regularPlural = (word: string): boolean => {
  const bare = word.replace(/(?:ان|ات|ین|(?<=ی)ون)$/, '')
  if (bare === word) return false
  return [
    bare,
    `${bare}ه`,
    `${bare}ت`,
    bare.replace(/ی$/, ''),
    bare.replace(/گ$/, 'ه'),
    bare.replace(/(?<=[او])ی$/, ''),
    bare.replace(/ج$/, ''),
    bare.replace(/ج$/, 'ه'),
  ].some((one) => one.length > 2 && nouns.has(one))
}

const kept = [
  ...[...nouns].filter((word) => !graded(word) && !(word.endsWith('یون') && nouns.has(word.slice(0, -2)))),
  ...[...others].filter((word) => !graded(word) && !verbal(word) && !regularPlural(word)),
  ...NEVER_STEMMED.map((word) => fold(word, { halfSpace: 'nothing' }).replaceAll(' ', '')),
]
const words = [...new Set(kept)].sort()
writeFileSync(
  join(import.meta.dirname, '../src/stem-words.ts'),
  `/**
 * ${words.length} folded words the stemmer may stop at, as the bits of \`word-filter.ts\`, written by \`train/collect-stem-words.ts\`.
 * Drawn from dictionary-fa (Lilak, Copyright 2015 Mostafa Sedaghat Joo, Apache License 2.0), with words of our own.
 */
export const STEM_WORDS =
  '${packWords(words)}'
`,
)
console.log(`${words.length} words`)
