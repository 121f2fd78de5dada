import { textBlocksOf } from './text-blocks-of.ts'
import type { Body } from '#record/body.ts'

/** The words of each statement of a text, in the order in which they first stand there; several stretches are joined by «…». */
export function statementWords(body: Body): Map<string, string> {
  const words = new Map<string, string>()
  for (const inlines of textBlocksOf(body)) {
    let before = new Set<string>()
    for (const inline of inlines) {
      const here = new Set((inline.marks ?? []).flatMap((mark) => (mark.type === 'statement' ? [mark.attrs.id] : [])))
      const text = inline.type === 'text' ? inline.text : ' '
      for (const id of here) {
        const known = words.get(id)
        words.set(id, known === undefined ? text : before.has(id) ? known + text : `${known} … ${text}`)
      }
      before = here
    }
  }
  return words
}
