import assert from 'node:assert/strict'
import { createReport, openCastOffice, paragraph, publishable, sara } from '../../test/cast.ts'
import { eachDatabase } from '../../test/office.ts'
import { publish } from '../../test/published-call.ts'
import { changeDocument } from './change-document.ts'
import { createVersion } from './create-version.ts'
import { documentsPerPage, listDocuments } from './list-documents.ts'
import { saveDraft } from './save-draft.ts'

eachDatabase(
  'what was worked on last stands first in the newsroom, each document once in whatever languages',
  async (office) => {
    await openCastOffice(office)
    const { store, clock } = office
    const made: { document: string; version: string }[] = []
    for (const headline of ['نخست', 'دوم', 'سوم']) {
      made.push(await createReport(office, publishable(headline, [paragraph('p1', 'متن')])))
      clock.advance(1000)
    }
    const [first, second, third] = made
    assert.ok(first && second && third)
    const order = async (filter: Parameters<typeof listDocuments>[1] = {}) => {
      const { items, total } = await listDocuments(store, filter)
      assert.equal(items.length, total)
      return items.map((one) => made.findIndex(({ document }) => document === one.id) + 1)
    }
    assert.deepEqual(await order(), [3, 2, 1])

    const english = await store.transact((tx) =>
      createVersion(tx, { document: first.document, lang: 'en', copyFrom: first.version, by: sara }),
    )
    assert.deepEqual(await order(), [1, 3, 2])
    const save = (version: string) => {
      clock.advance(1000)
      const content = publishable('دیگر', [paragraph('p1', 'متن دیگر')])
      return store.transact((tx) => saveDraft(tx, { version, revision: 1, content, reason: 'saved', by: sara }))
    }
    await save(second.version)
    assert.deepEqual(await order(), [2, 1, 3])
    await save(first.version)
    assert.deepEqual(await order(), [1, 2, 3], 'by whichever of its languages was worked on last')
    await save(english)
    assert.deepEqual(await order(), [1, 2, 3])
    assert.deepEqual(await order({ q: '  ' }), [1, 2, 3])
    assert.deepEqual(await order({ lang: 'en' }), [1])

    await store.transact((tx) => changeDocument(tx, { document: third.document, kind: 'speech', by: sara }))
    assert.deepEqual(await order({ kind: 'report' }), [1, 2])
    assert.deepEqual(await order({ kind: 'speech' }), [3])
  },
)

eachDatabase('the newsroom’s list goes on over its pages', async (office) => {
  await openCastOffice(office)
  const ids: string[] = []
  for (let at = 0; at <= documentsPerPage; at++)
    ids.unshift((await createReport(office, publishable(`گزارش ${at}`, [paragraph('p1', 'متن')]))).document)
  const pages = await Promise.all([1, 2, 3].map((page) => listDocuments(office.store, { page })))
  assert.deepEqual(
    pages.map(({ items, total }) => [items.length, total]),
    [documentsPerPage, 1, 0].map((length) => [length, documentsPerPage + 1]),
  )
  assert.deepEqual(pages.flatMap(({ items }) => items.map((one) => one.id)).toSorted(), ids.toSorted())
})

eachDatabase(
  'what is asked for is found alike where many are met on the way and where few are put in order',
  async (office) => {
    await openCastOffice(office)
    const { store, clock } = office
    const ids: string[] = []
    for (const [at, headline] of ['گفت‌وگو با همسایه', 'دیدار', 'گفتوگوی دوم', 'پیام', 'گفت و گو'].entries()) {
      const made = await createReport(office, publishable(headline, [paragraph('p1', 'متن')]))
      ids.push(made.document)
      clock.advance(1000)
      if (at % 2 === 0) await publish(office, made.version)
      if (at === 2)
        await store.transact((tx) =>
          createVersion(tx, { document: made.document, lang: 'en', copyFrom: made.version, by: sara }),
        )
      clock.advance(1000)
    }
    const asked: [Parameters<typeof listDocuments>[1], number[]][] = [
      [{ state: 'published' }, [4, 2, 0]],
      [{ state: 'draft' }, [3, 2, 1]],
      [{ lang: 'fa' }, [4, 3, 2, 1, 0]],
      [{ lang: 'en' }, [2]],
      [{ q: 'گفت‌وگو' }, [4, 2, 0]],
      [{ q: 'گفت‌وگو', state: 'draft' }, [2]],
      [{ q: 'گفت‌وگو', page: 2 }, []],
      [{ q: 'نیست' }, []],
      [{ q: '2' }, [2]],
      [{ kind: 'speech', state: 'published' }, []],
    ]
    for (const [filter, wanted] of asked)
      for (const few of [2000, 0]) {
        const { items, total } = await listDocuments(store, filter, few)
        assert.deepEqual(
          items.map((one) => ids.indexOf(one.id)),
          wanted,
          `${JSON.stringify(filter)}, few: ${few}`,
        )
        if (filter.page === undefined) assert.equal(total, wanted.length)
      }
  },
)
