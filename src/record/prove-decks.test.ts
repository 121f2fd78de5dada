import assert from 'node:assert/strict'
import { existsSync, readFileSync } from 'node:fs'
import { test } from 'node:test'
import { flatPage } from '../../test/guard-pages.ts'
import type { Deck } from './draft-content.ts'
import { proposeStatements } from './propose-statements.ts'
import { proveDecks, type Saying } from './prove-decks.ts'

const own = new URL('../../test/pages/call-report.txt', import.meta.url)
const seed = new URL('../../../shared/seed/call-report.txt', import.meta.url)

const deck = (id: string, text: string, role: Deck['role'] = 'deck'): Deck => ({ id, role, text, restsOn: null })
const saying = (speaker: string, text: string): Saying => ({
  statement: `s-${speaker}`,
  speaker,
  names: [speaker],
  text,
})

const decks = [
  deck('d1', 'بهمنی در گفت‌وگو با تاجور:', 'kicker'),
  deck('d2', 'راه آذوقه را باز نگه می‌داریم', 'headline'),
  deck('d3', 'همهٔ کشتی‌های نجات را به کار می‌گیریم'),
]
const sayings = [
  saying('بهمنی', 'با همسایگان راه آذوقه را باز نگه می‌داریم'),
  saying('تاجور', 'کشورش همهٔ کشتی‌های نجات را به کار خواهد گرفت'),
]

/** What is read in a flat page before anybody marked anything in it. */
function sayingsIn(page: ReturnType<typeof flatPage>): Saying[] {
  const paragraphs = page.lines.filter((line) => !line.block.startsWith('deck:'))
  const title = page.content.decks.find((one) => one.role === 'headline')?.text ?? ''
  return proposeStatements({ title, paragraphs: paragraphs.map((line) => line.text) }).map((one) => ({
    statement: null,
    speaker: one.personId,
    names: one.person === null ? [] : [one.person],
    text: paragraphs[one.p]?.text.slice(one.start, one.end) ?? '',
  }))
}

for (const { name, file } of [
  { name: 'our own flat page', file: own },
  { name: 'the seed page', file: seed },
])
  test(
    `the second deck of ${name} is the other president’s`,
    { skip: existsSync(file) ? false : 'the page does not lie beside this checkout' },
    () => {
      const page = flatPage(name, readFileSync(file, 'utf8'))
      const proofs = proveDecks(page.content.decks, sayingsIn(page))
      const faults = proofs.filter((proof) => proof.fault !== null)
      assert.deepEqual(
        faults.map((proof) => [proof.deck, proof.fault]),
        [[page.content.decks.at(-1)?.id, 'deck_of_another_speaker']],
      )
    },
  )

test('a deck that reads as one speaker’s and rests on another’s words is found, with both', () => {
  const [, headline, second] = proveDecks(decks, sayings)
  assert.deepEqual([headline?.fault, headline?.offer], [null, 's-بهمنی'])
  assert.deepEqual(
    [second?.fault, second?.readsAs?.speaker, second?.saying?.speaker],
    ['deck_of_another_speaker', 'بهمنی', 'تاجور'],
  )
})

test('named before its colon it is the right one’s, and still no «we»; the office’s own words rest on nobody', () => {
  const named = decks.with(2, deck('d3', 'تاجور: همهٔ کشتی‌های نجات را به کار می‌گیریم'))
  assert.equal(proveDecks(named, sayings)[2]?.fault, 'deck_in_first_person')
  const third = decks.with(2, deck('d3', 'تاجور: همهٔ کشتی‌های نجات به کار گرفته خواهد شد'))
  assert.equal(proveDecks(third, sayings)[2]?.fault, null)
  const ours = decks.with(2, { ...deck('d3', 'همهٔ کشتی‌های نجات را به کار می‌گیریم'), isOwn: true })
  assert.deepEqual([proveDecks(ours, sayings)[2]?.fault, proveDecks(ours, sayings)[2]?.saying], [null, null])
})

test('lines like no saying, or over a text without any, have no fault', () => {
  assert.ok(proveDecks(decks, []).every((proof) => proof.fault === null && proof.saying === null))
  assert.equal(proveDecks([deck('d1', 'آیین درختکاری برگزار شد', 'headline')], sayings)[0]?.saying, null)
  assert.deepEqual(proveDecks([], sayings), [])
})
