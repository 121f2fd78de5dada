import { html } from 'hono/html'
import type { ClaimLeaf } from '#record/claim-leaf.ts'
import type { StatementStory } from '#record/find-statement-story.ts'
import type { ClaimNames } from '#record/list-claim-names.ts'
import { inLanguage, nothing, type Html } from '#web/markup.ts'
import type { Frame } from '#web/page.ts'
import { say } from '#web/words.ts'
import { claimedByMarkup } from './claimed-by.ts'
import { dayOf } from './statement-status.ts'

/** How a statement was misquoted: the words that went round, what the office found, and the way to its signed answer. */
export function misquotesMarkup(
  frame: Frame,
  { misquotes }: Pick<StatementStory, 'misquotes'>,
  names: ClaimNames,
): Html {
  if (misquotes.length === 0) return nothing
  return html`<section class="part">
    <h2>${say(frame.lang, 'claims.misquoted')}</h2>
    <ol class="says misquotes">
      ${misquotes.map((leaf) => html`<li>${misquoteLines(frame, leaf, names)}</li>`)}
    </ol>
  </section>`
}

/** The last of them alone, for a card; more stand on the statement's page. */
export function lastMisquoteMarkup(
  frame: Frame,
  { misquotes }: Pick<StatementStory, 'misquotes'>,
  names: ClaimNames,
): Html {
  const [last] = misquotes
  if (last === undefined) return nothing
  return html`<aside class="notice misquotes" aria-label="${say(frame.lang, 'claims.misquoted')}">
    <p><b>${say(frame.lang, 'claims.misquoted')}</b></p>
    ${misquoteLines(frame, last, names)}
  </aside>`
}

function misquoteLines(frame: Frame, leaf: ClaimLeaf, names: ClaimNames): Html {
  const { lang, at } = frame
  return html`<p class="finding ${leaf.verdict}">${say(lang, `verdict.${leaf.verdict}`)}</p>
    <p class="retold" ${inLanguage(leaf.language, lang)}>
      <a href="${at.claim(lang, leaf.claim)}"><q>${leaf.text}</q></a>
    </p>
    <p class="meta">
      <span>${claimedByMarkup(frame, leaf, names)}</span>
      <span>${say(lang, 'claims.answered')}: ${dayOf(frame, leaf.published)}</span>
    </p>`
}
