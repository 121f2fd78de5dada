import { html } from 'hono/html'
import type { StatementStory } from '#record/find-statement-story.ts'
import type { PublishedStatement } from '#record/list-published-statements.ts'
import { instantMarkup } from '#web/dates.ts'
import { nothing, sayMarkup, type Html } from '#web/markup.ts'
import type { Frame } from '#web/page.ts'
import { say } from '#web/words.ts'

/** Where a statement stands today: unchanged since its day, or each thing that became of it, with the day and the way to what was. */
export function standMarkup(frame: Frame, statement: PublishedStatement, story: StatementStory): Html {
  const notes = [
    statusNote(frame, statement, story),
    goneNote(frame, statement, story),
    withdrawnNote(frame, statement),
    correctedNote(frame, statement, story),
  ].filter((note) => note !== nothing)
  if (notes.length === 0)
    return html`<p class="stands">
      ${sayMarkup(frame.lang, 'statement.unchanged', { date: dayOf(frame, statement.wording.since) })}
    </p>`
  return html`<aside class="notice" aria-label="${say(frame.lang, 'statement.status')}">
    ${notes.map((note) => html`<p>${note}</p>`)}
  </aside>`
}

/** That a statement does not stand as it was told, for whoever repeats it: disputed, denied, withdrawn, or gone from its document. */
export function fallMarkup(frame: Frame, statement: PublishedStatement, story: StatementStory): Html {
  const falls = [
    statusNote(frame, statement, story),
    goneNote(frame, statement, story),
    withdrawnNote(frame, statement),
  ].filter((fall) => fall !== nothing)
  return html`${falls.map((fall) => html` <br />${fall}`)}`
}

function statusNote(frame: Frame, { status }: PublishedStatement, { changes }: StatementStory): Html {
  if (status === 'confirmed') return nothing
  const change = changes.find((one) => one.what === 'status' && one.to === status)
  const note = change?.what === 'status' ? change.note : ''
  const on = change === undefined ? nothing : html` (${dayOf(frame, change.at)})`
  return html`<b>${say(frame.lang, `status.${status}_note`)}</b
    >${on}${note === '' ? nothing : html` <bdi>${note}</bdi>`}`
}

function goneNote(frame: Frame, { wording }: PublishedStatement, { removedAt }: StatementStory): Html {
  if (wording.isCurrent) return nothing
  if (removedAt === null) return html`<b>${say(frame.lang, 'statement.removed')}</b>`
  return html`<b>${sayMarkup(frame.lang, 'statement.removed_on', { date: dayOf(frame, removedAt) })}</b>`
}

function withdrawnNote({ lang }: Frame, { wording }: PublishedStatement): Html {
  return wording.withdrawal === null ? nothing : html`<b>${say(lang, 'withdrawal.withdrawn')}</b>`
}

function correctedNote(frame: Frame, { wording }: PublishedStatement, { rewordings }: StatementStory): Html {
  const [last] = rewordings.filter((one) => one.to <= wording.edition)
  if (last === undefined) return nothing
  const path = frame.at.redline(wording.lang, wording.number, last)
  const word = last.notes.length === 0 ? 'statement.reworded' : 'statement.corrected_on'
  return html`<b>${sayMarkup(frame.lang, word, { date: dayOf(frame, last.at) })}</b>
    <a class="no-print" href="${path}">${say(frame.lang, 'document.see_redline')}</a>`
}

export function dayOf(frame: Frame, at: string): Html {
  return instantMarkup(at, frame)
}
