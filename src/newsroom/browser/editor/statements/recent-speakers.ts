import type { ThingHint } from '../../api/types.ts'

const kept = 'dabir.recent-speakers'

/** Who was chosen as a speaker in this browser lately, the last one first. */
export function recentSpeakers(): ThingHint[] {
  try {
    return JSON.parse(localStorage.getItem(kept) ?? '[]') as ThingHint[]
  } catch {
    return []
  }
}

export function rememberSpeaker(thing: ThingHint): void {
  try {
    const others = recentSpeakers().filter(({ id }) => id !== thing.id)
    localStorage.setItem(kept, JSON.stringify([thing, ...others].slice(0, 8)))
  } catch {
    // Without a place to keep them, nobody is recent.
  }
}
