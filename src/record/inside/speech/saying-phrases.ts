import { PhraseTable } from './phrase-table.ts'
import type { Token } from './read-tokens.ts'
import type { CueClass } from './statement.ts'

/** A cue that is no finite verb. */
export interface SayingPhrase {
  /** «با بیان اینکه …» · «با تأکید بر …» (no clause) · «به گفتهٔ …» · «در پاسخ به این سؤال که …» · «خواستار …» · «ادعای … مبنی بر اینکه» */
  readonly kind: 'infinitive' | 'stressing' | 'according' | 'question' | 'wish' | 'noun'
  readonly cueClass: CueClass
}

interface Phrases {
  readonly whole: PhraseTable<SayingPhrase>
  /** «بیان», «اشاره به», «تأکید بر»: between «با» and «اینکه». */
  readonly cores: PhraseTable<CueClass>
  readonly that: PhraseTable<true>
}

let phrases: Phrases | null = null

/** The phrase of saying that begins at token `at`, if one does. The lexicon is built at the first call. */
export function matchSayingPhrase(
  tokens: readonly Token[],
  at: number,
): { readonly value: SayingPhrase; readonly end: number } | null {
  phrases ??= buildPhrases()
  const found = matchInfinitive(phrases, tokens, at) ?? phrases.whole.match(tokens, at)
  return found?.value.kind === 'wish' && LOVED.has(tokens[at - 1]?.text ?? '') ? null : found
}

/** «جمهوری‌خواهان», «آزادی‌خواهان»: with these before it «خواهان» is the second part of a noun. */
const LOVED = new Set(
  'جمهوری ازادی مشروطه سلطنت عدالت اصلاح ترقی تحول تجدد استقلال برابری وطن میهن توسعه تمامیت زیاده خیر نیک هوا جاه تعالی مبارزه عوض هم'.split(
    ' ',
  ),
)

/** «با» + «بیان» + «اینکه», the parts in their many forms; after «و» also without «با». */
function matchInfinitive(
  { cores, that }: Phrases,
  tokens: readonly Token[],
  at: number,
): { value: SayingPhrase; end: number } | null {
  const first = tokens[at]?.text ?? '',
    lead = first === 'با' || first === 'ضمن'
  if (!lead && !first.startsWith('با') && tokens[at - 1]?.text !== 'و') return null
  const core = cores.match(tokens, lead ? at + 1 : at),
    tail = core && that.match(tokens, core.end)
  return core && tail && { value: { kind: 'infinitive', cueClass: core.value }, end: tail.end }
}

/** Word runs that hold a verb of saying and say nothing. */
const EMPTY = new PhraseTable<true>()
for (const phrase of [
  'گفت‌و‌گو',
  'گفت‌و‌گوی',
  'گفت‌و‌گوها',
  'گفت‌و‌گوهای',
  'گفت‌و‌گویی',
  'گفت‌و‌شنود',
  'گفت‌و‌گو‌ها',
  'گفت‌و‌گو‌های',
  'گفت و گو‌ی',
  'گفت‌و‌گوی‌ی',
  'گفته‌ها',
  'گفته‌های',
  'گفته‌هایش',
  'نوشته‌ها',
  'نوشته‌های',
  'به نظر می‌رسد',
  'به نظر می‌رسید',
  'به نظر می‌اید',
  'به نظر رسیدن',
  'به گفته خود',
  'به قول معروف',
  'پرسش و پاسخ',
  'از نظر من',
  'گفته می‌شود',
  'گفته می‌شد',
  'گفته شد',
  'گفته شده',
  'گفته نشده',
  'نوشته شده',
  'نوشته شد',
  'نوشته می‌شود',
  'دانسته شد',
  'خوانده شد',
  'خوانده می‌شود',
  'خوانده شده',
  'شمرده می‌شود',
  'دانسته می‌شود',
])
  EMPTY.add(phrase, true)

/** The end of such a run at token `at`, or null. */
export function matchEmptySaying(tokens: readonly Token[], at: number): number | null {
  return EMPTY.match(tokens, at)?.end ?? null
}

