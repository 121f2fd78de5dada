import { html } from 'hono/html'
import { pictureTag } from '#record/render-body.ts'
import type { PublishedLine } from '#record/list-published-documents.ts'
import { formatNumber } from '#persian/digits.ts'
import { raw } from 'hono/html'
import { instantInWords, instantMarkup } from '#web/dates.ts'
import { nothing, type Html } from '#web/markup.ts'
import type { Frame } from '#web/page.ts'
import { say } from '#web/words.ts'
import { wordOf } from './names.ts'

/** A document's number as the language writes numbers, ungrouped: it is a name, not an amount. */
export function numberInWords(lang: string, number: number): string {
  return formatNumber(number, lang, { useGrouping: false })
}

/** The ledger: documents one beneath another, each with its number in the margin. */
export function documentLedger(frame: Frame, lines: readonly PublishedLine[], level: 2 | 3 = 3): Html {
  return html`<ol class="ledger">
    ${lines.map(
      (line) =>
        html`<li>
          ${marginNumber(frame, line)}
          <div>${lineMarkup(frame, line, level)}</div>
        </li>`,
    )}
  </ol>`
}

function marginNumber({ lang }: Frame, line: PublishedLine): Html {
  return html`<p class="no">
    <span class="off">${say(lang, 'number.label', { number: '' })}</span
    ><b>${numberInWords(lang, line.number)}</b> ${wordOf(lang, 'kind', line.kind)}
  </p>`
}

function lineMarkup(frame: Frame, line: PublishedLine, level: 2 | 3): Html {
  const link = html`<a href="${documentPathOf(frame, line)}">${line.headline}</a>`
  return html`${kickerMarkup(line)}${level === 2 ? html`<h2>${link}</h2>` : html`<h3>${link}</h3>`}
    <p class="meta">
      <span>${instantMarkup(line.firstPublishedAt, frame)}</span>${pinMarkup(frame, line)}${marksMarkup(frame, line)}
    </p>`
}

/** Why it stands before what is newer. */
function pinMarkup({ lang }: Frame, { isPinned }: PublishedLine): Html {
  return isPinned ? html` <span>${say(lang, 'thing.pinned')}</span>` : nothing
}

/** The story that leads a page, with its picture, which is likely the largest thing in the first view and is not waited with. */
export function leadStory(frame: Frame, line: PublishedLine): Html {
  return html`<article class="story">
    ${pictureMarkup(line, '(min-width: 60rem) 42rem, 100vw', true)}
    <div>
      ${kickerMarkup(line)}
      <h2><a href="${documentPathOf(frame, line)}">${line.headline}</a></h2>
      ${line.lead === '' ? nothing : html`<p class="sum">${line.lead}</p>`}
      <p class="meta">
        <span>${say(frame.lang, 'number.label', { number: numberInWords(frame.lang, line.number) })}</span>
        <span>${wordOf(frame.lang, 'kind', line.kind)}</span>
        <span>${instantMarkup(line.firstPublishedAt, frame)}</span>${marksMarkup(frame, line)}
      </p>
    </div>
  </article>`
}

/** Stories told by pictures, side by side, each picture cut about its focal point; their headings of the level that the page needs. */
export function pictureCards(frame: Frame, lines: readonly PublishedLine[], level: 2 | 3 = 3): Html {
  const heading = (link: Html) => (level === 2 ? html`<h2>${link}</h2>` : html`<h3>${link}</h3>`)
  return html`<ul class="cards">
    ${lines.map(
      (line) =>
        html`<li class="story">
          ${pictureMarkup(line, '(min-width: 48rem) 24rem, 100vw')}
          ${heading(html`<a href="${documentPathOf(frame, line)}">${line.headline}</a>`)}
          <p class="meta"><span>${instantMarkup(line.firstPublishedAt, frame)}</span>${marksMarkup(frame, line)}</p>
        </li>`,
    )}
  </ul>`
}

export function documentPathOf(frame: Frame, line: Pick<PublishedLine, 'number' | 'slug' | 'lang'>): string {
  return frame.at.document(line.lang, line.number, line.slug)
}

function kickerMarkup(line: PublishedLine): Html {
  return line.kicker === '' ? nothing : html`<p class="kicker">${line.kicker}</p>`
}

/** Beside a headline a picture says nothing new: its `alt` is empty. */
function pictureMarkup(line: PublishedLine, sizes: string, isFirst = false): Html {
  if (line.picture === null) return nothing
  return html`${raw(pictureTag({ picture: line.picture.id, alt: '', isFirst }, line.picture, sizes))}`
}

function marksMarkup({ lang, zone }: Frame, line: PublishedLine): Html {
  if (line.isWithdrawn) return html` <span class="corrected">${say(lang, 'status.withdrawn')}</span>`
  if (line.correctedAt === null) return nothing
  return html` <span class="corrected"
    >${say(lang, 'document.corrected_at', { date: instantInWords(line.correctedAt, { lang, zone }) })}</span
  >`
}
