import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { XmlDocument, XsdValidator } from 'libxml2-wasm'
import { openLog } from '#ground/log.ts'
import { changeStatement } from '#record/change-statement.ts'
import { rebuildSearch } from '#search/rebuild-search.ts'
import { aDay, sara } from '../../test/cast.ts'
import { eachDatabase, type Office } from '../../test/office.ts'
import { publishCall, tellAs } from '../../test/published-call.ts'
import { siteRoutes } from './routes.ts'

const schema = readFileSync(new URL('../../test/schemas/akoma-ntoso-debate.xsd', import.meta.url), 'utf8')

/** Throws what the schema has against it. */
function judge(text: string): void {
  using schemaDocument = XmlDocument.fromString(schema)
  using validator = XsdValidator.fromDoc(schemaDocument)
  using document = XmlDocument.fromString(text)
  validator.validate(document)
}

/** An export that the schema has judged, and whose references all name something that is there. */
async function judged(office: Office, query: string): Promise<string> {
  const house = { ...office, log: openLog('silent'), publicUrl: 'https://office.example', isSecure: true }
  const text = await (await siteRoutes(house).request(`/statements.akn.xml${query}`)).text()
  judge(text)
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

eachDatabase('what is told in the words of the office is marked so in Akoma Ntoso', async (office) => {
  const { said } = await publishCall(office)
  await tellAs(office, said, 'summary')
  await rebuildSearch(office.store, { atOnce: 25 })
  const text = await judged(office, '')
  assert.match(text, /<p><inline name="summary">اسکلهٔ شمال دوبا را با هم می‌سازیم<\/inline> <ref/)
  assert.match(text, /<p>مهندسان ما هفتهٔ آینده می‌آیند <ref/)
  assert.throws(() => judge(text.replace('<inline name="summary">', '<inline>')))
})

eachDatabase('what is known to its day alone has no time in Akoma Ntoso', async (office) => {
  const { said } = await publishCall(office)
  const row = await office.store.read
    .selectFrom('statement')
    .select('revision')
    .where('id', '=', said)
    .executeTakeFirst()
  await office.store.transact((tx) =>
    changeStatement(tx, { statement: said, revision: row?.revision ?? 0, saidAt: aDay, by: sara }),
  )
  await rebuildSearch(office.store, { atOnce: 25 })
  const text = await judged(office, '')
  const speech = text.split('<speech ').find((one) => one.startsWith(`eId="s-${said}"`)) ?? ''
  assert.doesNotMatch(speech, /startTime/)
  assert.match(speech, /<from>نسترن پایدار, شهردار ساحل‌آباد, <date date="2025-12-03">2025-12-03<\/date><\/from>/)
})

/** What the standard refuses: [what stands there, what is put in its place]. */
const mistakes: [RegExp, string][] = [
  [/<FRBRcountry [^>]*>/, ''],
  [/<FRBRcountry value="ir"/, '<FRBRcountry value="Iran"'],
  [/<FRBRlanguage language="fas"/, '<FRBRlanguage language="fa"'],
  [/(<FRBRdate [^>]*>)(<FRBRauthor [^>]*>)/, '$2$1'],
  [/contains="singleVersion"/, 'contains="everything"'],
  [/<debate name="statements"/, '<debate'],
  [/<references source="#office">/, '<references>'],
  [/(<TLCRole [^>]*) showAs="[^"]*"/, '$1'],
  [/<speech (.*?)by="[^"]+"/, '<speech $1'],
  [/ as="#role-/, ' as="#agent-'],
  [/ startTime="[^"]+"/, ' startTime="yesterday"'],
  [/<speech ([^>]*)>(<from>.*?<\/from>)<p>.*?<\/p>/, '<speech $1>$2'],
  [/(<from>.*?<\/from>)(<p>.*?<\/p>)/, '$2$1'],
  [/<ref (eId="[^"]+") href="[^"]+"/, '<ref $1'],
  [/<ref eId="[^"]+"/, '<ref'],
  [/<\/speech>/, '</speech>said without a speaker'],
  [/eId="role-[^"]+"/, 'eId="office"'],
]

eachDatabase('a mistake in an export is seen', async (office) => {
  await publishCall(office)
  await rebuildSearch(office.store, { atOnce: 25 })
  const text = await judged(office, '')
  for (const [there, instead] of mistakes) {
    const wrong = text.replace(there, instead)
    assert.notEqual(wrong, text, `${there} stands nowhere`)
    assert.throws(() => judge(wrong), `${there} as ${instead}`)
  }
})
