export const themes = ['system', 'light', 'dark'] as const
export type Theme = (typeof themes)[number]

const kept = 'dabir.theme'

export function chosenTheme(): Theme {
  const value = localStorage.getItem(kept)
  return value === 'light' || value === 'dark' ? value : 'system'
}

/** Show the newsroom light, dark, or as the system is. */
export function applyTheme(theme: Theme): void {
  if (theme === 'system') delete document.documentElement.dataset.theme
  else document.documentElement.dataset.theme = theme
}

export function keepTheme(theme: Theme): void {
  localStorage.setItem(kept, theme)
  applyTheme(theme)
}
