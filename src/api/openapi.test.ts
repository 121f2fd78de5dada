import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { Ajv2020 } from 'ajv/dist/2020.js'
import formats from 'ajv-formats'
import { eachDatabase, type Office } from '../../test/office.ts'
import { askApi, houseOf } from '../../test/staff.ts'

const schema = JSON.parse(
  readFileSync(new URL('../../test/schemas/openapi-3.1.json', import.meta.url), 'utf8'),
) as object

interface Description {
  paths: Record<string, Record<string, { responses: Record<string, unknown>; security?: unknown }>>
}

async function describe(office: Office): Promise<Description> {
  const { status, body } = await askApi(houseOf(office))<Description>('GET', '/openapi.json')
  assert.equal(status, 200)
  return body
}

eachDatabase('the API describes itself as the schema of OpenAPI 3.1 asks', async (office) => {
  const description = await describe(office)
  const ajv = new Ajv2020({ strict: false, allErrors: true, formats: { 'media-range': true } })
  formats.default(ajv)
  const holds = ajv.compile(schema)
  holds(description)
  assert.deepEqual(holds.errors ?? [], [])
  assert.ok(Object.keys(description.paths).length > 20)
  assert.equal(holds({ ...description, paths: { 'no-slash': {} } }), false, 'the judge can say no')
})
