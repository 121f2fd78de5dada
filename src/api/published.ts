import { createRoute, z, type OpenAPIHono } from '@hono/zod-openapi'
import { cueClasses, directnesses, documentKinds } from '#record/kinds.ts'
import { listMisquotes, misquoteVerdicts, type Misquote } from '#record/list-misquotes.ts'
import { listPublishedDocuments, type PublishedLine } from '#record/list-published-documents.ts'
import type { PublishedName } from '#record/list-published-names.ts'
import { listPublishedStatements, type PublishedStatement } from '#record/list-published-statements.ts'
import { findOffice } from '#record/office.ts'
import { addressesOf, encodePath, type Addresses } from '#web/address.ts'
import type { StaffEnv } from '#web/authenticate.ts'
import { machineForm } from '#web/dates.ts'
import type { House } from '#web/house.ts'
import { resource } from './resource.ts'
import { answers, idShape, pageOf, pageSize } from './shapes.ts'

const langShape = z
  .string()
  .max(20)
  .optional()
  .openapi({ description: 'A language of the office; its first one when left out.' })

const addressShape = z.url().openapi({ description: 'Where it stands for readers.' })

const publishedDocumentShape = z
  .object({
    number: z.int(),
    kind: z.enum(documentKinds),
    lang: z.string(),
    kicker: z.string(),
    headline: z.string(),
    lead: z.string(),
    edition: z.int(),
    firstPublishedAt: z.string(),
    updatedAt: z.string(),
    correctedAt: z.string().nullable(),
    isWithdrawn: z.boolean(),
    address: addressShape,
    ninjs: z.url().openapi({ description: 'The whole of it as IPTC ninjs 3.1; `.md` and `.txt` stand beside.' }),
  })
  .openapi('PublishedDocument')

const nameShape = z.object({ id: idShape, kind: z.string(), name: z.string(), address: addressShape })

const misquoteShape = z
  .object({
    claim: z.string(),
    text: z.string(),
    lang: z.string(),
    verdict: z.enum(misquoteVerdicts),
    answeredAt: z.iso.datetime(),
    address: addressShape,
  })
  .openapi('Misquote')

const publishedStatementShape = z
  .object({
    id: z.string(),
    status: z.enum(['confirmed', 'disputed', 'denied', 'withdrawn']),
    text: z.string(),
    lang: z.string(),
    speaker: nameShape,
    title: z.string().nullable(),
    addressees: z.array(nameShape),
    cueClass: z.enum(cueClasses),
    directness: z.enum(directnesses),
    saidAt: z.string().nullable().openapi({ description: 'ISO 8601, as precisely as it is known.' }),
    event: nameShape.nullable(),
    document: z.int(),
    edition: z.int(),
    address: addressShape,
    misquotes: z
      .array(misquoteShape)
      .openapi({ description: 'Words that circulate and misquote it, the last answered first.' }),
  })
  .openapi('PublishedStatement')

const documentsRoute = createRoute({
  method: 'get',
  path: '/published-documents',
  security: [],
  request: {
    query: z.object({
      lang: langShape,
      kind: z.enum(documentKinds).optional(),
      thing: idShape.optional().openapi({ description: 'What they concern: a person, a place, an event…' }),
      before: z.iso
        .datetime()
        .optional()
        .openapi({ description: `First published before; a page has ${pageSize}.` }),
    }),
  },
  responses: answers(z.object({ items: z.array(publishedDocumentShape), before: z.string().nullable() })),
})

const statementsRoute = createRoute({
  method: 'get',
  path: '/published-statements',
  security: [],
  request: {
    query: z.object({
      lang: langShape,
      speaker: idShape.optional(),
      addressee: idShape.optional(),
      event: idShape.optional(),
      page: z
        .string()
        .regex(/^(?:[1-9]\d?|100)$/)
        .default('1')
        .transform(Number)
        .openapi({
          type: 'integer',
          description: `1 to 100, each of ${pageSize}; all of them stand in /statements.jsonl.`,
        }),
    }),
  },
  responses: answers(z.object({ items: z.array(publishedStatementShape) })),
})

/** What everybody may read, for machines: documents and statements, newest first. Nobody needs an account for them. */
export function publishedApi(house: House): OpenAPIHono<StaffEnv> {
  const app = resource()
  const { read } = house.store
  const addresses = async (lang: string | undefined): Promise<Seen> => {
    const languages = (await findOffice(read))?.languages ?? []
    return { publicUrl: house.publicUrl, at: addressesOf(languages), lang: lang ?? languages[0] ?? 'fa' }
  }
  app.openapi(documentsRoute, async (c) => {
    const { lang, ...filter } = c.req.valid('query')
    const seen = await addresses(lang)
    const lines = await listPublishedDocuments(read, { ...filter, lang: seen.lang, limit: pageSize })
    const before = lines.length < pageSize ? null : (lines.at(-1)?.firstPublishedAt ?? null)
    return c.json({ items: lines.map((line) => documentSeen(seen, line)), before }, 200)
  })
  app.openapi(statementsRoute, async (c) => {
    const { lang, page, ...given } = c.req.valid('query')
    const seen = await addresses(lang)
    const filter = Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined))
    const asked = { ...filter, lang: seen.lang, ...pageOf(page) }
    const found = await listPublishedStatements(read, asked)
    const misquotes = await listMisquotes(
      read,
      found.map((one) => one.id),
    )
    return c.json({ items: found.map((one) => statementSeen(seen, one, misquotes.get(one.id) ?? [])) }, 200)
  })
  return app
}

interface Seen {
  publicUrl: string
  at: Addresses
  lang: string
}

function documentSeen({ publicUrl, at }: Seen, line: PublishedLine): z.infer<typeof publishedDocumentShape> {
  const { number, kind, lang, kicker, headline, lead, edition, firstPublishedAt, updatedAt, correctedAt, isWithdrawn } =
    line
  return {
    number,
    kind,
    lang,
    kicker,
    headline,
    lead,
    edition,
    firstPublishedAt,
    updatedAt,
    correctedAt,
    isWithdrawn,
    address: publicUrl + encodePath(at.document(lang, number, line.slug)),
    ninjs: publicUrl + at.path(lang, `/news/${number}.json`),
  }
}

function statementSeen(
  seen: Seen,
  statement: PublishedStatement,
  misquotes: Misquote[],
): z.infer<typeof publishedStatementShape> {
  const { id, status, cueClass, directness, saidAt, wording, event } = statement
  return {
    id,
    status,
    cueClass,
    directness,
    text: wording.text,
    lang: wording.lang,
    speaker: nameSeen(seen, statement.speaker),
    title: statement.title?.name ?? null,
    addressees: statement.addressees.map((one) => nameSeen(seen, one)),
    saidAt: saidAt === null ? null : machineForm(saidAt),
    event: event === undefined ? null : nameSeen(seen, event),
    document: wording.number,
    edition: wording.edition,
    address: seen.publicUrl + seen.at.statement(seen.lang, id),
    misquotes: misquotes.map((leaf) => ({
      claim: leaf.claim,
      text: leaf.text,
      lang: leaf.language,
      verdict: leaf.verdict,
      answeredAt: leaf.published,
      address: seen.publicUrl + seen.at.claim(seen.lang, leaf.claim),
    })),
  }
}

function nameSeen({ publicUrl, at, lang }: Seen, { id, kind, name, tail }: PublishedName): z.infer<typeof nameShape> {
  return { id, kind, name, address: publicUrl + encodePath(at.thing(lang, kind, tail)) }
}
