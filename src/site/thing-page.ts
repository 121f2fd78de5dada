import { html, raw } from 'hono/html'
import { pictureFacts } from '#media/picture-facts.ts'
import { pictureTag } from '#record/render-body.ts'
import { findPublishedThing, type PublishedThing } from '#record/find-published-thing.ts'
import { countPublishedDocuments, listPublishedDocuments } from '#record/list-published-documents.ts'
import { listPublishedEvents } from '#record/list-published-events.ts'
import { listPublishedNames, type PublishedName } from '#record/list-published-names.ts'
import {
  countPublishedStatements,
  listPublishedStatements,
  type PublishedStatement,
  type StatementFilter,
} from '#record/list-published-statements.ts'
import { listPublishedBranches, listPublishedTerms, type PublishedTerm } from '#record/list-published-things.ts'
import { formatDate } from '#persian/date-words.ts'
import type { ThingKind } from '#storage/tables/record.ts'
import { nameMarkup, nothing, type Html, runMarkup } from '#web/markup.ts'
import { menuPlaceOf } from '#web/menu.ts'
import { officeName, type Frame } from '#web/page.ts'
import { sendTo } from '#web/send-page.ts'
import { say, type WordKey } from '#web/words.ts'
import { feedLink, followedTitle } from './feed.ts'
import { personData, placeData } from './json-ld.ts'
import { documentLedger } from './parts/document-lines.ts'
import { diary } from './parts/event-box.ts'
import { nameLink, wordOf } from './parts/names.ts'
import { narrowForm } from './parts/narrow-form.ts'
import { pagePath, pager, pagesOf } from './parts/pager.ts'
import { statementList } from './parts/statement-lines.ts'
import { listPage, notFound, show, type Visit } from './visit.ts'

const pageSize = 20

/** `/people/{slug}`, `/places/{slug}`…: a thing of the record, and everything public that concerns it. Old slugs lead to the present one. */
export async function thingPage(visit: Visit, kind: ThingKind): Promise<Response> {
  const { reader, lang, at } = visit
  const thing = await findPublishedThing(reader, { kind, tail: visit.c.req.param('tail') ?? '' })
  if (thing === undefined) throw notFound()
  if (thing.isMoved) return sendTo(at.thing(lang, thing.kind, thing.slug))
  const names = await listPublishedNames(reader, { ids: [thing.id, thing.organisation] })
  const name = names.nameOf(thing.id, { lang })
  if (name === undefined) throw notFound()
  const parent = thing.organisation === null ? undefined : names.nameOf(thing.organisation, { lang })
  const body = await (kind === 'person' ? personBody(visit, thing) : otherBody(visit, thing))
  const title = names.titleOf(thing.id, { lang })
  const place = placeData(visit, [
    { name: say(lang, `things.${kind}`), path: at.things(lang, kind) },
    { name: name.name, path: at.thing(lang, kind, thing.slug) },
  ])
  return show(visit, {
    title: name.name,
    description: thing.summary[lang] || whatOf(visit, kind, name.name),
    path: pagePath({ path: at.thing(lang, kind, thing.slug) }, listPage(visit)),
    current: menuPlaceOf(kind),
    ...(kind === 'person'
      ? { kind: 'profile' as const, data: [personData(visit, name, title === undefined ? [] : [title.name]), place] }
      : { data: [place] }),
    alternates: [feedLink({ title: followedTitle(visit, name.name), page: at.thing(lang, name.kind, name.tail) })],
    main: html`<div class="title">
        ${await portrait(visit, thing, name.name)}
        <p class="kicker">${wordOf(lang, 'thing', kind)}</p>
        <h1>${nameMarkup(name, lang)}</h1>
        ${title === undefined ? nothing : html`<p>${nameMarkup(title, lang)}</p>`}${
          thing.summary[lang] ? html`<p>${thing.summary[lang]}</p>` : nothing
        }
      </div>
      ${facts(visit, thing, { name, parent, forms: names.formsOf(thing.id, lang) })}${narrowForm(visit, { kind, tail: thing.slug })}${body}`,
  })
}

/** What the page of a thing tells of it. */
function whatOf(visit: Visit, kind: ThingKind, name: string): string {
  const { lang } = visit
  return say(lang, kind === 'person' ? 'describe.person' : 'describe.thing', { name, office: officeName(visit) })
}

