import { html } from 'hono/html'
import { listAnsweredReports } from '#comments/list-answered-reports.ts'
import { findPublishedHead, type PublishedHead } from '#record/find-published-document.ts'
import { listPublishedCorrections, type PublishedCorrection } from '#record/list-published-corrections.ts'
import {
  listPublishedEditions,
  listPublishedWithdrawals,
  type PublishedEditionLine,
  type PublishedWithdrawalLine,
} from '#record/list-published-editions.ts'
import { instantMarkup } from '#web/dates.ts'
import { nothing, runMarkup, type Html } from '#web/markup.ts'
import { sendTo } from '#web/send-page.ts'
import { say } from '#web/words.ts'
import { listDescribed } from './described.ts'
import { answerForTaken } from './document-page.ts'
import { answeredReports } from './parts/answered-reports.ts'
import { numberInWords } from './parts/document-lines.ts'
import { wordOf } from './parts/names.ts'
import { notFound, numberIn, show, type Visit } from './visit.ts'

/** `/news/{number}/history`: every edition of a document, every correction, every withdrawal. `?from=&to=` leads to their redline. */
export async function historyPage(visit: Visit): Promise<Response> {
  const { reader, lang, at } = visit
  const head = await findPublishedHead(reader, { number: numberIn(visit, 'number'), lang })
  if (head === undefined) throw notFound()
  const taken = await answerForTaken(visit, head)
  if (taken !== undefined) return taken
  const pair = pairAsked(visit)
  if (pair !== undefined) return sendTo(at.redline(lang, head.number, pair), 302)
  const editions = await listPublishedEditions(reader, head.version)
  const corrections = await listPublishedCorrections(reader, { lang, version: head.version, limit: 500 })
  const withdrawals = await listPublishedWithdrawals(reader, head.document)
  const reports = await listAnsweredReports(reader, head.version)
  const title = say(lang, 'history.title', { number: numberInWords(lang, head.number) })
  return show(visit, {
    title,
    description: listDescribed(lang, title, [headlineOf(head)]),
    path: at.history(lang, head.number),
    languages: head.languages.map((one) => ({ lang: one.lang, path: at.history(one.lang, head.number) })),
    main: html`<div class="title">
        <p><a href="${at.document(lang, head.number, head.slug)}">${headlineOf(head)}</a></p>
        <h1>${title}</h1>
        <p class="soft">${say(lang, 'history.text')}</p>
      </div>
      ${editions.length > 1 ? compareForm(visit, head, editions) : nothing}${withdrawals.map((one, index) => withdrawalMarkup(visit, one, `withdrawal-${index + 1}`))}
      <ol class="ledger">
        ${editions.map((edition) => editionMarkup(visit, { edition, head, correction: corrections.find((one) => one.to === edition.number) }))}
      </ol>
      ${answeredReports(visit, head.number, reports)}`,
  })
}

export function headlineOf(head: PublishedHead): string {
  return head.languages.find((one) => one.lang === head.lang)?.headline ?? ''
}

function pairAsked({ c }: Visit): { from: number; to: number } | undefined {
  const [from, to] = [c.req.query('from'), c.req.query('to')]
  if (from === undefined || to === undefined) return undefined
  if (![from, to].every((text) => /^[1-9]\d{0,8}$/.test(text))) throw notFound()
  return { from: Number(from), to: Number(to) }
}

function compareForm({ lang, at }: Visit, head: PublishedHead, editions: PublishedEditionLine[]): Html {
  const select = (name: 'from' | 'to', chosen: number) =>
    html`<label
      >${say(lang, `history.compare_${name}`)}
      <select name="${name}">
        ${editions.map(
          ({ number }) =>
            html`<option value="${number}" ${number === chosen ? html` selected` : nothing}>
              ${numberInWords(lang, number)}
            </option>`,
        )}
      </select></label
    >`
  return html`<form class="chips no-print" action="${at.history(lang, head.number)}">
    <span>${say(lang, 'history.compare_any')}:</span> ${select('from', head.editions - 1)}
    ${select('to', head.editions)} <button type="submit">${say(lang, 'history.compare_submit')}</button>
  </form>`
}

function editionMarkup(
  visit: Visit,
  {
    edition,
    head,
    correction,
  }: { edition: PublishedEditionLine; head: PublishedHead; correction: PublishedCorrection | undefined },
): Html {
  const { lang, at } = visit
  const { number } = edition
  const before = number - 1
  return html`<li>
    <p class="no">
      <span class="off">${say(lang, 'edition.label', { number: '' })}</span
      ><b>${numberInWords(lang, number)}</b
      >${number === head.editions ? html` ${say(lang, 'edition.current')}` : nothing}
    </p>
    <div>
      <h2>
        <a href="${at.edition(lang, head.number, number)}"
          >${edition.headline || say(lang, 'edition.label', { number })}</a
        >
      </h2>
      <p class="meta">
        <span>${instantMarkup(edition.publishedAt, visit, { time: true })}</span>${
          correction === undefined
            ? before === 0
              ? html` <span>${say(lang, 'history.first')}</span>`
              : nothing
            : html` <span class="corrected">${wordOf(lang, 'correction', correction.kind)}</span>`
        }
      </p>
      ${correction === undefined ? nothing : html`<p>${correction.note}</p>`}${edition.notes.map((note) => html`<p>${note}</p>`)}${
        before === 0
          ? nothing
          : html`<p>
              <a href="${at.redline(lang, head.number, { from: before, to: number })}"
                >${say(lang, 'history.compare', { number: before })}</a
              >
            </p>`
      }
      <p class="meta hash">
        <span>${say(lang, 'document.hash')}</span> <span><code dir="ltr">${edition.leafHash}</code></span>
      </p>
    </div>
  </li>`
}

function withdrawalMarkup(visit: Visit, withdrawal: PublishedWithdrawalLine, id: string): Html {
  const { lang } = visit
  return html`<aside class="notice" aria-labelledby="${id}">
    <h2 id="${id}">${say(lang, 'history.withdrawn')}: ${instantMarkup(withdrawal.since, visit, { time: true })}</h2>
    <p>${runMarkup(withdrawal.reason, lang)}</p>
    ${
      withdrawal.liftedAt === null
        ? nothing
        : html`<p>${say(lang, 'history.lifted')}: ${instantMarkup(withdrawal.liftedAt, visit, { time: true })}</p>`
    }
  </aside>`
}
