import { html } from 'hono/html'
import type { AnsweredReport } from '#comments/list-answered-reports.ts'
import { instantMarkup } from '#web/dates.ts'
import { nothing, type Html } from '#web/markup.ts'
import type { Frame } from '#web/page.ts'
import { say } from '#web/words.ts'

/** What readers reported of a document, and what the office answered each. */
export function answeredReports(frame: Frame, number: number, reports: readonly AnsweredReport[]): Html {
  if (reports.length === 0) return nothing
  return html`<section class="part" id="error-reports" aria-labelledby="error-reports-title">
    <h2 id="error-reports-title">${say(frame.lang, 'errors.list')}</h2>
    <ol class="says">
      ${reports.map((report) => html`<li>${reportMarkup(frame, number, report)}</li>`)}
    </ol>
  </section>`
}

function reportMarkup(frame: Frame, number: number, report: AnsweredReport): Html {
  const { lang, at } = frame
  const { correction } = report
  return html`${report.quote === '' ? nothing : html`<h3>${say(lang, 'errors.of_words', { quote: report.quote })}</h3>`}
    <p class="meta">
      <span>${say(lang, `errors.state_${report.state}`)}</span>
      <span>${instantMarkup(report.answeredAt, frame)}</span>
    </p>
    ${report.answer === null ? nothing : html`<p><bdi>${report.answer}</bdi></p>`}${
      correction === null
        ? nothing
        : html`<p>
            ${correction.note}
            <a class="no-print" href="${at.redline(lang, number, correction)}">${say(lang, 'document.see_redline')}</a>
          </p>`
    }`
}
