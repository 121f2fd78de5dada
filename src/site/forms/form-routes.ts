import { isPublishedSlug } from '#record/find-published-address.ts'
import {
  findPublishedHead,
  findPublishedText,
  isTaken,
  type PublishedDocument,
  type PublishedHead,
  type PublishedWithdrawal,
} from '#record/find-published-document.ts'
import type { Frame } from '#web/page.ts'
import { noteShown } from '#web/page-life.ts'
import { sendPage, sendTo } from '#web/send-page.ts'
import { shown } from '../page-tags.ts'
import { notFound, numberIn, type Visit } from '../visit.ts'
import { linksOf } from './document-facts.ts'
import { documentMarkdown, tombstoneMarkdown } from './document-markdown.ts'
import { documentNinjs, tombstoneNinjs } from './document-ninjs.ts'
import { documentText, tombstoneText } from './document-text.ts'

interface Form {
  mediaType: string
  write(frame: Frame, document: PublishedDocument): string
  writeTombstone(frame: Frame, head: PublishedHead, withdrawal: PublishedWithdrawal): string
}

/** A document's other forms, by what their address ends in. */
const forms: Record<string, Form> = {
  md: { mediaType: 'text/markdown', write: documentMarkdown, writeTombstone: tombstoneMarkdown },
  txt: { mediaType: 'text/plain', write: documentText, writeTombstone: tombstoneText },
  json: { mediaType: 'application/json', write: documentNinjs, writeTombstone: tombstoneNinjs },
}

const ending = `{[0-9]+\\.(?:${Object.keys(forms).join('|')})}`

/** `/news/{number}.md`, `.txt` and `.json`, and the same of every old edition. The slug of a page with such an ending leads there. */
export const formPages: [string, (visit: Visit) => Promise<Response>][] = [
  [`/news/:file${ending}`, (visit) => showForm(visit, { number: numberOf(visit) })],
  [
    `/news/:number{[0-9]+}/editions/:file${ending}`,
    (visit) => showForm(visit, { number: numberIn(visit, 'number'), edition: numberOf(visit) }),
  ],
  [`/news/:number{[0-9]+}/:file{.+\\.(?:${Object.keys(forms).join('|')})}`, leadToForm],
]

/** The other forms of a document as the head of its page names them. */
export function formLinks({ at, lang }: Frame, number: number): { type: string; path: string }[] {
  return Object.entries(forms).map(([form, { mediaType }]) => ({
    type: mediaType,
    path: at.path(lang, `/news/${number}.${form}`),
  }))
}

async function showForm(visit: Visit, asked: { number: number; edition?: number }): Promise<Response> {
  const { reader, lang, at } = visit
  const name = formOf(visit)
  const form = forms[name]
  if (form === undefined) throw notFound()
  const head = await findPublishedHead(reader, { ...asked, lang })
  if (head === undefined) throw notFound()
  const { withdrawal } = head
  const replacement = withdrawal?.replacement ?? null
  if (withdrawal?.kind === 'consolidated' && replacement !== null)
    return sendTo(at.path(replacement.lang, `/news/${replacement.number}.${name}`))
  if (replacement !== null) noteShown(visit.c, shown.document(replacement.number))
  const isGone = isTaken(withdrawal)
  const text = isGone ? form.writeTombstone(visit, head, withdrawal) : form.write(visit, await textOf(visit, head))
  const response = sendPage(visit.c, text, {
    status: isGone ? 410 : 200,
    mediaType: `${form.mediaType}; charset=utf-8`,
  })
  response.headers.append('link', `<${linksOf(visit, head).page}>; rel="canonical"`)
  return response
}

/** The document whole; whoever keeps the form hears what it names. */
async function textOf({ reader, c }: Visit, head: PublishedHead): Promise<PublishedDocument> {
  const document = { ...head, ...(await findPublishedText(reader, head)) }
  const { events, filed, statements } = document
  const names = [
    ...events.flatMap((event) => [event, ...event.places, ...event.participants.map(({ name }) => name)]),
    ...statements.flatMap(({ speaker, addressees }) => [speaker, ...addressees]),
    ...filed,
  ]
  noteShown(c, shown.document(head.number), ...names.map((name) => shown.name(name)))
  return document
}

async function leadToForm(visit: Visit): Promise<Response> {
  const number = numberIn(visit, 'number')
  const form = formOf(visit)
  const slug = (visit.c.req.param('file') ?? '').slice(0, -form.length - 1)
  const head = await findPublishedHead(visit.reader, { number, lang: visit.lang })
  if (head === undefined || !(await isPublishedSlug(visit.reader, { version: head.version, slug }))) throw notFound()
  return sendTo(visit.at.path(visit.lang, `/news/${number}.${form}`))
}

function formOf(visit: Visit): string {
  return (visit.c.req.param('file') ?? '').split('.').at(-1) ?? ''
}

function numberOf(visit: Visit): number {
  const text = (visit.c.req.param('file') ?? '').split('.')[0] ?? ''
  if (!/^[1-9]\d{0,8}$/.test(text)) throw notFound()
  return Number(text)
}
