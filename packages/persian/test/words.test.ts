import assert from 'node:assert/strict'
import { test } from 'node:test'
import { compareWords, indexLetter, sortByWords } from '../src/collate.ts'
import { detectLanguage } from '../src/detect-language.ts'
import { formatNumber, formatPercent, localizeDigits, readNumber } from '../src/digits.ts'
import { directionOf, directionOfLanguage } from '../src/direction.ts'
import { fold, foldKey, foldWithMap, originalSpan } from '../src/fold.ts'
import { compareNames, nameForList, nameInitials, nameKey, nameParts, stripHonorifics } from '../src/name.ts'
import { numberToWords, ordinalToWords } from '../src/number-words.ts'
import { formatQuantity, readQuantity, toRials } from '../src/quantity.ts'
import { readNumberWords } from '../src/read-number-words.ts'
import { readingTime, readingTimeInWords, wordCount } from '../src/reading-time.ts'
import { slugify } from '../src/slug.ts'
import { stem } from '../src/stem.ts'
import { isStopWord, STOP_WORDS } from '../src/stop-words.ts'
import { findForbidden, strictFold, strictKey } from '../src/strict-fold.ts'
import { findMatches } from '../src/find-terms.ts'
import { truncate } from '../src/truncate.ts'

const shuffled = <Item>(items: readonly Item[]): Item[] =>
  items
    .map((item, at) => ({ item, key: (at * 7919) % 101 }))
    .sort((a, b) => a.key - b.key)
    .map(({ item }) => item)

test('lists stand in the order of the Persian alphabet, numbers by size', () => {
  const letters = 'آ ا ب پ ت ث ج چ ح خ د ذ ر ز ژ س ش ص ض ط ظ ع غ ف ق ک گ ل م ن و ه ی'.split(' ')
  assert.deepEqual(shuffled(letters).sort(compareWords), letters)
  const words = [
    '۹ دی',
    '۱۰ بهمن',
    'آب',
    'ابر',
    'بازار',
    'پارک',
    'ژاله',
    'کتاب',
    'كتابخانه',
    'گل',
    'مادهٔ ۲',
    'مادهٔ ۱۰',
    'می‌آید',
    'نان',
    'یار',
    'apple',
    'Zebra',
  ]
  assert.deepEqual(shuffled(words).sort(compareWords), words)
  assert.deepEqual(
    sortByWords([{ name: 'گ' }, { name: 'ک' }], ({ name }) => name),
    [{ name: 'ک' }, { name: 'گ' }],
  )
  assert.deepEqual(['آب', 'ابر', 'أحمد', 'كتاب', 'zebra', '۱۲', '…'].map(indexLetter), [
    'ا',
    'ا',
    'ا',
    'ک',
    'Z',
    '#',
    '#',
  ])
})

test('folds of letters, marks, digits and spaces', () => {
  assert.equal(fold('«سلامٌ»؛ ٥٠٪ از ۱۲٬۵۰۰ تومان…'), '"سلام"; 50% از 12500 تومان...')
  assert.equal(fold('  دو   فاصله \n و خط '), 'دو فاصله و خط')
  assert.equal(fold('می‌روم', { halfSpace: 'nothing' }), 'میروم')
  assert.equal(fold('تاریخ ۱۴۰۳,۰۹,۱۲'), 'تاریخ 1403,09,12')
  assert.equal(foldKey('رئیس‌جمهور'), foldKey('رييس جمهور'))
  const folded = foldWithMap('  بر ﷲ و مُحَمَّد ')
  const at = folded.text.indexOf('محمد')
  const { start, end } = originalSpan(folded, at, at + 4)
  assert.equal('  بر ﷲ و مُحَمَّد '.slice(start, end), 'مُحَمَّد')
  const name = folded.text.indexOf('الله')
  assert.deepEqual(originalSpan(folded, name + 1, name + 2), { start: 5, end: 6 })
})

