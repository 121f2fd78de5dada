import { PhraseTable } from './phrase-table.ts';
import type { CueClass } from './statement.ts';

/** A cue that is no finite verb. */
export interface SayingPhrase {
  /** «با بیان اینکه …» · «با تأکید بر …» (no clause) · «به گفتهٔ …» · «در پاسخ به این سؤال که …» · «خواستار …» */
  readonly kind: 'infinitive' | 'stressing' | 'according' | 'question' | 'wish';
  readonly cueClass: CueClass;
}

const PHRASES = new PhraseTable<SayingPhrase>();

/** The phrase of saying that begins at token `at`, if one does. */
export const matchSayingPhrase = PHRASES.match.bind(PHRASES);

/** Word runs that hold a verb of saying and say nothing. */
const EMPTY = new PhraseTable<true>();
for (const phrase of ['گفت‌و‌گو', 'گفت‌و‌گوی', 'گفت‌و‌گوها', 'گفت‌و‌گوهای', 'گفت‌و‌گویی', 'گفت‌و‌شنود', 'گفت‌و‌گو‌ها', 'گفت‌و‌گو‌های', 'گفت و گو‌ی', 'گفت‌و‌گوی‌ی', 'گفته‌ها', 'گفته‌های', 'گفته‌هایش', 'نوشته‌ها', 'نوشته‌های',
  'به نظر می‌رسد', 'به نظر می‌رسید', 'به نظر می‌اید', 'به نظر رسیدن', 'به گفته خود', 'به قول معروف', 'پرسش و پاسخ', 'از نظر من', 'گفته می‌شود', 'گفته می‌شد', 'گفته شد', 'گفته شده', 'گفته نشده', 'نوشته شده', 'نوشته شد', 'نوشته می‌شود', 'دانسته شد', 'خوانده شد', 'خوانده می‌شود', 'خوانده شده', 'شمرده می‌شود', 'دانسته می‌شود']) EMPTY.add(phrase, true);

/** The end of such a run at token `at`, or null. */
export function matchEmptySaying(tokens: Parameters<typeof EMPTY.match>[0], at: number): number | null {
  return EMPTY.match(tokens, at)?.end ?? null;
}

function fillPhrases(): void {
  const that = ['این‌که', 'ان‌که', 'این مطلب که', 'این موضوع که', 'این نکته که', 'این مساله که', 'این مسیله که', 'این امر که', 'این واقعیت که', 'این ادعا که', 'این سخن که', 'این عبارت که', 'این جمله که', 'این مهم که', 'این بیان که', 'این توضیح که', 'این پیام که', 'این خبر که'];
  for (const [nouns, links, cueClass] of INFINITIVES) {
    for (const noun of nouns.split('|')) {
      for (const link of links.split('|')) {
        const core = link === '-' ? noun : `${noun} ${link}`;
        for (const tail of that) {
          for (const lead of ['با', 'ضمن', 'و با', 'و', 'و ضمن', 'همچنین با']) PHRASES.add(`${lead === 'با' ? 'با' : lead} ${core} ${tail}`, { kind: 'infinitive', cueClass });
          PHRASES.add(`با‌${core} ${tail}`, { kind: 'infinitive', cueClass });
        }
      }
    }
  }
  for (const lead of ['با', 'ضمن', 'با‌']) PHRASES.add(`${lead}${lead.endsWith('\u200c') ? '' : ' '}تاکید بر`, { kind: 'stressing', cueClass: 'stress' });
  for (const question of ['سوال', 'سیوال', 'پرسش']) {
    for (const tail of ['که', 'خبرنگار که', 'خبرنگار فارس که', 'خبرنگاران که', 'که ایا']) PHRASES.add(`این ${question} ${tail}`, { kind: 'question', cueClass: 'ask' });
    for (const noun of [`${question}ی`, question]) PHRASES.add(`${noun} مبنی بر این‌که`, { kind: 'question', cueClass: 'ask' });
    for (const lead of ['با', 'ضمن']) PHRASES.add(`${lead} طرح این ${question} که`, { kind: 'infinitive', cueClass: 'ask' });
  }
  for (const noun of ['گفته', 'نوشته', 'اعتقاد', 'باور', 'عقیده', 'زعم', 'ادعای', 'اذعان', 'اعتراف', 'تصریح', 'تاکید', 'روایت', 'قول', 'اعلام']) PHRASES.add(`به ${noun}`, according());
  for (const noun of ['گفته', 'اعلام', 'گفته‌های', 'اظهارات', 'نوشته', 'اظهار', 'ادعای', 'تصریح']) for (const lead of ['بنا به', 'بنا بر', 'بنابر', 'بر اساس', 'براساس', 'طبق', 'بر پایه', 'مطابق']) PHRASES.add(`${lead} ${noun}`, according());
  for (const wish of ['خواستار', 'خواهان']) PHRASES.add(wish, { kind: 'wish', cueClass: 'ask' });
}

function according(): SayingPhrase {
  return { kind: 'according', cueClass: 'say' };
}

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
  ['انتقاد|گلایه|ابراز تاسف|ابراز نگرانی|اظهار تاسف|ابراز گلایه|ابراز تعجب|اظهار نگرانی|اظهار تعجب|ابراز ناراحتی|شکایت', 'از', 'say'],
  ['ابراز خرسندی|ابراز خوشحالی|اظهار خرسندی|اظهار خوشحالی|ابراز خشنودی|ابراز رضایت', 'از', 'thank'],
  ['ابراز امیدواری|اظهار امیدواری', 'از|نسبت به|به|-', 'hope'],
];

fillPhrases();
