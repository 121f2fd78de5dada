import { html } from 'hono/html'
import type { ClaimLeaf } from '#record/claim-leaf.ts'
import type { ClaimNames, SignedName } from '#record/list-claim-names.ts'
import { inLanguage, nameMarkup, sayMarkup, type Html } from '#web/markup.ts'
import type { Frame } from '#web/page.ts'
import { say } from '#web/words.ts'

/** In whose name a claim goes round. */
export function claimedByMarkup(frame: Frame, leaf: ClaimLeaf, names: ClaimNames): Html {
  const name = names.attributedTo(leaf)
  if (name === undefined) return html`${say(frame.lang, 'claims.circulates')}`
  return sayMarkup(frame.lang, 'claims.circulates_as', { speaker: signedNameMarkup(frame, name, 'attributed') })
}

/** A name as the answer was signed with it, in its language; before it, where there is one, the name that readers of this page know. */
export function signedNameMarkup(
  frame: Frame,
  { signed, lang, known }: SignedName,
  part: 'attributed' | 'speaker',
): Html {
  const own = html`<bdi data-claim="${part}" ${inLanguage(lang, frame.lang)}>${signed}</bdi>`
  if (known === undefined) return own
  const href = frame.at.thing(frame.lang, known.kind, known.tail)
  if (known.name === signed) return html`<a href="${href}">${own}</a>`
  return html`<a href="${href}" data-outside>${nameMarkup(known, frame.lang)}</a> (${own})`
}
