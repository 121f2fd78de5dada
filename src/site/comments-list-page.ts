import { html } from 'hono/html'
import { getCommented } from '#comments/commented-document.ts'
import { reportReasons, type ReportReason } from '#comments/comment.ts'
import {
  commentSorts,
  findCommentPage,
  findGoneComment,
  findShownComment,
  findThread,
  listComments,
  type CommentSort,
} from '#comments/list-comments.ts'
import { reportComment } from '#comments/report-comment.ts'
import { listPublishedLanguages, type PublishedHead } from '#record/find-published-document.ts'
import { inLanguage, nothing, type Html } from '#web/markup.ts'
import { statusOf } from '#web/reply.ts'
import { sendTo } from '#web/send-page.ts'
import { networkOf } from '#web/visitor.ts'
import { say } from '#web/words.ts'
import { commentingOn } from './commenting.ts'
import { idIn, isForeign, readAuthorCookie, readForm, refusalOf, type CommentVisit } from './comments-visit.ts'
import { fullTitle } from './full-title.ts'
import { typed } from './parts/comment-form.ts'
import { commentPath, commentsPath, newCommentPath, textMarkup, threadList } from './parts/comment-lines.ts'
import { pagePath, pager } from './parts/pager.ts'
import { listPage, notFound, numberIn, show, type Visit } from './visit.ts'

/** `/news/{number}/comments`: every public comment, in pages of bounded weight. */
export async function commentsPage(visit: Visit): Promise<Response> {
  const { lang, reader } = visit
  const document = await getCommented(reader, { number: numberIn(visit, 'number') })
  const page = listPage(visit)
  const sort = sortIn(visit)
  const { threads, total, pages } = await listComments(reader, { document: document.id, page, sort })
  if (page > pages) throw notFound()
  const { takes, closed } = await commentingOn(visit, document)
  const base = commentsPath(visit, document.number)
  const path = sort === 'newest' ? base : `${base}?sort=${sort}`
  const place = { number: document.number, isOpen: takes }
  const title = say(lang, total === 0 ? 'comments.title' : 'comments.title_count', { count: total })
  const sorts = html`<nav class="sorts" aria-label="${say(lang, 'comments.sort')}">
    ${commentSorts.map(
      (one) =>
        html`<a
          href="${one === 'newest' ? base : `${base}?sort=${one}`}"
          ${one === sort ? html` aria-current="true"` : nothing}
          >${say(lang, `comments.sort_${one}`)}</a
        >`,
    )}
  </nav>`
  const list = total === 0 ? html`<p class="soft">${say(lang, 'comments.none')}</p>` : threadList(visit, threads, place)
  const head = await headOf(visit, document.number)
  return show(visit, {
    title: fullTitle(title, head?.headline, head?.lang),
    path: pagePath({ path }, page),
    canonical: pagePath({ path: base }, page),
    languages: [],
    main: html`<div class="title">
        <h1>${title}</h1>
        ${documentLine(visit, document.number, head)}
      </div>
      ${total < 2 ? nothing : sorts}
      <section class="part comment-part">
        <h2 class="off">${say(lang, 'comments.title')}</h2>
        ${list}
      </section>
      ${pager(visit, { page, pages, total, path })}
      <div class="beneath">
        ${
          takes
            ? html`<p class="no-print">
                <a class="act" href="${newCommentPath(visit, document.number)}">${say(lang, 'comments.write')}</a>
              </p>`
            : html`<p class="soft">${say(lang, closed)}</p>`
        }
        <p class="no-print">
          <a href="${visit.at.path(lang, '/comments/mine')}" rel="nofollow">${say(lang, 'comments.mine')}</a>
        </p>
      </div>`,
  })
}

/** `/comments/{id}`: a comment's permanent address leads to where it stands now. What was public and is gone says so (410). */
export async function commentAddress(visit: Visit): Promise<Response> {
  const id = idIn(visit.c.req.param('id')) ?? ''
  const found = await findCommentPage(visit.reader, { id, sort: 'newest' })
  if (found === undefined) return showGone(visit, id)
  const document = await getCommented(visit.reader, { id: found.document })
  const path =
    found.root === null
      ? commentsPath(visit, document.number)
      : visit.at.path(visit.lang, `/comments/${found.root}/replies`)
  return sendTo(`${pagePath({ path }, found.page)}#c-${id}`, 302)
}

async function showGone(visit: Visit, id: string): Promise<Response> {
  const { lang } = visit
  const gone = await findGoneComment(visit.reader, id)
  if (gone === undefined) throw notFound()
  const document = await getCommented(visit.reader, { id: gone.document })
  const title = say(lang, 'comments.gone_title')
  const head = await headOf(visit, document.number)
  return show(
    visit,
    {
      title: fullTitle(title, head?.headline, head?.lang),
      path: commentPath(visit, id),
      isHidden: true,
      languages: [],
      main: html`<div class="title">
          <h1>${title}</h1>
          <p>${say(lang, 'comments.gone_text')}</p>
          ${documentLine(visit, document.number, head)}
        </div>
        <p><a href="${commentsPath(visit, document.number)}">${say(lang, 'comments.back')}</a></p>`,
    },
    410,
  )
}

