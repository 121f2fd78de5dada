import { searchTerms, terms } from '#persian/terms.ts'
import type { Reader } from '#storage/store.ts'
import { idRange } from '../entry-id.ts'
import type { TypedQuery } from '../read-query.ts'
import type { SearchFilter } from '../search-filter.ts'
import { inLanguage } from './in-language.ts'
import { facetToken, type Mark } from './marks.ts'
import type { Match } from './match.ts'
import type { Asked } from './read-index.ts'
import { wordsBeginning } from './words-beginning.ts'

/** A query and a filter as the index is asked. */
export interface Question extends Asked {
  /** Each must be met by one of its terms; for the order of results and for marking. */
  clauses: string[][]
  phrases: string[][]
  /** What else must be there: phrases and filters. */
  others: Match[]
}

/** A beginning stands for so many of the commonest words that have it. */
const wordsOfBeginning = 24

/** What the index must be asked for. Beginnings of words are written out from the words that suggestions know. */
export async function askFor(reader: Reader, query: TypedQuery, filter: SearchFilter): Promise<Question> {
  const clauses = query.words.length === 0 ? [] : searchTerms(query.words.join(' '))
  for (const beginning of query.beginnings) {
    const words = await wordsBeginning(reader, { beginning, lang: filter.lang, limit: wordsOfBeginning })
    clauses.push(words.length === 0 ? searchTerms(beginning).flat() : words.map((word) => word.key))
  }
  const { matches, language } = inLanguage(filter.lang)
  const others: Match[] = [...query.phrases.map((phrase) => ({ phrase })), ...matches, ...filterMatches(filter)]
  const is: Match[] = [...clauses.map((clause) => ({ any: clause.map((token) => ({ token })) })), ...others]
  const without = [
    ...query.without.words.map((word) => ({
      all: searchTerms(word).map((clause) => ({ any: clause.map((token) => ({ token })) })),
    })),
    ...query.without.phrases.map((phrase) => ({ phrase })),
  ].filter((match) => !('all' in match) || match.all.length > 0)
  return {
    condition: { is: { all: is }, without },
    ...idRange(filter.from, filter.to),
    language,
    clauses,
    phrases: query.phrases,
    others,
  }
}

function filterMatches({ kind, speaker, addressee, mentioned, things = [] }: SearchFilter): Match[] {
  const one = (mark: Mark, value: string | undefined): Match[] =>
    value === undefined ? [] : [{ token: facetToken(mark, value) }]
  return [
    ...one('kind', kind),
    ...one('speaker', speaker),
    ...one('addressee', addressee),
    ...(mentioned === undefined ? [] : [mentionMatch(mentioned)]),
    ...things.flatMap((id) => one('thing', id)),
  ]
}

function mentionMatch({ id, names }: NonNullable<SearchFilter['mentioned']>): Match {
  const phrases = names.slice(0, 20).flatMap((name): Match[] => {
    const phrase = terms(name).flatMap((term) => (term.kind === 'surface' ? term.text : []))
    return phrase.length < 2 ? [] : [{ phrase }]
  })
  return { any: [{ token: facetToken('thing', id) }, ...phrases] }
}
