import assert from 'node:assert/strict'
import { test } from 'node:test'
import { proposeStatements, SURE } from './propose-statements.ts'

/** All sentences here are composed for the test, each for one point of grammar. */
interface Telling {
  readonly of: string
  readonly text: readonly string[]
  /** The words said, who says them, whether within another's words; in text order. Summaries are left out. */
  readonly says: readonly (readonly [words: string, person: string | null, inside?: 'inside'])[]
}

function said(text: readonly string[]): (readonly [string, string | null, 'inside'?])[] {
  return proposeStatements({ title: '', paragraphs: text })
    .filter((one) => one.directness !== 'summary')
    .map((one) => {
      const told = [text[one.p]?.slice(one.start, one.end) ?? '', one.person] as const
      return one.inside ? [...told, 'inside'] : told
    })
}

function holds(tellings: readonly Telling[]): void {
  for (const { of, text, says } of tellings)
    test(of, () => {
      assert.deepEqual(said(text), says)
      for (const disguise of DISGUISES) assert.deepEqual(letters(said(text.map(disguise))), letters(says))
    })
}

/** Spellings that change nothing in what is said. */
const DISGUISES: readonly ((text: string) => string)[] = [
  (text) => text.replaceAll('\u200c', ''),
  (text) => text.replaceAll('\u200c', ' '),
  (text) => text.replaceAll('ی', 'ي').replaceAll('ک', 'ك'),
]

function letters(says: Telling['says']): string[] {
  return says.map((one) =>
    one
      .join('|')
      .replaceAll('ي', 'ی')
      .replaceAll('ك', 'ک')
      .replace(/[\s\u200c]/g, ''),
  )
}

