import type { Mention } from './name-finder.ts'
import { titleFrom, titleHeads } from './page-titles.ts'
import { wordsOf, type HeldTitle, type OddOne, type PageContext, type ReadLine } from './page.ts'

/** How many words may stand between two that are joined. */
const reach = 6

/** A name joined with itself: «رئیسان‌جمهور X و X», «X در گفت‌وگو با X». One of the two was another. */
export function joinedWithItself(lines: ReadLine[], { held }: PageContext): OddOne[] {
  return [
    ...lines.flatMap((line) => [...withOwnTitle(line, held), ...twiceInDeck(line), ...titleTwiceInDeck(line)]),
    ...joined(lines),
  ]
}

/** «رئیس‌جمهور X در پاسخ به Z», where Z is that president. */
function withOwnTitle(line: ReadLine, held: HeldTitle[]): OddOne[] {
  return line.mentions.flatMap((title, index): OddOne[] => {
    const next = line.mentions[index + 1]
    const person = [title, next].find((one) => one?.kind === 'person')
    const position = [title, next].find((one) => one?.kind === 'position')
    if (next === undefined || person === undefined || position === undefined) return []
    if (!held.some((one) => one.person === person.id && one.position === position.id)) return []
    const between = line.tokens.slice(title.next, next.first).map((token) => token.text)
    const isJoined =
      between.length > 0 &&
      between.length <= reach &&
      /^(با|در|به)$/.test(between[0] ?? '') &&
      (between.some((word) => /^(با|پاسخ|خطاب)$/.test(word)) || between.at(-1) === 'به')
    if (!isJoined || between.some((word) => /[،,.]/.test(word))) return []
    return [{ kind: title.kind, rule: 'twice', block: line.block, ...wordsOf(line, title), other: null, against: null }]
  })
}

/** A headline has no room to name a place twice: «کاروان X به شمال X رسید». */
function twiceInDeck(line: ReadLine): OddOne[] {
  if (!line.block.startsWith('deck:')) return []
  return line.mentions.flatMap((one, index): OddOne[] => {
    const isAgain = line.mentions.slice(0, index).some((other) => other.id === one.id)
    if (!isAgain || (one.kind !== 'place' && one.kind !== 'country')) return []
    return [{ kind: one.kind, rule: 'twice', block: line.block, ...wordsOf(line, one), other: null, against: null }]
  })
}

/** «رئیس‌جمهور در فرمانی از رئیس‌جمهور خواست»: nobody writes to, asks or meets themselves. Of another country its name would follow. */
function titleWithItself(line: ReadLine, one: Mention, next: Mention | undefined): OddOne[] {
  if (next === undefined || next.id !== one.id || one.kind !== 'position') return []
  const between = line.tokens.slice(one.next, next.first).map((token) => token.text)
  const isFollowed = line.mentions.some((other) => other.first === next.next && other.kind !== 'person')
  const isJoined =
    between.length > 1 &&
    between.length <= reach &&
    (between.at(-1) === 'با' || (/^(?:با|در|به)$/.test(between[0] ?? '') && /^(?:به|از)$/.test(between.at(-1) ?? '')))
  if (!isJoined || isFollowed || between.some((word) => /[،,.:]/.test(word))) return []
  return [{ kind: 'position', rule: 'twice', block: line.block, ...wordsOf(line, next), other: null, against: null }]
}

/** Nor does it name a title twice: «رئیس مجلس در دیدار رئیس مجلس». Of another country it would say so. */
function titleTwiceInDeck(line: ReadLine): OddOne[] {
  if (!line.block.startsWith('deck:')) return []
  const seen = new Set<string>()
  return line.tokens.flatMap((token, first): OddOne[] => {
    if (!titleHeads.has(token.text) || titleHeads.has(line.tokens[first - 1]?.text ?? '')) return []
    const words = titleFrom(line, first)
    const title = words.join(' ')
    if (words.length < 2 || !seen.has(title)) {
      seen.add(title)
      return []
    }
    const span = wordsOf(line, { first, next: first + words.length })
    return [{ kind: 'position', rule: 'twice', block: line.block, ...span, other: null, against: null }]
  })
}

function joined(lines: ReadLine[]): OddOne[] {
  return lines.flatMap((line) =>
    line.mentions.flatMap((one, index) => {
      const next = line.mentions[index + 1]
      if (next === undefined || next.id !== one.id || one.kind === 'position') return titleWithItself(line, one, next)
      const between = line.tokens.slice(one.next, next.first)
      const joint = between.at(-1)?.text ?? ''
      const isJoined =
        one.kind === 'person'
          ? /^(با|with)$/.test(joint)
          : between.length === 0 || (between.length === 1 && /^(و|and|–|-|—)$/.test(joint))
      if (!isJoined || between.length > reach || between.some((token) => !token.isWord && between.length > 1)) return []
      const at = one.kind === 'person' ? one : next
      return [
        { kind: one.kind, rule: 'twice' as const, block: line.block, ...wordsOf(line, at), other: null, against: null },
      ]
    }),
  )
}
