import { formatNumber } from '#persian/digits.ts'
import { waitInWords } from './duration-words.ts'
import { ar } from './words/ar.ts'
import { en } from './words/en.ts'
import { fa } from './words/fa.ts'
import { faultsAr } from './words/faults-ar.ts'
import { faultsEn } from './words/faults-en.ts'
import { faultsFa } from './words/faults-fa.ts'
import type { Word } from './words/words-shape.ts'

export type WordKey = keyof typeof fa
/** What stands in a sentence's braces. Numbers are written as the language writes them, `count` also chooses the plural. */
export type WordParams = Record<string, string | number>

const catalogues: Record<string, Record<WordKey, Word>> = { fa, en, ar }
const faults: Record<string, Record<string, Word>> = { fa: faultsFa, en: faultsEn, ar: faultsAr }

/** The language in which the house speaks on a page in `lang`: that one, or English where it has no words of its own. */
export function spokenIn(lang: string): string {
  const base = lang.split('-')[0] ?? lang
  return base in catalogues ? base : 'en'
}

/**
 * A sentence of the house in a language, as plain text.
 *
 * @example say('fa', 'edition.label', { number: 2 }) // «نسخهٔ ۲»
 */
export function say(lang: string, key: WordKey, params: WordParams = {}): string {
  const spoken = spokenIn(lang)
  return fill(catalogues[spoken]?.[key] ?? en[key], spoken, params)
}

/** Whether a key stands in the catalogue; for words that are built from data (`kind.${kind}`). */
export function isWord(key: string): key is WordKey {
  return key in fa
}

/** What a refusal says, by its reason. A reason without a sentence of its own says what its code says. */
export function sayFault(
  lang: string,
  fault: { code: string; reason: string; details?: Record<string, unknown> },
): string {
  const spoken = spokenIn(lang)
  const word = faults[spoken]?.[fault.reason] ?? faultsEn[fault.reason]
  if (word !== undefined) return fill(word, spoken, printable(fault.details ?? {}, spoken))
  const key = `fault.${fault.code}_text`
  return say(lang, isWord(key) ? key : 'fault.broken_text', { example: '/n/1' })
}

/** The parts of a sentence around its braces, for who puts markup into them: text at even places, names at odd ones. */
export function partsOf(lang: string, key: WordKey): string[] {
  const word = catalogues[spokenIn(lang)]?.[key] ?? en[key]
  return (typeof word === 'string' ? word : word.other).split(/\{(\w+)\}/)
}

function fill(word: Word, lang: string, params: WordParams): string {
  const text = typeof word === 'string' ? word : pluralOf(word, lang, params)
  if (!text.includes('{')) return text
  return text.replace(/\{(\w+)\}/g, (whole, name: string) => {
    const value = params[name]
    if (value === undefined) return whole
    return typeof value === 'number' ? formatNumber(value, lang, { useGrouping: 'min2' }) : value
  })
}

function pluralOf(word: Exclude<Word, string>, lang: string, params: WordParams): string {
  const count = Number(params.count ?? 0)
  return word[pluralRules(lang).select(count)] ?? word.other
}

const rules = new Map<string, Intl.PluralRules>()

function pluralRules(lang: string): Intl.PluralRules {
  const known = rules.get(lang) ?? new Intl.PluralRules(lang)
  rules.set(lang, known)
  return known
}

function printable(details: Record<string, unknown>, lang: string): WordParams {
  const entries = Object.entries(details).map(([name, value]) => {
    if (typeof value === 'number') return [name, value] as const
    return [
      name,
      Array.isArray(value)
        ? value.join('، ')
        : typeof value === 'string' || typeof value === 'boolean'
          ? String(value)
          : '',
    ] as const
  })
  const { seconds } = details
  return {
    ...Object.fromEntries(entries),
    ...(typeof seconds === 'number' ? { wait: waitInWords(lang, seconds) } : {}),
  }
}
