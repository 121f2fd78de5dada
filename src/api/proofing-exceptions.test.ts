import assert from 'node:assert/strict'
import { eachDatabase } from '../../test/office.ts'
import { memberOf } from '../../test/staff.ts'
import type { ProofingException } from '#record/proofing-exceptions.ts'

interface List {
  items: ProofingException[]
  total: number
}
interface Refusal {
  error: { reason: string; message: string }
}

eachDatabase(
  'a word is left alone once, in whichever way it is spaced, until somebody wants it proofed again',
  async (office) => {
    const { ask, account } = await memberOf(office)
    const first = await ask<ProofingException>('POST', '/proofing-exceptions', { word: ' آتش  بس ' })
    assert.equal(first.status, 201)
    assert.deepEqual([first.body.word, first.body.addedBy], ['آتش بس', account.id])
    const again = await ask<ProofingException>('POST', '/proofing-exceptions', { word: 'آتش\u200cبس' })
    assert.equal(again.body.id, first.body.id)
    await ask('POST', '/proofing-exceptions', { word: 'میدان' })
    const { body } = await ask<List>('GET', '/proofing-exceptions')
    assert.equal(body.total, 2)
    assert.equal((await ask('DELETE', `/proofing-exceptions/${first.body.id}`)).status, 204)
    const left = (await ask<List>('GET', '/proofing-exceptions')).body.items
    assert.deepEqual(
      left.map(({ word }) => word),
      ['میدان'],
    )
    const twice = await ask<Refusal>('DELETE', `/proofing-exceptions/${first.body.id}`)
    assert.deepEqual([twice.status, twice.body.error.reason], [404, 'proofing.word_unknown'])
  },
)

eachDatabase('what is no word, or a whole sentence, is refused in words', async (office) => {
  const { ask } = await memberOf(office)
  for (const word of ['', '  ', '«،»', 'آ'.repeat(61)]) {
    const { status, body } = await ask<Refusal>('POST', '/proofing-exceptions', { word })
    assert.deepEqual([status, body.error.reason], [422, 'proofing.no_word'], word)
    assert.match(body.error.message, /۶۰/)
  }
  assert.equal((await ask('POST', '/proofing-exceptions', { word: 7 })).status, 422)
})
