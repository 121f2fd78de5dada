/** The newsroom's languages, and the one that a test walks through to find words that no catalogue has. */
export type Language = 'fa' | 'en'
export type Spoken = Language | 'pseudo'

const kept = 'dabir.language'

/** The language of this browser: as chosen here last, else the browser's own, else Persian. */
export function chosenLanguage(): Spoken {
  const value = localStorage.getItem(kept)
  if (value === 'fa' || value === 'en' || value === 'pseudo') return value
  return navigator.languages.some((tag) => tag.startsWith('fa')) || !navigator.language.startsWith('en') ? 'fa' : 'en'
}

export function keepLanguage(language: Language): void {
  localStorage.setItem(kept, language)
}

export const hasChosenLanguage = (): boolean => localStorage.getItem(kept) !== null