holds([
  {
    of: 'the second part of «آزادی‌خواهان» is no wish',
    text: ['شهرداری از جشن گروهی از آزادی‌خواهان شهر با برپایی نمایشگاه حمایت کرده است.'],
    says: [],
  },
  {
    of: '«سخن گفته است» says that somebody spoke, not what',
    text: ['استاندار تاکید کرد: هرچند دولت از بودجه چند میلیاردی سخن گفته است، اما پولی نرسید.'],
    says: [['هرچند دولت از بودجه چند میلیاردی سخن گفته است، اما پولی نرسید', 'استاندار']],
  },
  {
    of: 'an indirect clause ends before the narrator’s «و این در حالی است که»',
    text: ['شرکت آب اعلام کرد که شبکه را تا پاییز نو می‌کند و این در حالی است که پارسال هیچ لوله‌ای عوض نشد.'],
    says: [['شبکه را تا پاییز نو می‌کند', 'شرکت آب']],
  },
  {
    of: 'a plural without «ی» ends the sayer, and what follows is said',
    text: ['به گفته برخی از باغدار‌ها برداشت امسال نصف شده است.'],
    says: [['برداشت امسال نصف شده است', 'برخی از باغدار‌ها']],
  },
  {
    of: '«درباره اینکه … می‌روید؟» before a verb of saying is the reporter’s question',
    text: ['سارا محمدی گفت: کار آغاز شد.', 'وی درباره اینکه از کدام شهر به مسابقه می‌روید؟ گفت: از رامسر می‌رویم.'],
    says: [
      ['کار آغاز شد', 'سارا محمدی'],
      ['از کدام شهر به مسابقه می‌روید', 'خبرنگار'],
      ['از رامسر می‌رویم', 'سارا محمدی'],
    ],
  },
  {
    of: '«درباره اینکه» without a question is a topic',
    text: ['سارا محمدی درباره اینکه راه چرا بسته ماند، گفت: برف سنگین بود.'],
    says: [['برف سنگین بود', 'سارا محمدی']],
  },
  {
    of: '«بعید می‌دانند» is a saying of what they hold',
    text: ['کارشناسان بعید می‌دانند که این پل تا بهار باز شود.'],
    says: [['این پل تا بهار باز شود', 'کارشناسان']],
  },
  {
    of: 'a report holds the sayings of others, and «وی» after it is the one who spoke there, not the paper',
    text: [
      'به نوشته روزنامه شرق، سارا محمدی با بیان اینکه کار آغاز شده است، گفت که پل باز می‌شود و افزود که پول آن رسیده است.',
      'وی تصریح کرد: راه دیگری نیست.',
    ],
    says: [
      ['سارا محمدی با بیان اینکه کار آغاز شده است، گفت که پل باز می‌شود و افزود که پول آن رسیده است', 'روزنامه شرق'],
      ['کار آغاز شده است', 'سارا محمدی', 'inside'],
      ['پل باز می‌شود', 'سارا محمدی', 'inside'],
      ['پول آن رسیده است', 'سارا محمدی', 'inside'],
      ['راه دیگری نیست', 'سارا محمدی'],
    ],
  },
  {
    of: 'in a report nobody speaks whom it does not name',
    text: ['به نوشته روزنامه شرق، پل بسته است و گفت که راهی نمانده است.'],
    says: [['پل بسته است و گفت که راهی نمانده است', 'روزنامه شرق']],
  },
  {
    of: 'a wish asked of somebody is told within a report',
    text: ['به نوشته روزنامه شرق، کارگران از کارفرما خواسته بودند که حقوقشان را بپردازد.'],
    says: [
      ['کارگران از کارفرما خواسته بودند که حقوقشان را بپردازد', 'روزنامه شرق'],
      ['حقوقشان را بپردازد', 'کارگران', 'inside'],
    ],
  },
  {
    of: 'a paper’s words within a report are its issuer’s',
    text: ['به نوشته روزنامه شرق، در بیانیه منتشره از سوی شورای شهر آمده است: پل فرسوده است.'],
    says: [
      ['در بیانیه منتشره از سوی شورای شهر آمده است: پل فرسوده است', 'روزنامه شرق'],
      ['پل فرسوده است', 'شورای شهر', 'inside'],
    ],
  },
  {
    of: 'what is asked for may follow without «که», and a relative clause may stand before the verb',
    text: ['استاندار از شهرداری که اداره پل را بر عهده دارد درخواست کرد پل را ببندد.'],
    says: [['پل را ببندد', 'استاندار']],
  },
  {
    of: 'a treaty asks',
    text: ['در پیمان جنگل‌ها از شهرداری‌ها خواسته شده است که هر سال درخت بکارند.'],
    says: [['هر سال درخت بکارند', 'پیمان جنگل‌ها']],
  },
  {
    of: 'somebody’s poll shows, experience does not',
    text: ['نظرسنجی دانشگاه گیلان نشان می‌دهد که مردم از پارک راضی هستند.', 'تجربه نشان می‌دهد که پارک‌ها زود پر می‌شوند.'],
    says: [['مردم از پارک راضی هستند', 'نظرسنجی دانشگاه گیلان']],
  },
  {
    of: 'within a speech the subject may stand before a clause that is set in',
    text: ['سارا محمدی گفت: «اعضای شورا، بدون اینکه برنامه را ببینند، تصریح کرده‌اند که پل به بودجه تازه نیاز دارد.»'],
    says: [
      ['اعضای شورا، بدون اینکه برنامه را ببینند، تصریح کرده‌اند که پل به بودجه تازه نیاز دارد', 'سارا محمدی'],
      ['پل به بودجه تازه نیاز دارد', 'اعضای شورا', 'inside'],
    ],
  },
  {
    of: '«یکی از …» and somebody named later are two',
    text: ['یکی از اعضای شورا گفت: پل بسته است.', 'سارا محمدی نیز گفت: پل باز است.'],
    says: [
      ['پل بسته است', 'یکی از اعضای شورا'],
      ['پل باز است', 'سارا محمدی'],
    ],
  },
  {
    of: '«از اعضای …» after a name belongs to it',
    text: ['سارا محمدی از اعضای قدیمی شورا نیز گفت: پل باز است.'],
    says: [['پل باز است', 'سارا محمدی']],
  },
  {
    of: 'after «علی‌رغم ادعای …» the one behind «اما» speaks, and goes on as «وی»',
    text: ['علی‌رغم ادعای شرکت پل‌ساز اما یک مهندس با سابقه می‌گوید: پل ناتمام است.', 'وی معتقد است که کار دشوار است.'],
    says: [
      ['پل ناتمام است', 'یک مهندس با سابقه'],
      ['کار دشوار است', 'یک مهندس با سابقه'],
    ],
  },
  {
    of: 'a relative clause tells what a treaty asks',
    text: ['این شهر عضو پیمان جنگل‌ها است که در آن از شهرداری‌ها خواسته شده تا هر سال درخت بکارند.'],
    says: [['هر سال درخت بکارند', 'پیمان جنگل‌ها']],
  },
  {
    of: 'a saying may be a noun, and its sayer is not who «وی» is after it',
    text: [
      'علی‌رغم ادعای شهردار مبنی بر اینکه کار تمام شده است، سارا محمدی گفت: کار ناتمام است.',
      'وی افزود: پول نداریم.',
    ],
    says: [
      ['کار تمام شده است', 'شهردار'],
      ['کار ناتمام است', 'سارا محمدی'],
      ['پول نداریم', 'سارا محمدی'],
    ],
  },
  {
    of: 'a saying as a noun ends at the comma before the sentence’s own verb',
    text: ['اصرار وزیر بر اینکه کار تمام شده، شورا را خشمگین کرد.'],
    says: [['کار تمام شده', 'وزیر']],
  },
  {
    of: '«اعلام کرد» in a clause set into the sentence takes nothing of the sentence for its words',
    text: ['دولت استان دیروز پس از آن که شورا نگرانی خود را از سیل اعلام کرد، نشست فوری برگزار کرد.'],
    says: [],
  },
  {
    of: 'what is said in a clause set into the sentence is its own subject’s',
    text: ['سارا محمدی پس از اینکه وزیر راه اعلام کرد که پل باز می‌شود، به شهر رفت.'],
    says: [['پل باز می‌شود', 'وزیر راه']],
  },
  {
    of: '«این مقام» after a channel is whom it quoted',
    text: ['شبکه سی‌ان‌ان به نقل از یک مقام آگاه گزارش داد که پل بسته است.', 'این مقام گفت: راهی نیست.'],
    says: [
      ['پل بسته است', 'شبکه سی‌ان‌ان'],
      ['راهی نیست', 'یک مقام آگاه'],
    ],
  },
  {
    of: 'an adverb that ends like a plural is no part of the sayer',
    text: ['ایران بارها اعلام کرده است که به دنبال صلح است.'],
    says: [['به دنبال صلح است', 'ایران']],
  },
  {
    of: 'a claim that is answered is told too',
    text: ['شهردار در پاسخ به ادعای شورا مبنی بر اینکه پل بسته است، گفت: پل باز است.'],
    says: [
      ['پل بسته است', 'شورا'],
      ['پل باز است', 'شهردار'],
    ],
  },
  {
    of: 'the one appointed «به عنوان رئیس جدید …» is whom that title means',
    text: [
      'در این آیین سارا محمدی به عنوان رئیس جدید محیط زیست استان معرفی شد.',
      'رئیس جدید محیط زیست استان گفت: جنگل‌ها را نگه می‌داریم.',
    ],
    says: [['جنگل‌ها را نگه می‌داریم', 'سارا محمدی']],
  },
  {
    of: 'a head of an office may be called by another word for head',
    text: [
      'در این آیین سارا محمدی به عنوان مدیرکل محیط زیست استان معرفی شد.',
      'رئیس جدید محیط زیست استان گفت: جنگل‌ها را نگه می‌داریم.',
    ],
    says: [['جنگل‌ها را نگه می‌داریم', 'سارا محمدی']],
  },
  {
    of: 'the occasion before a name is no part of it',
    text: [
      'آیین معارفه سارا محمدی رئیس جدید محیط زیست استان برگزار شد.',
      'رئیس جدید محیط زیست استان گفت: جنگل‌ها را نگه می‌داریم.',
    ],
    says: [['جنگل‌ها را نگه می‌داریم', 'سارا محمدی']],
  },
  {
    of: 'a letter in which somebody asks for something is that one’s',
    text: [
      'رئیس اتحادیه کارگران در نامه‌ای به وزیر کار خواستار پرداخت حقوق شد.',
      'در این نامه آمده است: کارگران حقوق نگرفته‌اند.',
    ],
    says: [['کارگران حقوق نگرفته‌اند', 'رئیس اتحادیه کارگران']],
  },
  {
    of: '«وی» after a newspaper’s words about somebody is that one',
    text: ['به نوشته روزنامه شرق، شهردار از کندی کار ناراضی است.', 'وی گفت: پل باز می‌شود.'],
    says: [
      ['شهردار از کندی کار ناراضی است', 'روزنامه شرق'],
      ['پل باز می‌شود', 'شهردار'],
    ],
  },
  {
    of: 'one who is only mentioned «به عنوان …» gets no office by it',
    text: ['مردم سارا محمدی را به عنوان معلم روستا می‌شناسند.', 'معلم روستا گفت: مدرسه باز است.'],
    says: [['مدرسه باز است', 'معلم روستا']],
  },
  {
    of: 'a saying as a noun stands within a speech too',
    text: ['سارا محمدی گفت: ادعای استاندار مبنی بر اینکه پل باز است درست نیست.'],
    says: [
      ['ادعای استاندار مبنی بر اینکه پل باز است درست نیست', 'سارا محمدی'],
      ['پل باز است', 'استاندار', 'inside'],
    ],
  },
  {
    of: 'a topic is no saying as a noun',
    text: ['تاکید بر اینکه پل باز است کافی نیست.'],
    says: [],
  },
  {
    of: '«بر اساس این گزارش» tells on from a report that somebody issued',
    text: ['بانک جهانی در گزارشی اعلام کرد که آب کم شده است.', 'بر اساس این گزارش، کشاورزان زیان دیده‌اند.'],
    says: [
      ['آب کم شده است', 'بانک جهانی'],
      ['کشاورزان زیان دیده‌اند', 'بانک جهانی'],
    ],
  },
  {
    of: '«بنا بر این گزارش» tells on from a medium quoted again and again',
    text: [
      'به نوشته روزنامه شرق، پل بسته است.',
      'به نوشته این روزنامه، پول آن نرسیده است.',
      'بنا بر این گزارش، پل سال آینده باز می‌شود.',
    ],
    says: [
      ['پل بسته است', 'روزنامه شرق'],
      ['پول آن نرسیده است', 'روزنامه شرق'],
      ['پل سال آینده باز می‌شود', 'روزنامه شرق'],
    ],
  },
  {
    of: '«بنا بر این گزارش» where no report is told is the newsroom’s own',
    text: ['شهردار گفت: پل باز است.', 'بنا بر این گزارش، پل پنجاه سال پیش ساخته شد.'],
    says: [['پل باز است', 'شهردار']],
  },
  {
    of: '«وی» after a newspaper is whom it quoted',
    text: [
      'نیویورک تایمز نوشت که یک مقام دولتی به این روزنامه گفته است که پل بسته می‌ماند.',
      'وی افزوده است که پولی نرسیده است.',
    ],
    says: [
      ['یک مقام دولتی به این روزنامه گفته است که پل بسته می‌ماند', 'نیویورک تایمز'],
      ['پل بسته می‌ماند', 'یک مقام دولتی', 'inside'],
      ['پولی نرسیده است', 'یک مقام دولتی'],
    ],
  },
  {
    of: 'one who speaks to a newspaper stays «وی»',
    text: ['شهردار به واشنگتن پست گفت: پل باز می‌شود.', 'وی افزود: بودجه رسید.'],
    says: [
      ['پل باز می‌شود', 'شهردار'],
      ['بودجه رسید', 'شهردار'],
    ],
  },
  {
    of: 'after a speech a paragraph with a subject and a plain past of its own is the narrator’s',
    text: ['شهردار گفت: پل باز می‌شود.', 'نمایندگان شورا دیروز از پل بازدید کردند و کارگران را دیدند.'],
    says: [['پل باز می‌شود', 'شهردار']],
  },
  {
    of: 'after a speech a paragraph in the speaker’s own voice goes on with it',
    text: ['شهردار گفت: پل باز می‌شود.', 'ما دو سال کار کردیم و نمایندگان شورا هم کمک کردند.'],
    says: [
      ['پل باز می‌شود', 'شهردار'],
      ['ما دو سال کار کردیم و نمایندگان شورا هم کمک کردند', 'شهردار'],
    ],
  },
])

