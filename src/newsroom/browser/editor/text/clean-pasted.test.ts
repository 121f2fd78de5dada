import { getSchema } from '@tiptap/core'
import { EditorState } from '@tiptap/pm/state'
import { Slice } from '@tiptap/pm/model'
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { cleanPasted, cleanText } from './clean-pasted.ts'
import { plainFigures, recordExtensions } from './extensions.ts'
import { repairRange, type TextEdit } from './repair-range.ts'

const schema = getSchema([...recordExtensions, ...plainFigures])

test('what Word writes for a half-space becomes one; hidden signs go, half-spaces stay', () => {
  assert.equal(cleanText('می¬رود'), 'می‌رود')
  assert.equal(cleanText('نمی‌شود'), 'نمی‌شود')
  assert.equal(cleanText('\ufeffشهر\u200bدار\u00a0گفت'), 'شهردار گفت')
  assert.equal(cleanText('¬ تنها'), '¬ تنها')
})

test('a statement of another document falls away, this document’s stays', () => {
  const doc = schema.nodeFromJSON({
    type: 'doc',
    content: [
      {
        type: 'paragraph',
        attrs: { id: 'aaaaaaaaaaaa' },
        content: [
          { type: 'text', text: 'خودی', marks: [{ type: 'statement', attrs: { id: 'statement00a' } }] },
          {
            type: 'text',
            text: 'بیگانه',
            marks: [{ type: 'bold' }, { type: 'statement', attrs: { id: 'statement0zz' } }],
          },
        ],
      },
    ],
  })
  const clean = cleanPasted(new Slice(doc.content, 0, 0), new Set(['statement00a'])).content.toJSON() as {
    attrs: { id: null }
    content: { text: string; marks: { type: string }[] }[]
  }[]
  assert.equal(clean[0]?.attrs.id, null)
  assert.deepEqual(
    clean[0].content.map(({ text, marks }) => [text, marks.map(({ type }) => type)]),
    [
      ['خودی', ['statement']],
      ['بیگانه', ['bold']],
    ],
  )
})

test('a repair is one step on the pasted words alone, and marks stay on their words', () => {
  const doc = schema.nodeFromJSON({
    type: 'doc',
    content: [
      {
        type: 'paragraph',
        attrs: { id: 'aaaaaaaaaaaa' },
        content: [
          { type: 'text', text: 'می شود و ' },
          { type: 'text', text: 'می شود', marks: [{ type: 'bold' }] },
        ],
      },
    ],
  })
  const edit = (start: number, certain = true): TextEdit => ({
    start,
    end: start + 3,
    before: 'ی ش',
    after: 'ی‌ش',
    certain,
  })
  const repairing = () => ({
    edits: [edit(1), edit(10), { ...edit(11), start: 14, end: 15, before: 'د', after: '', certain: false }],
  })
  const state = EditorState.create({ doc })
  const tr = state.tr
  assert.equal(repairRange(tr, { from: 9, to: doc.content.size }, repairing), 1)
  assert.equal(tr.doc.textContent, 'می شود و می‌شود')
  assert.equal(tr.doc.firstChild?.child(1).text, 'می‌شود')
  assert.equal(tr.doc.firstChild.child(1).marks[0]?.type.name, 'bold')
})
