import { repair, type Edit, type RepairLevel } from '#persian/repair.ts'
import { diffLines } from './inside/diff-lines.ts'
import { textWindows } from './inside/text-windows.ts'

export interface RepairStream {
  level: RepairLevel
  /** Write what changes, a line for each word with its reason in this language, instead of the text. */
  diff?: 'fa' | 'en' | undefined
  /** Answer every line by itself, at once: for somebody who types. */
  byLine?: boolean
}

export interface RepairCount {
  made: number
  suggested: number
}

/**
 * Repair a text of any length as it comes, in bounded memory: UTF-8 goes in, in pieces of any size, and the same text gives the same output
 * however it was cut. A text of up to `windowLength` characters is repaired as `repair` does it; a longer one window by window, each of whole
 * lines. Returns how many edits there were. Throws a `Fault` for what is not UTF-8, after the windows that stand before it.
 */
export async function* repairStream(
  input: AsyncIterable<Uint8Array>,
  { level, diff, byLine = false }: RepairStream,
): AsyncGenerator<string, RepairCount> {
  const count = { made: 0, suggested: 0 }
  let line = 1
  for await (const window of textWindows(input, byLine)) {
    const { text, edits } = repair(window, { level })
    const made = edits.filter(isMade).length
    count.made += made
    count.suggested += edits.length - made
    if (diff === undefined) yield text
    else if (edits.length > 0) yield diffLines(window, edits, { line, language: diff })
    line += newlinesIn(window)
  }
  return count
}

const isMade = (edit: Edit): boolean => edit.certain

function newlinesIn(text: string): number {
  let count = 0
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) count += 1
  return count
}
