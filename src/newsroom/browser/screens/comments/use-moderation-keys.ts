import { useEffect } from 'react'
import type { Decision } from '../../api/comments.ts'

interface Keys {
  move: (by: 1 | -1) => void
  toggle: () => void
  act: (decision: Decision) => void
  undo: () => void
  isOff: boolean
}

/** One key for each of a moderator's steps, by its place on the keyboard: the same under a Persian and a Latin layout. */
export function useModerationKeys({ move, toggle, act, undo, isOff }: Keys): void {
  useEffect(() => {
    const steps: Record<string, () => void> = {
      KeyJ: () => move(1),
      KeyK: () => move(-1),
      KeyX: toggle,
      KeyP: () => act('publish'),
      KeyR: () => act('refuse'),
      KeyZ: undo,
    }
    const hear = (event: KeyboardEvent) => {
      if (isOff || event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return
      const step = steps[event.code]
      if (step === undefined) return
      event.preventDefault()
      step()
    }
    window.addEventListener('keydown', hear)
    return () => window.removeEventListener('keydown', hear)
  })
}

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable ||
      (/^(?:INPUT|TEXTAREA|SELECT)$/.test(target.tagName) && (target as HTMLInputElement).type !== 'checkbox'))
  )
}
