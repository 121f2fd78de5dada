import { compareWords } from './collate.ts'
import { foldKey } from './fold.ts'
import { requireText } from './require-text.ts'

export type NameParts = { honorifics: string[]; given: string; family: string }

const SPACE = '[\\s\\u200c]+'
const BEFORE = `جناب آقای|جناب|حضرت|سرکار خانم|سرکار|آقای|آقا|خانم|بانو|دوشیزه|دکتر|مهندس|استاد|پروفسور|علامه|شیخ|حاجیه|حاج آقا|حاجی|حاج|کربلایی|مشهدی|شهید|سردار|سرتیپ دوم|سرتیپ|سرلشکر|سپهبد|ارتشبد|سرهنگ|سرگرد|سروان|ستوان|دریادار|دریابان|دریاسالار|ناخدا|تیمسار|خلبان|
آیت الله العظمی|آیت الله|آیه الله العظمی|آیه الله|آیةالله|حجت الاسلام و المسلمین|حجت الاسلام والمسلمین|حجت الاسلام|حجه الاسلام والمسلمین|حجه الاسلام|ثقه الاسلام|امام|رئیس جمهور|نخست وزیر|
السيد|السيدة|الدكتور|الشيخ|mr|mrs|ms|miss|dr|prof|professor|sir|dame|his excellency|her excellency|h\\.e|president|ayatollah`
const AFTER =
  /\s*[(（](?:ره|رض|ص|ع|س|عج|قدس سره|رحمه الله|علیه السلام|مدظله|مدظله العالی|دامت برکاته)[)）]|\s*,?\s*(?:ph\.?d\.?|m\.?d\.?)$/giu
const HONORIFIC = new RegExp(
  `^(?:${BEFORE.replaceAll('\n', '')
    .split('|')
    .sort((a, b) => b.length - a.length)
    .map((title) => title.replaceAll(' ', SPACE))
    .join('|')})\\.?(?=[\\s\\u200c])[\\s\\u200c]*`,
  'iu',
)

/** Words that belong to the family name they stand before («آل احمد», «بنی عامری») or after («محمدی نژاد»). */
const FAMILY_BEGINS = new Set([
  'آل',
  'بنی',
  'ابن',
  'ال',
  'بن',
  'بنت',
  'میر',
  'ملا',
  'de',
  'van',
  'von',
  'der',
  'den',
  'ter',
  'al',
  'bin',
  'el',
  'da',
  'di',
  'la',
])
const FAMILY_ENDS = new Set(
  'نژاد پور زاده زادگان نیا فر فرد خواه مهر منش دوست پناه راد وند کیا آبادی اصل تبار پرست گر لو تهرانی اصفهانی شیرازی تبریزی مشهدی خراسانی کرمانی یزدی قمی کاشانی همدانی گیلانی مازندرانی لاهیجی نوری رشتی زنجانی قزوینی بوشهری کردستانی دزفولی شوشتری نائینی اردکانی نجفی بروجردی گلپایگانی'.split(
    ' ',
  ),
)
/** Second halves of given names: «علی رضا», «محمد حسین», «فاطمه زهرا». */
const GIVEN_FIRST = new Set([
  'سید',
  'سیده',
  'میرزا',
  'محمد',
  'علی',
  'غلام',
  'عبد',
  'امیر',
  'ملا',
  'نور',
  'سیف',
  'فضل',
  'فاطمه',
  'بی‌بی',
  'ابو',
])

/**
 * A name without its titles, academic, religious or military, before and after it. «سید» is part of a name and stays.
 *
 * @example stripHonorifics("جناب آقای دکتر بهروز مهرآیین") // «بهروز مهرآیین»
 * @throws TypeError when `name` is not a string.
 */
export function stripHonorifics(name: string): string {
  requireText(name, 'stripHonorifics')
  return titled(name).rest
}

