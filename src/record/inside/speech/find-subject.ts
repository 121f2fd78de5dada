import type { Cast } from './cast.ts'
import type { Token } from './read-tokens.ts'
import { NAMED_AFTER } from './read-mention.ts'
import { skipOpeners } from './skip-openers.ts'
import { SURNAME_ENDS } from './word-classes.ts'
import {
  ADVERB,
  AND,
  CLOSE,
  COLON,
  COMMA,
  COUNTRY,
  GIVEN,
  HONORIFIC,
  KE,
  MARK,
  NEUTRAL_QUOTE,
  OPEN,
  ORGANISATION,
  PAPER,
  PAREN_CLOSE,
  PAREN_OPEN,
  PLURAL,
  PREP,
  PRONOUN,
  RA,
  STOP,
  THIS,
  TIME,
  TITLE,
  VERB,
} from './word-bits.ts'

/** Tokens of a noun phrase. */
export interface Phrase {
  readonly from: number
  readonly to: number
}

const LONGEST = 40

/**
 * The noun phrase that stands as subject between the beginning of a clause and its cue, or null when the subject is dropped.
 * What a preposition governs and what «را» marks is no subject; a clause that begins anew nearer the cue («… برگزار شد و وی گفت») wins.
 */
export function findSubject(tokens: readonly Token[], from: number, to: number, cast: Cast): Phrase | null {
  const first = firstSubject(tokens, from, to, cast)
  const thing =
    first !== null &&
    !opensPerson(tokens[first.from]) &&
    !cast.longestAlias(tokens, first.from, to) &&
    !((tokens[first.to]?.bits ?? 0) & (KE | COMMA))
  const found = nearerSubject(tokens, first?.to ?? from, to, cast, thing) ?? first
  return found && withoutVerb(tokens, found, to)
}

/** «خندید و گفت», «رضایی برخاست و گفت»: right before «و» and the cue stands a verb, known or not. */
function withoutVerb(tokens: readonly Token[], { from, to }: Phrase, cue: number): Phrase | null {
  const joined = (tokens[to]?.bits ?? 0) & AND && to < cue && skipOpeners(tokens, to, cue) >= cue
  if (!joined || (tokens[to - 1]?.bits ?? 0) & (MARK | PRONOUN)) return { from, to }
  return to - 1 > from ? { from, to: to - 1 } : null
}

function firstSubject(tokens: readonly Token[], from: number, to: number, cast: Cast): Phrase | null {
  let i = from,
    fallback: Phrase | null = null,
    led = false
  while (i < to) {
    i = skipOpeners(tokens, i, to)
    const token = tokens[i]
    if (!token || i >= to) break
    if (token.bits & PAREN_OPEN) i = closing(tokens, i, to) + 1
    else if (token.bits & PREP && !(token.bits & TITLE)) {
      i = skipGoverned(tokens, i, to, cast)
      led = true
    } else if (
      (token.bits & (KE | MARK | RA) && !opensQuoted(tokens, i, to)) ||
      (token.bits & VERB && !cast.longestAlias(tokens, i, to))
    )
      i++
    else {
      const end = endOfNounPhrase(tokens, i, to, cast),
        after = tokens[end]
      if (end >= to) return better(tokens, { from: i, to }, led) ? { from: i, to } : (fallback ?? { from: i, to })
      if (after && after.bits & RA) {
        const split = objectIn(tokens, i, end)
        if (split > i) return { from: i, to: split }
        if (!led && token.bits & THIS && opensPerson(tokens[i + 1])) return { from: i, to: pointed(tokens, i, end) }
        if (!led && opensPerson(token)) return { from: i, to: shortest(tokens, i, end) }
        i = end + 1
        led = true
        continue
      }
      if (after && after.bits & VERB) {
        fallback ??= { from: i, to: end }
        i = end + 1
        continue
      }
      if (better(tokens, { from: i, to: end }, led)) return { from: i, to: end }
      fallback ??= { from: i, to: end }
      i = Math.max(end, i + 1)
    }
  }
  return fallback
}

