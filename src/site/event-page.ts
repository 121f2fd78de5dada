import { html } from 'hono/html'
import { findPublishedEvent, type PublishedEventPage } from '#record/find-published-event.ts'
import { listPublishedDocuments, type PublishedLine } from '#record/list-published-documents.ts'
import { listReadouts } from '#record/list-readouts.ts'
import {
  countPublishedStatements,
  listEventStatements,
  type PublishedStatement,
} from '#record/list-published-statements.ts'
import { findPublishedThing } from '#record/find-published-thing.ts'
import { comingUntil } from '#record/moment.ts'
import { momentInWords } from '#web/dates.ts'
import { inLanguage, nameMarkup, nothing, type Html } from '#web/markup.ts'
import { noteUntil } from '#web/page-life.ts'
import { sendTo } from '#web/send-page.ts'
import { say } from '#web/words.ts'
import { eventData, placeData } from './json-ld.ts'
import { bothReadouts } from './parts/both-readouts.ts'
import { documentLedger } from './parts/document-lines.ts'
import { diary, eventFacts, isOfTwoSides } from './parts/event-box.ts'
import { nameLink, sidesOf, wordOf } from './parts/names.ts'
import { statementMarkup } from './parts/statement-lines.ts'
import { notFound, show, type Visit } from './visit.ts'

/** `/events/{id}`: what happened: who took part, and what each side said to the other, side by side in the order in which it was said. */
export async function eventPage(visit: Visit): Promise<Response> {
  const { reader, lang, at } = visit
  const tail = visit.c.req.param('tail') ?? ''
  const found = await findPublishedThing(reader, { kind: 'event', tail })
  if (found === undefined) throw notFound()
  if (found.isMoved) return sendTo(at.thing(lang, 'event', found.id))
  const event = await findPublishedEvent(reader, { event: found.id, lang })
  if (event === undefined) throw notFound()
  const statements = await listEventStatements(reader, { lang, event: event.id, limit: 500 })
  const further = await furtherMarkup(visit, event, statements.length)
  const documents = await listPublishedDocuments(reader, { lang, thing: event.id, limit: 50 })
  const theirs = await listReadouts(reader, event.id)
  const ours = theirs.length === 0 ? undefined : await ourReport(visit, documents)
  const until = event.start === null ? undefined : comingUntil(event.start, visit.zone)
  const isComing = until !== undefined && until > visit.now
  if (isComing) noteUntil(visit.c, until)
  return show(visit, {
    title: say(lang, 'event.page_title', { name: event.name }),
    description: found.summary[lang] || eventInWords(visit, event),
    path: at.thing(lang, 'event', event.id),
    current: 'events',
    data: [
      ...(event.start === null ? [] : [{ '@context': 'https://schema.org', ...eventData(visit, event) }]),
      placeData(visit, [
        { name: say(lang, 'things.event'), path: at.things(lang, 'event') },
        { name: event.name, path: at.thing(lang, 'event', event.id) },
      ]),
    ],
    main: html`<div class="title">
        <p class="kicker">${wordOf(lang, 'event_kind', event.eventKind)}</p>
        <h1>${nameMarkup(event, lang)}</h1>
        ${found.summary[lang] ? html`<p>${found.summary[lang]}</p>` : nothing}
      </div>
      ${isComing ? html`<p class="status">${say(lang, 'event.coming')}</p>` : nothing}
      <dl class="facts">
        ${eventFacts(visit, event)}${
          event.partOf === undefined
            ? nothing
            : html`<dt>${say(lang, 'event.part_of')}</dt>
                <dd>${nameLink(visit, event.partOf)}</dd>`
        }
      </dl>
      ${statements.length === 0 ? nothing : sidesMarkup(visit, { event, statements, further })}${bothReadouts(visit, { ours, theirs })}
      ${
        event.parts.length === 0
          ? nothing
          : html`<section class="part">
              <h2>${say(lang, 'event.parts')}</h2>
              ${diary(visit, event.parts)}
            </section>`
      }${statements.length === 0 ? further : nothing}
      ${
        documents.length === 0
          ? html`<p class="part soft">${say(lang, 'event.no_documents')}</p>`
          : html`<section class="part">
              <h2>${say(lang, 'event.documents')}</h2>
              ${documentLedger(visit, documents)}
            </section>`
      }`,
  })
}

