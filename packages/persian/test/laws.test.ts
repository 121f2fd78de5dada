import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { applyRule } from '../src/apply-fold-rule.ts'
import { compareWords, indexLetter } from '../src/collate.ts'
import { formatDate } from '../src/date-words.ts'
import { detectLanguage } from '../src/detect-language.ts'
import {
  formatNumber,
  localizeDigits,
  readNumber,
  toArabicDigits,
  toLatinDigits,
  toPersianDigits,
} from '../src/digits.ts'
import { directionOf } from '../src/direction.ts'
import { findMatches, findTerms } from '../src/find-terms.ts'
import { fold, foldKey, foldWithMap, originalSpan } from '../src/fold.ts'
import { foldRules } from '../src/fold-in-word.ts'
import { isolate, withoutIsolates } from '../src/isolate.ts'
import { fromJalali, isJalaliLeap, jalaliMonthLength, toJalali } from '../src/jalali.ts'
import { nameForList, nameInitials, nameKey, nameParts, stripHonorifics } from '../src/name.ts'
import { numberToWords, ordinalToWords } from '../src/number-words.ts'
import { parseDate } from '../src/parse-date.ts'
import { formatQuantity, readQuantity } from '../src/quantity.ts'
import { readingTime, wordCount } from '../src/reading-time.ts'
import { readNumberWords } from '../src/read-number-words.ts'
import { slugify } from '../src/slug.ts'
import { stem } from '../src/stem.ts'
import { isStopWord } from '../src/stop-words.ts'
import { findForbidden, strictFold, strictKey } from '../src/strict-fold.ts'
import { indexText, matches, searchTerms, terms } from '../src/terms.ts'
import { letterCount, truncate } from '../src/truncate.ts'
import { UNITS } from '../src/units.ts'
import { addDays, weekdayOf, weekOf } from '../src/week.ts'

/** Text as it comes: Persian and its signs, other scripts, invisible characters, and halves of surrogate pairs. */
const PERSIAN = [...'ابپتثجچحخدذرزژسشصضطظعغفقکگلمنوهیآأإؤئءةيكىۀ']
const SIGNS = [
  ...'\u200c\u200d\u200b\ufeff\u00ad\u200e\u200f\u2066\u2067\u2068\u2069\u064b\u0651\u0654\u0640\u0670 \n\t.,،؛؟!«»()[]{}-–—_/\\%٪٫٬\'"#@&+|$€',
  '۱',
  '٢',
  '3',
  '٬',
  ',',
  'ه ی',
  'ه‌ی',
  'ﷲ',
  'ﻻ',
  'é',
  'İ',
  'ß',
  'Ж',
  'α',
  '你',
  '👨‍👩‍👧',
  '🇮🇷',
  '\ud83d',
  '\udc00',
]
const anyText = fc.oneof(
  fc
    .array(
      fc.oneof(
        { weight: 4, arbitrary: fc.constantFrom(...PERSIAN) },
        { weight: 2, arbitrary: fc.constantFrom(...SIGNS) },
      ),
      { maxLength: 60 },
    )
    .map((parts) => parts.join('')),
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 40 }).map((units) => String.fromCharCode(...units)),
)
const RUNS = { numRuns: 1000 }

/** Every function that takes any text, by name. */
const OF_TEXT: Record<string, (text: string) => unknown> = {
  fold,
  foldWithMap,
  foldKey,
  strictFold,
  strictKey,
  terms,
  indexText,
  searchTerms,
  stem,
  isStopWord,
  slugify,
  toPersianDigits,
  toLatinDigits,
  toArabicDigits,
  readNumber,
  readNumberWords,
  readQuantity,
  directionOf,
  detectLanguage,
  isolate,
  withoutIsolates,
  letterCount,
  readingTime,
  wordCount,
  indexLetter,
  stripHonorifics,
  nameParts,
  nameForList,
  nameInitials,
  nameKey,
  localizeDigits: (text) => localizeDigits(text, 'fa'),
  truncate: (text) => truncate(text, 20),
  matches: (text) => matches(text, 'کتاب'),
  'matches, as query': (text) => matches('کتاب', text),
  findMatches: (text) => findMatches(text, 'کتاب'),
  findTerms: (text) => findTerms(text, new Set(['کتاب'])),
  findForbidden: (text) => findForbidden(text, ['مثال']),
  'findForbidden, as list': (text) => findForbidden('مثال', [text]),
  parseDate: (text) => parseDate(text, { today: '2024-12-02' }),
  compareWords: (text) => compareWords(text, 'الف'),
}