test('stems', () => {
  const pairs = `کتاب‌هایشان کتاب|دانشجویان دانشجو|نمایندگان نماینده|بزرگ‌ترین بزرگ|بهترین بهتر|ایرانیان ایرانی|وزرا وزیر|گفته‌اند گفته|روزنامه‌نگاران روزنامهنگار|رئیس‌جمهورها رییسجمهور|انقلابیون انقلاب|پایش پایش|دولت دولت`
  for (const [word = '', wanted] of pairs.split('|').map((pair) => pair.split(' '))) assert.equal(stem(word), wanted)
})

test('no name of a place or person loses its end', () => {
  const names =
    `ایران تهران اصفهان کاشان کرمان سمنان همدان گیلان زنجان مازندران گلستان لرستان کردستان خوزستان لبنان عمان یونان آلمان افغانستان پاکستان عربستان ژاپن چین برلین لندن مسکو پاریس استانبول
    مهران کامران پژمان آرمان ساسان مژگان کیوان احسان سلمان رضوان رایان ماهان شاهین نسرین پروین رامین حسین یاسین داریوش سیاوش آرش رحمت حشمت نصرت عفت دولت‌شاهی مرتضی مصطفی علی رضوی موسوی`.split(
      /\s+/u,
    )
  assert.deepEqual(
    names.filter((name) => stem(name) !== fold(name, { halfSpace: 'nothing' })),
    [],
  )
})

test('stop words in any spelling', () => {
  for (const word of ['از', 'مي‌شود', 'می شود', 'میشود', 'اينكه', 'این‌که']) assert.equal(isStopWord(word), true, word)
  for (const word of ['دولت', 'ایران', 'کتاب']) assert.equal(isStopWord(word), false, word)
  assert.ok(STOP_WORDS.length > 200)
})

test('matches are marked with their endings and marks', () => {
  const text = 'در «كتاب‌هایِ» ما و کتابخانه و اطلاع رسانی'
  const marked = (query: string) => findMatches(text, query).map(({ start, end }) => text.slice(start, end))
  assert.deepEqual(marked('کتاب'), ['كتاب‌هایِ'])
  assert.deepEqual(marked('اطلاعرسانی'), ['اطلاع رسانی'])
  assert.deepEqual(marked('چیز دیگر'), [])
})

test('a hidden word is found, an innocent one is not', () => {
  const list = ['مثال', 'spam', 'بد گفتن']
  const found = (text: string) => findForbidden(text, list).map(({ start, end }) => text.slice(start, end))
  assert.deepEqual(found('این م.ث.ا.ل است'), ['م.ث.ا.ل'])
  assert.deepEqual(found('این م ث ا ل است'), ['م ث ا ل'])
  assert.deepEqual(found('این مثـــال، مثاااال و مث‌ال است'), ['مثـــال', 'مثاااال', 'مث‌ال'])
  assert.deepEqual(found('این مِثال‌ها و مثالهایشان'), ['مِثال‌ها', 'مثالهایشان'])
  assert.deepEqual(found('مث1ل و ﻣﺜﺎﻝ'), ['مث1ل', 'ﻣﺜﺎﻝ'])
  assert.deepEqual(found('sраm, ＳＰＡＭ, s-p-a-m, 5pam, $pam'), ['sраm', 'ＳＰＡＭ', 's-p-a-m', '$pam'])
  assert.deepEqual(found('بدگفتن و بد‌گفتن'), ['بدگفتن', 'بد‌گفتن'])
  assert.deepEqual(found('نان و م.ث.ا.ل خوب'), ['م.ث.ا.ل'], 'behind a word of one letter')
  assert.deepEqual(found('نان م ث ا ل و I am a s.p.a.m'), ['م ث ا ل', 's.p.a.m'], 'before one')
  assert.deepEqual(found('م.ث.ا.ل ۲، م‌ث‌ا‌ل م.ـث.ا.ل'), ['م.ث.ا.ل', 'م‌ث‌ا‌ل', 'م.ـث.ا.ل'])
  assert.deepEqual(found('تمثال و امثال و مثل و spammer'), [])
  assert.deepEqual(findForbidden('م. س. م. و م م م', ['سم', 'م م']), [], 'two letters among single ones are no word')
  assert.equal(strictKey('Аdmin'), strictKey('admin'))
  assert.equal(strictKey('Ϲity Hall, ϲity'), strictKey('city hall, city'))
  assert.equal(strictKey('دفتر رئیس‌جمهور'), strictKey('دفـتر رييس جمهور'))
  assert.notEqual(strictKey('دبیر'), strictKey('دبیرخانه'))
  assert.equal(strictFold('من و تو'), 'من و تو')
})

