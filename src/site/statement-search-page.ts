import { html } from 'hono/html'
import { formatNumber } from '#persian/digits.ts'
import { listPublishedNames, type PublishedName } from '#record/list-published-names.ts'
import { listPublishedStatements, type PublishedStatement } from '#record/list-published-statements.ts'
import { askSearch } from '#search/ask-search.ts'
import { countedStatements, type StatementResults } from '#search/find-statements.ts'
import type { Store } from '#storage/store.ts'
import { nameMarkup, nothing, type Html } from '#web/markup.ts'
import { say } from '#web/words.ts'
import { calendarOf, countPeriods } from './count-periods.ts'
import { periodChart } from './parts/period-chart.ts'
import { nothingFoundAdvice, queryNotices } from './parts/query-notes.ts'
import { facetList, ofKinds, type FacetGroup } from './parts/search-facets.ts'
import { commonFields, searchForm } from './parts/search-form.ts'
import { searchPager } from './parts/search-pager.ts'
import { speakersCalled } from './speakers-called.ts'
import { statementList } from './parts/statement-lines.ts'
import { wayOn } from './parts/way-on.ts'
import { noSuchDateMarkup, statementOffers } from './search-offers.ts'
import { meantMarkup } from './search-page.ts'
import {
  canonicalSearch,
  nameFields,
  searchParams,
  searchPath,
  sendToSearch,
  type NameField,
  type SearchParams,
} from './search-params.ts'
import { yearsOffered } from './years-offered.ts'
import { notFound, show, type Visit } from './visit.ts'

const pageSize = 20
const orders = ['newest', 'oldest'] as const
const shownInFacet = 10
const exports = ['csv', 'jsonl', 'akn.xml'] as const

/** `/statements`: who said what to whom, about what and when, with counts over time and ways to take the result along. */
export async function statementSearchPage(visit: Visit, store: Store): Promise<Response> {
  const { lang, at, office } = visit
  const params = await searchParams(visit)
  const path = at.path(lang, '/statements')
  if (params.isSent) return sendToSearch(searchPath(path, canonicalSearch(visit, params, orders[0])))
  const results = params.isUnknownName ? undefined : await find(store, visit, params)
  if (results !== undefined && params.page > results.pages) throw notFound()
  const names = await namesIn(visit, results)
  const offered = Object.fromEntries(commonFields.map((field) => [field, ofKinds(names, nameFields[field], 40)]))
  const title = say(lang, 'statements.title')
  const offers = await statementOffers(visit, params, path)
  const hasAnswer = results !== undefined && (results.total > 0 || offers === nothing)
  return show(visit, {
    title: params.q === '' ? title : say(lang, 'search.title_of', { query: params.q }),
    path: searchPath(path, params.given, params.page === 1 ? {} : { page: String(params.page) }),
    description: say(lang, 'statements.text'),
    isHidden: params.given.length > 0,
    isPrivate: true,
    isScripted: true,
    languages: office.languages.map((one) => ({ lang: one, path: at.path(one, '/statements') })),
    main: html`<div class="title">
        <h1>${title}</h1>
        <p>${say(lang, 'statements.text')}</p>
      </div>
      ${searchForm(visit, { path, params, fields: commonFields, hasKinds: false, orders, offered, years: await yearsOffered(visit) })}
      ${noSuchDateMarkup(visit, params)} ${offers} ${await saidByMarkup(visit, { store, params, path })}
      ${hasAnswer ? await resultsMarkup(visit, { params, results, names, path }) : nothing}
      ${results === undefined ? wayOn(visit) : nothing}`,
  })
}

/** What a search of statements asks of the index. */
export function statementSearch({ q, filter, order }: SearchParams) {
  return { q, filter, order: orders.find((one) => one === order) ?? ('newest' as const) }
}

function find(store: Store, { lang }: Visit, params: SearchParams): Promise<StatementResults> {
  return askSearch(store, 'findStatements', {
    ...statementSearch(params),
    page: params.page,
    pageSize,
    calendar: calendarOf(lang),
  })
}

async function namesIn({ reader, lang }: Visit, results: StatementResults | undefined): Promise<PublishedName[]> {
  if (results === undefined) return []
  const { speakers, addressees, things } = results.facets
  const ids = [...new Set([...speakers, ...addressees, ...things].map((one) => one.value))]
  const names = await listPublishedNames(reader, { ids })
  return ids.flatMap((id) => names.nameOf(id, { lang }) ?? [])
}

