import { html } from 'hono/html'
import type { ShownComment, Thread } from '#comments/list-comments.ts'
import { rememberBy } from '#ground/remember.ts'
import { detectLanguage } from '#persian/detect-language.ts'
import { directionOf, directionOfLanguage } from '#persian/direction.ts'
import { instantMarkup } from '#web/dates.ts'
import { nothing, sayMarkup, type Html } from '#web/markup.ts'
import type { Frame } from '#web/page.ts'
import { say } from '#web/words.ts'

/** Where the comments of a document live. */
export interface CommentPlace {
  number: number
  /** New comments are taken. */
  isOpen: boolean
}

export function commentsPath({ at, lang }: Frame, number: number): string {
  return at.path(lang, `/news/${number}/comments`)
}

/** A comment's permanent address, which leads to wherever it stands. */
export function commentPath({ at, lang }: Frame, id: string): string {
  return at.path(lang, `/comments/${id}`)
}

export function newCommentPath(frame: Frame, number: number, parent?: string): string {
  return `${commentsPath(frame, number)}/new${parent === undefined ? '' : `?parent=${parent}`}`
}

/** Threads one beneath another: two levels that can be seen, deeper ones say whom they answer. */
export function threadList(frame: Frame, threads: readonly Thread[], place: CommentPlace): Html {
  const here = new Set(threads.flatMap((thread) => [thread.id, ...thread.replies.map((reply) => reply.id)]))
  return html`<ol class="comments">
    ${threads.map((thread) => threadMarkup(frame, thread, { ...place, here }))}
  </ol>`
}

/** With the comments that stand on the page. */
type PlaceOnPage = CommentPlace & { here: ReadonlySet<string> }

function threadMarkup(frame: Frame, thread: Thread, place: PlaceOnPage): Html {
  const replies =
    thread.replies.length === 0
      ? nothing
      : html`<ol class="comments">
          ${thread.replies.map((reply) => html`<li id="c-${reply.id}">${commentMarkup(frame, reply, place)}</li>`)}
        </ol>`
  const more =
    thread.moreReplies === 0
      ? nothing
      : html`<p>
          <a href="${frame.at.path(frame.lang, `/comments/${thread.id}/replies`)}"
            >${say(frame.lang, 'comments.more_replies', { count: thread.moreReplies })}</a
          >
        </p>`
  return html`<li id="c-${thread.id}">
    ${thread.isGone ? html`<p class="soft">${say(frame.lang, 'comments.gone')}</p>` : commentMarkup(frame, thread, place)}${replies}${more}
  </li>`
}

function commentMarkup(frame: Frame, comment: ShownComment, { number, isOpen, here }: PlaceOnPage): Html {
  return shownLately({ frame, comment, place: { number, isOpen }, isAnsweredHere: here.has(comment.answers?.id ?? '') })
}

interface CommentShown {
  frame: Frame
  comment: ShownComment
  place: CommentPlace
  /** Whether what it answers stands on the page. */
  isAnsweredHere: boolean
}

/** With each comment that comes a page is rendered anew, with all that it had before. */
const shownLately = rememberBy(200, keyOf, oneMarkup)

/** All that the markup of a comment depends on. */
function keyOf({ frame: { lang, zone, office }, comment, place, isAnsweredHere }: CommentShown): string {
  const { id, name, text, isStaff, isPicked, mayLink, createdAt, isEdited, answers } = comment
  const marks = [isStaff, isPicked, mayLink, isEdited, place.isOpen, isAnsweredHere].map(Number).join('')
  const answered = answers === null ? '' : `${answers.id} ${answers.name}`
  return [lang, office.languages.join(' '), zone, place.number, id, createdAt, marks, answered, name, text].join('\n')
}

/** One comment: who, when, what, and what can be done. Its words are text, whatever they look like. */
function oneMarkup({ frame, comment, place, isAnsweredHere }: CommentShown): Html {
  const { lang } = frame
  const own = commentPath(frame, comment.id)
  const answers =
    comment.answers === null
      ? nothing
      : html`<p class="answers">
          <a href="${isAnsweredHere ? `#c-${comment.answers.id}` : commentPath(frame, comment.answers.id)}"
            >${sayMarkup(lang, 'comments.answers', { name: html`<bdi>${comment.answers.name}</bdi>` })}</a
          >
        </p>`
  return html`<article>
    <h3>
      <bdi>${comment.name}</bdi
      >${comment.isStaff ? html` <span class="badge">${say(lang, 'comments.staff')}</span>` : nothing}${
        comment.isPicked ? html` <span class="badge">${say(lang, 'comments.picked')}</span>` : nothing
      }
    </h3>
    <p class="meta">
      <a href="${own}">${instantMarkup(comment.createdAt, frame, { time: true })}</a
      >${comment.isEdited ? html` <span>${say(lang, 'comments.edited')}</span>` : nothing}
    </p>
    ${answers}${textMarkup(comment, lang)}
    <p class="tools no-print">
      ${
        place.isOpen
          ? html`<a href="${newCommentPath(frame, place.number, comment.id)}"
              >${say(lang, 'comments.reply')}<span class="off"> <bdi>${comment.name}</bdi></span></a
            >`
          : nothing
      }<a href="${own}/report" rel="nofollow"
        >${say(lang, 'comments.report')}<span class="off"> <bdi>${comment.name}</bdi></span></a
      >
    </p>
  </article>`
}

/** Plain text as paragraphs, each in its own direction; what is plainly not in the page's language says which it is, for who listens. */
export function textMarkup({ text, mayLink }: Pick<ShownComment, 'text' | 'mayLink'>, page: string): Html {
  const paragraphs = text.split(/\n{2,}/)
  return html`<div class="words" ${languageOf(text, page)}>
    ${paragraphs.map((paragraph) => html`<p dir="auto">${paragraph.split('\n').map((line, index) => html`${index === 0 ? nothing : html`<br />`}${mayLink ? linked(line) : line}`)}</p>`)}
  </div>`
}

/** Told by its script alone: languages of one script are too easily mistaken. */
function languageOf(text: string, page: string): Html {
  const direction = directionOfLanguage(page)
  return directionOf(text, direction) === direction ? nothing : html`lang="${detectLanguage(text) ?? 'und'}"`
}

/** Addresses become links only where they are http or https after one reading, and stay what they are to search engines. */
function linked(line: string): Html {
  const parts = line.split(/(https?:\/\/[^\s<>"'«»()]+)/giu)
  return html`${parts.map((part, index) => (index % 2 === 1 && isWebAddress(part) ? html`<a href="${new URL(part).href}" rel="ugc nofollow noopener">${part}</a>` : part))}`
}

function isWebAddress(text: string): boolean {
  return URL.canParse(text) && /^https?:$/.test(new URL(text).protocol)
}
