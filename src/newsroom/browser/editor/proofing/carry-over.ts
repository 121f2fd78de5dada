import type { Suggestion } from './proofread.ts'

/** The suggestions for a text that still hold in what it became: those that stand wholly before or wholly after the change. */
export function carryOver(suggestions: readonly Suggestion[], before: string, after: string): Suggestion[] {
  const { head, tail } = unchanged(before, after)
  const moved = after.length - before.length
  return suggestions.flatMap((each) => {
    if (each.end < head) return [each]
    if (each.start > before.length - tail) return [{ ...each, start: each.start + moved, end: each.end + moved }]
    return []
  })
}

/** How many characters two texts have alike at their beginning and at their end. */
function unchanged(one: string, other: string): { head: number; tail: number } {
  const most = Math.min(one.length, other.length)
  let head = 0
  while (head < most && one[head] === other[head]) head += 1
  let tail = 0
  while (tail < most - head && one.at(-1 - tail) === other.at(-1 - tail)) tail += 1
  return { head, tail }
}
