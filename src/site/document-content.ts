import { html, raw } from 'hono/html'
import type { PublishedDocument } from '#record/find-published-document.ts'
import { isSameMoment } from '#record/moment.ts'
import { pictureTag } from '#record/render-body.ts'
import { instantMarkup, momentInWords, momentMarkup } from '#web/dates.ts'
import { nothing, runMarkup, sayMarkup, textOfMarkup, type Html } from '#web/markup.ts'
import { officeName, type Frame, type PageContent } from '#web/page.ts'
import { say } from '#web/words.ts'
import { instantInWords } from '#web/dates.ts'
import { correctedLine } from './parts/corrected-line.ts'
import { correctionList } from './parts/correction-lines.ts'
import { numberInWords } from './parts/document-lines.ts'
import { eventBox } from './parts/event-box.ts'
import { nameLink, wordOf } from './parts/names.ts'
import { leftOutMarkup, originalMarkup, staleMarkup } from './parts/translation-lines.ts'
import { tellsOfWords } from './parts/document-said.ts'
import { replacementMarkup } from './parts/replacement.ts'
import { shapeOf } from './parts/document-shape.ts'
import { saysVerbality, textInShape, verbalityInWords } from './parts/text-in-shape.ts'

/** The page of a document, of one of its old editions, or of a draft that is not public (edition 0). */
export function documentContent(frame: Frame, document: PublishedDocument): Omit<PageContent, 'path'> {
  const decks = document.leaf?.decks ?? []
  const headline = textOf(decks, 'headline')
  return {
    title: textOf(decks, 'short') || headline,
    description: document.leaf?.lead || headline,
    languages: document.languages.map((one) => ({
      lang: one.lang,
      path: frame.at.document(one.lang, document.number, one.slug),
    })),
    kind: 'article',
    main: html`${notices(frame, document)}
      <article class="${shapeOf(document) === 'paper' ? 'sheet formal' : 'sheet'}">
        <div class="intro">${head(frame, document)}${opening(frame, document)}</div>
        ${register(frame, document)}${inOrder(frame, document)}
      </article>`,
  }
}

/** The text and what stands beside it. Of a call or a meeting the sides are read first, also where nothing stands beside anything. */
function inOrder(frame: Frame, document: PublishedDocument): Html {
  const isOfSides = (document.kind === 'call' || document.kind === 'meeting') && document.events.length > 0
  const body = (last: Html) =>
    html`<div class="body">${textInShape(frame, document)} ${ending(frame, document)}${last}</div>`
  const { events } = document
  const filed = filedMarkup(frame, document)
  if (isOfSides) return html`${rail(frame, events, nothing)}${body(filed)}`
  return html`${body(nothing)}${rail(frame, events, filed)}`
}

function textOf(decks: { role: string; text: string }[], role: string): string {
  return decks.find((deck) => deck.role === role)?.text ?? ''
}

/**
 * What a reader must know before reading: withdrawn, not the present edition, not public, or a translation left behind. Each is a landmark
 * with a name; none is a heading, for the page's own comes after them.
 */
function notices(frame: Frame, document: PublishedDocument): Html {
  const { lang, at } = frame
  const { withdrawal, edition } = document
  const notice = (id: string, title: string, text: Html) =>
    html`<aside class="notice" aria-labelledby="notice-${id}" data-outside>
      <p class="corrected" id="notice-${id}">${title}</p>
      <p>${text}</p>
    </aside>`
  if (edition.number === 0) return notice('preview', say(lang, 'document.preview'), nothing)
  const current = at.document(lang, document.number, document.slug)
  return html`${
    withdrawal === null
      ? nothing
      : notice(
          'withdrawn',
          say(lang, 'withdrawal.withdrawn'),
          html`${say(lang, 'withdrawal.withdrawn_text', { date: instantInWords(withdrawal.since, frame, { style: 'full' }) })}
            <b>${say(lang, 'withdrawal.reason')}:</b> ${runMarkup(withdrawal.reason, lang)}${
              withdrawal.replacement === null
                ? nothing
                : html`<br />${replacementMarkup(frame, withdrawal.replacement)}`
            }`,
        )
  }${edition.isCurrent ? nothing : notice('edition', say(lang, 'document.old_edition', { number: edition.number }), html`<a href="${current}">${say(lang, 'document.old_edition_hint')}</a>`)}${
    document.translatedFrom?.isStale === true
      ? notice('stale', say(lang, 'document.translation_stale'), staleMarkup(frame, document))
      : nothing
  }`
}

