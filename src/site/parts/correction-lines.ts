import { html } from 'hono/html'
import { diffWords } from '#record/diff-words.ts'
import type { PublishedCorrection } from '#record/list-published-corrections.ts'
import { instantMarkup } from '#web/dates.ts'
import { nothing, type Html } from '#web/markup.ts'
import type { Frame } from '#web/page.ts'
import { say } from '#web/words.ts'
import { documentPathOf } from './document-lines.ts'
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
    <p><a href="${at.redline(lang, correction.number, correction)}">${say(lang, 'document.see_redline')}</a></p>`
}

/** How many places of one correction are shown; the redline has them all. */
const shownPlaces = 3

function changesMarkup(lang: string, { spans }: PublishedCorrection): Html {
  return html`${spans
    .slice(0, shownPlaces)
    .map(({ before, after }) => html`<p class="was">${excerptMarkup(lang, diffWords(before, after))}</p>`)}`
}
