import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Hono } from 'hono'
import { sql } from 'kysely'
import { withOffice } from '../../test/office.ts'
import { houseOf } from '../../test/staff.ts'
import { appendEntry } from '#storage/append-entry.ts'
import { replyFault } from './reply.ts'

test('a full disk is told as such to whoever sends something, in their language', () =>
  withOffice('sqlite', async (office) => {
    const house = houseOf(office)
    const app = new Hono()
    app.onError((error, c) => replyFault(c, error, house))
    app.post('/*', async (c) => {
      await office.store.transact(async (tx) => {
        await sql`pragma max_page_count = 1`.execute(tx.sql)
        for (let n = 0; n < 5000; n++) await appendEntry(tx, { kind: 'document.created', subject: `d${n}` })
      })
      return c.text('saved')
    })
    const asked = await app.request('/api/v1/documents', { method: 'POST', headers: { 'accept-language': 'en' } })
    const { error } = (await asked.json()) as { error: { reason: string; message: string } }
    assert.deepEqual([asked.status, error.reason], [507, 'house.disk_full'])
    assert.match(error.message, /disk of the server is full/)
    const page = await app.request('/comments', { method: 'POST', headers: { 'accept-language': 'fa' } })
    assert.equal(page.status, 507)
    assert.match(await page.text(), /دیسک سرور پر است/)
  }))
