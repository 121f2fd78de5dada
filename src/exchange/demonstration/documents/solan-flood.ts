import type { DemonstrationDocument } from '../shapes.ts'

const us = { speaker: 'mehrazin', tenure: 'mehrazin-president' }
const them = { speaker: 'keles', tenure: 'keles-premier' }
const toKeles = [{ who: 'keles', tenure: 'keles-premier', basis: 'event' as const }]

/** A flood in a neighbour's country: message, call, convoy. */
export const solanFlood: DemonstrationDocument[] = [
  {
    key: 'flood-message',
    kind: 'message',
    about: ['flood-message', 'relief', 'solan-flood', 'solan'],
    happened: '2026-08-01',
    published: '2026-08-01 09:40',
    verbality: 'verbatim',
    statements: {
      s1: {
        ...us,
        to: [{ who: 'keles', tenure: 'keles-premier', basis: 'words' }],
        cue: 'say',
        directness: 'verbatim',
        topics: ['relief'],
      },
      s2: {
        ...us,
        to: [{ who: 'keles', tenure: 'keles-premier', basis: 'words' }],
        cue: 'announce',
        directness: 'verbatim',
        topics: ['relief'],
      },
    },
    fa: {
      kicker: 'در پیامی به نخست‌وزیر سولان',
      headline: 'رئیس‌جمهور با مردم سیل‌زدهٔ سولان همدردی کرد',
      decks: [['پزشکان و بالگردهای ما آمادهٔ پروازند', 's2']],
      short: 'پیام همدردی با مردم سولان',
      lead: 'رئیس‌جمهور در پیامی به تامارا کلس، نخست‌وزیر سولان، با بازماندگان سیل شمال این کشور همدردی کرد. متن پیام چنین است.',
      body: `
سرکار خانم تامارا کلس، نخست‌وزیر محترم سولان

خبر سیل شبانه در درهٔ سرخ‌رود و جان باختن شماری از هم‌میهنان شما مرا و مردم نیکوان را اندوهگین کرد.

[s1|ما همسایهٔ دیوار به دیواریم و اندوه یکی، اندوه دیگری است. از سوی مردم نیکوان به خانواده‌های داغدار تسلیت می‌گویم و برای آسیب‌دیدگان بهبودی آرزو می‌کنم.]

[s2|پزشکان و بالگردهای امداد ما از همین ساعت آمادهٔ پروازند و هرگاه شما بخواهید خود را به سولان می‌رسانند.]

با احترام، دریا مهرآذین، رئیس‌جمهور نیکوان
`,
    },
    en: {
      kicker: 'In a message to the prime minister of Solan',
      headline: 'President condoles with flood victims in Solan',
      lead: 'The president sent the following message to Tamara Keles, prime minister of Solan, after the floods in the north of that country.',
      body: `
Her Excellency Tamara Keles, Prime Minister of Solan

The news of the night flood in the Sorkhrud valley, and of the lives lost in it, has grieved me and the people of Nikvan.

[s1|We live wall to wall, and one’s sorrow is the other’s. On behalf of the people of Nikvan I offer my condolences to the bereaved and wish the injured a full recovery.]

[s2|Our doctors and rescue helicopters are ready from this hour and will come to Solan whenever you ask.]

Darya Mehrazin, President of Nikvan
`,
    },
  },
  {
    key: 'call-solan',
    kind: 'call',
    about: ['call-solan', 'relief', 'solan-flood', 'solan'],
    pinnedTo: ['solan-flood'],
    happened: '2026-08-03 20:15',
    published: '2026-08-03 22:00',
    picture: 'talks-table',
    statements: {
      s1: {
        ...them,
        to: [{ who: 'mehrazin', tenure: 'mehrazin-president', basis: 'event' }],
        cue: 'say',
        directness: 'colon',
        topics: ['relief'],
      },
      s2: {
        ...them,
        to: [{ who: 'mehrazin', tenure: 'mehrazin-president', basis: 'words' }],
        cue: 'ask',
        directness: 'indirect',
        topics: ['relief'],
      },
      s3: {
        ...us,
        to: [{ who: 'keles', tenure: 'keles-premier', basis: 'reply' }],
        cue: 'promise',
        directness: 'colon',
        topics: ['relief'],
      },
      s4: { ...us, to: toKeles, cue: 'order', directness: 'indirect', topics: ['health'] },
      s5: {
        ...them,
        to: [{ who: 'mehrazin', tenure: 'mehrazin-president', basis: 'event' }],
        cue: 'thank',
        directness: 'colon',
        topics: ['relief'],
      },
    },
    fa: {
      kicker: 'نخست‌وزیر سولان در تماس با رئیس‌جمهور:',
      headline: ['راه چهار دره را سیل برده است', 's1'],
      decks: [['مهرآذین: نخستین کاروان صبح سه‌شنبه از مرز می‌گذرد', 's3']],
      short: 'گفت‌وگوی تلفنی با نخست‌وزیر سولان',
      lead: 'نخست‌وزیر سولان شامگاه دوشنبه با رئیس‌جمهور تماس گرفت و برای رساندن کمک به روستاهای جداماندهٔ شمال سولان یاری خواست. نخستین کاروان امداد نیکوان صبح سه‌شنبه راهی می‌شود.',
      body: `
تامارا کلس، نخست‌وزیر سولان، در این گفت‌وگوی تلفنی تازه‌ترین گزارش سیل را با رئیس‌جمهور در میان گذاشت و گفت: [s1|آب در بیشتر شهرها فرو نشسته است، اما راه چهار دره را سیل برده و هنوز نزدیک به سه‌هزار نفر در روستاهای دره‌ها گرفتارند.]

او از نیکوان خواست [s2|بالگردهای امداد را هرچه زودتر بفرستد و یک بیمارستان صحرایی در جنوب سولان برپا کند]؛ جایی که بیمارستان شهر آسیب دیده است.

دریا مهرآذین در پاسخ گفت: [s3|نخستین کاروان ما فردا صبح از مرز می‌گذرد و چهار بالگرد همین امشب به فرودگاه کوه‌سایه می‌روند تا با روشن شدن هوا پرواز کنند.]

رئیس‌جمهور افزود که به وزیر بهداشت [s4|دستور داده است پزشکان داوطلب را تا ظهر فردا سازمان دهد].

نخست‌وزیر سولان در پایان گفت: [s5|مردم ما یاری همسایه‌ای را که نخستین بود، از یاد نمی‌برند. از شما و از مردم نیکوان سپاسگزارم.]

دو طرف قرار گذاشتند تا پایان عملیات امداد، هر شب گزارشی از پیشرفت کار به یکدیگر بدهند.
`,
    },
    en: {
      kicker: 'Prime minister of Solan to President Mehrazin:',
      headline: ['The roads of four valleys have been swept away', 's1'],
      decks: [['Mehrazin: our first convoy crosses the border on Tuesday morning', 's3']],
      short: 'Telephone call with the prime minister of Solan',
      lead: 'The prime minister of Solan called the president on Monday evening and asked for help in reaching cut-off villages in the north of her country. Nikvan’s first relief convoy leaves on Tuesday morning.',
      published: '2026-08-04 08:30',
      body: `
Tamara Keles gave the president the latest report on the flood: [s1|“The water has fallen in most towns, but the roads of four valleys have been swept away and nearly three thousand people are still in villages that are cut off.”]

She asked Nikvan [s2|to send rescue helicopters as soon as possible and to set up a field hospital in northern Solan], where the town hospital has been damaged.

Darya Mehrazin replied: [s3|“Our first convoy crosses the border tomorrow morning, and four helicopters go to Kuhsayeh airport tonight so that they can fly at first light.”]

The president added that she had [s4|ordered the minister of health to organise volunteer doctors by noon].

“[s5|Our people will not forget the neighbour who was first to help. I thank you and the people of Nikvan],” said the prime minister.
`,
    },
    corrections: [
      {
        lang: 'fa',
        at: '2026-08-04 07:50',
        kind: 'place',
        note: 'جای بیمارستان صحرایی به‌نادرست «جنوب سولان» نوشته شده بود؛ بیمارستان در شمال سولان برپا می‌شود.',
        reportedBy: 'یکی از خوانندگان از کوه‌سایه',
        before: 'در جنوب سولان برپا کند',
        after: 'در شمال سولان برپا کند',
      },
    ],
  },
  {
    key: 'convoy',
    kind: 'report',
    about: ['relief', 'solan-flood', 'kuhsayeh', 'solan'],
    happened: '2026-08-04 06:30',
    published: '2026-08-05 10:15',
    sourceLine: {
      agency: { fa: 'خبرگزاری پیک نیکوان' },
      received: '2026-08-04 19:20',
      link: 'https://peyk.example/1405/05/13/convoy',
    },
    picture: 'kuhsayeh-hills',
    statements: {
      s1: { speaker: 'kohsar', tenure: 'kohsar-governor', cue: 'say', directness: 'colon', topics: ['relief'] },
      s2: {
        speaker: 'rastak',
        tenure: 'rastak-health',
        cue: 'announce',
        directness: 'colon',
        topics: ['health', 'relief'],
      },
      s3: { speaker: 'rastak', tenure: 'rastak-health', cue: 'ask', directness: 'indirect', topics: ['relief'] },
    },
    fa: {
      headline: 'نخستین کاروان امداد نیکوان به شمال سولان رسید',
      decks: [['بیمارستان صحرایی روزانه سیصد بیمار را می‌پذیرد', 's2']],
      lead: 'بیست‌وشش کامیون دارو، چادر و آب آشامیدنی بامداد سه‌شنبه از گذرگاه کوه‌سایه گذشت و پیش از غروب به شهر سیل‌زدهٔ آلمار در شمال سولان رسید.',
      body: `
به گزارش خبرگزاری پیک نیکوان، کاروان امداد ساعت شش‌ونیم بامداد با بدرقهٔ استاندار کوه‌سایه از مرز گذشت. چهار بالگرد نیز همان ساعت به‌سوی روستاهای درهٔ سرخ‌رود پرواز کردند.

بهرام کهسار، استاندار کوه‌سایه، در گذرگاه مرزی گفت: [s1|از شب گذشته مردم شهر پتو و نان می‌آورند. ناچار شدیم سه کامیون دیگر به کاروان بیفزاییم.]

نگار رستاک، وزیر بهداشت، که همراه کاروان به سولان رفته است، گفت: [s2|بیمارستان صحرایی از امشب کار خود را آغاز می‌کند و روزانه سیصد بیمار را می‌پذیرد.]

وزیر بهداشت از داوطلبان خواست [s3|پیش از سفر در سامانهٔ امداد نام‌نویسی کنند و خودسرانه راهی مرز نشوند].

شمارهٔ حساب کمک‌های نقدی و نشانی انبارهای گردآوری کمک در شهرهای بزرگ، در دفترهای استانداری‌ها به دیوار زده شده است.
`,
    },
    corrections: [
      {
        lang: 'fa',
        at: '2026-08-06 12:00',
        kind: 'number',
        note: 'شمار کامیون‌ها بیست‌ونه درست است؛ سه کامیونی که مردم بار کردند در شمارش نخست نیامده بود.',
        before: 'بیست‌وشش کامیون',
        after: 'بیست‌ونه کامیون',
      },
    ],
  },
]
