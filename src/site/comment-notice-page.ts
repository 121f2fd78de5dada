import { html } from 'hono/html'
import { findReplyNotice, readNoticeToken, setReplyNotice, type ReplyNotice } from '#comments/reply-notice.ts'
import { nothing } from '#web/markup.ts'
import { say } from '#web/words.ts'
import { goOn, readForm, type CommentVisit } from './comments-visit.ts'
import { showOwn } from './own-page.ts'
import { notFound } from './visit.ts'

/**
 * `/comments/notices/{token}`: the link in a mail. Looking at it changes nothing, since mail servers look at links, too: a button says yes,
 * another one no.
 */
export async function noticePage(visit: CommentVisit): Promise<Response> {
  const { lang, at, c } = visit
  const { state: kept, comment } = await noticeOf(visit)
  const state = kept === 'ended' ? 'stopped' : kept
  const title = say(lang, `comments.notice_${state}`)
  const button = (act: 'confirmed' | 'stopped', word: 'comments.notice_yes' | 'comments.notice_no') =>
    html`<form
      class="comment-form"
      method="post"
      action="${at.path(lang, `/comments/notices/${c.req.param('token')}`)}"
    >
      <input type="hidden" name="act" value="${act}" />
      <p class="buttons"><button type="submit">${say(lang, word)}</button></p>
    </form>`
  return showOwn(visit, {
    title,
    path: at.path(lang, '/comments/notices'),
    languages: [],
    text: say(lang, `comments.notice_${state}_text`),
    rest: html`${state === 'confirmed' ? nothing : button('confirmed', 'comments.notice_yes')}${
        state === 'stopped' ? nothing : button('stopped', 'comments.notice_no')
      }
      <p><a href="${at.path(lang, `/comments/${comment}`)}">${say(lang, 'comments.notice_comment')}</a></p>
      <p><a href="${at.path(lang, '/comments/mail')}">${say(lang, 'comments.own_mail')}</a></p>`,
  })
}

/** `POST` to it: yes or no, and the one click with which a mail program stops further mail (RFC 8058). */
export async function setNotice(visit: CommentVisit): Promise<Response> {
  const { comment } = await noticeOf(visit)
  const fields = await readForm(visit.c)
  const isOneClick = fields('List-Unsubscribe') === 'One-Click'
  const state = isOneClick ? 'stopped' : fields('act')
  if (state !== 'confirmed' && state !== 'stopped') throw notFound()
  await visit.store.transact((tx) => setReplyNotice(tx, { comment, state }))
  if (isOneClick) return visit.c.text('', 200, { 'cache-control': 'no-store' })
  return goOn(visit.c, visit.at.path(visit.lang, `/comments/notices/${visit.c.req.param('token')}`))
}

async function noticeOf({ c, keys, reader }: CommentVisit): Promise<ReplyNotice> {
  const comment = readNoticeToken(keys, c.req.param('token') ?? '')
  const notice = comment === undefined ? undefined : await findReplyNotice(reader, { keys, comment })
  if (notice === undefined) throw notFound()
  return notice
}
