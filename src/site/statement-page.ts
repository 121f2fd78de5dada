import { html } from 'hono/html'
import type { PublishedHead } from '#record/find-published-document.ts'
import { findStatementStory, type StatementStory } from '#record/find-statement-story.ts'
import { listClaimNames, type ClaimNames } from '#record/list-claim-names.ts'
import type { PublishedStatement } from '#record/list-published-statements.ts'
import { directionOfLanguage } from '#persian/direction.ts'
import { instantInWords, momentMarkup, otherCalendarMarkup } from '#web/dates.ts'
import { inLanguage, nothing, pageText, type Html } from '#web/markup.ts'
import { officeName } from '#web/page.ts'
import { sendPage } from '#web/send-page.ts'
import { siteStyle, styleMarkup } from '#web/site-style.ts'
import { say } from '#web/words.ts'
import { fullTitle } from './full-title.ts'
import { statementData } from './json-ld.ts'
import { embedLinks } from './oembed.ts'
import { lastMisquoteMarkup, misquotesMarkup } from './parts/misquotes.ts'
import { numberInWords } from './parts/document-lines.ts'
import { nameLink, nameLinks, speakerMarkup, titledLink, wordOf } from './parts/names.ts'
import { quoteMarkup, titleOf } from './parts/statement-lines.ts'
import { standMarkup } from './parts/statement-status.ts'
import { citationMarkup, contextMarkup, historyMarkup, translationsMarkup } from './parts/statement-story.ts'
import { statementOrTaken } from './statement-asked.ts'
import { tombstoneContent } from './tombstone-content.ts'
import { notFound, show, type Visit } from './visit.ts'

/** `/s/{id}`: one statement for ever: its words, who said it to whom, when, and where it stands. */
export async function statementPage(visit: Visit): Promise<Response> {
  const { statement, taken } = await statementOrTaken(visit)
  const { lang, at } = visit
  if (statement === undefined) {
    const { number, withdrawal, edition } = taken
    if (withdrawal === null) throw notFound()
    return show(visit, tombstoneContent(visit, { number, withdrawal, leaf: edition.leafHash }), 410)
  }
  const story = await findStatementStory(visit.reader, statement, lang)
  const names = await namesOfMisquotes(visit, story)
  return show(visit, {
    title: pageTitle(visit, statement),
    description: statement.wording.text,
    path: at.statement(lang, statement.id),
    kind: 'article',
    data: [statementData(visit, statement, story)],
    alternates: embedLinks(visit, at.statement(lang, statement.id)),
    main: html`<article class="alone">
      <div class="title">
        <p class="kicker">${say(lang, 'statement.kind')}</p>
        <h1>${titleOf(lang, statement)}</h1>
      </div>
      ${standMarkup(visit, statement, story)}${quoteMarkup(visit, statement, { isLinked: false })}
      <dl class="facts">${facts(visit, statement)}</dl>
      ${translationsMarkup(visit, statement, story)}${misquotesMarkup(visit, story, names)}${contextMarkup(visit, statement, story)}
      ${historyMarkup(visit, statement, story)}${citationMarkup(visit, statement, story)}
    </article>`,
    isScripted: true,
  })
}

/** Whose it is, and how it begins: one speaker says many things to one and the same. */
function pageTitle({ lang }: Visit, statement: PublishedStatement): string {
  return fullTitle(titleOf(lang, statement), statement.wording.text, statement.wording.lang)
}

/** `/s/{id}/card`: the statement alone, for other sites to show in a frame. */
export async function statementCard(visit: Visit): Promise<Response> {
  const { statement, taken } = await statementOrTaken(visit)
  if (statement === undefined) return takenCard(visit, taken)
  const { lang, at } = visit
  const story = await findStatementStory(visit.reader, statement, lang)
  const names = await namesOfMisquotes(visit, story)
  return sendCard(visit, {
    title: pageTitle(visit, statement),
    path: at.statement(lang, statement.id),
    main: html`<h1 class="off">${titleOf(lang, statement)}</h1>
      <p class="who">${speakerMarkup(visit, statement)}</p>
      ${quoteMarkup(visit, statement, { isLinked: true })}${standMarkup(visit, statement, story)}${lastMisquoteMarkup(visit, story, names)}
      <p class="meta">
        <span>${wordOf(lang, 'directness', statement.directness)}</span>${
          statement.saidAt === null ? nothing : html` <span>${momentMarkup(statement.saidAt, visit, 'long')}</span>`
        } <span>${officeName(visit)}</span>
      </p>`,
  })
}

/** Whoever embedded a statement whose document is gone sees that it is, and the way to the reason. */
function takenCard(visit: Visit, { number, withdrawal }: PublishedHead): Response {
  const { lang, at } = visit
  if (withdrawal === null) throw notFound()
  const title = say(lang, withdrawal.kind === 'legal' ? 'withdrawal.legal' : 'withdrawal.in_error')
  const path = at.path(lang, `/news/${number}`)
  return sendCard(visit, {
    title,
    path,
    status: 410,
    main: html`<h1 class="off">${title}</h1>
      <p class="notice"><a href="${path}">${title}</a></p>
      <p class="meta">
        <span>${instantInWords(withdrawal.since, visit, { style: 'long' })}</span> <span>${officeName(visit)}</span>
      </p>`,
  })
}

/** A page without anything around it, for other sites to show in a frame. */
function sendCard(
  { c, lang, office, publicUrl }: Visit,
  { title, path, main, status = 200 }: { title: string; path: string; main: Html; status?: 200 | 410 },
): Response {
  const style = siteStyle(office.profile.accent)
  const page = html`<!doctype html>
    <html lang="${lang}" dir="${directionOfLanguage(lang)}">
      <head>
        <meta charset="utf-8" />
        <title>${title}</title>
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="robots" content="noindex" />
        <link rel="canonical" href="${publicUrl}${path}" />
        <base target="_top" />
        ${styleMarkup(style)}
      </head>
      <body class="card">
        <main class="say">${main}</main>
      </body>
    </html> `
  return sendPage(c, pageText(page), { styles: [style.hash], isEmbeddable: true, status })
}

function namesOfMisquotes({ reader, lang }: Visit, { misquotes }: StatementStory): Promise<ClaimNames> {
  const leaves = misquotes.map((leaf) => ({ ...leaf, statements: [] }))
  return listClaimNames(reader, leaves, lang)
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
