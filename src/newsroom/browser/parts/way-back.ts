import { useEffect, useState } from 'react'

let opener: HTMLElement | null = null

/**
 * The dialogue hands the focus back to what opened it. It does so itself while that is there; where one dialogue followed another, or where
 * what was done took the opener away, the focus goes to the first opener, or to the name of the screen, and is not lost.
 */
export function useWayBack(): void {
  useState(noteOpener)
  useEffect(() => () => afterNextFrame(giveBack), [])
}

function noteOpener(): void {
  const { activeElement, body } = document
  if (activeElement instanceof HTMLElement && activeElement !== body && !activeElement.closest('.dialog-veil'))
    opener = activeElement
}

/** After the frame in which the dialogue itself gives the focus back, and in which a list sees that a row is gone. */
function afterNextFrame(act: () => void): void {
  requestAnimationFrame(() => requestAnimationFrame(act))
}

function giveBack(): void {
  if (document.querySelector('.dialog-veil') !== null) return
  if (isLost()) placeOf(opener)?.focus()
  if (isLost()) document.querySelector<HTMLElement>('#screen h1')?.focus()
  if (document.activeElement !== null) keepFrom(document.activeElement)
}

const isLost = (): boolean => document.activeElement === document.body

/** A field that opens its list when it has the focus is given it around itself: nobody asked for the list. */
function placeOf(opened: HTMLElement | null): HTMLElement | null {
  const around = opened?.matches('[role="combobox"]') ? opened.parentElement : null
  if (around === null) return opened
  around.tabIndex = -1
  return around
}

/** What was done may take the holder of the focus away only when the page is fetched anew: it is looked after until somebody goes on. */
function keepFrom(holder: Element): void {
  const goneOn = new AbortController()
  const { signal } = goneOn
  const watch = new MutationObserver(() => {
    if (holder.isConnected && holder !== document.body) return
    watch.disconnect()
    afterNextFrame(() => {
      if (signal.aborted) return
      goneOn.abort()
      giveBack()
    })
  })
  watch.observe(document.body, { childList: true, subtree: true })
  signal.addEventListener('abort', () => watch.disconnect())
  for (const step of ['keydown', 'pointerdown', 'focusin'])
    document.addEventListener(step, () => goneOn.abort(), { capture: true, signal })
}
