/** Throws a TypeError naming the function that was called, unless `value` is a string. */
export function requireText(value: unknown, caller: string): asserts value is string {
  if (typeof value === 'string') return
  const got = value === null ? 'null' : Array.isArray(value) ? 'an array' : typeof value
  throw new TypeError(`${caller}: expected a string, got ${got}`)
}
