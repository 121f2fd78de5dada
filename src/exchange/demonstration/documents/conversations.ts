import type { DemonstrationDocument } from '../shapes.ts'

const us = { speaker: 'mehrazin', tenure: 'mehrazin-president' }
const dadgan = { who: 'dadgan', basis: 'reply' as const }

/** Questions and answers: a guest, the press, television, an agency. */
export const conversations: DemonstrationDocument[] = [
  {
    key: 'martes-meeting',
    kind: 'meeting',
    about: ['martes-meeting', 'trade', 'water', 'roshnab'],
    happened: '2026-07-19 11:00',
    published: '2026-07-19 14:10',
    picture: 'talks-table',
    statements: {
      s1: {
        ...us,
        to: [{ who: 'martes', tenure: 'martes-secretary', basis: 'event' }],
        cue: 'say',
        directness: 'colon',
        topics: ['trade'],
      },
      s2: {
        speaker: 'martes',
        tenure: 'martes-secretary',
        to: [{ who: 'mehrazin', tenure: 'mehrazin-president', basis: 'event' }],
        cue: 'say',
        directness: 'colon',
        topics: ['water'],
      },
      s3: { speaker: 'martes', tenure: 'martes-secretary', cue: 'announce', directness: 'indirect' },
      s4: { speaker: 'nikravan', tenure: 'nikravan-foreign', cue: 'add', directness: 'colon', topics: ['trade'] },
    },
    fa: {
      kicker: 'در دیدار رئیس‌جمهور با دبیرکل سازمان همکاری کرانه‌ها',
      headline: 'نیکوان میزبان نشست سران کرانه‌ها می‌شود',
      decks: [['مارتس: رود مشترک بهترین میز مذاکره است', 's2']],
      short: 'دیدار با دبیرکل سازمان کرانه‌ها',
      lead: 'دبیرکل سازمان همکاری کرانه‌ها در دیدار با رئیس‌جمهور، نامهٔ میزبانی هشتمین نشست سران این سازمان را به نیکوان سپرد. نشست آذرماه در روشناب برگزار می‌شود.',
      body: `
دریا مهرآذین پیش از ظهر یکشنبه یونا مارتس، دبیرکل سازمان همکاری کرانه‌ها، را در دفتر خود پذیرفت.

رئیس‌جمهور در این دیدار گفت: [s1|سازمان کرانه‌ها بیست سال عکس یادگاری گرفته است. اگر نشست روشناب دست‌کم یک گمرک را آسان‌تر کند، از همهٔ آن عکس‌ها بیشتر می‌ارزد.]

یونا مارتس با اشاره به تماس هفتهٔ گذشتهٔ رئیسان جمهور نیکوان و ورانه گفت: [s2|تجربهٔ ما می‌گوید رود مشترک بهترین میز مذاکره است؛ چون هیچ‌کس نمی‌تواند از کنارش برخیزد. سازمان آماده است کارشناس بی‌طرف معرفی کند.]

دبیرکل همچنین خبر داد که [s3|عضویت لورانا در صندوق بندرهای سازمان در همین نشست نهایی می‌شود].

دبیرکل پس از دیدار به خبرنگاران گفت: [s4|پیشنهاد ما یک برگهٔ گمرکی یکسان برای هر هفت عضو است و پنج عضو تاکنون با آن همراه شده‌اند.]
`,
    },
    corrections: [
      {
        lang: 'fa',
        at: '2026-07-19 15:20',
        kind: 'attribution',
        note: 'سخنی که پس از دیدار دربارهٔ برگهٔ گمرکی گفته شد از آنِ وزیر امور خارجه است و به‌نادرست از زبان دبیرکل نقل شده بود.',
        reportedBy: 'وزارت امور خارجه',
        before: 'دبیرکل پس از دیدار به خبرنگاران گفت',
        after: 'آرش نیک‌روان، وزیر امور خارجه، پس از دیدار به خبرنگاران گفت',
      },
    ],
  },
  {
    key: 'press-conference',
    kind: 'report',
    about: ['press-conference', 'water', 'energy', 'education', 'roshnab'],
    happened: '2026-08-12 10:00',
    published: '2026-08-12 14:45',
    verbality: 'edited_transcript',
    statements: {
      s1: { ...us, cue: 'say', directness: 'verbatim', topics: ['water'] },
      s2: { ...us, cue: 'say', directness: 'verbatim', topics: ['energy'] },
      s3: { ...us, cue: 'deny', directness: 'verbatim' },
      s4: { ...us, cue: 'promise', directness: 'verbatim', topics: ['education'] },
    },
    fa: {
      kicker: 'رئیس‌جمهور در نشست خبری تابستان',
      headline: ['زمان خاموشی هر محله سه روز پیش‌تر اعلام می‌شود', 's2'],
      decks: [['بودجهٔ مدرسه‌ها جابه‌جا نشده است', 's3']],
      short: 'نشست خبری تابستان رئیس‌جمهور',
      lead: 'رئیس‌جمهور در نشستی نودقیقه‌ای به پرسش‌های سی‌ودو خبرنگار پاسخ داد. گزیدهٔ این پرسش‌ها و پاسخ‌ها با ویرایشی اندک در پی می‌آید.',
      body: `
## آب و برق

پرسش: مردم روشناب هر روز دو ساعت برق ندارند و کسی نمی‌گوید کِی. چرا؟

پاسخ: [s2|گلهٔ شما به‌جاست. کمبود را نمی‌توانم یک‌شبه از میان ببرم، اما پنهان‌کاری را می‌توانم. از شنبه زمان خاموشی هر محله سه روز پیش‌تر اعلام می‌شود و اگر جابه‌جا شد، علتش را هم می‌نویسیم.]

پرسش: گفت‌وگو با ورانه به کجا رسید؟

پاسخ: [s1|دریچه‌های سد بالادست باز مانده است و ما هر هفته عددها را می‌گیریم. هنوز توافقی نداریم، اما برای نخستین بار دو طرف یک جدول را نگاه می‌کنند.]

## مدرسه‌ها

پرسش: یک روزنامه نوشته است بودجهٔ نوسازی مدرسه‌ها صرف خرید خودرو شده است.

پاسخ: [s3|این خبر درست نیست. حتی یک ریال از آن بودجه جابه‌جا نشده است و سند پرداخت‌ها از همین هفته در دسترس همه است.] [s4|اگر روزی چنین چیزی دیدید، خودم اینجا می‌آیم و پاسخ می‌دهم.]

کتایون بامداد، سخنگوی دولت، در پایان گفت نشست خبری پاییز در آبان برگزار خواهد شد.
`,
    },
    en: {
      kicker: 'Summer press conference',
      headline: ['Hours of power cuts to be announced three days ahead', 's2'],
      lead: 'For ninety minutes the president answered thirty-two reporters. A selection, lightly edited.',
      published: '2026-08-13 09:00',
      body: `
## Water and power

Question: Roshnab is without power two hours a day and nobody says when. Why?

Answer: [s2|You are right to complain. I cannot end a shortage overnight, but I can end the secrecy. From Saturday the hours of each district will be announced three days ahead, and when they change we shall write why.]

Question: Where do the talks with Varana stand?

Answer: [s1|The gates of the upper dam have stayed open and we receive the figures every week. There is no agreement yet, but for the first time both sides are looking at the same table.]

## Schools

Question: A newspaper writes that the school money went into cars.

Answer: [s3|That is not true. Not one rial of that budget has been moved, and the payments can be seen by everyone from this week on.] [s4|If you ever find such a thing, I shall come here and answer for it.]
`,
    },
  },
  {
    key: 'evening-interview',
    kind: 'interview',
    about: ['evening-interview', 'water', 'energy'],
    happened: '2026-09-05 21:00',
    published: '2026-09-06 09:30',
    verbality: 'edited_transcript',
    picture: 'roshnab-city',
    sourceLine: {
      agency: { fa: 'شبکهٔ نخست سیمای نیکوان', en: 'Nikvan Television, First Channel' },
      received: '2026-09-05 22:40',
      link: null,
    },
    statements: {
      s1: { ...us, to: [dadgan], cue: 'say', directness: 'verbatim' },
      s2: { ...us, to: [dadgan], cue: 'say', directness: 'verbatim', topics: ['energy'] },
      s3: {
        speaker: 'dadgan',
        to: [{ who: 'mehrazin', tenure: 'mehrazin-president', basis: 'words' }],
        cue: 'ask',
        directness: 'verbatim',
      },
      s4: { ...us, to: [dadgan], cue: 'say', directness: 'verbatim' },
      s5: { ...us, to: [dadgan], cue: 'say', directness: 'verbatim' },
    },
    fa: {
      kicker: 'مهرآذین در گفت‌وگو با برنامهٔ «پرسش شب»:',
      headline: ['سخت‌ترین کار این دو سال نه گفتن بود', 's5'],
      decks: [['هر شب نامه‌های مردم را می‌خوانم', 's1']],
      short: 'گفت‌وگو با برنامهٔ پرسش شب',
      lead: 'رئیس‌جمهور در دومین سالگرد آغاز کار خود مهمان برنامهٔ زندهٔ «پرسش شب» بود و به پرسش‌های ماکان دادگان دربارهٔ گرانی، برق و زندگی شخصی خود پاسخ داد.',
      body: `
دادگان: دو سال گذشت. شب‌ها پیش از خواب به چه فکر می‌کنید؟

مهرآذین: [s1|به نامه‌ها. هر شب ده نامه از نامه‌های مردم را می‌خوانم؛ خودم برمی‌دارم، کسی گلچین نمی‌کند. گاهی یک نامهٔ یک‌صفحه‌ای از یک گزارش سیصدصفحه‌ای راست‌تر است.]

دادگان: [s3|چرا قیمت نان را وعده دادید ثابت می‌ماند و نماند؟]

مهرآذین: [s4|چون اشتباه کردم. گمان می‌کردم گندم بهاره بیشتر از این می‌شود. وعده‌ای را که در دست خودم نبود نباید می‌دادم.] [s5|سخت‌ترین کار این دو سال نه گفتن بود؛ به دوست، به همکار و گاهی به خودم.]

دادگان: و خاموشی‌ها؟

مهرآذین: [s2|تا پاییز آینده سه نیروگاه خورشیدی به شبکه می‌آید. تا آن روز کمبود داریم و من این را هر بار همین‌طور ساده می‌گویم.]

این گفت‌وگو یک ساعت به درازا کشید و متن آن از روی پخش زنده پیاده و اندکی ویرایش شده است.
`,
    },
    en: {
      kicker: 'Interview with “Question of the Evening”',
      headline: ['The hardest thing in these two years was to say no', 's5'],
      decks: [['Every night I read the people’s letters', 's1']],
      lead: 'Two years into her term the president was the guest of the live programme “Question of the Evening” and answered Makan Dadgan on prices, power and her own life.',
      published: '2026-09-07 10:00',
      body: `
Dadgan: Two years have passed. What do you think of before you sleep?

Mehrazin: [s1|Of the letters. Every night I read twenty of the people’s letters; I pick them myself, nobody selects them. A letter of one page is sometimes truer than a report of three hundred.]

Dadgan: [s3|Why did you promise that the price of bread would hold, when it did not?]

Mehrazin: [s4|Because I was wrong. I thought the spring wheat would be better. I should not have promised what was not in my hands.] [s5|The hardest thing in these two years was to say no: to friends, to colleagues and sometimes to myself.]

Dadgan: And the power cuts?

Mehrazin: [s2|By next autumn three solar plants will be connected. Until then we are short of power, and I say it as plainly as that every time.]
`,
    },
    corrections: [
      {
        lang: 'fa',
        at: '2026-09-06 11:20',
        kind: 'fact',
        note: 'رئیس‌جمهور شمار نامه‌ها را «بیست» گفته بود، نه «ده». متن با فایل صوتی برنامه سنجیده شد.',
        before: 'هر شب ده نامه از نامه‌های مردم',
        after: 'هر شب بیست نامه از نامه‌های مردم',
      },
    ],
  },
  {
    key: 'peyk-interview',
    kind: 'interview',
    about: ['air', 'trade', 'roshnab'],
    happened: '2026-11-12',
    published: '2026-11-12 12:00',
    sourceLine: {
      agency: { fa: 'خبرگزاری پیک نیکوان' },
      received: '2026-11-12 10:30',
      link: 'https://peyk.example/1405/08/21/bamdad',
    },
    statements: {
      s1: {
        speaker: 'bamdad',
        tenure: 'bamdad-spokesperson',
        to: [{ who: 'peyk', basis: 'reply' }],
        cue: 'say',
        directness: 'colon',
        topics: ['air'],
      },
      s2: {
        speaker: 'bamdad',
        tenure: 'bamdad-spokesperson',
        to: [{ who: 'peyk', basis: 'reply' }],
        cue: 'deny',
        directness: 'indirect',
        topics: ['trade'],
      },
      s3: {
        speaker: 'mehrazin',
        tenure: 'mehrazin-president',
        cue: 'order',
        directness: 'summary',
        topics: ['air'],
        parent: 's1',
      },
    },
    fa: {
      kicker: 'سخنگوی دولت در گفت‌وگو با پیک نیکوان:',
      headline: ['برای هر نظر مردم پاسخی نوشته می‌شود', 's1'],
      decks: [['افزایش تعرفهٔ بندر گلیار درست نیست', 's2']],
      short: 'گفت‌وگوی سخنگوی دولت با پیک نیکوان',
      lead: 'کتایون بامداد، سخنگوی دولت، از آماده شدن پاسخ دولت به نظرهای مردم دربارهٔ برنامهٔ هوای پاک خبر داد و شایعهٔ افزایش تعرفهٔ بندر گلیار را رد کرد.',
      body: `
به گزارش خبرگزاری پیک نیکوان، سخنگوی دولت دربارهٔ نظرهای مردم به برنامهٔ هوای پاک گفت: [s1|دوهزار و صد و هفده نظر رسیده و برای هر کدام پاسخی نوشته می‌شود.] به گفتهٔ او رئیس‌جمهور دستور داده است که [s3|هیچ نظری بی‌پاسخ نماند]، حتی اگر پاسخ «نه» باشد.

بامداد دربارهٔ خبری که در شبکه‌های اجتماعی دست‌به‌دست می‌شود گفت که [s2|تعرفهٔ کالا در بندر گلیار افزایش نیافته است و تا پایان سال نیز افزایش نمی‌یابد].

او زمان نشست خبری پاییز رئیس‌جمهور را نیمهٔ نخست آذر اعلام کرد.

سخنگوی دولت در پایان از خبرنگاران خواست پرسش‌های خود را برای نشست سران کرانه‌ها تا دهم آذر بفرستند.
`,
    },
  },
]
