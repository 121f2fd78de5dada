import assert from 'node:assert/strict'
import { sql } from 'kysely'
import { createReport, openCastOffice, paragraph, publishable, sara } from '../../test/cast.ts'
import { eachDatabase, type Office } from '../../test/office.ts'
import { leafHash, leafText, readLeaf } from './leaf.ts'
import { publishVersion } from './publish-version.ts'
import { verifyRecord } from './verify-record.ts'

async function threeEditions(office: Office): Promise<string[]> {
  await openCastOffice(office)
  const editions: string[] = []
  for (const headline of ['نخست', 'دوم', 'سوم']) {
    const { version } = await createReport(
      office,
      publishable(headline, [paragraph('p1', `متن ${headline} با «نقل» & نشانه <`)]),
    )
    const { edition } = await office.store.transact((tx) => publishVersion(tx, { version, revision: 1, by: sara }))
    editions.push(edition)
  }
  return editions
}

/** Someone with the database's keys takes the guards away first. */
async function tamper(
  office: Office,
  change: (tx: Parameters<Parameters<Office['store']['transact']>[0]>[0]) => Promise<unknown>,
) {
  await office.store.transact(async (tx) => {
    for (const table of ['edition', 'editionBody'])
      for (const on of ['update', 'delete']) {
        const name = sql.id(`${table}_refuses_${on}`)
        await (
          office.kind === 'sqlite' ? sql`drop trigger ${name}` : sql`drop trigger ${name} on ${sql.id(table)}`
        ).execute(tx.sql)
      }
    await change(tx)
  })
}

eachDatabase('an untouched record verifies, and its head is the last leaf', async (office) => {
  const editions = await threeEditions(office)
  const last = await office.store.read
    .selectFrom('edition')
    .select('leafHash')
    .where('id', '=', editions[2] ?? '')
    .executeTakeFirstOrThrow()
  assert.deepEqual(await verifyRecord(office.store.read), { editions: 3, erased: 0, head: last.leafHash, misfit: null })
})

const attacks: [string, string, (office: Office, second: string) => Promise<void>][] = [
  [
    'a word is changed in the leaf',
    'leaf',
    (office, second) =>
      tamper(office, (tx) =>
        tx.sql
          .updateTable('editionBody')
          .set((eb) => ({ leaf: sql<string>`replace(${eb.ref('leaf')}, 'متن', 'متنی')` }))
          .where('edition', '=', second)
          .execute(),
      ),
  ],
  [
    'a word is changed and the leaf hash made to fit',
    'chain',
    (office, second) =>
      tamper(office, async (tx) => {
        const row = await tx.sql
          .selectFrom('editionBody')
          .select('leaf')
          .where('edition', '=', second)
          .executeTakeFirstOrThrow()
        const leaf = leafText({ ...readLeaf(row.leaf), lead: 'لید دیگر' })
        await tx.sql.updateTable('editionBody').set({ leaf, lead: 'لید دیگر' }).where('edition', '=', second).execute()
        await tx.sql
          .updateTable('edition')
          .set({ leafHash: leafHash(leaf) })
          .where('id', '=', second)
          .execute()
      }),
  ],
  [
    'only the page is changed',
    'page',
    (office, second) =>
      tamper(office, (tx) =>
        tx.sql.updateTable('editionBody').set({ html: '<p>متن دیگری</p>' }).where('edition', '=', second).execute(),
      ),
  ],
  [
    'only the headline in lists is changed',
    'columns',
    (office, second) =>
      tamper(office, (tx) =>
        tx.sql.updateTable('editionBody').set({ headline: 'تیتر دیگر' }).where('edition', '=', second).execute(),
      ),
  ],
  [
    'it is back-dated',
    'fields',
    (office, second) =>
      tamper(office, (tx) =>
        tx.sql
          .updateTable('edition')
          .set({ publishedAt: '2020-01-01T00:00:00.000Z' })
          .where('id', '=', second)
          .execute(),
      ),
  ],
  [
    'its words are removed',
    'body',
    (office, second) =>
      tamper(office, (tx) => tx.sql.deleteFrom('editionBody').where('edition', '=', second).execute()),
  ],
  [
    'readers are shown none of it',
    'current',
    (office, second) =>
      office.store.transact(async (tx) => {
        await tx.sql.updateTable('version').set({ currentEdition: null }).where('currentEdition', '=', second).execute()
      }),
  ],
]

for (const [name, what, attack] of attacks)
  eachDatabase(`verification names the edition when ${name}`, async (office) => {
    const editions = await threeEditions(office)
    const second = editions[1] ?? ''
    await attack(office, second)
    const { misfit } = await verifyRecord(office.store.read)
    assert.equal(misfit?.what, what)
    // A rewritten leaf that carries its own right hash is betrayed by the edition after it.
    assert.equal(misfit?.chainIndex, what === 'chain' ? 3 : 2)
  })

eachDatabase('the last edition cannot be cut off unseen', async (office) => {
  const editions = await threeEditions(office)
  const last = editions[2] ?? ''
  await tamper(office, async (tx) => {
    await tx.sql.updateTable('version').set({ currentEdition: null }).where('currentEdition', '=', last).execute()
    await tx.sql.deleteFrom('editionBody').where('edition', '=', last).execute()
    await tx.sql.deleteFrom('edition').where('id', '=', last).execute()
  })
  assert.deepEqual((await verifyRecord(office.store.read)).misfit?.what, 'missing')
})
