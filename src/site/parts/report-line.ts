import { html } from 'hono/html'
import { assetPath } from '#web/assets.ts'
import type { Html } from '#web/markup.ts'
import type { Frame } from '#web/page.ts'
import { say } from '#web/words.ts'
import { errorReportsPath } from './error-report-form.ts'

/** Under every document: the way to say that something in it is wrong. With script, marked words go along. */
export function reportLine(frame: Frame, number: number): Html {
  const { lang } = frame
  return html`<p class="report-line no-print" data-outside>
      <a class="act" href="${errorReportsPath(frame, number)}/new" rel="nofollow" data-report
        >${say(lang, 'errors.report')}</a
      >
      <span class="soft">${say(lang, 'errors.report_hint')}</span>
    </p>
    <script type="module" src="${assetPath('error-report.js')}"></script>`
}
