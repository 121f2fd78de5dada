import assert from 'node:assert/strict'
import { openCommented, openProvenForm, send } from '../../test/comments.ts'
import { sara } from '../../test/cast.ts'
import { eachDatabase } from '../../test/office.ts'
import { appealRefusal, editComment } from './own-comment.ts'
import { decideComments } from './decide-comments.ts'

eachDatabase('what a moderator read and showed is read again when its writer changes it', async (office) => {
  const opened = await openCommented(office)
  await send(opened, await openProvenForm(opened))
  const { id } = await office.store.read.selectFrom('comment').select('id').executeTakeFirstOrThrow()
  const stateNow = async () =>
    (await office.store.read.selectFrom('comment').select('state').where('id', '=', id).executeTakeFirstOrThrow()).state
  await office.store.transact((tx) => decideComments(tx, { comments: [id], decision: 'publish', by: sara }))
  assert.equal(await stateNow(), 'published')
  await office.store.transact((tx) =>
    editComment(tx, { id, revision: 1, name: 'نرگس', text: 'واژه‌هایی که هنوز کسی نخوانده است.' }),
  )
  assert.equal(await stateNow(), 'waiting')
})

eachDatabase('while an appeal is open, nobody decides past it', async (office) => {
  const opened = await openCommented(office)
  await send(opened, await openProvenForm(opened))
  const { id } = await office.store.read.selectFrom('comment').select('id').executeTakeFirstOrThrow()
  const decide = (decision: 'publish' | 'refuse') =>
    office.store.transact((tx) => decideComments(tx, { comments: [id], decision, reason: 'other', by: sara }))
  await decide('refuse')
  await office.store.transact((tx) => appealRefusal(tx, { id, text: 'چرا؟ توهینی در آن نیست.' }))
  await assert.rejects(decide('publish'), { reason: 'comment.appeal_open' })
})
