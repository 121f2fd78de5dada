import { html } from 'hono/html'
import { findAuthor } from '#comments/author.ts'
import { findCommented, type CommentedDocument } from '#comments/commented-document.ts'
import {
  appealRefusal,
  editComment,
  findOwnComment,
  listOwnComments,
  takeBackComment,
  type OwnComment,
} from '#comments/own-comment.ts'
import { eraseOwnData, exportOwnData } from '#comments/own-data.ts'
import { readReceipt, receiptOf } from '#comments/receipt.ts'
import { findReplyNotice } from '#comments/reply-notice.ts'
import { listPublishedLanguages } from '#record/find-published-document.ts'
import { instantInWords, instantMarkup } from '#web/dates.ts'
import { inLanguage, nothing, type Html } from '#web/markup.ts'
import { statusOf } from '#web/reply.ts'
import { isWord, say } from '#web/words.ts'
import {
  goOn,
  isForeign,
  readAuthorCookie,
  readForm,
  refusalOf,
  type CommentVisit,
  type FormFields,
} from './comments-visit.ts'
import { typed } from './parts/comment-form.ts'
import { commentPath, newCommentPath, textMarkup } from './parts/comment-lines.ts'
import { showOwn } from './own-page.ts'
import { notFound } from './visit.ts'

/** `/comments/mine/{receipt}`: one's own comment, where it stands, and what can be done with it. Nobody else knows the address. */
export async function receiptPage(visit: CommentVisit): Promise<Response> {
  const own = await ownComment(visit)
  return isErased(own) ? showErased(visit) : showReceipt(visit, own, {})
}

/** `POST` to the receipt: change it, take it back, appeal. */
export async function actOnReceipt(visit: CommentVisit): Promise<Response> {
  const own = await ownComment(visit)
  const fields = await readForm(visit.c)
  const act = acts[fields('act')]
  if (act === undefined) throw notFound()
  try {
    await act(visit, own, fields)
  } catch (error) {
    const { fault, message } = refusalOf(error, visit.lang)
    return showReceipt(visit, own, { message, status: statusOf(fault), typed: fields })
  }
  return goOn(visit.c, receiptPath(visit, own.id))
}

type Act = (visit: CommentVisit, own: OwnComment, fields: FormFields) => Promise<void>

const acts: Record<string, Act | undefined> = {
  edit: ({ store }, { id }, fields) =>
    store.transact((tx) =>
      editComment(tx, { id, revision: Number(fields('revision')), name: fields('name'), text: fields('text') }),
    ),
  'take-back': ({ store }, { id }) => store.transact((tx) => takeBackComment(tx, id)),
  appeal: ({ store }, { id }, fields) => store.transact((tx) => appealRefusal(tx, { id, text: fields('appeal') })),
}

/** `/comments/mine`: the comments of this browser, by its cookie. */
export async function ownCommentsPage(visit: CommentVisit): Promise<Response> {
  const { lang } = visit
  const author = await findAuthor(visit.reader, readAuthorCookie(visit.c, visit.house))
  const own = author === undefined ? [] : await listOwnComments(visit.reader, author.id)
  const title = say(lang, 'comments.mine')
  const list = html`<ol class="comments">
    ${own.map(
      (one) =>
        html`<li>
          <p class="meta">
            <span
              ><a href="${receiptPath(visit, one.id)}">${instantMarkup(one.createdAt, visit, { time: true })}</a></span
            >
            <span>${stateWord(lang, one.state)}</span>
          </p>
          <p dir="auto">${one.text.slice(0, 200)}</p>
        </li>`,
    )}
  </ol>`
  return showOwn(visit, {
    title,
    path: visit.at.path(lang, '/comments/mine'),
    text: say(lang, 'comments.mine_text'),
    rest:
      own.length === 0
        ? html`<p class="soft">${say(lang, 'comments.mine_none')}</p>`
        : html`${list}${ownDataForms(visit)}`,
  })
}

/** To take everything along, and to have it erased. */
function ownDataForms({ lang, at }: CommentVisit): Html {
  return html`<section class="part">
    <h2>${say(lang, 'comments.own_data')}</h2>
    <p><a href="${at.path(lang, '/comments/mine/export')}" download>${say(lang, 'comments.export')}</a></p>
    <details>
      <summary>${say(lang, 'comments.erase')}</summary>
      <form class="comment-form" method="post" action="${at.path(lang, '/comments/mine')}">
        <p>${say(lang, 'comments.erase_text')}</p>
        <p class="buttons"><button type="submit">${say(lang, 'comments.erase')}</button></p>
      </form>
    </details>
  </section>`
}

