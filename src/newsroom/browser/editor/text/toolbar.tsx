import { useEditorState, type Editor } from '@tiptap/react'
import { useState } from 'react'
import { Toolbar as AriaToolbar } from 'react-aria-components/Toolbar'
import { FilePicker } from '../../parts/file-picker.tsx'
import { Icon } from '../../parts/icon.tsx'
import { PicturePicker } from '../../parts/picture-picker.tsx'
import type { WordKey } from '../../words/fa.ts'
import { say } from '../../words/say.ts'
import { useDesk } from '../desk/desk-context.ts'
import {
  insertAttachment,
  insertFigure,
  insertGallery,
  insertRule,
  insertVideo,
  setBlock,
  toggleBullets,
  toggleNumbers,
  toggleQuote,
} from './commands.ts'
import { ForeignDialog } from './foreign-dialog.tsx'
import { showHalfSpacesKey } from './half-space.ts'
import { LinkDialog } from './link-dialog.tsx'
import { readTools } from './read-tools.ts'
import { ToolbarIcon, type ToolbarIconName } from './toolbar-icon.tsx'
import './toolbar.css'

type Asking = 'link' | 'foreign' | 'picture' | 'gallery' | 'attachment' | 'video' | null

/** What can be done with the text. Arrow keys go from tool to tool; each says its name and its keys. */
export function Toolbar({ editor }: { editor: Editor }) {
  const { askStatement, draft } = useDesk()
  const [asking, setAsking] = useState<Asking>(null)
  const tools = useEditorState({ editor, selector: readTools })
  const chain = () => editor.chain().focus()
  const showHalfSpaces = () => editor.view.dispatch(editor.state.tr.setMeta(showHalfSpacesKey, !tools.showsHalfSpaces))
  return (
    <div className="toolbar-place">
      <AriaToolbar className="toolbar" aria-label={say('toolbar.label')}>
        <button
          type="button"
          className="toolbar-statement"
          title={say('statements.markHint')}
          onMouseDown={keepSelection}
          onClick={() => askStatement(null)}
        >
          <Icon name="quote" size={16} />
          <span>{say('toolbar.statement')}</span>
        </button>
        <select
          className="toolbar-style"
          aria-label={say('toolbar.style')}
          value={String(tools.block)}
          onChange={(event) => setBlock(editor, readBlock(event.target.value))}
        >
          <option value="paragraph">{say('toolbar.paragraph')}</option>
          <option value="2">{say('toolbar.heading2')}</option>
          <option value="3">{say('toolbar.heading3')}</option>
        </select>
        <Tool
          icon="bold"
          words="toolbar.bold"
          hint="toolbar.boldKeys"
          keys="Mod+B"
          isOn={tools.bold}
          act={() => chain().toggleBold().run()}
        />
        <Tool
          icon="italic"
          words="toolbar.italic"
          hint="toolbar.italicKeys"
          keys="Mod+I"
          isOn={tools.italic}
          act={() => chain().toggleItalic().run()}
        />
        <Tool icon="link" words="toolbar.link" isOn={tools.link} act={() => setAsking('link')} />
        <Tool icon="bullets" words="toolbar.bullets" isOn={tools.bullets} act={() => toggleBullets(editor)} />
        <Tool icon="numbers" words="toolbar.numbers" isOn={tools.numbers} act={() => toggleNumbers(editor)} />
        <Tool icon="quoted" words="toolbar.quote" isOn={tools.quote} act={() => toggleQuote(editor)} />
        <Tool icon="picture" words="toolbar.picture" act={() => setAsking('picture')} />
        <Tool icon="gallery" words="toolbar.gallery" act={() => setAsking('gallery')} />
        <Tool icon="attachment" words="toolbar.attachment" act={() => setAsking('attachment')} />
        <Tool icon="video" words="toolbar.video" act={() => setAsking('video')} />
        <Tool icon="rule" words="toolbar.rule" act={() => insertRule(editor)} />
        <Tool icon="foreign" words="toolbar.foreign" isOn={tools.foreign} act={() => setAsking('foreign')} />
        <Tool icon="halfSpace" words="toolbar.halfSpaces" isOn={tools.showsHalfSpaces} act={showHalfSpaces} />
        <Tool
          icon="undo"
          words="toolbar.undo"
          hint="toolbar.undoKeys"
          keys="Mod+Z"
          isOff={!tools.mayUndo}
          act={() => chain().undo().run()}
        />
        <Tool
          icon="redo"
          words="toolbar.redo"
          hint="toolbar.redoKeys"
          keys="Mod+Shift+Z"
          isOff={!tools.mayRedo}
          act={() => chain().redo().run()}
        />
      </AriaToolbar>
      {asking === 'link' && <LinkDialog editor={editor} onClose={() => setAsking(null)} />}
      {asking === 'foreign' && <ForeignDialog editor={editor} onClose={() => setAsking(null)} />}
      {(asking === 'attachment' || asking === 'video') && (
        <FilePicker
          sort={asking}
          onClose={() => setAsking(null)}
          onPick={(file) => {
            setAsking(null)
            const insert = asking === 'video' ? insertVideo : insertAttachment
            insert(editor, file)
          }}
        />
      )}
      {(asking === 'picture' || asking === 'gallery') && (
        <PicturePicker
          onClose={() => setAsking(null)}
          onPick={(picture) => {
            setAsking(null)
            const insert = asking === 'gallery' ? insertGallery : insertFigure
            insert(editor, { picture: picture.id, alt: picture.alt[draft.lang] ?? '', caption: '' })
          }}
        />
      )}
    </div>
  )
}

const readBlock = (value: string): 'paragraph' | 2 | 3 => (value === '2' ? 2 : value === '3' ? 3 : 'paragraph')

/** A press on a tool must not take the selection out of the text. */
const keepSelection = (event: React.MouseEvent): void => event.preventDefault()

interface ToolProps {
  icon: ToolbarIconName
  words: WordKey
  /** Its name with its keys, for who looks. */
  hint?: WordKey
  keys?: string
  isOn?: boolean
  isOff?: boolean
  act: () => void
}

function Tool({ icon, words, hint, keys, isOn, isOff = false, act }: ToolProps) {
  const name = say(words)
  return (
    <button
      type="button"
      className="icon-button"
      aria-label={name}
      aria-pressed={isOn}
      aria-disabled={isOff || undefined}
      aria-keyshortcuts={keys?.replace('Mod', 'Control')}
      title={say(hint ?? words)}
      onMouseDown={keepSelection}
      onClick={() => !isOff && act()}
    >
      <ToolbarIcon name={icon} />
    </button>
  )
}
