import { useSyncExternalStore } from 'react'
import { noteSessionBegan } from '../api/client.ts'

let isOut = false
const listeners = new Set<() => void>()

/** The session ended under somebody's hands: ask for it again where they are, so that nothing they wrote is lost. */
export function tellSignedOut(): void {
  set(true)
}

export function tellSignedIn(): void {
  noteSessionBegan()
  set(false)
}

export const useSignedOut = (): boolean => useSyncExternalStore(listen, () => isOut)

function set(value: boolean): void {
  if (value === isOut) return
  isOut = value
  for (const listener of listeners) listener()
}

function listen(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}
