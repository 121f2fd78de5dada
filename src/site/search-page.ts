import { html } from 'hono/html'
import { documentKinds } from '#record/kinds.ts'
import { listPublishedNames, type PublishedName } from '#record/list-published-names.ts'
import { listPublishedStatements, type PublishedStatement } from '#record/list-published-statements.ts'
import { askSearch } from '#search/ask-search.ts'
import { countedMatches, type DocumentHit, type DocumentResults } from '#search/find-documents.ts'
import type { Store } from '#storage/store.ts'
import { instantMarkup } from '#web/dates.ts'
import { inLanguage, nameMarkup, nothing, type Html } from '#web/markup.ts'
import { nameOfLanguage } from '#web/page.ts'
import { say } from '#web/words.ts'
import { calendarOf, countPeriods } from './count-periods.ts'
import { feedLink, feedPath } from './feed.ts'
import { numberInWords } from './parts/document-lines.ts'
import { markedText } from './parts/marked-text.ts'
import { wordOf } from './parts/names.ts'
import { nothingFoundAdvice, queryNotices } from './parts/query-notes.ts'
import { facetList, ofKinds, type FacetGroup } from './parts/search-facets.ts'
import { searchForm } from './parts/search-form.ts'
import { searchPager } from './parts/search-pager.ts'
import { statementList } from './parts/statement-lines.ts'
import { wayOn } from './parts/way-on.ts'
import { noSuchDateMarkup, offersMarkup } from './search-offers.ts'
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

const pageSize = 10
const orders = ['relevance', 'newest', 'oldest'] as const
const fields = Object.keys(nameFields) as NameField[]
const shownInFacet = 8
const statementsShown = 3

/** `/search`: documents that answer what was asked, everything in the address, without any script. */
export async function searchPage(visit: Visit, store: Store): Promise<Response> {
  const { lang, at } = visit
  const params = await searchParams(visit)
  const path = at.path(lang, '/search')
  if (params.isSent) return sendToSearch(searchPath(path, canonicalSearch(visit, params, orders[0])))
  const isAsked = params.given.length > 0 && !params.isUnknownName
  const [results, said] = isAsked
    ? await Promise.all([find(store, visit, params), findSaid(visit, store, params)])
    : [undefined, []]
  if (results !== undefined && params.page > results.pages) throw notFound()
  const names = await namesIn(visit, results)
  const offered = Object.fromEntries(fields.map((field) => [field, ofKinds(names, nameFields[field], 40)]))
  const title = say(lang, 'search.title')
  const offers = await offersMarkup(visit, params, path)
  const hasAnswer = results !== undefined && (results.total > 0 || offers === nothing)
  return show(visit, {
    title: searchTitle(visit, params.q),
    path: searchPath(path, params.given, params.page === 1 ? {} : { page: String(params.page) }),
    isHidden: true,
    ...(params.given.length === 0
      ? {}
      : { alternates: [feedLink({ title: searchTitle(visit, params.q), page: searchPath(path, params.given) })] }),
    isPrivate: true,
    isScripted: true,
    languages: visit.office.languages.map((one) => ({ lang: one, path: at.path(one, '/search') })),
    main: html`<div class="title"><h1>${title}</h1></div>
      ${searchForm(visit, { path, params, fields, hasKinds: true, orders, offered, years: await yearsOffered(visit) })}
      ${noSuchDateMarkup(visit, params)} ${offers}
      ${hasAnswer ? resultsMarkup(visit, { params, results, names, path, said }) : nothing}
      ${params.isUnknownName ? wayOn(visit, { isSearch: true }) : nothing}`,
  })
}

/** The title of a search. */
export function searchTitle({ lang }: Pick<Visit, 'lang'>, q: string): string {
  return q === '' ? say(lang, 'search.title') : say(lang, 'search.title_of', { query: q })
}

function find(
  store: Store,
  { now, zone, lang, office }: Visit,
  { q, filter, order, page }: SearchParams,
): Promise<DocumentResults> {
  const today = Temporal.Instant.from(now).toZonedDateTimeISO(zone).toPlainDate().toString()
  const chosen = orders.find((one) => one === order) ?? (q === '' ? 'newest' : 'relevance')
  return askSearch(store, 'findDocuments', {
    q,
    filter,
    order: chosen,
    page,
    pageSize,
    today,
    calendar: calendarOf(lang),
    languages: office.languages,
  })
}