test('slugs', () => {
  assert.equal(slugify('گفت‌وگوی رئیس‌جمهور: ۱۲ تصمیم'), 'گفت-وگوی-رئیس-جمهور-12-تصمیم')
  assert.equal(slugify('خانهٔ مُحَمَّد، كتابي'), 'خانه-محمد-کتابی')
  assert.equal(slugify('Don’t stop — Café №1'), 'dont-stop-cafe-no1')
  assert.equal(slugify('بودجهٔ ۱۲٬۵۰۰ میلیاردی'), 'بودجه-12500-میلیاردی')
  assert.equal(slugify('كلمة افتتاح العام الدراسي', { language: 'ar' }), 'كلمة-افتتاح-العام-الدراسي')
  assert.equal(slugify('کلمة على مستوى القمة', { language: 'ar-IQ' }), 'كلمة-على-مستوى-القمة')
  assert.equal(slugify('!؟…'), 'سند')
  assert.equal(slugify('!؟…', { fallback: 'گزارش ۲' }), 'گزارش-2')
  assert.equal(slugify('یک دو سه چهار', { maxLength: 8 }), 'یک-دو-سه')
  assert.equal(slugify('یک دو سه چهار', { maxLength: 9 }), 'یک-دو-سه')
})

test('a cut text ends after a word, with nothing dangling', () => {
  assert.equal(truncate('اطلاع‌رسانی دربارهٔ نشست، امروز', 25), 'اطلاع‌رسانی دربارهٔ نشست…')
  assert.equal(truncate('اطلاع‌رسانی', 7), 'اطلاع‌ر…')
  assert.equal(truncate('اطلاع‌رسانی', 6), 'اطلاع…', 'no half-space before the ellipsis')
  assert.equal(truncate('خانواده 👨‍👩‍👧‍👦 آمد', 9), 'خانواده…')
  assert.equal(truncate('👨‍👩‍👧‍👦👨‍👩‍👧‍👦👨‍👩‍👧‍👦', 2), '👨‍👩‍👧‍👦…')
  assert.equal(truncate('کوتاه', 10), 'کوتاه')
  assert.equal(truncate('الف ب', 1), '…')
  assert.equal(truncate('one two three', 9, { ellipsis: '...' }), 'one...')
})

test('numbers as readers write and read them', () => {
  assert.equal(formatNumber(12500.5, 'fa'), '۱۲٬۵۰۰٫۵')
  assert.equal(formatNumber(12500.5, 'ar'), '١٢٬٥٠٠٫٥')
  assert.equal(formatNumber(12500.5, 'en'), '12,500.5')
  assert.equal(formatPercent(0.125, 'fa'), '۱۲٫۵٪')
  assert.equal(localizeDigits('1403/9/12', 'ckb'), '١٤٠٣/٩/١٢')
  assert.deepEqual(
    ['۱۲٬۵۰۰', '١٢٫٥', '12,500.5', '−۳', '۵۰٪', '۱۲ ۵۰۰'].map(readNumber),
    [12500, 12.5, 12500.5, -3, 0.5, 12500],
  )
  assert.deepEqual(['', 'سلام', '۱۲٬۵', '1.2.3', '--3'].map(readNumber), [null, null, null, null, null])
})