test('what is told on from a report, and whom a newspaper quoted, is for the editor to look at', () => {
  const found = proposeStatements({
    title: '',
    paragraphs: [
      'بانک جهانی در گزارشی اعلام کرد که آب کم شده است.',
      'بر اساس این گزارش، کشاورزان زیان دیده‌اند.',
      'روزنامه شرق نوشت که سارا محمدی گفته است که پل بسته می‌ماند.',
      'وی افزوده است که پولی نرسیده است.',
    ],
  })
  assert.deepEqual(
    found.map((one) => one.confidence >= SURE),
    [true, false, true, false, false],
  )
})

test('«رئیس جدید» is not surely the head who spoke before', () => {
  const found = proposeStatements({
    title: '',
    paragraphs: ['بهروز راد مدیرکل راه استان گفت: سارا محمدی از امروز رئیس است.', 'رئیس جدید افزود: کار دشوار است.'],
  })
  assert.ok(found[1] && found[1].confidence < SURE)
})

test('a newspaper spoken to is the addressee', () => {
  const [told] = proposeStatements({ title: '', paragraphs: ['شهردار به واشنگتن پست گفت: پل باز می‌شود.'] })
  assert.equal(told?.addresseePerson, 'واشنگتن پست')
})

test('in a conversation with a medium also what hangs on a later verb is said to it', () => {
  const found = proposeStatements({
    title: '',
    paragraphs: ['سارا محمدی در گفت‌وگو با روزنامه شرق با بیان اینکه پل باز است، افزود: راه باز می‌ماند.'],
  })
  assert.deepEqual(
    found.map((one) => one.addresseePerson),
    ['روزنامه شرق', 'روزنامه شرق'],
  )
})

