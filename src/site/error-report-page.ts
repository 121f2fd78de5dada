import { html } from 'hono/html'
import { eraseErrorReport, erasures, type Erasure } from '#comments/erase-error-report.ts'
import { keepForm, signForm } from '#comments/form-token.ts'
import { findOwnReport, type FirstAnswer, type OwnReport } from '#comments/list-answered-reports.ts'
import { readReceipt, receiptOf } from '#comments/receipt.ts'
import { cleanQuote, cleanReporter, cleanReportText, submitErrorReport } from '#comments/submit-error-report.ts'
import { newSecret } from '#ground/id.ts'
import { findPublishedHead, findPublishedText, isTaken, type PublishedHead } from '#record/find-published-document.ts'
import { instantMarkup } from '#web/dates.ts'
import { nothing, type Html } from '#web/markup.ts'
import { statusOf } from '#web/reply.ts'
import { networkOf } from '#web/visitor.ts'
import { say } from '#web/words.ts'
import {
  goOn,
  isForeign,
  readForm,
  refusalNotice,
  refusalOf,
  wrongFields,
  type CommentVisit,
  type FormFields,
} from './comments-visit.ts'
import { fullTitle } from './full-title.ts'
import { headlineOf } from './history-page.ts'
import type { WrongField } from './parts/comment-form.ts'
import { textMarkup } from './parts/comment-lines.ts'
import { errorReportForm, type ErrorReportValues } from './parts/error-report-form.ts'
import { notFound, numberIn, show } from './visit.ts'

/** `GET /news/{number}/error-reports/new`: where one reports an error. `?block=&quote=`: what was marked in the text. */
export async function newErrorReportPage(visit: CommentVisit): Promise<Response> {
  const head = await headAsked(visit)
  const { c } = visit
  const [block, quote] = [blockIn(c.req.query('block')), c.req.query('quote') ?? '']
  const values = { block, quote: quote.slice(0, 2000), text: '', name: '', isNamed: false }
  return showForm(visit, { head, values: { ...values, ...freshKeys(visit, head) } })
}

/** `POST /news/{number}/error-reports`. Whatever goes wrong, the text is in the page that says so. */
export async function sendErrorReport(visit: CommentVisit): Promise<Response> {
  const head = await headAsked(visit)
  const { c } = visit
  const fields = await readForm(c)
  try {
    const report = await submitErrorReport(visit, head, {
      text: fields('text'),
      quote: fields('quote'),
      block: blockIn(fields('block')) || undefined,
      name: fields('name'),
      isNamed: fields('named') !== '',
      key: /^[\w,-]{12,80}$/.test(fields('key')) ? fields('key') : newSecret(),
      form: fields('form'),
      proof: fields('proof'),
      trap: fields('subject_line'),
      isForeign: isForeign(c, visit.house),
      network: networkOf(c),
    })
    return goOn(c, receiptPath(visit, report))
  } catch (error) {
    return showRefusal(visit, { head, fields, error })
  }
}

/** `/error-reports/{receipt}`: what became of one's own report. Nobody else knows the address. */
export async function errorReceiptPage(visit: CommentVisit): Promise<Response> {
  const { c, reader, lang, at } = visit
  const report = await ownReport(visit)
  const head = await findPublishedHead(reader, { number: report.number ?? 0, lang: report.lang })
  const title = say(lang, titleOf(report))
  return show(visit, {
    title: fullTitle(title, head && headlineOf(head)),
    path: at.path(lang, `/error-reports/${c.req.param('receipt')}`),
    isHidden: true,
    isPrivate: true,
    languages: [],
    main: html`<div class="title">
        <h1>${title}</h1>
        ${head === undefined ? nothing : html`<p><a href="${at.document(head.lang, head.number, head.slug)}">${headlineOf(head)}</a></p>`}
      </div>
      <section class="notice ${report.state === 'corrected' ? 'righted' : 'heard'}" aria-labelledby="state">
        <h2 id="state">${say(lang, `errors.state_${report.state}`)}</h2>
        <p>
          ${say(lang, report.first === null ? `errors.state_${report.state}_text` : 'errors.state_duplicate_answered')}
        </p>
        ${report.state === 'taken_back' ? nothing : answerMarkup(visit, report, report)}
        <p class="meta">
          <span>${say(lang, 'errors.sent_at')} ${instantMarkup(report.createdAt, visit, { time: true })}</span>
          ${answeredAt(visit, report)}
        </p>
        ${report.first === null ? nothing : firstAnswer(visit, report, report.first)}
      </section>
      <section class="part">
        <h2>${say(lang, 'errors.yours')}</h2>
        ${report.text === '' ? erasedWords(visit, report) : ownWords(visit, report)}
      </section>
      ${report.state === 'taken_back' ? nothing : html`<p class="soft">${say(lang, 'errors.keep_address')}</p>`}`,
  })
}

