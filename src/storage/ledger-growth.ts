/** Who waits in this process for the ledger to grow. */
const waiting = new Set<() => void>()

/** Wake whoever waits. Called after a commit that appended entries. */
export function ledgerGrew(): void {
  for (const wake of [...waiting]) wake()
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