test('a question that only the form of the clause shows is for the editor to look at', () => {
  const [asked] = proposeStatements({
    title: '',
    paragraphs: ['سارا محمدی در مورد اینکه آیا به مسابقه می‌روید؟ گفت: بله، همه با هم می‌رویم.'],
  })
  assert.ok(asked && asked.confidence < SURE)
})

holds([
  {
    of: 'what stands right before «و گفت» is a verb, known or not',
    text: ['نگار صفایی گفت: پل باز است.', 'خندید و گفت: «کار پل هرگز تمام نمی‌شود.»'],
    says: [
      ['پل باز است', 'نگار صفایی'],
      ['کار پل هرگز تمام نمی‌شود', 'نگار صفایی'],
    ],
  },
  {
    of: 'after an office is quoted the person goes on by a title of his own',
    text: [
      'نگار صفایی گفت: پل باز است.',
      'بر اساس اعلام دادستانی شیراز، دو نفر بازداشت شده‌اند.',
      'سخنگوی راه‌آهن افزود: قطار فردا می‌رسد.',
    ],
    says: [
      ['پل باز است', 'نگار صفایی'],
      ['دو نفر بازداشت شده‌اند', 'دادستانی شیراز'],
      ['قطار فردا می‌رسد', 'نگار صفایی'],
    ],
  },
  {
    of: 'whoever is named last as subject is meant by «او» in the next sentence',
    text: [
      'سارا محمدی گفت: پل باز است.',
      'جشن پل با حضور مردم برگزار شد و پیش از آن، سرهنگ بهروز راد، فرمانده انتظامی شهر، به سوی میز رفت. او گفت راه بسته نمی‌شود.',
    ],
    says: [
      ['پل باز است', 'سارا محمدی'],
      ['راه بسته نمی‌شود', 'بهروز راد'],
    ],
  },
  {
    of: 'another who stands first with «اما» ends the words before',
    text: [
      'سارا محمدی و مریم صفایی به طرح رأی ندادند. محمدی گفت: پل گران است.',
      'صفایی اما نظر دیگری داشت. او گفت پل باید بماند و افزود: «رود هم می‌ماند.»',
    ],
    says: [
      ['پل گران است', 'سارا محمدی'],
      ['پل باید بماند', 'مریم صفایی'],
      ['رود هم می‌ماند', 'مریم صفایی'],
    ],
  },
  {
    of: 'what somebody had said before, in a relative clause',
    text: ['سارا محمدی در پاسخ به حرف‌های دیروز یک عضو شورا که گفته بود پل خراب شده است، تاکید کرد: پل باز است.'],
    says: [
      ['پل خراب شده است', 'یک عضو شورا'],
      ['پل باز است', 'سارا محمدی'],
    ],
  },
  {
    of: 'one who answers somebody’s words does not say them',
    text: ['سارا محمدی به حرف‌های دهیار روستا پاسخ داد که گفته بود پل خراب شده است.'],
    says: [['پل خراب شده است', 'دهیار روستا']],
  },
  {
    of: 'the newsroom’s own question',
    text: ['سارا محمدی گفت: پل باز است.', 'از او پرسیدیم آیا راه هم باز می‌شود. محمدی گفت: بله، فردا.'],
    says: [
      ['پل باز است', 'سارا محمدی'],
      ['آیا راه هم باز می‌شود', 'خبرنگار'],
      ['بله، فردا', 'سارا محمدی'],
    ],
  },
  {
    of: 'a title is that of the one whom the article gives with it, wherever it does',
    text: [
      'سارا محمدی در تماس تلفنی بهروز راد رئیس‌جمهور ارمنستان گفت: راه باز است.',
      'به گفته رئیس‌جمهور ارمنستان، پل هم باز می‌شود.',
    ],
    says: [
      ['راه باز است', 'سارا محمدی'],
      ['پل هم باز می‌شود', 'بهروز راد'],
    ],
  },
  {
    of: 'after the last words with a colon a paragraph without «ما» or «من» is the newsroom’s',
    text: ['سارا محمدی گفت: پل باز است.', 'این رود هر بهار پرآب می‌شود و تا دریا می‌رود.'],
    says: [['پل باز است', 'سارا محمدی']],
  },
])