function buildPhrases(): Phrases {
  const table = new PhraseTable<SayingPhrase>(),
    cores = new PhraseTable<CueClass>(),
    that = new PhraseTable<true>()
  for (const tail of THAT) that.add(tail, true)
  for (const [nouns, links, cueClass] of INFINITIVES) {
    for (const noun of nouns.split('|')) {
      for (const link of links.split('|')) {
        const core = link === '-' ? noun : `${noun} ${link}`
        cores.add(core, cueClass)
        cores.add(`با${core}`, cueClass)
      }
    }
  }
  for (const lead of ['با', 'ضمن', 'با‌'])
    table.add(`${lead}${lead.endsWith('\u200c') ? '' : ' '}تاکید بر`, { kind: 'stressing', cueClass: 'stress' })
  for (const reply of ['پاسخ', 'جواب']) table.add(`در ${reply} به این‌که`, { kind: 'question', cueClass: 'ask' })
  for (const question of ['سوال', 'سیوال', 'پرسش']) {
    for (const tail of ['که', 'خبرنگار که', 'خبرنگار فارس که', 'خبرنگاران که'])
      table.add(`این ${question} ${tail}`, { kind: 'question', cueClass: 'ask' })
    for (const noun of [`${question}ی`, question])
      table.add(`${noun} مبنی بر این‌که`, { kind: 'question', cueClass: 'ask' })
    for (const lead of ['با', 'ضمن'])
      table.add(`${lead} طرح این ${question} که`, { kind: 'infinitive', cueClass: 'ask' })
  }
  for (const noun of [
    'گفته',
    'نوشته',
    'اعتقاد',
    'باور',
    'عقیده',
    'زعم',
    'ادعای',
    'اذعان',
    'اعتراف',
    'تصریح',
    'تاکید',
    'روایت',
    'قول',
    'اعلام',
  ])
    table.add(`به ${noun}`, according())
  for (const noun of ['گفته', 'اعلام', 'گفته‌های', 'اظهارات', 'نوشته', 'اظهار', 'ادعای', 'تصریح'])
    for (const lead of ['بنا به', 'بنا بر', 'بنابر', 'بر اساس', 'براساس', 'طبق', 'بر پایه', 'مطابق'])
      table.add(`${lead} ${noun}`, according())
  for (const wish of ['خواستار', 'خواهان']) table.add(wish, { kind: 'wish', cueClass: 'ask' })
  return { whole: table, cores, that }
}

function according(): SayingPhrase {
  return { kind: 'according', cueClass: 'say' }
}

const THAT = [
  'این‌که',
  'ان‌که',
  'این مطلب که',
  'این موضوع که',
  'این نکته که',
  'این مساله که',
  'این مسیله که',
  'این امر که',
  'این واقعیت که',
  'این ادعا که',
  'این سخن که',
  'این عبارت که',
  'این جمله که',
  'این مهم که',
  'این بیان که',
  'این توضیح که',
  'این پیام که',
  'این خبر که',
]

/** The nouns of «با … اینکه», what may stand between them and «اینکه» («-»: nothing), and what kind of saying they are. */
const INFINITIVES: readonly (readonly [nouns: string, links: string, cueClass: CueClass])[] = [
  ['بیان|اظهار|عنوان|ذکر|تشریح|توضیح|گفتن|طرح|مطرح کردن|عنوان کردن|بیان کردن|اضافه کردن|تکرار', '-', 'say'],
  ['اعلام|افشای|خبر دادن از|اعلام کردن', '-', 'announce'],
  ['اشاره|استناد|توجه دادن|اشاره کردن|اشاره‌ای', 'به', 'say'],
  ['تاکید|تصریح|پافشاری|اصرار|صحه گذاشتن|تاکید دوباره|تاکید مجدد|تاکید کردن', 'بر|به|روی', 'stress'],
  ['تصریح|یاد‌آوری|خاطر‌نشان کردن|خاطر‌نشان ساختن|یاد‌آور شدن|متذکر شدن|تذکر|گوشزد کردن', '-', 'stress'],
  ['اذعان|اعتراف|اقرار|اعتقاد|تذکر|تعهد', 'به', 'say'],
  ['ادعای|ادعا بر|ادعا درباره|پیش‌بینی|تایید', '-', 'say'],
  ['رد|تکذیب|نفی', '-', 'deny'],
  ['هشدار', 'نسبت به|درباره|به|در خصوص|در مورد', 'warn'],
  [
    'انتقاد|گلایه|ابراز تاسف|ابراز نگرانی|اظهار تاسف|ابراز گلایه|ابراز تعجب|اظهار نگرانی|اظهار تعجب|ابراز ناراحتی|شکایت',
    'از',
    'say',
  ],
  ['ابراز خرسندی|ابراز خوشحالی|اظهار خرسندی|اظهار خوشحالی|ابراز خشنودی|ابراز رضایت', 'از', 'thank'],
  ['ابراز امیدواری|اظهار امیدواری', 'از|نسبت به|به|-', 'hope'],
]
