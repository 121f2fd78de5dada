import { html } from 'hono/html'
import { cleanName, cleanText } from '#comments/clean-text.ts'
import { getCommented, type CommentedDocument } from '#comments/commented-document.ts'
import { findShownComment } from '#comments/list-comments.ts'
import { keepForm, signForm } from '#comments/form-token.ts'
import { createProofTask, proofLifeMs } from '#comments/proof.ts'
import { proofStrength } from '#comments/proof-strength.ts'
import { receiptOf } from '#comments/receipt.ts'
import { submitComment } from '#comments/submit-comment.ts'
import { sendsMail } from '#delivery/mail-server.ts'
import { newSecret } from '#ground/id.ts'
import { listPublishedLanguages } from '#record/find-published-document.ts'
import { instantInWords } from '#web/dates.ts'
import { inLanguage, nothing, type Html } from '#web/markup.ts'
import { statusOf } from '#web/reply.ts'
import { networkOf } from '#web/visitor.ts'
import { say } from '#web/words.ts'
import { commentingOn } from './commenting.ts'
import {
  goOn,
  idIn,
  isForeign,
  readAuthorCookie,
  readForm,
  refusalNotice,
  refusalOf,
  writeAuthorCookie,
  wrongFields,
  type CommentVisit,
  type FormFields,
} from './comments-visit.ts'
import { fullTitle } from './full-title.ts'
import { commentForm, emptyForm, type FormValues, type WrongField } from './parts/comment-form.ts'
import { commentsPath, newCommentPath, textMarkup } from './parts/comment-lines.ts'
import { notFound, numberIn, show } from './visit.ts'

/** `GET /news/{number}/comments/new`: the form on a page of its own, for whoever has no script, and for an answer to somebody. */
export async function newCommentPage(visit: CommentVisit): Promise<Response> {
  const document = await getCommented(visit.reader, { number: numberIn(visit, 'number') })
  const parent = idIn(visit.c.req.query('parent')) ?? ''
  return showForm(visit, { document, values: { ...emptyForm, parent, ...freshKeys(visit, document) } })
}

/** `GET /comments/task?document={number}`: what a form with script asks for at its first focus. */
export async function commentTask(visit: CommentVisit): Promise<Response> {
  const number = visit.c.req.query('document') ?? ''
  if (!/^[1-9]\d{0,8}$/.test(number)) throw notFound()
  const document = await getCommented(visit.reader, { number: Number(number) })
  const strength = await proofStrength(visit.reader, {
    network: networkOf(visit.c),
    document: document.id,
    at: visit.now,
  })
  const challenge = await createProofTask(visit.keys, { document: document.id, at: visit.now, strength })
  return visit.c.json({ challenge, life: proofLifeMs, ...freshKeys(visit, document) }, 200, {
    'cache-control': 'no-store',
  })
}

/** `POST /news/{number}/comments`: a comment, or its preview. Whatever goes wrong, the text is in the page that says so. */
export async function sendComment(visit: CommentVisit): Promise<Response> {
  const { c, lang } = visit
  const document = await getCommented(visit.reader, { number: numberIn(visit, 'number') })
  const fields = await readForm(c)
  if (fields('preview') !== '') return showPreview(visit, document, fields)
  try {
    const submitted = await submitComment(visit, {
      document: document.number,
      lang,
      parent: idIn(fields('parent')),
      name: fields('name'),
      text: fields('text'),
      key: keyIn(fields),
      form: fields('form'),
      proof: fields('proof'),
      trap: fields('subject_line'),
      isForeign: isForeign(c, visit.house),
      network: networkOf(c),
      mail: (await sendsMail(visit.reader)) ? fields('mail') : undefined,
      author: readAuthorCookie(c, visit.house),
    })
    writeAuthorCookie(c, visit.house, submitted.author)
    return goOn(c, visit.at.path(lang, `/comments/mine/${receiptOf(visit.keys, submitted.comment)}`))
  } catch (error) {
    return showRefusal(visit, { document, fields, error })
  }
}

/** A key of the form's own; a form without one cannot be sent twice by mistake and be known for it. */
function keyIn(fields: FormFields): string {
  const key = fields('key')
  return /^[\w,-]{12,80}$/.test(key) ? key : newSecret()
}

function freshKeys(visit: CommentVisit, document: CommentedDocument): { key: string; form: string } {
  return { key: newSecret(), form: signForm(visit.keys, { document: document.id, at: visit.now }) }
}

function formAgain(visit: CommentVisit, document: CommentedDocument, fields: FormFields): string {
  return keepForm(visit.keys, { token: fields('form'), document: document.id, at: visit.now })
}

