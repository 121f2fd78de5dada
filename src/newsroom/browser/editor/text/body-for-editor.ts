import type { Body } from '#record/body.ts'
import { newBlockId } from './block-id.ts'

/** A stored body as the editor opens it: an empty one has a paragraph to write in. */
export function bodyForEditor(body: Body): Body {
  if (body.content.length > 0) return body
  return { type: 'doc', content: [{ type: 'paragraph', attrs: { id: newBlockId() } }] }
}

/** The body as it is stored: without the empty paragraphs at its end, in which nothing was written yet. */
export function bodyToStore(body: Body): Body {
  const last = body.content.findLastIndex((block) => block.type !== 'paragraph' || (block.content ?? []).length > 0)
  return last === body.content.length - 1 ? body : { type: 'doc', content: body.content.slice(0, last + 1) }
}
