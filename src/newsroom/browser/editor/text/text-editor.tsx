import { EditorContent, useEditor, type Editor, type JSONContent } from '@tiptap/react'
import { useEffect, useMemo, useRef, type RefObject } from 'react'
import { directionOfLanguage } from '#persian/direction.ts'
import type { Body } from '#record/body.ts'
import { announce } from '../../parts/announce.tsx'
import { say } from '../../words/say.ts'
import { useDesk, useWritten } from '../desk/desk-context.ts'
import { loadOfficeRepair } from '../proofing/load-office-repair.ts'
import { ProposalsInText } from '../proposals/proposals-shown.ts'
import { useStatements } from '../statements/use-statements.ts'
import type { Writer } from '../saving/writer.ts'
import { bodyForEditor, bodyToStore } from './body-for-editor.ts'
import { recordExtensions } from './extensions.ts'
import { AttachmentWithView } from './attachment-view.tsx'
import { FigureWithView } from './figure-view.tsx'
import { GalleryWithView } from './gallery-view.tsx'
import { Paste } from './paste.ts'
import { SelectionMenu } from './selection-menu.tsx'
import { statementsOn, StatementNames, statementsShownKey } from './statement-names.ts'
import { TextCount } from './text-count.tsx'
import { Toolbar } from './toolbar.tsx'
import { VideoWithView } from './video-view.tsx'
import './text-editor.css'

/** The text itself. It is built anew when another text takes its place, so that undo never leads into a text that is no longer there. */
export function TextEditor({ onOpen }: { onOpen: (editor: Editor | null) => void }) {
  const generation = useWritten((written) => written.generation)
  return <OpenText key={generation} onOpen={onOpen} />
}

function OpenText({ onOpen }: { onOpen: (editor: Editor | null) => void }) {
  const { draft, writer } = useDesk()
  const options = useMemo(() => editorOptions(draft.lang, writer), [draft.lang, writer])
  const editor = useEditor(options, [options])
  const frame = useRef<HTMLDivElement>(null)
  useEffect(() => {
    onOpen(editor)
    return () => onOpen(null)
  }, [editor, onOpen])
  useShownStatements(editor)
  useToolbarKey(frame)
  return (
    <div className="text-frame" data-field="body" ref={frame}>
      <Toolbar editor={editor} />
      <EditorContent editor={editor} />
      <SelectionMenu editor={editor} />
      <TextCount />
    </div>
  )
}

function editorOptions(lang: string, writer: Writer) {
  return {
    extensions: [
      ...recordExtensions,
      FigureWithView,
      GalleryWithView,
      AttachmentWithView,
      VideoWithView,
      StatementNames,
      ProposalsInText,
      Paste.configure({
        loadRepair: lang === 'fa' ? loadOfficeRepair : undefined,
        onRepaired: (count) => announce(say('paste.repaired', { count })),
        onPicturesLeft: (count) => announce(say('paste.picturesLeft', { count })),
      }),
    ],
    content: bodyForEditor(writer.read().content.body) as unknown as JSONContent,
    injectCSS: false,
    shouldRerenderOnTransaction: false,
    editorProps: {
      attributes: {
        class: 'text-body',
        lang,
        dir: directionOfLanguage(lang),
        role: 'textbox',
        'aria-multiline': 'true',
        'aria-label': say('text.label'),
        spellcheck: 'true',
      },
    },
    onUpdate: ({ editor }: { editor: Editor }) => writer.change({ body: bodyToStore(editor.getJSON() as Body) }),
  }
}

/** The names in the margin, and the statement that is looked at, follow the list; the list follows the cursor. */
function useShownStatements(editor: Editor | null): void {
  const { currentStatement, lookAt } = useDesk()
  const { marked, unmarked } = useStatements()
  const told = [...marked, ...unmarked].map(({ id, speakerName }) => `${id}\t${speakerName}`).join('\n')
  useEffect(() => {
    if (editor === null) return
    const names = new Map(
      told.split('\n').flatMap((line) => (line === '' ? [] : [line.split('\t') as [string, string]])),
    )
    editor.view.dispatch(
      editor.state.tr.setMeta(statementsShownKey, { names, current: currentStatement }).setMeta('addToHistory', false),
    )
  }, [editor, told, currentStatement])
  useEffect(() => {
    if (editor === null) return
    const follow = () => {
      const { $from } = editor.state.selection
      const around = [$from.nodeAfter, $from.nodeBefore].flatMap((inline) =>
        inline === null ? [] : statementsOn(inline),
      )
      lookAt(around[0] ?? null)
    }
    editor.on('selectionUpdate', follow)
    return () => {
      editor.off('selectionUpdate', follow)
    }
  }, [editor, lookAt])
}

/** Alt+F10 goes from the text to its tools, as in other editors; Tab then comes back. */
function useToolbarKey(frame: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const text = frame.current
    const hear = (event: KeyboardEvent) => {
      if (!event.altKey || event.code !== 'F10') return
      event.preventDefault()
      text?.querySelector<HTMLElement>('.toolbar button')?.focus()
    }
    text?.addEventListener('keydown', hear)
    return () => text?.removeEventListener('keydown', hear)
  }, [frame])
}
