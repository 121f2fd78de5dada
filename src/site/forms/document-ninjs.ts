import { filePath, plainMediaType } from '#media/file.ts'
import { filedBlocks } from '#record/body.ts'
import type { PublishedDocument, PublishedHead, PublishedWithdrawal } from '#record/find-published-document.ts'
import type { PublishedName } from '#record/list-published-names.ts'
import type { Moment } from '#record/moment.ts'
import { picturePath } from '#record/render-body.ts'
import { encodePath } from '#web/address.ts'
import { exactForm } from '#web/dates.ts'
import { officeName, type Frame } from '#web/page.ts'
import { say } from '#web/words.ts'
import { withHost } from '../feed.ts'
import { saidIn } from '../parts/document-said.ts'
import { wordOf } from '../parts/names.ts'
import { isDirect } from '../parts/statement-lines.ts'
import { correctionLines, linksOf, noticeLines, tombstoneLines } from './document-facts.ts'
import { documentText } from './document-text.ts'

/** A document as IPTC's ninjs 3.1. What ninjs has no word for stands in `objects` (statements) and `altIds` (number, leaf). */
export function documentNinjs(frame: Frame, document: PublishedDocument): string {
  const { lang, publicUrl } = frame
  const { leaf, withdrawal, corrections } = document
  const decks = leaf?.decks ?? []
  const said = saidIn(document)
  const notes = [...noticeLines(frame, document), ...correctionLines(frame, document)]
  return JSON.stringify({
    ...headOf(frame, document),
    type: 'text',
    representationType: 'full',
    ...(said === null ? {} : { contentCreated: dateTime(said) }),
    pubStatus: withdrawal === null ? 'usable' : 'withheld',
    ...(notes.length === 0 ? {} : { edNote: notes.join('\n') }),
    headlines: decks.map(({ role, text }) => ({ role, contentType: 'text/plain', value: text })),
    ...(leaf === null || leaf.lead === ''
      ? {}
      : { descriptions: [{ role: 'lead', contentType: 'text/plain', value: leaf.lead }] }),
    bodies: [
      { role: 'text', contentType: 'text/html', value: withHost(document.html, publicUrl) },
      body(documentText(frame, document)),
    ],
    ...concepts(frame, document),
    infoSources: sources(frame, document),
    title: decks.find((deck) => deck.role === 'headline')?.text ?? '',
    slugline: document.slug,
    genres: [{ name: wordOf(lang, 'kind', document.kind), literal: document.kind }],
    associations: [
      ...pictures(frame, document),
      ...files(frame, document),
      ...translations(frame, document),
      ...replacements(frame, withdrawal),
    ],
    ...(corrections.length === 0
      ? {}
      : {
          trustIndicators: [
            {
              role: 'https://schema.org/correction',
              title: say(lang, 'document.corrected_list'),
              href: publicUrl + frame.at.history(lang, document.number),
            },
          ],
        }),
  })
}

/** The tombstone as ninjs: the item that was there, cancelled. */
export function tombstoneNinjs(frame: Frame, head: PublishedHead, withdrawal: PublishedWithdrawal): string {
  const [title = '', ...lines] = tombstoneLines(frame, head, withdrawal)
  return JSON.stringify({
    ...headOf(frame, head),
    type: 'text',
    representationType: 'partial',
    versionCreated: withdrawal.since,
    pubStatus: 'canceled',
    title,
    edNote: lines.join('\n'),
    ...(withdrawal.replacement === null ? {} : { associations: replacements(frame, withdrawal) }),
  })
}

function headOf(frame: Frame, head: PublishedHead): object {
  const { page, short } = linksOf(frame, head)
  const { policy } = frame.office.profile.machines
  return {
    uri: short,
    version: String(head.edition.number),
    firstCreated: head.firstPublishedAt,
    versionCreated: head.edition.publishedAt,
    language: head.lang,
    by: officeName(frame),
    copyrightHolder: officeName(frame),
    renditions: [{ name: 'web', href: page, contentType: 'text/html' }],
    altIds: [
      { role: 'number', value: String(head.number) },
      { role: 'leaf', value: head.edition.leafHash },
    ],
    ...(policy === null ? {} : { rightsInfo: { linkedRights: policy } }),
    standard: { name: 'ninjs', version: '3.1', schema: 'http://www.iptc.org/std/ninjs/ninjs-schema_3.1.json' },
  }
}

function body(text: string): object {
  return {
    role: 'text',
    contentType: 'text/plain',
    charCount: text.length,
    wordCount: text.split(/\s+/).filter((word) => word !== '').length,
    value: text,
  }
}

type Concept = Record<'name' | 'rel' | 'uri', string>

