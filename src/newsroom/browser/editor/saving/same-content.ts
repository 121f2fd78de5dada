/** Whether two contents say the same, whatever order their parts were written in. */
export function sameContent(one: unknown, other: unknown): boolean {
  return canonical(one) === canonical(other)
}

/** A value as text that does not depend on the order in which its parts were written. */
export function canonical(value: unknown): string {
  return JSON.stringify(value, (_key, part: unknown) =>
    typeof part === 'object' && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  )
}
