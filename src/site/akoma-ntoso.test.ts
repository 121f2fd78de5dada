import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { XmlDocument, XsdValidator } from 'libxml2-wasm'
import { openLog } from '#ground/log.ts'
import { rebuildSearch } from '#search/rebuild-search.ts'
import { eachDatabase, type Office } from '../../test/office.ts'
import { publishCall } from '../../test/published-call.ts'
import { siteRoutes } from './routes.ts'

const schema = readFileSync(new URL('../../test/schemas/akoma-ntoso-debate.xsd', import.meta.url), 'utf8')

/** An export that the schema has judged, and whose references all name something that is there. */
async function judged(office: Office, query: string): Promise<string> {
  const house = { ...office, log: openLog('silent'), publicUrl: 'https://office.example', isSecure: true }
  const text = await (await siteRoutes(house).request(`/statements.akn.xml${query}`)).text()
  using schemaDocument = XmlDocument.fromString(schema)
  using validator = XsdValidator.fromDoc(schemaDocument)
  using document = XmlDocument.fromString(text)
  validator.validate(document)
  const named = (pattern: RegExp) => new Set([...text.matchAll(pattern)].map((match) => match[1]))
  const agents = named(/<TLC(?:Person|Organization) eId="([^"]+)"/g)
  const roles = named(/<TLCRole eId="([^"]+)"/g)
  for (const one of named(/ (?:by|to)="#([^"]+)"/g)) assert.ok(agents.has(one), `nobody is ${one}`)
  for (const one of named(/ as="#([^"]+)"/g)) assert.ok(roles.has(one), `no role is ${one}`)
  return text
}

eachDatabase('statements leave as Akoma Ntoso: each speech by whom, as what, to whom', async (office) => {
  const call = await publishCall(office)
  await rebuildSearch(office.store, { atOnce: 25 })
  const text = await judged(office, '')
  assert.match(
    text,
    new RegExp(
      `<speech eId="s-${call.said}" by="#agent-${call.mayor}" as="#role-[0-9a-z]+" to="#agent-${call.colleague}"`,
    ),
  )
  assert.match(text, /<TLCRole eId="role-[0-9a-z]+" [^>]*showAs="شهردار ساحل‌آباد"/)
  assert.match(text, /startTime="2025-12-03T14:30:00\+03:30"/)
  assert.equal(text.match(/<speech /g)?.length, 2)
  assert.equal((await judged(office, `?speaker=${call.mayor}`)).match(/<speech /g)?.length, 1)
  for (const empty of ['?q=زرافه', '?speaker=nobody', '?from=1410-01-01'])
    assert.doesNotMatch(await judged(office, encodeURI(empty)), /<speech/)
})
