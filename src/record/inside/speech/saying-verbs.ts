import { foldPhrase } from './fold-letters.ts'
import { inflectVerb, type Inflection } from './inflect-verb.ts'
import { PhraseTable } from './phrase-table.ts'
import type { Token } from './read-tokens.ts'
import type { CueClass } from './statement.ts'

/** What the lexicon knows of a finite cue. */
export interface SayingVerb {
  readonly cueClass: CueClass
  readonly time: Inflection['time']
  readonly plural: boolean
  readonly own: boolean
  /** `clause` takes its words only after «که» or a colon; `any` also bare («اعلام کرد دولت …»); `nothing` reports without a clause. */
  readonly takes: 'any' | 'clause' | 'nothing'
  /** How it reports without a clause: «را», «از …», «بر …», «نسبت به …». */
  readonly summary: Frame | null
  /** A way of going on («افزود»), which speaks of one who has spoken before. */
  readonly goesOn: boolean
  /** Only with the one asked right before it («از دولت خواست که …»). */
  readonly ofAsked: boolean
  /** Its subject is a paper («آمده است»). */
  readonly ofPaper: boolean
  /** Its subject is somebody's report, poll or study («نشان می‌دهد»). */
  readonly ofFindings: boolean
}

type Frame = 'ra' | 'az' | 'bar' | 'nesbat'

type Traits = Partial<Omit<SayingVerb, 'cueClass' | 'time' | 'plural' | 'own'>>

/** The light verbs of compounds («تصریح کردن», «اظهار داشتن»), each with its forms. */
const LIGHT_VERBS: Record<string, readonly Inflection[]> = {
  کردن: [...inflectVerb('کرد', 'کن'), ...inflectVerb('فرمود', 'فرمای'), ...inflectVerb('فرمود', 'فرما')],
  نمودن: [...inflectVerb('نمود', 'نمای'), ...inflectVerb('نمود', 'نما')],
  داشتن: [...inflectVerb('داشت', 'دار'), ...have()],
  دادن: inflectVerb('داد', 'ده'),
  ساختن: inflectVerb('ساخت', 'ساز'),
  شدن: inflectVerb('شد', 'شو'),
  زدن: inflectVerb('زد', 'زن'),
  گرفتن: inflectVerb('گرفت', 'گیر'),
  بودن: being(),
  گشتن: inflectVerb('گشت', 'گرد'),
  گردیدن: inflectVerb('گردید', 'گرد'),
  گفتن: inflectVerb('گفت', 'گوی'),
  خوردن: inflectVerb('خورد', 'خور'),
  دانستن: inflectVerb('دانست', 'دان'),
  بردن: inflectVerb('برد', 'بر'),
  ورزیدن: inflectVerb('ورزید', 'ورز'),
}

interface Compound {
  readonly cueClass: CueClass
  readonly traits: Traits
  readonly light: readonly string[]
}

interface Lexicon {
  readonly simple: PhraseTable<SayingVerb>
  readonly compounds: PhraseTable<Compound>
  readonly light: Map<string, PhraseTable<Inflection>>
  /** «اظهارداشت»: written as one word. */
  readonly joined: Map<string, SayingVerb>
}

let lexicon: Lexicon | null = null

/** The finite verb of saying that begins at token `at`, if one does. The lexicon is built at the first call. */
export function matchSayingVerb(
  tokens: readonly Token[],
  at: number,
): { readonly value: SayingVerb; readonly end: number } | null {
  lexicon ??= buildLexicon()
  const joined = lexicon.joined.get(tokens[at]?.text ?? '')
  if (joined) return { value: joined, end: at + 1 }
  return matchCompound(lexicon, tokens, at) ?? lexicon.simple.match(tokens, at)
}

/** A noun and its light verb, «نیز» or «هم» between them or not. */
function matchCompound(
  { compounds, light }: Lexicon,
  tokens: readonly Token[],
  at: number,
): { value: SayingVerb; end: number } | null {
  const noun = compounds.match(tokens, at)
  if (!noun) return null
  const next = tokens[noun.end]?.text,
    from = next === 'نیز' || next === 'هم' ? noun.end + 1 : noun.end
  for (const name of noun.value.light) {
    const form = light.get(name)?.match(tokens, from)
    if (form) return { value: verbOf(noun.value.cueClass, form.value, noun.value.traits), end: form.end }
  }
  return null
}

