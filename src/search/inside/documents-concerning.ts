import type { Id } from '#ground/id.ts'
import type { Store } from '#storage/store.ts'
import { facetToken } from './marks.ts'
import { idsOf, type Index } from './read-index.ts'

const atOnce = 500

/** The documents of the index that concern one of these things. */
export async function documentsConcerning({ read, kind }: Store, things: readonly Id[]): Promise<Id[]> {
  const index: Index = { reader: read, kind, place: 'searchDocument' }
  const is = { any: things.map((id) => ({ token: facetToken('thing', id) })) }
  const found = new Set<Id>()
  for (let offset = 0; ; offset += atOnce) {
    const asked = { condition: { is, without: [] }, least: 0, most: Number.MAX_SAFE_INTEGER }
    const ids = await idsOf(index, asked, { limit: atOnce, offset, order: 'oldest' })
    if (ids.length === 0) return [...found]
    const rows = await read.selectFrom('searchDocument').select('document').where('id', 'in', ids).execute()
    for (const row of rows) found.add(row.document)
  }
}
