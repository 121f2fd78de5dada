import { useState } from 'react'
import type { ThingHint, ThingKind, ThingReference } from '../../api/types.ts'

export interface Known {
  nameOf: (id: string) => string
  kindOf: (id: string) => ThingKind | undefined
  learn: (thing: ThingHint | null) => void
}

/** What the things on this form are called: as the server told, and as they were picked here. */
export function useKnown(references: ThingReference[]): Known {
  const [picked, setPicked] = useState<ThingReference[]>([])
  const find = (id: string) => picked.find((each) => each.id === id) ?? references.find((each) => each.id === id)
  return {
    nameOf: (id) => find(id)?.name ?? id,
    kindOf: (id) => find(id)?.kind,
    learn: (thing) => thing !== null && setPicked((before) => [...before, thing]),
  }
}