function verbOf(cueClass: CueClass, { time, plural, own }: Omit<Inflection, 'form'>, traits: Traits): SayingVerb {
  return {
    takes: 'any',
    summary: null,
    goesOn: false,
    ofAsked: false,
    ofPaper: false,
    ofFindings: false,
    ...traits,
    cueClass,
    time,
    plural,
    own,
  }
}

function buildLexicon(): Lexicon {
  const made: Lexicon = { simple: new PhraseTable(), compounds: new PhraseTable(), light: new Map(), joined: new Map() }
  for (const [name, forms] of Object.entries(LIGHT_VERBS)) {
    const table = new PhraseTable<Inflection>()
    for (const inflection of forms) table.add(inflection.form, inflection)
    made.light.set(name, table)
  }
  fillLexicon(made)
  return made
}

function fillLexicon({ simple: verbs, compounds, joined }: Lexicon): void {
  const simple = (past: string, present: string, cueClass: CueClass, traits: Traits, bareParticiple = false): void => {
    for (const inflection of inflectVerb(past, present))
      if (!bareParticiple || inflection.form !== `${past}ه`)
        verbs.add(inflection.form, verbOf(cueClass, inflection, traits))
  }
  const compound = (noun: string, light: string, cueClass: CueClass, traits: Traits): void => {
    compounds.add(noun, { cueClass, traits, light: light.split(' ') })
    for (const name of light.split(' '))
      for (const inflection of LIGHT_VERBS[name] ?? [])
        joined.set(joinWords(noun + inflection.form), verbOf(cueClass, inflection, traits))
  }
  const say = { takes: 'any' } as const,
    on = { takes: 'any', goesOn: true } as const,
    clause = { takes: 'clause' } as const
  simple('گفت', 'گوی', 'say', say)
  simple('گفت', 'گو', 'say', say)
  simple('افزود', 'افزای', 'add', on)
  simple('افزود', 'افزا', 'add', on)
  simple('نوشت', 'نویس', 'say', say)
  simple('پرسید', 'پرس', 'ask', clause)
  simple('فرمود', 'فرمای', 'say', say)
  simple('فرمود', 'فرما', 'say', say)
  simple('خواست', 'خواه', 'ask', { takes: 'any', ofAsked: true })
  simple('نگاشت', 'نگار', 'say', clause)
  simple('دانست', 'دان', 'say', { takes: 'nothing', summary: 'ra' }, true)
  simple('خواند', 'خوان', 'say', { takes: 'nothing', summary: 'ra' }, true)
  simple('نامید', 'نام', 'say', { takes: 'nothing', summary: 'ra' }, true)
  simple('برشمرد', 'بر‌شمار', 'say', { takes: 'nothing', summary: 'ra' }, true)
  simple('شمرد', 'شمار', 'say', { takes: 'nothing', summary: 'ra' }, true)

  compound('تصریح', 'کردن نمودن داشتن', 'stress', on)
  compound('تاکید', 'کردن نمودن داشتن ورزیدن', 'stress', { ...on, summary: 'bar' })
  compound('اظهار', 'داشتن کردن نمودن', 'say', say)
  compound('بیان', 'کردن داشتن نمودن', 'say', { ...say, summary: 'ra' })
  compound('اظهار‌نظر', 'کردن', 'say', clause)
  compound('عنوان', 'کردن داشتن نمودن', 'say', { ...say, summary: 'ra' })
  compound('اعلام', 'کردن داشتن نمودن', 'announce', { ...say, summary: 'ra' })
  compound('اضافه', 'کردن نمودن', 'add', { takes: 'clause', goesOn: true })
  compound('خاطر‌نشان', 'کردن ساختن نمودن', 'stress', on)
  compound('یاد‌آور', 'شدن گشتن گردیدن', 'stress', on)
  compound('یاد‌آوری', 'کردن نمودن', 'stress', on)
  compound('متذکر', 'شدن گشتن گردیدن', 'stress', on)
  compound('مدعی', 'شدن بودن', 'say', say)
  compound('معترف', 'شدن بودن', 'say', clause)
  compound('انکار', 'کردن نمودن', 'deny', { takes: 'clause', summary: 'ra' })
  compound('بازگو', 'کردن نمودن', 'say', clause)
  for (const vow of ['تعهد', 'ضمانت', 'تضمین']) compound(vow, 'دادن کردن نمودن', 'promise', clause)
  compound('متعهد', 'شدن', 'promise', clause)
  compound('اشاره', 'کردن نمودن داشتن', 'say', clause)
  compound('اذعان', 'کردن داشتن نمودن', 'say', on)
  compound('اعتراف', 'کردن نمودن', 'say', say)
  compound('ادعا', 'کردن نمودن داشتن', 'say', say)
  compound('استدلال', 'کردن', 'say', clause)
  compound('پیشنهاد', 'کردن دادن نمودن داشتن', 'ask', clause)
  compound('توصیه', 'کردن نمودن', 'ask', clause)
  compound('سفارش', 'کردن', 'ask', clause)
  compound('پیش‌بینی', 'کردن نمودن', 'say', say)
  for (const noun of ['سوال', 'سئوال', 'پرسش']) compound(noun, 'کردن نمودن', 'ask', clause)
  compound('نقل', 'کردن', 'say', clause)
  compound('مطرح', 'کردن ساختن نمودن', 'say', { ...clause, summary: 'ra' })
  compound('تکرار', 'کردن', 'say', clause)
  compound('روایت', 'کردن', 'say', clause)
  compound('تایید', 'کردن نمودن', 'say', { takes: 'clause', summary: 'ra' })
  compound('تصدیق', 'کردن نمودن', 'say', clause)
  compound('تکذیب', 'کردن نمودن', 'deny', { takes: 'clause', summary: 'ra' })
  compound('رد', 'کردن نمودن', 'deny', { takes: 'clause', summary: 'ra' })
  compound('محکوم', 'کردن نمودن', 'deny', { takes: 'clause', summary: 'ra' })
  compound('گلایه', 'کردن نمودن داشتن', 'say', { takes: 'clause', summary: 'az' })
  for (const complaint of ['شکایت', 'گله', 'شکوه'])
    compound(complaint, 'کردن نمودن بردن داشتن', 'say', { takes: 'clause', summary: 'az' })
  compound('اعتراض', 'کردن نمودن داشتن', 'say', clause)
  compound('انتقاد', 'کردن نمودن', 'say', { takes: 'clause', summary: 'az' })
  compound('ابراز‌نگرانی', 'کردن', 'warn', { takes: 'clause', summary: 'az' })
  compound('تهدید', 'کردن نمودن', 'warn', clause)
  compound('تشریح', 'کردن نمودن', 'say', { ...clause, summary: 'ra' })
  compound('تبیین', 'کردن نمودن', 'say', clause)
  compound('روشن', 'کردن ساختن', 'say', clause)
  compound('افشا', 'کردن نمودن', 'announce', clause)
  compound('فاش', 'کردن ساختن نمودن', 'announce', clause)
  compound('گوشزد', 'کردن نمودن', 'warn', clause)
  compound('در‌خواست', 'کردن نمودن', 'ask', clause)
  compound('تقاضا', 'کردن نمودن', 'ask', clause)
  compound('دعوت', 'کردن نمودن', 'ask', { takes: 'any', ofAsked: true })
  compound('استنباط', 'کردن', 'say', clause)
  compound('نتیجه‌گیری', 'کردن', 'say', clause)
  compound('جمع‌بندی', 'کردن', 'say', clause)
  compound('ارزو', 'کردن', 'hope', clause)
  compound('توصیف', 'کردن نمودن', 'say', { takes: 'clause', summary: 'ra' })
  compound('ارزیابی', 'کردن نمودن', 'say', { takes: 'clause', summary: 'ra' })
  compound('قلمداد', 'کردن نمودن', 'say', { takes: 'clause', summary: 'ra' })
  compound('متهم', 'کردن نمودن', 'say', { takes: 'clause', summary: 'ra' })
  compound('ابراز', 'کردن داشتن نمودن', 'say', { ...say, takes: 'any' })
  compound('معروض', 'داشتن', 'say', clause)
  compound('عرضه', 'داشتن', 'say', clause)
  compound('اشعار', 'داشتن', 'say', clause)
  compound('مرقوم', 'داشتن', 'say', clause)
  compound('ایراد', 'کردن', 'say', clause)
  compound('ادامه', 'دادن', 'add', { takes: 'clause', goesOn: true })
  compound('توضیح', 'دادن', 'say', clause)
  compound('شرح', 'دادن', 'say', clause)
  compound('پاسخ', 'دادن گفتن', 'say', clause)
  compound('جواب', 'دادن', 'say', clause)
  compound('هشدار', 'دادن', 'warn', { ...say, summary: 'nesbat' })
  compound('تذکر', 'دادن', 'warn', { ...clause, summary: 'nesbat' })
  compound('خبر', 'دادن', 'announce', { ...say, takes: 'clause', summary: 'az' })
  compound('اطلاع', 'دادن', 'announce', clause)
  compound('گزارش', 'دادن کردن', 'announce', say)
  compound('قول', 'دادن', 'promise', say)
  compound('وعده', 'دادن', 'promise', say)
  compound('نوید', 'دادن', 'promise', clause)
  compound('مژده', 'دادن', 'promise', clause)
  compound('بشارت', 'دادن', 'promise', clause)
  compound('اطمینان', 'دادن', 'promise', say)
  compound('احتمال', 'دادن', 'say', say)
  for (const order of ['دستور', 'فرمان', 'ماموریت']) compound(order, 'دادن', 'order', say)
  for (const order of ['ابلاغ', 'امر', 'تکلیف']) compound(order, 'کردن نمودن', 'order', say)
  compound('نتیجه', 'گرفتن', 'say', clause)
  compound('فریاد', 'زدن', 'say', clause)
  compound('حدس', 'زدن', 'say', clause)
  compound('قسم', 'خوردن', 'promise', clause)
  compound('معتقد', 'بودن', 'say', say)
  compound('باور', 'داشتن', 'say', clause)
  compound('بعید', 'دانستن', 'say', { ...say, summary: 'ra' })
  compound('اعتقاد', 'داشتن', 'say', clause)
  compound('عقیده', 'داشتن', 'say', clause)
  compound('اصرار', 'داشتن ورزیدن کردن', 'stress', clause)
  compound('پافشاری', 'کردن', 'stress', clause)
  compound('اقرار', 'کردن نمودن', 'say', say)
  for (const post of ['توییت', 'توئیت', 'ریتوییت']) compound(post, 'کردن زدن', 'say', clause)
  for (const noun of ['نظر', 'رای', 'ندا', 'پیام', 'فتوا', 'شعار']) compound(noun, 'دادن', 'say', clause)
  compound('مثال', 'زدن', 'say', clause)
  compound('نهیب', 'زدن', 'warn', clause)
  compound('قید', 'کردن', 'say', clause)
  compound('اعلان', 'کردن نمودن', 'announce', say)
  for (const noun of ['موضع', 'نظر']) compound(`اعلام ${noun}`, 'کردن نمودن', 'announce', clause)
  for (const view of ['تلقی', 'معرفی', 'تقبیح', 'تشبیه'])
    compound(view, 'کردن نمودن', 'say', { takes: 'nothing', summary: 'ra' })
  for (const noun of ['باور', 'عقیده', 'اعتقاد', 'نظر'])
    for (const lead of ['بر این', 'براین', 'بر ان']) {
      compound(`${lead} ${noun}`, 'بودن', 'say', say)
      verbs.add(`${lead} ${noun}ند`, verbOf('say', { time: 'present', plural: true, own: false }, say))
    }
  for (const feeling of FEELINGS)
    for (const act of ['ابراز', 'اظهار', 'اعلام'])
      compound(`${act} ${feeling[0]}`, 'کردن نمودن داشتن', feeling[1], {
        ...(feeling[1] === 'hope' ? say : clause),
        summary: 'az',
      })
  for (const verb of ['تشکر', 'قدردانی', 'تقدیر', 'تجلیل', 'سپاسگزاری', 'سپاس‌گزاری'])
    compound(verb, 'کردن نمودن', 'thank', { takes: 'clause', summary: 'az' })

  compound('نشان', 'دادن', 'say', { takes: 'clause', ofFindings: true })
  compound('حکایت', 'داشتن', 'say', { takes: 'clause', ofFindings: true })
  const paper = { takes: 'clause', ofPaper: true } as const
  for (const form of [
    'امده است',
    'امده‌است',
    'امده',
    'می‌خوانیم',
    'می‌اید',
    'امده بود',
    'به چشم می‌خورد',
    'به این شرح است',
    'بدین شرح است',
    'به شرح زیر است',
    'به شرح ذیل است',
    'بدین قرار است',
  ])
    verbs.add(form, verbOf('say', { time: 'perfect', plural: false, own: false }, paper))
  for (const form of ASKED_IN_PAPER)
    verbs.add(form, verbOf('ask', { time: 'perfect', plural: false, own: false }, paper))
  for (const noun of [
    'تاکید',
    'تصریح',
    'عنوان',
    'اضافه',
    'بیان',
    'خاطر‌نشان',
    'اعلام',
    'یاد‌آوری',
    'اشاره',
    'ادعا',
    'افزوده',
    'نوشته',
    'گفته',
  ]) {
    for (const form of ['شده است', 'شده‌است', 'شده', 'شده بود'])
      verbs.add(`${noun} ${form}`, verbOf('say', { time: 'perfect', plural: false, own: false }, paper))
  }
}

