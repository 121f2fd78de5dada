import { getSchema } from '@tiptap/core'
import { joinBackward, splitBlock } from '@tiptap/pm/commands'
import { Fragment, Slice, type Node, type Schema } from '@tiptap/pm/model'
import { EditorState, TextSelection, type Command, type Transaction } from '@tiptap/pm/state'
import fc from 'fast-check'
import type { Body } from '#record/body.ts'
import { bodyToStore } from '../src/newsroom/browser/editor/text/body-for-editor.ts'
import { plainFigures, recordExtensions } from '../src/newsroom/browser/editor/text/extensions.ts'
import { keepStatementMarks } from '../src/newsroom/browser/editor/text/keep-statement-marks.ts'
import { keepBlockIds } from '../src/newsroom/browser/editor/text/keep-block-ids.ts'

// Texts that are edited as the newsroom's editor edits them, and whose every letter says whose words it belongs to.

const schema: Schema = getSchema([...recordExtensions, ...plainFigures])

/** Each statement's words are made of letters of its own; `n` stands in the text around them. A translation is written in capitals. */
export const letters = ['ab', 'cd', 'ef', 'gh'] as const

export interface Edit {
  verb: 'split' | 'join' | 'move' | 'moveWords' | 'reword' | 'delete' | 'copy' | 'loseMarks' | 'retype'
  /** Where, and how much: parts of what there is. */
  at: number
  to: number
  size: number
}

/** Edits after which every word still bears the mark that it had. */
export const markedEdits = ['split', 'join', 'move', 'moveWords', 'reword', 'delete'] as const
export const allEdits = [...markedEdits, 'copy', 'loseMarks', 'retype'] as const

export function anyEdit(verbs: readonly Edit['verb'][]): fc.Arbitrary<Edit> {
  const part = fc.integer({ min: 0, max: 9999 }).map((one) => one / 10_000)
  return fc.record({ verb: fc.constantFrom(...verbs), at: part, to: part, size: part })
}

export function openText(body: Body): EditorState {
  return EditorState.create({ doc: schema.nodeFromJSON(body), plugins: [keepBlockIds(), keepStatementMarks()] })
}

export function textOf(state: EditorState): Body {
  return bodyToStore(state.doc.toJSON() as Body)
}

/** One edit; what cannot be done where it falls leaves the text as it is. */
export function edit(state: EditorState, change: Edit): EditorState {
  const { tr, doc } = state
  const at = 1 + Math.floor(change.at * (doc.content.size - 1))
  const end = Math.min(doc.content.size, at + 1 + Math.floor(change.size * (change.verb === 'delete' ? 30 : 12)))
  switch (change.verb) {
    case 'split':
      return run(cursor(state, at), splitBlock)
    case 'join':
      return run(cursor(state, doc.resolve(at).depth > 0 ? doc.resolve(at).start() : at), joinBackward)
    case 'delete':
      return state.apply(tr.deleteRange(at, end))
    case 'reword':
      return state.apply(reword(state, at))
    case 'move':
    case 'copy':
      return state.apply(moveBlock(state, change))
    case 'moveWords':
      return state.apply(moveWords(state, { at, end, to: change.to }))
    case 'loseMarks':
      return state.apply(tr.removeMark(0, doc.content.size, schema.marks.statement))
    case 'retype':
      return state.apply(retype(state, change))
  }
}

/** Other words in the place of a few letters of one run, typed over a selection. */
function reword(state: EditorState, at: number): Transaction {
  const { tr, doc } = state
  const { parent, parentOffset } = doc.resolve(at)
  const found = parent.isTextblock ? parent.childAfter(parentOffset) : { node: null, offset: 0 }
  if (found.node === null || !found.node.isText) return tr
  const text = found.node.text ?? ''
  const inside = parentOffset - found.offset
  const size = Math.min(3, text.length - inside)
  const letter = text[inside] ?? 'n'
  if (size === 0 || letter === ' ') return tr
  // All of a stretch in one go is not a correction of its words: whose the new ones are is for the editor to say.
  if (text.length <= size) return tr
  const same = text
    .slice(inside, inside + size)
    .split('')
    .every((one) => one === ' ' || isOf(letter, one))
  return same ? tr.insertText(`${letter}${letter}${letter}${letter}`, at, at + size) : tr
}

function isOf(letter: string, other: string): boolean {
  if (letter === other) return true
  return letters.some((own) => own.includes(letter.toLowerCase()) && own.includes(other.toLowerCase()))
}

function moveBlock(state: EditorState, { verb, at, to }: Edit): Transaction {
  const { tr, doc } = state
  const index = Math.floor(at * doc.childCount)
  const node = doc.child(index)
  const pos = placeOf(doc, index)
  if (verb === 'copy') {
    const copied = node.type.create({ ...node.attrs, id: null }, node.content)
    return tr.insert(placeOf(doc, Math.floor(to * doc.childCount)), copied)
  }
  if (doc.childCount < 2) return tr
  tr.delete(pos, pos + node.nodeSize)
  return tr.insert(placeOf(tr.doc, Math.floor(to * tr.doc.childCount)), node)
}

/** Words cut out and pasted inside other text: never into the middle of another's words, which nobody does. */
function moveWords(state: EditorState, { at, end, to }: { at: number; end: number; to: number }): Transaction {
  const { tr, doc } = state
  if (!doc.resolve(at).sameParent(doc.resolve(end)) || !doc.resolve(at).parent.isTextblock) return tr
  const cut = doc.slice(at, end).content
  tr.deleteRange(at, end)
  const block = tr.doc.child(Math.floor(to * tr.doc.childCount))
  if (!block.isTextblock) return tr
  const target = placeOf(tr.doc, Math.floor(to * tr.doc.childCount)) + block.nodeSize - 1
  return tr.replace(target, target, new Slice(Fragment.from(cut), 0, 0))
}

/** A block taken out and put back as plain text. */
function retype(state: EditorState, { at }: Edit): Transaction {
  const { tr, doc } = state
  const index = Math.floor(at * doc.childCount)
  const node = doc.child(index)
  const pos = placeOf(doc, index)
  if (!node.isTextblock || node.textContent === '') return tr
  const plain = node.type.create({ ...node.attrs, id: null }, schema.text(node.textContent))
  return tr.replaceWith(pos, pos + node.nodeSize, plain)
}

function placeOf(doc: Node, index: number): number {
  let pos = 0
  for (let i = 0; i < index; i++) pos += doc.child(i).nodeSize
  return pos
}

function cursor(state: EditorState, at: number): EditorState {
  return state.apply(state.tr.setSelection(TextSelection.near(state.doc.resolve(at))))
}

function run(state: EditorState, command: Command): EditorState {
  let next = state
  command(state, (tr) => {
    next = state.apply(tr)
  })
  return next
}

/** The same text in capitals, mark by mark, as a translator writes over a copy. */
export function translated(body: Body): Body {
  return JSON.parse(
    JSON.stringify(body, (key, value: unknown) =>
      key === 'text' && typeof value === 'string' ? value.toUpperCase() : value,
    ),
  ) as Body
}

/** Whose letters these are: the indexes of the statements, and -1 for the text around them. */
export function ownersOf(text: string): Set<number> {
  const own = [...text.toLowerCase()].filter((letter) => /[a-n]/.test(letter))
  return new Set(own.map((letter) => letters.findIndex((one) => one.includes(letter))))
}