/**
 * Titles, given names and family name of a person, as far as a name by itself can tell.
 *
 * @example nameParts("دکتر سید بهروز کریمی نژاد") // { honorifics: [«دکتر»], given: «سید بهروز», family: «کریمی نژاد» }
 * @throws TypeError when `name` is not a string.
 */
export function nameParts(name: string): NameParts {
  requireText(name, 'nameParts')
  const { rest, honorifics } = titled(name)
  const comma = /^([^,،]+)[,،]\s*([^,،]+)$/u.exec(rest)
  if (comma) return { honorifics, given: (comma[2] ?? '').trim(), family: (comma[1] ?? '').trim() }
  const words = rest.split(/\s+/u).filter((word) => word !== '')
  if (words.length < 2) return { honorifics, given: '', family: words[0] ?? '' }
  let start = words.length - 1
  const past = (index: number): boolean => index > 1 || (index === 1 && !GIVEN_FIRST.has(words[0] ?? ''))
  while (start > 1 && FAMILY_ENDS.has(words[start] ?? '') && past(start - 1) && start === words.length - 1) start -= 1
  while (start > 1 && FAMILY_BEGINS.has((words[start - 1] ?? '').toLowerCase())) start -= 1
  return { honorifics, given: words.slice(0, start).join(' '), family: words.slice(start).join(' ') }
}

/**
 * A name as an alphabetical list has it, family name first.
 *
 * @example nameForList("دکتر سارا آل احمد") // «آل احمد، سارا»
 * @throws TypeError when `name` is not a string.
 */
export function nameForList(name: string): string {
  const { given, family } = nameParts(name)
  if (given === '') return family
  return `${family}${/\p{Script=Arabic}/u.test(family) ? '،' : ','} ${given}`
}

/**
 * The order of two persons in a list, by family name and then by given name. To be given to `sort`.
 *
 * @example ["بهروز نوروزی", "سارا احمدی"].sort(compareNames) // [«سارا احمدی», «بهروز نوروزی»]
 * @throws TypeError when either is not a string.
 */
export function compareNames(first: string, second: string): number {
  const [a, b] = [nameParts(first), nameParts(second)]
  return (
    compareWords(a.family, b.family) ||
    compareWords(a.given.replace(/^سیده? /u, ''), b.given.replace(/^سیده? /u, '')) ||
    compareWords(first, second)
  )
}

/**
 * The first letters of given and family name for a small picture. Persian letters are kept apart by half-spaces.
 *
 * @example nameInitials("سارا احمدی") // «س‌ا»
 * @throws TypeError when `name` is not a string.
 */
export function nameInitials(name: string): string {
  const { given, family } = nameParts(name)
  const letters = [given.replace(/^سیده? /u, ''), family]
    .map((part) => /\p{L}/u.exec(part)?.[0] ?? '')
    .filter((letter) => letter !== '')
  return letters.join(/\p{Script=Arabic}/u.test(letters.join('')) ? '\u200c' : '').toUpperCase()
}

/**
 * One key for the spellings of a name with or without titles, «سید», half-spaces and Arabic letters. Equal keys are the same name, not
 * the same person.
 *
 * @example nameKey("آقای علي‌رضا كریمی") === nameKey("علیرضا کریمی") // true
 * @throws TypeError when `name` is not a string.
 */
export function nameKey(name: string): string {
  const { given, family } = nameParts(name)
  return foldKey(`${given.replace(/^سیده? /u, '')} ${family}`)
}

function titled(name: string): { rest: string; honorifics: string[] } {
  const honorifics: string[] = []
  let rest = name
    .slice(0, 300)
    .normalize('NFC')
    .replace(/ي/gu, 'ی')
    .replace(/ك/gu, 'ک')
    .replace(AFTER, '')
    .replace(/\s+/gu, ' ')
    .trim()
  for (let match = HONORIFIC.exec(rest); match && rest.length > match[0].length; match = HONORIFIC.exec(rest)) {
    honorifics.push(match[0].trim())
    rest = rest.slice(match[0].length)
  }
  return { rest, honorifics }
}
