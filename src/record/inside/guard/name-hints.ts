import { otherCountryNames } from './other-country-names.ts'
import type { NamedInBoth } from './names-of-both.ts'
import { isWord, nameParts } from './page-tokens.ts'
import type { ReadLine } from './page.ts'

/** How often a part of a name, or a word made from it, stands in lines: «Syrian», «سوری», «وسوريا» say Syria, a surname says who bears it. */
export function timesHinted(one: NamedInBoth, forms: string[], lines: ReadLine[]): number {
  const words = forms.map((form) => nameParts(form).filter((part) => isWord(part) && part.length > 2))
  const tokens = lines.flatMap((line) => line.tokens.map((token) => token.text))
  if (one.group === 'person') {
    const parts = new Set(words.flat())
    return tokens.filter((token) => bare(token).some((word) => parts.has(word))).length
  }
  if (one.group === 'place') {
    const parts = [...words.flat(), ...otherCountryNames(one.key)]
    return tokens.filter((token) => parts.some((part) => bare(token).some((word) => isMadeFrom(word, part)))).length
  }
  return words.filter((form) => form.length > 0 && isNear(form, tokens)).length
}

/** All words of a name stand close together: «the Varanan president». */
function isNear(form: string[], tokens: string[]): boolean {
  const [first = '', ...rest] = form
  const isFrom = (part: string) => (token: string) => bare(token).some((word) => isMadeFrom(word, part))
  return tokens.some((token, at) => {
    if (!isFrom(first)(token)) return false
    const near = tokens.slice(Math.max(0, at - form.length - 1), at + form.length + 2)
    return rest.every((part) => near.some(isFrom(part)))
  })
}

/** A word as it stands, and without what Arabic writes onto it. */
function bare(token: string): string[] {
  const without = token.replace(/^[وفبلک]?(?:ال|لل)?/u, '')
  return without === token || without.length < 3 ? [token] : [token, without, token.replace(/^[وفبلک]/u, '')]
}

/** «Turkish» from “Turkey”: all but two letters of the name at its beginning, and little behind it. */
function isMadeFrom(word: string, name: string): boolean {
  const root = name.slice(0, Math.max(Math.min(4, name.length), name.length - 2))
  return word.startsWith(root) && word.length <= name.length + 3
}
