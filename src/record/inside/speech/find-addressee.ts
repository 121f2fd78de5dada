import type { Cast } from './cast.ts'
import type { Cue } from './find-cues.ts'
import { endOfNounPhrase, type Phrase } from './find-subject.ts'
import { PhraseTable } from './phrase-table.ts'
import type { Token } from './read-tokens.ts'
import {
  ADVERB,
  COMMA,
  GIVEN,
  HONORIFIC,
  KE,
  ORGANISATION,
  PREP,
  PRONOUN,
  RA,
  THIS,
  TITLE,
  VERB,
  AND,
} from './word-bits.ts'

/** Phrases that lead to the one spoken to. `anyone`: what follows is an addressee whatever it is. */
const LEADS = new PhraseTable<{ readonly anyone: boolean; readonly plain?: boolean }>()
LEADS.add('خطاب به', { anyone: true })
for (const talk of [
  'گفت‌و‌گو',
  'گفت‌و‌گوی',
  'گفت‌و‌گویی',
  'گفتگوی',
  'گفتگو',
  'مصاحبه',
  'مصاحبه‌ای',
  'مکالمه',
  'مکالمه‌ای',
  'تماس',
  'مذاکره',
  'گپ‌و‌گفت',
  'گپ‌و‌گفتی',
]) {
  for (const manner of [
    '',
    ' تلفنی',
    ' اختصاصی',
    ' تفصیلی',
    ' ویدیویی',
    ' کوتاه',
    ' کوتاهی',
    ' مشروح',
    ' زنده',
    ' تصویری',
    ' مطبوعاتی',
    ' تلویزیونی',
    ' رادیویی',
    ' خبری',
    ' ویژه',
    ' صمیمی',
    ' صمیمانه',
  ])
    LEADS.add(`${talk}${manner} با`, { anyone: true })
}
for (const reply of ['پاسخ', 'جواب']) {
  LEADS.add(`در ${reply} به`, { anyone: false })
  for (const question of ['سوال', 'سیوال', 'پرسش', 'سوالات', 'سیوالات', 'پرسش‌های', 'سوال‌های', 'سوالی از', 'سوالی از سوی'])
    LEADS.add(`در ${reply} به ${question}`, { anyone: false })
}

const PERSON = TITLE | HONORIFIC | GIVEN
const TELLING = new Set(
  'گفت گفتند گوید گویند میگوید میگویند گفته نوشت نوشتند نوشته افزود داد دادند دهد میدهد داده کرد کردند کند میکند کرده داشت داشتند داشته برد بردند برده'.split(
    ' ',
  ),
)

/** The one whom the text says is spoken to, before the cue («خطاب به …», «در گفت‌وگو با …», «به … گفت», «از … خواست»), or null. */
export function findAddressee(tokens: readonly Token[], from: number, cue: Cue, cast: Cast): Phrase | null {
  for (let i = from; i < cue.from; i++) {
    const lead = LEADS.match(tokens, i)
    if (!lead || lead.end >= cue.from) continue
    const found = phraseAt(tokens, lead.end, cue.from, cast)
    if (found && isManner(tokens, i, found)) continue
    if (found && (lead.value.anyone || (cue.verb && isSomebody(tokens, found, cast)))) return found
  }
  return toldDirectly(tokens, from, cue, cast)
}

/** «در این تماس با ابلاغ سلام …» tells how it was said, and «شایعهٔ مذاکره با باشگاه‌ها را …» what of. */
function isManner(tokens: readonly Token[], lead: number, { from, to }: Phrase): boolean {
  const pointed = (tokens[lead - 1]?.bits ?? 0) & THIS && !((tokens[from]?.bits ?? 0) & (PERSON | ORGANISATION))
  return Boolean(pointed || (tokens[to]?.bits ?? 0) & RA)
}

/** «به خبرنگاران گفت», «به خبرنگار فارس در قم گفت»: the phrase of «به» nearest the verb, with nothing but place or time between. */
function toldDirectly(tokens: readonly Token[], from: number, cue: Cue, cast: Cast): Phrase | null {
  if (!tokens.slice(cue.from, cue.to).some((token) => TELLING.has(token.text))) return null
  for (let i = cue.from - 2; i >= from; i--) {
    const token = tokens[i]
    if (!token || token.bits & (VERB | COMMA | AND)) return null
    if (token.text !== 'به' || ((tokens[i - 1]?.bits ?? 0) & PREP && tokens[i - 1]?.text !== 'باره')) continue
    if (GOVERNS_TO.has(tokens[i - 1]?.text ?? '')) return null
    const found = phraseAt(tokens, i + 1, cue.from, cast)
    if (withinTopic(tokens, from, i) && !/^خبر(?:نگار|گزاری)/.test(tokens[i + 1]?.text ?? '')) return null
    if (!found || !isSomebody(tokens, found, cast)) return null
    return found.to === cue.from || (tokens[found.to]?.bits ?? 0) & (PREP | ADVERB) ? found : null
  }
  return null
}

