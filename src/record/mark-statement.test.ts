import assert from 'node:assert/strict'
import { createReport, openCastOffice, paragraph, publishable, sara } from '../../test/cast.ts'
import { eachDatabase, type Office } from '../../test/office.ts'
import { changeStatement, withdrawStatement } from './change-statement.ts'
import { createThing } from './create-thing.ts'
import { findDraft } from './find-draft.ts'
import { findStatement } from './list-statements.ts'
import { readLeaf } from './leaf.ts'
import { markStatement } from './mark-statement.ts'
import { publishVersion } from './publish-version.ts'
import { saveDraft } from './save-draft.ts'
import { statementShape } from './statement.ts'

const person = (office: Office, form: string) =>
  office.store.transact((tx) =>
    createThing(tx, { kind: 'person', names: [{ lang: 'fa', form, kind: 'full' }], by: sara }),
  )

async function twoSpeakers(office: Office) {
  await openCastOffice(office)
  const [shirin, daryush] = [await person(office, 'شیرین پارسا'), await person(office, 'داریوش نیک‌رو')]
  const { document, version } = await createReport(
    office,
    publishable('گفت‌وگو', [paragraph('p1', 'شیرین گفت: پل می‌سازیم.')]),
  )
  return { shirin, daryush, document, version }
}

eachDatabase(
  'a statement is public from the edition that holds its mark, with its words and their place',
  async (office) => {
    const { shirin, daryush, document, version } = await twoSpeakers(office)
    const facts = statementShape.parse({
      speaker: shirin,
      addressees: [{ addressee: daryush }],
      cueClass: 'promise',
      directness: 'colon',
    })
    const id = await office.store.transact((tx) => markStatement(tx, { document, ...facts, by: sara }))
    const draft = await findDraft(office.store.read, version)
    assert.ok(draft)
    const body = { type: 'doc' as const, content: [paragraph('p1', `شیرین گفت: [${id}|پل می‌سازیم].`)] }
    await office.store.transact((tx) =>
      saveDraft(tx, { version, revision: 1, content: { ...draft.content, body }, reason: 'saved', by: sara }),
    )
    assert.equal((await findStatement(office.store.read, id))?.isPublic, false)
    const { edition } = await office.store.transact((tx) => publishVersion(tx, { version, revision: 2, by: sara }))
    const anchor = await office.store.read
      .selectFrom('anchor')
      .selectAll()
      .where('statement', '=', id)
      .executeTakeFirstOrThrow()
    assert.deepEqual(
      [anchor.edition, anchor.block, anchor.start, anchor.end, anchor.exact, anchor.prefix, anchor.suffix],
      [edition, 'p10000', 11, 22, 'پل می‌سازیم', 'شیرین گفت: ', '.'],
    )
    const statement = await findStatement(office.store.read, id)
    assert.equal(statement?.isPublic, true)
    assert.equal(statement?.saidAt?.date, '2025-12-03')
    const { leaf } = await office.store.read.selectFrom('editionBody').select('leaf').executeTakeFirstOrThrow()
    assert.deepEqual(readLeaf(leaf).blocks, [paragraph('p1', 'شیرین گفت: پل می‌سازیم.')])
    const { html } = await office.store.read.selectFrom('editionBody').select('html').executeTakeFirstOrThrow()
    assert.equal(
      html,
      `<p id="b-p10000">شیرین گفت: <span class="statement" id="s-${id}" data-statement="${id}">پل می‌سازیم</span>.</p>`,
    )
  },
)

eachDatabase('what is changed of a statement keeps what it was', async (office) => {
  const { shirin, daryush, document } = await twoSpeakers(office)
  const id = await office.store.transact((tx) =>
    markStatement(tx, { document, ...statementShape.parse({ speaker: shirin }), by: sara }),
  )
  await office.store.transact((tx) =>
    changeStatement(tx, { statement: id, revision: 1, speaker: daryush, note: 'گوینده اشتباه بود', by: sara }),
  )
  assert.equal((await findStatement(office.store.read, id))?.speaker, daryush)
  const kept = await office.store.read.selectFrom('statementChange').selectAll().executeTakeFirstOrThrow()
  assert.deepEqual(
    [JSON.parse(kept.before).speaker, JSON.parse(kept.after).speaker, kept.note],
    [shirin, daryush, 'گوینده اشتباه بود'],
  )
  await assert.rejects(
    office.store.transact((tx) => changeStatement(tx, { statement: id, revision: 1, speaker: shirin, by: sara })),
    { reason: 'statement.stale' },
  )
})

eachDatabase('a mark whose statement was withdrawn stops publication', async (office) => {
  const { shirin, document, version } = await twoSpeakers(office)
  const id = await office.store.transact((tx) =>
    markStatement(tx, { document, ...statementShape.parse({ speaker: shirin }), by: sara }),
  )
  const content = publishable('گفت‌وگو', [paragraph('p1', `[${id}|پل می‌سازیم]`)])
  await office.store.transact((tx) => saveDraft(tx, { version, revision: 1, content, reason: 'saved', by: sara }))
  await office.store.transact((tx) => withdrawStatement(tx, { statement: id, by: sara }))
  await assert.rejects(
    office.store.transact((tx) => publishVersion(tx, { version, revision: 2, by: sara })),
    { reason: 'publication.statement_unknown' },
  )
})

eachDatabase('a statement of nobody, or of a place, is refused', async (office) => {
  const { document } = await twoSpeakers(office)
  const mark = (speaker: string) =>
    office.store.transact((tx) => markStatement(tx, { document, ...statementShape.parse({ speaker }), by: sara }))
  await assert.rejects(mark('nobody000000'), { reason: 'statement.speaker_unknown' })
})
