import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { proposeStatements, SURE, type Article, type Knowledge, type ProposedStatement } from './propose-statements.ts'

const visit: Article = {
  title: 'بازدید از بیمارستان تازه',
  paragraphs: [
    'به گزارش خبرنگار ما از رامسر، دکتر سارا محمدی وزیر بهداشت صبح امروز در مراسم افتتاح بیمارستان ۱۲۰ تخت‌خوابی گفت: سلامت حق همه‌ی مردم است و می‌خواهیم آن را به روستاها ببریم. این کار زمان می‌برد.',
    'وی با بیان اینکه ۱۵ درمانگاه دیگر نیز ساخته می‌شود، خاطرنشان کرد: پزشکان جوان را به کار می‌گیریم.',
    '*نیاز استان به پزشک',
    'وزیر بهداشت خطاب به پرستاران گفت: «شما ستون این کار هستید.»',
    'بهروز راد استاندار نیز در این مراسم با قدردانی از خیّران اظهار داشت: استان ما به ۴۰ پزشک نیاز دارد.',
    'وی در پاسخ به این پرسش که بودجه‌ی راه‌ها کی می‌رسد، گفت: تا پایان سال می‌رسد و وزیر راه گفته است که کار عقب نمی‌ماند.',
    'محمدی در پایان یادآور شد: از همه‌ی شما سپاسگزاریم.',
    'گفتنی است این بیمارستان در زمینی به مساحت سه هکتار ساخته شده است.',
  ],
}

function words(article: Article, { p, start, end }: ProposedStatement): string {
  return article.paragraphs[p]?.slice(start, end) ?? ''
}

test('a report of a visit gives every saying with its speaker, addressee and directness', () => {
  const told = proposeStatements(visit).map((one) => [
    one.p,
    one.person,
    one.directness,
    one.resolution,
    one.inside,
    words(visit, one).split(' ').slice(0, 2).join(' '),
  ])
  assert.deepEqual(told, [
    [0, 'سارا محمدی', 'colon', 'named', false, 'سلامت حق'],
    [1, 'سارا محمدی', 'infinitive', 'pronoun', false, '۱۵ درمانگاه'],
    [1, 'سارا محمدی', 'colon', 'pronoun', false, 'پزشکان جوان'],
    [3, 'سارا محمدی', 'quoted', 'title', false, 'شما ستون'],
    [4, 'بهروز راد', 'colon', 'named', false, 'استان ما'],
    [5, 'خبرنگار ما', 'indirect', 'implicit', false, 'بودجه‌ی راه‌ها'],
    [5, 'بهروز راد', 'colon', 'pronoun', false, 'تا پایان'],
    [5, 'وزیر راه', 'indirect', 'title', true, 'کار عقب'],
    [6, 'سارا محمدی', 'colon', 'named', false, 'از همه‌ی'],
  ])
})

test('who was made from the proposals, with no office yet, is found in the same text as before', () => {
  const article: Article = {
    title: 'گفت‌وگو دربارهٔ راه‌های دریا',
    paragraphs: [
      'رئیس‌جمهور با اشاره به راه‌های دریا اظهار داشت: این راه‌ها را باز نگه می‌داریم.',
      'آقای کاوه در تماس تلفنی با رامین آذر رئیس‌جمهور کشور همسایه گفت: کشتی‌ها در راه‌اند.',
      'رئیس‌جمهور تصریح کرد: از این کار سپاسگزاریم.',
      'آقای کاوه خطاب به رئیس‌جمهور کشور همسایه گفت: از کوشش شما خبر داریم.',
      'رامین آذر افزود: ما نیز آماده‌ایم.',
    ],
  }
  const known = { names: (form: string) => [{ form, kind: 'full' as const }] }
  const people = [
    { id: 'kaveh', names: known.names('کاوه') },
    { id: 'azar', names: known.names('رامین آذر') },
    { id: 'other', names: known.names('نرگس آبان') },
  ]
  const told = (knowledge?: Knowledge) =>
    proposeStatements(article, knowledge).map(({ person, addresseePerson, confidence }) => [
      person,
      addresseePerson,
      confidence >= 0.7,
    ])
  assert.deepEqual(told({ people, tenures: [] }), told())
  assert.deepEqual(
    proposeStatements(article, { people, tenures: [] }).map((one) => one.personId),
    ['kaveh', 'kaveh', 'kaveh', 'kaveh', 'azar'],
  )
  const minister = { person: 'kaveh', position: { titles: ['وزیر راه'] } }
  assert.notEqual(
    proposeStatements(article, { people, tenures: [minister] })[0]?.personId,
    'kaveh',
    'who holds another office is not the president',
  )
})

