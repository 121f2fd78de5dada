/**
 * One change to a text. `start` and `end` are UTF-16 offsets in the text as it was given; `before` is what stands there,
 * `after` what should. Edits of one repair are sorted and never overlap, so any of them can be left out on its own.
 */
export interface Edit {
  start: number
  end: number
  before: string
  after: string
  /** Which rule speaks, for «accept all of this kind»: see RULES. */
  rule: RuleName
  /** How sure the rule is, 0 to 1. */
  confidence: number
  /** True for what the level applies by itself; false for a suggestion that waits for an editor. */
  certain: boolean
  /** Why, in Persian and in English. */
  reason: { fa: string; en: string }
}

/** Every rule and the reason it gives. */
export const RULES = {
  'half-space-missing': { fa: 'نیم‌فاصله جا افتاده است', en: 'A half-space was left out' },
  'half-space-for-space': { fa: 'به جای فاصله، نیم‌فاصله می‌آید', en: 'A half-space belongs here, not a space' },
  'half-space-typed': {
    fa: 'نیم‌فاصله با نویسهٔ دیگری نوشته شده است',
    en: 'The half-space was typed as another character',
  },
  'half-space-stray': { fa: 'نیم‌فاصلهٔ زیادی یا نابجا', en: 'A half-space too many, or out of place' },
  'half-space-mute': {
    fa: 'پس از حرفی که به بعدی نمی‌چسبد نیم‌فاصله لازم نیست',
    en: 'No half-space after a letter that never joins',
  },
  'ending-joined': {
    fa: 'پسوند پس از حرفی که به بعدی نمی‌چسبد سرهم می‌آید',
    en: 'An ending is joined after a letter that never joins',
  },
  letter: { fa: 'حرف فارسی به جای همتای عربی', en: 'The Persian letter in place of its Arabic twin' },
  'presentation-form': { fa: 'حرف عادی به جای شکل نمایشی', en: 'The plain letter in place of a presentation form' },
  tatweel: { fa: 'کشیده حذف می‌شود', en: 'Stretching is taken out' },
  invisible: { fa: 'نویسهٔ نادیدنی', en: 'An invisible character' },
  'heh-ye': { fa: 'یای میانجی پس از «ه» به شیوهٔ خانه', en: 'The ye after a silent heh, in house style' },
  hamza: { fa: 'همزه به شیوهٔ خانه', en: 'Hamza in house style' },
  tanvin: { fa: 'تنوین به شیوهٔ خانه', en: 'Tanvin in house style' },
  digit: { fa: 'رقم به شیوهٔ خانه', en: 'Digits in house style' },
  'number-sign': { fa: 'ممیز، جداکننده یا درصد', en: 'Decimal sign, separator or percent' },
  quote: { fa: 'گیومهٔ فارسی', en: 'Persian quotation marks' },
  ellipsis: { fa: 'سه‌نقطه', en: 'Ellipsis' },
  dash: { fa: 'خط تیره', en: 'Dash' },
  punctuation: { fa: 'نشانهٔ فارسی', en: 'The Persian mark' },
  'space-doubled': { fa: 'فاصلهٔ زیادی', en: 'Space too many' },
  'space-before-mark': { fa: 'پیش از این نشانه فاصله نمی‌آید', en: 'No space before this mark' },
  'space-after-mark': { fa: 'پس از این نشانه فاصله می‌آید', en: 'A space after this mark' },
  'space-in-bracket': { fa: 'درون کمانک و گیومه فاصله نمی‌آید', en: 'No space just inside brackets and quotes' },
  'space-around-bracket': { fa: 'بیرون کمانک و گیومه فاصله می‌آید', en: 'A space outside brackets and quotes' },
} as const
export type RuleName = keyof typeof RULES

