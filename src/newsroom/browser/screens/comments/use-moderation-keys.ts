import { useEffect } from 'react'

/** A step for a key, by its place on the keyboard (`KeyJ`): the same under a Persian and a Latin layout. */
export type KeySteps = Readonly<Record<string, () => void>>

/** One key for each of a moderator's steps. Nothing happens while somebody types, while a dialog is open, or where they are turned off. */
export function useModerationKeys(areOn: boolean, steps: KeySteps): void {
  useEffect(() => {
    if (!areOn) return
    const hear = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target) || isAsked()) return
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

function isAsked(): boolean {
  return document.querySelector('[role="dialog"], [role="alertdialog"]') !== null
}
