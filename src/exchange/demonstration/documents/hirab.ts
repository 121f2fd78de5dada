import type { DemonstrationDocument } from '../shapes.ts'

const toVorman = [{ who: 'vorman', tenure: 'vorman-president', basis: 'event' as const }]
const toMehrazin = [{ who: 'mehrazin', tenure: 'mehrazin-president', basis: 'event' as const }]
const us = { speaker: 'mehrazin', tenure: 'mehrazin-president' }
const them = { speaker: 'vorman', tenure: 'vorman-president' }

/** The river that two countries share: congress, call, envoy, talks, understanding. */
export const hirab: DemonstrationDocument[] = [
  {
    key: 'water-congress',
    kind: 'speech',
    about: ['water-congress', 'water', 'hirab', 'roshnab'],
    happened: '2026-07-06 10:00',
    published: '2026-07-06 13:20',
    picture: 'roshnab-city',
    statements: {
      s1: { ...us, cue: 'say', directness: 'colon', topics: ['water'] },
      s2: { ...us, cue: 'warn', directness: 'colon', topics: ['water'] },
      s3: { ...us, cue: 'promise', directness: 'colon', topics: ['water'] },
      s4: {
        speaker: 'sepehrdad',
        tenure: 'sepehrdad-energy',
        cue: 'announce',
        directness: 'indirect',
        topics: ['water'],
      },
    },
    fa: {
      kicker: 'رئیس‌جمهور در همایش ملی آب:',
      headline: ['نخستین سدی که باید بسازیم، صرفه‌جویی است', 's1'],
      decks: [
        ['با چاه عمیق‌تر نمی‌توان از خشک‌سالی گریخت', 's2'],
        ['تا پایان سال شبکهٔ آبیاری سه دشت نو می‌شود', 's3'],
      ],
      short: 'نخستین سد، صرفه‌جویی است',
      lead: 'دریا مهرآذین در گشایش همایش ملی آب از برنامهٔ دولت برای گذر از سومین تابستان کم‌باران گفت و از کشاورزان و شهرداری‌ها خواست پیش از هر سد تازه، جلوی هدررفت آب را بگیرند.',
      body: `
همایش ملی آب صبح دوشنبه با حضور پژوهشگران، نمایندگان کشاورزان و شهرداران هفده شهر در تالار باران روشناب آغاز شد و رئیس‌جمهور نخستین سخنران آن بود.

مهرآذین با اشاره به نتیجهٔ آمارگیری بهار گفت: [s1|از هر سه لیتر آبی که از سدها رها می‌کنیم، یک لیتر در راه گم می‌شود. نخستین سدی که باید بسازیم، صرفه‌جویی است؛ نه سیمان می‌خواهد و نه ده سال زمان.]

## هشدار دربارهٔ آب‌های زیرزمینی

رئیس‌جمهور سپس به فرونشست زمین در دشت‌های مرکزی پرداخت و هشدار داد: [s2|سفره‌ای که امروز خالی می‌شود با بارانِ یک زمستان پر نخواهد شد. با چاه عمیق‌تر نمی‌توان از خشک‌سالی گریخت، تنها می‌توان آن را برای فرزندانمان گذاشت.]

او برنامهٔ نوسازی آبیاری را مهم‌ترین طرح سال دولت خواند و وعده داد: [s3|تا پایان امسال شبکهٔ آبیاری سه دشت نو خواهد شد و هزینهٔ آن را دولت و کشاورز به نسبت دو به یک می‌پردازند.]

پروانه سپهرداد، وزیر آب و انرژی، نیز در این آیین گزارش داد که [s4|ساخت یازده ایستگاه سنجش آب در امتداد رود هیراب به پایان رسیده است و داده‌های آن‌ها از آغاز مهر برای همه منتشر می‌شود].

همایش ملی آب تا بعدازظهر سه‌شنبه ادامه دارد و گزارش کارگروه‌های آن به هیئت دولت داده خواهد شد.
`,
    },
    en: {
      kicker: 'The president at the National Water Congress:',
      headline: ['The first dam we have to build is thrift', 's1'],
      decks: [['Deeper wells are no way out of a drought', 's2']],
      lead: 'Opening the National Water Congress, Darya Mehrazin set out how the government means to get through a third dry summer, and asked farmers and cities to stop waste before anyone asks for another dam.',
      published: '2026-07-07 09:00',
      body: `
The congress opened on Monday in Baran Hall in Roshnab with researchers, farmers’ delegates and the mayors of seventeen towns. The president spoke first.

“[s1|Of every three litres we release from our reservoirs, one is lost on the way. The first dam we have to build is thrift: it needs no cement and does not take ten years],” she said, citing the spring survey.

@4 Turning to land subsidence in the central plains, she warned: [s2|“An aquifer emptied today is not refilled by one wet winter. Deeper wells are no way out of a drought; they only leave it to our children.”]

She called the renewal of irrigation the government’s chief project of the year and promised that [s3|the networks of three plains would be rebuilt by the end of the year, at the cost of the state and the farmers in a ratio of two to one].

Parvaneh Sepehrdad, minister of water and energy, reported that [s4|eleven gauging stations along the Hirab are complete and that their readings will be public from late September].
`,
    },
  },
  {
    key: 'call-varana',
    kind: 'call',
    about: ['call-varana', 'water', 'hirab', 'varana'],
    pinnedTo: ['hirab'],
    happened: '2026-07-14 16:30',
    published: '2026-07-14 18:05',
    picture: 'hirab-river',
    statements: {
      s1: { ...us, to: toVorman, cue: 'say', directness: 'colon', topics: ['water'] },
      s2: {
        ...us,
        to: [{ who: 'vorman', tenure: 'vorman-president', basis: 'words' }],
        cue: 'ask',
        directness: 'colon',
        topics: ['water'],
      },
      s3: { ...us, to: toVorman, cue: 'announce', directness: 'indirect', topics: ['water'] },
      s4: { ...them, to: toMehrazin, cue: 'stress', directness: 'colon', topics: ['water'] },
      s5: {
        ...them,
        to: [{ who: 'mehrazin', tenure: 'mehrazin-president', basis: 'reply' }],
        cue: 'promise',
        directness: 'colon',
        topics: ['water'],
      },
      s6: { ...them, to: toMehrazin, cue: 'hope', directness: 'indirect', topics: ['trade'] },
    },
    fa: {
      kicker: 'مهرآذین در گفت‌وگو با رئیس‌جمهور ورانه:',
      headline: ['آب هیراب را باید با هم اندازه بگیریم', 's1'],
      decks: [
        ['نمایندهٔ ویژهٔ آب هیراب به‌زودی برگزیده می‌شود', 's3'],
        ['ورمان: در ماه‌های خشک، آب پایین‌دست را نمی‌بندیم', 's5'],
      ],
      short: 'گفت‌وگوی تلفنی با رئیس‌جمهور ورانه',
      lead: 'رئیسان جمهور نیکوان و ورانه در گفت‌وگویی سی‌وپنج‌دقیقه‌ای دربارهٔ کم‌آبی تابستان و سهم دو کشور از رود هیراب سخن گفتند و قرار گذاشتند کارشناسان دو کشور پیش از پاییز دیدار کنند.',
      body: `
دریا مهرآذین عصر سه‌شنبه با الیاس ورمان، رئیس‌جمهور ورانه، تلفنی گفت‌وگو کرد. کم شدن آب رود هیراب در دو هفتهٔ گذشته موضوع اصلی این تماس بود.

رئیس‌جمهور با یادآوری همسایگی دیرین دو کشور گفت: [s1|هیراب مرز ما نیست، پیوند ماست. اگر هر کدام با ترازوی خودمان آب را بسنجیم، هیچ‌گاه به یک عدد نمی‌رسیم؛ باید آن را با هم اندازه بگیریم.]

مهرآذین خطاب به همتای خود گفت: [s2|از شما می‌خواهم تا رسیدن باران پاییز، دریچه‌های سد بالادست کمتر از اندازهٔ سال گذشته باز نباشد. هزاران خانوادهٔ کشاورز در سوی ما چشم به همین آب دارند.]

او همچنین خبر داد که [s3|به‌زودی نماینده‌ای ویژه برای گفت‌وگوهای آب هیراب برمی‌گزیند] تا کار کارشناسان با سرعت بیشتری پیش برود.

## پاسخ رئیس‌جمهور ورانه

الیاس ورمان نیز با اشاره به اینکه خشک‌سالی کشور او را هم در تنگنا گذاشته است، تأکید کرد: [s4|ما هم باران ندیده‌ایم و شهرهای شمالی ورانه جیره‌بندی شده‌اند؛ اما آب را سلاح نمی‌دانیم.]

رئیس‌جمهور ورانه در پاسخ به خواست مهرآذین گفت: [s5|در ماه‌های خشک آب پایین‌دست را نخواهیم بست و داده‌های سد را هر هفته در اختیار شما می‌گذاریم.]

او در پایان ابراز امیدواری کرد که [s6|پس از تفاهم بر سر آب، بازارچه‌های مرزی دو کشور نیز دوباره باز شوند].

دو طرف قرار گذاشتند هیئت‌های کارشناسی تا پیش از مهر در تیرام یا روشناب دیدار کنند.
`,
    },
    en: {
      kicker: 'President Mehrazin to the president of Varana:',
      headline: ['Let us measure the Hirab together', 's1'],
      decks: [
        ['A special envoy will be named for the water talks', 's3'],
        ['Vorman: we will not shut off the water downstream in the dry months', 's5'],
      ],
      short: 'Telephone call with the president of Varana',
      lead: 'The presidents of Nikvan and Varana spoke for thirty-five minutes about this summer’s shortage and their shares of the Hirab, and agreed that their experts should meet before autumn.',
      published: '2026-07-14 20:10',
      body: `
Darya Mehrazin spoke by telephone on Tuesday afternoon with Elias Vorman, president of Varana. The fall of the Hirab over the past fortnight was the main subject.

Recalling how long the two countries have been neighbours, she said: [s1|“The Hirab does not divide us, it ties us together. If each weighs the water on his own scales we shall never arrive at one figure. Let us measure it together.”]

Addressing her counterpart, she said: [s2|“I ask that until the autumn rain the gates of the upper dam be no less open than last year. Thousands of farming families on our side depend on this water.”]

She added that [s3|she would soon name a special envoy to the Hirab water talks].

## The president of Varana

Elias Vorman, noting that the drought had hurt his country too, stressed: [s4|“We have had no rain either, and our northern towns are on rations. But we do not regard water as a weapon.”]

In reply to the request he said: [s5|“In the dry months we will not shut off the water downstream, and we will give you the readings of the dam every week.”]

He expressed the hope that [s6|once there is an understanding on water, the border markets of the two countries will open again].
`,
    },
    ar: {
      kicker: 'رئيسة الجمهورية لرئيس فارانا:',
      headline: ['فلنقس مياه هيراب معًا', 's1'],
      decks: [['فورمان: لن نقطع المياه عن أسفل النهر في أشهر الجفاف', 's5']],
      short: 'اتصال هاتفي مع رئيس فارانا',
      lead: 'تحدث رئيسا نيكوان وفارانا خمسًا وثلاثين دقيقة عن شح المياه هذا الصيف وحصة البلدين من نهر هيراب، واتفقا على أن يلتقي خبراؤهما قبل الخريف.',
      published: '2026-07-15 11:00',
      body: `
أجرت دريا مهرآذين عصر الثلاثاء اتصالًا هاتفيًا بإلياس فورمان، رئيس فارانا. وكان انخفاض مياه هيراب في الأسبوعين الماضيين محور الحديث.

وقالت رئيسة الجمهورية: [s1|إن هيراب لا يفصل بيننا بل يجمعنا، وإذا وزن كل منا الماء بميزانه فلن نصل إلى رقم واحد؛ فلنقسه معًا.]

وخاطبت نظيرها قائلة: [s2|أطلب منكم ألا تكون بوابات السد الأعلى حتى أمطار الخريف أقل انفتاحًا من العام الماضي، فآلاف الأسر الزراعية عندنا تنتظر هذا الماء.]

@6 وأكد إلياس فورمان من جانبه: [s4|نحن أيضًا لم نر المطر، ومدننا الشمالية تعيش على التقنين، لكننا لا نعد الماء سلاحًا.]

وأضاف ردًا على طلبها: [s5|لن نقطع المياه عن أسفل النهر في أشهر الجفاف، وسنضع قراءات السد بين أيديكم كل أسبوع.]
`,
    },
  },
  {
    key: 'call-varana-brief',
    kind: 'call',
    about: ['call-varana', 'varana'],
    happened: '2026-07-14 16:30',
    published: '2026-07-14 17:15',
    verbality: 'summary',
    fa: {
      headline: 'گفت‌وگوی تلفنی رئیسان جمهور نیکوان و ورانه',
      short: 'خبر کوتاه: تماس با رئیس‌جمهور ورانه',
      lead: 'رئیسان جمهور دو کشور عصر امروز دربارهٔ آب رود هیراب گفت‌وگو کردند.',
      body: `
دریا مهرآذین و الیاس ورمان، رئیس‌جمهور ورانه، عصر سه‌شنبه بیست‌وسوم تیر تلفنی گفت‌وگو کردند.

کم‌آبی تابستان و چگونگی بهره‌برداری دو کشور از رود هیراب موضوع این تماس بود که سی‌وپنج دقیقه به درازا کشید.

این تماس به درخواست نیکوان انجام شد و دو طرف بر ادامهٔ گفت‌وگوها در سطح کارشناسان تأکید کردند.

گزارش کامل این گفت‌وگو تا ساعتی دیگر منتشر می‌شود.
`,
    },
    withdrawal: {
      kind: 'consolidated',
      at: '2026-07-14 18:20',
      reason: 'این خبر کوتاه جای خود را به گزارش کامل گفت‌وگو داد.',
      redirectTo: 'call-varana',
    },
  },
  {
    key: 'envoy-decree',
    kind: 'decree',
    about: ['envoy-decree', 'water', 'hirab'],
    happened: '2026-07-22',
    published: '2026-07-22 15:00',
    verbality: 'verbatim',
    statements: {
      s1: {
        ...us,
        to: [{ who: 'sepehrdad', tenure: 'sepehrdad-energy', basis: 'words' }],
        cue: 'order',
        directness: 'verbatim',
        topics: ['water'],
      },
      s2: {
        ...us,
        to: [{ who: 'sepehrdad', tenure: 'sepehrdad-energy', basis: 'words' }],
        cue: 'order',
        directness: 'verbatim',
        topics: ['water'],
      },
    },
    fa: {
      kicker: 'با حکم رئیس‌جمهور',
      headline: 'پروانه سپهرداد نمایندهٔ ویژهٔ آب هیراب شد',
      decks: [['گزارش گفت‌وگوها هر ماه منتشر می‌شود', 's2']],
      short: 'انتصاب نمایندهٔ ویژهٔ آب هیراب',
      lead: 'رئیس‌جمهور در حکمی وزیر آب و انرژی را نمایندهٔ ویژهٔ خود در گفت‌وگوهای آب هیراب کرد. متن این حکم چنین است.',
      body: `
سرکار خانم دکتر پروانه سپهرداد، وزیر محترم آب و انرژی

نظر به اهمیت رود هیراب برای زندگی مردم شمال کشور و قراری که با رئیس‌جمهور ورانه گذاشته‌ایم، و با شناختی که از دانش و انصاف شما دارم، به موجب این حکم شما را نمایندهٔ ویژهٔ رئیس‌جمهور در گفت‌وگوهای آب هیراب می‌کنم.

[s1|پایهٔ گفت‌وگو را داده‌هایی بگذارید که هر دو کشور درستی آن را پذیرفته باشند، و پیش از هر توافقی سخن کشاورزان دو سوی رود را بشنوید.]

[s2|گزارش گفت‌وگوها را هر ماه منتشر کنید، تا مردم بدانند بر سر آب آن‌ها چه گفته‌ایم و چه شنیده‌ایم.]

همهٔ دستگاه‌های دولت، به‌ویژه وزارت امور خارجه و استانداری کوه‌سایه، با شما همکاری خواهند کرد. کامیابی‌تان را آرزومندم.

دریا مهرآذین، رئیس‌جمهور نیکوان
`,
    },
  },
  {
    key: 'tiram-talks',
    kind: 'meeting',
    about: ['tiram-talks', 'tiram-trip', 'water', 'hirab', 'varana'],
    pins: ['call-varana', 'water-congress'],
    happened: '2026-10-03 15:00',
    published: '2026-10-03 19:40',
    picture: 'tiram-bridge',
    statements: {
      s1: { ...us, to: toVorman, cue: 'say', directness: 'colon', topics: ['water'] },
      s2: { ...us, to: toVorman, cue: 'thank', directness: 'infinitive', topics: ['water'] },
      s3: { ...them, to: toMehrazin, cue: 'say', directness: 'colon', topics: ['water'] },
      s4: { ...them, to: toMehrazin, cue: 'announce', directness: 'indirect', topics: ['trade'] },
      s5: { speaker: 'sepehrdad', tenure: 'sepehrdad-envoy', cue: 'add', directness: 'colon', topics: ['water'] },
    },
    fa: {
      kicker: 'در نخستین روز سفر به ورانه',
      headline: 'دو رئیس‌جمهور بر سر سنجش مشترک آب هیراب به تفاهم رسیدند',
      decks: [
        ['مهرآذین: عدد مشترک، اعتماد مشترک می‌آورد', 's1'],
        ['بازارچهٔ مرزی پل سنگی از اول آبان باز می‌شود', 's4'],
      ],
      short: 'گفت‌وگوی دو رئیس‌جمهور در تیرام',
      lead: 'رئیس‌جمهور در نخستین روز سفر خود به ورانه با الیاس ورمان دیدار کرد. متن تفاهم آب هیراب در این دیدار نهایی شد و یکشنبه امضا می‌شود.',
      body: `
دریا مهرآذین بعدازظهر شنبه در کاخ شهرداری قدیم تیرام با استقبال رسمی رئیس‌جمهور ورانه روبه‌رو شد و گفت‌وگوی دو هیئت بی‌درنگ آغاز شد.

رئیس‌جمهور در این دیدار گفت: [s1|سه ماه پیش پشت تلفن از دو ترازو حرف زدیم؛ امروز یک ترازو داریم. عدد مشترک، اعتماد مشترک می‌آورد.] او با [s2|سپاسگزاری از باز ماندن دریچه‌های سد بالادست در تابستان]، این کار را نشانهٔ پایبندی همسایه به قول خود دانست.

الیاس ورمان نیز با خوشامدگویی به هیئت نیکوان گفت: [s3|مردم تیرام و کوه‌سایه از یک رود آب می‌خورند. کار ما این است که این رود را برای هر دو نگه داریم، نه آنکه بر سر لیوان‌ها دعوا کنیم.]

رئیس‌جمهور ورانه همچنین اعلام کرد که [s4|بازارچهٔ مرزی پل سنگی از اول آبان پس از چهار سال دوباره باز می‌شود].

## آنچه در تفاهم آمده است

- ایستگاه‌های سنجش آب در دو سوی مرز زیر نظر گروهی مشترک کار می‌کنند.
- داده‌ها هر روز و بی‌کم‌وکاست برای همه منتشر می‌شود.
- در سال‌های خشک، کمبود به نسبت میان دو کشور تقسیم می‌شود.

پروانه سپهرداد، نمایندهٔ ویژهٔ رئیس‌جمهور، در پایان دیدار به خبرنگاران گفت: [s5|سخت‌ترین بند، تعریف «سال خشک» بود. سرانجام میانگین سی‌ساله را پایه گذاشتیم.]
`,
    },
    additions: [
      {
        lang: 'fa',
        at: '2026-10-03 21:30',
        note: 'ساعت آیین امضا افزوده شد.',
        after: 'سرانجام میانگین سی‌ساله را پایه گذاشتیم.',
        added: 'آیین امضا فردا ساعت یازده است.',
      },
    ],
  },
  {
    key: 'tiram-communique',
    kind: 'communique',
    about: ['tiram-signing', 'tiram-trip', 'water', 'trade', 'hirab', 'varana'],
    pinnedTo: ['hirab'],
    happened: '2026-10-04 11:00',
    published: '2026-10-04 12:30',
    verbality: 'verbatim',
    picture: 'hirab-river',
    statements: {
      s1: { ...us, cue: 'announce', directness: 'verbatim', topics: ['water'] },
      s2: { ...them, cue: 'announce', directness: 'verbatim', topics: ['water'] },
    },
    fa: {
      kicker: 'بیانیهٔ مشترک رئیسان جمهور نیکوان و ورانه',
      headline: 'تفاهم آب هیراب در تیرام امضا شد',
      short: 'بیانیهٔ مشترک تیرام',
      lead: 'در پایان سفر رئیس‌جمهور به ورانه، دو کشور متن تفاهم آب هیراب را امضا و بیانیه‌ای مشترک منتشر کردند. متن کامل بیانیه چنین است.',
      body: `
یک. رئیسان جمهور نیکوان و ورانه در روزهای یازدهم و دوازدهم مهر ۱۴۰۵ در تیرام دیدار کردند و دربارهٔ آب رود هیراب و رفت‌وآمد مردم دو سوی مرز به توافق رسیدند.

دو. دو کشور رود هیراب را میراث مشترک می‌دانند و می‌پذیرند که هیچ‌یک بی‌خبر دیگری سد یا آب‌بندی تازه بر آن نسازد.

سه. گروهی مشترک از هفت کارشناس، سه تن از هر کشور و یک تن به پیشنهاد سازمان همکاری کرانه‌ها، آب رود را می‌سنجد و گزارش آن را هر روز منتشر می‌کند.

چهار. هرگاه آب رود از میانگین سی‌ساله یک‌پنجم کمتر شود، دو کشور کمبود را به نسبت بهرهٔ خود تقسیم می‌کنند.

پنج. رئیس‌جمهور نیکوان اعلام کرد که [s1|هزینهٔ نوسازی چهار ایستگاه سنجش در خاک ورانه را کشور او می‌پردازد] و رئیس‌جمهور ورانه اعلام کرد که [s2|نقشه‌های سد بالادست در اختیار گروه مشترک گذاشته می‌شود].

شش. بازارچهٔ مرزی پل سنگی از اول آبان ۱۴۰۵ باز خواهد شد.

تیرام، دوازدهم مهر ۱۴۰۵
`,
    },
    en: {
      kicker: 'Joint communiqué of the presidents of Nikvan and Varana',
      headline: 'Hirab water understanding signed in Tiram',
      short: 'The Tiram communiqué',
      lead: 'At the end of the president’s visit to Varana the two countries signed an understanding on the waters of the Hirab. The full text of their communiqué follows.',
      published: '2026-10-04 13:00',
      body: `
1. The presidents of Nikvan and Varana met in Tiram on 3 and 4 October 2026 and agreed on the waters of the Hirab and on the movement of people across the border.

2. Both countries regard the Hirab as a common inheritance. Neither will build a new dam or weir on it without the other’s knowledge.

3. A joint group of seven experts, three from each country and one proposed by the Shores Cooperation Organisation, will gauge the river and publish its readings every day.

4. Whenever the flow falls a fifth below the thirty-year mean, the two countries will divide the shortage in proportion to their shares.

5. The president of Nikvan announced that [s1|her country will bear the cost of renewing four gauging stations on Varanan soil]; the president of Varana announced that [s2|the plans of the upper dam will be laid open to the joint group].

6. The Stone Bridge border market will open on 23 October 2026.
`,
    },
    ar: {
      kicker: 'البيان المشترك لرئيسي نيكوان وفارانا',
      headline: 'توقيع تفاهم مياه هيراب في تيرام',
      short: 'بيان تيرام المشترك',
      lead: 'وقّع البلدان في ختام زيارة رئيسة الجمهورية إلى فارانا تفاهمًا بشأن مياه نهر هيراب. وفيما يلي النص الكامل للبيان.',
      published: '2026-10-04 16:00',
      body: `
أولًا: التقى رئيسا نيكوان وفارانا في تيرام يومي الثالث والرابع من تشرين الأول ٢٠٢٦ واتفقا على شؤون مياه هيراب وتنقل الناس عبر الحدود.

ثانيًا: يعد البلدان هيراب إرثًا مشتركًا، ولا يقيم أي منهما سدًا جديدًا عليه من غير علم الآخر.

ثالثًا: تتولى مجموعة مشتركة من سبعة خبراء قياس مياه النهر ونشر تقريرها كل يوم.

رابعًا: إذا انخفضت المياه خُمسًا عن متوسط ثلاثين عامًا تقاسم البلدان النقص بنسبة حصصهما.

خامسًا: أعلنت رئيسة نيكوان أن [s1|بلادها تتحمل كلفة تجديد أربع محطات قياس في أراضي فارانا]، وأعلن رئيس فارانا أن [s2|مخططات السد الأعلى ستوضع بين يدي المجموعة المشتركة].
`,
    },
  },
]
