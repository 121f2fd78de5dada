import type { Editor } from '@tiptap/react'
import { createContext, useContext, useSyncExternalStore } from 'react'
import type { DocumentFull, Draft } from '../../api/types.ts'
import type { Writer, Written } from '../saving/writer.ts'

/** What every part of the desk works on: one version of one document. */
export interface Desk {
  draft: Draft
  document: DocumentFull
  writer: Writer
  /** The open text, once it is there. */
  editor: Editor | null
  /** Which statement is looked at, in the text and in the list. */
  currentStatement: string | null
  lookAt: (statement: string | null) => void
  /** Open the dialog for the selected words (null), or for a statement that is there. */
  askStatement: (statement: string | null) => void
  /** The revision that stood before an old one was restored, while that can be undone by a press. */
  beforeRestoring: number | null
  setBeforeRestoring: (revision: number | null) => void
}

export const DeskContext = createContext<Desk | null>(null)

export function useDesk(): Desk {
  const desk = useContext(DeskContext)
  if (desk === null) throw new Error('a part of the desk was shown without a desk')
  return desk
}

/** One part of what is being written; shown anew only when that part changes. */
export function useWritten<Part>(choose: (written: Written) => Part): Part {
  const { writer } = useDesk()
  return useSyncExternalStore(writer.listen, () => choose(writer.read()))
}
