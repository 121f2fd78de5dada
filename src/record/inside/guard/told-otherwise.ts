import { placeOf, wordsOf, type OddOne, type PageContext, type ReadLine } from './page.ts'
import { nameParts } from './page-tokens.ts'
import { sharedWords, stemsOf } from './word-overlap.ts'

interface Name {
  group: 'place' | 'person' | 'position'
  key: string
  first: number
  next: number
}

/** A sentence of a line: its tokens from `from` to before `to`, the names in it, and what else it says. */
interface Sentence {
  line: ReadLine
  from: number
  to: number
  names: Name[]
  stems: Set<string>
}

/** The most sentences of a page that are held against those of its head. */
const most = 1000

/**
 * A line over the text, or a sentence of the lead, tells what another sentence tells, and has another name in the same place of it:
 * «وزیر راه به استان نیزار رفت» over «وزیر راه به استان گلاب رفت …». The name in the head is the odd one.
 */
export function toldOtherwise(lines: ReadLine[], context: PageContext): OddOne[] {
  const titles = titleForms(context)
  const sentences: Sentence[] = []
  for (const line of lines) if (sentences.length < most) sentences.push(...sentencesOf(line, titles))
  const heads = sentences.filter(({ line, stems }) => isHead(line) && stems.size > 1)
  return heads.flatMap((head) => differing(head, alike(head, sentences)))
}

/** Sentences elsewhere that tell what this one tells, the likest first. */
function alike(head: Sentence, sentences: Sentence[]): Sentence[] {
  return sentences
    .flatMap((sentence) => {
      if (sentence.line.block === head.line.block) return []
      const shared = sharedWords(head.stems, sentence.stems)
      const least = Math.max(2, head.stems.size * (shared > 3 ? 0.5 : 0.6))
      return shared >= least ? [{ sentence, shared }] : []
    })
    .toSorted((a, b) => b.shared - a.shared)
    .map(({ sentence }) => sentence)
}

/** Names of the head that none of its likes has, where one has another in their place. */
function differing(head: Sentence, others: Sentence[]): OddOne[] {
  return head.names.flatMap((name) => {
    if (others.some((other) => other.names.some((one) => isSame(one, name)))) return []
    for (const other of others) {
      const meant = other.names.find(
        (one) =>
          one.group === name.group &&
          !head.names.some((two) => isSame(one, two)) &&
          isSameSlot({ head, name }, { head: other, name: one }),
      )
      if (meant === undefined) continue
      return [
        {
          kind: name.group,
          rule: 'phrase' as const,
          block: head.line.block,
          ...wordsOf(head.line, name),
          other: wordsOf(other.line, meant).found,
          against: placeOf(other.line, meant),
        },
      ]
    }
    return []
  })
}

/** «وزیر» is no other title than «وزیر راه». */
function isSame(a: Name, b: Name): boolean {
  if (a.group !== b.group) return false
  return (
    a.key === b.key ||
    (a.group === 'position' && (` ${a.key} `.includes(` ${b.key} `) || ` ${b.key} `.includes(` ${a.key} `)))
  )
}

/** The word before it, or after it, is the same, or both begin their sentence. */
function isSameSlot(a: { head: Sentence; name: Name }, b: { head: Sentence; name: Name }): boolean {
  const before = ({ head, name }: typeof a) => (name.first > head.from ? head.line.tokens[name.first - 1]?.text : '')
  const after = ({ head, name }: typeof a) => (name.next < head.to ? head.line.tokens[name.next]?.text : '')
  return before(a) === before(b) || (after(a) === after(b) && after(a) !== '')
}

function sentencesOf(line: ReadLine, titles: Map<string, (readonly string[])[]>): Sentence[] {
  const found: Sentence[] = []
  let from = 0
  for (let at = 0; at <= line.tokens.length; at += 1) {
    if (at < line.tokens.length && !/^[.؟?!]$/.test(line.tokens[at]?.text ?? '')) continue
    if (at > from) found.push(sentenceOf(line, { from, to: at }, titles))
    from = at + 1
  }
  return found
}

function sentenceOf(
  line: ReadLine,
  { from, to }: { from: number; to: number },
  titles: Map<string, (readonly string[])[]>,
): Sentence {
  const names: Name[] = line.mentions
    .filter((one) => one.kind !== 'position' && one.kind !== 'organisation' && one.first >= from && one.next <= to)
    .map(({ id, kind, first, next }) => ({ group: kind === 'person' ? 'person' : 'place', key: id, first, next }))
  for (let at = from; at < to; at += 1) {
    const title = titleAt(line, at, titles)
    if (title === undefined) continue
    names.push({ group: 'position', key: title.join(' '), first: at, next: at + title.length })
    at += title.length - 1
  }
  const isNamed = (at: number) => names.some((one) => one.first <= at && at < one.next)
  const words = line.tokens
    .slice(from, to)
    .flatMap((token, index) => (token.isWord && !isNamed(from + index) ? [token.text] : []))
  return { line, from, to, names, stems: stemsOf(words) }
}

/** The words of every title that the office knows, under their first word, the longest first; who holds it does not matter here. */
function titleForms({ named }: PageContext): Map<string, (readonly string[])[]> {
  const forms = named
    .filter((one) => one.kind === 'position')
    .flatMap((one) => one.forms)
    .map(nameParts)
    .toSorted((a, b) => b.length - a.length)
  return Map.groupBy(forms, ([first = '']) => first)
}

function titleAt(
  { tokens }: ReadLine,
  at: number,
  titles: Map<string, (readonly string[])[]>,
): readonly string[] | undefined {
  return titles
    .get(tokens[at]?.text ?? '')
    ?.find((form) => form.every((word, index) => tokens[at + index]?.text === word))
}

function isHead({ block }: ReadLine): boolean {
  return block === 'lead' || block.startsWith('deck:')
}