for (const [name, run] of Object.entries(OF_TEXT)) {
  test(`${name}: no text makes it throw`, () => {
    fc.assert(
      fc.property(anyText, (text) => void run(text)),
      RUNS,
    )
  })
  test(`${name}: not a string is a TypeError that says so`, () => {
    for (const value of [undefined, null, 12, {}, ['متن'], Symbol('s')]) {
      if (name.endsWith('as list')) continue
      assert.throws(
        () => run(value as string),
        (error: unknown) => error instanceof TypeError && /expected a string/u.test(error.message),
      )
    }
  })
}

test('a hundred thousand of anything takes linear time: squared, it would take minutes', () => {
  const units = [
    'ا',
    'ا ',
    'ه ی',
    '\u200c',
    'ان',
    '1,234',
    'ا.',
    '\ud800',
    '\u0301',
    '-',
    'ئ',
    '$a',
    '1',
    '«',
    'ها',
    'می ',
  ]
  for (const [name, run] of Object.entries(OF_TEXT)) {
    for (const unit of units) {
      const long = unit.repeat(100_000 / unit.length)
      const started = performance.now()
      run(long)
      const taken = performance.now() - started
      assert.ok(
        taken < 5000,
        `${name} took ${Math.round(taken)} ms for a hundred thousand units of ${JSON.stringify(unit)}`,
      )
    }
  }
})

test('fold is idempotent, whatever becomes of the half-space', () => {
  for (const halfSpace of ['space', 'nothing', 'keep'] as const) {
    fc.assert(
      fc.property(anyText, (text) => {
        const once = fold(text, { halfSpace })
        assert.equal(fold(once, { halfSpace }), once)
      }),
      { numRuns: 5000 },
    )
  }
})

test('a rule that is left out for want of its units would have found nothing', () => {
  for (const halfSpace of ['space', 'nothing', 'keep'] as const)
    for (const { needs, ...always } of foldRules(halfSpace)) {
      assert.ok(needs)
      fc.assert(
        fc.property(anyText, (text) => assert.equal(applyRule(text, { needs, ...always }), applyRule(text, always))),
        { numRuns: 500 },
      )
    }
})

test('a half-space that goes leaves an ezafe no other than it was', () => {
  assert.equal(fold('را\u200cه ی', { halfSpace: 'nothing' }), 'راه')
  assert.equal(fold('راه ی', { halfSpace: 'nothing' }), 'راه')
})

test('strict fold is idempotent', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const once = strictFold(text)
      assert.equal(strictFold(once), once)
    }),
    { numRuns: 5000 },
  )
})

test('fold and foldWithMap fold alike, and the map leads back', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const folded = foldWithMap(text)
      assert.equal(folded.text, fold(text))
      assert.equal(folded.map.length, folded.text.length + 1)
      for (let at = 0; at < folded.text.length; at += 1) {
        assert.ok((folded.map[at] as number) <= (folded.map[at + 1] as number))
        const { start, end } = originalSpan(folded, at, at + 1)
        assert.ok(start < end && end <= text.length)
      }
    }),
    { numRuns: 5000 },
  )
})

test('what a folded letter came from folds to that letter', () => {
  fc.assert(
    fc.property(
      fc.array(
        fc.constantFrom(...PERSIAN.filter((letter) => !'أإؤئءةۀه'.includes(letter)), '\u064e', '\u0640', '\u200c', ' '),
        { maxLength: 40 },
      ),
      (letters) => {
        const text = letters.join('')
        const folded = foldWithMap(text)
        for (let at = 0; at < folded.text.length; at += 1) {
          if (folded.text[at] === ' ') continue
          const { start, end } = originalSpan(folded, at, at + 1)
          assert.equal(fold(text.slice(start, end)), folded.text[at])
        }
      },
    ),
    RUNS,
  )
})

