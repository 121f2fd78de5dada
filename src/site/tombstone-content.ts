import { html } from 'hono/html'
import type { PublishedWithdrawal } from '#record/find-published-document.ts'
import { instantInWords } from '#web/dates.ts'
import { nothing, runMarkup } from '#web/markup.ts'
import type { Frame, PageContent } from '#web/page.ts'
import { say } from '#web/words.ts'
import { numberInWords } from './parts/document-lines.ts'
import { replacementMarkup } from './parts/replacement.ts'
import { wayOn } from './parts/way-on.ts'

/** What stands where a document was: that it was there, since when it is gone, and why. */
export function tombstoneContent(
  frame: Frame,
  { number, withdrawal, leaf }: { number: number; withdrawal: PublishedWithdrawal; leaf: string },
): PageContent {
  const { lang, at } = frame
  const kind = withdrawal.kind === 'legal' ? 'legal' : 'in_error'
  const title = say(lang, `withdrawal.${kind}`)
  const date = instantInWords(withdrawal.since, frame, { style: 'full' })
  return {
    title,
    path: at.path(lang, `/news/${number}`),
    isHidden: true,
    main: html`<div class="title">
        <p class="kicker">
          ${say(lang, 'withdrawal.tombstone')}${say(lang, 'list.comma')}${say(lang, 'number.label', { number: numberInWords(lang, number) })}
        </p>
        <h1>${title}</h1>
      </div>
      <div class="prose">
        <p>${say(lang, `withdrawal.${kind}_text`, { number: numberInWords(lang, number), date })}</p>
        ${
          withdrawal.reason === ''
            ? nothing
            : html`<p><b>${say(lang, 'withdrawal.reason')}:</b> ${runMarkup(withdrawal.reason, lang)}</p>`
        }${withdrawal.replacement === null ? nothing : html`<p>${replacementMarkup(frame, withdrawal.replacement)}</p>`}${kind === 'legal' ? html`<p><b>${say(lang, 'withdrawal.leaf')}:</b> <code dir="ltr">${leaf}</code></p>` : nothing}
      </div>
      ${wayOn(frame)}`,
  }
}
