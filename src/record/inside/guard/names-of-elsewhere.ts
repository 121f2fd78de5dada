import { wordsOf, type OddOne, type PageContext, type ReadLine } from './page.ts'
import { plainName } from './page-tokens.ts'
import { titleHeads } from './page-titles.ts'

/** «پیک X» where the office knows «پیک Y» and nothing of that name at X. */
export function namesOfElsewhere(lines: ReadLine[], context: PageContext): OddOne[] {
  const known = placedNames(context)
  if (known.size === 0) return []
  return lines.flatMap((line) =>
    line.mentions.flatMap((place) => {
      if (place.kind !== 'place' && place.kind !== 'country') return []
      const before = line.tokens[place.first - 1]
      const there = before?.isWord === true ? known.get(before.text) : undefined
      if (there === undefined || there.has(place.id)) return []
      const [other] = there.values()
      return [
        {
          kind: place.kind,
          rule: 'near' as const,
          block: line.block,
          ...wordsOf(line, place),
          other: other ?? null,
          against: null,
        },
      ]
    }),
  )
}

/**
 * The word before the place in the names of organisations, with the places: «پیک» → «نیکوان». Only words that one organisation has, and
 * not a title's: other lands have their «رئیس‌جمهور» too.
 */
function placedNames({ named }: PageContext): Map<string, Map<string, string>> {
  const places = new Map(
    named.flatMap((one) =>
      one.kind === 'place' ? one.forms.map((form) => [plainName(form), { id: one.id, form }] as const) : [],
    ),
  )
  const owners = new Map<string, Set<string>>()
  const found = new Map<string, Map<string, string>>()
  for (const { id, kind, forms } of named)
    for (const form of kind === 'organisation' ? forms : []) {
      const words = plainName(form).split(' ')
      const [head, ...rest] = words.slice(-2)
      const place = places.get(rest.join(' '))
      if (head === undefined || place === undefined || isCommon(head) || words.some((word) => titleHeads.has(word)))
        continue
      owners.set(head, (owners.get(head) ?? new Set()).add(id))
      found.set(head, (found.get(head) ?? new Map<string, string>()).set(place.id, place.form))
    }
  return new Map([...found].filter(([head]) => owners.get(head)?.size === 1))
}

/** What any place has. */
function isCommon(word: string): boolean {
  return /^(شهر|دولت|مجلس|شورای|شورا|استان|کشور|وزارت|شهرداری|استانداری|دانشگاه|بندر|government|city|university)$/.test(
    word,
  )
}
