import type { KeyboardEvent } from 'react'

/** Shift+Space and Ctrl/Cmd+Shift+2 type a half-space in any field of text. The browser inserts it, so that its own undo takes it back. */
export function typeHalfSpace(event: KeyboardEvent<HTMLInputElement | HTMLTextAreaElement>): void {
  const isShiftSpace = event.code === 'Space' && event.shiftKey && !event.ctrlKey && !event.metaKey && !event.altKey
  const isShiftTwo = event.code === 'Digit2' && event.shiftKey && (event.ctrlKey || event.metaKey) && !event.altKey
  if (!isShiftSpace && !isShiftTwo) return
  event.preventDefault()
  document.execCommand('insertText', false, '\u200c')
}