test('numbers in words', () => {
  const words: [number, string][] = [
    [0, 'صفر'],
    [21, 'بیست و یک'],
    [1403, 'هزار و چهارصد و سه'],
    [1_000_000, 'یک میلیون'],
    [-2.5, 'منفی دو ممیز پنج دهم'],
    [0.25, 'بیست و پنج صدم'],
  ]
  for (const [value, text] of words) assert.equal(numberToWords(value), text)
  assert.deepEqual(
    [1, 3, 10, 21, 23, 30].map((value) => ordinalToWords(value)),
    ['اول', 'سوم', 'دهم', 'بیست و یکم', 'بیست و سوم', 'سی‌ام'],
  )
  assert.deepEqual(
    [1, 3, 30].map((value) => ordinalToWords(value, { form: 'before' })),
    ['اولین', 'سومین', 'سی‌امین'],
  )
  for (const value of [Number.NaN, Infinity, 1e28]) assert.throws(() => numberToWords(value), RangeError)
  for (const value of [0, -1, 1.5]) assert.throws(() => ordinalToWords(value), RangeError)
  const read: [string, number | undefined][] = [
    ['دو و نیم میلیون', 2_500_000],
    ['سه میلیون و نیم', 3_500_000],
    ['۵ هزار و ۲۰۰', 5200],
    ['صد و بیست هزار میلیارد', 120e12],
    ['سی‌وپنج', 35],
    ['بیست‌ودوم', 22],
    ['دو و بیست و پنج صدم', 2.25],
    ['پنج بیست', undefined],
    ['بیست و بیست', undefined],
    ['و', undefined],
    ['میلیون میلیون', undefined],
    ['سلام', undefined],
    ['', undefined],
  ]
  for (const [text, value] of read) assert.equal(readNumberWords(text)?.value, value, text)
})

test('amounts with units and currencies', () => {
  const read: [string, number, string][] = [
    ['۵۰۰ هزار تومان', 500_000, 'toman'],
    ['دو و نیم میلیارد دلار', 2.5e9, 'dollar'],
    ['$500', 500, 'dollar'],
    ['۵۰۰ €', 500, 'euro'],
    ['سی درصد', 30, 'percent'],
    ['۳۰٪', 30, 'percent'],
    ['۱۲ کیلومتر مربع', 12, 'square-kilometre'],
    ['۱۸۰ سانتیمتر', 180, 'centimetre'],
    ['12.5 km', 12.5, 'kilometre'],
    ['صد نفر', 100, 'person'],
  ]
  for (const [text, value, unit] of read) assert.deepEqual(readQuantity(text), { value, unit }, text)
  for (const text of ['سلام', 'تومان', '۳۰', 'اول متر']) assert.equal(readQuantity(text), null)
  assert.equal(formatQuantity({ value: 500_000, unit: 'toman' }, { language: 'fa' }), '۵۰۰٬۰۰۰ تومان')
  assert.equal(
    formatQuantity({ value: 2.5e9, unit: 'dollar' }, { language: 'fa', style: 'compact' }),
    '۲٫۵ میلیارد دلار',
  )
  assert.equal(
    formatQuantity({ value: 2.5e9, unit: 'dollar' }, { language: 'en', style: 'compact' }),
    '2.5 billion dollars',
  )
  assert.equal(
    formatQuantity({ value: 1_234_567, unit: 'rial' }, { language: 'fa', style: 'compact' }),
    '۱٬۲۳۴٬۵۶۷ ریال',
  )
  assert.throws(() => formatQuantity({ value: 1, unit: 'furlong' }, { language: 'fa' }), RangeError)
  assert.deepEqual(
    [toRials({ value: 5, unit: 'toman' }), toRials({ value: 5, unit: 'rial' }), toRials({ value: 5, unit: 'metre' })],
    [50, 5, null],
  )
})

