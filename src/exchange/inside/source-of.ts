import type { PageParagraph } from './part-page.ts'

/** «به گزارش …، » and its kin at the head of a paragraph: up to twelve words that name an agency, then a comma. */
const persian = /^\s*(?:به\s+گزارش|به\s+نقل\s+از|به\s+گزارِش)\s+((?:[^\s،,؛:]+[\s\u200c]+){0,11}[^\s،,؛:]+)\s*[،,؛:]\s*/u
const english = /^\s*(?:as reported by|according to)\s+((?:[^\s,]+\s+){0,9}[^\s,]+),\s*/iu

export interface Source {
  agency: string | null
  /** The words on the page that named it. */
  line: string | null
  paragraphs: PageParagraph[]
}

/** Take the source line off the first paragraphs; what follows it stays. */
export function sourceOf(paragraphs: PageParagraph[]): Source {
  const index = paragraphs.slice(0, 2).findIndex(({ text }) => persian.test(text) || english.test(text))
  const found = paragraphs[index]
  const match = found === undefined ? null : (persian.exec(found.text) ?? english.exec(found.text))
  if (found === undefined || match === null) return { agency: null, line: null, paragraphs }
  const rest = found.text.slice(match[0].length)
  const kept = rest.trim() === '' ? [] : [{ ...found, text: rest }]
  return {
    agency: (match[1] ?? '').trim(),
    line: match[0].trim(),
    paragraphs: [...paragraphs.slice(0, index), ...kept, ...paragraphs.slice(index + 1)],
  }
}
