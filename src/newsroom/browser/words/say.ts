import { formatNumber } from '#persian/digits.ts'
import type { Catalogue, WordKey } from './fa.ts'
import type { Language, Spoken } from './language.ts'

let spoken: Spoken = 'fa'
let catalogue: Catalogue | undefined

/** What a sentence may be given: numbers are written in the language's digits. */
export type Params = Record<string, string | number>

/** Load the one catalogue this session speaks. Called once, before anything is shown. */
export async function openWords(language: Spoken): Promise<void> {
  spoken = language
  if (language === 'en') catalogue = (await import('./en.ts')).en
  else catalogue = (await import('./fa.ts')).fa
  if (language === 'pseudo') catalogue = (await import('./pseudo.ts')).pseudo(catalogue)
}

/** The interface's language; the pseudo-locale is Persian in everything but its words. */
export const language = (): Language => (spoken === 'en' ? 'en' : 'fa')
export const direction = (): 'rtl' | 'ltr' => (language() === 'fa' ? 'rtl' : 'ltr')
export const isPseudo = (): boolean => spoken === 'pseudo'

/** A word or sentence of the interface. «{name}» is filled in; «one|many» chooses by `count`. */
export function say(key: WordKey, params: Params = {}): string {
  return pattern(key, params).replace(/\{(\w+)\}/g, (whole, name: string) => {
    const value = params[name]
    if (value === undefined) return whole
    return filledIn(value)
  })
}

/** The pieces of a sentence, so that something other than text can stand in it. */
export function sayPieces(key: WordKey, params: Params = {}): { text?: string; slot?: string }[] {
  return pattern(key, params)
    .split(/(\{\w+\})/)
    .filter((piece) => piece !== '')
    .map((piece) => {
      const name = /^\{(\w+)\}$/.exec(piece)?.[1]
      if (name === undefined) return { text: piece }
      const value = params[name]
      if (value === undefined) return { slot: name }
      return { text: filledIn(value) }
    })
}

/** A number in the language's digits; in the pseudo-locale what is filled in stands in brackets like all that came from a catalogue. */
function filledIn(value: string | number): string {
  const text = typeof value === 'number' ? formatNumber(value, language()) : value
  return isPseudo() ? `⟦${text}⟧` : text
}

/** A key made of two parts, such as a kind's label. Unknown ones are shown as they came, never as nothing. */
export function sayAny(prefix: string, value: string): string {
  const key = `${prefix}.${value}`
  return catalogue !== undefined && key in catalogue ? say(key as WordKey) : value
}

function pattern(key: WordKey, params: Params): string {
  const text: string = catalogue?.[key] ?? key
  if (!text.includes('|')) return text
  const [one = '', many = one] = text.split('|')
  return params.count === 1 ? one : many
}
