import { html } from 'hono/html'
import { diffWords } from '#record/diff-words.ts'
import type { PublishedCorrection } from '#record/list-published-corrections.ts'
import type { ListedWithdrawal, PutRight } from '#record/list-put-right.ts'
import { instantMarkup } from '#web/dates.ts'
import { nothing, runMarkup, type Html } from '#web/markup.ts'
import type { Frame } from '#web/page.ts'
import { say } from '#web/words.ts'
import { documentPathOf, numberInWords } from './document-lines.ts'
import { wordOf } from './names.ts'
import { excerptMarkup } from './redline-pieces.ts'

/** Corrections one beneath another: when, of which kind, the note, and the way to the redline. */
export function correctionList(
  frame: Frame,
  corrections: readonly PublishedCorrection[],
  shown: { isOwnPage?: boolean; level?: 2 | 3 } = {},
): Html {
  return html`<ol class="says">
    ${corrections.map((correction) => html`<li>${correctionMarkup(frame, correction, shown)}</li>`)}
  </ol>`
}

/** Corrections and withdrawals one beneath another. */
export function putRightList(frame: Frame, putRight: readonly PutRight[]): Html {
  return html`<ol class="says">
    ${putRight.map((one) => html`<li>${'correction' in one ? correctionMarkup(frame, one.correction, {}) : withdrawalMarkup(frame, one.withdrawal)}</li>`)}
  </ol>`
}

/** A document that was taken back: which, since when, why. */
function withdrawalMarkup(frame: Frame, withdrawal: ListedWithdrawal): Html {
  const { path, title, how } = withdrawalInWords(frame, withdrawal)
  return html`<h2><a href="${path}">${title}</a></h2>
    <p class="meta"><span class="corrected">${how}</span> <span>${instantMarkup(withdrawal.since, frame)}</span></p>
    <p>${runMarkup(withdrawal.reason, frame.lang)}</p>`
}

/** No more of a withdrawn document than its own page says: where its text is gone, the number alone. */
export function withdrawalInWords(
  { lang, at }: Frame,
  { kind, number, slug, headline }: ListedWithdrawal,
): { path: string; title: string; how: string } {
  if (kind === 'withdrawn')
    return { path: at.document(lang, number, slug), title: headline, how: say(lang, 'status.withdrawn') }
  const title = say(lang, 'number.label', { number: numberInWords(lang, number) })
  return { path: at.path(lang, `/news/${number}`), title, how: say(lang, `withdrawal.${kind}`) }
}

function correctionMarkup(
  frame: Frame,
  correction: PublishedCorrection,
  { isOwnPage = false, level = 2 }: { isOwnPage?: boolean; level?: 2 | 3 },
): Html {
  const { lang, at } = frame
  const link = html`<a href="${documentPathOf(frame, correction)}">${correction.headline}</a>`
  const heading = isOwnPage ? nothing : level === 2 ? html`<h2>${link}</h2>` : html`<h3>${link}</h3>`
  return html`${heading}
    <p class="meta">
      <span class="corrected">${wordOf(lang, 'correction', correction.kind)}</span>
      <span>${instantMarkup(correction.publishedAt, frame, { time: isOwnPage })}</span>${
        correction.reportedBy === null
          ? nothing
          : html` <span>${say(lang, 'corrections.reported_by', { name: correction.reportedBy })}</span>`
      }
    </p>
    <p>${correction.note}</p>
    ${changesMarkup(lang, correction)}
    <p class="no-print">
      <a href="${at.redline(lang, correction.number, correction)}">${say(lang, 'document.see_redline')}</a>
    </p>`
}

/** How many places of one correction are shown; the redline has them all. */
const shownPlaces = 3

function changesMarkup(lang: string, { spans }: PublishedCorrection): Html {
  return html`${spans
    .slice(0, shownPlaces)
    .map(({ before, after }) => html`<p class="was">${excerptMarkup(lang, diffWords(before, after))}</p>`)}`
}
