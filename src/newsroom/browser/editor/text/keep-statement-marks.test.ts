import assert from 'node:assert/strict'
import { test } from 'node:test'
import { TextSelection, type EditorState } from '@tiptap/pm/state'
import { paragraph } from '../../../../../test/cast.ts'
import { openText } from '../../../../../test/edit-chain.ts'

const open = () =>
  openText({ type: 'doc', content: [paragraph('p1', 'گفت: [statement000|به شمال روسیه می‌رویم] و رفت.')] })
/** The words that a statement's mark covers. */
function said(state: EditorState): string[] {
  const words: string[] = []
  state.doc.descendants((node) => {
    if (node.marks.some((mark) => mark.type.name === 'statement')) words.push(node.text ?? '')
  })
  return words
}

/** Put the caret or a selection on words. */
function select(state: EditorState, words: string, part: 'all' | 'end' = 'all'): EditorState {
  const at = 1 + (state.doc.textContent.indexOf(words) as number)
  const to = at + words.length
  return state.apply(state.tr.setSelection(TextSelection.create(state.doc, part === 'all' ? at : to, to)))
}

function type(state: EditorState, text: string): EditorState {
  return [...text].reduce((now, letter) => {
    const { from, to } = now.selection
    return now.apply(now.tr.insertText(letter, from, to))
  }, state)
}

function rubOut(state: EditorState, count: number): EditorState {
  return Array.from({ length: count }).reduce<EditorState>(
    (now) => now.apply(now.tr.delete(now.selection.from - 1, now.selection.from)),
    state,
  )
}

test('the last words of a statement are written over, or rubbed out and written again, and stay its words', () => {
  const over = type(select(open(), 'می‌رویم'), 'نمی‌رویم')
  assert.deepEqual(said(over), ['به شمال روسیه نمی‌رویم'])
  const again = type(rubOut(select(open(), 'می‌رویم', 'end'), 7), 'رفتیم')
  assert.deepEqual(said(again), ['به شمال روسیه رفتیم'])
  assert.deepEqual(said(type(select(open(), 'به شمال'), 'از جنوب')), ['از جنوب روسیه می‌رویم'])
})

test('what is typed after a statement, or in the place of all of it, is not its words', () => {
  assert.deepEqual(said(type(select(open(), 'می‌رویم', 'end'), '؛ شاید')), ['به شمال روسیه می‌رویم'])
  assert.deepEqual(said(type(select(open(), 'به شمال روسیه می‌رویم'), 'هیچ')), [])
  const elsewhere = select(rubOut(select(open(), 'می‌رویم', 'end'), 7), 'به شمال روسیه ', 'end')
  const moved = select(elsewhere, 'گفت', 'end')
  assert.deepEqual(said(type(select(moved, 'به شمال روسیه ', 'end'), 'هم')), ['به شمال روسیه '])
})

test('typing over a selection that goes beyond a statement leaves the new words outside', () => {
  assert.deepEqual(said(type(select(open(), 'می‌رویم و'), 'رفت')), ['به شمال روسیه '])
})
