import type { KeyboardEvent } from 'react'

interface Keys {
  accept: (key: string) => void
  reject: (key: string) => void
  undo: () => void
}

/** Arrows go from one suggestion to the next, Enter accepts, Delete rejects, Ctrl/⌘+Z takes back: by the place of the key, whatever it types. */
export function hearListKeys(event: KeyboardEvent<HTMLElement>, { accept, reject, undo }: Keys): void {
  if (event.nativeEvent.isComposing || event.altKey) return
  if (event.ctrlKey || event.metaKey) {
    if (event.code === 'KeyZ' && !event.shiftKey) done(event, undo)
    return
  }
  const rows = rowsOf(event.currentTarget)
  const at = rows.findIndex((row) => row === event.target)
  const key = rows[at]?.dataset.suggestion
  if (key === undefined) return
  const goals: Record<string, number> = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: rows.length - 1 }
  const goal = goals[event.code]
  if (goal !== undefined) done(event, () => rows[goal]?.focus())
  else if (event.code === 'Enter' || event.code === 'NumpadEnter') done(event, () => accept(key))
  else if (event.code === 'Delete' || event.code === 'NumpadDecimal') done(event, () => reject(key))
}

export const rowsOf = (list: HTMLElement): HTMLElement[] => [...list.querySelectorAll<HTMLElement>('[data-suggestion]')]

function done(event: KeyboardEvent, act: () => void): void {
  event.preventDefault()
  event.stopPropagation()
  act()
}