test('a bare title in a text that tells of another country is nobody’s for sure, and of the one whom the text gives it first', () => {
  const knowledge: Knowledge = {
    people: [{ id: 'sepanta', names: [{ form: 'کاوه سپنتا', kind: 'full' }] }],
    tenures: [{ person: 'sepanta', position: { titles: ['رئیس‌جمهور'] } }],
    country: 'ایران',
  }
  const told = (...paragraphs: string[]) =>
    proposeStatements({ title: 'انتخابات پیش رو', paragraphs }, knowledge).map((one) => [
      one.person,
      one.confidence >= 0.9,
    ])
  const says = 'گفت: انتخابات سر وقت برگزار می‌شود.'
  assert.deepEqual(told(`رئیس‌جمهور ایران ${says}`, `رئیس‌جمهور ${says}`).at(-1), ['کاوه سپنتا', true])
  assert.deepEqual(told(`ویکتور ناگی رئیس‌جمهور مجارستان ${says}`, `رئیس‌جمهور ${says}`), [
    ['ویکتور ناگی', true],
    ['ویکتور ناگی', false],
  ])
  assert.deepEqual(told(`به گزارش خبرگزاری مجارستان، رئیس‌جمهور این کشور ${says}`, `رئیس‌جمهور ${says}`), [
    ['رئیس‌جمهور این کشور', true],
    ['رئیس‌جمهور این کشور', false],
  ])
  assert.deepEqual(told(`رئیس‌جمهور در گفت‌وگو با تلویزیون مجارستان ${says}`), [['کاوه سپنتا', false]])
  assert.deepEqual(told(`رئیس‌جمهور در گفت‌وگو با رئیس‌جمهور مجارستان ${says}`, `رئیس‌جمهور ${says}`), [
    ['کاوه سپنتا', false],
    ['کاوه سپنتا', false],
  ])
  assert.deepEqual(told(`دکتر سپنتا رئیس‌جمهور در مجارستان ${says}`, `رئیس‌جمهور ${says}`).at(-1), ['کاوه سپنتا', true])
})

test('the words run over the following sentences and end before the full stop', () => {
  const [first] = proposeStatements(visit)
  assert.ok(first && words(visit, first).endsWith('این کار زمان می‌برد'))
})

test('a quotation that runs over paragraphs ends at its mark, and what follows there is the newsroom’s', () => {
  const article: Article = {
    title: 'در خانه به روی همه باز است',
    paragraphs: [
      'مریم سهرابی مادر شهید رحیمی گفت: «در این خانه همیشه به روی همه باز بوده است.',
      'هر کس بیاید مهمان ماست و چایش آماده است.» بچه‌های محله کفش‌ها را جفت کردند و بالا رفتند.',
      'کوچه تا غروب خلوت بود و کسی از آن نمی‌گذشت.',
      'رضا کاوه گفت: «ما هر هفته به این‌جا می‌آییم.',
      'کار بزرگی هم نمی‌کنیم، خرید می‌کنیم و می‌نشینیم.',
      'اگر نیاییم دلمان می‌گیرد.» سهرابی گفت: خدا نگهدارشان باشد.',
    ],
  }
  const told = proposeStatements(article).map((one) => [one.p, one.person, one.directness, words(article, one)])
  assert.deepEqual(told, [
    [0, 'مریم سهرابی', 'colon', 'در این خانه همیشه به روی همه باز بوده است'],
    [1, 'مریم سهرابی', 'quoted', 'هر کس بیاید مهمان ماست و چایش آماده است'],
    [3, 'رضا کاوه', 'colon', 'ما هر هفته به این‌جا می‌آییم'],
    [4, 'رضا کاوه', 'quoted', 'کار بزرگی هم نمی‌کنیم، خرید می‌کنیم و می‌نشینیم'],
    [5, 'رضا کاوه', 'quoted', 'اگر نیاییم دلمان می‌گیرد'],
    [5, 'مریم سهرابی', 'colon', 'خدا نگهدارشان باشد'],
  ])
})

