import { html } from 'hono/html'
import { Fault } from '#ground/fault.ts'
import { findPublishedStatement } from '#record/find-published-statement.ts'
import type { PublishedStatement } from '#record/list-published-statements.ts'
import { directionOfLanguage } from '#persian/direction.ts'
import { instantInWords, momentInWords, momentMarkup, otherCalendarMarkup } from '#web/dates.ts'
import { inLanguage, nothing, pageText, type Html } from '#web/markup.ts'
import { officeName, type Frame } from '#web/page.ts'
import { sendPage } from '#web/send-page.ts'
import { siteStyle, styleMarkup } from '#web/site-style.ts'
import { say } from '#web/words.ts'
import { statementData } from './json-ld.ts'
import { numberInWords } from './parts/document-lines.ts'
import { nameLink, nameLinks, speakerMarkup, titledLink, wordOf } from './parts/names.ts'
import { quoteMarkup } from './parts/statement-lines.ts'
import { notFound, show, type Visit } from './visit.ts'

/** `/s/{id}`: one statement for ever: its words, who said it to whom, when, and where it stands. */
export async function statementPage(visit: Visit): Promise<Response> {
  const statement = await statementAsked(visit)
  const { lang, at } = visit
  return show(visit, {
    title: titleOf(lang, statement),
    description: statement.wording.text,
    path: at.statement(lang, statement.id),
    kind: 'article',
    data: statementData(visit, statement),
    main: html`<article class="one">
      <div class="title">
        <p class="kicker">${say(lang, 'statement.kind')}</p>
        <h1>${titleOf(lang, statement)}</h1>
      </div>
      ${statusNotice(visit, statement)}${quoteMarkup(visit, statement, false)}
      <dl class="facts">${facts(visit, statement)}</dl>
      <p class="soft">${citation(visit, statement)}</p>
    </article>`,
  })
}

/** `/s/{id}/card`: the statement alone, for other sites to show in a frame. */
export async function statementCard(visit: Visit): Promise<Response> {
  const statement = await statementAsked(visit)
  const { lang, at, office, publicUrl } = visit
  const style = siteStyle(office.profile.accent)
  const page = html`<!doctype html>
    <html lang="${lang}" dir="${directionOfLanguage(lang)}">
      <head>
        <meta charset="utf-8" />
        <title>${titleOf(lang, statement)}</title>
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="robots" content="noindex" />
        <link rel="canonical" href="${publicUrl}${at.statement(lang, statement.id)}" />
        <base target="_top" />
        ${styleMarkup(style)}
      </head>
      <body class="card">
        <main class="say">
          <h1 class="off">${titleOf(lang, statement)}</h1>
          <p class="who">${speakerMarkup(visit, statement)}</p>
          ${quoteMarkup(visit, statement, true)}${statusNotice(visit, statement)}
          <p class="meta">
            <span>${wordOf(lang, 'directness', statement.directness)}</span>${
              statement.saidAt === null ? nothing : html`<span>${momentMarkup(statement.saidAt, visit, 'long')}</span>`
            }<span>${officeName(visit)}</span>
          </p>
        </main>
      </body>
    </html> `
  return sendPage(visit.c, pageText(page), { styles: [style.hash], isEmbeddable: true })
}

async function statementAsked(visit: Visit): Promise<PublishedStatement> {
  const id = visit.c.req.param('id') ?? ''
  if (!/^[0-9a-z]{6,16}$/.test(id)) throw notFound()
  const found = await findPublishedStatement(visit.reader, { id, lang: visit.lang })
  if (found === undefined) throw notFound()
  if (found.state === 'gone') throw new Fault('gone', 'page.gone')
  return found.statement
}

function titleOf(lang: string, { speaker, addressees }: PublishedStatement): string {
  const [first] = addressees
  if (first === undefined) return say(lang, 'statement.title', { speaker: speaker.name })
  return say(lang, 'statement.title_to', {
    speaker: speaker.name,
    addressee: addressees.map((one) => one.name).join(say(lang, 'list.comma')),
  })
}

