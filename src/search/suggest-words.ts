import { searchTerms } from '#persian/terms.ts'
import type { DatabaseKind } from '#storage/migrations/schema.ts'
import type { Reader } from '#storage/store.ts'
import { inLanguage } from './inside/in-language.ts'
import { countOf, type Index } from './inside/read-index.ts'
import { wordsBeginning } from './inside/words-beginning.ts'

const shownAtMost = 8
const lookedAt = 24

/**
 * What someone who typed this far may be about to write: the last word completed to words that public documents in the language have now, the commonest
 * first.
 */
export async function suggestWords(
  reader: Reader,
  kind: DatabaseKind,
  asked: { q: string; lang: string },
): Promise<string[]> {
  const index: Index = { reader, kind, place: 'searchDocument' }
  const [, before = '', beginning = ''] = /^(.*?)([\p{L}\p{N}\p{M}\u200c]+)$/su.exec(asked.q.slice(0, 200)) ?? []
  if (beginning.length < 2) return []
  const words = await wordsBeginning(reader, { beginning, lang: asked.lang, limit: lookedAt })
  const suggestions: string[] = []
  for (const { key, shown } of words) {
    if (suggestions.length === shownAtMost) break
    if (await stands(index, key, asked.lang)) suggestions.push(before + shown)
  }
  return suggestions
}

/** Whether a word is still in some document that readers may see. */
async function stands(index: Index, key: string, lang: string): Promise<boolean> {
  const words = searchTerms(key).map((clause) => ({ any: [key, ...clause].map((token) => ({ token })) }))
  const { matches, language } = inLanguage(lang)
  const condition = { is: { all: [...words, ...matches] }, without: [] }
  return (await countOf(index, { condition, least: 0, most: Number.MAX_SAFE_INTEGER, language }, 1)) > 0
}