/** «ارتش چنین ادعاهایی را», «رسانه‌ها هجمه‌ای را»: where, in one run of words before «را», the object begins; else its start. */
function objectIn(tokens: readonly Token[], from: number, to: number): number {
  if (tokens[to - 1]?.text === 'ای' && to - 2 > from) return to - 2
  if (/.{2}ای$/.test(tokens[to - 1]?.text ?? '') && to - 1 > from) return to - 1
  for (let i = from + 1; i < to; i++)
    if (
      (tokens[i]?.bits ?? 0) & THIS ||
      /^(?:چنین|هر|هرگونه|هیچ|همه|تمامی|تمام|ادعای|ادعاهای|اتهام|اتهامات|اظهارات|سخنان|شایعه|شایعات)$/.test(
        tokens[i]?.text ?? '',
      )
    )
      return i
  return from
}

/** «این مقام مسئول نبود نقدینگی را …»: as many words as surely point at the sayer. */
function pointed(tokens: readonly Token[], from: number, to: number): number {
  let end = from + 2
  while (end < to && ((tokens[end]?.bits ?? 0) & TITLE || RANKS.has(tokens[end]?.text ?? ''))) end++
  return end
}

const RANKS = new Set(
  'ارشد اگاه مطلع مسیول مسوول دولتی قضایی نظامی انتظامی امنیتی اقتصادی سیاسی ایرانی امریکایی'.split(' '),
)

/** A sayer and an object in one run of words («فرماندار ری هدف این طرح را …»): the name, or the title as far as it surely goes. */
function shortest(tokens: readonly Token[], from: number, to: number): number {
  if (opensQuoted(tokens, from, to)) return closingQuote(tokens, from, to) + 1
  let end = from + 1
  while (end < to && (tokens[end]?.bits ?? 0) & (HONORIFIC | GIVEN)) end++
  if ((tokens[from]?.bits ?? 0) & (HONORIFIC | GIVEN) && end < to) end++
  else if ((tokens[from]?.bits ?? 0) & (TITLE | ORGANISATION)) return Math.min(to, from + 4)
  return end < to && (SURNAME_ENDS.has(tokens[end]?.text ?? '') || /^ها(?:ی|یی)?$/.test(tokens[end]?.text ?? ''))
    ? end + 1
    : end
}

/** After an opening phrase a bare noun is likelier still part of it; a pronoun, title, honorific or name is a subject. */
function better(tokens: readonly Token[], phrase: Phrase, led: boolean): boolean {
  return !led || opensPerson(tokens[phrase.from])
}

/** «مایک پامپئو» وزیر …: a name in quotation marks. */
function opensQuoted(tokens: readonly Token[], at: number, to: number): boolean {
  return Boolean((tokens[at]?.bits ?? 0) & (OPEN | NEUTRAL_QUOTE)) && closingQuote(tokens, at, to) > at + 1
}

export function opensPerson(token: Token | undefined): boolean {
  return Boolean(token && token.bits & (PRONOUN | TITLE | HONORIFIC | GIVEN | ORGANISATION))
}

/**
 * «… حضور یافت و وی در آن گفت»: a pronoun or somebody known right after the last verb before the cue; after a `thing` («قطعی برق … شده است، نماینده …»)
 * also whoever is named or titled there.
 */
