import type { KeyboardEvent } from 'react'

interface Keys {
  confirm: (key: string) => void
  change: (key: string) => void
  dismiss: (key: string) => void
  leave: (key: string) => void
}

/** Arrows go between proposals, Enter confirms, S changes who speaks, Delete dismisses, Escape goes to the words: by the place of the key, whatever it types. */
export function hearProposalKeys(event: KeyboardEvent<HTMLElement>, keys: Keys): void {
  if (event.nativeEvent.isComposing || event.altKey || event.ctrlKey || event.metaKey) return
  const cards = cardsOf(event.currentTarget)
  const at = cards.findIndex((card) => card === event.target)
  const key = cards[at]?.dataset.proposal
  if (key === undefined) return
  const goals: Record<string, number> = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: cards.length - 1 }
  const goal = goals[event.code]
  if (goal !== undefined) done(event, () => cards[goal]?.focus())
  else if (event.repeat) return
  else if (event.code === 'Enter' || event.code === 'NumpadEnter') done(event, () => keys.confirm(key))
  else if (event.code === 'KeyS') done(event, () => keys.change(key))
  else if (event.code === 'Delete' || event.code === 'Backspace') done(event, () => keys.dismiss(key))
  else if (event.code === 'Escape') done(event, () => keys.leave(key))
}

export const cardsOf = (list: HTMLElement): HTMLElement[] => [...list.querySelectorAll<HTMLElement>('[data-proposal]')]

function done(event: KeyboardEvent, act: () => void): void {
  event.preventDefault()
  event.stopPropagation()
  act()
}
