import type { Edit } from '#persian/repair.ts'

/** Where the text stands in the whole, and in which language to give reasons. */
interface Place {
  line: number
  language: 'fa' | 'en'
}

/**
 * What a repair changes, a line for each word it touches: the line of the text, the word as it was and as it is, and why. What is only
 * suggested has a «?» before it. Characters that cannot be seen, half-spaces among them, are shown by their names in brackets.
 */
export function diffLines(text: string, edits: readonly Edit[], { line: first, language }: Place): string {
  let line = first
  let at = 0
  return groupByWord(text, edits)
    .map((group) => {
      const { start, end } = spanOf(text, group)
      line += countNewlines(text, at, start)
      at = start
      const before = text.slice(start, end)
      const after = applied(before, group, start)
      const reasons = [...new Set(group.map(({ reason }) => reason[language]))].join('; ')
      const sign = group.every(({ certain }) => certain) ? ' ' : '?'
      return `${line}:${sign} ${visible(before)} → ${visible(after)}   ${reasons}\n`
    })
    .join('')
}

/** Edits that touch the same word stand together; a suggestion never with what is made. */
function groupByWord(text: string, edits: readonly Edit[]): Edit[][] {
  const groups: Edit[][] = []
  for (const edit of edits) {
    const last = groups.at(-1)
    const previous = last?.at(-1)
    if (last !== undefined && previous !== undefined && isSameWord(text, previous, edit)) last.push(edit)
    else groups.push([edit])
  }
  return groups
}

const isSameWord = (text: string, one: Edit, next: Edit): boolean =>
  one.certain === next.certain && !/\s/.test(text.slice(one.end, next.start))

function spanOf(text: string, group: readonly Edit[]): { start: number; end: number } {
  let start = group[0]?.start ?? 0
  let end = group.at(-1)?.end ?? 0
  while (start > 0 && /\S/.test(text[start - 1] ?? '')) start -= 1
  while (end < text.length && /\S/.test(text[end] ?? '')) end += 1
  return { start, end }
}

function applied(word: string, group: readonly Edit[], from: number): string {
  let out = ''
  let at = 0
  for (const edit of group) {
    out += word.slice(at, edit.start - from) + edit.after
    at = edit.end - from
  }
  return out + word.slice(at)
}

const names: Record<string, string> = {
  '\u200c': '[ZWNJ]',
  '\u200b': '[U+200B]',
  '\ufeff': '[U+FEFF]',
  '\u00ad': '[U+00AD]',
  '\u00a0': '[U+00A0]',
  '\n': '[U+000A]',
  '\r': '[U+000D]',
  '\t': '[U+0009]',
}

/** Nothing of the input can reach a terminal as a command. */
const visible = (text: string): string =>
  text.replace(/[\p{Cc}\p{Cf}\u00a0]/gu, (char) => {
    const code = (char.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')
    return names[char] ?? `[U+${code}]`
  })

function countNewlines(text: string, from: number, to: number): number {
  let count = 0
  for (let at = text.indexOf('\n', from); at !== -1 && at < to; at = text.indexOf('\n', at + 1)) count += 1
  return count
}
