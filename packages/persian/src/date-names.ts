export type Calendar = 'persian' | 'gregory' | 'islamic-umalqura'

type Names = { weekdays: readonly string[]; months: Record<Calendar, readonly string[]> }

const words = (text: string) => text.split(' ')

const PERSIAN: Names = {
  weekdays: words('شنبه یکشنبه دوشنبه سه‌شنبه چهارشنبه پنجشنبه جمعه'),
  months: {
    persian: words('فروردین اردیبهشت خرداد تیر مرداد شهریور مهر آبان آذر دی بهمن اسفند'),
    gregory: words('ژانویه فوریه مارس آوریل مه ژوئن ژوئیه اوت سپتامبر اکتبر نوامبر دسامبر'),
    'islamic-umalqura': [
      'محرم',
      'صفر',
      'ربیع‌الاول',
      'ربیع‌الثانی',
      'جمادی‌الاول',
      'جمادی‌الثانی',
      'رجب',
      'شعبان',
      'رمضان',
      'شوال',
      'ذی‌القعده',
      'ذی‌الحجه',
    ],
  },
}

const DARI: Names = {
  weekdays: PERSIAN.weekdays,
  months: {
    persian: words('حمل ثور جوزا سرطان اسد سنبله میزان عقرب قوس جدی دلو حوت'),
    gregory: words('جنوری فبروری مارچ اپریل می جون جولای آگست سپتمبر اکتوبر نومبر دسمبر'),
    'islamic-umalqura': PERSIAN.months['islamic-umalqura'],
  },
}

const ARABIC: Names = {
  weekdays: words('السبت الأحد الاثنين الثلاثاء الأربعاء الخميس الجمعة'),
  months: {
    persian: words('فروردين أرديبهشت خرداد تير مرداد شهريور مهر آبان آذر دي بهمن إسفند'),
    gregory: words('يناير فبراير مارس أبريل مايو يونيو يوليو أغسطس سبتمبر أكتوبر نوفمبر ديسمبر'),
    'islamic-umalqura': [
      'محرم',
      'صفر',
      'ربيع الأول',
      'ربيع الآخر',
      'جمادى الأولى',
      'جمادى الآخرة',
      'رجب',
      'شعبان',
      'رمضان',
      'شوال',
      'ذو القعدة',
      'ذو الحجة',
    ],
  },
}

const ENGLISH: Names = {
  weekdays: words('Saturday Sunday Monday Tuesday Wednesday Thursday Friday'),
  months: {
    persian: words('Farvardin Ordibehesht Khordad Tir Mordad Shahrivar Mehr Aban Azar Dey Bahman Esfand'),
    gregory: words('January February March April May June July August September October November December'),
    'islamic-umalqura': [
      'Muharram',
      'Safar',
      'Rabi I',
      'Rabi II',
      'Jumada I',
      'Jumada II',
      'Rajab',
      'Sha’ban',
      'Ramadan',
      'Shawwal',
      'Dhu al-Qi’dah',
      'Dhu al-Hijjah',
    ],
  },
}

/**
 * The twelve month names of a calendar in Persian (Dari for fa-AF), Arabic, or English for any other language.
 *
 * @example monthNames("fa")[8] // «آذر»
 */
export function monthNames(locale: string, calendar: Calendar = 'persian'): readonly string[] {
  return (namesOf(locale) ?? ENGLISH).months[calendar]
}

/**
 * The seven weekday names from Saturday, in Persian, Arabic, or English for any other language.
 *
 * @example weekdayNames("fa")[0] // «شنبه»
 */
export function weekdayNames(locale: string): readonly string[] {
  return (namesOf(locale) ?? ENGLISH).weekdays
}

/** The names we write ourselves; undefined where ICU's are used. */
export function namesOf(locale: string): Names | undefined {
  if (/^(?:fa-AF|prs)\b/iu.test(locale)) return DARI
  if (/^fa\b/iu.test(locale)) return PERSIAN
  if (/^ar\b/iu.test(locale)) return ARABIC
  return /^en\b/iu.test(locale) ? ENGLISH : undefined
}