/** `/comments/mine/export`: everything the house knows of this browser's writer, as JSON. */
export async function exportPage(visit: CommentVisit): Promise<Response> {
  const author = await findAuthor(visit.reader, readAuthorCookie(visit.c, visit.house))
  if (author === undefined) throw notFound()
  const headers = { 'cache-control': 'no-store', 'content-disposition': 'attachment; filename="comments.json"' }
  return visit.c.json(await exportOwnData(visit.reader, author.id), 200, headers)
}

/** `POST /comments/mine`: erase it. Only from a page of ours: the cookie alone is no wish. */
export async function eraseComments(visit: CommentVisit): Promise<Response> {
  const author = await findAuthor(visit.reader, readAuthorCookie(visit.c, visit.house))
  if (author === undefined || isForeign(visit.c, visit.house)) throw notFound()
  await visit.store.transact((tx) => eraseOwnData(tx, author.id))
  return goOn(visit.c, visit.at.path(visit.lang, '/comments/mine'))
}

/** Of what was erased only its place is left. */
const isErased = ({ text }: OwnComment): boolean => text === ''

function showErased(visit: CommentVisit): Response {
  const { lang, at } = visit
  const title = say(lang, 'comments.erased')
  return showOwn(
    visit,
    { title, path: at.path(lang, '/comments/mine'), languages: [], text: say(lang, 'comments.erased_text') },
    410,
  )
}

async function ownComment(visit: CommentVisit): Promise<OwnComment> {
  const id = readReceipt(visit.keys, visit.c.req.param('receipt') ?? '')
  const own = id === undefined ? undefined : await findOwnComment(visit.reader, id)
  if (own === undefined) throw notFound()
  return own
}

function receiptPath(visit: CommentVisit, id: string): string {
  return visit.at.path(visit.lang, `/comments/mine/${receiptOf(visit.keys, id)}`)
}

interface ReceiptShown {
  message?: string
  status?: number
  /** What was typed into a form that was refused. */
  typed?: FormFields
}

async function showReceipt(visit: CommentVisit, own: OwnComment, shown: ReceiptShown): Promise<Response> {
  const { lang, at } = visit
  const document = await findCommented(visit.reader, { id: own.document })
  const heads = document === undefined ? [] : await listPublishedLanguages(visit.reader, document.number)
  const head = heads.find((one) => one.lang === lang) ?? heads[0]
  const notice = await findReplyNotice(visit.reader, { keys: visit.keys, comment: own.id })
  const title = titleOf(lang, own)
  const problem =
    shown.message === undefined
      ? nothing
      : html`<div class="notice" role="alert">
          <h2>${say(lang, 'comments.not_sent')}</h2>
          <p>${shown.message}</p>
        </div>`
  return showOwn(
    visit,
    {
      title,
      path: at.path(lang, '/comments/mine'),
      languages: [],
      isRefused: shown.message !== undefined,
      text: stateText(visit, own),
      rest: html`${notice?.state === 'asked' ? html`<p class="told">${say(lang, 'comments.mail_asked')}</p>` : nothing}${problem}${reasonMarkup(visit, own)}
        <section class="part comment-part">
          <ol class="comments">
            <li>
              <article>
                <h2><bdi>${own.name}</bdi></h2>
                <p class="meta">
                  ${instantMarkup(own.createdAt, visit, { time: true })}${own.revision === 1 ? nothing : html` <span>${say(lang, 'comments.edited')}</span>`}
                </p>
                ${textMarkup({ text: own.text, mayLink: false }, lang)}
              </article>
            </li>
          </ol>
        </section>
        <div class="beneath">
          ${forms(visit, own, shown)}
          ${own.state === 'taken_back' ? nothing : html`<p class="soft">${say(lang, 'comments.keep_address')}</p>`}
          ${own.state === 'published' && document !== undefined ? html`<p><a href="${commentPath(visit, own.id)}">${say(lang, 'comments.see')}</a></p>` : nothing}${head === undefined || document === undefined ? nothing : html`<p><a href="${at.document(head.lang, document.number, head.slug)}#comments" ${inLanguage(head.lang, lang)}>${head.headline}</a></p>`}${again(visit, own, document)}
          <p><a href="${at.path(lang, '/comments/mine')}">${say(lang, 'comments.mine')}</a></p>
        </div>`,
    },
    shown.status ?? 200,
  )
}

