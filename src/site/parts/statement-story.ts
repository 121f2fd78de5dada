import { html } from 'hono/html'
import type { StatementChangeLine, StatementStory } from '#record/find-statement-story.ts'
import type { PublishedStatement } from '#record/list-published-statements.ts'
import { instantInWords, momentInWords, otherCalendarInWords } from '#web/dates.ts'
import { assetPath } from '#web/assets.ts'
import { inLanguage, listMarkup, nothing, sayMarkup, type Html } from '#web/markup.ts'
import { nameOfLanguage, type Frame } from '#web/page.ts'
import { say } from '#web/words.ts'
import { cardFrame } from './card-frame.ts'
import { nameLink, wordOf } from './names.ts'
import { excerptMarkup } from './redline-pieces.ts'
import { titleOf, wordsInQuotes } from './statement-lines.ts'
import { dayOf, fallMarkup } from './statement-status.ts'

/** The text around the words, with the words marked in it. */
export function contextMarkup({ lang }: Frame, { wording }: PublishedStatement, { context }: StatementStory): Html {
  const isAlone = context.every(({ pieces }) => pieces.every((piece) => piece.isOwn))
  if (isAlone) return nothing
  return html`<section class="part">
    <h2>${say(lang, 'statement.context')}</h2>
    <div class="prose" ${inLanguage(wording.lang, lang)}>
      ${context.map(({ pieces }) => html`<p>${pieces.map((piece) => (piece.isOwn ? html`<mark>${piece.text}</mark>` : html`${piece.text}`))}</p>`)}
    </div>
  </section>`
}

/** Every other wording that it had, and what was decided on it, the last first. */
export function historyMarkup(frame: Frame, { wording }: PublishedStatement, story: StatementStory): Html {
  const { lang, at } = frame
  const lines = [
    ...story.rewordings.map((one) => ({
      at: one.at,
      text: html`${sayMarkup(lang, 'statement.reworded', { date: dayOf(frame, one.at) })}${one.notes.map(({ kind, note }) => html` <span class="corrected">${wordOf(lang, 'correction', kind)}</span> <bdi>${note}</bdi>`)}
        <a class="no-print" href="${at.redline(wording.lang, wording.number, one)}"
          >${say(lang, 'document.see_redline')}</a
        >
        <blockquote class="was" ${inLanguage(wording.lang, lang)}>
          <p>${excerptMarkup(lang, one.pieces)}</p>
        </blockquote>`,
    })),
    ...story.changes.map((one) => ({ at: one.at, text: changeMarkup(frame, one) })),
  ].toSorted((a, b) => b.at.localeCompare(a.at, 'en'))
  if (lines.length === 0) return nothing
  return html`<section class="part">
    <h2>${say(lang, 'statement.history')}</h2>
    <ol class="says">
      ${lines.map(({ text }) => html`<li>${text}</li>`)}
    </ol>
  </section>`
}

function changeMarkup(frame: Frame, change: StatementChangeLine): Html {
  const { lang } = frame
  if (change.what === 'status') {
    const note = change.note === '' ? nothing : html`: <bdi>${change.note}</bdi>`
    return html`${dayOf(frame, change.at)} <b>${say(lang, `status.${change.to}`)}</b>${note}`
  }
  const fields = listMarkup(
    lang,
    change.fields.map((field) => html`${say(lang, `statement.fact_${field}`)}`),
  )
  const before =
    change.speaker === undefined
      ? nothing
      : html` (${sayMarkup(lang, 'statement.speaker_was', { speaker: nameLink(frame, change.speaker) })})`
  return html`${sayMarkup(lang, 'statement.facts_changed', { date: dayOf(frame, change.at), facts: fields })}${before}`
}

/** The same statement in the office's other languages; and where its document is public without it, that it was left out. */
export function translationsMarkup(frame: Frame, { id, wording }: PublishedStatement, story: StatementStory): Html {
  const { lang, at } = frame
  const others = story.languages.filter((one) => one.lang !== wording.lang)
  if (others.length === 0 || !wording.isCurrent) return nothing
  return html`<ul class="chips">
    ${others.map(({ lang: other, isTold }) => {
      const language = nameOfLanguage(other, lang)
      return isTold
        ? html`<li class="no-print">
            <a href="${at.statement(other, id)}" hreflang="${other}"
              >${say(lang, 'statement.in_language', { language })}</a
            >
          </li>`
        : html`<li class="soft">${say(lang, 'statement.left_out', { language })}</li>`
    })}
  </ul>`
}

/**
 * What to write under a quotation: the words as near as they are to what was said, whose they are, when, and what became of them. One press
 * copies it; without script one press selects it.
 */
export function citationMarkup(frame: Frame, statement: PublishedStatement, story: StatementStory): Html {
  const { lang, at, publicUrl } = frame
  const path = at.statement(lang, statement.id)
  const embedded = cardFrame(frame, { id: statement.id, title: titleOf(lang, statement), width: '100%' })
  return html`<section class="part cite" aria-labelledby="cite">
    <h2 id="cite">${say(lang, 'document.cite')}</h2>
    <p class="copied" id="citation" tabindex="0">
      <span ${inLanguage(statement.wording.lang, lang)}>${wordsInQuotes(statement)}</span>
      (${wordOf(lang, 'directness', statement.directness)}) ${citationText(frame, statement)}<bdi dir="ltr"
        >${publicUrl}${path}</bdi
      >${fallMarkup(frame, statement, story)}
    </p>
    <p class="no-print">
      <button type="button" hidden data-copy="citation" data-done="${say(lang, 'statement.copied')}">
        ${say(lang, 'statement.copy')}
      </button>
      <a href="${at.card(lang, statement.id)}">${say(lang, 'statement.card')}</a>
      <a href="${at.annotation(lang, statement.id)}" type="application/ld+json">${say(lang, 'statement.annotation')}</a>
    </p>
    <p class="no-print soft">${say(lang, 'statement.card_hint')}</p>
    <p class="no-print copied" id="frame" tabindex="0">
      <code dir="ltr">${embedded}</code>
    </p>
    <script type="module" src="${assetPath('copy.js')}"></script>
  </section>`
}

/** Who, what they were, where (or under which headline), and when in both calendars; the link is left to the caller. */
function citationText(frame: Frame, statement: PublishedStatement): string {
  const { lang } = frame
  const { saidAt, speaker, title, wording, event } = statement
  const date = saidAt === null ? instantInWords(wording.publishedAt, frame) : momentInWords(saidAt, frame, 'long')
  const other = saidAt === null ? '' : otherCalendarInWords(saidAt, frame)
  return say(lang, 'statement.cite_text', {
    speaker: [speaker.name, title?.name].filter((part) => part !== undefined).join(say(lang, 'list.comma')),
    event: event?.name ?? say(lang, 'statement.cite_headline', { headline: wording.headline }),
    date: other === '' ? date : `${date} (${other})`,
    link: '',
  })
}
