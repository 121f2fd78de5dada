import assert from 'node:assert/strict'
import { sql as raw } from 'kysely'
import { claimStatements } from '#storage/migrations/0024-claim-statements.ts'
import type { Bare } from '#storage/migrations/schema.ts'
import { sara } from '../../test/cast.ts'
import { eachDatabase } from '../../test/office.ts'
import { publishCall } from '../../test/published-call.ts'
import { answerClaim } from './answer-claim.ts'
import { listMisquotes } from './list-misquotes.ts'
import { createClaim } from './write-claim.ts'

eachDatabase(
  'answers of an older database are linked to their statements when it is brought to the present',
  async (office) => {
    const { store, kind } = office
    const call = await publishCall(office)
    const statements = [call.said, call.answered]
    await store.transact(async (tx) => {
      const facts = {
        lang: 'fa',
        text: 'اسکله را تنها می‌سازیم',
        speaker: null,
        seenAddress: '',
        seenOn: null,
        by: sara,
      }
      const said = { ...facts, verdict: 'never_said' as const, explanation: { fa: 'نه.' } }
      for (const held of [statements, []]) {
        const id = await createClaim(tx, { ...said, statements: held })
        await answerClaim(tx, { id, revision: 1, by: sara })
      }
    })
    const before = await listMisquotes(store.read, statements)
    assert.deepEqual([...before.keys()].toSorted(), statements.toSorted())
    await store.transact(async ({ sql }) => {
      const bare = sql as unknown as Bare
      await bare.schema.dropTable('claimStatement').execute()
      if (kind === 'postgres')
        for (const on of ['update', 'delete'])
          await raw`drop function ${raw.id(`claimStatement_refuses_${on}`)}`.execute(bare)
      await claimStatements(bare, kind)
    })
    assert.deepEqual(await listMisquotes(store.read, statements), before)
    await assert.rejects(
      store.transact((tx) => tx.sql.deleteFrom('claimStatement').execute()),
      /immutable/,
    )
  },
)
