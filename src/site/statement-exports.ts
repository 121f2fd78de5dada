import { listPublishedStatements, type PublishedStatement } from '#record/list-published-statements.ts'
import { askSearch } from '#search/ask-search.ts'
import type { Store } from '#storage/store.ts'
import { encodePath } from '#web/address.ts'
import { machineForm } from '#web/dates.ts'
import { searchParams, type SearchParams } from './search-params.ts'
import { statementSearch } from './statement-search-page.ts'
import type { Visit } from './visit.ts'

/** Statements that one export holds at most; a longer result is taken in ranges of time. */
export const exportedStatements = 50_000
const atOnce = 200

/** How one form of export begins, tells a statement, and ends. */
export interface ExportForm {
  mediaType: string
  extension: string
  /** Where what stands at the beginning depends on every statement: each is shown here once before. */
  gather?(statement: PublishedStatement): void
  head(visit: Visit): string
  line(visit: Visit, statement: PublishedStatement): string
  foot: string
}

/** `/statements.csv`, `.jsonl`, `.akn.xml`: every statement that a search finds, up to a limit, as a file that begins to arrive at once. */
export async function exportStatements(visit: Visit, store: Store, form: ExportForm): Promise<Response> {
  const params = await searchParams(visit)
  const isEmpty = params.isUnknownName || visit.c.req.method === 'HEAD'
  const parts = partsOf(form, visit, () => (isEmpty ? noStatements() : foundStatements(visit, store, params)))
  const encoder = new TextEncoder()
  const body = new ReadableStream<Uint8Array>({
    pull: async (controller) => {
      const { value, done } = await parts.next()
      if (done === true) controller.close()
      else controller.enqueue(encoder.encode(value))
    },
    cancel: async () => {
      await parts.return(undefined)
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

type Batches = AsyncGenerator<PublishedStatement[], void>

async function* partsOf(form: ExportForm, visit: Visit, batches: () => Batches): AsyncGenerator<string, void> {
  if (form.gather !== undefined)
    for await (const statements of batches()) for (const one of statements) form.gather(one)
  yield form.head(visit)
  for await (const statements of batches()) yield statements.map((one) => form.line(visit, one)).join('')
  yield form.foot
}

async function* noStatements(): Batches {}

async function* foundStatements(visit: Visit, store: Store, params: SearchParams): Batches {
  const search = statementSearch(params)
  for (let offset = 0; offset < exportedStatements; offset += atOnce) {
    const ids = await askSearch(store, 'listFoundStatements', { ...search, offset, limit: atOnce })
    if (ids.length === 0) return
    const found = await listPublishedStatements(visit.reader, { lang: visit.lang, ids: [...new Set(ids)] })
    const byId = new Map(found.map((one) => [one.id, one]))
    yield ids.flatMap((id) => byId.get(id) ?? [])
  }
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
export const csvForm: ExportForm = {
  mediaType: 'text/csv',
  extension: 'csv',
  head: () => `\uFEFF${columns.join(',')}\r\n`,
  line: (visit, one) => {
    const cells = [
      one.id,
      addressOf(visit, one),
      one.status,
      one.speaker.name,
      one.title?.name ?? '',
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
export const jsonLinesForm: ExportForm = {
  mediaType: 'application/x-ndjson',
  extension: 'jsonl',
  head: () => '',
  line: (visit, one) =>
    `${JSON.stringify({
      id: one.id,
      address: addressOf(visit, one),
      status: one.status,
      speaker: { id: one.speaker.id, kind: one.speaker.kind, name: one.speaker.name, title: one.title?.name ?? null },
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
