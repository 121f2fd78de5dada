import assert from 'node:assert/strict'
import { lastComment, openCommented, openProvenForm, send } from '../../test/comments.ts'
import { eachDatabase } from '../../test/office.ts'
import { forgetTraces } from './forget-traces.ts'

eachDatabase('a network is known for thirty days, a spent proof as long as it could be sent', async (office) => {
  const here = await openCommented(office)
  const form = await openProvenForm(here)
  office.clock.advance(5000)
  await send(here, form)
  const proofs = async () => (await office.store.read.selectFrom('commentProof').select('comment').execute()).length
  await office.store.transact(forgetTraces)
  assert.equal((await lastComment(here)).network, '127.0.0.0/24')
  assert.equal(await proofs(), 1)
  office.clock.advance(29 * 86_400_000)
  await office.store.transact(forgetTraces)
  assert.equal((await lastComment(here)).network, '127.0.0.0/24')
  assert.equal(await proofs(), 0)
  office.clock.advance(2 * 86_400_000)
  await office.store.transact(forgetTraces)
  assert.equal((await lastComment(here)).network, null)
})