function head(frame: Frame, document: PublishedDocument): Html {
  const decks = document.leaf?.decks ?? []
  const kicker = textOf(decks, 'kicker')
  const lines = decks.filter((deck) => deck.role === 'deck')
  return html`<header>
    ${kicker === '' ? nothing : html`<p class="kicker">${kicker}</p>`}
    <h1>${textOf(decks, 'headline')}</h1>
    ${
      lines.length === 0
        ? nothing
        : html`<ul class="decks">
            ${lines.map((deck) => html`<li>${deck.text}${restsOn(frame, document, deck.restsOn)}</li>`)}
          </ul>`
    }
  </header>`
}

/** Whose words a deck rests on, with the way to them. */
function restsOn({ lang, at }: Frame, { statements }: PublishedDocument, id: string | null): Html {
  const statement = statements.find((one) => one.id === id)
  if (statement === undefined) return nothing
  return html` <a class="rests" href="${at.statement(lang, statement.id)}" data-outside
    >${say(lang, 'statement.title', { speaker: statement.speaker.short })}</a
  >`
}

/** The register: the document's number, its three times, its edition. What was said as it happened has one time for both. */
function register(frame: Frame, document: PublishedDocument): Html {
  const { lang } = frame
  const { leaf, edition } = document
  const label = say(lang, 'number.label', { number: '' }).trim()
  const { happened = null, said = null } = leaf?.dates ?? {}
  const isOneMoment = happened !== null && said !== null && isSameMoment(happened, said)
  const published =
    edition.number === 0
      ? nothing
      : html`<div>
          <dt>${say(lang, 'date.published')}</dt>
          <dd>
            ${instantMarkup(edition.isCurrent ? document.firstPublishedAt : edition.publishedAt, frame, { time: true })}
          </dd>
        </div>`
  return html`<aside class="register" aria-label="${say(lang, 'document.about')}">
    <p class="no">
      ${label}
      <b>${document.number === 0 ? '—' : numberInWords(lang, document.number)}</b>
      ${wordOf(lang, 'kind', document.kind)}
    </p>
    <dl>
      <div>
        <dt>${say(lang, isOneMoment && tellsOfWords(document) ? 'date.happened_said' : 'date.happened')}</dt>
        <dd>${happened === null ? say(lang, 'date.unknown') : momentMarkup(happened, frame)}</dd>
      </div>
      ${
        said !== null && !isOneMoment
          ? html`<div>
              <dt>${say(lang, 'date.said')}</dt>
              <dd>${momentMarkup(said, frame)}</dd>
            </div>`
          : nothing
      }${published}${edition.number === 0 ? nothing : editionMarkup(frame, document, edition.number)}
    </dl>
  </aside>`
}

function editionMarkup(frame: Frame, document: PublishedDocument, number: number): Html {
  const { lang, at } = frame
  const corrected = correctedLine(frame, document)
  return html`<div>
    <dt>${say(lang, 'edition.label', { number })}</dt>
    <dd>
      ${
        corrected === undefined
          ? nothing
          : html`<a class="corrected" href="${corrected.path}">${corrected.words}</a><br />`
      }<span class="no-print"><a href="${at.history(lang, document.number)}">${say(lang, 'document.history')}</a></span>
    </dd>
  </div>`
}