function valuesOf(fields: FormFields): FormValues {
  const [name, text] = [fields('name'), fields('text')]
  return {
    name,
    text,
    parent: idIn(fields('parent')) ?? '',
    key: fields('key'),
    form: fields('form'),
    mail: fields('mail'),
  }
}

interface Refused {
  document: CommentedDocument
  fields: FormFields
  error: unknown
}

/** What was refused and why, over the form with everything that was typed. */
function showRefusal(visit: CommentVisit, { document, fields, error }: Refused): Promise<Response> {
  const { fault, message } = refusalOf(error, visit.lang)
  const values = { ...valuesOf(fields), key: newSecret(), form: formAgain(visit, document, fields) }
  const checks = [() => cleanName(fields('name')), () => cleanText(fields('text'))]
  const wrong = wrongFields(visit.lang, checks, error)
  const more =
    fault.reason === 'comment.banned'
      ? html`<p>
          ${say(visit.lang, 'comments.banned_until', { date: instantInWords(String(fault.details.until), visit) })}
          <bdi>${String(fault.details.why)}</bdi>
        </p>`
      : nothing
  const lines = [...(fault.field === undefined ? [message] : []), ...wrong.map(wrongLine)]
  const above = refusalNotice(visit.lang, lines, more)
  return showForm(visit, {
    document,
    values,
    above,
    wrong,
    status: statusOf(fault),
    isRefused: true,
  })
}

function wrongLine({ field, message }: WrongField): Html | string {
  return ['name', 'text', 'mail'].includes(field) ? html`<a href="#comment-${field}">${message}</a>` : message
}

/** How it would look, over the form in which it can still be changed. Nothing is kept. */
function showPreview(visit: CommentVisit, document: CommentedDocument, fields: FormFields): Promise<Response> {
  const { lang } = visit
  try {
    const [name, text] = [cleanName(fields('name')), cleanText(fields('text'))]
    const above = html`<section class="part comment-part" aria-labelledby="preview-title">
      <h2 id="preview-title">${say(lang, 'comments.preview_title')}</h2>
      <ol class="comments">
        <li>
          <article>
            <h3><bdi>${name}</bdi></h3>
            ${textMarkup({ text, mayLink: false }, lang)}
          </article>
        </li>
      </ol>
    </section>`
    const values = valuesOf(fields)
    return showForm(visit, {
      document,
      values: { ...values, key: values.key || newSecret(), form: formAgain(visit, document, fields) },
      above,
    })
  } catch (error) {
    return showRefusal(visit, { document, fields, error })
  }
}

interface FormPage {
  document: CommentedDocument
  values: FormValues
  above?: Html
  wrong?: readonly WrongField[] | undefined
  status?: number
  isRefused?: boolean
}

async function showForm(
  visit: CommentVisit,
  { document, values, above, wrong, status = 200, isRefused = false }: FormPage,
): Promise<Response> {
  const { lang, at, reader } = visit
  const { takes, closed, isReadFirst } = await commentingOn(visit, document)
  const heads = await listPublishedLanguages(reader, document.number)
  const head = heads.find((one) => one.lang === lang) ?? heads[0]
  const answered =
    values.parent === '' ? undefined : await findShownComment(reader, { id: values.parent, document: document.id })
  const title = say(lang, answered === undefined ? 'comments.write' : 'comments.write_reply')
  const form = commentForm(visit, {
    number: document.number,
    values: answered === undefined ? { ...values, parent: '' } : values,
    wrong,
    takesMail: await sendsMail(reader),
    isReadFirst,
  })
  return show(
    visit,
    {
      title: fullTitle(title, head?.headline, head?.lang),
      path: newCommentPath(visit, document.number),
      isHidden: true,
      isPrivate: true,
      isRefused,
      isScripted: takes || isRefused,
      languages: [],
      main: html`<div class="title">
          <h1>${title}</h1>
          <p>
            ${
              head === undefined
                ? nothing
                : html`<a href="${at.document(head.lang, document.number, head.slug)}" ${inLanguage(head.lang, lang)}
                    >${head.headline}</a
                  >`
            }
          </p>
        </div>
        ${above ?? nothing}${
          answered === undefined
            ? nothing
            : html`<blockquote class="answered">
                <p><bdi>${answered.name}</bdi></p>
                ${textMarkup(answered, lang)}
              </blockquote>`
        }${takes || isRefused ? form : html`<p class="told">${say(lang, closed)}</p>`}
        <p><a href="${commentsPath(visit, document.number)}">${say(lang, 'comments.back')}</a></p>`,
    },
    status,
  )
}
