import { html } from 'hono/html'
import { readMailAddress } from '#comments/mail-address.ts'
import { readMailVisit } from '#comments/mail-visit.ts'
import { eraseMailData, exportMailData } from '#comments/own-data.ts'
import { tellOwnDataLater } from '#delivery/comment-mails.ts'
import { sendsMail } from '#delivery/mail-server.ts'
import { instantMarkup } from '#web/dates.ts'
import { nothing, type Html } from '#web/markup.ts'
import { statusOf } from '#web/reply.ts'
import { say } from '#web/words.ts'
import { goOn, isForeign, readForm, refusalOf, type CommentVisit } from './comments-visit.ts'
import { showOwn } from './own-page.ts'
import { notFound } from './visit.ts'

/** `/comments/mail`: whoever gave a mail address asks there for what is kept under it. */
export async function ownMailPage(visit: CommentVisit): Promise<Response> {
  return (await sendsMail(visit.reader)) ? showAsk(visit, {}) : showNoMail(visit)
}

/** `POST` to it: a link goes to the address, if anything is kept under it. The answer is the same for every address. */
export async function askForOwnMail(visit: CommentVisit): Promise<Response> {
  const { c, keys, lang, store } = visit
  if (isForeign(c, visit.house)) throw notFound()
  if (!(await sendsMail(visit.reader))) return showNoMail(visit, 409)
  const typed = (await readForm(c))('mail')
  // Beneath a comment the address may be left out, and the refusal of a wrong one says so; here it may not.
  const message = say(lang, 'comments.own_mail_wrong')
  try {
    const address = readMailAddress(typed)
    if (address === undefined) return showAsk(visit, { message, typed, status: 422 })
    await store.transact((tx) => tellOwnDataLater(tx, { keys, address, lang }))
    return showAsk(visit, { isSent: true })
  } catch (error) {
    const { fault } = refusalOf(error, lang)
    return showAsk(visit, { message, typed, status: statusOf(fault) })
  }
}

/** An office that sends no mail can send no link: it says so, and where one's comments are found without. */
function showNoMail(visit: CommentVisit, status = 200): Response {
  const { lang, at } = visit
  const title = say(lang, 'comments.own_mail')
  return showOwn(
    visit,
    {
      title,
      path: at.path(lang, '/comments/mail'),
      text: say(lang, 'comments.own_mail_off'),
      rest: html`<p><a href="${at.path(lang, '/comments/mine')}">${say(lang, 'comments.mine')}</a></p>`,
    },
    status,
  )
}

interface Asked {
  isSent?: boolean
  message?: string
  typed?: string
  status?: number
}

function showAsk(visit: CommentVisit, { isSent = false, message, typed = '', status = 200 }: Asked): Response {
  const { lang, at } = visit
  const title = say(lang, 'comments.own_mail')
  const form = html`<form class="comment-form" method="post" novalidate action="${at.path(lang, '/comments/mail')}">
    <p>
      <label for="own-mail">${say(lang, 'comments.mail')} <span class="must" aria-hidden="true">*</span></label
      ><input
        id="own-mail"
        name="mail"
        type="email"
        required
        autocomplete="email"
        dir="ltr"
        value="${typed}"
        ${message === undefined ? nothing : html` aria-invalid="true" aria-describedby="own-mail-wrong"`}
      />
    </p>
    ${message === undefined ? nothing : html`<p class="wrong" id="own-mail-wrong">${message}</p>`}
    <p class="buttons"><button type="submit">${say(lang, 'comments.own_mail_send')}</button></p>
  </form>`
  return showOwn(
    visit,
    {
      title,
      path: at.path(lang, '/comments/mail'),
      isRefused: message !== undefined,
      text: say(lang, 'comments.own_mail_text'),
      rest: isSent ? html`<p class="told" role="status">${say(lang, 'comments.own_mail_sent')}</p>` : form,
    },
    status,
  )
}

/** `/comments/mail/{token}`: what is kept under the address that the link was sent to. */
export async function ownMailDataPage(visit: CommentVisit): Promise<Response> {
  const { lang, at, c } = visit
  const addressKey = findAddress(visit)
  if (addressKey === undefined) return showOver(visit)
  const { comments } = await exportMailData(visit.reader, addressKey)
  const own = at.path(lang, `/comments/mail/${c.req.param('token')}`)
  const title = say(lang, 'comments.own_mail_data')
  return showOwn(visit, {
    title,
    path: at.path(lang, '/comments/mail'),
    languages: [],
    text: say(lang, 'comments.own_mail_until'),
    rest: html`${comments.length === 0 ? html`<p class="soft">${say(lang, 'comments.own_mail_none')}</p>` : listed(visit, comments)}
      <section class="part">
        <h2>${say(lang, 'comments.own_data')}</h2>
        <p><a href="${own}/export" download>${say(lang, 'comments.export')}</a></p>
        <details>
          <summary>${say(lang, 'comments.erase')}</summary>
          <form class="comment-form" method="post" action="${own}">
            <p>${say(lang, 'comments.own_mail_erase')}</p>
            <p class="buttons"><button type="submit">${say(lang, 'comments.erase')}</button></p>
          </form>
        </details>
      </section>`,
  })
}

/** A link that has run out, or lost a letter on its way: where one asks for another. */
function showOver(visit: CommentVisit): Response {
  const { lang, at } = visit
  const path = at.path(lang, '/comments/mail')
  return showOwn(
    visit,
    {
      title: say(lang, 'comments.own_mail_over'),
      path,
      languages: [],
      text: say(lang, 'comments.own_mail_over_text'),
      rest: html`<p><a href="${path}">${say(lang, 'comments.own_mail')}</a></p>`,
    },
    404,
  )
}

function listed(visit: CommentVisit, comments: { createdAt: string; text: string }[]): Html {
  return html`<ol class="comments">
    ${comments.map(
      ({ createdAt, text }) =>
        html`<li>
          <p class="meta">${instantMarkup(createdAt, visit, { time: true })}</p>
          <p dir="auto">${text.slice(0, 200)}</p>
        </li>`,
    )}
  </ol>`
}

export async function exportOwnMail(visit: CommentVisit): Promise<Response> {
  const headers = { 'cache-control': 'no-store', 'content-disposition': 'attachment; filename="comments.json"' }
  return visit.c.json(await exportMailData(visit.reader, addressOf(visit)), 200, headers)
}

/** `POST` to it: erase them, and the address wherever it stands. */
export async function eraseOwnMail(visit: CommentVisit): Promise<Response> {
  const addressKey = addressOf(visit)
  if (isForeign(visit.c, visit.house)) throw notFound()
  await visit.store.transact((tx) => eraseMailData(tx, addressKey))
  return goOn(visit.c, visit.at.path(visit.lang, `/comments/mail/${visit.c.req.param('token')}`))
}

function addressOf(visit: CommentVisit): string {
  const key = findAddress(visit)
  if (key === undefined) throw notFound()
  return key
}

function findAddress({ c, keys, now }: CommentVisit): string | undefined {
  return readMailVisit(keys, { token: c.req.param('token') ?? '', at: now })
}
