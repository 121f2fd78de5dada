import { classesOf } from './word-classes.ts'
import { COUNTRY } from './word-bits.ts'

const PEOPLES = new Map(
  Object.entries({
    روس: 'روسیه',
    روسی: 'روسیه',
    ترک: 'ترکیه',
    ترکیه‌ای: 'ترکیه',
    سوری: 'سوریه',
    فرانسوی: 'فرانسه',
    سعودی: 'عربستان',
    افغان: 'افغانستان',
    ارمنی: 'ارمنستان',
    گرجی: 'گرجستان',
    تاجیک: 'تاجیکستان',
    ازبک: 'ازبکستان',
    قزاق: 'قزاقستان',
    ترکمن: 'ترکمنستان',
    صرب: 'صربستان',
    مجار: 'مجارستان',
    بلغار: 'بلغارستان',
  }),
)

/** «سوئدی» → «سوئد», folded; null where the word is no people's. */
export function countryOf(adjective: string): string | null {
  const known = PEOPLES.get(adjective)
  if (known) return known
  for (const cut of [1, 2]) {
    const word = adjective.slice(0, -cut)
    if (word.length > 1 && adjective.endsWith('ی') && classesOf(word) & COUNTRY) return word
  }
  return null
}
