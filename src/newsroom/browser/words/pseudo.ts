import type { Catalogue, WordKey } from './fa.ts'

/** The catalogue with every entry in brackets, so that a word on the screen without them is one no catalogue has. */
export function pseudo(catalogue: Catalogue): Catalogue {
  const bracket = (text: string) =>
    text
      .split('|')
      .map((form) => `⟦${form.replace(/(\{\w+\})/g, '⟧$1⟦')}⟧`.replaceAll('⟦⟧', ''))
      .join('|')
  return Object.fromEntries(Object.entries(catalogue).map(([key, text]) => [key, bracket(text)])) as Record<
    WordKey,
    string
  >
}
