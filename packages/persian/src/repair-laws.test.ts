import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { folded } from './letters.ts'
import { applyEdits, repair, type Edit, type RepairOptions } from './repair.ts'

const PIECES = [
  ...'ابپتثجچحخدذرزژسشصضطظعغفقکگلمنوهیءآأؤئ',
  'ي',
  'ك',
  'ى',
  'ة',
  'ۀ',
  'هٔ',
  'ـ',
  'ً',
  'ّ',
  'ﻻ',
  'ﻛ',
  'ﷲ',
  ' ',
  ' ',
  ' ',
  '  ',
  '\u200c',
  '\u200c\u200c',
  '\u200b',
  '\ufeff',
  '\u00ad',
  '\u200e',
  '\u200f',
  '\u200d',
  '\u00a0',
  '¬',
  '\t',
  '\n',
  '.',
  '...',
  '،',
  ',',
  ';',
  '؛',
  ':',
  '?',
  '؟',
  '!',
  '-',
  '--',
  '/',
  '%',
  '٪',
  '«',
  '»',
  '(',
  ')',
  '[',
  ']',
  '"',
  '“',
  '”',
  '`',
  '@',
  '#',
  '<',
  '>',
  '&',
  '*',
  '1',
  '12',
  '1,000',
  '2.5',
  '1.2.3',
  '۱',
  '۱۲',
  '٣',
  'a',
  'Windows',
  'x@y.ir',
  'https://a.ir/b',
  'می',
  'نمی',
  'ها',
  'های',
  'هایی',
  'تر',
  'ترین',
  'ای',
  'اند',
  'ام',
  'شده',
  'گفت',
  'گو',
  'خانه',
  'کتاب',
  'رود',
  'کند',
  'برنامه',
  'ریزی',
  'اطلاع',
  'رسانی',
  'کننده',
  'هم',
  'بی',
  'پیش',
  'بینی',
  '\ud800',
  '\udc00',
  '😀',
  '\u0000',
]
const text = fc.array(fc.constantFrom(...PIECES), { maxLength: 60 }).map((pieces) => pieces.join(''))
const anything = fc.oneof(
  text,
  fc.string({ unit: 'binary', maxLength: 80 }),
  fc.string({ unit: 'grapheme', maxLength: 80 }),
)
const options = fc.record({
  level: fc.constantFrom('safe' as const, 'full' as const),
  digits: fc.constantFrom('fa' as const, 'latin' as const, 'keep' as const),
  quotes: fc.constantFrom('fa' as const, 'keep' as const),
})
const RUNS = { numRuns: 1500, seed: 20261123 }

/** Letters and digits as matching sees them. */
function lettersIn(text: string): string {
  let out = ''
  for (const char of text.normalize('NFKC')) {
    for (let i = 0; i < char.length; i++) {
      const code = folded[char.charCodeAt(i)]!
      if (code === 0x30) out += /[0-9]/.test(char) ? char : String((char.charCodeAt(0) - 0x660) % 0x90)
      else if (code > 1) out += code === 0x41 ? char : String.fromCharCode(code)
    }
  }
  return out
}

function assertSound(given: string, edits: readonly Edit[]): void {
  let from = 0
  for (const edit of edits) {
    assert.ok(
      edit.start >= from && edit.end >= edit.start && edit.end <= given.length,
      `${edit.start}…${edit.end} after ${from}`,
    )
    assert.equal(given.slice(edit.start, edit.end), edit.before)
    assert.notEqual(edit.before, edit.after)
    assert.ok(edit.confidence > 0 && edit.confidence <= 1 && edit.reason.fa !== '' && edit.reason.en !== '')
    from = edit.end
  }
}

test('repairing twice is repairing once', () => {
  fc.assert(
    fc.property(anything, options, (given, how) => {
      const once = repair(given, how).text
      assert.equal(repair(once, how).text, once)
    }),
    RUNS,
  )
})

test('what was repaired before makes no difference, not even to how sure an edit is', () => {
  fc.assert(
    fc.property(anything, anything, options, (given, other, how) => {
      const first = repair(given, how)
      repair(other, how)
      assert.deepEqual(repair(given, how), first)
    }),
    RUNS,
  )
})

test('no letter is lost or invented', () => {
  fc.assert(
    fc.property(anything, options, (given, how) => {
      assert.equal(lettersIn(repair(given, how).text), lettersIn(given))
    }),
    RUNS,
  )
})

