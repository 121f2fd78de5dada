import { diffArrays } from 'diff'
import { diffWords, isAlike, type Piece } from '../diff-words.ts'
import type { Unit } from './redline-units.ts'

/** `restyled`: the words are the same, but not their look. A unit may be moved and changed at once. */
export interface RedlineUnit {
  id: string
  shape: Unit['shape']
  state: 'same' | 'changed' | 'restyled' | 'added' | 'removed'
  isMoved: boolean
  pieces: Piece[]
}

/** Lay the units of two editions beside one another: by their ids first, then by their words where neither side's id is known. */
export function alignUnits(before: Unit[], after: Unit[]): RedlineUnit[] {
  const old = new Map(before.map((unit) => [unit.id, unit]))
  const now = new Map(after.map((unit) => [unit.id, unit]))
  const units: RedlineUnit[] = []
  let gap: Gap = { removed: [], added: [] }
  const closeGap = () => {
    units.push(...fillGap(gap))
    gap = { removed: [], added: [] }
  }
  for (const run of diffArrays(before.map(idOf), after.map(idOf))) {
    if (run.removed) gap.removed.push(...run.value.flatMap((id) => (now.has(id) ? [] : (old.get(id) ?? []))))
    else if (run.added)
      gap.added.push(
        ...run.value.flatMap((id) => (now.get(id) ? [{ unit: now.get(id) as Unit, was: old.get(id) }] : [])),
      )
    else {
      closeGap()
      for (const id of run.value) units.push(compareUnits(old.get(id) as Unit, now.get(id) as Unit, false))
    }
  }
  closeGap()
  return units
}

interface Gap {
  removed: Unit[]
  /** `was`: the same unit, where it stood elsewhere before. */
  added: { unit: Unit; was: Unit | undefined }[]
}

/** What came and went between two units that stayed: a new one that says much the same as one that went is that one, changed. */
function fillGap({ removed, added }: Gap): RedlineUnit[] {
  const left = [...removed]
  const units: RedlineUnit[] = []
  for (const { unit, was } of added) {
    const index = was === undefined ? left.findIndex((old) => isAlike(old.text, unit.text)) : -1
    const alike = left[index]
    if (was !== undefined) units.push(compareUnits(was, unit, true))
    else if (alike === undefined) units.push(whole(unit, 'added'))
    else {
      units.push(
        ...left
          .splice(0, index + 1)
          .slice(0, -1)
          .map((old) => whole(old, 'removed')),
      )
      units.push(compareUnits(alike, unit, false))
    }
  }
  return [...units, ...left.map((old) => whole(old, 'removed'))]
}

function compareUnits(before: Unit, after: Unit, isMoved: boolean): RedlineUnit {
  const isSameLook = before.look === after.look && before.shape === after.shape
  const unchanged = isSameLook ? ('same' as const) : ('restyled' as const)
  return {
    id: after.id,
    shape: after.shape,
    state: before.text === after.text ? unchanged : 'changed',
    isMoved,
    pieces: diffWords(before.text, after.text),
  }
}

function whole(unit: Unit, kind: 'added' | 'removed'): RedlineUnit {
  return { id: unit.id, shape: unit.shape, state: kind, isMoved: false, pieces: [{ kind, text: unit.text }] }
}

function idOf(unit: Unit): string {
  return unit.id
}