test('names of people', () => {
  assert.equal(stripHonorifics('جناب آقای دکتر بهروز مهرآیین'), 'بهروز مهرآیین')
  assert.equal(stripHonorifics('حجت‌الاسلام والمسلمین بهروز مهرآیین'), 'بهروز مهرآیین')
  assert.equal(stripHonorifics('شهید بهروز مهرآیین (ره)'), 'بهروز مهرآیین')
  assert.equal(stripHonorifics('Dr. Sara Mehr'), 'Sara Mehr')
  assert.equal(stripHonorifics('آقا'), 'آقا', 'a title alone is all there is')
  assert.deepEqual(nameParts('دکتر سید بهروز کریمی نژاد'), {
    honorifics: ['دکتر'],
    given: 'سید بهروز',
    family: 'کریمی نژاد',
  })
  assert.equal(nameParts('سارا آل احمد').family, 'آل احمد')
  assert.equal(nameForList('خانم سارا مهرآیین'), 'مهرآیین، سارا')
  assert.equal(nameForList('Sara Mehr'), 'Mehr, Sara')
  assert.equal(nameInitials('سید بهروز مهرآیین'), 'ب‌م')
  assert.equal(nameKey('آقای علي‌رضا كریمی'), nameKey('علیرضا کریمی'))
  assert.deepEqual(['بهروز نوروزی', 'سارا احمدی', 'سید بهروز احمدی'].sort(compareNames), [
    'سید بهروز احمدی',
    'سارا احمدی',
    'بهروز نوروزی',
  ])
})

test('direction and language by script', () => {
  assert.deepEqual(
    ['NASA اعلام کرد', 'Hello سلام world', 'fa', 'en-GB', '۱۲', 'he said'].map((text) => directionOf(text)),
    ['rtl', 'ltr', 'rtl', 'ltr', 'rtl', 'ltr'],
  )
  assert.equal(directionOf('12', 'ltr'), 'ltr')
  assert.deepEqual(['fa-IR', 'ckb', 'uz-Arab', 'az', 'he'].map(directionOfLanguage), [
    'rtl',
    'rtl',
    'rtl',
    'ltr',
    'rtl',
  ])
  const texts: [string, string | null][] = [
    ['رئیس شورا گفت که این طرح اجرا می‌شود', 'fa'],
    ['سلام دنیا', 'fa'],
    ['مي گويد كه اين طرح را اجرا كرد', 'fa'],
    ['قال رئيس المجلس في خطاب إن الحكومة تعمل على ذلك', 'ar'],
    ['الیاس ورمان', 'fa'],
    ['بخش الهی', 'fa'],
    ['الياس عبد القادر', 'ar'],
    ['یہ ایک نئی خبر ہے', 'ur'],
    ['ئەم هەواڵە نوێیە', 'ckb'],
    ['The council said on Monday', 'en'],
    ['Le conseil a dit que la ville est prête', 'fr'],
    ['Совет города сообщил', 'ru'],
    ['Міська рада повідомила її', 'uk'],
    ['市议会宣布', 'zh'],
    ['市議会はそう言った', 'ja'],
    ['העירייה הודיעה', 'he'],
    ['123 …', null],
  ]
  for (const [text, language] of texts) assert.equal(detectLanguage(text), language, text)
})

test('words and minutes', () => {
  assert.equal(wordCount('کتاب‌های ما را می‌خوانند، در ۱۲٬۵۰۰ نسخه.'), 7)
  assert.equal(wordCount('— … «»'), 0)
  assert.deepEqual(readingTime('واژه '.repeat(401)), { words: 401, minutes: 3 })
  assert.deepEqual(readingTime(''), { words: 0, minutes: 0 })
  assert.deepEqual(
    [0, 1, 4].map((minutes) => readingTimeInWords(minutes, 'fa')),
    ['کمتر از یک دقیقه مطالعه', '۱ دقیقه مطالعه', '۴ دقیقه مطالعه'],
  )
  assert.equal(readingTimeInWords(4, 'ar'), '٤ دقائق للقراءة')
})
