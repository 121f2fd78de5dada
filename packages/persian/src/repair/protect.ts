import { isPersianLetter } from '../letters.ts'

/** A half-open range of a line. `latin`: Latin text, where only the half-space between it and Persian may change. */
export interface Span {
  start: number
  end: number
  latin: boolean
}

/** What is no prose wherever it stands: code, addresses, handles, hashtags, file names, versions. */
const NEVER_PROSE = new RegExp(
  [
    '`[^`]+`',
    '(?:[a-z][a-z0-9+.-]*:\\/\\/|www\\.)[^\\s«»"<>]+',
    '[\\w.+-]+@[\\w-]+(?:\\.[\\w-]+)+',
    '(?<![\\p{L}\\p{N}_])[@#][\\p{L}\\p{M}\\p{N}_\\u200c.]*[\\p{L}\\p{N}_]',
    '(?:[A-Za-z]:)?(?:[\\\\/][\\w.-]+){2,}[\\\\/]?',
    '(?<![\\p{L}\\p{N}.])v?\\d+(?:\\.\\d+){2,}(?![\\p{L}\\p{N}])',
    '[\\p{L}\\p{N}_-]+\\.(?:[a-z][a-z0-9]{1,4})(?![\\p{L}\\p{N}])',
    '<\\/?[a-z][^<>]*>',
    '&(?:[a-z]+|#\\d+);',
    '\\{\\{[^{}]*\\}\\}|\\$\\{[^{}]*\\}',
  ].join('|'),
  'giu',
)

/** A stretch of printable ASCII with a Latin letter in it, without the marks and spaces at its ends. */
const LATIN = /[A-Za-z0-9$~\\(["'](?=[\x20-\x7e]*[A-Za-z])[\x20-\x7e]*[A-Za-z0-9$)\]"'+#%]|[A-Za-z]/g

const HAS_CANDIDATE = /[A-Za-z@#`\\{&]|\d\.\d+\.\d/

/** The spans of a line that are not Persian prose, in order, without overlap; the caller's own among them. */
export function protectedSpans(line: string, own: readonly Span[]): Span[] {
  const spans: Span[] = [...own]
  if (isVerse(line)) return [{ start: 0, end: line.length, latin: false }]
  if (HAS_CANDIDATE.test(line)) {
    for (const match of line.matchAll(NEVER_PROSE))
      spans.push({ start: match.index, end: match.index + withoutEndMarks(match[0]).length, latin: false })
    for (const match of line.matchAll(LATIN)) {
      const text = balanced(match[0])
      if (/[A-Za-z]/.test(text)) spans.push({ start: match.index, end: match.index + text.length, latin: true })
    }
  }
  return withoutOverlap(spans)
}

/** Marks at the end of an address belong to the sentence. */
const withoutEndMarks = (text: string): string => text.replace(/[.,;:!?،؛؟)\]»…]+$/u, '')

/** Without a bracket or quote at either end that has no partner inside. */
function balanced(text: string): string {
  let out = text
  while (/[)\]"']$/.test(out) && !hasPartner(out)) out = out.slice(0, -1).trimEnd()
  return out
}

function hasPartner(text: string): boolean {
  const last = text.at(-1)!
  if (last === ')') return text.includes('(')
  if (last === ']') return text.includes('[')
  return text.indexOf(last) !== text.length - 1
}

function withoutOverlap(spans: Span[]): Span[] {
  const sorted = spans
    .filter((span) => span.end > span.start)
    .sort((a, b) => a.start - b.start || Number(a.latin) - Number(b.latin) || b.end - a.end)
  const out: Span[] = []
  for (const span of sorted) {
    const before = out.at(-1)
    if (!before || span.start >= before.end) out.push({ ...span })
    else if (span.end > before.end || (before.latin && !span.latin)) {
      if (before.latin === span.latin) before.end = Math.max(before.end, span.end)
      else if (!before.latin) out.push({ ...span, start: before.end })
      else {
        const { end } = before
        before.end = span.start
        out.push({ ...span })
        if (end > span.end) out.push({ start: span.end, end, latin: true })
      }
    }
  }
  return out.filter((span) => span.end > span.start)
}

const HALVES = /^\s*(\S(?:.*?\S)?)(?: {3,}|\t+| ?\*{2,3} ?| \/{2} )(\S(?:.*?\S)?)\s*$/u

/** Two half-lines of like length with a wide gap between them: a verse. */
export function isVerse(line: string): boolean {
  if (line.length > 160 || !/ {3}|\t|\*\*|\/\//.test(line)) return false
  const halves = HALVES.exec(line)
  if (!halves) return false
  const [left, right] = [words(halves[1]!), words(halves[2]!)]
  return left >= 3 && right >= 3 && left <= 10 && right <= 10 && Math.abs(left - right) <= 4
}

/** How many Persian words; 0 where there is something else among them. */
function words(text: string): number {
  const parts = text.split(/[\s\u200c]+/u)
  return parts.every((part) => [...part].some((char) => isPersianLetter(char.charCodeAt(0)))) ? parts.length : 0
}

/** Whether [start, end) reaches into one of the spans. */
export function touchesSpan(spans: readonly Span[], start: number, end: number): boolean {
  for (const span of spans) {
    if (span.start >= end && !(start === end && span.start < start)) return false
    if (start === end ? span.start < start && span.end > start : span.start < end && span.end > start) return true
  }
  return false
}

/** The spans after edits that leave them alone. */
export function shiftSpans(
  spans: readonly Span[],
  edits: readonly { start: number; end: number; after: string }[],
): Span[] {
  let shift = 0
  let i = 0
  return spans.map((span) => {
    while (i < edits.length && edits[i]!.end <= span.start) {
      shift += edits[i]!.after.length - (edits[i]!.end - edits[i]!.start)
      i++
    }
    return { start: span.start + shift, end: span.end + shift, latin: span.latin }
  })
}
