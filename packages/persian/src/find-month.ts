import { type Calendar, monthNames } from './date-names.ts'
import { fold } from './fold.ts'

export type FoundMonth = { calendar: Calendar; month: number; before: string; after: string }

const OTHER_NAMES: [Calendar, number, string][] = [
  ['persian', 5, 'امرداد'],
  ['persian', 3, 'خورداد'],
  ['persian', 2, 'اردی بهشت'],
  ['gregory', 5, 'می'],
  ['gregory', 5, 'ماه مه'],
  ['gregory', 7, 'جولای'],
  ['gregory', 7, 'ژوییه'],
  ['gregory', 8, 'آگوست'],
  ['gregory', 6, 'جون'],
  ['gregory', 4, 'اپریل'],
  ['gregory', 1, 'كانون الثاني'],
  ['gregory', 2, 'شباط'],
  ['gregory', 3, 'آذار'],
  ['gregory', 4, 'نيسان'],
  ['gregory', 5, 'أيار'],
  ['gregory', 6, 'حزيران'],
  ['gregory', 7, 'تموز'],
  ['gregory', 8, 'آب'],
  ['gregory', 9, 'أيلول'],
  ['gregory', 10, 'تشرين الأول'],
  ['gregory', 11, 'تشرين الثاني'],
  ['gregory', 12, 'كانون الأول'],
  ['islamic-umalqura', 1, 'محرم الحرام'],
  ['islamic-umalqura', 2, 'صفر المظفر'],
  ['islamic-umalqura', 4, 'ربیع الثانی'],
  ['islamic-umalqura', 4, 'ربیع الاخر'],
  ['islamic-umalqura', 5, 'جمادی الاولی'],
  ['islamic-umalqura', 5, 'جمادی الاول'],
  ['islamic-umalqura', 6, 'جمادی الثانیه'],
  ['islamic-umalqura', 6, 'جمادی الاخر'],
  ['islamic-umalqura', 7, 'رجب المرجب'],
  ['islamic-umalqura', 8, 'شعبان المعظم'],
  ['islamic-umalqura', 9, 'رمضان المبارک'],
  ['islamic-umalqura', 10, 'شوال المکرم'],
  ['islamic-umalqura', 11, 'ذیقعده'],
  ['islamic-umalqura', 11, 'ذی قعده'],
  ['islamic-umalqura', 11, 'ذوالقعده'],
  ['islamic-umalqura', 12, 'ذیحجه'],
  ['islamic-umalqura', 12, 'ذی حجه'],
  ['islamic-umalqura', 12, 'ذوالحجه'],
]

let names: { pattern: RegExp; months: Map<string, { calendar: Calendar; month: number }> } | undefined

/** Finds the month named in a folded text, in any of the languages and calendars we know, and what stands on either side. */
export function findMonth(text: string): FoundMonth | null {
  names ??= allNames()
  const match = names.pattern.exec(text)
  const found = match && names.months.get(match[1] ?? '')
  if (!match || !found) return null
  return {
    ...found,
    before: text.slice(0, match.index).trim(),
    after: text.slice(match.index + match[0].length).trim(),
  }
}

function allNames(): NonNullable<typeof names> {
  const months = new Map<string, { calendar: Calendar; month: number }>()
  const add = (name: string, calendar: Calendar, month: number) => {
    const folded = fold(name)
    for (const form of [folded, folded.replaceAll(' ', '')])
      if (!months.has(form)) months.set(form, { calendar, month })
  }
  for (const locale of ['fa', 'en', 'ar', 'fa-AF']) {
    for (const calendar of ['persian', 'gregory', 'islamic-umalqura'] as const)
      monthNames(locale, calendar).forEach((name, index) => add(name, calendar, index + 1))
  }
  for (const [calendar, month, name] of OTHER_NAMES) add(name, calendar, month)
  monthNames('en', 'gregory').forEach((name, index) => add(name.slice(0, 3), 'gregory', index + 1))
  const longestFirst = [...months.keys()].sort((a, b) => b.length - a.length)
  return { months, pattern: new RegExp(`(?<!\\p{L})(${longestFirst.join('|')})(?: ?ماه)?\\.?(?!\\p{L})`, 'u') }
}
