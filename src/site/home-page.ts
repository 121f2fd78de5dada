import { html } from 'hono/html'
import { listPublishedCorrections } from '#record/list-published-corrections.ts'
import { listPublishedDocuments, type PublishedLine } from '#record/list-published-documents.ts'
import { listPublishedEvents } from '#record/list-published-events.ts'
import { listPublishedStatements } from '#record/list-published-statements.ts'
import { listPublishedThings, type PublishedThingLine } from '#record/list-published-things.ts'
import { inLanguage, nameMarkup, nothing, type Html } from '#web/markup.ts'
import type { HomePart } from '#record/office-places.ts'
import { nameOfLanguage, officeName, type PageContent } from '#web/page.ts'
import { noteShown } from '#web/page-life.ts'
import { say } from '#web/words.ts'
import { correctionList } from './parts/correction-lines.ts'
import { siteData } from './json-ld.ts'
import { documentLedger, leadStory, documentPathOf, pictureCards } from './parts/document-lines.ts'
import { diary } from './parts/event-box.ts'
import { wordOf } from './parts/names.ts'
import { statementList } from './parts/statement-lines.ts'
import { noteDiary } from './note-diary.ts'
import { shown } from './page-tags.ts'
import { show, type Visit } from './visit.ts'

/** How many of the newest documents the home page draws on. */
const reach = 60
const latestLength = 6

/** `/`: the story that leads, and beneath it the parts that the office chose, in its order. */
export async function homePage(visit: Visit): Promise<Response> {
  return show(visit, await homeContent(visit))
}

/** What stands on the home page. */
export async function homeContent(visit: Visit): Promise<PageContent> {
  const { reader, lang, at, office } = visit
  const { home, lead: chosen } = office.profile.layout
  const lines = await listPublishedDocuments(reader, { lang, isStanding: true, withPictures: true, limit: reach })
  noteShown(visit.c, shown.documents(lang))
  const lead = await leadOf(visit, lines, chosen)
  const others = lines.filter((line) => line.document !== lead?.document)
  const hasLatest = home.includes('latest')
  const latest = hasLatest ? others.slice(0, latestLength) : []
  const rest: Rest = { lines: others.slice(latest.length), isEmpty: lead === undefined }
  const parts: Part[] = []
  for (const name of home) if (name !== 'latest') parts.push({ name, markup: await partsOfHome[name](visit, rest) })
  return {
    title: '',
    description: office.profile.motto[lang] ?? officeName(visit),
    path: at.home(lang),
    data: [siteData(visit)],
    main: html`<h1 class="off">${officeName(visit)}</h1>
      ${lead === undefined ? emptyHome(visit) : front(visit, lead, latest)}
      ${laidOut(parts.filter(({ markup }) => markup !== nothing))}`,
  }
}

/** The story that the office chose to lead, where it is public in this language and stands; else the newest. */
async function leadOf({ reader, lang }: Visit, lines: PublishedLine[], chosen: number | null) {
  if (chosen === null) return lines[0]
  const near = lines.find((line) => line.number === chosen)
  if (near !== undefined) return near
  const filter = { lang, numbers: [chosen], isStanding: true, withPictures: true, limit: 1 }
  return (await listPublishedDocuments(reader, filter))[0] ?? lines[0]
}

interface Rest {
  /** What has no place above, the newest first. */
  lines: PublishedLine[]
  isEmpty: boolean
}

interface Part {
  name: HomePart
  markup: Html
}

/** Parts that need half the width: in the column of what is read, or in that of what is glanced at. */
const columns: Partial<Record<HomePart, 'main' | 'side'>> = { statements: 'main', coming: 'side', corrections: 'side' }

/** Neighbours that need half the width stand side by side; all else takes the whole. */
function laidOut(parts: Part[]): Html {
  const rows: Part[][] = []
  for (const part of parts) {
    const row = rows.at(-1)
    if (columns[part.name] !== undefined && row?.every(({ name }) => columns[name] !== undefined) === true)
      row.push(part)
    else rows.push([part])
  }
  return html`${rows.map(rowMarkup)}`
}

function rowMarkup(row: Part[]): Html {
  const [main, side] = (['main', 'side'] as const).map((column) => row.filter(({ name }) => columns[name] === column))
  if (main?.length && side?.length)
    return html`<div class="halves">
      <div>${main.map(({ markup }) => markup)}</div>
      <div>${side.map(({ markup }) => markup)}</div>
    </div>`
  return html`${row.map(({ markup }) => markup)}`
}

const partsOfHome: Record<Exclude<HomePart, 'latest'>, (visit: Visit, rest: Rest) => Html | Promise<Html>> = {
  async statements(visit, { isEmpty }) {
    const { reader, lang, at } = visit
    const statements = isEmpty ? [] : await listPublishedStatements(reader, { lang, isTold: true, limit: 4 })
    if (!isEmpty) noteShown(visit.c, shown.statements)
    const title = titleLink(say(lang, 'home.statements'), at.path(lang, '/statements'))
    return part(title, statements, () => statementList(visit, statements))
  },
  async coming(visit) {
    const { reader, lang, at, now, zone } = visit
    const coming = await listPublishedEvents(reader, { lang, when: 'coming', now, zone, limit: 4 })
    noteDiary(visit, coming)
    return part(titleLink(say(lang, 'home.coming'), at.things(lang, 'event')), coming, () => diary(visit, coming))
  },
  async corrections(visit) {
    const { reader, lang, at } = visit
    const corrections = await listPublishedCorrections(reader, { lang, limit: 3 })
    noteShown(visit.c, shown.corrections(lang))
    const title = titleLink(say(lang, 'home.corrections'), at.corrections(lang))
    return part(title, corrections, () => correctionList(visit, corrections, { level: 3 }))
  },
  async dossiers(visit) {
    const { reader, lang, at } = visit
    const dossiers = await listPublishedThings(reader, { kind: 'dossier', lang, limit: 6 })
    noteShown(visit.c, shown.things('dossier'))
    const title = titleLink(say(lang, 'home.dossiers'), at.things(lang, 'dossier'))
    return part(title, dossiers, () => dossierCards(visit, dossiers))
  },
  async pictures(visit, { isEmpty }) {
    const { reader, lang, at } = visit
    const filter = { lang, kind: 'photo_story', isStanding: true, withPictures: true, limit: 3 } as const
    const stories = isEmpty ? [] : await listPublishedDocuments(reader, filter)
    const title = titleLink(say(lang, 'home.pictures'), at.latest(lang, 'photo_story'))
    return part(title, stories, () => pictureCards(visit, stories))
  },
  kinds: (visit, { lines }) => byKind(visit, lines),
}

function titleLink(title: string, path: string): Html {
  return html`<a href="${path}">${title}</a>`
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
  return html`<div class="front">
    ${leadStory(visit, lead)}
    ${
      latest.length === 0
        ? nothing
        : html`<section>
            <div class="bar">
              <h2>${say(lang, 'home.latest')}</h2>
              <a href="${at.latest(lang)}">${say(lang, 'home.all')}</a>
            </div>
            ${documentLedger(visit, latest)}
          </section>`
    }
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
