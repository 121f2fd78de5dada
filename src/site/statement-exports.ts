import { listPublishedStatements, type PublishedStatement } from '#record/list-published-statements.ts'
import { askSearch } from '#search/ask-search.ts'
import type { Store } from '#storage/store.ts'
import { encodePath } from '#web/address.ts'
import { machineForm } from '#web/dates.ts'
import { officeName } from '#web/page.ts'
import { searchParams } from './search-params.ts'
import { statementSearch } from './statement-search-page.ts'
import type { Visit } from './visit.ts'

/** Statements that one export holds at most; a longer result is taken in ranges of time. */
export const exportedStatements = 50_000
const atOnce = 200

/** How one form of export begins, tells a statement, and ends. */
interface Form {
  mediaType: string
  extension: string
  head(visit: Visit): string
  line(visit: Visit, statement: PublishedStatement): string
  foot: string
}

/** `/statements.csv`, `.jsonl`, `.akn.xml`: every statement that a search finds, up to a limit, as a file that begins to arrive at once. */
export async function exportStatements(visit: Visit, store: Store, form: Form): Promise<Response> {
  const params = await searchParams(visit)
  const search = statementSearch(params)
  let offset = params.isUnknownName ? exportedStatements : 0
  let isBegun = false
  const body = new ReadableStream<Uint8Array>({
    pull: async (controller) => {
      const send = (text: string) => controller.enqueue(new TextEncoder().encode(text))
      if (!isBegun) {
        isBegun = true
        send(form.head(visit))
        return
      }
      const ids =
        offset >= exportedStatements
          ? []
          : await askSearch(store, 'listFoundStatements', { ...search, offset, limit: atOnce })
      if (ids.length === 0) {
        send(form.foot)
        controller.close()
        return
      }
      offset += ids.length
      const found = await listPublishedStatements(visit.reader, { lang: visit.lang, ids: [...new Set(ids)] })
      const byId = new Map(found.map((one) => [one.id, one]))
      send(
        ids
          .flatMap((id) => byId.get(id) ?? [])
          .map((one) => form.line(visit, one))
          .join(''),
      )
    },
  })
  const headers = {
    'content-type': `${form.mediaType}; charset=utf-8`,
    'content-disposition': `attachment; filename="statements.${form.extension}"`,
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
    'x-robots-tag': 'noindex',
  }
  return new Response(visit.c.req.method === 'HEAD' ? null : body, { headers })
}

function addressOf({ publicUrl, at }: Visit, { id, wording }: PublishedStatement): string {
  return publicUrl + at.statement(wording.lang, id)
}

function documentOf({ publicUrl, at }: Visit, { wording }: PublishedStatement): string {
  return publicUrl + encodePath(at.document(wording.lang, wording.number, wording.slug))
}

const columns = [
  'id',
  'address',
  'status',
  'speaker',
  'speaker_title',
  'addressees',
  'text',
  'language',
  'how',
  'directness',
  'said_at',
  'event',
  'document',
  'document_address',
  'headline',
]

/** A table for spreadsheets: RFC 4180, in UTF-8 with its mark. A cell that a spreadsheet would run as a formula is told to be text. */
export const csvForm: Form = {
  mediaType: 'text/csv',
  extension: 'csv',
  head: () => `\uFEFF${columns.join(',')}\r\n`,
  line: (visit, one) => {
    const cells = [
      one.id,
      addressOf(visit, one),
      one.status,
      one.speaker.name,
      one.title ?? '',
      one.addressees.map((name) => name.name).join('; '),
      one.wording.text,
      one.wording.lang,
      one.cueClass,
      one.directness,
      one.saidAt === null ? '' : machineForm(one.saidAt),
      one.event?.name ?? '',
      String(one.wording.number),
      documentOf(visit, one),
      one.wording.headline,
    ]
    return `${cells.map(cell).join(',')}\r\n`
  },
  foot: '',
}

