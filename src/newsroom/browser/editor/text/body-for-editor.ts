import type { Body } from '#record/body.ts'
import { newBlockId } from './block-id.ts'

/** A stored body as the editor opens it: an empty one has a paragraph to write in. */
export function bodyForEditor(body: Body): Body {
  if (body.content.length > 0) return body
  return { type: 'doc', content: [{ type: 'paragraph', attrs: { id: newBlockId() } }] }
}

/** The body as it is stored: a document in which nothing was written holds nothing. */
export function bodyToStore(body: Body): Body {
  const [only, ...others] = body.content
  const isBlank = only?.type === 'paragraph' && others.length === 0 && (only.content ?? []).length === 0
  return isBlank ? { type: 'doc', content: [] } : body
}