test('a clause that ends in a subjunctive is taken whole', () => {
  for (const clause of [
    'یک مربی خوب می‌تواند نوجوانان را دلگرم کرده و یا به آنان فرصت بدهد',
    'شهرداری می‌خواهد پلی تازه بسازد',
    'باغداران می‌توانند وام بگیرند',
  ]) {
    const article = { title: '', paragraphs: [`سارا محمدی با بیان اینکه ${clause}، گفت: راه درازی مانده است.`] }
    assert.deepEqual(
      proposeStatements(article).map((one) => words(article, one)),
      [clause, 'راه درازی مانده است'],
    )
  }
})

test('the addressee stands where the text says it, and nowhere else', () => {
  const told = proposeStatements(visit).filter((one) => one.addressee)
  assert.deepEqual(
    told.map((one) => [one.p, one.addresseePerson, one.basis]),
    [[3, 'پرستاران', 'text']],
  )
})

test('a source line, a sub-heading and the newsroom’s own words are no statements', () => {
  const found = proposeStatements({
    title: '',
    paragraphs: [
      'به گزارش خبرگزاری ما، این نشست امروز برگزار شد.',
      '*کار ادامه دارد',
      'شایان ذکر است این طرح پارسال آغاز شد.',
    ],
  })
  assert.deepEqual(found, [])
})

test('a bare surname after a title names the one who had the title', () => {
  const found = proposeStatements({
    title: '',
    paragraphs: [
      'شهردار در نشست امروز گفت: خیابان‌ها پاکیزه می‌شود.',
      'راد با اشاره به بودجه افزود: پول آن هست.',
      'شهردار ادامه داد: کار آغاز شده است.',
    ],
  })
  assert.deepEqual(
    found.map((one) => one.person),
    ['راد', 'راد', 'راد'],
  )
})

test('a further title in an article of one speaker is the same person', () => {
  const found = proposeStatements({
    title: '',
    paragraphs: [
      'سارا محمدی امروز گفت: کار خوب پیش می‌رود.',
      'وی افزود: یک ماه مانده است.',
      'رئیس کمیسیون عمران شورا تصریح کرد: باید شتاب گرفت.',
    ],
  })
  assert.deepEqual(
    found.map((one) => one.person),
    ['سارا محمدی', 'سارا محمدی', 'سارا محمدی'],
  )
})

test('an occasion’s other speaker takes «وی» over', () => {
  const found = proposeStatements({
    title: '',
    paragraphs: [
      'سارا محمدی گفت: کار خوب است.',
      'مدیرکل راه استان هم در این نشست گفت: دو پل می‌سازیم.',
      'وی افزود: تا پایان سال تمام می‌شود.',
    ],
  })
  assert.deepEqual(
    found.map((one) => one.person),
    ['سارا محمدی', 'مدیرکل راه استان', 'مدیرکل راه استان'],
  )
})

test('«به گفتهٔ», «گفت که … و افزود که» and «خواستار … شد» are found', () => {
  const found = proposeStatements({
    title: '',
    paragraphs: [
      'به گفته سارا محمدی، جاده تا بهار باز می‌شود.',
      'سخنگوی شورا گفت که لایحه آماده است و افزود که فردا بررسی می‌شود.',
      'شهردار خواستار توقف ساخت و ساز در باغ‌ها شد.',
    ],
  })
  assert.deepEqual(
    found.map((one) => [one.p, one.directness]),
    [
      [0, 'indirect'],
      [1, 'indirect'],
      [1, 'indirect'],
      [2, 'summary'],
    ],
  )
})

test('negated, future and merely possible sayings, and what «گفت‌وگو» holds, are none', () => {
  const found = proposeStatements({
    title: '',
    paragraphs: [
      'شهردار چیزی نگفت. او فردا خواهد گفت که چه می‌شود.',
      'می‌توان گفت که کار خوب است. گفت‌وگو ادامه دارد. گفته می‌شود باران می‌بارد.',
    ],
  })
  assert.deepEqual(found, [])
})

