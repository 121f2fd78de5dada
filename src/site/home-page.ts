import { html } from 'hono/html'
import { listPublishedCorrections } from '#record/list-published-corrections.ts'
import { listPublishedDocuments, type PublishedLine } from '#record/list-published-documents.ts'
import { listPublishedEvents } from '#record/list-published-events.ts'
import { listPublishedStatements } from '#record/list-published-statements.ts'
import { listPublishedThings, type PublishedThingLine } from '#record/list-published-things.ts'
import { inLanguage, nameMarkup, nothing, type Html } from '#web/markup.ts'
import { nameOfLanguage, officeName } from '#web/page.ts'
import { noteShown } from '#web/page-life.ts'
import { say, type WordKey } from '#web/words.ts'
import { correctionList } from './parts/correction-lines.ts'
import { siteData } from './json-ld.ts'
import { documentLedger, leadStory, documentPathOf } from './parts/document-lines.ts'
import { diary } from './parts/event-box.ts'
import { wordOf } from './parts/names.ts'
import { statementList } from './parts/statement-lines.ts'
import { noteDiary } from './note-diary.ts'
import { shown } from './page-tags.ts'
import { show, type Visit } from './visit.ts'

/** How many of the newest documents the home page draws on. */
const reach = 60
const latestLength = 6

/** `/`: the lead story, the latest, what is coming, dossiers, what was said, the newest by kind, and what was corrected. */
export async function homePage(visit: Visit): Promise<Response> {
  const { reader, lang, at, now } = visit
  const lines = await listPublishedDocuments(reader, { lang, isStanding: true, withPictures: true, limit: reach })
  const coming = await listPublishedEvents(reader, { lang, when: 'coming', now, limit: 4 })
  const dossiers = await listPublishedThings(reader, { kind: 'dossier', lang, limit: 6 })
  const statements = lines.length === 0 ? [] : await listPublishedStatements(reader, { lang, isTold: true, limit: 4 })
  const corrections = await listPublishedCorrections(reader, { lang, limit: 3 })
  noteShown(visit.c, shown.documents(lang), shown.corrections(lang), shown.things('dossier'))
  if (lines.length > 0) noteShown(visit.c, shown.statements)
  noteDiary(visit, coming)
  const [lead, ...more] = lines
  const titleLink = (title: WordKey, path: string) => html`<a href="${path}">${say(lang, title)}</a>`
  return show(visit, {
    title: '',
    description: visit.office.profile.motto[lang] ?? officeName(visit),
    path: at.home(lang),
    data: [siteData(visit)],
    main: html`<h1 class="off">${officeName(visit)}</h1>
      ${lead === undefined ? emptyHome(visit) : front(visit, lead, more.slice(0, latestLength))}
      <div class="halves">
        ${part(say(lang, 'home.statements'), statements, () => statementList(visit, statements))}
        <div>
          ${part(titleLink('home.coming', at.things(lang, 'event')), coming, () => diary(visit, coming))}
          ${part(titleLink('home.corrections', at.corrections(lang)), corrections, () => correctionList(visit, corrections, { level: 3 }))}
        </div>
      </div>
      ${part(titleLink('home.dossiers', at.things(lang, 'dossier')), dossiers, () => dossierCards(visit, dossiers))}
      ${byKind(visit, more.slice(latestLength))}`,
  })
}

function dossierCards({ lang, at }: Visit, dossiers: PublishedThingLine[]): Html {
  return html`<ul class="cards">
    ${dossiers.map(
      (one) =>
        html`<li>
          <h3><a href="${at.thing(lang, 'dossier', one.tail)}">${nameMarkup(one, lang)}</a></h3>
          <p class="soft">${one.summary}</p>
        </li>`,
    )}
  </ul>`
}

function front(visit: Visit, lead: PublishedLine, latest: PublishedLine[]): Html {
  const { lang, at } = visit
  if (latest.length === 0) return leadStory(visit, lead)
  return html`<div class="front">
    ${leadStory(visit, lead)}
    <section>
      <div class="bar">
        <h2>${say(lang, 'home.latest')}</h2>
        <a href="${at.latest(lang)}">${say(lang, 'home.all')}</a>
      </div>
      ${documentLedger(visit, latest)}
    </section>
  </div>`
}

/** A part of the page under its title; nothing where there is nothing to list. */
function part(title: Html | string, items: readonly unknown[], inner: () => Html): Html {
  if (items.length === 0) return nothing
  return html`<section class="part">
    <h2>${title}</h2>
    ${inner()}
  </section>`
}

/** What has no place above, by kind: the kinds with the newest documents first. */
function byKind(visit: Visit, lines: PublishedLine[]): Html {
  const { lang, at } = visit
  const kinds = [...Map.groupBy(lines, (line) => line.kind)].slice(0, 6)
  if (kinds.length === 0) return nothing
  return html`<div class="part cards kinds">
    ${kinds.map(
      ([kind, own]) =>
        html`<section class="box">
          <h2><a href="${at.latest(lang, kind)}">${wordOf(lang, 'kinds', kind)}</a></h2>
          <ul>
            ${own.slice(0, 3).map((line) => html`<li><a href="${documentPathOf(visit, line)}">${line.shortHeadline || line.headline}</a></li>`)}
          </ul>
        </section>`,
    )}
  </div>`
}

/** Nothing is public in this language yet. */
function emptyHome({ lang, office, at }: Visit): Html {
  const others = office.languages.filter((one) => one !== lang)
  return html`<section class="title">
    <p class="kicker">${say(lang, 'home.empty')}</p>
    <p>${say(lang, 'home.empty_hint')}</p>
    ${
      others.length === 0
        ? nothing
        : html`<p>
            ${say(lang, 'home.only_other')}
            ${others.map((one) => html` <a href="${at.home(one)}" hreflang="${one}" ${inLanguage(one, lang)}>${nameOfLanguage(one)}</a>`)}
          </p>`
    }
  </section>`
}
