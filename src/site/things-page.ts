import { html } from 'hono/html'
import { countPublishedEvents, listPublishedEvents } from '#record/list-published-events.ts'
import { listPublishedThings } from '#record/list-published-things.ts'
import type { ThingKind } from '#storage/tables/record.ts'
import { nameMarkup, nothing } from '#web/markup.ts'
import { menuPlaceOf } from '#web/menu.ts'
import { officeName } from '#web/page.ts'
import { noteShown } from '#web/page-life.ts'
import { say } from '#web/words.ts'
import { listDescribed } from './described.ts'
import { diary } from './parts/event-box.ts'
import { pagePath, pager, pagesOf } from './parts/pager.ts'
import { noteDiary } from './note-diary.ts'
import { shown } from './page-tags.ts'
import { listPage, show, type Visit } from './visit.ts'

/** `/people`, `/places`…: every thing of a kind, by name. */
export async function thingsPage(visit: Visit, kind: ThingKind): Promise<Response> {
  const { reader, lang, at } = visit
  const things = await listPublishedThings(reader, { kind, lang })
  noteShown(visit.c, shown.things(kind))
  const title = say(lang, `things.${kind}`)
  const isWide = kind === 'dossier' || kind === 'series' || kind === 'topic'
  const list = things.map(
    (thing) =>
      html`<li>
        <h2><a href="${at.thing(lang, kind, thing.tail)}">${nameMarkup(thing, lang)}</a></h2>
        ${thing.title === undefined ? nothing : html`<p class="soft">${nameMarkup(thing.title, lang)}</p>`}${isWide && thing.summary !== '' ? html`<p class="soft">${thing.summary}</p>` : nothing}
      </li>`,
  )
  return show(visit, {
    title,
    description: listDescribed(
      lang,
      say(lang, 'describe.things', { kind: title, office: officeName(visit) }),
      things.map(({ name }) => name),
    ),
    path: at.things(lang, kind),
    current: menuPlaceOf(kind),
    main: html`<div class="title"><h1>${title}</h1></div>
      ${
        things.length === 0
          ? html`<p class="soft">${say(lang, 'things.empty')}</p>`
          : html`<ul class="cards">
              ${list}
            </ul>`
      }`,
  })
}

const pageSize = 30

/** `/events`: what is coming, and what has been. */
export async function eventsPage(visit: Visit): Promise<Response> {
  const { reader, lang, at, now, zone } = visit
  const page = listPage(visit)
  const path = at.things(lang, 'event')
  const total = await countPublishedEvents(reader, { lang, when: 'past', now, zone })
  const pages = pagesOf(visit, { page, total, size: pageSize, path })
  const coming = page > 1 ? [] : await listPublishedEvents(reader, { lang, when: 'coming', now, zone, limit: 50 })
  const past = await listPublishedEvents(reader, {
    lang,
    when: 'past',
    now,
    zone,
    limit: pageSize,
    offset: (page - 1) * pageSize,
  })
  noteDiary(visit, coming)
  const title = say(lang, 'things.event')
  return show(visit, {
    title,
    description: listDescribed(
      lang,
      say(lang, 'describe.events', { office: officeName(visit) }),
      [...coming, ...past].map(({ name }) => name),
    ),
    path: pagePath(pages, page),
    current: 'events',
    main: html`<div class="title"><h1>${title}</h1></div>
      ${coming.length + past.length === 0 ? html`<p class="soft">${say(lang, 'things.empty')}</p>` : nothing}${
        coming.length === 0
          ? nothing
          : html`<section class="part">
              <h2>${say(lang, 'home.coming')}</h2>
              ${diary(visit, coming)}
            </section>`
      }${
        past.length === 0
          ? nothing
          : html`<section class="part">
              <h2>${say(lang, 'event.past')}</h2>
              ${diary(visit, past)}${pager(visit, pages)}
            </section>`
      }`,
  })
}
