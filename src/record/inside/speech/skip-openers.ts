import { PhraseTable } from './phrase-table.ts'
import type { Token } from './read-tokens.ts'
import {
  ADVERB,
  AND,
  COMMA,
  DASH,
  HONORIFIC,
  MARK,
  ORGANISATION,
  PREP,
  PRONOUN,
  SIGHT,
  THIS,
  TITLE,
  GIVEN,
  OWN,
} from './word-bits.ts'

/** Fixed ways to open a sentence; `true` when a noun of the occasion may follow («در ادامه این نشست»). */
const OPENERS = new PhraseTable<boolean>()
for (const phrase of `در ادامه|در پایان|در ابتدا|در ابتدای|در بخش دیگری از|در بخشی از|در قسمتی از|در قسمت دیگری از|در حاشیه|در جریان|در خلال|در آغاز|در اغاز|در این|در همین|در آن|در ان|طی این|طی|پس از این|پس از ان|پس از|پیش از این|پیش از ان|بعد از این|در فرازی از|در فراز دیگری از|در گوشه‌ای از|در جای دیگری از|به دنبال`.split(
  '|',
))
  OPENERS.add(phrase, true)
for (const phrase of `این در حالی است که|این درحالی است که|این در حالیست که|لازم به ذکر است|لازم به ذکر است که|شایان ذکر است|شایان ذکر است که|گفتنی است|گفتنی است که|قابل ذکر است که|قابل ذکر است|یاد‌آور می‌شود|خاطر‌نشان می‌شود|خاطر‌نشان می‌سازد|یادآور می‌شود که|از سوی دیگر|از طرف دیگر|از طرفی|از سویی|بر این اساس|بر همین اساس|براین اساس|با این حال|با این وجود|با وجود این|در عین حال|در این حال|در همین حال|در حالی که|درحالی‌که|به این ترتیب|بدین ترتیب|به همین دلیل|به همین منظور|به این منظور|علاوه بر این|افزون بر این|در این میان|در این باره|دراین‌باره|در این خصوص|در این زمینه|در این رابطه|در همین رابطه|در همین زمینه|در همین راستا|در این راستا|در این مورد|در این ارتباط|در همین ارتباط|به عنوان مثال|برای مثال|به طور مثال|به هر حال|در مجموع|در نهایت|در عوض|در مقابل|در واقع|در حقیقت|به ویژه|به گونه‌ای|با وجود این که|از این رو|به خصوص|از جمله|به‌تازگی|به تازگی|در پایان نیز|در نقطه مقابل|هر بار|هربار|در طرف مقابل|در سوی مقابل|در سمت مقابل|بار دیگر|یک بار دیگر|برای اولین بار|برای نخستین بار|به طور کلی|به صراحت|با صراحت|به شدت|به درستی|در گذشته|در آینده|تا کنون|از جمله این که|در پاسخ|در جواب|به طنز|با تعجب|با خنده|به نوبه خود|ساعاتی بعد|ساعتی بعد|دقایقی بعد|لحظاتی بعد|اندکی بعد|کمی بعد|روز بعد|هفته بعد|چند روز بعد|چند ساعت بعد`.split(
  '|',
))
  OPENERS.add(phrase, false)

/** The token where a noun phrase may begin, past adverbs, marks and the fixed openings at `from`. */
export function skipOpeners(tokens: readonly Token[], from: number, to: number): number {
  let i = from
  while (i < to) {
    const token = tokens[i]
    const opener = OPENERS.match(tokens, i)
    if (opener && opener.end <= to) i = opener.value ? skipOccasion(tokens, opener.end, to) : opener.end
    else if (
      token &&
      (token.bits & (AND | COMMA | DASH | ADVERB) || (!token.bits && BULLETS.has(token.text))) &&
      !(token.bits & (TITLE | PRONOUN))
    )
      i++
    else break
  }
  return i
}

const BULLETS = new Set(['*', '•', '/', '·', '●', '■', '○', '+', '#', '|', '1', '2', '3', '4', '5', '6', '7', '8', '9'])

/** «[در ادامه] این نشست خبری», «سخنان خود», «اظهاراتش»: the occasion's noun and what belongs to it, up to where a sayer may begin. */
function skipOccasion(tokens: readonly Token[], from: number, to: number): number {
  let i = from
  while (i < to && (tokens[i]?.bits ?? 0) & THIS) i++
  const noun = tokens[i]
  if (!noun || i >= to || noun.bits & (PREP | PRONOUN | MARK)) return i
  if (!(noun.bits & SIGHT) && i === from && noun.bits & (TITLE | HONORIFIC | GIVEN | ORGANISATION)) return i
  const pointed = i > from
  for (i++; i < to; i++) {
    const bits = tokens[i]?.bits ?? 0
    if (pointed && !bits && !(tokens[i]?.text ?? '').endsWith('ی')) return i
    if (bits & OWN) return i + 1
    if (bits & (PRONOUN | TITLE | HONORIFIC | GIVEN | MARK | PREP | ADVERB) && !(bits & SIGHT)) return i
  }
  return i
}
