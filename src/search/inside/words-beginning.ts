import { fold } from '#persian/fold.ts'
import type { Reader } from '#storage/store.ts'

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
  const from = fold(beginning, { halfSpace: 'nothing' }).replaceAll(' ', '')
  if (from === '') return []
  return reader
    .selectFrom('searchTerm')
    .select(['key', 'shown', 'count'])
    .$if(lang !== undefined, (query) => query.where('lang', '=', lang ?? ''))
    .where('key', '>=', from)
    .where('key', '<', `${from}\u{10ffff}`)
    .orderBy('count', 'desc')
    .orderBy('key')
    .limit(limit)
    .execute()
}
