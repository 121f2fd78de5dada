import { useSyncExternalStore } from 'react'

let open = { version: '', count: 0 }
const listeners = new Set<() => void>()

/** How many suggestions of the proofreader nobody has answered, for whoever is about to publish. The panel tells it. */
export function tellOpenSuggestions(version: string, count: number): void {
  if (open.version === version && open.count === count) return
  open = { version, count }
  for (const listener of listeners) listener()
}

export function useOpenSuggestions(version: string): number {
  return useSyncExternalStore(listen, () => (open.version === version ? open.count : 0))
}

function listen(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}
