import type { Token } from './read-tokens.ts'
import { SURNAME_TAILS } from './word-classes.ts'
import {
  ADVERB,
  AND,
  COMMA,
  CLOSE,
  COUNTRY,
  GIVEN,
  HONORIFIC,
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
  THIS,
  TITLE,
} from './word-bits.ts'

/** A noun phrase that names a sayer, taken apart: which tokens are the name, and which titles stand with it. */
export interface Mention {
  readonly from: number
  readonly to: number
  readonly kind: 'pronoun' | 'person' | 'title' | 'organisation' | 'paper' | 'other'
  readonly name: { readonly from: number; readonly to: number } | null
  readonly titles: readonly { readonly from: number; readonly to: number }[]
  /** «این مقام», «این نماینده مجلس» */
  readonly pointing: boolean
  readonly plural: boolean
}

/** Reads the noun phrase in tokens `from` to `to`. */
export function readMention(tokens: readonly Token[], from: number, to: number): Mention {
  const first = tokens[from]
  const pointing = Boolean(first && first.bits & THIS && to - from > 1)
  const start = pointing || (first?.text === 'یک' && to - from > 1) ? from + 1 : from
  const head = tokens[start]
  const base = {
    from,
    to,
    name: null,
    titles: [],
    pointing,
    plural: Boolean(
      head && (head.bits & PLURAL || (head.bits & TITLE && /^(?:ها|های|هایی)$/.test(tokens[start + 1]?.text ?? ''))),
    ),
  }
  if (!head) return { ...base, kind: 'other' }
  if (NUMBER.test(head.text) && (tokens[start + 1]?.bits ?? 0) & TITLE)
    return { ...base, titles: [{ from: start, to }], kind: 'title', plural: true }
  if (head.bits & PRONOUN && to - start === 1)
    return { ...base, kind: 'pronoun', plural: PLURAL_PRONOUNS.has(head.text) }
  if (head.bits & PAPER && !(head.bits & TITLE)) return { ...base, kind: 'paper' }
  if (head.text === 'یکی' || (tokens[start + 1]?.text === 'از' && head.bits & PLURAL))
    return { ...base, titles: [{ from: start, to }], kind: 'title' }
  const parts = joinLists(tokens, segments(tokens, start, to)).map((part) =>
    part.from === start && KIN.test(head.text) ? { name: null, titles: [part] } : readPart(tokens, part.from, part.to),
  )
  const name = parts.find((part) => part.name)?.name ?? null
  const titles = parts.flatMap((part) => part.titles)
  if (
    (head.bits & ORGANISATION || (head.bits & COUNTRY && to - start <= 2)) &&
    !(head.bits & (GIVEN | HONORIFIC)) &&
    !titles.length
  )
    return { ...base, kind: 'organisation' }
  if (name && !titles.length && !isNameLike(tokens, name)) return { ...base, kind: 'other' }
  return { ...base, name, titles, kind: name ? 'person' : titles.length ? 'title' : 'other' }
}

/** «۲۰۰ نماینده مجلس», «دو کارشناس» */
const NUMBER = /^(?:[\d۰-۹]+|دو|سه|چهار|پنج|شش|هفت|هشت|نه|ده|چند|چندین|صدها|دهها)$/

/** «همسر شهید علی‌آبادی»: the name that follows is the other one's. */
const KIN = /^(?:همسر|پدر|مادر|برادر|خواهر|پسر|دختر|فرزند|نوه|داماد|عروس|عموی|دایی|وکیل|همکار|همرزم)$/

/** A run of plain words without title may still be no name: «پاره کردن برجام», «روزی», «نمایشگاه‌های …». */
function isNameLike(tokens: readonly Token[], name: { from: number; to: number }): boolean {
  for (let i = name.from; i < name.to; i++) {
    const token = tokens[i]
    if (!token || token.bits & (AND | PREP | THIS | ORGANISATION | PAPER | MARK)) return false
    if (NO_NAMES.test(token.text) && !endsSurname(tokens, name, i)) return false
  }
  return name.to - name.from <= 6
}

/** «سید رضا زواره‌ای», «محمود زمانی»: after a given name or an honorific these are surnames, or the last syllable of one. */
function endsSurname(tokens: readonly Token[], name: { from: number; to: number }, at: number): boolean {
  const opens = (tokens[name.from]?.bits ?? 0) & GIVEN || (tokens[name.from - 1]?.bits ?? 0) & HONORIFIC
  return /^(?:ای|زمانی|روزی)$/.test(tokens[at]?.text ?? '') && at > name.from && Boolean(opens)
}

