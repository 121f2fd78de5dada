import assert from 'node:assert/strict'
import sharp from 'sharp'
import { eachDatabase, type Office } from '../../test/office.ts'
import { memberOf } from '../../test/staff.ts'
import { createDocument } from '#record/create-document.ts'
import { emptyContent } from '#record/draft-content.ts'
import { createOffice } from '#record/office.ts'

interface Picture {
  id: string
  revision: number
  widths: number[]
  alt: Record<string, string>
  uses: { kind: string; id: string; document?: string }[]
}

interface Refusal {
  error: { reason: string; field?: string }
}

eachDatabase('a picture is sent, found, described anew, used, and removed when it is used no more', async (office) => {
  const { ask, account } = await staffed(office)
  const sent = await ask<Picture>('POST', '/pictures', await form({}))
  assert.equal(sent.status, 201)
  const { id } = sent.body
  assert.deepEqual(sent.body.widths, [320])
  assert.equal((await ask<{ total: number }>('GET', `/pictures?q=${encodeURIComponent('ميز')}`)).body.total, 1)
  const patched = await ask<Picture>('PATCH', `/pictures/${id}`, { revision: 1, alt: { fa: 'یک میز', en: 'A table' } })
  assert.deepEqual([patched.status, patched.body.revision, patched.body.alt.en], [200, 2, 'A table'])
  assert.equal((await ask('PATCH', `/pictures/${id}`, { revision: 1, focalX: 0.1 })).status, 409)
  const content = { ...emptyContent(), picture: { picture: id, alt: 'یک میز', caption: '' } }
  const { document, version } = await office.store.transact((tx) =>
    createDocument(tx, { kind: 'report', lang: 'fa', content, by: account.id }),
  )
  const { uses } = (await ask<Picture>('GET', `/pictures/${id}`)).body
  assert.deepEqual(
    uses.map((use) => [use.kind, use.id, use.document]),
    [['draft', version, document]],
  )
  const refused = await ask<Refusal>('DELETE', `/pictures/${id}`)
  assert.deepEqual([refused.status, refused.body.error.reason], [409, 'picture.in_use'])
  const other = (await ask<Picture>('POST', '/pictures', await form({}))).body.id
  assert.equal((await ask('DELETE', `/pictures/${other}`)).status, 204)
  assert.equal((await ask('GET', `/pictures/${other}`)).status, 404)
})

eachDatabase('a form that lacks something says what', async (office) => {
  const { ask } = await staffed(office)
  const refusal = async (change: Record<string, string | Blob | undefined>) => {
    const { status, body } = await ask<Refusal>('POST', '/pictures', await form(change))
    return [status, body.error.reason, body.error.field]
  }
  assert.deepEqual(await refusal({ file: undefined }), [422, 'input.missing', 'file'])
  assert.deepEqual(await refusal({ file: 'a text' }), [422, 'input.missing', 'file'])
  assert.deepEqual(await refusal({ file: new File(['<svg/>'], 'a.png', { type: 'image/png' }) }), [
    422,
    'picture.format',
    'file',
  ])
  assert.deepEqual(await refusal({ alt: 'no JSON' }), [422, 'input.format', 'alt'])
  assert.deepEqual(await refusal({ alt: '{"en":"A table"}' }), [422, 'picture.alt_missing', 'alt.fa'])
  assert.deepEqual(await refusal({ credit: ' ' }), [422, 'picture.credit_missing', 'credit'])
  const empty = await ask<Refusal>('POST', '/pictures', {})
  assert.ok(empty.status === 422 || empty.status === 400, String(empty.status))
})

async function staffed(office: Office) {
  await office.store.transact((tx) =>
    createOffice(tx, { names: { fa: 'دفتر' }, languages: ['fa', 'en'], zone: 'Asia/Tehran' }),
  )
  return memberOf(office)
}

async function form(change: Record<string, string | Blob | undefined>): Promise<FormData> {
  const bytes = await sharp({ create: { width: 400, height: 300, channels: 3, background: '#963' } })
    .jpeg()
    .toBuffer()
  const file = new File([new Uint8Array(bytes)], 'میز.jpg', { type: 'image/jpeg' })
  const given = { file, alt: '{"fa":"میزی با دو صندلی"}', credit: 'بهروز', ...change }
  const data = new FormData()
  for (const [name, value] of Object.entries(given)) if (value !== undefined) data.set(name, value)
  return data
}