test('marked spans of a match lie in the text, in order, apart', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      let last = 0
      for (const { start, end } of findMatches(text, text.slice(0, 20))) {
        assert.ok(start >= last && end > start && end <= text.length)
        last = end
      }
    }),
    RUNS,
  )
})

test('a text answers to each of its own words, spaced, joined or with half-spaces', () => {
  const word = fc
    .array(fc.constantFrom(...'بتجدرسشفقکلمن'), { minLength: 2, maxLength: 5 })
    .map((letters) => letters.join(''))
  fc.assert(
    fc.property(word, word, (first, second) => {
      fc.pre(!isStopWord(first) && !isStopWord(second))
      const written = [`${first}\u200c${second}`, `${first} ${second}`, `${first}${second}`]
      for (const text of written) for (const query of written) assert.ok(matches(text, query), `${text} / ${query}`)
    }),
    RUNS,
  )
})

test('a slug has letters, digits and single hyphens only, is never empty, and is a slug of itself', () => {
  fc.assert(
    fc.property(anyText, fc.integer({ min: 1, max: 90 }), fc.constantFrom('fa', 'ar'), (text, maxLength, language) => {
      const slug = slugify(text, { maxLength, language })
      assert.match(slug, /^[\p{L}\p{N}\p{M}]+(?:-[\p{L}\p{N}\p{M}]+)*$/u)
      assert.ok(Array.from(slug).length <= maxLength)
      assert.equal(slugify(slug, { maxLength, language }), slug)
      assert.doesNotThrow(() => encodeURIComponent(slug))
    }),
    { numRuns: 5000 },
  )
})

test('a truncated text is no longer than asked, begins as the text does, and leaves nothing dangling', () => {
  const segmenter = new Intl.Segmenter('fa', { granularity: 'grapheme' })
  fc.assert(
    fc.property(anyText, fc.integer({ min: 1, max: 40 }), (text, length) => {
      const short = truncate(text, length)
      if (short === text) return
      assert.ok(short.endsWith('…'))
      const head = short.slice(0, -1).replace(/\u2069+$/u, '')
      assert.ok(text.startsWith(head))
      const whole = [...segmenter.segment(text)].some(({ index }) => index === head.length)
      assert.ok(whole || head === '' || /^[\u200c\u200d]/u.test(text.slice(head.length)), 'cut inside a cluster')
      assert.ok(letterCount(head) < length || length === 1)
      if (/[\p{L}\p{N}]/u.test(head)) assert.doesNotMatch(head, /[\s\u200c\u200d]$/u)
    }),
    { numRuns: 5000 },
  )
})

test('an isolate holds its content in', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      let depth = 0
      const wrapped = isolate(text, 'rtl')
      for (const unit of wrapped.slice(0, -1)) {
        if ('\u2066\u2067\u2068'.includes(unit)) depth += 1
        if (unit === '\u2069') depth -= 1
        assert.ok(depth >= 1)
      }
      assert.equal(depth, 1)
    }),
    RUNS,
  )
})

test('digits of any script come back', () => {
  fc.assert(
    fc.property(fc.bigInt({ min: 0n, max: 10n ** 30n }), (value) => {
      const text = String(value)
      for (const there of [toPersianDigits, toArabicDigits]) assert.equal(toLatinDigits(there(text)), text)
      assert.equal(toPersianDigits(toArabicDigits(toPersianDigits(text))), toPersianDigits(text))
    }),
    RUNS,
  )
})

test('a formatted number is read back', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: -(10 ** 12), max: 10 ** 12 }),
      fc.constantFrom(1, 10, 100, 1000),
      fc.constantFrom('fa', 'ar', 'en'),
      (whole, parts, language) => {
        assert.equal(readNumber(formatNumber(whole / parts, language)), whole / parts)
      },
    ),
    RUNS,
  )
})

