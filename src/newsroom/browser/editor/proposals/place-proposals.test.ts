import { getSchema } from '@tiptap/core'
import { Node } from '@tiptap/pm/model'
import { EditorState } from '@tiptap/pm/state'
import fc from 'fast-check'
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { blockText, textBlocks, type Body, type TextBlock } from '#record/body.ts'
import { plainFigures, recordExtensions } from '../text/extensions.ts'
import { isMarked, placeProposals } from './place-proposals.ts'
import { withKeys, type Proposal } from './proposals-api.ts'
import { proposalsInText, proposalsShownKey } from './proposals-shown.ts'

const schema = getSchema([...recordExtensions, ...plainFigures])

const bold = [{ type: 'bold' as const }]
const words = fc.string({ unit: fc.constantFrom('ا', 'گ', 'ی', ' ', '\u200c', '😀', '«'), minLength: 1, maxLength: 12 })
const inline = fc.oneof(
  { weight: 5, arbitrary: words.map((text) => ({ type: 'text' as const, text })) },
  { weight: 2, arbitrary: words.map((text) => ({ type: 'text' as const, text, marks: bold })) },
  { weight: 1, arbitrary: fc.constant({ type: 'hardBreak' as const }) },
)
const pages = fc
  .array(fc.array(inline, { minLength: 1, maxLength: 5 }), { minLength: 1, maxLength: 5 })
  .map((blocks): Body => ({
    type: 'doc',
    content: blocks.map((content, at) => {
      const paragraph = { type: 'paragraph' as const, attrs: { id: `paragraph00${at}` }, content }
      return at % 2 === 0 ? paragraph : { type: 'blockquote' as const, content: [paragraph] }
    }),
  }))

function proposalOn(block: TextBlock, start: number, end: number): Proposal {
  return {
    block: block.attrs.id,
    start,
    end,
    exact: blockText(block).slice(start, end),
    cue: null,
    cueClass: 'say',
    directness: 'colon',
    speaker: { mention: { start, end }, name: 'مینا ساحلی', thing: null, tenure: null },
    resolution: 'named',
    addressee: null,
    confidence: 0.95,
    isSure: true,
    parent: null,
  }
}

const cases = fc.tuple(pages, fc.nat(), fc.nat(), fc.nat()).map(([body, which, a, b]) => {
  const blocks = textBlocks(body)
  const block = blocks[which % blocks.length] as TextBlock
  const { length } = blockText(block)
  const [start, end] = [a % (length + 1), b % (length + 1)].sort((one, other) => one - other) as [number, number]
  return { doc: Node.fromJSON(schema, body), proposal: proposalOn(block, start, end), isEmpty: start === end }
})

test('a span of the record’s text is the same words in the open text, whatever marks, breaks and blocks surround it', () => {
  fc.assert(
    fc.property(cases, ({ doc, proposal, isEmpty }) => {
      const [place] = placeProposals(doc, withKeys([proposal]))
      assert.equal(place === undefined, isEmpty)
      if (place === undefined) return
      assert.equal(doc.textBetween(place.words.from, place.words.to, '¶', '\n'), proposal.exact)
      assert.deepEqual(place.mentions, [{ role: 'speaker', ...place.words }])
    }),
    { numRuns: 500 },
  )
})

test('words that changed since they were read have no place', () => {
  fc.assert(
    fc.property(cases, ({ doc, proposal }) => {
      const [place] = placeProposals(doc, withKeys([{ ...proposal, exact: `${proposal.exact}ژ` }]))
      assert.equal(place, undefined)
    }),
  )
})

/** Typing, deleting and splitting, as shares of the document's length. */
const edits = fc.array(
  fc.record({
    at: fc.double({ min: 0, max: 1, noNaN: true }),
    length: fc.nat(6),
    kind: fc.constantFrom('type', 'delete'),
  }),
  { maxLength: 12 },
)

test('through any edits the words stay those that were proposed, less what was deleted; what is typed at the edges does not join them', () => {
  fc.assert(
    fc.property(cases, edits, ({ doc, proposal, isEmpty }, made) => {
      fc.pre(!isEmpty)
      let state = EditorState.create({ doc, plugins: [proposalsInText()] })
      const places = placeProposals(doc, withKeys([proposal]))
      state = state.apply(state.tr.setMeta(proposalsShownKey, { places }))
      for (const { at, length, kind } of made) {
        const words = proposalsShownKey.getState(state)?.places[0]?.words
        if (words === undefined) return
        const before = state.doc.textBetween(words.from, words.to, '¶', '\n')
        const pos = 1 + Math.floor(at * (state.doc.content.size - 1))
        const inner = state.doc.resolve(pos)
        if (!inner.parent.isTextblock) continue
        const isTyped = kind === 'type'
        const to = Math.min(pos + length, inner.end())
        state = state.apply(isTyped ? state.tr.insertText('x'.repeat(length + 1), pos) : state.tr.delete(pos, to))
        const after = proposalsShownKey.getState(state)?.places[0]?.words
        const isInside = pos > words.from && pos < words.to
        const left = isTyped
          ? isInside
            ? before.slice(0, pos - words.from) + 'x'.repeat(length + 1) + before.slice(pos - words.from)
            : before
          : before.slice(0, Math.max(0, pos - words.from)) + before.slice(Math.max(0, to - words.from))
        assert.equal(after === undefined ? '' : state.doc.textBetween(after.from, after.to, '¶', '\n'), left)
      }
    }),
    { numRuns: 500 },
  )
})

test('the draft that is saved knows nothing of a proposal; one whose words are marked is shown no more', () => {
  const text = 'شهردار گفت پل باز است'
  const doc = Node.fromJSON(schema, {
    type: 'doc',
    content: [{ type: 'paragraph', attrs: { id: 'paragraph000' }, content: [{ type: 'text', text }] }],
  })
  const block = {
    type: 'paragraph' as const,
    attrs: { id: 'paragraph000' },
    content: [{ type: 'text' as const, text }],
  }
  const start = text.indexOf('پل')
  const places = placeProposals(doc, withKeys([proposalOn(block, start, text.length)]))
  let state = EditorState.create({ doc, plugins: [proposalsInText()] })
  state = state.apply(state.tr.setMeta(proposalsShownKey, { places }))
  assert.deepEqual(state.doc.toJSON(), doc.toJSON())
  assert.equal(proposalsShownKey.getState(state)?.decorations.find().length, 1)
  const range = places[0]?.words ?? { from: 0, to: 0 }
  const mark = schema.marks.statement?.create({ id: 'statement00a' })
  assert.ok(mark)
  state = state.apply(state.tr.addMark(range.from, range.to, mark))
  assert.ok(isMarked(state.doc, range))
  assert.equal(proposalsShownKey.getState(state)?.decorations.find().length, 0)
})

test('the same words twice in a block are two proposals', () => {
  const block = {
    type: 'paragraph' as const,
    attrs: { id: 'paragraph000' },
    content: [{ type: 'text' as const, text: 'پل پل' }],
  }
  const keys = withKeys([proposalOn(block, 0, 2), proposalOn(block, 3, 5)]).map(({ key }) => key)
  assert.equal(new Set(keys).size, 2)
})
