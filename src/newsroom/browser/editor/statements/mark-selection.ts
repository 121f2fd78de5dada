import type { Editor } from '@tiptap/react'
import { announce } from '../../parts/announce.tsx'
import { say } from '../../words/say.ts'
import { markStatement } from '../text/commands.ts'

/** The words that are selected are a statement’s, too; where none are, it is said. */
export function markSelection(editor: Editor | null, statement: string): void {
  if (editor === null || editor.state.selection.empty) announce(say('statements.selectFirst'))
  else markStatement(editor, statement)
}
