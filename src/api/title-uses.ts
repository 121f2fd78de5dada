import type { ThingUse } from '#record/list-thing-uses.ts'
import { listHeadlines } from '#record/list-headlines.ts'
import { namesOf } from '#record/name-of.ts'
import type { Reader } from '#storage/store.ts'

/** Uses of a thing with something to read on each: the headline of the document, the name of the thing. */
export async function titleUses(reader: Reader, uses: ThingUse[], lang: string) {
  const items = uses.flatMap((use) => use.items)
  const things = items.filter((item) => item.kind === 'thing').map((item) => item.id)
  const names = await namesOf(reader, things, { lang })
  const documents = items.flatMap((item) => (item.kind === 'thing' ? [] : [item.document]))
  const headlines = await listHeadlines(reader, documents, lang)
  return uses.map((use) => ({
    ...use,
    items: use.items.map((item) => ({
      ...item,
      title: (item.kind === 'thing' ? names.get(item.id)?.full : headlines.get(item.document)) ?? '',
    })),
  }))
}
