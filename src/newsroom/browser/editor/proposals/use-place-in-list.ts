import { useEffect, useEffectEvent, useRef } from 'react'
import { cardsOf } from './list-keys.ts'

/**
 * Whoever works down the list stays in it: when the card that had the focus goes, the one that follows has it. Alt+F9 goes to the list.
 * The card of the words in hand is in view within the list; the page itself is not moved for it.
 */
export function usePlaceInList(current: string | null) {
  const ref = useRef<HTMLDivElement>(null)
  const goal = useRef<{ at: number; keys: readonly string[] } | null>(null)
  const panel = () => ref.current?.closest<HTMLElement>('[data-field="proposals"]')
  const follow = useEffectEvent(() => {
    if (goal.current === null || ref.current === null) return
    const { at, keys } = goal.current
    const cards = cardsOf(ref.current)
    if (cards.some((card) => keys.includes(card.dataset.proposal ?? ''))) return
    goal.current = null
    const isElsewhere = document.activeElement !== document.body && !panel()?.contains(document.activeElement)
    if (!isElsewhere) (cards[Math.min(at, cards.length - 1)] ?? panel())?.focus()
  })
  useEffect(() => follow())
  useEffect(() => {
    const list = ref.current?.querySelector('ol')
    const card = list?.querySelector<HTMLElement>('[data-current]')
    if (!list || !card) return
    const above = card.getBoundingClientRect().top - list.getBoundingClientRect().top
    if (above < 0 || above + card.offsetHeight > list.clientHeight) list.scrollBy({ top: above - 8 })
  }, [current])
  useEffect(() => {
    const hear = (event: KeyboardEvent) => {
      if (!event.altKey || event.code !== 'F9' || ref.current === null) return
      event.preventDefault()
      const details = ref.current.closest('details')
      if (details !== null) details.open = true
      const cards = cardsOf(ref.current)
      const current = ref.current.querySelector<HTMLElement>('[data-current] [data-proposal]')
      ;(current ?? cards[0] ?? details)?.focus()
    }
    window.addEventListener('keydown', hear)
    return () => window.removeEventListener('keydown', hear)
  }, [])
  /** Remember where the first of the cards stands that are about to go. */
  const leave = (...keys: string[]) => {
    const cards = ref.current === null ? [] : cardsOf(ref.current)
    const at = cards.findIndex((card) => keys.includes(card.dataset.proposal ?? ''))
    if (at !== -1) goal.current = { at, keys }
  }
  return { ref, leave }
}
