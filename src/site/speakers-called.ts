import { fold } from '#persian/fold.ts'
import { listPublishedNames, type PublishedName } from '#record/list-published-names.ts'
import { listThings } from '#record/list-things.ts'
import { askSearch } from '#search/ask-search.ts'
import type { SearchFilter } from '#search/search-filter.ts'
import type { Store } from '#storage/store.ts'
import { calendarOf } from './count-periods.ts'
import { nameFields } from './search-params.ts'
import type { Visit } from './visit.ts'

const most = 3

/** Those with public statements whose name has all these words, and how many statements; nobody whom readers do not see anyway. */
export async function speakersCalled(
  { reader, lang }: Visit,
  asked: { store: Store; name: string; filter: SearchFilter },
): Promise<{ name: PublishedName; count: number }[]> {
  const words = wordsOf(asked.name)
  if (words.length === 0 || words.length > 5) return []
  const { items } = await listThings(reader, {
    kinds: nameFields.speaker,
    q: words.join(' '),
    lang,
    includesRetired: true,
  })
  const called = items
    .filter((thing) => thing.names.some(({ form }) => words.every((word) => wordsOf(form).includes(word))))
    .slice(0, most)
  const names = await listPublishedNames(reader, { ids: called.map(({ id }) => id) })
  const counted = await Promise.all(
    called.map(async ({ id }) => {
      const question = { q: '', filter: { ...asked.filter, speaker: id }, order: 'newest' as const }
      const found = await askSearch(asked.store, 'findStatements', {
        ...question,
        page: 1,
        pageSize: 1,
        calendar: calendarOf(lang),
      })
      return { name: names.nameOf(id, { lang }), count: found.total }
    }),
  )
  return counted.flatMap(({ name, count }) => (name === undefined || count === 0 ? [] : [{ name, count }]))
}

const wordsOf = (text: string): string[] =>
  fold(text)
    .split(/[^\p{L}\p{M}\p{N}]+/u)
    .filter(Boolean)