async function namesIn({ reader, lang }: Visit, results: DocumentResults | undefined): Promise<PublishedName[]> {
  const ids = results?.facets.things.map((thing) => thing.value) ?? []
  const names = await listPublishedNames(reader, { ids })
  return ids.flatMap((id) => names.nameOf(id, { lang }) ?? [])
}

interface Shown {
  params: SearchParams
  results: DocumentResults
  /** Of the things among the results. */
  names: PublishedName[]
  path: string
  /** The newest statements that answer too. */
  said: PublishedStatement[]
}

function resultsMarkup(visit: Visit, shown: Shown): Html {
  const { lang } = visit
  const { params, results, path } = shown
  const statements = searchPath(
    visit.at.path(lang, '/statements'),
    params.given.filter(([name]) => !['kind', 'mentioned', 'sort'].includes(name)),
  )
  const count = results.isMore
    ? say(lang, 'search.found_more', { count: countedMatches })
    : say(lang, 'search.found', { count: results.total })
  const ways = html`<p class="soft apart">
    <a href="${statements}">${say(lang, 'search.in_statements')}</a>
    <a href="${feedPath(searchPath(path, params.given))}">${say(lang, 'search.follow')}</a>
  </p>`
  const [meant, elsewhere] = [meantMarkup(visit, shown), elsewhereMarkup(visit, shown)]
  return html`<section class="found" aria-labelledby="found">
    <h2 id="found"><span role="status">${results.total === 0 ? say(lang, 'search.none') : count}</span></h2>
    ${results.total > 0 ? ways : nothing} ${queryNotices(lang, shown, 'search.no_words')}
    ${results.total > 0 ? html`${meant} ${elsewhere}` : html`${elsewhere} ${meant} ${nothingFoundAdvice(visit, params)} ${ways}`}
    <div class="with-facets">
      <div>
        <ol class="ledger hits">
          ${results.hits.map((hit) => html`<li>${hitMarkup(visit, hit)}</li>`)}
        </ol>
        ${searchPager(visit, { page: params.page, pages: results.pages, pathOf: (page) => searchPath(path, params.given, page === 1 ? {} : { page: String(page) }) })}${saidMarkup(visit, shown)}
      </div>
      ${facetList(lang, facetGroups(visit, shown), results.facets.isPart)}
    </div>
    ${results.total === 0 ? wayOn(visit, { isSearch: true }) : nothing}
  </section>`
}

/** On the first page of an answer to words: the newest statements that answer, too. */
async function findSaid({ lang, reader }: Visit, store: Store, params: SearchParams): Promise<PublishedStatement[]> {
  if (params.q === '' || params.page > 1 || params.filter.kind !== undefined || params.filter.mentioned !== undefined)
    return []
  const ids = await askSearch(store, 'listFoundStatements', {
    q: params.q,
    filter: params.filter,
    order: 'newest',
    offset: 0,
    limit: statementsShown,
  })
  return ids.length === 0 ? [] : listPublishedStatements(reader, { lang, ids })
}

function saidMarkup(visit: Visit, { params, results, said }: Shown): Html {
  const { lang, at } = visit
  if (said.length === 0) return nothing
  const all = searchPath(
    at.path(lang, '/statements'),
    params.given.filter(([name]) => name !== 'sort'),
  )
  return html`<section class="part" aria-labelledby="said">
    <h2 id="said">${say(lang, 'search.said')}</h2>
    ${statementList(visit, said, { wanted: results.wanted })}
    <p><a href="${all}">${say(lang, 'search.in_statements')}</a></p>
  </section>`
}

/** «منظورتان … بود؟» */
export function meantMarkup(
  { lang }: Pick<Visit, 'lang'>,
  { params, results, path }: { params: SearchParams; results: { meant: string | undefined }; path: string },
): Html {
  if (results.meant === undefined) return nothing
  const [before = '', after = ''] = say(lang, 'search.meant', { query: '\u0000' }).split('\u0000')
  return html`<p class="meant">
    ${before}<a href="${searchPath(path, params.given, { q: results.meant })}"><b>${results.meant}</b></a
    >${after}
  </p>`
}

