import { html } from 'hono/html'
import { readQuery } from '#search/read-query.ts'
import { nothing, type Html } from '#web/markup.ts'
import { say, type WordKey } from '#web/words.ts'
import type { SearchParams } from '../search-params.ts'
import { noSuchDate } from '../typed-time.ts'
import type { Visit } from '../visit.ts'

interface Noted {
  params: SearchParams
  results: { isCut: boolean }
}

/** What was made of a query otherwise than its writer may think. `noWords`: what is shown to whom wrote none. */
export function queryNotices(lang: string, { params, results }: Noted, noWords: WordKey): Html[] {
  const notices: WordKey[] = []
  if (results.isCut) notices.push('search.cut')
  if (params.q !== '' && partsOf(params.q).length === 0)
    notices.push(isFiltered(params) || hasRange(params) ? 'search.no_words_filtered' : noWords)
  if (/(?<!\S)[\p{L}\p{N}]\*(?!\S)/u.test(params.q)) notices.push('search.short_beginning')
  return notices.map((word) => html`<p class="notice">${say(lang, word)}</p>`)
}

/** What can be tried by whom nothing was found for; nothing that was not asked is to be taken away. Whoever typed a date that there is not is told that. */
export function nothingFoundAdvice(visit: Pick<Visit, 'lang' | 'now' | 'zone'>, params: SearchParams): Html {
  if (noSuchDate(visit, params.q) !== undefined) return nothing
  const { lang } = visit
  const [only = '', ...more] = partsOf(params.q)
  const advice: WordKey[] = []
  if (more.length > 0) advice.push('search.try_fewer')
  else if (/^[\p{L}\p{N}]$/u.test(only)) advice.push('search.short_beginning')
  else if (/^[^*]{2,}$/u.test(only)) advice.push('search.try_spelling')
  if (isFiltered(params)) advice.push('search.try_filter')
  if (hasRange(params)) advice.push('search.try_range')
  return advice.length === 0 ? nothing : html`<p>${advice.map((word) => say(lang, word)).join(' ')}</p>`
}

/** Every word of a query, also those that must not be there. */
function partsOf(q: string): string[] {
  const { words, phrases, beginnings, without } = readQuery(q)
  return [...words, ...phrases.flat(), ...beginnings, ...without.words, ...without.phrases.flat()]
}

const noFilters = ['q', 'from', 'to', 'sort']

function isFiltered({ given }: SearchParams): boolean {
  return given.some(([name, value]) => !noFilters.includes(name) && !(name === 'language' && value === 'any'))
}

function hasRange({ filter }: SearchParams): boolean {
  return filter.from !== undefined || filter.to !== undefined
}