/** `POST` to the receipt: erase the name, or all that was written. Only from a page of ours. */
export async function actOnErrorReceipt(visit: CommentVisit): Promise<Response> {
  const report = await ownReport(visit)
  const asked = (await readForm(visit.c))('erase')
  const what = erasures.find((one) => one === asked)
  if (what === undefined || isForeign(visit.c, visit.house)) throw notFound()
  await visit.store.transact((tx) => eraseErrorReport(tx, { id: report.id, what }))
  return goOn(visit.c, receiptPath(visit, report.id))
}

async function ownReport({ c, reader, keys }: CommentVisit): Promise<OwnReport> {
  const id = readReceipt(keys, c.req.param('receipt') ?? '')
  const report = id === undefined ? undefined : await findOwnReport(reader, id)
  if (report === undefined) throw notFound()
  return report
}

function receiptPath({ keys, lang, at }: CommentVisit, report: string): string {
  return at.path(lang, `/error-reports/${receiptOf(keys, report)}`)
}

function titleOf({ state }: OwnReport) {
  if (state === 'open') return 'errors.arrived'
  return state === 'taken_back' ? 'errors.taken_back' : 'errors.answered'
}

/** That it is gone; and that the office's answer is not, where there is one. */
function erasedWords({ lang }: CommentVisit, { state, answer, correction, first }: OwnReport): Html {
  const isAnswered = state !== 'taken_back' && (answer !== null || correction !== null || first !== null)
  return html`<p class="soft">
    ${say(lang, 'errors.erased')}${isAnswered ? html` ${say(lang, 'errors.erased_answer')}` : nothing}
  </p>`
}

/** What the reporter wrote, and how to have it erased. */
function ownWords(visit: CommentVisit, { id, quote, text, name, isNamed }: OwnReport): Html {
  const { lang } = visit
  const named =
    name === null
      ? nothing
      : html`<p class="meta">
          <span><bdi>${name}</bdi></span> <span>${say(lang, isNamed ? 'errors.named_yes' : 'errors.named_no')}</span>
        </p>`
  const action = receiptPath(visit, id)
  return html`${quote === '' ? nothing : html`<blockquote class="answered">${textMarkup({ text: quote, mayLink: false }, lang)}</blockquote>`}
  ${textMarkup({ text, mayLink: false }, lang)} ${named}
  ${name === null ? nothing : erasureForm(visit, { what: 'name', action })}${erasureForm(visit, { what: 'all', action })}`
}

function erasureForm({ lang }: CommentVisit, { what, action }: { what: Erasure; action: string }): Html {
  return html`<details>
    <summary>${say(lang, `errors.erase_${what}`)}</summary>
    <form class="comment-form" method="post" action="${action}">
      <p>${say(lang, `errors.erase_${what}_text`)}</p>
      <input type="hidden" name="erase" value="${what}" />
      <p class="buttons"><button type="submit">${say(lang, `errors.erase_${what}`)}</button></p>
    </form>
  </details>`
}

