import type { Id } from '#ground/id.ts'
import type { Transaction } from '#storage/store.ts'

/** Write down where a document stands in lists from now on: to be called wherever an edition of it, its kind or its withdrawal changes. */
export async function writeListing(tx: Transaction, document: Id): Promise<void> {
  await haveAlone(tx, document)
  const before = await listsOf(tx, document)
  await tx.sql.deleteFrom('listing').where('document', '=', document).execute()
  await enterListing(tx, document)
  const after = await listsOf(tx, document)
  // In one order, so that no two transactions wait for each other.
  for (const list of [...before.union(after)].toSorted()) {
    const change = Number(after.has(list)) - Number(before.has(list))
    if (change !== 0) await changeCount(tx, list, change)
  }
}

/** The same for every document, where nothing is written down yet. */
export async function writeListings(tx: Transaction): Promise<void> {
  await enterListing(tx, undefined)
  await tx.sql
    .insertInto('listingCount')
    .columns(['lang', 'kind', 'count'])
    .expression((eb) =>
      eb
        .selectFrom('listing')
        .select((select) => ['lang', 'kind', select.fn.countAll<number>().as('count')])
        .groupBy(['lang', 'kind']),
    )
    .execute()
}

/** Who changes the same document at the same time waits here until this is committed, and then sees it. SQLite has one writer anyway. */
async function haveAlone({ sql, kind }: Transaction, document: Id): Promise<void> {
  if (kind === 'postgres')
    await sql.selectFrom('document').select('id').where('id', '=', document).forNoKeyUpdate().execute()
}

/** The language and kind of each list that a document stands in. */
async function listsOf({ sql }: Transaction, document: Id): Promise<Set<string>> {
  const rows = await sql.selectFrom('listing').select(['lang', 'kind']).where('document', '=', document).execute()
  return new Set(rows.map(({ lang, kind }) => `${lang} ${kind}`))
}

async function changeCount({ sql }: Transaction, list: string, change: number): Promise<void> {
  const [lang = '', kind = ''] = list.split(' ')
  await sql
    .insertInto('listingCount')
    .values({ lang, kind, count: change })
    .onConflict((conflict) =>
      conflict.columns(['lang', 'kind']).doUpdateSet((eb) => ({ count: eb('listingCount.count', '+', change) })),
    )
    .execute()
}

/** One row for each language in which readers may see a document: one that stands, or was withdrawn and keeps its text. */
async function enterListing({ sql }: Transaction, document: Id | undefined): Promise<void> {
  await sql
    .insertInto('listing')
    .columns(['document', 'lang', 'kind', 'number', 'publishedAt', 'chainIndex', 'isWithdrawn'])
    .expression((eb) =>
      eb
        .selectFrom('document')
        .innerJoin('version', 'version.document', 'document.id')
        .innerJoin('edition', 'edition.id', 'version.currentEdition')
        .leftJoin('withdrawal', (join) =>
          join.onRef('withdrawal.document', '=', 'document.id').on('withdrawal.liftedAt', 'is', null),
        )
        .$if(document !== undefined, (query) => query.where('document.id', '=', document ?? ''))
        .where('document.number', 'is not', null)
        .where((where) => where.or([where('withdrawal.kind', 'is', null), where('withdrawal.kind', '=', 'withdrawn')]))
        .select(['document.id', 'version.lang', 'document.kind', 'document.number', 'document.firstPublishedAt'])
        .select('edition.chainIndex')
        .select((select) => select.case().when('withdrawal.id', 'is', null).then(0).else(1).end().as('isWithdrawn')),
    )
    .execute()
}