function nearerSubject(tokens: readonly Token[], from: number, to: number, cast: Cast, thing: boolean): Phrase | null {
  for (let i = to - 1; i > from; i--) {
    if (!((tokens[i]?.bits ?? 0) & VERB)) continue
    const start = skipOpeners(tokens, (tokens[i + 1]?.bits ?? 0) & KE ? i + 2 : i + 1, to),
      token = tokens[start]
    const joined = (tokens[i + 1]?.bits ?? 0) & (AND | COMMA | KE) || /^(?:اما|ولی)$/.test(tokens[i + 1]?.text ?? '')
    if (!token || start >= to || !joined) return null
    const known = cast.longestAlias(tokens, start, to)
    const contrast =
      start > i + 1 && /^(?:اما|ولی)$/.test(tokens[start - 1]?.text ?? '') && standsFirst(tokens, start, to, cast)
    if (contrast) return contrast
    if (!(token.bits & PRONOUN) && !known && !(thing && token.bits & (TITLE | HONORIFIC | GIVEN))) return null
    const end = endOfNounPhrase(tokens, start, to, cast)
    return (tokens[end]?.bits ?? 0) & RA && end < to ? null : { from: start, to: end }
  }
  return null
}

/** «… ندارند اما شورای پنجم اعلام کرده»: what a contrast puts first, when nothing but a preposition or an adverb parts it from the verb. */
function standsFirst(tokens: readonly Token[], from: number, to: number, cast: Cast): Phrase | null {
  if ((tokens[from]?.bits ?? 0) & (PREP | VERB | MARK | THIS | RA)) return null
  const end = endOfNounPhrase(tokens, from, to, cast)
  const plain = end === to || (tokens[end]?.bits ?? 0) & (PREP | ADVERB)
  return plain && !tokens.slice(end, to).some((token) => token.bits & RA) ? { from, to: end } : null
}

/** Past a prepositional phrase: to the comma, or to where a sayer clearly begins. */
function skipGoverned(tokens: readonly Token[], from: number, to: number, cast: Cast): number {
  const pointing = Boolean((tokens[from + 1]?.bits ?? 0) & THIS)
  for (let i = from + 1; i < to; i++) {
    const token = tokens[i],
      before = tokens[i - 1]
    if (!token || !before) break
    if (token.bits & PAREN_OPEN) {
      i = closing(tokens, i, to)
      continue
    }
    if ((token.bits & COMMA && !inList(tokens, i, to)) || token.text === 'اما') return i + 1
    if (token.bits & TIME && i > from + 1 && opensPerson(tokens[i + 1])) return i + 1
    if (before.bits & (PREP | AND | THIS) || i === from + 1) continue
    if (token.bits & PRONOUN && pointing) return i
    if (pointing && i > from + 2 && opensPerson(token) && !(before.bits & TITLE)) return i
    if (
      token.bits & (HONORIFIC | GIVEN) &&
      !(before.bits & (HONORIFIC | GIVEN | TITLE | ORGANISATION | AND)) &&
      (cast.longestAlias(tokens, i, to) > 1 ||
        (i <= from + 5 && tokens[from]?.text === 'در' && !NAMED_AFTER.has(before.text)))
    )
      return i
  }
  return to
}

/** A comma between the members of a list («الف، ب و ج») does not end the phrase when the next member is short and «و» follows. */
function inList(tokens: readonly Token[], comma: number, to: number): boolean {
  for (let i = comma + 1; i < Math.min(to, comma + 6); i++) {
    const bits = tokens[i]?.bits ?? 0
    if (bits & AND) return i > comma + 1 && !opensPerson(tokens[comma + 1])
    if (bits & (PREP | VERB | MARK | KE | RA)) return false
  }
  return false
}

