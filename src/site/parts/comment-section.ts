import { html } from 'hono/html'
import { listComments } from '#comments/list-comments.ts'
import { sendsMail } from '#delivery/mail-server.ts'
import { rememberBy } from '#ground/remember.ts'
import { nothing, type Html } from '#web/markup.ts'
import type { Frame } from '#web/page.ts'
import { say } from '#web/words.ts'
import { commentingOn } from '../commenting.ts'
import type { Visit } from '../visit.ts'
import { commentForm, emptyForm } from './comment-form.ts'
import { commentsPath, newCommentPath, threadList } from './comment-lines.ts'

export interface CommentedPage {
  document: string
  number: number
  kind: string
  firstPublishedAt: string
  withdrawal: unknown
}

/** The comments under a document: the first page of them, and the way to write one. The same for every reader. */
export async function commentSection(visit: Visit, page: CommentedPage): Promise<Html> {
  const { lang, reader } = visit
  const document = { ...page, id: page.document, isWithdrawn: page.withdrawal !== null }
  const { takes, closed, isReadFirst } = await commentingOn(visit, document)
  const { threads, total, pages } = await listComments(reader, { document: page.document, page: 1, sort: 'picked' })
  if (!takes && total === 0 && closed !== 'comments.closed_withdrawn') return nothing
  const all = commentsPath(visit, page.number)
  const invitation = takes
    ? html`<p class="no-print">
          <a class="act" href="${newCommentPath(visit, page.number)}">${say(lang, 'comments.write')}</a>
        </p>
        ${emptyFormMarkup({ frame: visit, number: page.number, takesMail: await sendsMail(reader), isReadFirst })}`
    : html`<p class="soft">${say(lang, closed)}</p>`
  const list =
    total === 0
      ? takes
        ? html`<p class="soft">${say(lang, 'comments.none')}</p>`
        : nothing
      : threadList(visit, threads, { number: page.number, isOpen: takes })
  const more =
    total === 0 || (pages < 2 && total < 3)
      ? nothing
      : html`<p class="no-print"><a href="${all}">${say(lang, 'comments.all', { count: total })}</a></p>`
  return html`<section class="part comment-part" id="comments" data-outside aria-labelledby="comments-title">
    <h2 id="comments-title">
      ${total === 0 ? say(lang, 'comments.title') : say(lang, 'comments.title_count', { count: total })}
    </h2>
    ${list}${more}${invitation}
  </section>`
}

interface EmptyForm {
  frame: Frame
  number: number
  takesMail: boolean
  isReadFirst: boolean
}

const emptyFormMarkup = rememberBy(
  40,
  ({ frame: { lang, office }, number, takesMail, isReadFirst }: EmptyForm) =>
    [lang, office.languages.join(' '), number, takesMail, isReadFirst].join('\n'),
  ({ frame, ...shown }) => commentForm(frame, { ...shown, values: emptyForm, isHidden: true }),
)
