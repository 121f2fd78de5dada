import assert from 'node:assert/strict'
import { Fault } from '#ground/fault.ts'
import { importText } from './import-text.ts'
import { existsSync, readFileSync } from 'node:fs'
import { test } from 'node:test'
import { openCastOffice, sara } from '../../test/cast.ts'
import { eachDatabase } from '../../test/office.ts'
import { checkPublication } from '#record/check-publication.ts'
import type { Answer } from '#record/draft-content.ts'
import { findDraft } from '#record/find-draft.ts'
import type { Moment } from '#record/moment.ts'
import { proposeForDraft } from '#record/propose-for-draft.ts'
import { publishVersion } from '#record/publish-version.ts'
import { saveDraft } from '#record/save-draft.ts'

const text = readFileSync(new URL('../../test/pages/call-report.txt', import.meta.url), 'utf8')
const day: Moment = { date: '2024-12-02', time: null, zone: 'Asia/Tehran', precision: 'day' }

eachDatabase('an imported page is public only when its odd one and its deck are answered', async (office) => {
  await openCastOffice(office)
  const { store } = office
  const { version } = await store.transact((tx) => importText(tx, { text, by: sara }))
  const draft = await findDraft(store.read, version)
  assert.ok(draft)
  const dated = { ...draft.content, happened: day, said: day }
  const save = (revision: number, answers: Answer[]) =>
    store.transact((tx) =>
      saveDraft(tx, { version, revision, content: { ...dated, answers }, reason: 'saved', by: sara }),
    )
  const first = await save(draft.revision, [])
  const publish = (revision: number) => store.transact((tx) => publishVersion(tx, { version, revision, by: sara }))
  await assert.rejects(
    publish(first.revision),
    (error) => error instanceof Fault && error.reason === 'publication.odd_one',
  )

  const { blockers } = await checkPublication(store.read, version)
  assert.deepEqual(
    blockers.map(({ reason }) => reason),
    ['publication.odd_one', 'publication.deck_of_another_speaker'],
  )
  const answers = blockers.map(({ details }): Answer => {
    return { rule: String(details?.rule), block: String(details?.block), found: String(details?.found), reason: ' ' }
  })
  const empty = await save(first.revision, answers)
  assert.equal((await checkPublication(store.read, version)).blockers.length, 2, 'an empty reason is no answer')
  const given = answers.map((answer) => ({ ...answer, reason: 'در متن رسیده چنین است.' }))
  const answered = await save(empty.revision, given)
  await publish(answered.revision)

  const entries = await store.read.selectFrom('ledger').select(['kind', 'details']).execute()
  const noted = entries.filter((entry) => entry.kind === 'publication.answered')
  assert.equal(noted.length, 1)
  assert.doesNotMatch(String(noted[0]?.details), /رسیده|مرواریدان/)
  const { leaf, html } = await store.read.selectFrom('editionBody').select(['leaf', 'html']).executeTakeFirstOrThrow()
  assert.doesNotMatch(leaf + html, /در متن رسیده/)
})

const seed = new URL('../../../shared/seed/call-report.txt', import.meta.url)

if (!existsSync(seed)) test('the seed page does not lie beside this checkout', { skip: true }, () => {})
else
  eachDatabase('the seed page, as an editor imports it, is stopped by both its faults', async (office) => {
    await openCastOffice(office)
    const { store } = office
    const { version } = await store.transact((tx) => importText(tx, { text: readFileSync(seed, 'utf8'), by: sara }))
    const draft = await findDraft(store.read, version)
    assert.ok(draft)
    const content = { ...draft.content, happened: day, said: day }
    await store.transact((tx) =>
      saveDraft(tx, { version, revision: draft.revision, content, reason: 'saved', by: sara }),
    )
    const { blockers } = await checkPublication(store.read, version)
    const [odd, deck, ...more] = blockers
    assert.deepEqual(more, [])
    assert.deepEqual([odd?.reason, odd?.details?.found, odd?.details?.other], ['publication.odd_one', 'روسیه', 'سوریه'])
    assert.equal(deck?.reason, 'publication.deck_of_another_speaker')
    assert.equal(deck.field, `decks.${content.decks[2]?.id}`)
    assert.notEqual(deck.details?.speaker, deck.details?.readsAs)
  })

eachDatabase('what one speaker is told to have said twice is offered as one saying', async (office) => {
  await openCastOffice(office)
  const { version } = await office.store.transact((tx) => importText(tx, { text, by: sara }))
  const proposals = await proposeForDraft(office.store.read, version)
  const again = proposals.filter((one) => one.sameAs !== null)
  assert.equal(again.length, 1)
  const [second] = again
  const earlier =
    second?.sameAs !== null && second?.sameAs !== undefined && 'proposal' in second.sameAs ? second.sameAs.proposal : -1
  assert.match(proposals[earlier]?.exact ?? '', /بازگشت راهزنان/)
  assert.match(second?.exact ?? '', /بازگشت راهزنان/)
})
