import assert from 'node:assert/strict'
import { behruz, createReport, openCastOffice, paragraph, publishable, sara } from '../../test/cast.ts'
import { eachDatabase, type Office } from '../../test/office.ts'
import { createThing } from './create-thing.ts'
import { createVersion } from './create-version.ts'
import { findDraftRevision, listDraftRevisions, restoreDraft } from './draft-revisions.ts'
import { findDraft } from './find-draft.ts'
import { saveDraft } from './save-draft.ts'

const text = (words: string) => publishable('پل', [paragraph('p1', words)])

const save = (
  office: Office,
  saving: { version: string; revision: number; words: string; by?: string; reason?: 'autosave' | 'saved' },
) =>
  office.store.transact((tx) =>
    saveDraft(tx, {
      version: saving.version,
      revision: saving.revision,
      content: text(saving.words),
      reason: saving.reason ?? 'saved',
      by: saving.by ?? sara,
    }),
  )

eachDatabase(
  'the second of two who save on the same revision is refused, and loses nothing that is there',
  async (office) => {
    await openCastOffice(office)
    const { version } = await createReport(office, text('یک'))
    await save(office, { version, revision: 1, words: 'از سارا' })
    await assert.rejects(
      save(office, { version, revision: 1, words: 'از بهروز', by: behruz }),
      (fault: { reason: string; details: object }) => {
        assert.equal(fault.reason, 'draft.stale')
        assert.deepEqual(fault.details, { revision: 2, by: sara, at: office.clock.now() })
        return true
      },
    )
    assert.deepEqual((await findDraft(office.store.read, version))?.content, text('از سارا'))
  },
)

eachDatabase(
  'autosaves of a moment fold into one revision; what was saved by hand or by another stays',
  async (office) => {
    await openCastOffice(office)
    const { version } = await createReport(office, text('یک'))
    await save(office, { version, revision: 1, words: 'دو', reason: 'autosave' })
    office.clock.advance(30_000)
    await save(office, { version, revision: 2, words: 'سه', reason: 'autosave' })
    await save(office, { version, revision: 3, words: 'چهار', reason: 'autosave', by: behruz })
    office.clock.advance(180_000)
    await save(office, { version, revision: 4, words: 'پنج', reason: 'autosave', by: behruz })
    const kept = await listDraftRevisions(office.store.read, version)
    assert.deepEqual(
      kept.map((one) => [one.revision, one.reason, one.by]),
      [
        [5, 'autosave', behruz],
        [4, 'autosave', behruz],
        [3, 'autosave', sara],
        [1, 'saved', sara],
      ],
    )
  },
)

eachDatabase('saving what is already there makes no revision', async (office) => {
  await openCastOffice(office)
  const { version } = await createReport(office, text('یک'))
  assert.deepEqual(await save(office, { version, revision: 1, words: 'یک' }), { revision: 1 })
})

eachDatabase('an old revision comes back as the newest one', async (office) => {
  await openCastOffice(office)
  const { version } = await createReport(office, text('یک'))
  await save(office, { version, revision: 1, words: 'دو' })
  const { revision } = await office.store.transact((tx) => restoreDraft(tx, { version, revision: 1, by: behruz }))
  assert.equal(revision, 3)
  assert.deepEqual((await findDraft(office.store.read, version))?.content, text('یک'))
  assert.deepEqual(await findDraftRevision(office.store.read, { version, revision: 2 }), text('دو'))
  await assert.rejects(
    office.store.transact((tx) => restoreDraft(tx, { version, revision: 99, by: sara })),
    { reason: 'draft.revision_unknown' },
  )
})

eachDatabase(
  'a second language begins with the structure of the first, and each language stands once',
  async (office) => {
    await openCastOffice(office)
    const { document, version } = await createReport(office, text('یک'))
    const english = await office.store.transact((tx) =>
      createVersion(tx, { document, lang: 'en', copyFrom: version, by: sara }),
    )
    assert.deepEqual((await findDraft(office.store.read, english))?.content.body, text('یک').body)
    const again = (lang: string) => office.store.transact((tx) => createVersion(tx, { document, lang, by: sara }))
    await assert.rejects(again('en'), { reason: 'version.exists' })
    await assert.rejects(again('ru'), { reason: 'version.language_not_offered' })
  },
)

eachDatabase(
  'a translation begins with the name that its source has in its language, where the record knows one',
  async (office) => {
    await openCastOffice(office)
    const names = [
      { lang: 'fa', form: 'خبرگزاری چاپار', kind: 'full' as const },
      { lang: 'en', form: 'Chapar News Agency', kind: 'full' as const },
    ]
    await office.store.transact((tx) => createThing(tx, { kind: 'organisation', names, by: sara }))
    const sourceOf = async (agency: string) => {
      const { document, version } = await createReport(office, {
        ...text('یک'),
        sourceLine: { agency, received: null, link: null },
      })
      const english = await office.store.transact((tx) =>
        createVersion(tx, { document, lang: 'en', copyFrom: version, by: sara }),
      )
      return (await findDraft(office.store.read, english))?.content.sourceLine?.agency
    }
    assert.equal(await sourceOf('خبرگزاري چاپار'), 'Chapar News Agency', 'in whichever letters it was typed')
    assert.equal(await sourceOf('خبرگزاری دیگر'), 'خبرگزاری دیگر')
  },
)
