import type { House } from '#web/house.ts'

/** The worker of a house. */
export interface Work {
  /** Finish what is in hand, and take nothing more. */
  stop(): Promise<void>
}

/** Begin to work: jobs as they come. */
export function startWork(_house: House): Work {
  return { stop: () => Promise.resolve() }
}
