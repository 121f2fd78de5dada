import { wordsOf, type OddOne, type PageContext, type ReadLine } from './page.ts'
import { nameParts } from './page-tokens.ts'

/**
 * All but the name of somebody who belongs to the page: the same surname after another first name, or one letter off. «شیدا کوهیار» where
 * «شیوا کوهیار» takes part.
 */
export function nearNames(lines: ReadLine[], context: PageContext): OddOne[] {
  const people = context.named
    .filter((one) => one.kind === 'person')
    .flatMap(({ id, forms }) => forms.map((form) => ({ id, form, words: nameParts(form) })))
    .filter(({ words }) => words.length === 2)
  const known = new Set(people.map(({ words }) => words.join(' ')))
  const byWord = new Map<string, typeof people>()
  for (const one of people)
    for (const word of one.words) byWord.set(word, [...(byWord.get(word) ?? []).slice(0, 50), one])
  return lines.flatMap((line) =>
    line.tokens.flatMap((token, index) => {
      const first = line.tokens[index - 1]
      if (first?.isWord !== true || !token.isWord || known.has(`${first.text} ${token.text}`)) return []
      const alike = [...(byWord.get(first.text) ?? []), ...(byWord.get(token.text) ?? [])]
      const meant = alike.find(({ words: [given = '', surname = ''] }) =>
        isNear([first.text, token.text], [given, surname]),
      )
      if (meant === undefined || line.mentions.some((one) => one.first <= index - 1 && one.next > index)) return []
      return [
        {
          kind: 'person' as const,
          rule: 'near' as const,
          block: line.block,
          ...wordsOf(line, { first: index - 1, next: index + 1 }),
          other: meant.form,
          against: null,
        },
      ]
    }),
  )
}

/** One of the two words is the same, the other one letter off. Short words are too easily alike. */
function isNear([a, b]: [string, string], [given, surname]: [string, string]): boolean {
  if (b === surname && b.length > 3) return a.length > 2 && oneLetterOff(a, given)
  return a === given && a.length > 2 && b.length > 4 && oneLetterOff(b, surname)
}

/** Arabic writes «and», «with», «to» onto the word. */
const proclitics = /^[وفبلک]/

function oneLetterOff(a: string, b: string): boolean {
  if (a === b || Math.abs(a.length - b.length) > 1 || (proclitics.test(a) && a.slice(1) === b)) return false
  let [start, end] = [0, 0]
  while (start < Math.min(a.length, b.length) && a[start] === b[start]) start++
  while (end < Math.min(a.length, b.length) - start && a.at(-1 - end) === b.at(-1 - end)) end++
  return Math.max(a.length, b.length) - start - end <= 1
}