/** The end of the noun phrase that begins at `from`. Where a known name or title begins it and an object follows, the known words are the phrase. */
export function endOfNounPhrase(tokens: readonly Token[], from: number, to: number, cast: Cast): number {
  const first = tokens[from]
  if (first && first.bits & PRONOUN) return from + 1
  const known = cast.longestAlias(tokens, from, to)
  const plain = withApposition(tokens, from, endOfPlain(tokens, from, to), to)
  if (
    known &&
    plain - from - known > 1 &&
    !((tokens[from + known]?.bits ?? 0) & ~GIVEN) &&
    !(first && first.bits & TITLE)
  )
    return from + known
  if (!first || plain - from < 2 || !objectFollows(tokens, plain, to)) return plain
  if (/^(?:نیز|هم|اما)$/.test(tokens[plain]?.text ?? '')) return plain
  // «فصل آخر را که خواندم، گفت»: the whole of it is the object.
  if ((tokens[plain]?.bits ?? 0) & RA && (tokens[plain + 1]?.bits ?? 0) & KE) return plain
  const split = (tokens[plain]?.bits ?? 0) & RA ? objectIn(tokens, from, plain) : from
  if (split > from) return split
  const bounded = Math.max(known, cast.longestBounded(tokens, from, to))
  if (bounded && from + bounded < plain) return from + bounded
  if (bounded) return plain
  return first.bits & (TITLE | ORGANISATION | THIS) && !(first.bits & GIVEN) ? plain : shortest(tokens, from, plain)
}

/** «را» in the same clause: the run of words may hold a sayer and the beginning of an object. */
function objectFollows(tokens: readonly Token[], end: number, to: number): boolean {
  for (let i = end; i < to; i++) {
    const bits = tokens[i]?.bits ?? 0
    if (bits & RA) return true
    if (bits & (COMMA | VERB | KE)) return false
  }
  return false
}

function endOfPlain(tokens: readonly Token[], from: number, to: number): number {
  let i = from
  for (; i < Math.min(to, from + LONGEST); i++) {
    const token = tokens[i]
    if (!token) break
    if (token.bits & PAREN_OPEN) {
      i = closing(tokens, i, to)
      continue
    }
    if (token.bits & (OPEN | NEUTRAL_QUOTE)) {
      const close = closingQuote(tokens, i, to)
      if (close < 0) break
      i = close
      continue
    }
    if (token.bits & COMMA && titledWithin(tokens, Math.max(from, i - 4), i) && inList(tokens, i, to)) continue
    if (token.bits & (COMMA | COLON | STOP | KE | RA | CLOSE)) break
    if (i === from) continue
    if (endsPlural(tokens, from, i)) return i + 1
    if (token.bits & AND) {
      if (!goesOnAfterAnd(tokens, i, to)) break
    } else if (token.bits & VERB && !(token.bits & (TITLE | ORGANISATION))) break
    else if (token.bits & (PREP | ADVERB | PRONOUN) && !(token.bits & TITLE) && !belongs(tokens, from, i)) break
  }
  return Math.min(i, to)
}

/** «… مدیرکل صنعت، معدن و تجارت»: a list may begin soon after a title or an institution's noun. */
function titledWithin(tokens: readonly Token[], from: number, to: number): boolean {
  for (let i = from; i < to; i++) if ((tokens[i]?.bits ?? 0) & (TITLE | ORGANISATION)) return true
  return false
}

/** «برخی از دیپلمات‌ها میزان …», «سعودی‌ها نفت …»: a plural without «ی» takes nothing more to itself. */
function endsPlural(tokens: readonly Token[], from: number, at: number): boolean {
  const next = tokens[at + 1]
  const text = tokens[at]?.text ?? ''
  const plural = text === 'ها' || (/^.{3,}ها$/.test(text) && !((tokens[at]?.bits ?? 0) & (PRONOUN | ADVERB)))
  if (!plural || !next || next.bits & ~(VERB | TITLE | ORGANISATION | PAPER | COUNTRY)) return false
  return at === from + 1 || Boolean((tokens[from]?.bits ?? 0) & PLURAL)
}

function goesOnAfterAnd(tokens: readonly Token[], and: number, to: number): boolean {
  const next = tokens[and + 1]
  return Boolean(next && and + 1 < to && !(next.bits & (PREP | VERB | PRONOUN | ADVERB | MARK | KE | RA)))
}

