import { wordsOf, type OddOne, type ReadLine } from './page.ts'

/** How many words may stand between two that are joined. */
const reach = 6

/** A name joined with itself: «رئیسان‌جمهور X و X», «X در گفت‌وگو با X». One of the two was another. */
export function joinedWithItself(lines: ReadLine[]): OddOne[] {
  return lines.flatMap((line) =>
    line.mentions.flatMap((one, index) => {
      const next = line.mentions[index + 1]
      if (next === undefined || next.id !== one.id || one.kind === 'position') return []
      const between = line.tokens.slice(one.next, next.first)
      const joint = between.at(-1)?.text ?? ''
      const isJoined =
        one.kind === 'person' ? /^(با|with)$/.test(joint) : between.length === 1 && /^(و|and|–|-|—)$/.test(joint)
      if (!isJoined || between.length > reach || between.some((token) => !token.isWord && between.length > 1)) return []
      const at = one.kind === 'person' ? one : next
      return [
        { kind: one.kind, rule: 'twice' as const, block: line.block, ...wordsOf(line, at), other: null, against: null },
      ]
    }),
  )
}