test('edits are sorted, disjoint, true to the given text, and make the repaired one', () => {
  fc.assert(
    fc.property(anything, options, (given, how) => {
      const { text: repaired, edits } = repair(given, how)
      assertSound(given, edits)
      assert.equal(
        applyEdits(
          given,
          edits.filter((edit) => edit.certain),
        ),
        repaired,
      )
    }),
    RUNS,
  )
})

test('any edit can be taken back alone', () => {
  fc.assert(
    fc.property(text, (given) => {
      const { edits } = repair(given, { level: 'full' })
      edits.forEach((edit, i) => {
        const without = applyEdits(
          given,
          edits.filter((_, j) => j !== i),
        )
        const growth = edits.slice(0, i).reduce((n, earlier) => n + earlier.after.length - earlier.before.length, 0)
        assert.equal(without.slice(edit.start + growth, edit.start + growth + edit.before.length), edit.before)
        assert.equal(lettersIn(without), lettersIn(given))
      })
    }),
    RUNS,
  )
})

test('what is protected stays, to the character', () => {
  fc.assert(
    fc.property(text, text, text, (left, kept, right) => {
      const given = left + '\n' + kept + '\n' + right
      const range = [left.length + 1, left.length + 1 + kept.length] as const
      const { edits } = repair(given, { protect: [range], level: 'full' })
      assert.ok(edits.every((edit) => edit.end <= range[0] || edit.start >= range[1]))
    }),
    RUNS,
  )
})

test('every house style keeps its own law: twice is once', () => {
  const style = fc.record<RepairOptions>({
    hehYe: fc.constantFrom('keep', 'هٔ', 'ۀ', 'ه\u200cی'),
    hamza: fc.constantFrom('keep', 'seat', 'plain'),
    tanvin: fc.constantFrom('keep', 'mark', 'plain'),
  })
  const words = fc
    .array(
      fc.constantFrom(
        'مسئول',
        'مسوول',
        'تامین',
        'تأمین',
        'کاملا',
        'کاملاً',
        'خانهٔ',
        'خانۀ',
        'خانه\u200cی',
        'خانه ی',
        'رییس',
        'ما',
        'جمهور',
        'ها',
      ),
      { maxLength: 12 },
    )
    .map((list) => list.join(' '))
  fc.assert(
    fc.property(words, style, (given, how) => {
      const once = repair(given, how).text
      assert.equal(repair(once, how).text, once)
    }),
    RUNS,
  )
})

test('what is no string is refused by name', () => {
  for (const value of [undefined, null, 12, {}, []]) {
    assert.throws(
      () => repair(value as never),
      (error: unknown) =>
        error instanceof TypeError &&
        /repair: expected a string, got (undefined|null|number|object|an array)/.test(error.message),
    )
  }
})

test('time grows with length, not faster, whatever the text is made of', () => {
  const hostile: Record<string, (n: number) => string> = {
    'one letter': (n) => 'ه'.repeat(n),
    'half-spaces': (n) => '\u200c'.repeat(n),
    'letters and half-spaces': (n) => 'ب\u200c'.repeat(n / 2),
    'letters and spaces': (n) => 'می '.repeat(n / 3),
    spaces: (n) => ' '.repeat(n),
    tatweel: (n) => 'سـ'.repeat(n / 2),
    marks: (n) => '،؟'.repeat(n / 2),
    quotes: (n) => '"'.repeat(n),
    'open brackets': (n) => '('.repeat(n),
    digits: (n) => '1,'.repeat(n / 2),
    dots: (n) => '1.'.repeat(n / 2),
    slashes: (n) => 'a/'.repeat(n / 2),
    addresses: (n) => 'a@'.repeat(n / 2),
    backticks: (n) => 'ب`'.repeat(n / 2),
    tags: (n) => 'ب<a '.repeat(n / 4),
    'half surrogates': (n) => 'ب\ud800'.repeat(n / 2),
    'words without end': (n) => 'برنامهریزی'.repeat(n / 10),
    lines: (n) => 'می رود\n'.repeat(n / 7),
  }
  for (const [name, of] of Object.entries(hostile)) {
    const short = milliseconds(of(60_000))
    const long = milliseconds(of(480_000))
    assert.ok(
      long < Math.max(short, 15) * 8 * 6,
      `${name}: ${short.toFixed(0)} ms, then ${long.toFixed(0)} ms for eight times as much`,
    )
  }
})

test('ten megabytes of one letter get an answer', () => {
  const given = 'ه'.repeat(10_000_000)
  assert.equal(repair(given).text, given)
})

function milliseconds(given: string): number {
  const before = process.cpuUsage()
  repair(given)
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1000
}