const SOME_OF = new Set('یکی برخی بعضی تعدادی بسیاری جمعی گروهی شماری عده‌ای عدهای تنی'.split(' '))
/** «کارشناس با سابقه»: with «با» before them they are adjectives. */
const QUALITIES = new Set('سابقه تجربه نفوذ استعداد اخلاق دانش مهارت ذوق'.split(' '))
const SENT = new Set(
  'نماینده نمایندگان سفیر کاردار رایزن عضو اعضای معاون مسیول مسوول مشاور دبیر سخنگوی سخنگو فرستاده هماهنگ کننده رییس وزیر مدیر'.split(
    ' ',
  ),
)
const SENT_TO = new Set(
  'مجلس خانه سازمان شورای پارلمان هیات هییت امور اتحادیه بیت کنگره لیگ استان شهرستان کمیسیون وین ژنو نیویورک'.split(
    ' ',
  ),
)

/** «نماینده مردم تهران در مجلس», «سفیر ایران در لندن», «معاون وزیر در امور مجلس»: the preposition is inside the title. */
function belongs(tokens: readonly Token[], from: number, at: number): boolean {
  const token = tokens[at],
    next = tokens[at + 1]
  if (token?.text === 'از' && (SOME_OF.has(tokens[at - 1]?.text ?? '') || isOneOf(tokens, from, at))) return true
  if (token?.text === 'با' && next && QUALITIES.has(next.text)) return true
  if (token?.text !== 'در' || !next || !(SENT_TO.has(next.text) || next.bits & COUNTRY)) return false
  if (next.text === 'کمیسیون' && !/^(?:نماینده|نمایندگان|عضو|اعضای)$/.test(tokens[from]?.text ?? '')) return false
  for (let i = from; i < at; i++) if (SENT.has(tokens[i]?.text ?? '')) return true
  return false
}

/** «سارا محمدی از اعضای شورا»: after a bare name «از» leads to those among whom the person is. */
function isOneOf(tokens: readonly Token[], from: number, at: number): boolean {
  const among = tokens[at + 1]?.bits ?? 0
  if (!(among & TITLE && among & PLURAL) || at - from > 5) return false
  for (let i = from; i < at; i++)
    if ((tokens[i]?.bits ?? 0) & ~(GIVEN | HONORIFIC | OPEN | CLOSE | NEUTRAL_QUOTE)) return false
  return Boolean((tokens[from]?.bits ?? 0) & (GIVEN | HONORIFIC | OPEN | NEUTRAL_QUOTE))
}

/** «مسرور گیلانی، گزارشگر خبرگزاری فرانسه، …»: a title set off by commas belongs to the name before it, and a name to its title. */
function withApposition(tokens: readonly Token[], from: number, end: number, to: number): number {
  const comma = tokens[end],
    next = tokens[end + 1],
    first = tokens[from]
  if (!comma || end >= to || !(comma.bits & COMMA) || !next || !first || first.bits & PRONOUN) return end
  const named =
    (next.bits & TITLE || next.text === 'یکی') &&
    !(next.bits & PLURAL) &&
    !(first.bits & TITLE && !(first.bits & HONORIFIC))
  const naming = next.bits & (GIVEN | HONORIFIC) && first.bits & TITLE
  if (!named && !naming) return end
  const stop = endOfPlain(tokens, end + 1, to),
    after = tokens[stop]
  return stop >= to || (after && after.bits & (COMMA | PREP | ADVERB | KE)) ? stop : end
}

function closing(tokens: readonly Token[], open: number, to: number): number {
  for (let i = open + 1; i < Math.min(to, open + 30); i++) if ((tokens[i]?.bits ?? 0) & PAREN_CLOSE) return i
  return open
}

function closingQuote(tokens: readonly Token[], open: number, to: number): number {
  for (let i = open + 1; i < Math.min(to, open + 10); i++)
    if ((tokens[i]?.bits ?? 0) & (CLOSE | NEUTRAL_QUOTE)) return i
  return -1
}
