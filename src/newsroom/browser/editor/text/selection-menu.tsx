import { TextSelection } from '@tiptap/pm/state'
import type { Editor } from '@tiptap/react'
import { BubbleMenu } from '@tiptap/react/menus'
import { Icon } from '../../parts/icon.tsx'
import { say } from '../../words/say.ts'
import { useDesk } from '../desk/desk-context.ts'

/** What one most often wants of selected words, beside them. The toolbar has it too, for the keyboard. */
export function SelectionMenu({ editor }: { editor: Editor }) {
  const { askStatement } = useDesk()
  return (
    <BubbleMenu
      editor={editor}
      shouldShow={({ editor: { state }, view }) =>
        view.hasFocus() && state.selection instanceof TextSelection && !state.selection.empty
      }
      className="selection-menu"
      options={{ placement: 'bottom', offset: 8 }}
    >
      <button
        type="button"
        tabIndex={-1}
        onMouseDown={(event) => event.preventDefault()}
        onClick={() => askStatement(null)}
      >
        <Icon name="quote" size={16} />
        {say('toolbar.statement')}
      </button>
    </BubbleMenu>
  )
}