test('an interview’s labels are speakers', () => {
  const found = proposeStatements({
    title: '',
    paragraphs: [
      'خبرنگار: این طرح از کی آغاز شد؟',
      'بهروز راد: از پارسال آغاز شد و ادامه دارد.',
      'خبرنگار: بودجه‌ی آن چقدر است؟',
      'راد: هنوز روشن نیست و باید دید.',
    ],
  })
  assert.deepEqual(
    found.map((one) => [one.person, one.cue]),
    [
      ['خبرنگار', null],
      ['بهروز راد', null],
      ['خبرنگار', null],
      ['بهروز راد', null],
    ],
  )
})

const office: Knowledge = {
  country: 'ایران',
  people: [
    { id: 'sara', names: [{ form: 'سارا محمدی', kind: 'full' }] },
    { id: 'behruz', names: [{ form: 'بهروز راد', kind: 'full' }] },
    { id: 'anton', names: [{ form: 'آنتون کوواچ', kind: 'full' }] },
  ],
  tenures: [
    { person: 'behruz', position: { titles: ['رئیس جمهور'], country: 'ایران' }, from: '2017-01-01', to: '2021-01-01' },
    { person: 'sara', position: { titles: ['رئیس جمهور'], country: 'ایران' }, from: '2021-01-02' },
    { person: 'anton', position: { titles: ['رئیس جمهور'], country: 'مجارستان' }, from: '2015-01-01' },
  ],
}
const call: Article = {
  title: '',
  paragraphs: ['رئیس جمهور در این تماس گفت: راه تجارت باز است.', 'رئیس جمهور مجارستان نیز تأکید کرد: ما هم آماده‌ایم.'],
}

test('a title means whoever held it on the event’s day, in its country', () => {
  const on = (date: string): (string | null)[] =>
    proposeStatements({ ...call, date }, office).map((one) => one.personId)
  assert.deepEqual(on('2019-06-01'), ['behruz', 'anton'])
  assert.deepEqual(on('2024-06-01'), ['sara', 'anton'])
})

test('a minister of the other country, pointed at and not named, is not the office’s own', () => {
  const home: Knowledge = {
    ...office,
    tenures: [
      ...office.tenures,
      { person: 'behruz', position: { titles: ['وزیر راه'], country: 'ایران' }, from: '2021-01-02' },
    ],
  }
  const told = (sentence: string) =>
    proposeStatements({ ...call, date: '2024-06-01', paragraphs: [...call.paragraphs, sentence] }, home)
  for (const country of ['این کشور', 'آن کشور', 'همان کشور', 'کشورش']) {
    const own = [
      `وزیر راه ${country} نیز گفت: راه باز است.`,
      `وی اعلام کرد که پل باز می‌شود و به گفته وزیر راه ${country} هزینه آن ده میلیون است.`,
    ]
    for (const sentence of own) for (const one of told(sentence)) assert.notEqual(one.personId, 'behruz', sentence)
  }
  const [, , one] = told('وزیر راه نیز گفت: راه باز است.')
  assert.equal(one?.personId, 'behruz')
  const within = 'وی اعلام کرد که پل باز می‌شود و به گفته وزیر راه این کشور هزینه آن ده میلیون است.'
  assert.equal(within.slice(told(within).at(-1)?.start).split(' ')[0], 'هزینه')
})

test('at a call of two sides the other side hears, and it says that only the event tells so', () => {
  const event = {
    kind: 'phone_call',
    start: '2024-06-01T09:00:00Z',
    participants: [
      { person: 'sara', side: 'a' },
      { person: 'anton', side: 'b' },
    ],
  }
  const found = proposeStatements(call, { ...office, event })
  assert.deepEqual(
    found.map((one) => [one.personId, one.addresseeId, one.basis, one.addressee]),
    [
      ['sara', 'anton', 'event', null],
      ['anton', 'sara', 'event', null],
    ],
  )
  const alone = proposeStatements(call, { ...office, event: { ...event, participants: [] } })
  assert.ok(alone.every((one) => one.basis === null))
})

