import { createRequire } from 'node:module'
import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { ZWNJ, lettersOf } from '../src/letters.ts'
import { KNOWN } from '../src/repair/lexicon.ts'

/** A spelling of the dictionary (folded, half-spaces kept) and what its affix classes say of it. */
export type KnownSpellings = Map<string, number>

const CLASS_FLAGS: Readonly<Record<string, number>> = {
  sg: KNOWN.pluralApart,
  sh: KNOWN.pluralApart,
  sd: KNOWN.pluralJoined,
  se: KNOWN.pluralJoined,
  st: KNOWN.comparative,
  su: KNOWN.comparative,
}
const VERB_BEGINNING = new RegExp(`^(?:ن?می|همی)${ZWNJ}`)
const PARTICIPLE_ENDING = new RegExp(`ه${ZWNJ}(?:ام|ای|ایم|اید|اند|است)$`)

/** Reads dictionary-fa (Lilak, Apache-2.0) as npm installed it. Verb forms become flags on their bare form. */
export function readDictionary(): KnownSpellings {
  const folder = dirname(createRequire(import.meta.url).resolve('dictionary-fa'))
  const known: KnownSpellings = new Map()
  const flag = (word: string, flags: number): void => void known.set(word, (known.get(word) ?? 0) | flags)
  for (const row of readFileSync(join(folder, 'index.dic'), 'utf8').split('\n').slice(1)) {
    const [surface = '', classes = ''] = row.trim().split('/')
    if (!surface) continue
    const word = surface.split(ZWNJ).map(lettersOf).join(ZWNJ)
    if (VERB_BEGINNING.test(word)) flag(word.replace(VERB_BEGINNING, ''), KNOWN.verb)
    else if (PARTICIPLE_ENDING.test(word)) flag(word.replace(PARTICIPLE_ENDING, 'ه'), KNOWN.participle)
    else flag(word, classFlags(classes))
  }
  return known
}

function classFlags(classes: string): number {
  let flags = 0
  for (let i = 0; i + 1 < classes.length; i += 2) flags |= CLASS_FLAGS[classes.slice(i, i + 2)] ?? 0
  return flags
}