/** «در پاسخ به پرسشی مبنی بر میزان بدهی دولت به شهرداری گفت»: the phrase belongs to a topic that no comma has closed. */
function withinTopic(tokens: readonly Token[], from: number, at: number): boolean {
  for (let i = at - 1; i >= from && !((tokens[i]?.bits ?? 0) & (COMMA | VERB)); i--)
    if (TOPICS.has(tokens[i]?.text ?? '') || (i < at - 1 && MANNERS.has(tokens[i]?.text ?? '')))
      return !((tokens[i - 1]?.bits ?? 0) & THIS) && i < at - 1
  return false
}

const TOPICS = new Set('مبنی درباره خصوص مورد زمینه پاسخ پیرامون راجع رابطه ارتباط درمورد درخصوص'.split(' '))

/** Nouns after which «به» leads to a topic: «با اشاره به», «در واکنش به». */
const GOVERNS_TO = new Set(
  'اشاره توجه نسبت نگاه استناد اتکا اعتراض دعوت کمک خدمت رسیدگی واکنش خطاب تبدیل نیاز وابسته مربوط رو پرداختن ورود سفر حمله انتقاد'.split(
    ' ',
  ),
)

/** «از دولت خواست»: whom the asked-for thing is asked of. */
export function askedOf(tokens: readonly Token[], from: number, at: number, cast: Cast): Phrase | null {
  for (let i = at - 2; i >= from; i--) {
    if (tokens[i]?.text !== 'از' || (tokens[i - 1]?.bits ?? 0) & PREP || SOME.test(tokens[i - 1]?.text ?? '')) continue
    const found = phraseAt(tokens, i + 1, at, cast)
    return found && (found.to >= at - 1 || isRelative(tokens, found.to, at) || isAdjunct(tokens, found.to, at))
      ? found
      : null
  }
  return null
}

/** «یکی از خبرنگاران پرسید»: who asks, not who is asked. */
const SOME = /^(?:یکی|برخی|بعضی|تعدادی|جمعی|گروهی|شماری|بسیاری)$/

/** «از ساکنان در باره آب خواست»: one phrase of a preposition, without verb, comma or «را», and then «که» or a quotation. */
function isAdjunct(tokens: readonly Token[], from: number, to: number): boolean {
  if (
    !((tokens[from]?.bits ?? 0) & PREP) ||
    to - from > 10 ||
    !/^(?:می)?خواه|^(?:می)?خواست/.test(tokens[to]?.text ?? '')
  )
    return false
  return !tokens.slice(from, to).some((token) => token.bits & (VERB | COMMA | RA | AND | KE))
}

/** «از شهرداری که … است خواست»: one relative clause between the one asked and the verb. */
function isRelative(tokens: readonly Token[], from: number, to: number): boolean {
  const last = (tokens[to - 1]?.bits ?? 0) & COMMA ? to - 2 : to - 1
  return Boolean((tokens[from]?.bits ?? 0) & KE && (tokens[last]?.bits ?? 0) & VERB && last > from)
}

/** What «با» leads to when it tells how, not to whom: «در این گفت‌وگو با بیان اینکه». */
const MANNERS = new Set(
  'بیان اشاره تاکید ابراز اعلام حضور تقدیر تشکر قدردانی انتقاد یاداوری توجه محوریت موضوع هدف عنوان شماره تبریک تسلیت'.split(
    ' ',
  ),
)

function phraseAt(tokens: readonly Token[], from: number, to: number, cast: Cast): Phrase | null {
  const issue = tokens[from]?.text === 'شماره' ? tokens.slice(from, from + 5).findIndex(isMedium) : 0
  if (issue > 0) return phraseAt(tokens, from + issue, to, cast)
  const first = tokens[from]
  if (!first || from >= to || first.bits & (PREP | VERB) || MANNERS.has(first.text)) return null
  const end = /^(?:ما|من|شما)$/.test(first.text) ? from + 1 : endOfNounPhrase(tokens, from, to, cast)
  return end > from ? { from, to: end } : null
}

/** «شماره امروز روزنامه …»: a paper's issue stands for the paper. */
function isMedium(token: Token): boolean {
  return /^(?:روزنامه|مجله|نشریه|هفته|هفتهنامه|ماهنامه)$/.test(token.text)
}

function isSomebody(tokens: readonly Token[], phrase: Phrase, cast: Cast): boolean {
  const first = tokens[phrase.from]
  const oneOf = first?.text === 'یکی' && tokens[phrase.from + 1]?.text === 'از'
  const head = oneOf ? tokens[phrase.from + 2] : first && first.bits & THIS ? tokens[phrase.from + 1] : first
  return Boolean(
    head &&
    (head.bits & (PERSON | PRONOUN | ORGANISATION) ||
      PEOPLE.has(head.text) ||
      cast.longestAlias(tokens, phrase.from, phrase.to)),
  )
}

const PEOPLE = new Set(
  'ما من همتای همتایان طرف مخاطبان کاربران شنوندگان بینندگان نمازگزاران زایران مشتریان کارکنان اصناف خبرنگاران خبرنگار خبرنگاری مردم ملت اصحاب رسانه ها رسانه‌ها مسیولان مسوولان جوانان دانشجویان کارگران دستگاه دستگاههای هموطنان همکاران نمایندگان هواداران'.split(
    ' ',
  ),
)