const NO_NAMES =
  /^(?:ها|های|هایی|هایش|وقتی|روزی|زمانی|هنگامی|جلوی|یکی|کسی|کسانی|هدف|علت|دلیل|کردن|شدن|بودن|دادن|داشتن|گرفتن|ساختن|شده|کرده|بوده|عده|چند|چندین|همه|همگی|هیچ|هر|تمام|تمامی|اظهارات|اظهارنظر|سخنان|گفته|گفتههای|کلیه|مراسم|نشست|جلسه|همایش|طرح|پروژه|نمایشگاه|جشنواره|مسابقات|برنامه|نتیجه|موضوع|مساله|مسیله|نکته|سوال|پاسخ|خبر|سخن|حرف|دوره|تعداد|میزان|سال|ماه|روز|دیگر|دیگری|اما|اگر|چرا|چون|ای|اینکه|انکه|چنین|چنان|برگزاری|اجرای)$|.{2}(?:های|هایی|ترین|هایش)$/

const PLURAL_PRONOUNS = new Set('انها انان اینان اینها'.split(' '))

/** Comma-parted pieces, without what stands in brackets. */
function segments(tokens: readonly Token[], from: number, to: number): { from: number; to: number }[] {
  const pieces: { from: number; to: number }[] = []
  let start = from
  for (let i = from; i <= to; i++) {
    const bits = tokens[i]?.bits ?? 0
    if (i < to && !(bits & (COMMA | PAREN_OPEN | PAREN_CLOSE))) continue
    if (i > start && !(start > from && (tokens[start - 1]?.bits ?? 0) & PAREN_OPEN)) pieces.push({ from: start, to: i })
    start = i + 1
  }
  return pieces
}

/** «مدیرکل صنعت، معدن و تجارت»: after a title, a piece that opens no name belongs to the title. */
function joinLists(tokens: readonly Token[], pieces: { from: number; to: number }[]): { from: number; to: number }[] {
  const joined: { from: number; to: number }[] = []
  for (const piece of pieces) {
    const last = joined.at(-1),
      opens = (tokens[piece.from]?.bits ?? 0) & (GIVEN | HONORIFIC | TITLE)
    if (last && !opens && (tokens[last.from]?.bits ?? 0) & TITLE) last.to = piece.to
    else joined.push({ ...piece })
  }
  return joined
}

interface Part {
  name: { from: number; to: number } | null
  titles: { from: number; to: number }[]
}

function readPart(tokens: readonly Token[], from: number, to: number): Part {
  let start = from
  while (start < to && isHonour(tokens, start, to)) start++
  const honoured = start > from
  const head = tokens[start]
  if (!head || start >= to) return { name: null, titles: [] }
  if (head.bits & TITLE && !(honoured && head.bits & GIVEN)) return titleFirst(tokens, start, to)
  if (head.bits & ORGANISATION && !(head.bits & GIVEN) && !honoured) return { name: null, titles: [] }
  const end = findTitle(tokens, pastGiven(tokens, start, to), to)
  return { name: trimName(tokens, start, end), titles: end < to ? [{ from: end, to }] : [] }
}

function isHonour(tokens: readonly Token[], i: number, to: number): boolean {
  const bits = tokens[i]?.bits ?? 0,
    next = tokens[i + 1]?.bits ?? 0
  if (!(bits & HONORIFIC)) return false
  return !(bits & TITLE) || (i + 1 < to && Boolean(next & (GIVEN | HONORIFIC)))
}

/** «وزیر امور خارجه محمدجواد ظریف»: the name begins at a given name or an honorific that is not part of an institution's name. */
function titleFirst(tokens: readonly Token[], from: number, to: number): Part {
  for (let i = from + 1; i < to; i++) {
    const bits = tokens[i]?.bits ?? 0,
      before = tokens[i - 1]
    if (!(bits & (GIVEN | HONORIFIC)) || bits & TITLE || !before) continue
    if (before.bits & (AND | PREP) || NAMED_AFTER.has(before.text) || NAMED_AFTER.has(tokens[i]?.text ?? '')) continue
    let start = i
    while (start < to && (tokens[start]?.bits ?? 0) & HONORIFIC && !((tokens[start]?.bits ?? 0) & GIVEN)) start++
    const end = findTitle(tokens, pastGiven(tokens, start, to), to)
    if (
      end - start > 5 ||
      (end - start === 1 && start === i) ||
      !plainAfter(tokens, start, end) ||
      (end - start === 1 && namesInstitution(tokens, from, i))
    )
      continue
    const name = trimName(tokens, start, end)
    if (name) return { name, titles: [{ from, to: i }, ...(end < to ? [{ from: end, to }] : [])] }
  }
  const surname = tailedSurname(tokens, from, to)
  return surname ? { name: surname, titles: [{ from, to: surname.from }] } : { name: null, titles: [{ from, to }] }
}

