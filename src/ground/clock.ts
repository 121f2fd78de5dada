/** A moment as ISO 8601 text in UTC with milliseconds: `2026-11-23T17:31:55.120Z`. Sorts as text. */
export type Instant = string

/** The only way to learn the time. It is handed down, so that a test can hold it still or move it. */
export interface Clock {
  now(): Instant
  /** The same in milliseconds since 1970, for who only compares. */
  ms(): number
}

export const systemClock: Clock = { now: () => new Date().toISOString(), ms: () => Date.now() }

/** A clock that stands still until `advance` moves it. */
export function stoppedClock(at: Instant): Clock & { advance(ms: number): void } {
  let now = Date.parse(at)
  return {
    now: () => new Date(now).toISOString(),
    ms: () => now,
    advance: (ms) => {
      now += ms
    },
  }
}

/** The instant `ms` milliseconds after `at`. */
export function later(at: Instant, ms: number): Instant {
  return new Date(Date.parse(at) + ms).toISOString()
}
