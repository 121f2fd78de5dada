import { useSyncExternalStore } from 'react'
import './announce.css'

let message = ''
let count = 0
let timer = 0
const listeners = new Set<() => void>()

/** Tell in passing that something was done: shown for a while, spoken in its turn. */
export function announce(text: string): void {
  message = text
  count += 1
  window.clearTimeout(timer)
  timer = window.setTimeout(() => {
    message = ''
    tell()
  }, 6000)
  tell()
}

/** Where what is announced stands. Once in the page. */
export function Announcements() {
  const text = useSyncExternalStore(listen, () => message)
  return (
    <div className="announcements" role="status">
      {text !== '' && (
        <p key={count} className="announcement">
          {text}
        </p>
      )}
    </div>
  )
}

function listen(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

function tell(): void {
  for (const listener of listeners) listener()
}
