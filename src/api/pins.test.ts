import assert from 'node:assert/strict'
import { createReport, openCastOffice, paragraph, publishable } from '../../test/cast.ts'
import { eachDatabase } from '../../test/office.ts'
import { askApi, houseOf, memberOf } from '../../test/staff.ts'

interface Pins {
  items: { id: string; number: number | null; versions: { headline: string; state: string }[] }[]
}
interface Refusal {
  error: { reason: string; field?: string; message: string }
}

eachDatabase('editors see and change what is pinned to a document; nobody else does', async (office) => {
  await openCastOffice(office)
  const report = (headline: string) => createReport(office, publishable(headline, [paragraph('p1', 'متن')]))
  const [one, two] = [await report('یک'), await report('دو')]
  const { ask } = await memberOf(office)
  const path = `/documents/${one.document}/pins`
  assert.deepEqual((await ask<Pins>('GET', path)).body, { items: [] })
  const put = await ask<Pins>('PUT', path, { pins: [two.document], before: [] })
  assert.equal(put.status, 200)
  assert.deepEqual(
    put.body.items.map(({ id, versions }) => [id, versions[0]?.headline, versions[0]?.state]),
    [[two.document, 'دو', 'draft']],
  )
  assert.deepEqual((await ask<Pins>('GET', path)).body, put.body)
  const stale = await ask<Refusal>('PUT', path, { pins: [], before: [] })
  assert.deepEqual([stale.status, stale.body.error.reason], [409, 'pins.stale'])
  assert.match(stale.body.error.message, /کس دیگری/)
  const itself = await ask<Refusal>('PUT', path, { pins: [one.document], before: [two.document] })
  assert.deepEqual([itself.status, itself.body.error.reason, itself.body.error.field], [422, 'pins.itself', 'pins'])
  assert.equal((await ask('PUT', path, { pins: ['x'], before: [] })).status, 422)
  assert.equal((await ask('GET', '/documents/000000000000/pins')).status, 404)
  assert.equal((await ask('PUT', '/documents/000000000000/pins', { pins: [], before: [] })).status, 404)
  assert.equal((await askApi(houseOf(office))('GET', path)).status, 401)
})
