/** Who waits in this process for the ledger to grow. */
const waiting = new Set<() => void>()

/** Who must have heard of it before the one that appended goes on. */
const first = new Set<() => Promise<void>>()

/** Called after a commit that appended entries: resolves when those who are told first have done their part, and wakes whoever waits. */
export async function ledgerGrew(): Promise<void> {
  await Promise.all([...first].map((hear) => hear()))
  for (const wake of waiting) wake()
}

/** Hear of every growth in this process before the transaction that caused it returns. Returns the way to stop hearing. */
export function hearFirst(hear: () => Promise<void>): () => void {
  first.add(hear)
  return () => void first.delete(hear)
}

/** Resolves when the ledger grew in this process, at the latest after `ms`, at once when the signal says stop. */
export function ledgerGrowth(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const end = (): void => {
      clearTimeout(timer)
      waiting.delete(end)
      signal.removeEventListener('abort', end)
      resolve()
    }
    const timer = setTimeout(end, ms)
    waiting.add(end)
    signal.addEventListener('abort', end)
    if (signal.aborted) end()
  })
}