test('a surname that two thousand people share is nobody’s for sure', () => {
  const people = Array.from({ length: 2000 }, (_, i) => ({
    id: `p${i}`,
    names: [{ form: `نام${i} رضایی`, kind: 'full' as const }],
  }))
  const started = process.cpuUsage()
  const found = proposeStatements(
    { title: '', paragraphs: ['رضایی گفت: کار خوب است.', 'وی افزود: ادامه می‌دهیم.'] },
    { people, tenures: [] },
  )
  const { user, system } = process.cpuUsage(started)
  assert.ok(user + system < 2_000_000)
  assert.ok(found.every((one) => one.confidence < SURE && one.personId === null))
})

test('of two thousand who share a surname, the one who takes part in the event is meant', () => {
  const people = Array.from({ length: 2000 }, (_, i) => ({
    id: `p${i}`,
    names: [{ form: `نام${i} رضایی`, kind: 'full' as const }],
  }))
  const event = { kind: 'speech', participants: [{ person: 'p7' }] }
  const found = proposeStatements(
    { title: '', paragraphs: ['رضایی گفت: کار خوب است.'] },
    { people, tenures: [], event },
  )
  assert.deepEqual(
    found.map((one) => one.personId),
    ['p7'],
  )
})

test('a surname alone, of somebody whom the article does not otherwise name, is left to the editor', () => {
  const [found] = proposeStatements(
    { title: '', paragraphs: ['در این میان محمدی گفت: کار خوب است.'] },
    { people: office.people, tenures: [] },
  )
  assert.ok(found && found.confidence < SURE)
})

/** What must not change: who said what, by letters alone. */
function sense(article: Article): string[] {
  return proposeStatements(article).map((one) =>
    [
      one.p,
      one.inside,
      one.directness === 'quoted' ? 'colon' : one.directness,
      letters(one.person ?? '—'),
      letters(one.addresseePerson ?? '—'),
      letters(words(article, one)),
    ].join(' | '),
  )
}

