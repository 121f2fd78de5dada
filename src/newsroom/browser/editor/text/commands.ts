import type { Editor } from '@tiptap/core'
import type { Mark, Node, Schema } from '@tiptap/pm/model'
import { TextSelection } from '@tiptap/pm/state'
import type { OfficeFile } from '../../api/types.ts'
import { newBlockId } from './block-id.ts'
import { statementsOn } from './statement-names.ts'

/** Make every text block of the selection a paragraph or a heading; each keeps its id. */
export function setBlock(editor: Editor, kind: 'paragraph' | 2 | 3): void {
  editor
    .chain()
    .focus()
    .command(({ tr, state }) => {
      const { paragraph, heading } = state.schema.nodes
      const type = kind === 'paragraph' ? paragraph : heading
      if (type === undefined) return false
      for (const { $from, $to } of state.selection.ranges)
        state.doc.nodesBetween($from.pos, $to.pos, (node, pos) => {
          if (!node.isTextblock || !state.doc.resolve(pos).parent.canReplaceWith(0, 0, type)) return
          const level = kind === 'paragraph' ? {} : { level: kind }
          tr.setNodeMarkup(pos, type, { id: node.attrs.id as string | null, ...level })
        })
      return true
    })
    .run()
}

export const toggleQuote = (editor: Editor): boolean => editor.chain().focus().toggleWrap('blockquote').run()
export const toggleBullets = (editor: Editor): boolean =>
  editor.chain().focus().toggleList('bulletList', 'listItem').run()
export const toggleNumbers = (editor: Editor): boolean =>
  editor.chain().focus().toggleList('orderedList', 'listItem').run()
export const insertRule = (editor: Editor): boolean =>
  editor.chain().focus().insertContent({ type: 'horizontalRule' }).run()

export interface FigureFacts {
  picture: string
  alt: string
  caption: string
}
/** A picture after the block where the cursor stands. */
export function insertFigure(editor: Editor, figure: FigureFacts): void {
  insertAfterBlock(editor, (schema) => schema.nodes.figure?.create({ id: newBlockId(), ...figure }))
}

/** The cursor goes on behind it where the text ends there. An empty paragraph at the cursor stays behind what is put in, not before it. */
function insertAfterBlock(editor: Editor, make: (schema: Schema) => Node | undefined): void {
  editor
    .chain()
    .focus()
    .command(({ tr, state }) => {
      const made = make(state.schema)
      const paragraph = state.schema.nodes.paragraph
      if (made === undefined || paragraph === undefined) return false
      const { $to } = state.selection
      if ($to.depth === 1 && $to.parent.type === paragraph && $to.parent.content.size === 0) {
        tr.insert($to.before(1), made).scrollIntoView()
        return true
      }
      const after = $to.depth === 0 ? $to.pos : $to.after(1)
      const isLast = after === state.doc.content.size
      tr.insert(after, [made, ...(isLast ? [paragraph.create({ id: newBlockId() })] : [])])
      if (isLast) tr.setSelection(TextSelection.near(tr.doc.resolve(after + made.nodeSize + 1)))
      tr.scrollIntoView()
      return true
    })
    .run()
}

/** As `insertFigure`, as the first picture of a gallery. */
export function insertGallery(editor: Editor, figure: FigureFacts): void {
  insertAfterBlock(editor, (schema) => {
    const first = schema.nodes.figure?.create({ id: newBlockId(), ...figure })
    return first === undefined ? undefined : schema.nodes.gallery?.create(null, first)
  })
}

/** An attachment after the block where the cursor stands; its title begins as the file's name. */
export function insertAttachment(editor: Editor, file: OfficeFile): void {
  insertAfterBlock(editor, (schema) =>
    schema.nodes.attachment?.create({ id: newBlockId(), ...factsOf(file), title: titleOf(file) }),
  )
}

/** As `insertAttachment`, a video. Its poster, whose it is and its captions are yet to be told. */
export function insertVideo(editor: Editor, file: OfficeFile): void {
  const { width, height, seconds } = file
  insertAfterBlock(editor, (schema) =>
    schema.nodes.video?.create({
      id: newBlockId(),
      ...factsOf(file),
      width,
      height,
      seconds,
      title: titleOf(file),
    }),
  )
}

/** What a block says of its file. */
export function factsOf({ id, format, bytes, hash }: OfficeFile) {
  return { file: id, format, bytes, hash }
}

const titleOf = ({ name }: OfficeFile): string => name.replace(/\.[^.]*$/, '').replaceAll('_', ' ')

/** Move the picture at `at` one place earlier (-1) or later (1) in its gallery. */
export function moveInGallery(editor: Editor, at: number, by: -1 | 1): boolean {
  const { doc, tr } = editor.state
  const found = doc.resolve(at)
  const [figure, other] = [found.nodeAfter, by < 0 ? found.nodeBefore : found.parent.maybeChild(found.index() + 1)]
  if (found.parent.type.name !== 'gallery' || figure === null || other === null) return false
  const start = by < 0 ? at - other.nodeSize : at
  const inOrder = by < 0 ? [figure, other] : [other, figure]
  editor.view.dispatch(tr.replaceWith(start, start + figure.nodeSize + other.nodeSize, inOrder))
  return true
}

/** Set or take away the link on the selection, or on the whole link in which the cursor stands. */
export function setLink(editor: Editor, href: string | null): void {
  const chain = editor.chain().focus().extendMarkRange('link')
  if (href === null) chain.unsetMark('link').run()
  else if (editor.state.selection.empty && !editor.isActive('link'))
    chain.insertContent({ type: 'text', text: href, marks: [{ type: 'link', attrs: { href } }] }).run()
  else chain.setMark('link', { href }).run()
}

/** Mark the selected words as a statement, beside whatever statements already stand there; the cursor then stands after them. */
export function markStatement(editor: Editor, id: string): void {
  editor
    .chain()
    .command(({ tr, state }) => {
      const type = state.schema.marks.statement
      const { from, to } = state.selection
      if (type === undefined || from === to) return false
      tr.addMark(from, to, type.create({ id }))
      return true
    })
    .setTextSelection(editor.state.selection.to)
    .run()
}

/** Take a statement's mark, and the mentions that belong to it, off every word that carries it. */
export function unmarkStatement(editor: Editor, id: string): void {
  editor
    .chain()
    .command(({ tr, state }) => {
      const owned = (mark: Mark) =>
        (mark.type.name === 'statement' && mark.attrs.id === id) ||
        (mark.type.name === 'mention' && mark.attrs.statement === id)
      state.doc.descendants((node, pos) => {
        for (const mark of node.marks.filter(owned)) tr.removeMark(pos, pos + node.nodeSize, mark)
      })
      return true
    })
    .run()
}

/** Where a statement's words first stand in the text. */
export function findStatementWords(doc: Node, id: string): { from: number; to: number } | undefined {
  let found: { from: number; to: number } | undefined
  doc.descendants((node, pos) => {
    if (!node.isInline || !statementsOn(node).includes(id)) return
    if (found === undefined) found = { from: pos, to: pos + node.nodeSize }
    else if (found.to === pos) found = { from: found.from, to: pos + node.nodeSize }
  })
  return found
}
