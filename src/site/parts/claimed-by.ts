import { html } from 'hono/html'
import type { ClaimLeaf } from '#record/claim-leaf.ts'
import { inLanguage, sayMarkup, type Html } from '#web/markup.ts'
import { say } from '#web/words.ts'

/** In whose name a claim goes round, as its answer was signed: in the claim's own language. */
export function claimedByMarkup(lang: string, { attributedTo, language }: ClaimLeaf): Html {
  if (attributedTo === null || attributedTo.name === '') return html`${say(lang, 'claims.circulates')}`
  const speaker = html`<bdi${inLanguage(language, lang)}>${attributedTo.name}</bdi>`
  return sayMarkup(lang, 'claims.circulates_as', { speaker })
}
