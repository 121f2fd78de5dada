import { Cast, type Figure } from './cast.ts'
import { foldPhrase } from './fold-letters.ts'
import type { Knowledge, Tenure } from './knowledge.ts'
import { readMention } from './read-mention.ts'
import { readTokens } from './read-tokens.ts'
import { retagTokens } from './retag-tokens.ts'
import { wordsOf } from './resolve-speaker.ts'

/**
 * A cast that knows the office's people before the article is read: their names of that day, and the titles they held on it.
 * A title without its country is theirs too, unless the office says which country it is in and theirs is another; an office of which no country is
 * said is at home.
 */
export function seedCast(knowledge: Knowledge, date: string | undefined): Cast {
  const cast = new Cast()
  cast.home = knowledge.country === undefined ? null : foldPhrase(knowledge.country)
  const day = (knowledge.event?.start ?? date)?.slice(0, 10)
  const present = new Set(knowledge.event?.participants.map((one) => one.person))
  const figures = new Map<string, Figure>()
  for (const { id, names } of knowledge.people) {
    const valid = names.filter((name) => holdsOn(name, day)),
      main = valid.find((name) => name.kind === 'full') ?? valid[0] ?? names[0]
    if (!main) continue
    const figure = cast.add({
      display: main.form,
      words: nameWords(main.form),
      named: true,
      kind: 'person',
      plural: false,
      titles: [],
      personId: id,
      present: present.has(id),
    })
    for (const name of valid) cast.addName(figure, nameWords(name.form))
    figures.set(id, figure)
  }
  for (const tenure of knowledge.tenures) {
    const holder = figures.get(tenure.person)
    if (holder && holdsOn(tenure, day))
      for (const title of titlesOf(tenure, knowledge.country)) cast.addTitle(holder, title)
  }
  return cast
}

/** Without a date only what has no end is taken to hold. */
function holdsOn(
  span: { readonly from?: string | undefined; readonly to?: string | undefined },
  day: string | undefined,
): boolean {
  if (!day) return span.to === undefined
  return (
    (span.from === undefined || span.from.slice(0, 10) <= day) && (span.to === undefined || day <= span.to.slice(0, 10))
  )
}

function titlesOf({ position }: Tenure, home: string | undefined): string[][] {
  const titles: string[][] = [],
    { organisation } = position,
    country = position.country ?? home
  for (const title of position.titles) {
    const words = phraseWords(title)
    if (!country || !home || foldPhrase(country) === foldPhrase(home)) titles.push(words)
    if (country) titles.push([...words, ...phraseWords(country)])
    if (country && home && foldPhrase(country) === foldPhrase(home)) titles.push([...words, foldPhrase('کشورمان')])
    if (organisation && !foldPhrase(title).includes(foldPhrase(organisation)))
      titles.push([...words, ...phraseWords(organisation)])
  }
  return titles.filter((title) => title.length)
}

function phraseWords(phrase: string): string[] {
  return foldPhrase(phrase).split(' ').filter(Boolean)
}

/** The words of a name as the reader would read it, honorifics left out. */
function nameWords(form: string): string[] {
  const tokens = readTokens(form)
  retagTokens(tokens)
  const { name } = readMention(tokens, 0, tokens.length),
    words = name ? wordsOf(tokens, name) : []
  return words.length ? words : phraseWords(form)
}