function letters(text: string): string {
  return text
    .replace(/[\s\u200c«»"\u064b-\u0652]/g, '')
    .replace(/ي/g, 'ی')
    .replace(/ك/g, 'ک')
    .replace(/[٠-٩۰-۹]/g, (digit) => String(digit.charCodeAt(0) & 15))
}

function rewrite(article: Article, change: (text: string) => string): Article {
  return { ...article, title: change(article.title), paragraphs: article.paragraphs.map(change) }
}

const DISGUISES: Record<string, (text: string) => string> = {
  'half-spaces lost': (text) => text.replaceAll('\u200c', ''),
  'half-spaces spaced': (text) => text.replaceAll('\u200c', ' '),
  'Arabic letters': (text) => text.replaceAll('ی', 'ي').replaceAll('ک', 'ك'),
  'Latin digits': (text) => text.replace(/[۰-۹]/g, (digit) => String(digit.charCodeAt(0) & 15)),
  'Arabic digits': (text) => text.replace(/[۰-۹]/g, (digit) => String.fromCharCode(0x660 + (digit.charCodeAt(0) & 15))),
  'no quotation marks': (text) => text.replace(/[«»]/g, ''),
  'straight quotation marks': (text) => text.replace(/[«»]/g, '"'),
  'vowel signs': (text) => text.replaceAll('محمد', 'مُحَمَّد'),
}

const speakersOf = (...paragraphs: string[]): (string | null)[] =>
  proposeStatements({ title: '', paragraphs }).map(({ person }) => person)

test('«همچنین» before a title not given before is one more official; with the title of who spoke it is that one', () => {
  const told = ['معاون سپاه استان گفت: کار پل آغاز شد.', 'همچنین فرمانده سپاه شهر گفت: پل تا بهار تمام می‌شود.']
  assert.deepEqual(speakersOf(...told, 'علی نادری ادامه داد: مردم خرسندند.'), [
    'معاون سپاه استان',
    'فرمانده سپاه شهر',
    'علی نادری',
  ])
  const same = ['رضا کوهی شهردار ساحل‌آباد گفت: کار آغاز شد.', 'همچنین شهردار ساحل‌آباد گفت: پل تا بهار تمام می‌شود.']
  assert.deepEqual(speakersOf(...same), ['رضا کوهی', 'رضا کوهی'])
})

test('«دهیار این روستا» is who was given as «دهیار روستای …», whoever spoke between', () => {
  const told = [
    'حسن کوهی دهیار روستای گلیار گفت: آب روستا وصل شد.',
    'بهرام نادری فرماندار شهرستان گفت: کار دیگر روستاها آغاز شده است.',
    'دهیار این روستا گفت: مردم شش ماه چشم به راه بودند.',
    'وی افزود: اکنون خرسندند.',
  ]
  assert.deepEqual(speakersOf(...told), ['حسن کوهی', 'بهرام نادری', 'حسن کوهی', 'حسن کوهی'])
})

test('letters, half-spaces, digits and quotation marks change nothing, in any combination', () => {
  const expected = sense(visit)
  fc.assert(
    fc.property(fc.subarray(Object.keys(DISGUISES)), (names) => {
      const disguised = names.reduce((article, name) => rewrite(article, DISGUISES[name] ?? String), visit)
      assert.deepEqual(sense(disguised), expected)
    }),
    { numRuns: 150 },
  )
})

const PEOPLE = ['سارا محمدی', 'بهروز راد', 'مریم کاظمی', 'رضا نوری', 'پیتر هافمن', 'لیلا صادقی']
const OPENINGS = [
  '{} امروز در نشست خبری گفت:',
  '{} با اشاره به بودجه اظهار داشت:',
  '{} در ادامه افزود:',
  '{} نیز تصریح کرد:',
  'به گزارش خبرنگار ما، {} یادآور شد:',
]
const WORDS = [
  'راه‌ها تا بهار باز می‌شود.',
  'باید همه کمک کنند. این کار زمان می‌خواهد.',
  'از مردم سپاسگزاریم و کار را ادامه می‌دهیم.',
]

test('two names swapped throughout swap in the answer', () => {
  const turns = fc.array(
    fc.record({
      who: fc.constantFrom(0, 1),
      opening: fc.constantFrom(...OPENINGS),
      words: fc.constantFrom(...WORDS),
      more: fc.boolean(),
    }),
    { minLength: 1, maxLength: 8 },
  )
  const pairs = fc.shuffledSubarray(PEOPLE, { minLength: 2, maxLength: 2 })
  fc.assert(
    fc.property(turns, pairs, (said, [a = '', b = '']) => {
      const write = (first: string, second: string): Article => ({
        title: '',
        paragraphs: said.flatMap((turn) => [
          `${turn.opening.replace('{}', turn.who ? second : first)} ${turn.words}`,
          ...(turn.more ? ['وی افزود: پیشرفت خوبی داریم.'] : []),
        ]),
      })
      const swap = (name: string | null): string | null => (name === a ? b : name === b ? a : name)
      const one = proposeStatements(write(a, b)),
        other = proposeStatements(write(b, a))
      assert.deepEqual(
        one.map((s) => swap(s.person)),
        other.map((s) => s.person),
      )
      assert.equal(one.length, said.length + said.filter((turn) => turn.more).length)
    }),
    { numRuns: 200 },
  )
})

test('any text at all has an answer whose spans lie within it', () => {
  const piece = fc.constantFrom(
    'وی',
    'گفت',
    'که',
    ':',
    '«',
    '»',
    '"',
    '.',
    '،',
    'سارا محمدی',
    'با بیان اینکه',
    'به گفته',
    'خواستار',
    'شد',
    '؟',
    '(',
    ')',
    'را',
    'و',
    'در پاسخ به این سؤال که',
    '\u200c',
    '\u200f',
    '😀',
    'word',
    '12:30',
    '\ud800',
  )
  fc.assert(
    fc.property(fc.array(fc.array(piece, { maxLength: 40 }), { maxLength: 5 }), (lines) => {
      const article = { title: '', paragraphs: lines.map((line) => line.join(' ')) }
      for (const one of proposeStatements(article)) {
        const length = article.paragraphs[one.p]?.length ?? 0
        for (const span of [one, one.cue, one.speaker, one.addressee])
          assert.ok(!span || (span.start >= 0 && span.start < span.end && span.end <= length))
        assert.ok(one.confidence >= 0 && one.confidence <= 1 && (one.parent === null) === !one.inside)
      }
    }),
    { numRuns: 500 },
  )
})

test('five megabytes in one paragraph cost no more than their length', () => {
  const sentence = 'سارا محمدی گفت: کار خوب پیش می‌رود. وی افزود که باید شتاب گرفت و همه کمک کنند. '
  for (const text of [
    sentence,
    'وی گفت: «',
    'گفت که ',
    'وی گفت: " ',
    '(وی گفت ',
    'با بیان اینکه به گفته او ',
    'the minister said: we go. ',
    'همتای روسی خود ',
    'آغاز شد، وزیر و ',
  ]) {
    const started = process.cpuUsage()
    proposeStatements({
      title: '',
      paragraphs: ['سارا محمدی گفت: کار خوب است.', text.repeat(Math.ceil(5_000_000 / Buffer.byteLength(text)))],
    })
    const { user, system } = process.cpuUsage(started)
    assert.ok(user + system < 10_000_000, `${text}: ${(user + system) / 1e6} s of processor time`)
  }
})

test('a text that is not Persian gives nothing', () => {
  assert.deepEqual(
    proposeStatements({
      title: 'Visit',
      paragraphs: ['The minister said: "We will go on." He added that work was under way.', '大臣は言った：続けます。'],
    }),
    [],
  )
})

/** Who says what in a paragraph that was written for these tests. */
function sayings(text: string): [string, string | null][] {
  return proposeStatements({ title: '', paragraphs: [text] }, { people: [], tenures: [] }).map(
    ({ start, end, speaker }) => [text.slice(start, end), speaker && text.slice(speaker.start, speaker.end)],
  )
}

test('what a subordinate clause tells ends before the sentence’s own speaker', () => {
  for (const opening of ['پس از آن که', 'پس از آنکه', 'پس از آن‌که', 'در حالی که', 'درحالی‌که', 'با وجود اینکه', 'اگرچه'])
    assert.deepEqual(
      sayings(`${opening} دبیر شورا اعلام کرد که بودجه کم شده است، شهردار نیلگون گفت: کار را پیش می‌بریم.`),
      [
        ['بودجه کم شده است', 'دبیر شورا'],
        ['کار را پیش می‌بریم', 'شهردار نیلگون'],
      ],
      opening,
    )
  assert.deepEqual(sayings('وقتی خبرنگاری پرسید چرا کار عقب مانده است، شهردار پاسخ داد: باران نگذاشت.'), [
    ['باران نگذاشت', 'شهردار'],
  ])
  assert.deepEqual(sayings('پیش از آن که شهردار سخن بگوید، دبیر شورا اعلام کرد که نشست علنی است.'), [
    ['نشست علنی است', 'دبیر شورا'],
  ])
})

test('a subordinate clause in which nobody else speaks stays with its sentence', () => {
  assert.deepEqual(sayings('شهردار گفت: پس از آن که پل باز شد، مردم گفتند که خوب است.')[0], [
    'پس از آن که پل باز شد، مردم گفتند که خوب است',
    'شهردار',
  ])
  assert.deepEqual(sayings('پس از آن که وزیر، نرگس کاویان، اعلام کرد که راه باز است، هوا سرد شد.').length, 1)
})

test('sayings without a clause are found by what they are about', () => {
  assert.deepEqual(sayings('شهردار نیلگون نسبت به کم‌آبی هشدار داد.'), [['کم‌آبی', 'شهردار نیلگون']])
  const told = 'شهردار ساحل‌آباد مشکلات شهر را بیان کرد.'
  const known = ['نرگس کاویان، شهردار ساحل‌آباد، گفت: سلام.', told]
  const found = proposeStatements({ title: '', paragraphs: known }, { people: [], tenures: [] })
  const summary = found.find((one) => one.p === 1)
  assert.deepEqual([summary?.directness, told.slice(summary?.start, summary?.end)], ['summary', 'مشکلات شهر را'])
})

test('a word of time is no part of who speaks within another’s words', () => {
  assert.deepEqual(sayings('سارا محمدی گفت: پدرم همیشه می‌گفت «راه راست کوتاه‌تر است» و من هم.').at(-1), [
    'راه راست کوتاه‌تر است',
    'پدرم',
  ])
})
