import type { DemonstrationDocument } from '../shapes.ts'

const us = { speaker: 'mehrazin', tenure: 'mehrazin-president' }

/** School, arts, sport, messages, and what the office itself has to say. */
export const peopleAndNotices: DemonstrationDocument[] = [
  {
    key: 'site-opens',
    kind: 'notice',
    about: ['roshnab'],
    happened: '2026-06-30',
    published: '2026-06-30 08:00',
    fa: {
      headline: 'پایگاه تازهٔ اطلاع‌رسانی رئیس‌جمهور آغاز به کار کرد',
      short: 'پایگاه تازه آغاز به کار کرد',
      lead: 'از امروز سخنان و تصمیم‌های رئیس‌جمهور در این پایگاه منتشر می‌شود؛ هر گفته با گوینده، مخاطب و پیوندی که عوض نمی‌شود.',
      body: `
در این پایگاه هر سند شماره‌ای همیشگی دارد. متن منتشرشده هرگز بی‌خبر عوض نمی‌شود: اگر جایی اشتباه کرده باشیم، متن درست را کنار متن پیشین می‌گذاریم و می‌نویسیم چه چیزی نادرست بود.

هر گفته پیوند خود را دارد. روزنامه‌نگاران و پژوهشگران می‌توانند همان یک جمله را با نام گوینده و تاریخ آن نقل کنند و مطمئن باشند که این پیوند سال‌ها پس از این نیز به همان گفته می‌رسد.

سفرها، دیدارها و تماس‌ها هر کدام صفحه‌ای دارند که همهٔ سندهای آن رویداد را یک‌جا نشان می‌دهد. پرونده‌ها نیز خبرهای یک موضوع را از آغاز تا امروز کنار هم می‌گذارند.

اگر در متنی خطایی دیدید، برای ما بنویسید. نام کسی که خطا را یافته است، اگر بخواهد، در کنار اصلاحیه می‌آید.

این پایگاه به فارسی است و سندهای مهم‌تر به انگلیسی و عربی نیز برگردانده می‌شود.
`,
    },
    en: {
      headline: 'A new site for the record of the presidency',
      lead: 'From today the president’s words and decisions are published here, each statement with its speaker, its addressee and a link that does not change.',
      body: `
Every document on this site has a permanent number. What is published is never quietly changed: where we were wrong, the right text appears beside the earlier one, and we say what was wrong.

Every statement has a link of its own. Journalists and researchers can quote that one sentence with speaker and date, and rely on the link for years to come.

Visits, meetings and calls each have a page with all documents on them. Dossiers put together what was published on one subject from the beginning until today.

If you find a mistake, write to us. Whoever finds one is named beside the correction if they wish.
`,
    },
  },
  {
    key: 'school-speech',
    kind: 'speech',
    about: ['school-speech', 'education', 'miandasht'],
    happened: '2026-09-23 08:00',
    published: '2026-09-23 10:45',
    verbality: 'verbatim',
    picture: 'schoolyard',
    statements: {
      s1: { ...us, cue: 'say', directness: 'verbatim', topics: ['education'] },
      s2: { ...us, cue: 'ask', directness: 'verbatim', topics: ['education'] },
      s3: {
        ...us,
        to: [{ who: 'golandish', tenure: 'golandish-education', basis: 'words' }],
        cue: 'order',
        directness: 'verbatim',
        topics: ['education'],
      },
      s4: { ...us, cue: 'hope', directness: 'verbatim', topics: ['education'] },
    },
    fa: {
      kicker: 'متن کامل سخنرانی آغاز سال تحصیلی',
      headline: ['پرسیدن را از این بچه‌ها نگیرید', 's2'],
      decks: [['هر مدرسه یک کتابخانهٔ باز می‌خواهد', 's3']],
      short: 'سخنرانی آغاز سال تحصیلی',
      lead: 'رئیس‌جمهور صبح نخستین روز مهر زنگ آغاز سال تحصیلی را در دبستان نوساز میاندشت نو به صدا درآورد. متن کامل سخنان او چنین است.',
      body: `
بچه‌ها، سلام. صبح شما به‌خیر. من هم چهل سال پیش در حیاطی همین‌قدر کوچک، روز اول مهر، دلم می‌لرزید.

[s1|به ما می‌گفتند دانش‌آموز خوب کسی است که پاسخ را می‌داند. بعدها فهمیدم دانش‌آموز خوب کسی است که پرسش دارد.]

[s2|از شما می‌خواهم زیاد بپرسید. اگر پاسخ را نفهمیدید، باز بپرسید. و از معلم‌ها می‌خواهم پرسیدن را از این بچه‌ها نگیرند، حتی وقتی خسته‌اند.]

این مدرسه را پدران و مادران شما با دولت ساختند. تا پارسال اینجا سه کانکس بود و زمستان‌ها بخاری‌اش دود می‌کرد.

آقای وزیر آموزش هم اینجاست. [s3|آقای گل‌اندیش، هر مدرسه‌ای که امسال می‌سازید باید یک کتابخانه داشته باشد که درش بعدازظهرها هم باز باشد.]

[s4|امیدوارم سال دیگر که برمی‌گردم، در این حیاط درختی باشد که خودتان کاشته‌اید، و پرسشی که من پاسخش را ندانم.]

زنگ را با هم بزنیم.
`,
    },
    en: {
      kicker: 'Full text of the speech at the opening of the school year',
      headline: ['Do not take the questions away from these children', 's2'],
      decks: [['Every school needs a library that stays open', 's3']],
      lead: 'The president rang the first bell of the school year at the new primary school of Miandasht-e Now. The full text of her words follows.',
      published: '2026-09-23 14:00',
      body: `
Children, good morning. Forty years ago, in a yard as small as this one, I too stood trembling on the first day of school.

[s1|They told us that a good pupil is one who knows the answer. Later I understood that a good pupil is one who has a question.]

[s2|I ask you to ask a great deal. If you have not understood the answer, ask again. And I ask the teachers not to take the questions away from these children, even when they are tired.]

Your parents built this school together with the state. Until last year there were three containers here, and in winter their stove smoked.

The minister of education is with us. [s3|Mr Golandish, every school that you build this year must have a library whose door is open in the afternoon as well.]

[s4|I hope that when I come back next year there is a tree in this yard that you have planted yourselves, and a question to which I do not know the answer.]

Let us ring the bell together.
`,
    },
    ar: {
      kicker: 'النص الكامل لكلمة افتتاح العام الدراسي',
      headline: ['لا تحرموا هؤلاء الأطفال السؤال', 's2'],
      short: 'كلمة افتتاح العام الدراسي',
      lead: 'قرعت رئيسة الجمهورية جرس العام الدراسي في المدرسة الجديدة في ميان‌دشت نو. وفيما يلي نص كلمتها.',
      published: '2026-09-24 09:00',
      body: `
أيها الأطفال، صباح الخير. قبل أربعين عامًا وقفت أنا أيضًا في ساحة صغيرة كهذه وقلبي يرتجف في أول يوم من أيام المدرسة.

[s1|كانوا يقولون لنا إن التلميذ الجيد هو من يعرف الجواب، ثم فهمت لاحقًا أن التلميذ الجيد هو من لديه سؤال.]

[s2|أطلب منكم أن تسألوا كثيرًا، وإن لم تفهموا الجواب فاسألوا مرة أخرى. وأطلب من المعلمين ألا يحرموا هؤلاء الأطفال السؤال ولو كانوا متعبين.]

لقد بنى آباؤكم وأمهاتكم هذه المدرسة مع الدولة، ولم يكن هنا حتى العام الماضي سوى ثلاث حاويات.

@6 [s4|آمل أن أعود في العام المقبل فأجد في هذه الساحة شجرة غرستموها بأيديكم، وسؤالًا لا أعرف جوابه.]
`,
    },
  },
  {
    key: 'artists',
    kind: 'meeting',
    about: ['artists-meeting', 'culture', 'people-line', 'roshnab'],
    happened: '2026-10-14 17:00',
    published: '2026-10-14 21:15',
    statements: {
      s1: { ...us, cue: 'say', directness: 'colon', topics: ['culture'] },
      s2: { ...us, cue: 'promise', directness: 'indirect', topics: ['culture'] },
      s3: { ...us, cue: 'stress', directness: 'infinitive', topics: ['culture'] },
    },
    fa: {
      kicker: 'رئیس‌جمهور در دیدار با نویسندگان و هنرمندان:',
      headline: ['دولت ویراستار شعر نیست و نباید باشد', 's1'],
      decks: [['سالن‌های شهرهای کوچک به گروه‌های همان شهر سپرده می‌شود', 's2']],
      short: 'دیدار با نویسندگان و هنرمندان',
      lead: 'چهل نویسنده، نوازنده و بازیگر عصر چهارشنبه در کتابخانهٔ دفتر رئیس‌جمهور از دشواری کار در شهرهای کوچک، بهای کاغذ و نبود بیمه گفتند.',
      body: `
این دیدار پنجمین برنامه از رشتهٔ «پای سخن مردم» بود. رئیس‌جمهور یک ساعت نخست را تنها شنید و یادداشت برداشت.

نوازنده‌ای از بندر گلیار گفت سالن شهرشان یازده ماه از سال قفل است و گروه او در انبار یک مدرسه تمرین می‌کند. نویسنده‌ای جوان نیز از کتابی گفت که چاپ آن به‌سبب گرانی کاغذ سه بار عقب افتاده است.

دریا مهرآذین پس از شنیدن این سخنان گفت: [s1|کار دولت این است که سالن را گرم کند، چراغ را روشن کند و کنار برود. دولت ویراستار شعر نیست و نباید باشد.]

او وعده داد [s2|کلید سالن‌های شهرهای کوچک تا پایان سال به گروه‌های هنری همان شهر سپرده شود و هزینهٔ برق و گرمای آن‌ها را دولت بپردازد].

رئیس‌جمهور با [s3|تأکید بر اینکه بیمهٔ هنرمندان لطف دولت نیست و حق آنان است]، از وزارت بهداشت خواست لایحهٔ آن را پیش از بودجهٔ سال آینده آماده کند.

در پایان، گروه نوازندگان خانهٔ موسیقی روشناب دو قطعهٔ کوتاه نواختند.
`,
    },
    en: {
      kicker: 'The president meets writers and artists:',
      headline: ['The state is no editor of poems and must not be one', 's1'],
      decks: [['Halls in small towns go to the companies of those towns', 's2']],
      lead: 'Forty writers, musicians and actors spoke on Wednesday of working in small towns, of the price of paper and of having no insurance.',
      published: '2026-10-15 09:30',
      body: `
The meeting was the fifth of the series “Hearing the people”. For the first hour the president only listened and took notes.

A musician from Golyar said that the hall of his town is locked for eleven months of the year and that his group rehearses in the store-room of a school.

Darya Mehrazin said: [s1|“It is for the state to heat the hall, to switch on the light and to step aside. The state is no editor of poems and must not be one.”]

She promised that [s2|by the end of the year the keys of the halls in small towns will be given to the companies of those towns, and the state will pay for light and heat].

[s3|Stressing that insurance for artists is no favour of the state but their right], she asked the Ministry of Health to prepare a bill before next year’s budget.
`,
    },
  },
  {
    key: 'nurses',
    kind: 'video',
    about: ['nurses-message', 'health'],
    happened: '2026-10-20',
    published: '2026-10-20 09:00',
    verbality: 'verbatim',
    statements: {
      s1: { ...us, cue: 'thank', directness: 'verbatim', topics: ['health'] },
      s2: { ...us, cue: 'announce', directness: 'verbatim', topics: ['health'] },
    },
    fa: {
      kicker: 'متن پیام تصویری رئیس‌جمهور به پرستاران روستا',
      headline: ['شما راه خانهٔ بیمار را بلدید', 's1'],
      decks: [['حق سفر پرستاران روستا از آبان دو برابر می‌شود', 's2']],
      short: 'پیام تصویری به پرستاران روستا',
      lead: 'رئیس‌جمهور در پیامی تصویری از پرستارانی که در خانه‌های بهداشت روستا کار می‌کنند سپاسگزاری کرد. متن این پیام چنین است.',
      body: `
%[nurses-snow]

پرستاران گرامی روستاهای نیکوان، سلام.

[s1|شما راه خانهٔ بیمار را بلدید؛ آن هم در شبی که برف آمده و راه پیدا نیست. از شما سپاسگزارم و می‌دانم که سپاس، جای چکمه و بنزین را نمی‌گیرد.]

هفتهٔ گذشته نامهٔ یکی از شما را خواندم که نوشته بود برای رسیدن به بیمار، ماهی دو بار از همسایه‌ها موتور قرض می‌گیرد.

[s2|از آبان حق سفر پرستاران روستا دو برابر می‌شود و تا نوروز هر خانهٔ بهداشت کوهستانی یک خودرو خواهد داشت.]

این کمترین کاری است که باید سال‌ها پیش می‌شد. تندرست باشید.
`,
    },
    en: {
      kicker: 'Video message to village nurses',
      headline: ['You know the way to the patient’s door', 's1'],
      lead: 'In a video message the president thanked the nurses who work in village clinics. The text follows.',
      published: '2026-10-20 15:00',
      body: `
%[nurses-snow]

Nurses of the villages of Nikvan, good day.

[s1|You know the way to the patient’s door, even on a night when it has snowed and there is no way to be seen. I thank you, and I know that thanks are no substitute for boots and petrol.]

Last week I read a letter in which one of you wrote that twice a month she borrows a neighbour’s motorcycle to reach a patient.

[s2|From November the travel allowance of village nurses is doubled, and by the new year every mountain clinic will have a car.]

It is the least that ought to have been done years ago. Keep well.
`,
    },
  },
  {
    key: 'people-week',
    kind: 'notice',
    about: ['people-line', 'roshnab'],
    happened: '2026-10-08',
    published: '2026-10-08 10:00',
    fa: {
      headline: 'نام‌نویسی دیدار مردمی هفتهٔ پایانی مهر آغاز شد',
      short: 'نام‌نویسی دیدار مردمی مهر',
      lead: 'شهروندانی که می‌خواهند در دیدار مردمی سی‌ام مهر با رئیس‌جمهور شرکت کنند تا بیست‌وسوم مهر فرصت دارند نام‌نویسی کنند.',
      body: `
این دیدار ساعت چهار بعدازظهر سی‌ام مهر در تالار باران برگزار می‌شود و صد نفر به قید قرعه در آن شرکت خواهند کرد.

برای نام‌نویسی کافی است نام، شهر و موضوع سخن خود را در یک بند بنویسید و به نشانی دفتر رئیس‌جمهور یا دفتر هر استانداری بفرستید.

قرعه‌کشی در حضور نمایندهٔ کانون وکلا انجام می‌شود و نتیجهٔ آن همان روز به همهٔ نام‌نویسان خبر داده خواهد شد.

هزینهٔ رفت‌وآمد کسانی که از شهرهای دیگر می‌آیند با دفتر رئیس‌جمهور است.
`,
    },
    withdrawal: {
      kind: 'withdrawn',
      at: '2026-10-18 16:30',
      reason:
        'دیدار سی‌ام مهر به‌سبب تعمیر تالار باران برگزار نمی‌شود. زمان تازه جداگانه اعلام خواهد شد و نام‌نویسی‌ها به جای خود باقی است.',
    },
  },
  {
    key: 'council-note',
    kind: 'report',
    about: ['air', 'roshnab'],
    happened: '2026-10-27',
    published: '2026-10-27 18:00',
    verbality: 'summary',
    fa: {
      headline: 'پیش‌نویس برنامهٔ هوای پاک در هشت بند',
      lead: 'خلاصه‌ای از پیش‌نویس برنامهٔ یک‌سالهٔ هوای پاک روشناب که قرار است در نشست فردا بررسی شود.',
      body: `
این یادداشت برای اعضای شورای هوای پاک آماده شده است و متن آن هنوز بازبینی نشده است.

بند نخست دربارهٔ جایگزینی اتوبوس‌ها، بند دوم دربارهٔ کوره‌های آجرپزی جنوب شهر و بند سوم دربارهٔ سوخت نیروگاه‌هاست.

بندهای دیگر به پیاده‌روها، فضای سبز، پایش هوا، آموزش مدرسه‌ها و بودجه می‌پردازد.

عددهای این یادداشت موقت است.
`,
    },
    withdrawal: {
      kind: 'in_error',
      at: '2026-10-28 12:30',
      reason: 'این یادداشت داخلی بود و پیش از بازبینی، به‌اشتباه منتشر شد.',
      redirectTo: 'air-council',
    },
  },
  {
    key: 'olympiad',
    kind: 'message',
    about: ['olympiad-message', 'education'],
    happened: '2026-11-09',
    published: '2026-11-09 17:30',
    verbality: 'verbatim',
    statements: {
      s1: { ...us, cue: 'say', directness: 'verbatim', topics: ['education'] },
      s2: { ...us, cue: 'hope', directness: 'verbatim', topics: ['education'] },
    },
    fa: {
      kicker: 'پیام رئیس‌جمهور به تیم المپیاد زمین‌شناسی',
      headline: ['شما سنگ‌ها را به سخن آوردید', 's1'],
      short: 'پیام به تیم المپیاد زمین‌شناسی',
      lead: 'در پی درخشش دانش‌آموزان نیکوان در المپیاد منطقه‌ای زمین‌شناسی، رئیس‌جمهور در پیامی به چهار عضو تیم و معلمانشان شادباش گفت.',
      body: `
دانش‌آموزان عزیز، معلمان گرامی

خبر دو نشان زرین و یک نشان سیمین شما را در پایان یک روز سخت کاری شنیدم و خستگی از یادم رفت.

[s1|شما سنگ‌ها را به سخن آوردید. زمین کشور ما قصه‌های بسیار دارد و هنوز کمتر کسی زبان آن را می‌داند.]

دو نفر از شما از مدرسه‌های دشت سنگاب می‌آیید؛ جایی که آزمایگشاهش یک میز است و یک ذره‌بین. این را می‌نویسم تا همکارانم در وزارت آموزش هم بخوانند.

[s2|امیدوارم روزی نقشهٔ آب‌های زیرزمینی کشور را شما بکشید.]

دریا مهرآذین، رئیس‌جمهور نیکوان
`,
    },
    corrections: [
      {
        lang: 'fa',
        at: '2026-11-09 18:10',
        kind: 'typo',
        note: 'واژهٔ «آزمایشگاهش» در بند چهارم غلط تایپ شده بود.',
        before: 'آزمایگشاهش',
        after: 'آزمایشگاهش',
      },
    ],
  },
  {
    key: 'athletes',
    kind: 'meeting',
    about: ['athletes-meeting', 'health', 'people-line', 'roshnab'],
    happened: '2026-11-19 16:30',
    published: '2026-11-19 20:00',
    statements: {
      s1: { ...us, cue: 'ask', directness: 'colon' },
      s2: { ...us, cue: 'announce', directness: 'indirect' },
    },
    fa: {
      kicker: 'در دیدار با ورزشکاران نابینا',
      headline: 'رئیس‌جمهور با چشم بسته دوید',
      decks: [['پیاده‌روهای روشناب را با هم راه برویم', 's1']],
      short: 'دیدار با ورزشکاران نابینا',
      lead: 'رئیس‌جمهور عصر پنجشنبه در ورزشگاه کوچک باغ شمالی روشناب مهمان دوندگان نابینا بود و دویست متر با چشم بسته و همراه راهنما دوید.',
      body: `
هجده دونده و راهنمایانشان میزبان این دیدار بودند که بی‌تشریفات و کنار زمین دو برگزار شد.

یکی از دوندگان گفت در شهر هیچ چراغ راهنمایی گویا نیست و او برای گذشتن از خیابان به صدای موتورها گوش می‌دهد. راهنمای او افزود که نوار برجستهٔ پیاده‌روها در بسیاری از جاها به تیر برق می‌رسد.

دریا مهرآذین پس از دویدن با چشم بسته گفت: [s1|دویست متر ترسیدم؛ شما هر روز این راه را می‌روید. از شهردار می‌خواهم یک روز همه با هم پیاده‌روهای روشناب را همین‌طور راه برویم و هر جا زمین خوردیم، همان‌جا را درست کنیم.]

او اعلام کرد که [s2|از سال آینده هیچ طرح پیاده‌رو بدون تأیید انجمن نابینایان پول نمی‌گیرد].

دوندگان پیراهن تیم خود را به رئیس‌جمهور هدیه دادند.
`,
    },
  },
  {
    key: 'summit-notice',
    kind: 'notice',
    about: ['shores-summit', 'trade', 'water', 'roshnab'],
    happened: '2026-11-21',
    published: '2026-11-21 11:00',
    picture: 'roshnab-city',
    statements: {
      s1: { speaker: 'nikravan', tenure: 'nikravan-foreign', cue: 'announce', directness: 'colon', topics: ['trade'] },
    },
    fa: {
      kicker: 'هفدهم و هجدهم آذر در روشناب',
      headline: 'برنامهٔ نشست سران سازمان همکاری کرانه‌ها اعلام شد',
      decks: [['برگهٔ یکسان گمرکی بر میز سران است', 's1']],
      short: 'برنامهٔ نشست سران کرانه‌ها',
      lead: 'هشتمین نشست سران سازمان همکاری کرانه‌ها هفدهم و هجدهم آذر در تالار باران روشناب برگزار می‌شود. نام‌نویسی خبرنگاران تا دهم آذر ادامه دارد.',
      body: `
سران هفت کشور عضو در این نشست دربارهٔ گمرک، دریانوردی و رودهای مشترک گفت‌وگو می‌کنند.

آرش نیک‌روان، وزیر امور خارجه، دربارهٔ دستور کار نشست گفت: [s1|برگهٔ یکسان گمرکی بر میز سران است. اگر امضا شود، کامیونی که امروز چهار روز پشت مرز می‌ماند، چهار ساعته می‌گذرد.]

## برنامه

- سه‌شنبه هفدهم آذر، ساعت ده: گشایش و سخنرانی رئیس‌جمهور نیکوان
- سه‌شنبه، ساعت سه بعدازظهر: نشست آب و رودهای مشترک
- چهارشنبه هجدهم آذر، ساعت یازده: امضای سندها و نشست خبری

خبرنگاران برای دریافت کارت ورود، نامهٔ رسانهٔ خود را به روابط عمومی دفتر رئیس‌جمهور بفرستند. پخش زندهٔ هر سه برنامه به سه زبان انجام می‌شود.

خیابان‌های پیرامون تالار باران در این دو روز تنها به روی خودروهای شخصی بسته است و اتوبوس‌ها رفت‌وآمد عادی دارند.
`,
    },
  },
]