/** `/comments/{id}/replies`: a long thread on pages of its own. */
export async function threadPage(visit: Visit): Promise<Response> {
  const { lang, reader } = visit
  const root = idIn(visit.c.req.param('id')) ?? ''
  const page = listPage(visit)
  const found = await findThread(reader, { root, page })
  if (found === undefined || page > found.pages) throw notFound()
  const document = await getCommented(reader, { id: found.document })
  const { takes } = await commentingOn(visit, document)
  const path = visit.at.path(lang, `/comments/${root}/replies`)
  const title = say(lang, 'comments.thread')
  const head = await headOf(visit, document.number)
  return show(visit, {
    title: fullTitle(title, commentInWords(visit, found.thread, head)),
    path: pagePath({ path }, page),
    isHidden: true,
    languages: [],
    main: html`<div class="title">
        <h1>${title}</h1>
        ${documentLine(visit, document.number, head)}
      </div>
      <section class="part comment-part">
        <h2 class="off">${say(lang, 'comments.title')}</h2>
        ${threadList(visit, [found.thread], { number: document.number, isOpen: takes })}
      </section>
      ${pager(visit, { page, pages: found.pages, total: 0, path })}
      <p><a href="${commentsPath(visit, document.number)}">${say(lang, 'comments.back')}</a></p>`,
  })
}

/** `/comments/{id}/report`: tell the moderators of a comment. */
export async function reportPage(visit: CommentVisit): Promise<Response> {
  return showReport(visit, {})
}

export async function sendReport(visit: CommentVisit): Promise<Response> {
  const { c, lang } = visit
  const fields = await readForm(c)
  const reason = reportReasons.find((one) => one === fields('reason'))
  if (reason === undefined)
    return showReport(visit, { message: say(lang, 'comments.report_choose'), status: 422, note: fields('note') })
  const report = { comment: idIn(c.req.param('id')) ?? '', reason, note: fields('note'), network: networkOf(c) }
  try {
    await visit.store.transact((tx) =>
      reportComment(tx, visit.keys, {
        ...report,
        author: readAuthorCookie(c, visit.house),
        isForeign: isForeign(c, visit.house),
      }),
    )
  } catch (error) {
    const { fault, message } = refusalOf(error, lang)
    return showReport(visit, { message, status: statusOf(fault), note: fields('note'), reason })
  }
  return showReport(visit, { isDone: true })
}

interface ReportShown {
  message?: string
  status?: number
  note?: string
  reason?: ReportReason
  isDone?: boolean
}

async function showReport(
  visit: CommentVisit,
  { message, status = 200, note = '', reason, isDone = false }: ReportShown,
): Promise<Response> {
  const { lang, at } = visit
  const id = idIn(visit.c.req.param('id')) ?? ''
  const comment = await findShownComment(visit.reader, { id })
  if (comment === undefined) throw notFound()
  const document = await getCommented(visit.reader, { id: comment.document })
  const title = say(lang, isDone ? 'comments.report_done' : 'comments.report_title')
  const path = at.path(lang, `/comments/${id}/report`)
  const choices = reportReasons.map(
    (one) =>
      html`<p>
        <label
          ><input type="radio" name="reason" value="${one}" required${one === reason ? html` checked` : nothing} />
          ${say(lang, `comments.report_${one}`)}</label
        >
      </p>`,
  )
  const form = html`<form class="comment-form" method="post" novalidate action="${path}">
    ${message === undefined ? nothing : html`<p class="wrong" role="alert">${message}</p>`}
    <fieldset>
      <legend>${say(lang, 'comments.report_why')}</legend>
      ${choices}
    </fieldset>
    <p>
      <label for="note">${say(lang, 'comments.report_note')}</label
      ><textarea id="note" name="note" rows="3" dir="auto">${typed(note)}</textarea>
    </p>
    <p class="buttons"><button type="submit">${say(lang, 'comments.report_send')}</button></p>
  </form>`
  return show(
    visit,
    {
      title: fullTitle(title, commentInWords(visit, comment, await headOf(visit, document.number))),
      path,
      isHidden: true,
      isPrivate: true,
      isRefused: message !== undefined,
      languages: [],
      main: html`<div class="title">
          <h1>${title}</h1>
          <p>${say(lang, isDone ? 'comments.report_done_text' : 'comments.report_text')}</p>
        </div>
        <section class="part comment-part">
          <ol class="comments">
            <li>
              <article>
                <h2><bdi>${comment.name}</bdi></h2>
                ${textMarkup(comment, visit.lang)}
              </article>
            </li>
          </ol>
        </section>
        ${isDone ? nothing : form}
        <p><a href="${commentPath(visit, id)}">${say(lang, 'comments.back')}</a></p>`,
    },
    status,
  )
}

function sortIn(visit: Visit): CommentSort {
  const given = visit.c.req.query('sort')
  const sort = given === undefined ? 'newest' : commentSorts.find((one) => one === given)
  if (sort === undefined) throw notFound()
  return sort
}

/** Who wrote it and how it begins, for one writer says many things; of what is no longer to be seen, beneath what it stood. */
function commentInWords(
  { lang }: Visit,
  { name, text, isGone = false }: { name: string; text: string; isGone?: boolean },
  head: Head,
): string {
  return isGone ? (head?.headline ?? '') : [name, text].join(say(lang, 'list.comma'))
}

type Head = PublishedHead['languages'][number] | undefined

/** The document in the page's language, or in the first that it has. */
async function headOf(visit: Visit, number: number): Promise<Head> {
  const heads = await listPublishedLanguages(visit.reader, number)
  return heads.find((one) => one.lang === visit.lang) ?? heads[0]
}

function documentLine(visit: Visit, number: number, head: Head): Html {
  return head === undefined
    ? nothing
    : html`<p>
        <a href="${visit.at.document(head.lang, number, head.slug)}" ${inLanguage(head.lang, visit.lang)}
          >${head.headline}</a
        >
      </p>`
}
