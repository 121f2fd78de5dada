import type { Reader } from '#storage/store.ts'
import { wordKey } from './word-key.ts'

export interface KnownWord {
  key: string
  shown: string
  count: number
}

/** Words that begin so, the commonest first: of one language, or of all. */
export async function wordsBeginning(
  reader: Reader,
  { beginning, lang, limit }: { beginning: string; lang: string | undefined; limit: number },
): Promise<KnownWord[]> {
  const from = wordKey(beginning)
  if (from === '') return []
  return knownWords(reader, { ...beginningWith(from), lang })
    .orderBy('count', 'desc')
    .orderBy('key')
    .limit(limit)
    .execute()
}

/** Where the keys that begin so are: from this one on, up to that one. */
export function beginningWith(from: string): { from: string; to: string } {
  return { from, to: `${from}\u{10ffff}` }
}

/** The words whose keys stand there, of one language or of all, to be narrowed further. */
export function knownWords(reader: Reader, { from, to, lang }: { from: string; to: string; lang: string | undefined }) {
  return reader
    .selectFrom('searchTerm')
    .select(['key', 'shown', 'count'])
    .$if(lang !== undefined, (query) => query.where('lang', '=', lang ?? ''))
    .where('key', '>=', from)
    .where('key', '<', to)
}
