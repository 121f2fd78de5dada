/** The most things of either text that are laid beside one another. */
const most = 300

/**
 * Things of two texts that stand about as far into each: the closest pair first, each key on either side once. What is left over on one side
 * has no other.
 */
export function closestPairs<A extends { at: number }, B extends { at: number }>(
  ones: A[],
  others: B[],
  keyOf: (thing: A | B) => string | number,
): [A, B][] {
  const all = ones
    .slice(0, most)
    .flatMap((one) => others.slice(0, most).map((other): [A, B] => [one, other]))
    .toSorted(([a, b], [c, d]) => Math.abs(a.at - b.at) - Math.abs(c.at - d.at))
  const taken = [new Set<string | number>(), new Set<string | number>()] as const
  return all.filter(([one, other]) => {
    if (taken[0].has(keyOf(one)) || taken[1].has(keyOf(other))) return false
    taken[0].add(keyOf(one))
    taken[1].add(keyOf(other))
    return true
  })
}
