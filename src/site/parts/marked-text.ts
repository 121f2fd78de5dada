import { html } from 'hono/html'
import type { MarkedText } from '#search/mark-text.ts'
import type { Html } from '#web/markup.ts'

/** A text with what was looked for marked in it. */
export function markedText({ text, marks }: MarkedText): Html {
  const parts: (Html | string)[] = []
  let read = 0
  for (const { start, end } of marks) {
    parts.push(text.slice(read, start), html`<mark>${text.slice(start, end)}</mark>`)
    read = end
  }
  parts.push(text.slice(read))
  return html`${parts}`
}