/** Everyone and everything that the document names, each once in each part it has. */
function concepts(frame: Frame, { events, filed, statements }: PublishedDocument): object {
  const { lang, publicUrl, at } = frame
  const all = new Map<string, { kind: PublishedName['kind']; concept: Concept }>()
  const add = (name: PublishedName, rel: string) => {
    const concept = { name: name.name, rel, uri: publicUrl + encodePath(at.thing(lang, name.kind, name.tail)) }
    all.set(`${name.id} ${rel}`, { kind: name.kind, concept })
  }
  for (const event of events) {
    for (const { name, part } of event.participants) add(name, part)
    for (const place of event.places) add(place, 'located')
  }
  for (const { speaker, addressees } of statements) {
    add(speaker, 'speaker')
    for (const addressee of addressees) add(addressee, 'addressee')
  }
  for (const name of filed) add(name, 'about')
  const of = (...kinds: PublishedName['kind'][]) =>
    [...all.values()].flatMap(({ kind, concept }) => (kinds.includes(kind) ? [concept] : []))
  return {
    people: of('person'),
    organisations: of('organisation'),
    places: of('place'),
    subjects: of('topic', 'dossier', 'series', 'position'),
    events: events.map((event) => ({
      id: event.id,
      name: event.name,
      rel: 'about',
      uri: publicUrl + at.thing(lang, 'event', event.tail),
    })),
    objects: statements.map(({ id, directness, text }) => ({
      name: text,
      rel: isDirect(directness) ? 'statement' : 'paraphrase',
      uri: publicUrl + at.statement(lang, id),
      literal: id,
    })),
  }
}

function sources(frame: Frame, { leaf }: PublishedDocument): object[] {
  const own = { name: officeName(frame), role: 'publisher', uri: frame.publicUrl + frame.at.home(frame.lang) }
  const source = leaf?.sourceLine ?? null
  if (source === null || source.agency === '') return [own]
  const link = source.link !== null && URL.canParse(source.link) ? { uri: new URL(source.link).href } : {}
  return [own, { name: source.agency, role: 'source', ...link }]
}

/** Attachments and videos, each with the address of its bytes. */
function files({ publicUrl }: Frame, { leaf }: PublishedDocument): object[] {
  return filedBlocks({ type: 'doc', content: leaf?.blocks ?? [] }).map(({ type, attrs }) => ({
    name: attrs.title,
    rel: type,
    uri: `${publicUrl}/files/${attrs.file}`,
    type: type === 'video' ? 'video' : 'component',
    renditions: [
      {
        name: 'original',
        href: publicUrl + filePath(attrs.file, attrs.format),
        contentType: plainMediaType(attrs.format),
        sizeInBytes: attrs.bytes,
      },
    ],
  }))
}

function pictures({ publicUrl }: Frame, { leaf, picture }: PublishedDocument): object[] {
  if (!leaf?.picture || picture === null) return []
  const { picture: id, alt, caption } = leaf.picture
  const height = (width: number) => Math.round((width * picture.height) / picture.width)
  return [
    {
      name: alt || caption || id,
      rel: 'picture',
      uri: `${publicUrl}/media/${id}`,
      type: 'picture',
      by: picture.credit,
      ...(caption === '' ? {} : { descriptions: [{ role: 'caption', contentType: 'text/plain', value: caption }] }),
      renditions: picture.widths.map((width) => ({
        name: String(width),
        href: publicUrl + picturePath(id, width, 'jpg'),
        contentType: 'image/jpeg',
        width,
        height: height(width),
      })),
    },
  ]
}

function translations({ publicUrl, at }: Frame, { languages, lang, number }: PublishedDocument): object[] {
  return languages
    .filter((one) => one.lang !== lang && one.headline !== '')
    .map((one) => ({
      name: one.headline,
      rel: 'translation',
      uri: publicUrl + at.short(one.lang, number),
      language: one.lang,
    }))
}

/** The document that stands in the place of one that was taken back. */
function replacements({ publicUrl, at }: Frame, withdrawal: PublishedWithdrawal | null): object[] {
  if (withdrawal === null || withdrawal.replacement === null) return []
  const { number, lang, headline } = withdrawal.replacement
  return [
    { name: headline || String(number), rel: 'replacement', uri: publicUrl + at.short(lang, number), language: lang },
  ]
}

/** The whole date-time that ninjs asks for; a moment known only to its day stands at the day's beginning. */
function dateTime(moment: Moment): string {
  if (moment.time !== null) return exactForm(moment)
  const start = Temporal.PlainDate.from(moment.date).toZonedDateTime(moment.zone)
  return `${moment.date}T00:00:00${start.offset.slice(0, 6)}`
}
