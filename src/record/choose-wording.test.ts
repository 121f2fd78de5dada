import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import {
  allEdits,
  anyEdit,
  edit,
  letters,
  markedEdits,
  openText,
  ownersOf,
  textOf,
  translated,
  type Edit,
} from '../../test/edit-chain.ts'
import { paragraph } from '../../test/cast.ts'
import { blockText, textBlocks, type Body } from './body.ts'
import { chooseWording, joinStretches, type Telling } from './choose-wording.ts'
import { statementSpans, type StatementSpan } from './inside/anchors-of.ts'
import { findMarksAgain } from './inside/find-marks-again.ts'

const ids = letters.map((_, index) => `statement00${index}`)
const first: Body = {
  type: 'doc',
  content: [
    paragraph('p1', `nnn nn [${ids[0]}|aab bab aabb abab], nn n [${ids[1]}|cdc ddc cdd].`),
    paragraph('p2', 'nn nnnn nn.'),
    paragraph('p3', `[${ids[2]}|efe ffe feef] nn n.`),
    paragraph('p4', `nn: [${ids[3]}|ghg hhg ghgh]`),
  ],
}

interface Edition extends Omit<Telling, 'text'> {
  body: Body
  spans: StatementSpan[]
}

/** What is public: every edition of a text in two languages, published as the record publishes them. */
class Published {
  readonly editions: Edition[] = []

  publish(lang: string, written: Body): void {
    const own = this.editions.filter((one) => one.lang === lang)
    const body = findMarksAgain(written, own.at(-1)?.spans ?? [])
    for (const one of own) one.isCurrent = false
    this.editions.push({
      lang,
      edition: own.length + 1,
      chainIndex: this.editions.length + 1,
      publishedAt: '',
      isCurrent: true,
      body,
      spans: statementSpans(body),
    })
  }

  tellingsOf(statement: string): (Telling & { source: Edition })[] {
    return this.editions.flatMap((source) => {
      const spans = source.spans.filter((span) => span.statement === statement)
      const { lang, edition, chainIndex, publishedAt, isCurrent } = source
      const text = joinStretches(spans.map((span) => span.exact))
      return spans.length === 0 ? [] : [{ source, lang, edition, chainIndex, publishedAt, isCurrent, text }]
    })
  }
}

type Step = Edit | { verb: 'publish' } | { verb: 'translate' } | { verb: 'publishTranslation' }

const anyStep = (verbs: readonly Edit['verb'][]): fc.Arbitrary<Step> =>
  fc.oneof(
    { weight: 6, arbitrary: anyEdit(verbs) },
    { weight: 3, arbitrary: fc.constant({ verb: 'publish' as const }) },
    { weight: 1, arbitrary: fc.constant({ verb: 'translate' as const }) },
    { weight: 1, arbitrary: fc.constant({ verb: 'publishTranslation' as const }) },
  )

/** Go through a chain of edits, and look at every link after each publication. */
function follow(steps: Step[], look: (published: Published) => void): void {
  const published = new Published()
  published.publish('fa', first)
  let draft = openText(first)
  let translation: Body | undefined
  for (const step of [...steps, { verb: 'publish' as const }]) {
    if (step.verb === 'translate') translation = translated(textOf(draft))
    else if (step.verb === 'publish') published.publish('fa', textOf(draft))
    else if (step.verb === 'publishTranslation') {
      if (translation !== undefined) published.publish('en', translation)
    } else draft = edit(draft, step)
    if (step.verb.startsWith('publish')) look(published)
  }
}

/** How many links were seen in each state, so that the chains are known to reach them all. */
const seen = { unchanged: 0, changed: 0, gone: 0 }