function answerMarkup(
  { lang, at }: CommentVisit,
  { number, lang: of }: OwnReport,
  { answer, correction }: Pick<FirstAnswer, 'answer' | 'correction'>,
): Html {
  return html`${answer === null ? nothing : html`<p><b>${say(lang, 'errors.answer')}:</b> <bdi>${answer}</bdi></p>`}${
    correction === null
      ? nothing
      : html`<p><bdi>${correction.note}</bdi></p>
          <p><a href="${at.redline(of, number ?? 0, correction)}">${say(lang, 'document.see_redline')}</a></p>`
  }`
}

/** The answer to the report that this one repeats. It may be older or newer than what was answered to this one. */
function firstAnswer(visit: CommentVisit, report: OwnReport, first: FirstAnswer): Html {
  const { lang } = visit
  return html`<h3>${say(lang, 'errors.first_answer')}</h3>
    <p>${say(lang, `errors.state_${first.state}`)}.</p>
    ${answerMarkup(visit, report, first)}
    <p class="meta">${answeredAt(visit, first)}</p>`
}

function answeredAt(visit: CommentVisit, answered: Pick<FirstAnswer, 'answeredAt'>): Html {
  if (answered.answeredAt === null) return nothing
  return html`<span
    >${say(visit.lang, 'errors.answered_at')} ${instantMarkup(answered.answeredAt, visit, { time: true })}</span
  >`
}

/** The document in the language of the page, or in the first that it has. */
async function headAsked(visit: CommentVisit): Promise<PublishedHead> {
  const head = await findPublishedHead(visit.reader, { number: numberIn(visit, 'number'), lang: visit.lang })
  if (head === undefined || isTaken(head.withdrawal)) throw notFound()
  return head
}

function blockIn(text: string | undefined): string {
  return text !== undefined && /^[\w-]{1,40}$/.test(text) ? text : ''
}

function freshKeys(visit: CommentVisit, head: PublishedHead): { key: string; form: string } {
  return { key: newSecret(), form: signForm(visit.keys, { document: head.document, at: visit.now }) }
}

/** What was refused and why, over the form with everything that was typed. */
function showRefusal(
  visit: CommentVisit,
  { head, fields, error }: { head: PublishedHead; fields: FormFields; error: unknown },
): Promise<Response> {
  const { fault, message } = refusalOf(error, visit.lang)
  const checks = [
    () => cleanQuote(fields('quote')),
    () => cleanReportText(fields('text')),
    () => cleanReporter(fields('name'), fields('named') !== ''),
  ]
  const wrong = wrongFields(visit.lang, checks, error)
  const lines = [
    ...(fault.field === undefined ? [message] : []),
    ...wrong.map((one) => html`<a href="#report-${one.field}">${one.message}</a>`),
  ]
  const above = refusalNotice(visit.lang, lines)
  const values = {
    block: blockIn(fields('block')),
    quote: fields('quote'),
    text: fields('text'),
    name: fields('name'),
    isNamed: fields('named') !== '',
    key: newSecret(),
    form: keepForm(visit.keys, { token: fields('form'), document: head.document, at: visit.now }),
  }
  return showForm(visit, {
    head,
    values,
    above,
    wrong,
    status: statusOf(fault),
  })
}

interface FormPage {
  head: PublishedHead
  values: ErrorReportValues
  above?: Html
  wrong?: readonly WrongField[]
  status?: number
}

async function showForm(
  visit: CommentVisit,
  { head, values, above, wrong = [], status = 200 }: FormPage,
): Promise<Response> {
  const { lang, at, reader } = visit
  const { leaf } = await findPublishedText(reader, head)
  const title = say(lang, 'errors.report')
  return show(
    visit,
    {
      title: fullTitle(title, headlineOf(head), head.lang),
      path: at.path(lang, `/news/${head.number}/error-reports/new`),
      isRefused: above !== undefined,
      isHidden: true,
      isPrivate: true,
      isScripted: true,
      languages: [],
      main: html`<div class="title">
          <h1>${title}</h1>
          <p><a href="${at.document(head.lang, head.number, head.slug)}">${headlineOf(head)}</a></p>
          <p class="soft">${say(lang, 'errors.text')}</p>
        </div>
        ${above ?? nothing}${errorReportForm(visit, { number: head.number, leaf, values, wrong })}`,
    },
    status,
  )
}
