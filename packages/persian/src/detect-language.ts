import { requireText } from './require-text.ts'

const BY_SCRIPT: [RegExp, string][] = [
  [/\p{Script=Hebrew}/gu, 'he'],
  [/\p{Script=Greek}/gu, 'el'],
  [/\p{Script=Armenian}/gu, 'hy'],
  [/\p{Script=Georgian}/gu, 'ka'],
  [/\p{Script=Hangul}/gu, 'ko'],
  [/[\p{Script=Hiragana}\p{Script=Katakana}]/gu, 'ja'],
  [/\p{Script=Han}/gu, 'zh'],
  [/\p{Script=Devanagari}/gu, 'hi'],
  [/\p{Script=Thai}/gu, 'th'],
  [/\p{Script=Bengali}/gu, 'bn'],
]

/** Letters and small words that tell languages of one script apart, each with its weight. */
const ARABIC_SCRIPT: [string, RegExp, number][] = [
  ['fa', /[پچژگ]/gu, 2],
  ['fa', /[کی](?=[\p{L}])/gu, 0.3],
  ['fa', /\u200c/gu, 2],
  ['fa', /(?<!\p{L})(?:ن?م[یي]|را|است|ا[یي]ن|[کك]ه|از|با|برا[یي]|شد|[کك]رد|ها[یي]?|به|در|آن)(?!\p{L})/gu, 2],
  ['ar', /[ةكي]/gu, 0.2],
  ['ar', /[ىأإ]/gu, 1],
  // «الیاس», «الهی»: a word with a Persian yeh or kaf has no Arabic article.
  ['ar', /(?<!\p{L})(?:و|ب|ل|ف)?ال(?!\p{L}*[پچژگکی])\p{L}{2,}/gu, 1],
  ['ar', /(?<!\p{L})(?:في|على|إلى|عن|أن|هذا|هذه|التي|الذي|مع|كان|لا)(?!\p{L})/gu, 2],
  ['ur', /[ٹڈڑںےہھ]/gu, 3],
  ['ps', /[ښږځڅډړټېۍڼ]/gu, 4],
  ['ckb', /[ەۆێڕڵڤ]/gu, 3],
  ['ug', /[ۇۈۋې]/gu, 3],
  ['sd', /[ڄڃڪڳڻٿڀ]/gu, 4],
]
const LATIN_SCRIPT: [string, RegExp, number][] = [
  ['en', /\b(?:the|of|and|to|in|is|for|on|with|that|was|by)\b/gu, 1],
  ['en', /[a-z]/gu, 0.004],
  ['fr', /\b(?:le|la|les|des|et|une?|dans|est|pour|qui|que|du)\b/gu, 1],
  ['fr', /[éèêçàùœ]/gu, 0.8],
  ['de', /\b(?:der|die|das|und|ist|nicht|mit|von|den|ein|eine)\b/gu, 1],
  ['de', /[äöß]/gu, 0.8],
  ['es', /\b(?:el|los|las|y|en|una?|que|del|por|con|es)\b/gu, 1],
  ['es', /[ñ¿¡]/gu, 2],
  ['tr', /\b(?:ve|bir|bu|için|ile|da|de|olarak)\b/gu, 1],
  ['tr', /[ğışİ]/gu, 1.5],
  ['az', /ə/gu, 3],
]
const CYRILLIC_SCRIPT: [string, RegExp, number][] = [
  ['ru', /[\u0430-\u044f]/gu, 0.01],
  ['ru', /[ыэё]/gu, 0.5],
  ['uk', /[іїєґ]/gu, 2],
  ['tg', /[ӣӯҷҳқғ]/gu, 2],
  ['kk', /[әіңұүөһ]/gu, 2],
]

/**
 * The language of a text, told by its script and the letters and small words only that language uses; null for a text without
 * letters. A guess to fill in a form with, not a classifier: a Latin text that looks like none of the others is "en".
 *
 * @example detectLanguage("رئیس‌جمهور گفت که این طرح اجرا می‌شود") // "fa"
 * @throws TypeError when `text` is not a string.
 */
export function detectLanguage(text: string): string | null {
  requireText(text, 'detectLanguage')
  const sample = text.slice(0, 5000).normalize('NFC').toLowerCase()
  const scripts: [number, () => string][] = [
    [count(sample, /\p{Script=Arabic}/gu), () => heaviest(sample, ARABIC_SCRIPT, 'fa')],
    [count(sample, /\p{Script=Latin}/gu), () => heaviest(sample, LATIN_SCRIPT, 'en')],
    [count(sample, /\p{Script=Cyrillic}/gu), () => heaviest(sample, CYRILLIC_SCRIPT, 'ru')],
    ...BY_SCRIPT.map(([pattern, language]): [number, () => string] => [count(sample, pattern) * 2, () => language]),
  ]
  const [letters, language] = scripts.reduce((best, next) => (next[0] > best[0] ? next : best))
  return letters === 0 ? null : language()
}

function heaviest(text: string, evidence: [string, RegExp, number][], otherwise: string): string {
  const weights = new Map<string, number>()
  for (const [language, pattern, weight] of evidence)
    weights.set(language, (weights.get(language) ?? 0) + count(text, pattern) * weight)
  let best = otherwise
  for (const [language, weight] of weights) if (weight > (weights.get(best) ?? 0)) best = language
  return best
}

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0
}