/** «در … از دولت‌ها خواسته شده است که» */
const ASKED_IN_PAPER = ['خواسته شده است', 'خواسته شده‌است', 'خواسته شده', 'خواسته شده بود', 'خواسته شد']

const FEELINGS: readonly (readonly [string, CueClass])[] = [
  ['امیدواری', 'hope'],
  ['تاسف', 'say'],
  ['نگرانی', 'warn'],
  ['خرسندی', 'thank'],
  ['خوشحالی', 'thank'],
  ['خشنودی', 'thank'],
  ['رضایت', 'say'],
  ['عقیده', 'say'],
  ['نظر', 'say'],
  ['تمایل', 'say'],
  ['اطمینان', 'say'],
  ['بی‌اطلاعی', 'deny'],
  ['امادگی', 'announce'],
  ['حمایت', 'announce'],
  ['موافقت', 'announce'],
  ['مخالفت', 'deny'],
  ['علاقه‌مندی', 'say'],
  ['انزجار', 'deny'],
  ['همدردی', 'say'],
  ['تشکر', 'thank'],
  ['تردید', 'say'],
  ['شگفتی', 'say'],
  ['تعجب', 'say'],
  ['اعتقاد', 'say'],
  ['خوش‌بینی', 'hope'],
  ['مسرت', 'thank'],
]

function joinWords(words: string): string {
  return foldPhrase(words.replace(/[\s\u200c]/g, ''))
}

/** «دارد» goes without «می» in compounds: «اعتقاد دارد», «تأکید دارند». */
function have(): Inflection[] {
  return [
    { form: 'دارد', time: 'present', plural: false, own: false },
    { form: 'دارند', time: 'present', plural: true, own: false },
  ]
}

function being(): Inflection[] {
  return [
    { form: 'است', time: 'present', plural: false, own: false },
    { form: 'هستند', time: 'present', plural: true, own: false },
    { form: 'اند', time: 'present', plural: true, own: false },
    { form: 'ند', time: 'present', plural: true, own: false },
    { form: 'بود', time: 'past', plural: false, own: false },
    { form: 'بودند', time: 'past', plural: true, own: false },
    { form: 'بوده است', time: 'perfect', plural: false, own: false },
  ]
}