interface Shown {
  params: SearchParams
  results: StatementResults
  names: PublishedName[]
  path: string
}

async function resultsMarkup(visit: Visit, shown: Shown): Promise<Html> {
  const { lang } = visit
  const { params, results, path } = shown
  const statements = await inOrder(visit, results.statements)
  const count = results.isMore
    ? say(lang, 'statements.found_more', { count: countedStatements })
    : say(lang, 'statements.found', { count: results.total })
  return html`<section class="found" aria-labelledby="found">
    <h2 id="found"><span role="status">${results.total === 0 ? say(lang, 'statements.none') : count}</span></h2>
    ${queryNotices(lang, shown, 'statements.no_words')} ${meantMarkup(visit, shown)}
    ${results.total === 0 ? nothingFoundAdvice(visit, params) : exportLinks(visit, shown)}
    ${periodChart(lang, countPeriods(results.months, lang), (period) => searchPath(path, params.given, { from: period.from, to: period.to }))}
    <div class="with-facets">
      <div>
        ${statementList(visit, statements, { wanted: results.wanted })}
        ${searchPager(visit, { page: params.page, pages: results.pages, pathOf: (page) => searchPath(path, params.given, page === 1 ? {} : { page: String(page) }) })}
      </div>
      ${facetList(lang, facetGroups(visit, shown), results.facets.isPart)}
    </div>
    ${results.total === 0 ? wayOn(visit) : nothing}
  </section>`
}

/** Whose name was typed among the words is led to what they said: a name seldom stands in its bearer's own words. */
async function saidByMarkup(
  visit: Visit,
  { store, params, path }: { store: Store; params: SearchParams; path: string },
): Promise<Html> {
  if (params.q === '' || params.page > 1 || params.filter.speaker !== undefined) return nothing
  const speakers = await speakersCalled(visit, { store, name: params.q, filter: params.filter })
  if (speakers.length === 0) return nothing
  return html`<ul class="chips">
    ${speakers.map(
      ({ name, count }) =>
        html`<li>
          <a href="${searchPath(path, params.given, { q: '', speaker: name.tail })}"
            >${say(visit.lang, 'statements.said_by', { name: name.name })}</a
          >
          <span class="soft">${formatNumber(count, visit.lang)}</span>
        </li>`,
    )}
  </ul>`
}

async function inOrder({ reader, lang }: Visit, ids: string[]): Promise<PublishedStatement[]> {
  if (ids.length === 0) return []
  const found = new Map((await listPublishedStatements(reader, { lang, ids })).map((one) => [one.id, one]))
  return [...new Set(ids)].flatMap((id) => found.get(id) ?? [])
}

function exportLinks({ lang, at }: Visit, { params }: Shown): Html {
  const links = exports.map(
    (one) =>
      html`<li>
        <a href="${searchPath(at.path(lang, `/statements.${one}`), params.given)}" rel="nofollow"
          >${say(lang, `statements.${one}`)}</a
        >
      </li>`,
  )
  return html`<nav aria-label="${say(lang, 'statements.export')}">
    <ul class="chips">
      <li class="soft">${say(lang, 'statements.export')}</li>
      ${links}
    </ul>
  </nav>`
}

function facetGroups({ lang }: Visit, { params, results, names, path }: Shown): FacetGroup[] {
  const byId = new Map(names.map((name) => [name.id, name]))
  const group = (field: NameField, counted: { value: string; count: number }[]): FacetGroup => ({
    title: say(lang, `search.${field}`),
    links: counted
      .flatMap(({ value, count }) => {
        const name = byId.get(value)
        if (name === undefined || !(nameFields[field] as readonly string[]).includes(name.kind)) return []
        const given = params.given.find(([one]) => one === field)?.[1]
        const isChosen = given === name.tail || given === name.id || given === name.name
        const changed = searchPath(path, params.given, { [field]: isChosen ? '' : name.tail })
        return { name: nameMarkup(name, lang), count, isChosen, path: changed }
      })
      .slice(0, shownInFacet),
  })
  const { speakers, addressees, things } = results.facets
  return [
    group('speaker', speakers),
    group('addressee', addressees),
    ...(['topic', 'place', 'dossier', 'event'] as const).map((field) => group(field, things)),
  ]
}
