import { useState } from 'react'
import { announce } from '../../parts/announce.tsx'
import { say } from '../../words/say.ts'
import { useWritten } from '../desk/desk-context.ts'

/** Something that was done with suggestions. */
interface Act {
  /** What was done, as the panel says it. */
  said: string
  /** Take it back; false when some of it changed since and stays. */
  undo: () => boolean
}

/** What was done last, whatever it was, and taking it back, and what before it. A text from elsewhere ends that. */
export function useActs(): { last: Act | null; note: (act: Act) => void; undo: () => void } {
  const generation = useWritten((written) => written.generation)
  const [done, setDone] = useState<{ generation: number; acts: Act[] }>({ generation, acts: [] })
  const acts = done.generation === generation ? done.acts : []
  const last = acts.at(-1) ?? null
  return {
    last,
    note: (act) =>
      setDone((before) => ({
        generation,
        acts: [...(before.generation === generation ? before.acts : []), act],
      })),
    undo: () => {
      if (last === null) return
      announce(say(last.undo() ? 'proofing.undone' : 'proofing.undoneInPart'))
      setDone({ generation, acts: acts.slice(0, -1) })
    },
  }
}