function lookAtLinks(published: Published, lang: string): void {
  for (const [index, id] of ids.entries()) {
    const tellings = published.tellingsOf(id)
    const chosen = chooseWording(tellings, lang)
    assert.ok(chosen, 'a link that was public leads nowhere')
    const { told, since, before } = chosen
    for (const owner of ownersOf(told.text)) assert.equal(owner, index, `the link of ${id} leads to «${told.text}»`)
    const text = textBlocks(told.source.body).map(blockText).join('\n')
    for (const stretch of told.text.split(' … ')) assert.ok(text.includes(stretch), `«${stretch}» stands nowhere`)
    const current = tellings.filter((one) => one.isCurrent)
    assert.equal(told.isCurrent, current.length > 0, 'gone words are shown as standing')
    if (current.some((one) => one.lang === lang)) assert.equal(told.lang, lang)
    const others = tellings.filter(
      (one) => one.lang === told.lang && one.edition < told.edition && one.text !== told.text,
    )
    assert.equal(before?.edition, others.at(-1)?.edition, 'a change of words is not told')
    assert.equal(since.text, told.text)
    seen[!told.isCurrent ? 'gone' : before === undefined ? 'unchanged' : 'changed']++
  }
}

/** Nothing of a statement's words that stand in the current edition is left out, and they stand in the order of the text. */
function lookAtAllWords(published: Published): void {
  const current: Edition | undefined = published.editions.findLast((one) => one.lang === 'fa')
  if (current === undefined) throw new Error('nothing is public')
  const text = textBlocks(current.body).map(blockText).join('\n')
  for (const [index, id] of ids.entries()) {
    const own = (from: string) => [...from].filter((letter) => (letters[index] ?? '').includes(letter)).join('')
    const chosen = chooseWording(published.tellingsOf(id), 'fa')
    const spans: StatementSpan[] = current.spans.filter((span) => span.statement === id)
    assert.equal(spans.map((span) => own(span.exact)).join(''), own(text))
    if (own(text) !== '') assert.ok(chosen?.told.isCurrent && chosen.told.lang === 'fa')
    else assert.ok(chosen !== undefined && chosen.told.source !== current)
  }
}

const chains = { numRuns: 1000, seed: 14050912 }

test('after 1,000 chains of edits each old link leads to its own words, or says that they changed or are gone', () => {
  fc.assert(
    fc.property(fc.array(anyStep(allEdits), { minLength: 5, maxLength: 14, size: 'max' }), (steps) => {
      follow(steps, (published) => {
        lookAtLinks(published, 'fa')
        lookAtLinks(published, 'en')
      })
    }),
    chains,
  )
  assert.ok(seen.unchanged > 1000 && seen.changed > 1000 && seen.gone > 500, JSON.stringify(seen))
})

test('while marks move with the text, a link leads to all of its words and in their order', () => {
  fc.assert(
    fc.property(fc.array(anyStep(markedEdits), { minLength: 4, maxLength: 12, size: 'max' }), (steps) =>
      follow(steps, lookAtAllWords),
    ),
    { ...chains, numRuns: 300 },
  )
})

test('words whose mark was lost are found again where they stand, even in another block, and nowhere else', () => {
  const spans = statementSpans(first)
  const bare = (content: Body['content']): Body => ({ type: 'doc', content })
  const found = (body: Body) =>
    statementSpans(findMarksAgain(body, spans)).map(({ statement, block, exact }) => [statement, block, exact])
  assert.deepEqual(found(bare([paragraph('p9', 'nn: ghg hhg ghgh')])), [[ids[3], 'p90000', 'ghg hhg ghgh']])
  assert.deepEqual(found(bare([paragraph('p4', 'nn: ghg hhg ghgh')])), [[ids[3], 'p40000', 'ghg hhg ghgh']])
  assert.deepEqual(found(bare([paragraph('p9', 'nn ghg hhg gh')])), [])
  assert.deepEqual(found(bare([paragraph('p8', 'nn: ghg hhg ghgh'), paragraph('p9', 'nn: ghg hhg ghgh')])), [])
  const anothers = found(bare([paragraph('p4', `nn: [${ids[0]}|ghg hhg ghgh]`)]))
  assert.deepEqual(anothers, [[ids[0], 'p40000', 'ghg hhg ghgh']])
})
