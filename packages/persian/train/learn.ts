import { Lexicon, type Counts } from '../src/repair/lexicon.ts'
import { SORTS } from '../src/repair/sorts.ts'
import { WEIGHT_BITS } from '../src/repair/hashing.ts'
import type { Model, Spelling } from '../src/repair/model.ts'
import { clusterWords } from './cluster-words.ts'
import { HANDS, randomStream } from './corrupt.ts'
import { countSpellings, isContested, type Spellings } from './count-spellings.ts'
import { fit, type Fitting } from './fit.ts'
import { Instances, addLine } from './instances.ts'
import type { KnownSpellings } from './read-dictionary.ts'

/** One right line of text, the fold it belongs to and how much it counts. */
export interface Lesson {
  line: string
  fold: number
  weight: number
  /** Which sort of text it is from, 0 … SORTS-1. */
  sort: number
}

/** What training is given. Lexicon features of a fold come from the other folds, so that they are as honest as in use. */
export interface Course {
  lessons: readonly Lesson[]
  folds: number
  known: KnownSpellings
  fitting: Omit<Fitting, 'bits'>
  keepWeights: number
}

/** What training leaves behind: the shipped spellings and the weights in eight bits. */
export interface Learned {
  spellings: Spelling[]
  weights: Int8Array
  unit: number
  raw: Float32Array
}

export function learn(course: Course): Learned {
  const { lessons, folds, known } = course
  const perFold = Array.from({ length: folds }, (_, fold) =>
    countSpellings(lessons.filter((lesson) => lesson.fold === fold)),
  )
  const total = contested(sumOf(perFold), known)
  const kinds = clusterWords(lessons.map((lesson) => lesson.line))
  const instances = new Instances()
  const random = randomStream(course.fitting.seed)
  for (let fold = 0; fold < folds; fold++) {
    const lexicon = lexiconOf({ known, total, kinds }, perFold[fold])
    for (const lesson of lessons)
      if (lesson.fold === fold)
        addLine(instances, lesson.line, { lexicon, random, weight: lesson.weight, hands: HANDS })
  }
  const raw = fit(instances, { ...course.fitting, bits: WEIGHT_BITS })
  return { spellings: spellingsOf({ known, total, kinds }), raw, ...quantized(raw, course.keepWeights) }
}

function sumOf(parts: readonly Spellings[]): Spellings {
  const total: Spellings = { units: new Map(), spaced: new Map() }
  for (const part of parts) {
    for (const table of ['units', 'spaced'] as const)
      for (const [surface, counts] of part[table])
        total[table].set(surface, added(total[table].get(surface), counts, 1))
  }
  return total
}

const added = (counts: Counts | undefined, others: Counts | undefined, times: 1 | -1): Counts =>
  Array.from({ length: SORTS }, (_, sort) => (counts?.[sort] ?? 0) + times * (others?.[sort] ?? 0))

/** Only those spaced pairs between which some text or the dictionary has a half-space. */
function contested(total: Spellings, known: KnownSpellings): Spellings {
  const lexicon = lexiconOf({ known, total: { units: total.units, spaced: new Map() }, kinds: new Map() })
  return { units: total.units, spaced: new Map([...total.spaced].filter(([surface]) => isContested(lexicon, surface))) }
}

/** What a lexicon is made of. */
interface Sources {
  known: KnownSpellings
  total: Spellings
  kinds: Map<string, number>
}

function lexiconOf({ known, total, kinds }: Sources, without?: Spellings): Lexicon {
  const lexicon = new Lexicon()
  for (const [surface, flags] of known) lexicon.addKnown(surface, flags)
  for (const [word, kind] of kinds) lexicon.addKind(word, kind)
  for (const table of ['units', 'spaced'] as const) {
    for (const [surface, counts] of total[table]) {
      const left = without ? added(counts, without[table].get(surface), -1) : counts
      if (left.some((count) => count > 0)) lexicon.addSeen(surface, left)
    }
  }
  return lexicon
}

/** The lexicon the finished model uses: nothing held out. */
export function fullLexicon(spellings: readonly Spelling[]): Lexicon {
  const lexicon = new Lexicon()
  for (const { surface, counts, flags, kind } of spellings) {
    if (kind) lexicon.addKind(surface, kind)
    if (flags) lexicon.addKnown(surface, flags & 63)
    if (counts.some((count) => count > 0)) lexicon.addSeen(surface, counts)
  }
  return lexicon
}

function spellingsOf({ known, total, kinds }: Sources): Spelling[] {
  const all = new Map<string, Spelling>()
  const IN_DICTIONARY = 64
  for (const [surface, flags] of known) all.set(surface, { surface, counts: [], flags: flags | IN_DICTIONARY, kind: 0 })
  for (const [surface, counts] of [...total.units, ...total.spaced]) {
    const there = all.get(surface)
    if (there) there.counts = counts
    else all.set(surface, { surface, counts, flags: 0, kind: 0 })
  }
  for (const [surface, kind] of kinds) {
    const there = all.get(surface)
    if (there) there.kind = kind
    else all.set(surface, { surface, counts: [], flags: 0, kind })
  }
  return [...all.values()]
}

/** The strongest weights in eight bits, the others zero. */
function quantized(raw: Float32Array, keep: number): { weights: Int8Array; unit: number } {
  const strength = raw.map(Math.abs).sort().reverse()
  const least = strength[Math.min(keep, strength.length - 1)]!
  const top = Math.min(strength[0]!, strength[Math.floor(keep / 200)]! * 1.5)
  const unit = top / 127
  const weights = Int8Array.from(raw, (weight) =>
    Math.abs(weight) <= least ? 0 : Math.max(-127, Math.min(127, Math.round(weight / unit))),
  )
  return { weights, unit }
}

export const modelOf = (learned: Learned): Model => ({
  lexicon: fullLexicon(learned.spellings),
  weights: learned.weights,
  unit: learned.unit,
})