test('numbers and places in words are read back', () => {
  fc.assert(
    fc.property(fc.oneof(fc.integer({ min: -(10 ** 6), max: 10 ** 6 }), fc.maxSafeInteger()), (value) => {
      assert.deepEqual(readNumberWords(numberToWords(value)), { value, ordinal: false })
      if (value > 0)
        for (const form of ['after', 'before'] as const)
          assert.deepEqual(readNumberWords(ordinalToWords(value, { form })), { value, ordinal: true })
    }),
    RUNS,
  )
  fc.assert(
    fc.property(fc.integer({ min: -(10 ** 9), max: 10 ** 9 }), fc.integer({ min: 1, max: 6 }), (whole, places) => {
      const value = whole / 10 ** places
      assert.equal(readNumberWords(numberToWords(value))?.value, value)
    }),
    RUNS,
  )
})

test('amounts with units are read back in every style', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 10 ** 13 }),
      fc.constantFrom(...UNITS),
      fc.constantFrom('digits', 'words', 'compact'),
      (value, unit, style) => {
        for (const language of style === 'words' ? ['fa'] : ['fa', 'en']) {
          assert.deepEqual(readQuantity(formatQuantity({ value, unit: unit.id }, { language, style })), {
            value,
            unit: unit.id,
          })
        }
      },
    ),
    RUNS,
  )
})

test("every day from 1921 to 2121 agrees with Intl's Persian calendar, comes back, and is read back", () => {
  const intl = new Intl.DateTimeFormat('en-u-ca-persian-nu-latn', {
    timeZone: 'UTC',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
  })
  const weekdays = new Intl.DateTimeFormat('fa', { timeZone: 'UTC', weekday: 'long' })
  for (let iso = '1921-01-01'; iso < '2121-01-01'; iso = addDays(iso, 1)) {
    const jalali = toJalali(iso)
    const part = Object.fromEntries(intl.formatToParts(Date.parse(iso)).map(({ type, value }) => [type, value]))
    assert.deepEqual(jalali, { year: Number(part['year']), month: Number(part['month']), day: Number(part['day']) })
    assert.equal(fromJalali(jalali), iso)
    assert.ok(jalali.day <= jalaliMonthLength(jalali.year, jalali.month))
    const words = formatDate(iso, { locale: 'fa', style: 'full' })
    assert.ok(fold(words).startsWith(fold(weekdays.format(Date.parse(iso)))))
    const read = parseDate(words, { today: '2000-01-01' })
    assert.equal(read.ok && read.iso, iso, words)
  }
})

test('every style that names a day is read back', () => {
  fc.assert(
    fc.property(fc.integer({ min: -18_000, max: 55_000 }), (days) => {
      const iso = addDays('1970-01-01', days)
      for (const [locale, calendar] of [
        ['fa', 'persian'],
        ['fa', 'gregory'],
        ['ar', 'gregory'],
        ['en', 'gregory'],
        ['en', 'persian'],
        ['fa-AF', 'persian'],
      ] as const) {
        for (const style of ['full', 'long', 'numeric'] as const) {
          const words = formatDate(iso, { locale, calendar, style })
          const read = parseDate(words, { today: '2024-12-02' })
          assert.equal(read.ok && read.iso, iso, words)
        }
      }
    }),
    { numRuns: 300 },
  )
})

test('a week begins on Saturday and holds its day', () => {
  fc.assert(
    fc.property(fc.integer({ min: -18_000, max: 55_000 }), (days) => {
      const iso = addDays('1970-01-01', days)
      const { from, to } = weekOf(iso)
      assert.ok(from <= iso && iso <= to)
      assert.equal(weekdayOf(from), 0)
      assert.equal(addDays(from, 6), to)
    }),
    RUNS,
  )
})

test('leap years are those with a thirtieth of Esfand', () => {
  for (let year = 1; year <= 1500; year += 1) assert.equal(jalaliMonthLength(year, 12) === 30, isJalaliLeap(year))
})

test('the order of words is an order', () => {
  fc.assert(
    fc.property(anyText, anyText, anyText, (a, b, c) => {
      assert.equal(Math.sign(compareWords(a, b)) + Math.sign(compareWords(b, a)), 0)
      if (compareWords(a, b) <= 0 && compareWords(b, c) <= 0) assert.ok(compareWords(a, c) <= 0)
    }),
    RUNS,
  )
})
