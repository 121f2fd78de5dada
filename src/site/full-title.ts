import { truncate } from '#persian/truncate.ts'

/** A page's title with what tells it from all pages of its kind: the headline of its document, or the first words of what it shows. */
export function fullTitle(title: string, words: string | undefined, lang = 'fa'): string {
  const line = words?.replace(/\s+/gu, ' ').trim() ?? ''
  return line === '' ? title : `${title}: ${truncate(line, shown, { language: lang })}`
}

const shown = 80
