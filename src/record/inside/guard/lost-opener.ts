import { placeOf, wordsOf, type HeldTitle, type OddOne, type PageContext, type ReadLine } from './page.ts'
import { titleFrom, titleHeads } from './page-titles.ts'

/** Somebody at the beginning of a line: by name or by title. */
interface Opener {
  line: ReadLine
  words: string[]
  first: number
  next: number
  kind: 'person' | 'position'
  ids: string[]
}

/**
 * The text begins with somebody whom its headline does not have, nor any line below, while the headline's speaker does not come into that beginning:
 * «رئیس مجلس در نشست خبری …» under «سخنگوی دولت: …».
 */
export function lostOpener(lines: ReadLine[], context: PageContext): OddOne[] {
  const head = lines.find((line) => line.block.startsWith('deck:') && openerOf(line, context) !== undefined)
  const first = lines.find((line) => !line.block.startsWith('deck:') && line.tokens.length > 0)
  const said = head === undefined ? undefined : openerOf(head, context)
  const told = first === undefined ? undefined : openerOf(first, context)
  if (first === undefined || said === undefined || told === undefined || said.kind !== told.kind) return []
  if (isIn(said, first) || lines.some((line) => line !== first && isIn(told, line))) return []
  return [
    {
      kind: told.kind,
      rule: 'opener',
      block: first.block,
      ...wordsOf(first, told),
      other: wordsOf(said.line, said).found,
      against: placeOf(said.line, said),
    },
  ]
}

function openerOf(line: ReadLine, { held }: PageContext): Opener | undefined {
  const mention = line.mentions.find((one) => one.first === 0 && (one.kind === 'person' || one.kind === 'position'))
  const title = titleHeads.has(line.tokens[0]?.text ?? '') ? titleFrom(line, 0) : []
  const next = Math.max(mention?.next ?? 0, title.length)
  if (next === 0 || (mention?.kind !== 'person' && next < 2)) return undefined
  return {
    line,
    words: line.tokens.slice(0, next).map((token) => token.text),
    first: 0,
    next,
    kind: mention?.kind === 'person' ? 'person' : 'position',
    ids: mention === undefined ? [] : [mention.id, ...alsoOf(mention.id, held)],
  }
}

/** The positions of a person, and the people in a position. */
function alsoOf(id: string, held: HeldTitle[]): string[] {
  return held.flatMap((one) => (one.person === id ? [one.position] : one.position === id ? [one.person] : []))
}

/** Whether a line speaks of somebody: by a name or title that the office knows, or by the words of the title. */
function isIn({ words, ids }: Opener, line: ReadLine): boolean {
  if (line.mentions.some((one) => ids.includes(one.id))) return true
  const texts = line.tokens.map((token) => token.text)
  return words.length === 1 ? texts.includes(words[0] ?? '') : ` ${texts.join(' ')} `.includes(` ${words.join(' ')} `)
}
