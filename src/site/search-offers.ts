import { html } from 'hono/html'
import { fold } from '#persian/fold.ts'
import { findPublishedStatement } from '#record/find-published-statement.ts'
import { listPublishedDocuments } from '#record/list-published-documents.ts'
import { nothing, runMarkup, type Html } from '#web/markup.ts'
import { say, spokenIn } from '#web/words.ts'
import { elsewhereList } from './elsewhere-content.ts'
import { documentLedger, numberInWords } from './parts/document-lines.ts'
import { statementList } from './parts/statement-lines.ts'
import { readOwnAddress } from './own-address.ts'
import { isNarrowed, searchPath, type SearchParams } from './search-params.ts'
import { noSuchDate, typedTime } from './typed-time.ts'
import type { Visit } from './visit.ts'

/** What a query is led to that is no words: the document of a number, what stands at an address of ours, the documents of a date. */
export async function offersMarkup(visit: Visit, params: SearchParams, path: string): Promise<Html> {
  if (params.page > 1 || params.q === '') return nothing
  const { lang } = visit
  const address = addressTyped(visit, params.q)
  if (address?.statement !== undefined) return statementMarkup(visit, address.statement, address.lang ?? lang)
  const number = address?.number ?? numberTyped(params.q)
  if (number === undefined) return datedMarkup(visit, params, path)
  return numberedMarkup(visit, number, address?.lang ?? params.filter.lang ?? lang)
}

/** What a query among statements is led to that is no words: the statement at an address of ours, or those of a date. */
export async function statementOffers(visit: Visit, params: SearchParams, path: string): Promise<Html> {
  if (params.page > 1 || params.q === '') return nothing
  const { lang } = visit
  const address = addressTyped(visit, params.q)
  if (address?.statement !== undefined) return statementMarkup(visit, address.statement, address.lang ?? lang)
  const time = typedTime(visit, params.q)
  if (time === undefined) return nothing
  const way = searchPath(path, params.given, { q: '', from: time.from, to: time.to })
  return datedLine(way, say(lang, 'statements.dated', { date: time.words }))
}

/** What is said to whom typed a date that there is not. */
export function noSuchDateMarkup(visit: Visit, { q, page }: SearchParams): Html {
  const reason = page > 1 ? undefined : noSuchDate(visit, q)
  if (reason === undefined) return nothing
  // Arabic pages hear it in English.
  const told = spokenIn(visit.lang) === 'ar' ? runMarkup(reason, visit.lang) : reason
  return html`<p class="notice" id="no-such-date">${told}</p>`
}

function addressTyped({ publicUrl, office }: Visit, q: string): ReturnType<typeof readOwnAddress> {
  return readOwnAddress(q, { publicUrl, languages: office.languages })
}

/** A number, alone or after what it is called. */
const onlyNumber = /^(?:(?:سند|شماره|الوثیقه|رقم|document|number|no\.?|[#№])\s*)*([1-9]\d{0,8})$/u

/** That is how documents are cited. */
function numberTyped(q: string): number | undefined {
  const [, digits] = onlyNumber.exec(fold(q)) ?? []
  return digits === undefined ? undefined : Number(digits)
}

/** The document of a number; where it is public in other languages only, in these. */
async function numberedMarkup(visit: Visit, number: number, asked: string): Promise<Html> {
  const { lang, reader, office } = visit
  const inLang = (one: string) => listPublishedDocuments(reader, { lang: one, numbers: [number], limit: 1 })
  const lines = await inLang(asked)
  const others = lines.length > 0 ? [] : office.languages.filter((one) => one !== asked)
  const elsewhere = (await Promise.all(others.map(inLang))).flat()
  if (lines.length === 0 && elsewhere.length === 0) return nothing
  return html`<section class="part" aria-labelledby="numbered">
    <h2 id="numbered">${say(lang, 'search.numbered', { number: numberInWords(lang, number) })}</h2>
    ${lines.length > 0 ? documentLedger(visit, lines) : elsewhereList(visit, number, elsewhere)}
  </section>`
}

/** The statement of an id, where one stands there that readers may see. */
async function statementMarkup(visit: Visit, id: string, asked: string): Promise<Html> {
  const found = await findPublishedStatement(visit.reader, { id, lang: asked })
  if (found?.state !== 'public') return nothing
  return html`<section class="part" aria-labelledby="addressed">
    <h2 id="addressed">${say(visit.lang, 'search.addressed')}</h2>
    ${statementList(visit, [found.statement])}
  </section>`
}

/** The way to the documents of a date: its page of the archive, or the search within it where it has none or more is asked for. */
function datedMarkup(visit: Visit, params: SearchParams, path: string): Html {
  const { q, given } = params
  const { lang, at } = visit
  const time = typedTime(visit, q)
  if (time === undefined) return nothing
  const { from, to, words, archived } = time
  const way =
    archived === undefined || isNarrowed(params)
      ? searchPath(path, given, { q: '', from, to })
      : at.archive(lang, ...archived)
  const name = say(lang, archived?.length === 1 ? 'search.dated_year' : 'search.dated', { date: words })
  return datedLine(way, name)
}

function datedLine(way: string, name: string): Html {
  return html`<p class="meant" id="dated"><a href="${way}">${name}</a></p>`
}
