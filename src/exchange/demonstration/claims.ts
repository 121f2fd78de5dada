import type { DemonstrationClaim, DemonstrationReadout } from './shapes.ts'

/** Words that went round in the demonstration's world, and what the office answered. */
export const claims: readonly DemonstrationClaim[] = [
  {
    lang: 'fa',
    text: 'رئیس‌جمهور ورانه: آب را سلاح می‌دانیم و در ماه‌های خشک آب پایین‌دست را خواهیم بست',
    speaker: 'vorman',
    seenAddress: 'https://news.example/hirab-1',
    seenOn: '2026-07-16',
    verdict: 'said_differently',
    explanation: {
      fa: 'در گزارش گفت‌وگو، هر دو جمله با «نه» آمده است. آنچه می‌گردد همان واژه‌هاست که نفی آن‌ها افتاده و دو گفته به هم چسبیده است.',
      en: 'In the report of the call both sentences carry a “not”. What goes round has lost it and run two statements into one.',
      ar: 'وردت الجملتان في تقرير المكالمة بصيغة النفي. وما يُتداول أسقط النفي وجمع قولين في قول واحد.',
    },
    statements: ['call-varana/s4', 'call-varana/s5'],
    at: '2026-07-17 11:20',
  },
  {
    lang: 'fa',
    text: 'کشتی مسافری گلیار برای همهٔ شهروندان رایگان خواهد بود',
    speaker: 'sarvesta',
    seenAddress: '',
    seenOn: '2026-11-05',
    verdict: 'never_said',
    explanation: {
      fa: 'در هیچ‌یک از گفته‌های ثبت‌شدهٔ وزیر راه سخنی از رایگان بودن کشتی نیست. گزارش ما از ثابت ماندن بهای بلیت در سال نخست می‌گوید.',
      en: 'None of the minister’s statements on record speaks of a free ferry. Our report says that the fare stays the same in the first year.',
    },
    statements: [],
    at: '2026-11-06 09:40',
  },
]

export const readouts: readonly DemonstrationReadout[] = [
  {
    event: 'call-varana',
    lang: 'en',
    source: 'Chancellery of Varana',
    address: 'https://chancellery.varana.example/calls/2026-07-14',
    capturedAt: '2026-07-14 20:10',
    text: `President Elias Vorman spoke by telephone this afternoon with President Darya Mehrazin of Nikvan.

The President recalled that Varana, too, has had no rain since spring and that its northern towns live on rations. “We do not look upon water as a weapon,” he said.

He offered to share the readings of the dam once a week for as long as the dry months last. The experts of both countries will meet before autumn.`,
  },
]
