import assert from 'node:assert/strict'
import { eachDatabase, type Office } from '../../test/office.ts'
import { sara } from '../../test/cast.ts'
import { correctWord, publish, publishCall, publishInEnglish, save } from '../../test/published-call.ts'
import { confirmTranslation } from './confirm-translation.ts'
import { findPublishedDocument } from './find-published-document.ts'
import { findTranslation } from './find-translation.ts'

const english = (office: Office, number: number) => findPublishedDocument(office.store.read, { number, lang: 'en' })

eachDatabase(
  'a translation is stale from the correction of its source on, until somebody has looked at it again',
  async (office) => {
    const call = await publishCall(office)
    const version = await publishInEnglish(office, call)
    assert.equal((await english(office, call.number))?.translatedFrom?.isStale, false)
    await correctWord(office, call.version, { from: 'شمال', to: 'جنوب', note: 'اسکله در جنوب است.' })
    const stale = await english(office, call.number)
    assert.deepEqual(
      [stale?.translatedFrom?.isStale, stale?.translatedFrom?.edition, stale?.translatedFrom?.current],
      [true, 1, 2],
    )
    const { source } = await findTranslation(office.store.read, version)
    assert.deepEqual(
      source?.changes.map(({ block }) => block),
      ['p10000'],
    )
    const [first] = await office.store.read.selectFrom('edition').select('id').orderBy('chainIndex').execute()
    await assert.rejects(
      office.store.transact((tx) => confirmTranslation(tx, { version, edition: first?.id ?? '', by: sara })),
      { reason: 'version.source_stale' },
    )
    await office.store.transact((tx) => confirmTranslation(tx, { version, edition: source?.edition ?? '', by: sara }))
    assert.equal((await english(office, call.number))?.translatedFrom?.isStale, false)
    assert.deepEqual((await findTranslation(office.store.read, version)).source?.changes, [])
  },
)

eachDatabase('paragraphs and statements that a translation left out are told, block by block', async (office) => {
  const call = await publishCall(office)
  const version = await publishInEnglish(office, call)
  assert.deepEqual((await english(office, call.number))?.leftOut, [])
  await save(office, version, (content) => ({
    ...content,
    body: { type: 'doc', content: content.body.content.slice(0, 1) },
  }))
  await publish(office, version, 'Shorter')
  assert.deepEqual(
    (await english(office, call.number))?.leftOut.map(({ block }) => block),
    ['p20000'],
  )
  const { source } = await findTranslation(office.store.read, version)
  assert.deepEqual(
    source?.statements.map(({ id }) => id),
    [call.said, call.answered],
  )
})

eachDatabase(
  'a text that was begun on its own can be called a translation of what is public beside it',
  async (office) => {
    const call = await publishCall(office)
    const version = await publishInEnglish(office, call)
    const { offers } = await findTranslation(office.store.read, call.version)
    assert.deepEqual(
      offers.map(({ lang, number }) => [lang, number]),
      [['en', 1]],
    )
    await office.store.transact((tx) =>
      confirmTranslation(tx, { version: call.version, edition: offers[0]?.edition ?? '', by: sara }),
    )
    assert.equal((await findTranslation(office.store.read, call.version)).source?.version, version)
  },
)