function elsewhereMarkup({ lang }: Visit, { params, results, path }: Shown): Html {
  if (results.elsewhere.length === 0) return nothing
  return html`<ul class="chips">
    ${results.elsewhere.map(
      (one) =>
        html`<li>
          <a href="${searchPath(path, params.given, { language: one.lang })}"
            >${say(lang, 'search.elsewhere', { count: one.count, language: nameOfLanguage(one.lang, lang) })}</a
          >
        </li>`,
    )}
  </ul>`
}

function hitMarkup(visit: Visit, hit: DocumentHit): Html {
  const { lang, at } = visit
  const foreign = inLanguage(hit.lang, lang)
  return html`<p class="no">
      <span class="off">${say(lang, 'number.label', { number: '' })}</span><b>${numberInWords(lang, hit.number)}</b>
      ${wordOf(lang, 'kind', hit.kind)}
    </p>
    <div>
      ${hit.kicker === '' ? nothing : html`<p class="kicker" ${foreign}>${hit.kicker}</p>`}
      <h3><a href="${at.document(hit.lang, hit.number, hit.slug)}" ${foreign}>${markedText(hit.headline)}</a></h3>
      <p ${foreign}>${markedText(hit.passage)}</p>
      <p class="meta">
        <span>${instantMarkup(hit.firstPublishedAt, visit)}</span>${
          hit.isWithdrawn ? html`<span class="corrected">${say(lang, 'status.withdrawn')}</span>` : nothing
        }
      </p>
    </div>`
}

function facetGroups(visit: Visit, { params, results, names, path }: Shown): FacetGroup[] {
  const { lang } = visit
  const { facets } = results
  const to = (changes: Record<string, string>) => searchPath(path, params.given, changes)
  const kinds = facets.kinds.flatMap(({ value, count }) => {
    const kind = documentKinds.find((one) => one.replaceAll('_', '') === value)
    if (kind === undefined) return []
    const isChosen = params.filter.kind === kind
    return { name: wordOf(lang, 'kinds', kind), count, isChosen, path: to({ kind: isChosen ? '' : kind }) }
  })
  const counts = new Map([
    ...facets.things.map((one) => [`things ${one.value}`, one.count] as const),
    ...facets.speakers.map((one) => [`speakers ${one.value}`, one.count] as const),
    ...facets.addressees.map((one) => [`addressees ${one.value}`, one.count] as const),
  ])
  const named = (field: NameField, section: 'things' | 'speakers' | 'addressees'): FacetGroup => ({
    title: say(lang, `search.${field}`),
    links: names
      .filter(
        (name) => (nameFields[field] as readonly string[]).includes(name.kind) && counts.has(`${section} ${name.id}`),
      )
      .toSorted((a, b) => (counts.get(`${section} ${b.id}`) ?? 0) - (counts.get(`${section} ${a.id}`) ?? 0))
      .slice(0, shownInFacet)
      .map((name) => {
        const given = params.given.find(([one]) => one === field)?.[1]
        const isChosen = given === name.tail || given === name.id || given === name.name
        return {
          name: nameMarkup(name, lang),
          count: counts.get(`${section} ${name.id}`) ?? 0,
          isChosen,
          path: to({ [field]: isChosen ? '' : name.tail }),
        }
      }),
  })
  const periods = countPeriods(results.months, lang).filter((period) => period.count > 0)
  const dates = periods
    .toReversed()
    .slice(0, 24)
    .map((period) => {
      const isChosen = params.filter.from === period.from && params.filter.to === period.to
      const range = isChosen ? { from: '', to: '' } : { from: period.from, to: period.to }
      return { name: period.name, count: period.count, isChosen, path: to(range) }
    })
  return [
    { title: say(lang, 'search.kind'), links: kinds },
    { title: say(lang, 'search.date'), links: dates },
    named('speaker', 'speakers'),
    named('addressee', 'addressees'),
    named('mentioned', 'things'),
    named('place', 'things'),
    named('topic', 'things'),
    named('dossier', 'things'),
  ]
}
