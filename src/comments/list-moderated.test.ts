import assert from 'node:assert/strict'
import { test } from 'node:test'
import Database from 'better-sqlite3'
import { Kysely, SqliteDialect, type CompiledQuery } from 'kysely'
import { sqliteFile } from '#storage/open-store.ts'
import type { Tables } from '#storage/tables.ts'
import { lastComment, openCommented, openForm, send } from '../../test/comments.ts'
import { eachDatabase, withOffice, type Office } from '../../test/office.ts'
import { measureQueues, mostCounted } from './list-moderated.ts'

/** An archive: copies of the one comment there is, under other keys. */
async function fill(office: Office, count: number): Promise<void> {
  const here = await openCommented(office)
  const form = await openForm(here)
  office.clock.advance(5000)
  await send(here, form)
  const { all: _, seen: __, ...row } = await lastComment(here)
  await office.store.transact(async (tx) => {
    for (let from = 0; from < count; from += 500)
      await tx.sql
        .insertInto('comment')
        .values(
          Array.from({ length: Math.min(500, count - from) }, (_, index) => {
            const id = String(from + index).padStart(12, 'c')
            const createdAt = '2025-01-01T00:00:00.000Z'
            return { ...row, id, submissionKey: id, createdAt, state: 'published' as const, isHeld: 0 as const }
          }),
        )
        .execute()
  })
}

eachDatabase('queues are counted, and the archive no further than is of use', async (office) => {
  await fill(office, mostCounted + 7)
  const measured = await measureQueues(office.store.read, office.clock.now())
  assert.deepEqual(measured.queues, {
    waiting: 0,
    held: 1,
    reported: 0,
    appealed: 0,
    published: mostCounted,
    refused: 0,
    all: mostCounted,
  })
  assert.equal(measured.lastHour, 1)
  assert.equal(
    measured.minutes,
    Math.ceil(60 / measured.capacityPerHour),
    'one that is held takes its minutes, never none',
  )
})

test('counting them reads indexes, and stops', () =>
  withOffice('sqlite', async (office) => {
    await fill(office, 3)
    const database = new Database(sqliteFile(office.folder), { readonly: true })
    const asked: CompiledQuery[] = []
    const reader = new Kysely<Tables>({
      dialect: new SqliteDialect({ database }),
      log: ({ query }) => void asked.push(query),
    })
    await measureQueues(reader, office.clock.now())
    const ofComments = asked.filter(({ sql }) => sql.includes('from "comment"'))
    assert.equal(ofComments.length, 8, 'seven queues and the last hour')
    for (const { sql, parameters } of ofComments) {
      const plan = database
        .prepare<unknown[], { detail: string }>(`explain query plan ${sql}`)
        .all(...parameters)
        .map((step) => step.detail)
        .join('; ')
      const isBounded = sql.includes(' limit ')
      const isWhole = /SCAN comment(?!Report|Appeal)(?! USING COVERING INDEX)/.test(plan)
      const isByIndex = /SEARCH comment USING (?:COVERING )?INDEX|SCAN comment USING COVERING INDEX/.test(plan)
      assert.ok(!isWhole && isByIndex, `${plan}: ${sql}`)
      if (/from "comment(?:Report|Appeal)"/.test(sql))
        assert.match(plan, /SEARCH comment USING (?:COVERING )?INDEX \S+ \(id=\?\)/)
      assert.ok(isBounded || /SEARCH comment/.test(plan), `${plan}: ${sql}`)
    }
    await reader.destroy()
  }))
