import { languageNumber } from '../entry-id.ts'
import { facetToken } from './marks.ts'
import type { Match } from './match.ts'
import type { Asked } from './read-index.ts'

/** What narrows a question to a language: a number in the ids, which costs nearly nothing, or a token where ids do not tell it. */
export function inLanguage(lang: string | undefined): { matches: Match[] } & Pick<Asked, 'language'> {
  const number = lang === undefined ? undefined : languageNumber(lang)
  if (lang === undefined || number !== 0) return { matches: [], language: number }
  return { matches: [{ token: facetToken('language', lang) }], language: number }
}