test('a title alone is not given to the holder of another country’s', () => {
  const found = proposeStatements({
    title: '',
    paragraphs: [
      'سارا محمدی در دیدار بهروز راد رئیس‌جمهور ارمنستان گفت: راه باز است.',
      'رئیس‌جمهور افزود: پل هم باز می‌شود.',
    ],
  })
  assert.equal(found[1]?.person, 'سارا محمدی')
})

holds([
  {
    of: 'a time that passed opens a sentence, and «اما» ends a name in quotation marks',
    text: [
      'ساعاتی بعد پدرام کاویانی وزیر نیرو، آب و برق در حاشیه جلسه گفت: کوتاهی نشد.',
      '«مارتا ویسکل» کمیسر امور داخلی اما آن را نپذیرفت و گفت: سندی در کار نیست.',
    ],
    says: [
      ['کوتاهی نشد', 'پدرام کاویانی'],
      ['سندی در کار نیست', 'مارتا ویسکل'],
    ],
  },
  {
    of: 'a colon that belongs to the next cue does not take the words of this one, and to hope is not to say',
    text: [
      'پدرام کاویانی گفت: مرز بسته است.',
      'او مدعی شد، قاچاقچیان با راننده‌ها در تماس هستند و افزود: «سند داریم».',
      'دیپلمات‌های حاضر امیدوار بودند که کار به توافق برسد.',
    ],
    says: [
      ['مرز بسته است', 'پدرام کاویانی'],
      ['قاچاقچیان با راننده‌ها در تماس هستند', 'پدرام کاویانی'],
      ['سند داریم', 'پدرام کاویانی'],
    ],
  },
])

test('«او» after a sentence that names another is for the editor to look at', () => {
  const found = proposeStatements({
    title: '',
    paragraphs: ['سارا محمدی گفت: پل باز است.', 'راه با نظر مهندس مریم صفایی ساخته شد. او افزود که رود هم پرآب است.'],
  })
  assert.ok(found[1] && found[1].confidence < SURE)
})

test('«به او» is to the one who asked, «به همتای … خود» and an order tell who is spoken to', () => {
  const [, answer] = proposeStatements({
    title: '',
    paragraphs: ['خبرنگار ایسنا پرسید که آیا پل باز است. سارا محمدی به او پاسخ داد: بله، باز است.'],
  })
  assert.equal(answer?.addresseePerson, 'خبرنگار ایسنا')
  const [order] = proposeStatements({
    title: '',
    paragraphs: ['شهرداری شیراز به وزارت راه ابلاغ کرد که پل را ببندند.'],
  })
  assert.equal(order?.addresseePerson, 'وزارت راه')
})
