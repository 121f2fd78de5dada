import { alignedParts, type AlignedPart } from './aligned-parts.ts'
import { NamesAgainstOriginal } from './names-against-original.ts'
import type { NamesOfSide } from './names-of-both.ts'
import { numbersAgainstOriginal } from './numbers-against-original.ts'
import type { HeldTitle, OddOne, ReadLine } from './page.ts'

/** A page with what is known of its names. */
type ReadSide = NamesOfSide & { lines: ReadLine[] }

/**
 * Names and numbers of a translation that the lines it translates have otherwise: «north of Russia» for «شمال سوریه», «41 per cent» for
 * «۱۴ درصد». What is merely missing or merely there is no mistake, for a translation says «he» where the original has a name, and a name where
 * that has «او»: an odd one stands in the place of another.
 */
export function againstOriginal(own: ReadSide, source: ReadSide, held: HeldTitle[]): OddOne[] {
  const names = new NamesAgainstOriginal(own, source, held)
  const parts = alignedParts(own.lines, source.lines)
  return parts.flatMap((part, at) => {
    const around = [parts[at - 1], parts[at + 1]].filter((other): other is AlignedPart => other !== undefined)
    return [...names.oddOnesIn(part, around), ...numbersAgainstOriginal(own.lang, part, around)]
  })
}