/** A portrait of a person, a view of a place: whom or what it shows is said by its name. */
async function portrait({ reader, lang }: Visit, { picture }: PublishedThing, name: string): Promise<Html> {
  if (picture === null) return nothing
  const facts = (await pictureFacts(reader, [picture])).get(picture)
  if (facts === undefined) return nothing
  return html`<figure class="portrait">
    ${raw(pictureTag({ picture, alt: name }, facts, '11rem'))}
    <figcaption>${runMarkup(facts.credit, lang)}</figcaption>
  </figure>`
}

function facts(
  frame: Frame,
  thing: PublishedThing,
  { name, parent, forms }: { name: PublishedName; parent: PublishedName | undefined; forms: string[] },
): Html {
  const { lang } = frame
  const others = forms.filter((form) => form !== name.name && form !== name.short)
  const fact = (word: WordKey, value: Html | string) =>
    html`<div>
      <dt>${say(lang, word)}</dt>
      <dd>${value}</dd>
    </div>`
  const rows = [
    others.length === 0 ? nothing : fact('person.also_called', others.join(say(lang, 'list.comma'))),
    parent === undefined
      ? nothing
      : fact(thing.kind === 'organisation' ? 'organisation.parent' : 'position.organisation', nameLink(frame, parent)),
    thing.country === null ? nothing : fact('position.country', countryName(thing.country, lang)),
  ].filter((row) => row !== nothing)
  return rows.length === 0 ? nothing : html`<dl class="facts">${rows}</dl>`
}

function countryName(code: string, lang: string): string {
  return new Intl.DisplayNames([lang], { type: 'region' }).of(code) ?? code
}

/** A person: what they were, everything they said, and what was said to them. */
async function personBody(visit: Visit, thing: PublishedThing): Promise<Html> {
  const { reader, lang, at } = visit
  const terms = await listPublishedTerms(reader, { person: thing.id, lang })
  const isHeard = visit.c.req.query('show') === 'heard'
  const filter: StatementFilter = { lang, ...(isHeard ? { addressee: thing.id } : { speaker: thing.id }) }
  const other: StatementFilter = { lang, ...(isHeard ? { speaker: thing.id } : { addressee: thing.id }) }
  const total = await countPublishedStatements(reader, filter)
  const otherTotal = await countPublishedStatements(reader, other)
  const path = at.thing(lang, 'person', thing.slug)
  const pages = pagesOf(visit, { page: listPage(visit), total, size: pageSize, path })
  const statements = await listPublishedStatements(reader, {
    ...filter,
    limit: pageSize,
    offset: (pages.page - 1) * pageSize,
  })
  const [said, heard] = isHeard ? [otherTotal, total] : [total, otherTotal]
  const tab = (word: WordKey, count: number, one: { path: string; isOpen: boolean }) =>
    html`<li>
      <a href="${one.path}" ${one.isOpen ? html` aria-current="true"` : nothing}>${say(lang, word)}</a>
      <span class="soft">${say(lang, 'pages.total', { count })}</span>
    </li>`
  return html`${
      terms.length === 0
        ? nothing
        : html`<section class="part">
            <h2>${say(lang, 'person.positions')}</h2>
            ${termList(visit, terms, 'position')}
          </section>`
    }
    <section class="part">
      <h2>${say(lang, isHeard ? 'person.heard' : 'person.said')}</h2>
      <ul class="chips">
        ${tab('person.said', said, { path, isOpen: !isHeard })}${tab('person.heard', heard, { path: `${path}?show=heard`, isOpen: isHeard })}
      </ul>
      ${
        statements.length === 0
          ? html`<p class="soft">${say(lang, 'person.said_none')}</p>`
          : statementList(visit, statements, isHeard ? {} : { hides: ['speaker'] })
      }${isHeard ? heardPager(visit, pages) : pager(visit, pages)}
    </section>
    ${await quotingPart(visit, thing)}`
}

/** The pages of what was said to a person keep the choice in their address. */
function heardPager(visit: Visit, pages: ReturnType<typeof pagesOf>): Html {
  return pager(visit, { ...pages, path: `${pages.path}?show=heard` })
}