function titleOf(lang: string, own: OwnComment): string {
  if (own.state === 'waiting') return say(lang, 'comments.arrived')
  return stateWord(lang, own.state)
}

function stateWord(lang: string, state: OwnComment['state']): string {
  return say(lang, `comments.state_${state}`)
}

function stateText({ lang }: CommentVisit, { state }: OwnComment): string {
  return say(lang, `comments.state_${state}_text`)
}

/** Why it is not shown, what the moderator added, and what became of the appeal. */
function reasonMarkup({ lang }: CommentVisit, own: OwnComment): Html {
  if (own.state !== 'refused') return nothing
  const key = `comments.reason_${own.reason ?? 'other'}`
  const appeal =
    own.appeal === null
      ? nothing
      : html`<p>${say(lang, own.appeal.outcome === null ? 'comments.appeal_waits' : 'comments.appeal_upheld')}</p>
          ${own.appeal.isLastResort ? html`<p>${say(lang, 'comments.appeal_last_resort')}</p>` : nothing}
          ${own.appeal.answer ? html`<blockquote dir="auto">${own.appeal.answer}</blockquote>` : nothing}
          ${
            own.appeal.text
              ? html`<p>${say(lang, 'comments.appeal_own')}</p>
                  <blockquote dir="auto">${own.appeal.text}</blockquote>`
              : nothing
          }`
  return html`<div class="notice">
    <h2>${say(lang, 'comments.reason')}</h2>
    <p>${isWord(key) ? say(lang, key) : say(lang, 'comments.reason_other')}</p>
    ${own.note ? html`<blockquote dir="auto">${own.note}</blockquote>` : nothing}${appeal}
  </div>`
}

function forms(visit: CommentVisit, own: OwnComment, shown: ReceiptShown): Html {
  const { lang, now } = visit
  const action = receiptPath(visit, own.id)
  const value = (name: string, kept: string) => shown.typed?.(name) || kept
  const isFresh = own.editableUntil > now && (own.state === 'waiting' || own.state === 'published')
  const edit = html`<details${shown.typed?.('act') === 'edit' ? html` open` : nothing}><summary>${say(lang, 'comments.edit')}</summary><form class="comment-form" method="post" novalidate action="${action}"><p class="soft">${say(lang, 'comments.edit_until', { time: instantInWords(own.editableUntil, visit, { time: true }) })}</p>
<input type="hidden" name="act" value="edit"><input type="hidden" name="revision" value="${own.revision}">
<p><label for="edit-name">${say(lang, 'comments.name')} <span class="must" aria-hidden="true">*</span></label><input id="edit-name" type="text" name="name" required dir="auto" value="${value('name', own.name)}"></p>
<p><label for="edit-text">${say(lang, 'comments.text')} <span class="must" aria-hidden="true">*</span></label><textarea id="edit-text" name="text" rows="7" required dir="auto">
${typed(value('text', own.text))}</textarea></p><p class="buttons"><button type="submit">${say(lang, 'comments.edit_save')}</button></p></form></details>`
  const back = html`<details>
    <summary>${say(lang, 'comments.take_back')}</summary>
    <form class="comment-form" method="post" action="${action}">
      <p>${say(lang, 'comments.take_back_text')}</p>
      <input type="hidden" name="act" value="take-back" />
      <p class="buttons"><button type="submit">${say(lang, 'comments.take_back')}</button></p>
    </form>
  </details>`
  const appeal = html`<form class="comment-form" method="post" action="${action}">
    <h2>${say(lang, 'comments.appeal')}</h2>
    <p class="soft" id="appeal-hint">${say(lang, 'comments.appeal_text')}</p>
    <input type="hidden" name="act" value="appeal" />
    <p>
      <label for="appeal">${say(lang, 'comments.appeal_why')}</label
      ><textarea id="appeal" name="appeal" rows="4" dir="auto" aria-describedby="appeal-hint">
${typed(value('appeal', ''))}</textarea>
    </p>
    <p class="buttons"><button type="submit">${say(lang, 'comments.appeal_send')}</button></p>
  </form>`
  return html`${isFresh ? edit : nothing}${own.state === 'refused' && own.appeal === null ? appeal : nothing}${own.state === 'taken_back' ? nothing : back}`
}

/** After a taking back, the way to write anew. */
function again(visit: CommentVisit, own: OwnComment, document: CommentedDocument | undefined): Html {
  if (own.state !== 'taken_back' || document === undefined || document.isWithdrawn) return nothing
  return html`<p><a href="${newCommentPath(visit, document.number)}">${say(visit.lang, 'comments.write')}</a></p>`
}
