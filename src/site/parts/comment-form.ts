import { html, raw } from 'hono/html'
import { commentLimits } from '#comments/comment.ts'
import { assetPath } from '#web/assets.ts'
import { nothing, type Html } from '#web/markup.ts'
import type { Frame } from '#web/page.ts'
import { say } from '#web/words.ts'
import { commentsPath } from './comment-lines.ts'

/** What stands in the form: on a page that is kept for all readers, nothing. */
export interface FormValues {
  name: string
  text: string
  parent: string
  key: string
  form: string
  mail: string
}

export const emptyForm: FormValues = { name: '', text: '', parent: '', key: '', form: '', mail: '' }

export interface WrongField {
  field: string
  message: string
}

export interface FormShown {
  number: number
  values: FormValues
  /** What is wrong with fields. */
  wrong?: readonly WrongField[] | undefined
  /** Whether answers are announced by mail: only then is an address asked for. */
  takesMail: boolean
  /** Whether every comment is read before it is shown. */
  isReadFirst: boolean
  /** Only with script: it is not there until the script shows it. */
  isHidden?: boolean
}

/** The form to write a comment. Its script is a file of ours; without it the form works as it is. */
export function commentForm(frame: Frame, given: FormShown): Html {
  const { number, values, wrong, takesMail, isReadFirst, isHidden = false } = given
  const { lang } = frame
  const error = (field: string) => wrong?.find((one) => one.field === field)?.message
  const problem = (field: string) =>
    error(field) === undefined ? nothing : html`<p class="wrong" id="comment-${field}-wrong">${error(field)}</p>`
  const marks = (field: string, hint: string) =>
    html` aria-describedby="${hint}${error(field) === undefined ? '' : ` comment-${field}-wrong`}"${error(field) === undefined ? nothing : html` aria-invalid="true"`}`
  const mailField = () =>
    html`<p>
        <label for="comment-mail">${say(lang, 'comments.mail')}</label
        ><input
          id="comment-mail"
          name="mail"
          type="email"
          value="${values.mail}"
          autocomplete="email"
          dir="ltr"
          ${marks('mail', 'comment-mail-hint')}
        />
      </p>
      <p class="soft" id="comment-mail-hint">${say(lang, 'comments.mail_hint')}</p>
      ${problem('mail')}`
  return html`<form
      class="comment-form"
      id="comment-form"
      method="post"
      novalidate
      action="${commentsPath(frame, number)}"
      data-task="${frame.at.path(lang, `/comments/task?document=${number}`)}"
      data-worker="${assetPath('comments.js')}"
      data-limit="${commentLimits.text}"
      data-sent="${say(lang, 'comments.sending')}"
      data-offline="${say(lang, 'comments.offline')}"
      ${isHidden ? html` hidden aria-label="${say(lang, 'comments.write')}"` : nothing}
    >
      <p class="soft">${say(lang, isReadFirst ? 'comments.required' : 'comments.required_soon')}</p>
      <p>
        <label for="comment-name">${say(lang, 'comments.name')} <span class="must" aria-hidden="true">*</span></label
        ><input
          id="comment-name"
          name="name"
          type="text"
          value="${values.name}"
          required
          autocomplete="nickname"
          dir="auto"
          ${marks('name', 'comment-name-hint')}
        />
      </p>
      <p class="soft" id="comment-name-hint">${say(lang, 'comments.name_hint')}</p>
      ${problem('name')}${takesMail ? mailField() : nothing}
      <p>
        <label for="comment-text">${say(lang, 'comments.text')} <span class="must" aria-hidden="true">*</span></label
        ><textarea id="comment-text" name="text" rows="7" required dir="auto" ${marks('text', 'comment-text-hint')}>
${typed(values.text)}</textarea>
      </p>
      <p class="soft" id="comment-text-hint">
        ${say(lang, 'comments.text_hint', { count: commentLimits.text })}
        <span class="count"
          >${say(lang, 'comments.text_kept')} ${say(lang, 'comments.left')}
          <output for="comment-text" aria-live="off" ${numbersIn(lang)}></output
        ></span>
      </p>
      ${problem('text')}
      <p class="off" aria-hidden="true">
        <label
          >${say(lang, 'comments.trap')}<input type="text" name="subject_line" tabindex="-1" autocomplete="off"
        /></label>
      </p>
      <input type="hidden" name="parent" value="${values.parent}" /><input
        type="hidden"
        name="key"
        value="${values.key}"
      /><input type="hidden" name="form" value="${values.form}" /><input type="hidden" name="proof" />
      <p class="buttons">
        <button type="submit">${say(lang, 'comments.send')}</button
        ><button type="submit" class="quiet" name="preview" value="1">${say(lang, 'comments.preview')}</button>
      </p>
      <output></output>
    </form>
    <script type="module" src="${assetPath('comments.js')}"></script>`
}

/** Where a browser writes numbers: of Arabic alone it does not know with which digits. */
export function numbersIn(lang: string): Html {
  return lang === 'ar' ? html` lang="ar-EG"` : nothing
}

/** What somebody typed, to stand in a text area again with every line end it had: templates are freed of theirs. */
export function typed(text: string): Html {
  const entities: Record<string, string> = {
    '&': '&amp;',
    '<': '&lt;',
    '>': '&gt;',
    '"': '&quot;',
    '\n': '&#10;',
    '\r': '',
  }
  return raw(text.replace(/[&<>"\n\r]/g, (sign) => entities[sign] ?? sign)) as Html
}
