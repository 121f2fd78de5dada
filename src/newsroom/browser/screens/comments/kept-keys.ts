const kept = 'dabir.moderationKeys'

/** Whether a single key decides about comments in this browser, which it does until somebody turns that off. */
export const areKeysOn = (): boolean => localStorage.getItem(kept) !== 'off'

export function keepKeys(areOn: boolean): void {
  if (areOn) localStorage.removeItem(kept)
  else localStorage.setItem(kept, 'off')
}
