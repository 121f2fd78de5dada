/** The Persian language for programs: everything the package offers. */

export {
  RULES,
  applyEdits,
  repair,
  type Edit,
  type Repair,
  type RepairLevel,
  type RepairOptions,
  type RuleName,
} from './repair.ts'

export { fold, foldKey, foldWithMap, originalSpan, type FoldOptions, type Folded } from './fold.ts'
export { stem } from './stem.ts'
export { STOP_WORDS, isStopWord } from './stop-words.ts'
export { findForbidden, strictFold, strictKey, type ForbiddenFound } from './strict-fold.ts'
export { indexText, matches, searchTerms, terms, type IndexText, type Term } from './terms.ts'
export { findMatches, findTerms, type FoundTerm } from './find-terms.ts'

export { dateParts, formatDate, formatTime, type DateOptions, type DateParts, type DateStyle } from './date-words.ts'
export { formatDateRange } from './date-range.ts'
export { monthNames, weekdayNames, type Calendar } from './date-names.ts'
export { fromJalali, isJalaliDate, isJalaliLeap, jalaliMonthLength, toJalali, type JalaliDate } from './jalali.ts'
export { parseDate, type ParseDateOptions, type ParseDateResult, type ParsedDate } from './parse-date.ts'
export { isRefusal, type DateRefusal, type DateRefusalCode } from './refuse-date.ts'
export { relativeDay, relativeTime, type RelativeOptions } from './relative-time.ts'
export {
  addDays,
  addJalaliMonths,
  jalaliMonth,
  jalaliMonthGrid,
  jalaliYear,
  weekOf,
  weekdayOf,
  type DateRange,
} from './week.ts'

export {
  formatNumber,
  formatPercent,
  localizeDigits,
  readNumber,
  toArabicDigits,
  toLatinDigits,
  toPersianDigits,
} from './digits.ts'
export { numberToWords, ordinalToWords } from './number-words.ts'
export { readNumberWords, type NumberInWords } from './read-number-words.ts'
export { formatCompact, formatQuantity, readQuantity, toRials, type Quantity, type QuantityStyle } from './quantity.ts'
export { UNITS, type Unit, type UnitKind } from './units.ts'

export { compareWords, indexLetter, sortByWords } from './collate.ts'
export { compareNames, nameForList, nameInitials, nameKey, nameParts, stripHonorifics, type NameParts } from './name.ts'
export { slugify, type SlugOptions } from './slug.ts'
export { readingTime, readingTimeInWords, wordCount, type ReadingTime } from './reading-time.ts'
export { letterCount, truncate, type TruncateOptions } from './truncate.ts'
export { detectLanguage } from './detect-language.ts'
export { directionOf, directionOfLanguage, type Direction } from './direction.ts'
export { isolate, withoutIsolates } from './isolate.ts'
