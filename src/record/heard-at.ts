import type { KnownEvent } from './inside/speech/knowledge.ts'

/** Events in which what one side says is said to the other. */
const TWO_SIDED = new Set(['phone_call', 'video_call', 'meeting', 'message'])

/** To whom a participant speaks at an event of two sides, when there is just one on the other side; else null. */
export function heardAt(event: KnownEvent | undefined, speaker: string | null): string | null {
  if (!event || !speaker || !TWO_SIDED.has(event.kind)) return null
  const own = event.participants.find((one) => one.person === speaker)
  if (!own) return null
  const others = event.participants.filter(
    (one) => one.person !== speaker && (own.side === undefined || one.side === undefined || one.side !== own.side),
  )
  return others.length === 1 ? (others[0]?.person ?? null) : null
}