/** An edit of `rule` over text[start, end). */
export function editOf(
  text: string,
  at: { start: number; end: number; after: string; rule: RuleName; confidence?: number; certain?: boolean },
): Edit {
  const { start, end, after, rule, confidence = 1, certain = true } = at
  return { start, end, before: text.slice(start, end), after, rule, confidence, certain, reason: RULES[rule] }
}

/** The text with these edits made: sorted, disjoint ones, as `repair` gives them, or any of them left out. */
export function applyEdits(text: string, edits: readonly Edit[]): string {
  let out = ''
  let from = 0
  for (const edit of edits) {
    out += text.slice(from, edit.start) + edit.after
    from = edit.end
  }
  return edits.length === 0 ? text : out + text.slice(from)
}

/**
 * One list of edits in place of two made one after the other: `first` over `text`, `second` over what `first` gave.
 * Where a later edit touches what an earlier one wrote, the two become one, under the later one's rule.
 */
export function composeEdits(text: string, first: readonly Edit[], second: readonly Edit[]): Edit[] {
  if (first.length === 0) return [...second]
  if (second.length === 0) return [...first]
  const out: Edit[] = []
  let i = 0
  let shift = 0
  for (let j = 0; j < second.length; j++) {
    const later = second[j]!
    while (i < first.length && endsBefore(first[i]!, shift, later)) {
      shift += growth(first[i]!)
      out.push(first[i++]!)
    }
    const merged: Edit[] = []
    let { start, end } = later
    let laterEnd = later.end
    const laters = [later]
    let shiftIn = shift
    start -= shift
    for (;;) {
      if (i < first.length && touches(first[i]!, shift, laterEnd, later.start)) {
        merged.push(first[i]!)
        shift += growth(first[i]!)
        i++
        continue
      }
      const previous = merged.at(-1)
      if (previous && j + 1 < second.length && second[j + 1]!.start < previous.end + shift) {
        laters.push(second[++j]!)
        laterEnd = second[j]!.end
        continue
      }
      break
    }
    end = laterEnd - shift
    if (merged.length === 0) {
      out.push({ ...later, start, end })
      continue
    }
    start = Math.min(start, merged[0]!.start)
    end = Math.max(end, merged.at(-1)!.end)
    out.push(mergedEdit(text, { start, end, shiftIn, merged, laters }))
  }
  while (i < first.length) out.push(first[i++]!)
  return out
}

const growth = (edit: Edit): number => edit.after.length - (edit.end - edit.start)

/** Whether the earlier edit's result ends at or before the later edit's start, so that the two stay apart. */
function endsBefore(earlier: Edit, shift: number, later: Edit): boolean {
  const from = earlier.start + shift
  const to = from + earlier.after.length
  if (to < later.start) return true
  return (
    to === later.start &&
    !(from === to && later.start === later.end) &&
    !(earlier.start === earlier.end && later.start === later.end)
  )
}

/** Whether the earlier edit's result reaches into the later edit. */
function touches(earlier: Edit, shift: number, laterEnd: number, laterStart: number): boolean {
  const from = earlier.start + shift
  return from < laterEnd || (from === laterEnd && laterStart === laterEnd)
}

function mergedEdit(
  text: string,
  parts: { start: number; end: number; shiftIn: number; merged: Edit[]; laters: Edit[] },
): Edit {
  const { start, end, shiftIn, merged, laters } = parts
  const middle = applyEdits(
    text.slice(start, end),
    merged.map((edit) => ({ ...edit, start: edit.start - start, end: edit.end - start })),
  )
  const base = start + shiftIn
  const after = applyEdits(
    middle,
    laters.map((edit) => ({ ...edit, start: edit.start - base, end: edit.end - base })),
  )
  const last = laters.at(-1)!
  const confidence = Math.min(...merged.map((edit) => edit.confidence), ...laters.map((edit) => edit.confidence))
  return {
    ...last,
    start,
    end,
    before: text.slice(start, end),
    after,
    confidence,
    certain: laters.every((edit) => edit.certain),
  }
}
