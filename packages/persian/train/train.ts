import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { packSpellings, packWeights, toAscii } from '../src/repair/model.ts'
import { learn, type Lesson } from './learn.ts'
import { lessonsFrom } from './lessons.ts'
import { readDictionary } from './read-dictionary.ts'

/**
 * Makes the model the package ships: `node train/train.ts <folder of right texts>`. Same texts, same result, to the byte.
 * The texts and their licences are named in data/README.md; dictionary-fa comes from npm.
 */
const PACKAGE = join(import.meta.dirname, '..')

function train(folder: string): void {
  const lessons: Lesson[] = lessonsFrom(folder)
  const learned = learn({
    lessons,
    folds: 10,
    known: readDictionary(),
    keepWeights: 400_000,
    fitting: { passes: 8, rate: 0.1, l1: 0.3, l2: 0, leastSeen: 2, drop: 0.5, seed: 3 },
  })
  const spellings = packSpellings(learned.spellings)
  const weights = packWeights(learned.weights)
  mkdirSync(join(PACKAGE, 'data'), { recursive: true })
  writeFileSync(join(PACKAGE, 'data/spellings.txt'), spellings + '\n')
  writeFileSync(join(PACKAGE, 'src/repair/model-data.ts'), moduleOf(toAscii(spellings), weights, learned.unit))
  console.log(
    `${lessons.length} lines, ${learned.spellings.length} spellings, ${learned.weights.filter(Boolean).length} weights`,
  )
}

const quoted = (text: string): string => `'${text.replaceAll('\n', '\\n')}'`

const moduleOf = (spellings: string, weights: string, unit: number): string => `/*
 * Written by train/train.ts; not by hand. Licence: CC BY-SA 4.0, see data/README.md for whom to name.
 */
export const unit: number = ${unit}
export const spellings: string =
  ${quoted(spellings)}
export const weights: string =
  ${quoted(weights)}
`

const folder = process.argv[2]
if (!folder) throw new Error('usage: node train/train.ts <folder of right texts>')
train(folder)