/** Everything that is no person: who held it, what belongs to it, what happened there, and its documents. */
async function otherBody(visit: Visit, thing: PublishedThing): Promise<Html> {
  const { reader, lang } = visit
  const parts: Html[] = []
  const part = (word: WordKey, inner: Html) =>
    parts.push(
      html`<section class="part">
        <h2>${say(lang, word)}</h2>
        ${inner}
      </section>`,
    )
  if (thing.kind === 'position') {
    const terms = await listPublishedTerms(reader, { position: thing.id, lang })
    if (terms.length > 0) part('position.holders', termList(visit, terms, 'person'))
  }
  if (thing.kind === 'organisation') {
    const branches = await listPublishedBranches(reader, { organisation: thing.id, lang })
    if (branches.length > 0)
      part(
        'organisation.positions',
        html`<ul class="names">
          ${branches.map((one) => html`<li>${nameLink(visit, one)}</li>`)}
        </ul>`,
      )
  }
  if (thing.kind === 'place' || thing.kind === 'organisation') {
    const events = await listPublishedEvents(reader, { lang, thing: thing.id, limit: 20 })
    if (events.length > 0) part(thing.kind === 'place' ? 'place.events' : 'things.event', diary(visit, events))
  }
  const statements = await statementsAbout(visit, thing)
  if (statements.length > 0)
    part('thing.statements', html`${statementList(visit, statements)}${allStatements(visit, thing)}`)
  return html`${parts}${await documentsPart(visit, thing)}`
}

const statementsShown = 5

/** The newest statements by an organisation, by who held a position then, or about a place or topic; those of a dossier stand in its documents. */
function statementsAbout({ reader, lang }: Visit, { id, kind }: PublishedThing): Promise<PublishedStatement[]> {
  if (kind === 'position') return listPublishedStatements(reader, { lang, position: id, limit: statementsShown })
  if (kind === 'organisation') return listPublishedStatements(reader, { lang, speaker: id, limit: statementsShown })
  return listPublishedStatements(reader, { lang, about: id, limit: statementsShown })
}

/** A search knows who spoke, and not in which position. */
function allStatements({ lang, at }: Visit, { kind, slug }: PublishedThing): Html {
  if (kind === 'position') return nothing
  const field = kind === 'organisation' ? 'speaker' : kind === 'series' ? 'dossier' : kind
  const path = `${at.path(lang, '/statements')}?${new URLSearchParams({ [field]: slug }).toString()}`
  return html`<p><a href="${path}">${say(lang, 'thing.all_statements')}</a></p>`
}

const quotingShown = 10

/** The newest documents that quote a person, and the way to all of them. */
async function quotingPart(visit: Visit, { id, slug }: PublishedThing): Promise<Html> {
  const { reader, lang, at } = visit
  const found = await listPublishedDocuments(reader, { lang, speaker: id, limit: quotingShown + 1 })
  if (found.length === 0) return nothing
  const path = `${at.path(lang, '/search')}?${new URLSearchParams({ speaker: slug }).toString()}`
  return html`<section class="part">
    <h2>${say(lang, 'person.documents')}</h2>
    ${documentLedger(visit, found.slice(0, quotingShown))}
    ${found.length > quotingShown ? html`<p><a href="${path}">${say(lang, 'person.all_documents')}</a></p>` : nothing}
  </section>`
}

async function documentsPart(visit: Visit, thing: PublishedThing): Promise<Html> {
  const { reader, lang, at } = visit
  const page = listPage(visit)
  const filter = { lang, [thing.kind === 'position' ? 'position' : 'thing']: thing.id }
  const total = await countPublishedDocuments(reader, filter)
  const pages = pagesOf(visit, { page, total, size: pageSize, path: at.thing(lang, thing.kind, thing.slug) })
  const lines = await listPublishedDocuments(reader, { ...filter, limit: pageSize, offset: (page - 1) * pageSize })
  return html`<section class="part">
    <h2>${say(lang, 'thing.documents')}</h2>
    ${lines.length === 0 ? html`<p class="soft">${say(lang, 'thing.no_documents')}</p>` : documentLedger(visit, lines)}${pager(visit, pages)}
  </section>`
}

function termList(frame: Frame, terms: PublishedTerm[], shown: 'person' | 'position'): Html {
  return html`<ul class="names">
    ${terms.map(
      (term) =>
        html`<li>
          ${nameLink(frame, term[shown])}${term.isActing ? html` <span class="soft">(${say(frame.lang, 'person.acting')})</span>` : nothing}<br /><span
            class="soft"
            >${termInWords(frame.lang, term)}</span
          >
        </li>`,
    )}
  </ul>`
}

function termInWords(lang: string, { validFrom, validTo }: PublishedTerm): string {
  const day = (iso: string) => formatDate(iso, { locale: lang, style: 'long' })
  if (validFrom !== null && validTo !== null)
    return say(lang, 'date.from_to', { from: day(validFrom), to: day(validTo) })
  if (validFrom !== null) return say(lang, 'date.since', { from: day(validFrom) })
  return validTo === null ? '' : say(lang, 'date.until', { to: day(validTo) })
}