function cell(text: string): string {
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}

/** One JSON object a line. */
export const jsonLinesForm: Form = {
  mediaType: 'application/x-ndjson',
  extension: 'jsonl',
  head: () => '',
  line: (visit, one) =>
    `${JSON.stringify({
      id: one.id,
      address: addressOf(visit, one),
      status: one.status,
      speaker: { id: one.speaker.id, kind: one.speaker.kind, name: one.speaker.name, title: one.title ?? null },
      addressees: one.addressees.map(({ id, kind, name }) => ({ id, kind, name })),
      text: one.wording.text,
      language: one.wording.lang,
      how: one.cueClass,
      directness: one.directness,
      saidAt: one.saidAt,
      event: one.event === undefined ? null : { id: one.event.id, name: one.event.name },
      document: {
        number: one.wording.number,
        edition: one.wording.edition,
        address: documentOf(visit, one),
        headline: one.wording.headline,
      },
    })}\n`,
  foot: '',
}

const languageCodes: Record<string, string> = { fa: 'fas', en: 'eng', ar: 'ara', ru: 'rus', fr: 'fra', tr: 'tur' }

/** A debate of Akoma Ntoso 3.0 (OASIS LegalDocML): each statement a `speech`, its speaker and addressee as references. */
export const akomaNtosoForm: Form = {
  mediaType: 'application/akn+xml',
  extension: 'akn.xml',
  head: (visit) => {
    const day = visit.now.slice(0, 10)
    const address = xml(visit.publicUrl + visit.at.path(visit.lang, '/statements'))
    const frbr = (name: string, rest: string) =>
      `<${name}><FRBRthis value="${address}"/><FRBRuri value="${address}"/><FRBRdate date="${day}" name="export"/><FRBRauthor href="#office"/>${rest}</${name}>`
    return `<?xml version="1.0" encoding="UTF-8"?>
<akomaNtoso xmlns="http://docs.oasis-open.org/legaldocml/ns/akn/3.0"><debate name="statements" contains="singleVersion"><meta><identification source="#office">${frbr('FRBRWork', '<FRBRcountry value="ir"/>')}${frbr('FRBRExpression', `<FRBRlanguage language="${languageCodes[visit.lang] ?? xml(visit.lang)}"/>`)}${frbr('FRBRManifestation', '')}</identification><references source="#office"><TLCOrganization eId="office" href="${xml(visit.publicUrl)}/" showAs="${xml(officeName(visit))}"/></references></meta><debateBody><debateSection name="statements">
`
  },
  line: (visit, one) => {
    const to = one.addressees[0] === undefined ? '' : ` to="${xml(thingAddress(visit, one.addressees[0]))}"`
    const start = one.saidAt === null ? '' : ` startTime="${xml(startOf(one))}"`
    return `<speech eId="s-${xml(one.id)}" by="${xml(thingAddress(visit, one.speaker))}"${to}${start} xml:lang="${xml(one.wording.lang)}"><from>${xml(one.speaker.name)}${one.title === undefined ? '' : `, ${xml(one.title)}`}</from><p>${xml(one.wording.text)} <ref href="${xml(addressOf(visit, one))}">${xml(one.id)}</ref></p></speech>
`
  },
  foot: '</debateSection></debateBody></debate></akomaNtoso>\n',
}

function startOf({ saidAt }: PublishedStatement): string {
  if (saidAt === null) return ''
  const form = machineForm(saidAt)
  return form.includes('T') ? form.replace(/T(\d\d:\d\d)(?=[+-Z])/, 'T$1:00') : `${form}T00:00:00`
}

function thingAddress({ publicUrl, at, lang }: Visit, name: PublishedStatement['speaker']): string {
  return publicUrl + encodePath(at.thing(lang, name.kind, name.tail))
}

/** Text for XML: markup escaped, what XML 1.0 cannot hold left out. */
function xml(text: string): string {
  return text
    .replace(/[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/gu, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
}
