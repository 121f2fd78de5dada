import type { DraftContent } from '#record/draft-content.ts'

/** A text that this browser keeps until the server has it. */
export interface LocalText {
  key: string
  /** The revision of the server's draft that it was written on. */
  revision: number
  content: DraftContent
  at: string
  account: string
}

const prefix = (version: string): string => `dabir.text/${version}/`

/**
 * Keep a text in this browser under a key of its own, so that two windows never write over one another. Returns false when the browser
 * has no room or forbids it: then the editor has to say so.
 */
export function keepText(version: string, text: LocalText): boolean {
  try {
    const { key, ...kept } = text
    localStorage.setItem(prefix(version) + key, JSON.stringify(kept))
    return true
  } catch {
    return false
  }
}

export function forgetText(version: string, key: string): void {
  try {
    localStorage.removeItem(prefix(version) + key)
  } catch {
    // A browser that keeps nothing has nothing to forget.
  }
}

/** What this browser kept of a version for one person, the newest first. */
export function keptTexts(version: string, account: string): LocalText[] {
  try {
    return Object.keys(localStorage)
      .filter((key) => key.startsWith(prefix(version)))
      .map((key) => ({
        ...(JSON.parse(localStorage.getItem(key) ?? '{}') as LocalText),
        key: key.slice(prefix(version).length),
      }))
      .filter(
        (text) => text.account === account && typeof text.revision === 'number' && Array.isArray(text.content.decks),
      )
      .sort((a, b) => (a.at < b.at ? 1 : -1))
  } catch {
    return []
  }
}
