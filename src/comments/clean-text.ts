import { letterCount } from '#persian/truncate.ts'
import { Fault } from '#ground/fault.ts'
import { commentLimits } from './comment.ts'

/**
 * A comment's text as it is kept: its letters as they were written, ZWNJ and all, but lines end in `\n` and what can disturb the page around
 * it is gone (control characters, embeddings, overrides, isolates). Throws `invalid`: `comment.text_missing` where nothing of it can
 * be seen, `comment.text_long`.
 */
export function cleanText(given: string): string {
  if (given.length > commentLimits.units) throw tooLong('text')
  const text = cleanLines(given)
  if (!isVisible(text)) throw new Fault('invalid', 'comment.text_missing', { field: 'text' })
  if (letterCount(text) > commentLimits.text) throw tooLong('text')
  return text
}

/** Lines of a stranger as they are kept, whatever their number and whether anything can be seen of them. */
export function cleanLines(given: string): string {
  return withoutControls(given.toWellFormed().replace(/\r\n?|[\u2028\u2029]/g, '\n'))
    .replace(/(?<![ \t])[ \t]+$/gm, '')
    .replace(/\n{3,}/g, '\n\n')
    .trim()
}

/**
 * A name as it is shown, on one line. Throws `invalid`: `comment.name_missing`, `comment.name_long`, and `comment.name_marks` for a tower
 * of marks on one letter.
 */
export function cleanName(given: string): string {
  if (given.length > commentLimits.units)
    throw new Fault('invalid', 'comment.name_long', { field: 'name', details: { limit: commentLimits.name } })
  const name = withoutControls(given.toWellFormed()).replace(/\s+/gu, ' ').trim()
  if (!isVisible(name)) throw new Fault('invalid', 'comment.name_missing', { field: 'name' })
  if (/\p{M}{3,}/u.test(name.normalize('NFD').replace(/[\u0653-\u0655]/g, '')))
    throw new Fault('invalid', 'comment.name_marks', { field: 'name' })
  if (letterCount(name) > commentLimits.name)
    throw new Fault('invalid', 'comment.name_long', { field: 'name', details: { limit: commentLimits.name } })
  return name
}

/** What is a word of somebody to somebody: a note on a report, an appeal. Empty is allowed; longer than the limit is not. */
export function cleanNote(given: string, field: string): string {
  const note = withoutControls(given.toWellFormed().replace(/\r\n?/g, '\n')).trim()
  if (letterCount(note) > commentLimits.note)
    throw new Fault('invalid', 'comment.note_long', { field, details: { limit: commentLimits.note } })
  return note
}

function tooLong(field: string): Fault {
  return new Fault('invalid', 'comment.text_long', { field, details: { limit: commentLimits.text } })
}

/** Line ends and tabs stay. ZWNJ, ZWJ and the two marks of direction stay: they are letters' business and end with the line. */
function withoutControls(text: string): string {
  return text.replace(/\t/g, ' ').replace(controls, '')
}

/** What nobody sees and what turns the direction of a page: C0 and C1, bidirectional marks, joiners of words, tags. */
const controls =
  // oxlint-disable-next-line no-control-regex -- they are what it takes out.
  /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\uffff\u{e0000}-\u{e007f}]/gu

/** Letters, digits, signs or pictures: something that leaves a mark. The blank letters of Hangul and Braille leave none. */
export function isVisible(text: string): boolean {
  return /[\p{L}\p{N}\p{P}\p{S}]/u.test(
    text.replace(/[\u115f\u1160\u17b4\u17b5\u3164\uffa0\u2800\u180b-\u180f\ufe00-\ufe0f]/g, ''),
  )
}
