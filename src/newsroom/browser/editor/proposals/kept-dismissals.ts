const keyOf = (version: string): string => `dabir.proposals/${version}`
const most = 1000

/** Which proposals were dismissed in this version, in this browser. */
export function keptDismissals(version: string): string[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(keyOf(version)) ?? '[]')
    return Array.isArray(kept) ? kept.filter((key) => typeof key === 'string') : []
  } catch {
    return []
  }
}

/** Keep them for the next visit; where the browser keeps nothing they are proposed again. */
export function keepDismissals(version: string, keys: readonly string[]): void {
  try {
    if (keys.length === 0) localStorage.removeItem(keyOf(version))
    else localStorage.setItem(keyOf(version), JSON.stringify(keys.slice(-most)))
  } catch {
    return
  }
}