/** «قاضی موسوی‌نژاد»: one title word, then a surname that shows itself by its end. */
function tailedSurname(tokens: readonly Token[], from: number, to: number): { from: number; to: number } | null {
  const [, first, second] = tokens.slice(from, to)
  if (!first || first.bits || to - from > 3) return null
  const tailed = second ? SURNAME_TAILS.has(second.text) && second.text.length > 2 : JOINED_TAIL.test(first.text)
  return tailed ? { from: from + 1, to } : null
}

const JOINED_TAIL = /^.{3,}(?:زاده|پور|نژاد)$/

/** «رئیس دانشگاه آیت‌الله آملی»: one word after an institution's noun is the institution's name. */
function namesInstitution(tokens: readonly Token[], from: number, to: number): boolean {
  for (let i = from; i < to; i++)
    if (
      /^(?:دانشگاه|دانشکده|واحد|بیمارستان|مدرسه|دبیرستان|موسسه|بنیاد|حوزه|مسجد|شهرک|کتابخانه|پژوهشگاه)$/.test(
        tokens[i]?.text ?? '',
      )
    )
      return true
  return false
}

/** A surname is no organisation's, country's or office's word. */
function plainAfter(tokens: readonly Token[], from: number, to: number): boolean {
  for (let i = from + 1; i < to; i++) if ((tokens[i]?.bits ?? 0) & (ORGANISATION | COUNTRY | AND | ADVERB)) return false
  return true
}

/** What comes before a person's name when the name is a place's or an institution's. */
export const NAMED_AFTER = new Set(
  `عامل مدیرعامل موسس بنیانگذار صاحب عضو هوادار رهروان یاران شاعر فرماندار استاندار شهردار بخشدار جمعه مردم دادستان فرمانداری استانداری اهل ساکن منطقه بخش روستا نماد میلاد ولادت شهادت سالروز رحلت اربعین دانشگاه دانشکده بیمارستان مدرسه دبیرستان خیابان میدان شهرستان استان تیم باشگاه شهر روستای شهید شهدای امام حضرت مسجد ورزشگاه سالن تالار فرودگاه پادگان قرارگاه لشکر تیپ ناحیه پژوهشگاه موسسه بنیاد بسیج ناحیه گردان پایگاه هنرستان دبستان فرهنگسرا فرهنگسرای خوابگاه امامزاده بقعه ارامگاه کتابخانه نیروگاه استان‌قدس استانه حرم شرکت مجتمع بزرگراه پارک سد بندر جزیره ستاد کمیته`.split(
    /\s+/,
  ),
)

/** The word after the given names is a surname, even where it could be a title («عبدالرضا شاه‌غریب»). */
function pastGiven(tokens: readonly Token[], from: number, to: number): number {
  let i = from,
    given = 0
  for (; i < to && (tokens[i]?.bits ?? 0) & GIVEN; i++) if (!/^سیده?$/.test(tokens[i]?.text ?? '')) given++
  const complete = given > 1 && (tokens[i]?.bits ?? 0) & TITLE
  return complete ? i : Math.min(to, i + 1)
}

function findTitle(tokens: readonly Token[], from: number, to: number): number {
  for (let i = from; i < to; i++) {
    const bits = tokens[i]?.bits ?? 0
    if (bits & TITLE && !(bits & (GIVEN | HONORIFIC))) return i
  }
  return to
}

/** «اسد امینی اهل روستای …»: what comes after these is where the person is from. */
const COMES_FROM = new Set('اهل ساکن متولد مقیم ملقب معروف موسوم'.split(' '))

function trimName(tokens: readonly Token[], from: number, to: number): { from: number; to: number } | null {
  let start = from,
    end = to
  while (end > start && ((tokens[end - 1]?.bits ?? 0) & (MARK | AND | ADVERB) || tokens[end - 1]?.text === 'از')) end--
  while (start < end && (tokens[start]?.bits ?? 0) & (MARK | AND)) start++
  for (let i = start + 1; i < end; i++)
    if ((tokens[i]?.bits ?? 0) & (OPEN | CLOSE | NEUTRAL_QUOTE) || COMES_FROM.has(tokens[i]?.text ?? '')) end = i
  return end > start && !((tokens[start]?.bits ?? 0) & COUNTRY && end - start === 1) ? { from: start, to: end } : null
}