/** Which kind of event, when, and where. */
function eventInWords(visit: Visit, { eventKind, start, places }: PublishedEventPage): string {
  const { lang } = visit
  const when = start === null ? [] : [momentInWords(start, visit)]
  return [wordOf(lang, 'event_kind', eventKind), ...when, ...places.map(({ name }) => name)].join(
    say(lang, 'list.comma'),
  )
}

/** Our first report of an event that stands, whole. */
async function ourReport({ reader, lang }: Visit, lines: PublishedLine[]): Promise<PublishedLine | undefined> {
  const first = lines.findLast((line) => !line.isWithdrawn)
  if (first === undefined) return undefined
  const [whole] = await listPublishedDocuments(reader, { lang, numbers: [first.number], withBody: true, limit: 1 })
  return whole
}

interface Sides {
  event: PublishedEventPage
  statements: PublishedStatement[]
  /** The way to what was said besides. */
  further: Html
}

/** The way to all that the documents of a trip tell: most was said at its parts, and does not stand on its page. */
async function furtherMarkup(
  { reader, lang, at }: Visit,
  { id, parts }: PublishedEventPage,
  own: number,
): Promise<Html> {
  if (parts.length === 0) return nothing
  const total = await countPublishedStatements(reader, { lang, within: id, isTold: true })
  if (total <= own) return nothing
  const found = say(lang, 'statements.found', { count: total })
  return html`<p>
    <a href="${at.path(lang, '/statements')}?event=${id}">${say(lang, 'event.all_statements', { found })}</a>
  </p>`
}

/** Two sides stand in two columns; their statements keep the order in which they were said. Another telling of one saying is left out. */
function sidesMarkup(visit: Visit, { event, statements, further }: Sides): Html {
  const { lang } = visit
  const told = new Set(statements.map((statement) => statement.id))
  const once = statements.filter(({ sameAs }) => sameAs === null || !told.has(sameAs))
  const sides = sidesOf(event)
  const sideOf = new Map(event.participants.map(({ name, side }) => [name.id, sides.indexOf(side) + 1]))
  const column = ({ speaker }: PublishedStatement) => (sides.length === 2 ? (sideOf.get(speaker.id) ?? 0) : 0)
  const heads =
    sides.length === 2 ? sides.map((side, index) => sideHead(visit, event, { side, column: index + 1 })) : nothing
  const heading = event.parts.length > 0 ? 'event.own_sides' : isOfTwoSides(event) ? 'event.two_sides' : 'event.sides'
  return html`<section class="part" id="sides">
    <h2>${say(lang, heading)}</h2>
    ${heads === nothing ? nothing : html`<div class="sides heads">${heads}</div>`}
    <ol class="sides">
      ${once.map(
        (statement, index) =>
          html`<li class="say s${column(statement)}" id="said-${statement.id}">
            <div>
              ${answerMarkup(visit, statement, once.slice(0, index))}
              ${statementMarkup(visit, statement, { hides: isOfThatDay(statement, event) ? ['event', 'date'] : ['event'] })}
            </div>
          </li>`,
      )}
    </ol>
    ${further}
  </section>`
}

/** Said on the one day of the event, and not before it or on one of several days. */
function isOfThatDay({ saidAt }: PublishedStatement, { start, end }: PublishedEventPage): boolean {
  return saidAt?.date === start?.date && (end === null || end.date === start?.date)
}

/** Which of the statements before it one answers: the last one of whom it replies to. */
function answerMarkup({ lang }: Visit, { answers }: PublishedStatement, before: PublishedStatement[]): Html {
  const answered = before.findLast((one) => answers.includes(one.speaker.id))
  if (answered === undefined) return nothing
  const { text } = answered.wording
  const words = text.length <= 60 ? text : `${text.slice(0, text.lastIndexOf(' ', 60))} …`
  return html`<p class="answered">
    ${say(lang, 'event.answers')} <a href="#said-${answered.id}" ${inLanguage(answered.wording.lang, lang)}>${words}</a>
  </p>`
}

function sideHead(visit: Visit, event: PublishedEventPage, { side, column }: { side: string; column: number }): Html {
  const own = event.participants.filter((one) => one.side === side)
  return html`<p class="s${column}">
    <b
      >${own.map((one, index) => html`${index === 0 ? nothing : say(visit.lang, 'list.comma')}${nameMarkup(one.name, visit.lang)}`)}</b
    >
  </p>`
}
