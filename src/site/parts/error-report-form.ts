import { html } from 'hono/html'
import { errorReportLimits } from '#comments/error-report.ts'
import { blockText, textBlocks } from '#record/body.ts'
import type { ShownLeaf } from '#record/find-published-document.ts'
import { assetPath } from '#web/assets.ts'
import { nothing, type Html } from '#web/markup.ts'
import type { Frame } from '#web/page.ts'
import { say } from '#web/words.ts'
import { numbersIn, typed, type WrongField } from './comment-form.ts'
import { wordOf } from './names.ts'

/** What stands in the form that reports an error. */
export interface ErrorReportValues {
  block: string
  quote: string
  text: string
  name: string
  isNamed: boolean
  key: string
  form: string
}

export interface ErrorReportFormShown {
  number: number
  /** The paragraphs that may be meant. */
  leaf: Pick<ShownLeaf, 'decks' | 'lead' | 'blocks'> | null
  values: ErrorReportValues
  /** What is wrong with fields. */
  wrong: readonly WrongField[]
}

/** Where one reports an error, from the first word on without script. */
export function errorReportForm(frame: Frame, { number, leaf, values, wrong }: ErrorReportFormShown): Html {
  const { lang, at } = frame
  const error = (field: string) => wrong.find((one) => one.field === field)?.message
  const problem = (field: string) =>
    error(field) === undefined ? nothing : html`<p class="wrong" id="report-${field}-wrong">${error(field)}</p>`
  const marks = (field: string) =>
    html` aria-describedby="report-${field}-hint${error(field) === undefined ? '' : ` report-${field}-wrong`}"${error(field) === undefined ? nothing : html` aria-invalid="true"`}`
  const hint = (field: 'quote' | 'text' | 'name', count: number) =>
    html`<p class="soft" id="report-${field}-hint">${say(lang, `errors.${field}_hint`, { count })}</p>`
  const must = html`<span class="must" aria-hidden="true">*</span>`
  return html`<form
      class="comment-form"
      method="post"
      novalidate
      action="${errorReportsPath(frame, number)}"
      data-task="${at.path(lang, `/comments/task?document=${number}&form=error-report`)}"
      data-worker="${assetPath('comments.js')}"
      data-limit="${errorReportLimits.text}"
      data-sent="${say(lang, 'comments.sending')}"
      data-offline="${say(lang, 'comments.offline')}"
    >
      ${leaf === null ? nothing : blockField(lang, leaf, values.block)}
      <p>
        <label for="report-quote">${say(lang, 'errors.quote')}</label
        ><textarea id="report-quote" name="quote" rows="2" dir="auto" ${marks('quote')}>
${typed(values.quote)}</textarea>
      </p>
      ${hint('quote', errorReportLimits.quote)}${problem('quote')}
      <p>
        <label for="report-text">${say(lang, 'errors.text_label')} ${must}</label
        ><textarea id="report-text" name="text" rows="6" required dir="auto" ${marks('text')}>
${typed(values.text)}</textarea>
      </p>
      <p class="soft" id="report-text-hint">
        ${say(lang, 'errors.text_hint', { count: errorReportLimits.text })}
        <span class="count"
          >${say(lang, 'comments.left')} <output for="report-text" aria-live="off" ${numbersIn(lang)}></output
        ></span>
      </p>
      ${problem('text')}
      <p>
        <label for="report-name">${say(lang, 'errors.name')}</label
        ><input
          id="report-name"
          type="text"
          name="name"
          value="${values.name}"
          autocomplete="name"
          dir="auto"
          ${marks('name')}
        />
      </p>
      ${hint('name', 0)}${problem('name')}
      <p class="tick">
        <input type="checkbox" id="report-named" name="named" value="1" ${values.isNamed ? html` checked` : nothing} />
        <label for="report-named">${say(lang, 'errors.named')}</label>
      </p>
      <p class="off" aria-hidden="true">
        <label
          >${say(lang, 'comments.trap')}<input type="text" name="subject_line" tabindex="-1" autocomplete="off"
        /></label>
      </p>
      <input type="hidden" name="key" value="${values.key}" /><input
        type="hidden"
        name="form"
        value="${values.form}"
      /><input type="hidden" name="proof" />
      <p class="buttons"><button type="submit">${say(lang, 'errors.send')}</button></p>
      <output></output>
    </form>
    <script type="module" src="${assetPath('comments.js')}"></script>`
}

export function errorReportsPath({ at, lang }: Frame, number: number): string {
  return at.path(lang, `/news/${number}/error-reports`)
}

/** The places of a text that may be meant: its lines, its lead, its paragraphs. */
export function placesOf(
  lang: string,
  leaf: Pick<ShownLeaf, 'decks' | 'lead' | 'blocks'>,
): [id: string, words: string][] {
  const [headline] = leaf.decks.filter((deck) => deck.role === 'headline')
  return [
    ['lines', `${wordOf(lang, 'field', 'headline')}: ${beginning(headline?.text ?? '')}`],
    ...(leaf.lead === ''
      ? []
      : [['lead', `${wordOf(lang, 'field', 'lead')}: ${beginning(leaf.lead)}`] as [string, string]]),
    ...textBlocks({ type: 'doc', content: leaf.blocks }).map((block): [string, string] => [
      block.attrs.id,
      beginning(blockText(block)),
    ]),
  ]
}

function blockField(lang: string, leaf: NonNullable<ErrorReportFormShown['leaf']>, chosen: string): Html {
  return html`<p>
    <label for="report-block">${say(lang, 'errors.block')}</label
    ><select id="report-block" name="block">
      <option value="">${say(lang, 'errors.block_any')}</option>
      ${placesOf(lang, leaf).map(
        ([id, words]) => html`<option value="${id}" ${id === chosen ? html` selected` : nothing}>${words}</option>`,
      )}
    </select>
  </p>`
}

/** So many letters tell a paragraph from the others in a narrow list. */
const shown = 60

function beginning(text: string): string {
  const line = text.replace(/\s+/gu, ' ').trim()
  if (line.length <= shown) return line
  return `${line.slice(0, Math.max(line.lastIndexOf(' ', shown), shown / 2))} …`
}
