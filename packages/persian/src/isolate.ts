import type { Direction } from './direction.ts'
import { requireText } from './require-text.ts'

const OPEN: Record<Direction | 'auto', string> = { rtl: '\u2067', ltr: '\u2066', auto: '\u2068' }
const POP = '\u2069'

/**
 * Wraps a string so that its direction cannot disturb the text around it, where `<bdi>` cannot be used (plain text, titles,
 * attributes). Isolates inside are balanced first and older embeddings and overrides removed, so that no content can break out.
 *
 * @example `${isolate("report-2.pdf", "ltr")} را ببینید` // the name stays whole in a Persian sentence
 * @throws TypeError when `text` is not a string.
 */
export function isolate(text: string, direction: Direction | 'auto' = 'auto'): string {
  requireText(text, 'isolate')
  return `${OPEN[direction]}${balanced(text)}${POP}`
}

/**
 * The text without any direction control.
 *
 * @example withoutIsolates(isolate("دبیر")) // «دبیر»
 * @throws TypeError when `text` is not a string.
 */
export function withoutIsolates(text: string): string {
  requireText(text, 'withoutIsolates')
  return text.replace(/[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu, '')
}

function balanced(text: string): string {
  let depth = 0
  const kept = text.replace(/[\u202a-\u202e\u2066-\u2069]/gu, (control) => {
    if (control < '\u2066') return ''
    if (control !== POP) depth += 1
    else if (depth === 0) return ''
    else depth -= 1
    return control
  })
  return kept + POP.repeat(depth)
}