/** A statement that no longer stands as it was published says so before its words. */
function statusNotice({ lang, at }: Frame, { status, wording }: PublishedStatement): Html {
  const notes = [
    status === 'confirmed' ? '' : say(lang, `status.${status}_note`),
    wording.isCurrent ? '' : say(lang, 'statement.removed'),
    wording.withdrawal === null ? '' : say(lang, 'withdrawal.withdrawn'),
  ].filter((note) => note !== '')
  const changed =
    wording.changedSince === null || !wording.isCurrent
      ? undefined
      : { from: wording.changedSince, to: wording.edition }
  if (notes.length === 0 && changed === undefined) return nothing
  return html`<aside class="notice">
    ${notes.map((note) => html`<p>${note}</p>`)}${
      changed === undefined
        ? nothing
        : html`<p>
            ${say(lang, 'statement.changed', { edition: changed.from })}
            <a href="${at.redline(wording.lang, wording.number, changed)}">${say(lang, 'document.see_redline')}</a>
          </p>`
    }
  </aside>`
}

function facts(visit: Visit, statement: PublishedStatement): Html {
  const { lang, at } = visit
  const { wording, saidAt } = statement
  const fact = (word: Parameters<typeof say>[1], value: Html | string) =>
    html`<div>
      <dt>${say(lang, word)}</dt>
      <dd>${value}</dd>
    </div>`
  const document = `${wording.isCurrent ? at.document(wording.lang, wording.number, wording.slug) : at.edition(wording.lang, wording.number, wording.edition)}#s-${statement.id}`
  return html`${fact('statement.speaker', titledLink(visit, { name: statement.speaker, title: statement.title }))}${fact(
    'statement.addressee',
    statement.addressees.length === 0 ? say(lang, 'statement.no_addressee') : nameLinks(visit, statement.addressees),
  )}${fact('statement.as_said', wordOf(lang, 'directness', statement.directness))}${
    statement.reportedBy === undefined
      ? nothing
      : fact('statement.reported_by_whom', nameLink(visit, statement.reportedBy))
  }${saidAt === null ? nothing : fact('statement.when', html`${momentMarkup(saidAt, visit)}<br /><span class="soft">${otherCalendarMarkup(saidAt, visit)}</span>`)}${
    statement.event === undefined ? nothing : fact('statement.event', nameLink(visit, statement.event))
  }${fact(
    'statement.in_document',
    html`<a href="${document}" ${inLanguage(wording.lang, lang)}>${wording.headline}</a><br /><span class="soft"
        >${say(lang, 'statement.edition_note', { edition: wording.edition, number: numberInWords(lang, wording.number) })}</span
      >`,
  )}${
    statement.sameAs === null
      ? nothing
      : fact(
          'statement.same_as',
          html`<a href="${at.statement(lang, statement.sameAs)}">${say(lang, 'statement.permalink')}</a>`,
        )
  }`
}

function citation(visit: Visit, statement: PublishedStatement): Html {
  const { lang, at, publicUrl } = visit
  const date =
    statement.saidAt === null
      ? instantInWords(statement.wording.publishedAt, visit)
      : momentInWords(statement.saidAt, visit, 'long')
  const path = at.statement(lang, statement.id)
  const text = say(lang, 'statement.cite_text', {
    speaker: [statement.speaker.name, statement.title ?? '']
      .filter((part) => part !== '')
      .join(say(lang, 'list.comma')),
    event: statement.event?.name ?? officeName(visit),
    date,
    link: '',
  })
  return html`<b>${say(lang, 'document.cite')}:</b> ${text}<a href="${path}"><bdi dir="ltr">${publicUrl}${path}</bdi></a
    ><br /><span class="no-print"
      >${say(lang, 'statement.card_hint')}
      <a href="${at.card(lang, statement.id)}">${say(lang, 'statement.card')}</a></span
    >`
}
