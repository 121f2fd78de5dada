const sleepers = new Set<() => void>()
let calls = 0

/** Wake every worker of this process that waits for a job. */
export function wakeWorkers(): void {
  calls += 1
  for (const wake of sleepers) wake()
}

/** How often the workers were woken so far. */
export function wakeCalls(): number {
  return calls
}

/** Wait until somebody wakes the workers (or has since the call `seen`), `ms` have passed, or the signal says stop. */
export function sleep(ms: number, seen: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const wake = () => {
      clearTimeout(timer)
      sleepers.delete(wake)
      signal.removeEventListener('abort', wake)
      resolve()
    }
    const timer = setTimeout(wake, ms)
    sleepers.add(wake)
    signal.addEventListener('abort', wake)
    if (signal.aborted || calls !== seen) wake()
  })
}
