import assert from 'node:assert/strict'
import { aDay, createReport, openCastOffice, paragraph, publishable, sara } from '../../test/cast.ts'
import { eachDatabase, type Office } from '../../test/office.ts'
import { changeDocument } from './change-document.ts'
import { createTenure } from './create-tenure.ts'
import { createThing } from './create-thing.ts'
import { findDraft } from './find-draft.ts'
import { markStatement } from './mark-statement.ts'
import { proposeForDraft } from './propose-for-draft.ts'
import { saveDraft } from './save-draft.ts'
import { statementShape } from './statement.ts'

const name = (form: string) => [{ lang: 'fa', form, kind: 'full' as const }]

async function call(office: Office, sides = ['ours', 'theirs']) {
  await openCastOffice(office)
  return office.store.transact(async (tx) => {
    const shirin = await createThing(tx, { kind: 'person', names: name('شیرین پارسا'), by: sara })
    const ramin = await createThing(tx, { kind: 'person', names: name('رامین تاجور'), by: sara })
    const mayor = await createThing(tx, { kind: 'position', names: name('شهردار ساحل‌آباد'), by: sara })
    const tenure = await createTenure(tx, {
      person: shirin,
      position: mayor,
      validFrom: '2024-01-01',
      validTo: null,
      by: sara,
    })
    const participants = [
      { participant: shirin, side: sides[0] },
      { participant: ramin, side: sides[1] },
    ]
    const event = await createThing(tx, {
      kind: 'event',
      names: name('گفت‌وگو'),
      event: { kind: 'phone_call', start: aDay, participants },
      by: sara,
    })
    return { shirin, ramin, tenure, event }
  })
}

const body = [
  paragraph('p1', 'شیرین پارسا، شهردار ساحل‌آباد، خطاب به رامین تاجور گفت: پل تازه را تا پایان سال باز می‌کنیم.'),
  paragraph('p2', 'وی افزود: از کوشش شما برای بازسازی اسکله سپاسگزارم.'),
]

eachDatabase(
  'a draft is read with what the office knows: people, tenures on the day, the other side of the event',
  async (office) => {
    const { shirin, ramin, tenure, event } = await call(office)
    const { document, version } = await createReport(office, publishable('پل تازه', body))
    await office.store.transact((tx) => changeDocument(tx, { document, things: [{ thing: event }], by: sara }))
    const [first, second] = await proposeForDraft(office.store.read, version)
    assert.equal(first?.exact, 'پل تازه را تا پایان سال باز می‌کنیم')
    assert.deepEqual(
      [first?.speaker.thing, typeof first?.speaker.tenure, first?.addressee?.thing, first?.addressee?.basis],
      [shirin, 'string', ramin, 'words'],
    )
    assert.equal(first?.speaker.tenure, tenure)
    assert.deepEqual(
      [second?.speaker.thing, second?.addressee?.thing, second?.addressee?.basis],
      [shirin, ramin, 'event'],
    )
  },
)

eachDatabase('two who take part without a side speak to one another', async (office) => {
  const { ramin, event } = await call(office, ['', ''])
  const { document, version } = await createReport(office, publishable('پل تازه', body))
  await office.store.transact((tx) => changeDocument(tx, { document, things: [{ thing: event }], by: sara }))
  const [, second] = await proposeForDraft(office.store.read, version)
  assert.deepEqual([second?.addressee?.thing, second?.addressee?.basis], [ramin, 'event'])
})

eachDatabase('what is marked already is not proposed again', async (office) => {
  const { shirin } = await call(office)
  const { document, version } = await createReport(office, publishable('پل تازه', body))
  const id = await office.store.transact((tx) =>
    markStatement(tx, { document, ...statementShape.parse({ speaker: shirin }), by: sara }),
  )
  const draft = await findDraft(office.store.read, version)
  assert.ok(draft)
  const marked = [
    paragraph('p1', `شیرین پارسا گفت: [${id}|پل تازه را تا پایان سال باز می‌کنیم].`),
    body[1] as (typeof body)[number],
  ]
  const content = { ...draft.content, body: { type: 'doc' as const, content: marked } }
  await office.store.transact((tx) => saveDraft(tx, { version, revision: 1, content, reason: 'saved', by: sara }))
  const proposals = await proposeForDraft(office.store.read, version)
  assert.deepEqual(
    proposals.map((one) => one.block),
    ['p20000'],
  )
})
