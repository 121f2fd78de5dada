import type { DemonstrationDocument } from '../shapes.ts'

const us = { speaker: 'mehrazin', tenure: 'mehrazin-president' }

/** Three days in a province: the announcement, a meeting, a visit, a council, pictures, a speech. */
export const kuhsayehTrip: DemonstrationDocument[] = [
  {
    key: 'trip-begins',
    kind: 'report',
    about: ['kuhsayeh-trip', 'kuhsayeh'],
    happened: '2026-08-24',
    published: '2026-08-24 09:30',
    picture: 'kuhsayeh-hills',
    statements: {
      s1: { ...us, cue: 'say', directness: 'colon' },
      s2: {
        speaker: 'kohsar',
        tenure: 'kohsar-governor',
        to: [{ who: 'mehrazin', tenure: 'mehrazin-president', basis: 'event' }],
        cue: 'say',
        directness: 'colon',
        topics: ['water'],
      },
    },
    fa: {
      headline: 'سفر سه‌روزهٔ رئیس‌جمهور به کوه‌سایه آغاز شد',
      decks: [['برای شنیدن آمده‌ام، نه برای روبان بریدن', 's1']],
      lead: 'رئیس‌جمهور صبح دوشنبه با قطار به شهر کوه‌سایه رسید. دیدار با کشاورزان، بازدید از بیمارستان نیمه‌کارهٔ شهر و نشست با شورای استان از برنامه‌های این سفر سه‌روزه است.',
      body: `
قطار رئیس‌جمهور ساعت هشت و ده دقیقه به ایستگاه کوه‌سایه رسید و بهرام کهسار، استاندار، و گروهی از مردم شهر از او استقبال کردند.

دریا مهرآذین در جمع استقبال‌کنندگان گفت: [s1|این بار برای شنیدن آمده‌ام، نه برای روبان بریدن. هر طرحی که افتتاح نشده، خودش بهترین گزارش کار ماست.]

استاندار کوه‌سایه نیز در گفت‌وگوی آغازین با رئیس‌جمهور گفت: [s2|استان ما سرچشمهٔ آب نیمی از کشور است و با این همه، چهل روستای آن با تانکر آب می‌خورد.]

رئیس‌جمهور بعدازظهر امروز به دشت سنگاب می‌رود. گزارش هر یک از برنامه‌های سفر در همین پایگاه منتشر می‌شود.
`,
    },
  },
  {
    key: 'farmers',
    kind: 'meeting',
    about: ['farmers-meeting', 'kuhsayeh-trip', 'water', 'people-line', 'sangab'],
    happened: '2026-08-24 16:00',
    published: '2026-08-24 20:10',
    picture: 'sangab-plain',
    statements: {
      s1: {
        speaker: 'hamta',
        to: [{ who: 'mehrazin', tenure: 'mehrazin-president', basis: 'words' }],
        cue: 'say',
        directness: 'colon',
        topics: ['water'],
      },
      s2: { ...us, to: [{ who: 'hamta', basis: 'reply' }], cue: 'say', directness: 'colon', topics: ['water'] },
      s3: { ...us, cue: 'promise', directness: 'colon', topics: ['water'] },
      s4: {
        ...us,
        to: [{ who: 'kohsar', tenure: 'kohsar-governor', basis: 'words' }],
        cue: 'order',
        directness: 'indirect',
        topics: ['water'],
      },
    },
    fa: {
      kicker: 'رئیس‌جمهور در جمع کشاورزان دشت سنگاب:',
      headline: ['بدهی گندم را پیش از شخم پاییز می‌پردازیم', 's3'],
      decks: [['گندم‌کار سنگابی: چاه خشک، وام نمی‌خواهد؛ آب می‌خواهد', 's1']],
      short: 'دیدار با کشاورزان دشت سنگاب',
      lead: 'رئیس‌جمهور بعدازظهر دوشنبه زیر سایبان خرمن‌جای ده بالا با نزدیک به دویست گندم‌کار دشت سنگاب گفت‌وگو کرد. بدهی دولت به کشاورزان و کم‌آبی چاه‌ها بیشترین سخن این دیدار بود.',
      body: `
دیدار با سخن کشاورزان آغاز شد. ژاله همتا، سخنگوی انجمن کشاورزان، خطاب به رئیس‌جمهور گفت: [s1|هر سال به ما وام چاه‌کنی می‌دهند. خانم رئیس‌جمهور، چاه خشک وام نمی‌خواهد؛ آب می‌خواهد. پول گندم ما هم پنج ماه است نرسیده.]

مهرآذین در پاسخ گفت: [s2|حق با شماست و از این دیرکرد پوزش می‌خواهم. هیچ توضیحی، جای پولی را که باید در جیب شما می‌بود نمی‌گیرد.]

رئیس‌جمهور با اشاره به گفت‌وگوی صبح خود با خزانه‌داری وعده داد: [s3|همهٔ بدهی گندم امسال را پیش از شخم پاییز می‌پردازیم و از این پس اگر دولت دیر کند، خودش سود دیرکرد می‌دهد.]

او همچنین از استاندار خواست [s4|تا یک ماه دیگر فهرست چاه‌های بی‌آب را با نام صاحبانشان منتشر کند] تا برنامهٔ آبیاری نوین از همان‌ها آغاز شود.

چند تن از کشاورزان جوان نیز از نبود اینترنت در دشت و دوری مدرسهٔ دخترانه گفتند. این گفت‌وگو دو ساعت و نیم به درازا کشید.
`,
    },
    additions: [
      {
        lang: 'fa',
        at: '2026-09-20 11:00',
        note: 'نتیجهٔ وعدهٔ پرداخت افزوده شد.',
        after: 'این گفت‌وگو دو ساعت و نیم به درازا کشید.',
        added: 'به گزارش خزانه‌داری، بدهی گندم دشت سنگاب در بیست‌وششم شهریور پرداخت شد.',
      },
    ],
  },
  {
    key: 'hospital',
    kind: 'report',
    about: ['hospital-visit', 'kuhsayeh-trip', 'health', 'kuhsayeh'],
    happened: '2026-08-25 10:00',
    published: '2026-08-25 13:45',
    statements: {
      s1: {
        ...us,
        to: [
          { who: 'rastak', tenure: 'rastak-health', basis: 'words' },
          { who: 'kohsar', tenure: 'kohsar-governor', basis: 'words' },
        ],
        cue: 'ask',
        directness: 'quoted',
        topics: ['health'],
      },
      s2: {
        speaker: 'rastak',
        tenure: 'rastak-health',
        to: [{ who: 'mehrazin', tenure: 'mehrazin-president', basis: 'reply' }],
        cue: 'say',
        directness: 'colon',
        topics: ['health'],
      },
      s3: { ...us, cue: 'order', directness: 'indirect', topics: ['health'] },
      s4: { ...us, cue: 'stress', directness: 'colon', topics: ['health'] },
    },
    fa: {
      kicker: 'در بازدید از بیمارستان نیمه‌کارهٔ کوه‌سایه',
      headline: 'ساختمانی که هفت سال منتظر آسانسور ماند',
      decks: [['پیشرفت کار هر هفته بر دیوار بیمارستان نوشته شود', 's3']],
      short: 'بازدید از بیمارستان کوه‌سایه',
      lead: 'رئیس‌جمهور صبح سه‌شنبه از بیمارستان دویست‌تختخوابی کوه‌سایه بازدید کرد که ساخت آن از سال ۱۳۹۸ نیمه‌کاره مانده است.',
      body: `
مهرآذین از پله‌های خاک‌گرفتهٔ بیمارستان تا طبقهٔ پنجم بالا رفت؛ آسانسوری در کار نبود. او در اتاق عملی که هنوز کاشی نشده است از وزیر بهداشت و استاندار پرسید: [s1|«اگر پول نبود، چرا ساختن را آغاز کردیم؟ و اگر بود، کجا رفت؟»]

نگار رستاک، وزیر بهداشت، پاسخ داد: [s2|پیمانکار نخست سه سال پیش کار را رها کرده و پرونده‌اش در دادگاه است. پیمانکار تازه برگزیده شده و پول سال اول او در حساب است.]

رئیس‌جمهور دستور داد [s3|پیشرفت کار و پول‌های پرداخت‌شده هر هفته بر تابلویی کنار در بیمارستان نوشته شود تا مردم شهر ببینند].

او در گفت‌وگو با پرستارانی که برای دیدن بیمارستان آمده بودند تأکید کرد: [s4|مادری که برای زایمان باید دو ساعت در جادهٔ کوهستانی برود، کاری به قرارداد و پیمانکار ندارد. این ساختمان باید تا نوروز ۱۴۰۷ بیمار بپذیرد.]

بیمارستان کوه‌سایه پس از گشایش، به نزدیک به سیصدهزار نفر در شهر و هشتاد روستای پیرامون آن خدمت می‌دهد.
`,
    },
  },
  {
    key: 'council',
    kind: 'meeting',
    about: ['province-council', 'kuhsayeh-trip', 'water', 'health', 'kuhsayeh'],
    happened: '2026-08-25 17:00',
    published: '2026-08-25 21:30',
    verbality: 'summary',
    statements: {
      s1: { ...us, cue: 'announce', directness: 'indirect', topics: ['water'] },
      s2: { speaker: 'kohsar', tenure: 'kohsar-governor', cue: 'say', directness: 'colon' },
    },
    fa: {
      headline: 'شورای کوه‌سایه دوازده تصمیم گرفت',
      decks: [['آبرسانی به چهل روستا نخستین تصمیم است', 's1']],
      lead: 'نشست شورای استان کوه‌سایه با حضور رئیس‌جمهور برگزار شد و دوازده تصمیم با زمان و مسئول روشن به تصویب رسید.',
      body: `
این نشست عصر سه‌شنبه در ساختمان قدیم استانداری و با حضور فرمانداران، نمایندگان شوراهای روستا و سه وزیر برگزار شد.

رئیس‌جمهور در آغاز اعلام کرد که [s1|آبرسانی به چهل روستای بی‌آب استان پیش از هر طرح دیگری پول خواهد گرفت].

## مهم‌ترین تصمیم‌ها

- لوله‌کشی آب چهل روستا تا پایان خرداد ۱۴۰۶
- بازسازی جادهٔ گردنهٔ برف‌ریز پیش از زمستان
- خرید نُه آمبولانس کوهستانی
- رساندن اینترنت به همهٔ مدرسه‌های دشت سنگاب

بهرام کهسار، استاندار کوه‌سایه، در پایان نشست گفت: [s2|هر تصمیم یک نام و یک تاریخ دارد. اگر در آن تاریخ کار نشده بود، از صاحب آن نام بپرسید.]

متن کامل تصویب‌نامه در دفتر شورای استان در دسترس است.
`,
    },
  },
  {
    key: 'trip-pictures',
    kind: 'photo_story',
    about: ['kuhsayeh-trip', 'kuhsayeh', 'sangab'],
    happened: '2026-08-26',
    published: '2026-08-26 18:00',
    picture: 'sangab-plain',
    fa: {
      headline: 'سه روز در کوه‌سایه به روایت طرح‌ها',
      lead: 'دفتر نمایشی عکس ندارد و سفر رئیس‌جمهور را با طرح‌هایی انتزاعی روایت می‌کند.',
      body: `
صبح دوشنبه قطار به ایستگاه کوه‌سایه رسید و بعدازظهر، کشاورزان ده بالا گرد رئیس‌جمهور نشستند. عصر سه‌شنبه نوبت شورای استان بود.

![kuhsayeh-hills]
![talks-table]

صبح چهارشنبه، میدان بزرگ شهر پیش از آغاز سخنرانی.
`,
    },
  },
  {
    key: 'square-speech',
    kind: 'speech',
    about: ['square-speech', 'kuhsayeh-trip', 'health', 'education', 'kuhsayeh'],
    happened: '2026-08-26 10:30',
    published: '2026-08-26 14:00',
    verbality: 'edited_transcript',
    statements: {
      s1: { ...us, cue: 'say', directness: 'verbatim' },
      s2: { ...us, cue: 'promise', directness: 'verbatim', topics: ['water'] },
      s3: { ...us, cue: 'promise', directness: 'verbatim', topics: ['health'] },
      s4: { ...us, cue: 'ask', directness: 'verbatim' },
    },
    fa: {
      kicker: 'متن سخنرانی در میدان بزرگ کوه‌سایه',
      headline: ['این وعده‌ها را بشمارید و سال دیگر از من بپرسید', 's4'],
      decks: [['تا تابستان آینده آب تانکری نخواهیم داشت', 's2']],
      lead: 'رئیس‌جمهور در پایان سفر سه‌روزه، صبح چهارشنبه در میدان بزرگ کوه‌سایه با مردم سخن گفت. متن این سخنرانی با ویرایشی اندک منتشر می‌شود.',
      body: `
مردم کوه‌سایه، سلام. سه روز مهمان شما بودم و شما صاحب‌خانه‌های باحوصله‌ای بودید.

[s1|من آمده بودم بشنوم و شنیدم. شنیدم که آب هست و در لوله نیست، بیمارستان هست و در آن بیمار نیست، جاده هست و زمستان که می‌شود دیگر نیست.]

[s2|امروز دو وعده می‌دهم. نخست آنکه تا تابستان آینده در هیچ روستای این استان کسی آب تانکری نخواهد خورد.] [s3|دوم آنکه بیمارستان شهر پیش از نوروز ۱۴۰۷ بیمار خواهد پذیرفت.]

می‌دانم که از این وعده‌ها بسیار شنیده‌اید. برای همین گفته‌ام همهٔ آن‌ها را با نام کسی که باید انجامشان دهد بنویسند و به دیوار بزنند.

[s4|از شما می‌خواهم این وعده‌ها را بشمارید و سال دیگر، همین روز، از من بپرسید. دولتی که از پرسش بترسد، کاری نکرده است.]

سایهٔ این کوه‌ها بر سرتان ماندگار باد.
`,
    },
    en: {
      kicker: 'Speech in the main square of Kuhsayeh',
      headline: ['Count these promises, and ask me next year', 's4'],
      lead: 'Ending her three days in the province, the president spoke to the people in the main square of Kuhsayeh on Wednesday morning. The text is lightly edited.',
      published: '2026-08-27 10:00',
      body: `
People of Kuhsayeh, good morning. For three days I have been your guest, and you have been patient hosts.

[s1|I came to listen and I have heard. I have heard that there is water but not in the pipes, that there is a hospital but no patients in it, that there is a road and that in winter there is none.]

[s2|Today I make two promises. The first: by next summer nobody in any village of this province will drink water from a tanker.] [s3|The second: before the new year of 1407 the hospital of this town will take patients.]

I know that you have heard many such promises. That is why I have had each of them written down with the name of whoever has to keep it, and put up on the wall.

[s4|I ask you to count these promises and, on this day next year, to ask me. A government that fears a question has done nothing.]
`,
    },
  },
]
