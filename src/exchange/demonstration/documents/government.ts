import type { DemonstrationDocument } from '../shapes.ts'

const us = { speaker: 'mehrazin', tenure: 'mehrazin-president' }
const sepehrdad = { speaker: 'sepehrdad', tenure: 'sepehrdad-energy' }

/** What the government decides and opens: schools, clean air, a solar plant, a port. */
export const government: DemonstrationDocument[] = [
  {
    key: 'school-session',
    kind: 'report',
    about: ['school-session', 'education', 'roshnab'],
    happened: '2026-07-26 09:00',
    published: '2026-07-26 14:30',
    statements: {
      s1: { ...us, cue: 'stress', directness: 'colon', topics: ['education'] },
      s2: {
        speaker: 'golandish',
        tenure: 'golandish-education',
        cue: 'announce',
        directness: 'colon',
        topics: ['education'],
      },
      s3: {
        speaker: 'sarvesta',
        tenure: 'sarvesta-roads',
        cue: 'promise',
        directness: 'indirect',
        topics: ['education'],
      },
    },
    fa: {
      headline: 'هیئت دولت نوسازی ۴۲۰ مدرسه را تصویب کرد',
      decks: [['گل‌اندیش: کلاس‌های کانکسی تا بهمن برچیده می‌شوند', 's2']],
      short: 'تصویب نوسازی مدرسه‌ها در هیئت دولت',
      lead: 'هیئت دولت در نشست یکشنبه به ریاست دریا مهرآذین، برنامهٔ نوسازی ۴۲۰ مدرسه را در نُه استان تصویب کرد. کار از مدرسه‌هایی آغاز می‌شود که ساختمانشان ناایمن شناخته شده است.',
      body: `
رئیس‌جمهور در آغاز این نشست تأکید کرد: [s1|فهرست مدرسه‌های ناایمن سه سال است که در کشوی ما مانده است. من حاضر نیستم زمستان دیگری با این فهرست بخوابم.]

بردیا گل‌اندیش، وزیر آموزش، در گزارش خود گفت: [s2|در ۴۲۰ مدرسه یا ساختمان را مقاوم می‌کنیم یا از نو می‌سازیم و کلاس‌های کانکسی را تا پایان بهمن برمی‌چینیم.]

برپایهٔ این تصمیم، بودجهٔ کار از محل فروش ساختمان‌های بی‌استفادهٔ دولت فراهم می‌شود و هر استان باید نقشهٔ زمان‌بندی خود را تا پایان مرداد بفرستد.

هومن سروستا، وزیر راه و بندرها، نیز پذیرفت که [s3|ماشین‌آلات راه‌سازی استان‌ها در روزهای تعطیل رایگان در اختیار پیمانکاران مدرسه باشد].

در بخش دیگری از نشست، گزارش آمادگی استان‌ها برای کم‌آبی تابستان بررسی شد.
`,
    },
    corrections: [
      {
        lang: 'fa',
        at: '2026-07-27 10:00',
        kind: 'number',
        note: 'در گزارش نخست، شمار مدرسه‌ها ۴۲۰ نوشته شده بود. تصویب‌نامهٔ هیئت دولت ۴۱۲ مدرسه را نام می‌برد.',
        before: '۴۲۰ مدرسه',
        after: '۴۱۲ مدرسه',
      },
    ],
  },
  {
    key: 'air-decree',
    kind: 'decree',
    about: ['air-decree', 'air', 'roshnab'],
    happened: '2026-09-28',
    published: '2026-09-28 11:00',
    verbality: 'verbatim',
    statements: {
      s1: {
        ...us,
        to: [{ who: 'kouhyar', tenure: 'kouhyar-mayor', basis: 'words' }],
        cue: 'order',
        directness: 'verbatim',
        topics: ['air'],
      },
      s2: { ...us, cue: 'order', directness: 'verbatim', topics: ['air'] },
    },
    fa: {
      kicker: 'در فرمانی به شهردار روشناب و سه وزیر',
      headline: 'رئیس‌جمهور برای هوای پاک پایتخت چهل روز زمان گذاشت',
      short: 'فرمان تهیهٔ برنامهٔ هوای پاک',
      lead: 'رئیس‌جمهور در فرمانی از شهردار روشناب و وزیران بهداشت، آب و انرژی و راه خواست برنامه‌ای یک‌ساله برای هوای پاک پایتخت بنویسند. متن فرمان چنین است.',
      body: `
شهردار محترم روشناب و وزیران محترم بهداشت، آب و انرژی، راه و بندرها

زمستان گذشته مردم روشناب پنجاه‌وهفت روز هوای ناسالم را نفس کشیدند و مدرسه‌ها نوزده روز بسته ماند. این شماره‌ها سرنوشت ما نیست.

[s1|شهرداری روشناب با همکاری سه وزارتخانه، ظرف چهل روز برنامه‌ای یک‌ساله برای پاک کردن هوای پایتخت بنویسد که در آن سهم هر منبع آلودگی، کار هر دستگاه و هزینهٔ هر کار روشن باشد.]

[s2|داده‌های همهٔ ایستگاه‌های سنجش هوا از همین امروز ساعت‌به‌ساعت و بی هیچ پالایشی در دسترس مردم و پژوهشگران باشد.]

برنامه پیش از تصویب، دو هفته برای نظر مردم و دانشگاه‌ها منتشر خواهد شد.

دریا مهرآذین، رئیس‌جمهور نیکوان
`,
    },
  },
  {
    key: 'air-council',
    kind: 'meeting',
    about: ['air-council', 'air', 'health', 'roshnab'],
    happened: '2026-10-28 08:30',
    published: '2026-10-28 12:15',
    picture: 'air-city',
    statements: {
      s1: {
        speaker: 'kouhyar',
        tenure: 'kouhyar-mayor',
        to: [{ who: 'mehrazin', tenure: 'mehrazin-president', basis: 'event' }],
        cue: 'say',
        directness: 'colon',
        topics: ['air'],
      },
      s2: {
        ...us,
        to: [{ who: 'kouhyar', tenure: 'kouhyar-mayor', basis: 'reply' }],
        cue: 'stress',
        directness: 'colon',
        topics: ['air'],
      },
      s3: {
        speaker: 'rastak',
        tenure: 'rastak-health',
        cue: 'warn',
        directness: 'infinitive',
        topics: ['air', 'health'],
      },
      s4: { ...us, cue: 'order', directness: 'indirect', topics: ['air'] },
    },
    fa: {
      kicker: 'در نخستین نشست شورای هوای پاک',
      headline: 'اتوبوس‌های دودزا تا نوروز از خیابان‌ها می‌روند',
      decks: [['مهرآذین: برنامه‌ای که عدد ندارد، آرزوست', 's2']],
      short: 'نخستین نشست شورای هوای پاک روشناب',
      lead: 'پیش‌نویس برنامهٔ یک‌سالهٔ هوای پاک روشناب در نشستی به ریاست رئیس‌جمهور بررسی شد. کنار گذاشتن ۳۵۰ اتوبوس فرسوده تا پایان اسفند نخستین گام این برنامه است.',
      body: `
شیدا کوهیار، شهردار روشناب، در این نشست گفت: [s1|سهم اتوبوس‌ها و کامیون‌های کهنه از دود شهر نزدیک به نیمی از آن است. ۳۵۰ اتوبوس را تا پایان اسفند کنار می‌گذاریم و به‌جای آن‌ها ۲۴۰ اتوبوس برقی می‌آوریم.]

رئیس‌جمهور در پاسخ به گزارش شهردار تأکید کرد: [s2|برنامه‌ای که عدد ندارد، آرزوست. برای هر بند بنویسید چند روز هوای سالم به مردم می‌دهد.]

نگار رستاک، وزیر بهداشت، با [s3|هشدار دربارهٔ دو برابر شدن بیماران ریوی در آذر و دی]، خواستار آمادگی زودتر بیمارستان‌ها شد.

به گفتهٔ دبیر شورا، بیش از دوهزار نظر از مردم دربارهٔ پیش‌نویس رسیده است که پرشمارترین آن‌ها دربارهٔ پیاده‌روها و دوچرخه است.

رئیس‌جمهور در پایان دستور داد [s4|نسخهٔ نهایی برنامه همراه با پاسخ به نظرهای مردم تا پایان آبان منتشر شود].
`,
    },
    corrections: [
      {
        lang: 'fa',
        at: '2026-10-28 13:05',
        kind: 'name',
        note: 'نام شهردار روشناب به‌نادرست «شیدا کوهیار» نوشته شده بود؛ نام درست او شیوا کوهیار است. از ایشان پوزش می‌خواهیم.',
        reportedBy: 'روابط عمومی شهرداری روشناب',
        before: 'شیدا کوهیار',
        after: 'شیوا کوهیار',
      },
    ],
  },
  {
    key: 'call-lorana',
    kind: 'call',
    about: ['call-lorana', 'trade', 'lorana', 'golyar'],
    happened: '2026-11-03 13:00',
    published: '2026-11-03 16:20',
    picture: 'golyar-port',
    statements: {
      s1: {
        ...us,
        to: [{ who: 'orda', tenure: 'orda-president', basis: 'event' }],
        cue: 'say',
        directness: 'colon',
        topics: ['trade'],
      },
      s2: {
        speaker: 'orda',
        tenure: 'orda-president',
        to: [{ who: 'mehrazin', tenure: 'mehrazin-president', basis: 'event' }],
        cue: 'say',
        directness: 'colon',
        topics: ['trade'],
      },
      s3: {
        speaker: 'orda',
        tenure: 'orda-president',
        to: [{ who: 'mehrazin', tenure: 'mehrazin-president', basis: 'words' }],
        cue: 'ask',
        directness: 'indirect',
        topics: ['trade'],
      },
      s4: { speaker: 'sarvesta', tenure: 'sarvesta-roads', cue: 'add', directness: 'colon', topics: ['trade'] },
    },
    fa: {
      kicker: 'در گفت‌وگوی تصویری رئیسان جمهور نیکوان و لورانا',
      headline: 'کشتی مسافری گلیار تا بهار به راه می‌افتد',
      decks: [['اردا: دریا دیوار نیست، خیابان ماست', 's2']],
      short: 'گفت‌وگوی تصویری با رئیس‌جمهور لورانا',
      lead: 'رئیسان جمهور نیکوان و لورانا در گفت‌وگویی تصویری دربارهٔ راه‌اندازی خط کشتی مسافری میان بندر گلیار و جزیره‌های لورانا به توافق رسیدند.',
      body: `
این گفت‌وگو ظهر سه‌شنبه انجام شد و وزیران راه دو کشور نیز در آن شرکت داشتند.

دریا مهرآذین گفت: [s1|میان گلیار و جزیره‌های شما یازده ساعت راه دریایی است، اما بار ما از راه سه کشور دیگر و در یازده روز می‌رسد. این دوری ساختهٔ کاغذ است، نه جغرافیا.]

سیلوان اردا، رئیس‌جمهور لورانا، نیز گفت: [s2|برای مردمی که در جزیره زندگی می‌کنند دریا دیوار نیست، خیابان است. ما دو کشتی آمادهٔ کار داریم و تنها چشم به راه اسکلهٔ شماییم.]

او از نیکوان خواست [s3|گمرک گلیار در روزهای کشتی، شب‌ها هم باز باشد].

هومن سروستا، وزیر راه و بندرها، پس از این گفت‌وگو به خبرنگاران گفت: [s4|لایروبی اسکلهٔ شرقی گلیار بهمن تمام می‌شود و نخستین سفر در هفتهٔ دوم فروردین خواهد بود.]

هزینهٔ خط تازه میان دو کشور نصف می‌شود و بهای بلیت آن در سال نخست ثابت می‌ماند.
`,
    },
    en: {
      kicker: 'Video call between the presidents of Nikvan and Lorana',
      headline: 'Passenger ferry from Golyar to sail by spring',
      decks: [['Orda: to us the sea is no wall but a street', 's2']],
      lead: 'In a video call the presidents of Nikvan and Lorana agreed to open a passenger line between the port of Golyar and the islands of Lorana.',
      published: '2026-11-03 18:00',
      body: `
The call took place at midday on Tuesday; the transport ministers of both countries joined it.

“[s1|Between Golyar and your islands lie eleven hours of sea, yet our freight goes through three other countries and takes eleven days. That distance is made of paper, not of geography],” said Darya Mehrazin.

Silvan Orda, president of Lorana, said: [s2|“To people who live on an island the sea is no wall but a street. We have two ships ready and are waiting only for your pier.”]

He asked Nikvan [s3|to keep the customs house of Golyar open at night on ferry days].

Houman Sarvesta, minister of roads and ports, told reporters after the call: [s4|“The dredging of Golyar’s eastern pier ends in January, and the first crossing will be in the first days of April.”]
`,
    },
    corrections: [
      {
        lang: 'en',
        at: '2026-11-04 10:30',
        kind: 'translation',
        note: 'The Persian text says Bahman, which ends in mid-February; the English had “January”.',
        before: 'ends in January',
        after: 'ends in mid-February',
      },
    ],
  },
  {
    key: 'solar-opening',
    kind: 'report',
    about: ['solar-opening', 'energy', 'air', 'miandasht'],
    happened: '2026-11-16 10:00',
    published: '2026-11-16 13:10',
    picture: 'solar-field',
    statements: {
      s1: { ...us, cue: 'say', directness: 'colon', topics: ['energy'] },
      s2: { ...sepehrdad, cue: 'announce', directness: 'colon', topics: ['energy'] },
      s3: { ...us, cue: 'announce', directness: 'indirect', topics: ['energy'] },
      s4: { ...us, cue: 'thank', directness: 'colon', topics: ['energy'] },
    },
    fa: {
      kicker: 'رئیس‌جمهور در گشایش نیروگاه خورشیدی میاندشت نو:',
      headline: ['آفتاب تنها سوختی است که کسی قبضش را برای ما نمی‌فرستد', 's1'],
      decks: [['برق شصت‌هزار خانه از این نیروگاه می‌آید', 's2']],
      short: 'گشایش نیروگاه خورشیدی میاندشت نو',
      lead: 'بزرگ‌ترین نیروگاه خورشیدی نیکوان صبح دوشنبه با حضور رئیس‌جمهور در میاندشت نو گشایش یافت. یک‌سوم سهام این نیروگاه از آنِ مردم همین شهرک است.',
      body: `
نیروگاه میاندشت نو پس از دو سال ساخت، با توان نود مگاوات به شبکهٔ برق کشور پیوست.

پروانه سپهرداد، وزیر آب و انرژی، در گزارش خود گفت: [s2|برق شصت‌هزار خانه از این نیروگاه می‌آید و هر سال از سوختن صدوده‌هزار تن سوخت جلوگیری می‌شود.]

رئیس‌جمهور نیز در سخنانی کوتاه گفت: [s1|آفتاب تنها سوختی است که کسی قبضش را برای ما نمی‌فرستد. سال‌ها زیر این آفتاب نشستیم و از کمبود برق گفتیم.]

مهرآذین با اشاره به سهامداری مردم شهرک اعلام کرد که [s3|از این پس هیچ نیروگاه خورشیدی بدون سهم مردم همان محل پروانه نخواهد گرفت].

او در دیدار با کارگران نیروگاه گفت: [s4|از شما که در تابستان چهل‌وپنج‌درجه این صفحه‌ها را یکی‌یکی بستید سپاسگزارم. نامتان بر دیوار نیروگاه می‌ماند.]

ساخت دو نیروگاه همانند در دشت سنگاب و بندر گلیار از بهار آینده آغاز می‌شود.
`,
    },
    en: {
      kicker: 'The president at the Miandasht-e Now solar plant:',
      headline: ['Sunshine is the only fuel for which nobody sends us a bill', 's1'],
      lead: 'Nikvan’s largest solar plant opened on Monday in the presence of the president. A third of it belongs to the people of the town.',
      published: '2026-11-16 17:00',
      body: `
After two years of building, the ninety-megawatt plant of Miandasht-e Now was connected to the national grid.

[s2|“Sixty thousand homes will have their power from here, and every year a hundred and ten thousand tonnes of fuel will not be burnt,”] reported Parvaneh Sepehrdad, minister of water and energy.

The president said: [s1|“Sunshine is the only fuel for which nobody sends us a bill. For years we sat under this sun and talked of a shortage of power.”]

She announced that [s3|from now on no solar plant will be licensed in which the people of the place have no share].

Meeting the workers she said: [s4|“I thank you who fixed these panels one by one at forty-five degrees. Your names stay on the wall.”]
`,
    },
  },
]
