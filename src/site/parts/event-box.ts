import { html } from 'hono/html'
import type { EventKind } from '#record/kinds.ts'
import type { PublishedEvent } from '#record/published-event.ts'
import { momentInWords, momentMarkup, otherCalendarMarkup } from '#web/dates.ts'
import { listMarkup, nothing, type Html } from '#web/markup.ts'
import { nameOfLanguage, type Frame } from '#web/page.ts'
import { say } from '#web/words.ts'
import { nameLink, nameLinks, sidesOf, titledLink, wordOf } from './names.ts'

/** An event beside a document: kind, name, time in both calendars, place, and who took part; the name leads to its page. */
export function eventBox(frame: Frame, event: PublishedEvent): Html {
  const { lang, at } = frame
  return html`<section class="box">
    <h2>${wordOf(lang, 'event_kind', event.eventKind)}</h2>
    <p>${nameLink(frame, event)}</p>
    <dl>${eventFacts(frame, event)}</dl>
    ${isOfTwoSides(event) ? html`<p class="no-print"><a href="${at.thing(lang, 'event', event.tail)}#sides">${say(lang, 'event.two_sides')}</a></p>` : nothing}
  </section>`
}

/** Only where two sides speak to one another: two who sign or mourn together have their sides, too. */
export function isOfTwoSides(event: Pick<PublishedEvent, 'eventKind' | 'participants'>): boolean {
  return talks.has(event.eventKind) && sidesOf(event).length === 2
}

const talks = new Set<EventKind>(['phone_call', 'video_call', 'meeting'])

/** What is known of an event, as terms and their values. */
export function eventFacts(frame: Frame, event: PublishedEvent): Html {
  const { lang } = frame
  const fact = (word: Parameters<typeof say>[1], value: Html) =>
    html`<dt>${say(lang, word)}</dt>
      <dd>${value}</dd>`
  return html`${event.start === null ? fact('event.when', html`${say(lang, 'date.unknown')}`) : fact('event.when', whenMarkup(frame, event))}${
    event.places.length === 0 ? nothing : fact('event.where', nameLinks(frame, event.places))
  }${
    event.participants.length === 0
      ? nothing
      : html`<dt>${say(lang, 'event.who')}</dt>
          ${event.participants.map((one) => html`<dd>${titledLink(frame, one)}${one.part === 'present' ? nothing : html` <span class="soft">(${say(lang, `part.${one.part}`)})</span>`}</dd>`)}`
  }${
    event.languages.length === 0
      ? nothing
      : fact(
          'event.languages',
          listMarkup(
            lang,
            event.languages.map((one) => html`${nameOfLanguage(one, lang)}`),
          ),
        )
  }`
}

function whenMarkup(frame: Frame, event: PublishedEvent): Html {
  if (event.start === null) return nothing
  const { lang } = frame
  const end = event.end === null || event.end.date === event.start.date ? undefined : event.end
  const when =
    end === undefined
      ? momentMarkup(event.start, frame)
      : html`${say(lang, 'date.range', { from: momentInWords(event.start, frame), to: momentInWords(end, frame) })}`
  const until = end === undefined ? nothing : html` – ${otherCalendarMarkup(end, frame)}`
  return html`${when}<br /><span class="soft">${otherCalendarMarkup(event.start, frame)}${until}</span>`
}

/** Events of a diary, each with its day in the margin. */
export function diary(frame: Frame, events: readonly PublishedEvent[]): Html {
  return html`<ol class="diary">
    ${events.map(
      (event) =>
        html`<li>
          ${dayMarkup(frame, event)}
          <div>
            <p class="soft">${wordOf(frame.lang, 'event_kind', event.eventKind)}</p>
            <h3>${nameLink(frame, event)}</h3>
            <p class="meta">
              ${event.start?.time ? html`<span>${momentMarkup(event.start, frame, 'long')}</span>` : nothing}${event.places.length === 0 ? nothing : html` <span>${nameLinks(frame, event.places)}</span>`}
            </p>
          </div>
        </li>`,
    )}
  </ol>`
}

function dayMarkup(frame: Frame, { start }: PublishedEvent): Html {
  if (start === null) return html`<p class="day"></p>`
  if (start.precision !== 'day' && start.precision !== 'minute')
    return html`<p class="day">${momentMarkup(start, frame)}</p>`
  const [day = '', ...rest] = momentInWords({ ...start, time: null, precision: 'day' }, frame, 'long').split(' ')
  return html`<p class="day"><b>${day}</b> ${rest.join(' ')}</p>`
}