function opening({ lang }: Frame, { leaf, picture }: PublishedDocument): Html {
  const shown = leaf?.picture ?? null
  const figure =
    shown === null || picture === null
      ? nothing
      : html`<figure>
          ${raw(pictureTag(shown, picture))}
          <figcaption>
            <span class="caption">${shown.caption}</span> <span class="credit">${runMarkup(picture.credit, lang)}</span>
          </figcaption>
        </figure>`
  return html`${figure}${leaf === null || leaf.lead === '' ? nothing : html`<p class="opening">${leaf.lead}</p>`}`
}

/** Beneath the text: how near it is to what was said, where it came from, how to cite it, and what was corrected. */
function ending(frame: Frame, document: PublishedDocument): Html {
  const { lang } = frame
  const { leaf } = document
  if (leaf === null) return nothing
  const source = leaf.sourceLine
  return html`<footer class="ending">
      ${saysVerbality(document) || !tellsOfWords(document) ? nothing : html`<p>${verbalityInWords(lang, document)}.</p>`}
      ${
        source === null || source.agency === ''
          ? nothing
          : html`<p>
              ${sayMarkup(lang, 'document.source_line', { agency: runMarkup(source.agency, lang) })}${source.received === null ? nothing : html` (${say(lang, 'document.received', { date: momentInWords(source.received, frame, 'long') })})`}${source.link === null ? nothing : html` <a class="no-print" href="${source.link}" rel="noopener">${say(lang, 'document.source_link')}</a>`}
            </p>`
      }${document.translatedFrom === null || document.translatedFrom.isStale ? nothing : html`<p>${originalMarkup(frame, document)}</p>`}${leftOutMarkup(frame, document)}${citation(frame, document)}
    </footer>
    ${corrections(frame, document)}`
}

function citation(frame: Frame, document: PublishedDocument): Html {
  if (document.edition.number === 0) return nothing
  const { lang, at, publicUrl } = frame
  const text = say(lang, 'document.cite_text', {
    office: officeName(frame),
    headline: textOf(document.leaf?.decks ?? [], 'headline'),
    number: numberInWords(lang, document.number),
    edition: document.edition.number,
    date: [unbroken(instantInWords(document.edition.publishedAt, frame)), ...withdrawnAt(frame, document)].join(
      say(lang, 'list.comma'),
    ),
    link: '',
  })
  const short = at.short(lang, document.number)
  return html`<p data-outside>
    <b>${say(lang, 'document.cite')}:</b> ${text}<a href="${short}"><bdi dir="ltr">${publicUrl}${short}</bdi></a>
  </p>`
}

/** A date whose day and month stay in one line. */
function unbroken(date: string): string {
  return date.replaceAll(' ', '\u00a0')
}

function withdrawnAt(frame: Frame, { withdrawal }: PublishedDocument): string[] {
  if (withdrawal === null) return []
  return [say(frame.lang, 'document.cite_withdrawn', { date: instantInWords(withdrawal.since, frame) })]
}

function corrections(frame: Frame, document: PublishedDocument): Html {
  if (document.corrections.length === 0) return nothing
  return html`<section class="box" id="corrections" data-outside>
    <h2>${say(frame.lang, 'document.corrected_list')}</h2>
    ${correctionList(frame, document.corrections, { isOwnPage: true })}
  </section>`
}

function rail(frame: Frame, events: PublishedDocument['events'], filed: Html): Html {
  const boxes = html`${events.map((event) => eventBox(frame, event))}${filed}`
  if (textOfMarkup(boxes) === '') return nothing
  const name = say(frame.lang, events.length === 0 ? 'document.filed' : 'event.title')
  return html`<aside class="rail" aria-label="${name}" data-outside>${boxes}</aside>`
}

function filedMarkup(frame: Frame, { filed }: PublishedDocument): Html {
  const { lang } = frame
  if (filed.length === 0) return nothing
  return html`<section class="box" data-outside>
    <h2>${say(lang, 'document.filed')}</h2>
    <ul>
      ${filed.map((one) => html`<li>${nameLink(frame, one)} <span class="soft">(${wordOf(lang, 'thing', one.kind)})</span></li>`)}
    </ul>
  </section>`
}
