import assert from 'node:assert/strict'
import { sara } from '../../test/cast.ts'
import { eachDatabase } from '../../test/office.ts'
import { correctWord, publishCall, publishInEnglish } from '../../test/published-call.ts'
import { findPublishedDocument, findPublishedHead, listPublishedLanguages } from './find-published-document.ts'
import { isPublishedSlug } from './find-published-address.ts'
import { previewDraft } from './preview-draft.ts'
import { withdrawDocument } from './withdraw-document.ts'

eachDatabase(
  'a document is read with its event, its sides and its statements in the order of the text',
  async (office) => {
    const call = await publishCall(office)
    const document = await findPublishedDocument(office.store.read, { number: call.number, lang: 'fa' })
    assert.ok(document)
    assert.equal(document.leaf?.decks[0]?.text, 'دو شهردار بر سر اسکله به توافق رسیدند')
    assert.deepEqual(
      document.statements.map(({ id, speaker, title, addressees, text }) => [
        id,
        speaker.name,
        title?.name,
        addressees[0]?.name,
        text,
      ]),
      [
        [call.said, 'نسترن پایدار', 'شهردار ساحل‌آباد', 'الیاس درنا', 'اسکلهٔ شمال دوبا را با هم می‌سازیم'],
        [call.answered, 'الیاس درنا', undefined, 'نسترن پایدار', 'مهندسان ما هفتهٔ آینده می‌آیند'],
      ],
    )
    const [event] = document.events
    assert.deepEqual(
      event?.participants.map(({ name, title, side, part }) => [name.name, title?.name, side, part]),
      [
        ['نسترن پایدار', 'شهردار ساحل‌آباد', 'ours', 'caller'],
        ['الیاس درنا', undefined, 'theirs', 'callee'],
      ],
    )
    assert.deepEqual(
      event.places.map((place) => place.name),
      ['ساحل‌آباد'],
    )
    assert.deepEqual(
      document.filed.map(({ kind, name }) => [kind, name]),
      [['dossier', 'پروندهٔ بندر']],
    )
    assert.deepEqual([document.editions, document.corrections.length, document.withdrawal], [1, 0, null])
  },
)

eachDatabase('a correction is a new edition; the old one stays to be read as it was', async (office) => {
  const call = await publishCall(office)
  await correctWord(office, call.version, { from: 'دوبا', to: 'دورا', note: 'نام بندر درست شد.' })
  const now = await findPublishedDocument(office.store.read, { number: call.number, lang: 'fa' })
  const before = await findPublishedDocument(office.store.read, { number: call.number, lang: 'fa', edition: 1 })
  assert.match(now?.html ?? '', /شمال دورا/)
  assert.match(before?.html ?? '', /شمال دوبا/)
  assert.deepEqual([now?.edition.isCurrent, before?.edition.isCurrent, before?.editions], [true, false, 2])
  assert.deepEqual(
    now?.corrections.map(({ kind, note, from, to, spans }) => ({ kind, note, from, to, before: spans[0]?.before })),
    [
      {
        kind: 'place',
        note: 'نام بندر درست شد.',
        from: 1,
        to: 2,
        before: 'نسترن پایدار گفت: اسکلهٔ شمال دوبا را با هم می‌سازیم.',
      },
    ],
  )
  assert.equal(await findPublishedHead(office.store.read, { number: call.number, lang: 'fa', edition: 3 }), undefined)
})

eachDatabase('in another language names are that language’s, and a translation left behind says so', async (office) => {
  const call = await publishCall(office)
  await publishInEnglish(office, call)
  const english = await findPublishedDocument(office.store.read, { number: call.number, lang: 'en' })
  assert.deepEqual(
    english?.statements.map(({ speaker, title }) => [speaker.name, title?.name]),
    [
      ['Nastaran Paydar', 'Mayor of Sahelabad'],
      ['Elias Dorna', undefined],
    ],
  )
  const { editionId, ...source } = english.translatedFrom ?? {}
  assert.deepEqual(source, { lang: 'fa', edition: 1, current: 1, isStale: false })
  const persian = await findPublishedHead(office.store.read, { number: call.number, lang: 'fa', edition: 1 })
  assert.equal(editionId, persian?.edition.id)
  await correctWord(office, call.version, { from: 'دوبا', to: 'دورا', note: 'نام بندر درست شد.' })
  const head = await findPublishedHead(office.store.read, { number: call.number, lang: 'en' })
  assert.equal(head?.translatedFrom?.isStale, true)
  assert.deepEqual((await listPublishedLanguages(office.store.read, call.number)).map((one) => one.lang).toSorted(), [
    'en',
    'fa',
  ])
  assert.equal(await findPublishedHead(office.store.read, { number: call.number, lang: 'ar' }), undefined)
})

eachDatabase('old slugs are known as the version’s own, foreign ones are not', async (office) => {
  const call = await publishCall(office)
  const first = await findPublishedHead(office.store.read, { number: call.number, lang: 'fa' })
  await correctWord(office, call.version, {
    from: 'دو شهردار بر سر اسکله',
    to: 'دو شهر بر سر بندر',
    note: 'تیتر درست شد.',
  })
  const now = await findPublishedHead(office.store.read, { number: call.number, lang: 'fa' })
  assert.notEqual(now?.slug, first?.slug)
  const isOwn = (slug: string) => isPublishedSlug(office.store.read, { version: call.version, slug })
  assert.deepEqual([await isOwn(first?.slug ?? ''), await isOwn('x.css')], [true, false])
})

eachDatabase('what was erased by law has a head and no words', async (office) => {
  const call = await publishCall(office)
  await office.store.transact((tx) =>
    withdrawDocument(tx, { document: call.document, kind: 'legal', reason: 'حکم دادگاه', by: sara }),
  )
  const document = await findPublishedDocument(office.store.read, { number: call.number, lang: 'fa' })
  assert.deepEqual(
    [document?.leaf, document?.html, document?.statements, document?.withdrawal?.kind],
    [null, '', [], 'legal'],
  )
})

eachDatabase('a draft is previewed as it stands, its unpublished statements too', async (office) => {
  const call = await publishCall(office)
  const preview = await previewDraft(office.store.read, call.version)
  assert.deepEqual([preview?.number, preview?.edition.number], [1, 0], 'its number is known, its edition not yet')
  assert.deepEqual([preview?.statements.length, preview?.events.length], [2, 1])
  assert.equal(await previewDraft(office.store.read, 'nosuchversion'), undefined)
})
