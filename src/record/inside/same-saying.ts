import { stemsOfText } from './stems-of.ts'

/** Words by one speaker in one document. */
export interface Told {
  /** Who: an id, or the name as the text has it. Null where nobody could be told. */
  speaker: string | null
  text: string
}

/** How much two tellings must have in common, of all the words in either. */
const alike = 0.75
/** Shorter ones are too easily alike. */
const fewest = 4
/** The most tellings of one speaker that are held against one another. */
const most = 200

/** For each telling the first earlier one that says the same with nearly the same stems, or -1. */
export function findSameSayings(told: Told[]): number[] {
  const earlier = new Map<string, { at: number; stems: Set<string> }[]>()
  return told.map(({ speaker, text }, at) => {
    if (speaker === null) return -1
    const stems = stemsOfText(text)
    const others = earlier.get(speaker) ?? []
    const same = stems.size < fewest ? undefined : others.find((other) => overlap(stems, other.stems) >= alike)
    if (others.length < most) earlier.set(speaker, [...others, { at, stems }])
    return same?.at ?? -1
  })
}

function overlap(a: Set<string>, b: Set<string>): number {
  const shared = a.intersection(b).size
  return shared / (a.size + b.size - shared)
}
