import { createRoute, z, type OpenAPIHono } from '@hono/zod-openapi'
import { Fault } from '#ground/fault.ts'
import { answerClaim } from '#record/answer-claim.ts'
import { answerVerdicts, claimLimits, claimShape } from '#record/claim.ts'
import { diffSayings } from '#record/diff-sayings.ts'
import { claimStates, countClaims, findClaim, listClaims } from '#record/list-claims.ts'
import { listPublishedStatements, type PublishedStatement } from '#record/list-published-statements.ts'
import { momentShape } from '#record/moment.ts'
import { listPublishedNames } from '#record/list-published-names.ts'
import { nameOf } from '#record/name-of.ts'
import { changeClaim, createClaim, removeClaim } from '#record/write-claim.ts'
import { askSearch } from '#search/ask-search.ts'
import type { Reader } from '#storage/store.ts'
import { readerForWords } from '#storage/has-words.ts'
import { signedIn, type StaffEnv } from '#web/authenticate.ts'
import type { House } from '#web/house.ts'
import { instantShape } from './account-shape.ts'
import { resource } from './resource.ts'
import {
  answers,
  answersNothing,
  body,
  idParam,
  idShape,
  listShape,
  pageShape,
  pageOf,
  revisionShape,
} from './shapes.ts'

const listedShape = claimShape
  .extend({
    id: idShape,
    answers: z.int(),
    publishedVerdict: z.enum(answerVerdicts).nullable(),
    publishedAt: instantShape.nullable(),
    isChanged: z.boolean(),
    revision: revisionShape,
    createdAt: instantShape,
    updatedAt: instantShape,
  })
  .openapi('Claim')

const matchShape = z
  .object({
    statement: z.string(),
    text: z.string(),
    lang: z.string(),
    speaker: z.object({ id: z.string(), name: z.string() }),
    saidAt: momentShape.nullable(),
    number: z.int(),
    headline: z.string(),
    pieces: z
      .array(z.object({ kind: z.enum(['same', 'added', 'removed']), text: z.string() }))
      .openapi({ description: '`removed`: in the statement alone; `added`: in the claim alone.' }),
  })
  .openapi('ClaimMatch')

const openedShape = listedShape.extend({
  speakerName: z.string().nullable(),
  matches: z.array(matchShape).openapi({ description: 'The statements it is held against.' }),
  published: z.array(
    z.object({
      answer: z.int(),
      verdict: z.enum(answerVerdicts),
      text: z.string(),
      explanation: z.record(z.string(), z.string()),
      published: instantShape,
      leafHash: z.string(),
      byName: z.string().nullable(),
    }),
  ),
})

const list = createRoute({
  method: 'get',
  path: '/claims',
  request: {
    query: z.object({
      q: z.string().max(200).optional(),
      state: z.enum(claimStates).optional(),
      verdict: z.enum(answerVerdicts).optional(),
      lang: z.string().max(20).optional(),
      page: pageShape,
    }),
  },
  responses: answers(listShape(listedShape)),
})
const count = createRoute({
  method: 'get',
  path: '/claim-queues',
  responses: answers(z.object({ queues: z.record(z.enum(claimStates), z.int()) })),
})
const create = createRoute({
  method: 'post',
  path: '/claims',
  request: { body: body(claimShape) },
  responses: answers(z.object({ id: idShape }), 201),
})
const find = createRoute({
  method: 'get',
  path: '/claims/{id}',
  request: { params: idParam },
  responses: answers(openedShape),
})
const change = createRoute({
  method: 'put',
  path: '/claims/{id}',
  description: 'Nothing of it is public before the next answer.',
  request: { params: idParam, body: body(claimShape.extend({ revision: revisionShape })) },
  responses: answers(z.object({ revision: revisionShape })),
})
const remove = createRoute({
  method: 'delete',
  path: '/claims/{id}',
  description: 'Only one that was never answered.',
  request: { params: idParam },
  responses: answersNothing,
})
const publish = createRoute({
  method: 'post',
  path: '/claims/{id}/answers',
  description: 'A later answer stands in the place of the one before, with its own date; none is ever changed.',
  request: { params: idParam, body: body(z.strictObject({ revision: revisionShape })) },
  responses: answers(z.object({ claim: idShape, answer: z.int(), leafHash: z.string() }), 201),
})
const match = createRoute({
  method: 'post',
  path: '/claim-matches',
  description: 'Public statements nearest to the words, the nearest first, with the differences marked. Keeps nothing.',
  request: {
    body: body(
      z.strictObject({
        text: z.string().max(claimLimits.text),
        lang: z.string().max(20),
        speaker: idShape.nullable().optional(),
      }),
    ),
  },
  responses: answers(z.object({ items: z.array(matchShape.extend({ nearness: z.number() })) })),
})

const mostMatches = 8

/** Words that circulate, what was really said, and what the office answers. */
export function claimsApi({ store }: House): OpenAPIHono<StaffEnv> {
  const api = resource()
  api.openapi(list, async (c) => {
    const { page, ...filter } = c.req.valid('query')
    return c.json(await listClaims(readerForWords(store, filter.q), { ...filter, ...pageOf(page) }), 200)
  })
  api.openapi(count, async (c) => c.json({ queues: await countClaims(store.read) }, 200))
  api.openapi(create, async (c) => {
    const given = { ...c.req.valid('json'), by: signedIn(c).id }
    return c.json({ id: await store.transact((tx) => createClaim(tx, given)) }, 201)
  })
  api.openapi(find, async (c) =>
    c.json(await openClaim(store.read, c.req.valid('param').id, signedIn(c).language), 200),
  )
  api.openapi(change, async (c) => {
    const given = { id: c.req.valid('param').id, ...c.req.valid('json'), by: signedIn(c).id }
    return c.json({ revision: await store.transact((tx) => changeClaim(tx, given)) }, 200)
  })
  api.openapi(remove, async (c) => {
    const given = { id: c.req.valid('param').id, by: signedIn(c).id }
    await store.transact((tx) => removeClaim(tx, given))
    return c.body(null, 204)
  })
  api.openapi(publish, async (c) => {
    const given = { id: c.req.valid('param').id, ...c.req.valid('json'), by: signedIn(c).id }
    return c.json(await store.transact((tx) => answerClaim(tx, given)), 201)
  })
  api.openapi(match, async (c) => {
    const { text, lang, speaker } = c.req.valid('json')
    const near = await askSearch(store, 'nearestStatements', {
      text,
      lang,
      speaker: speaker ?? undefined,
      limit: mostMatches,
    })
    const ids = near.map((one) => one.statement)
    const matches = await matchesOf(store.read, { ids, text, lang, reads: signedIn(c).language })
    const nearness = new Map(near.map((one) => [one.statement, one.nearness]))
    return c.json({ items: matches.map((one) => ({ ...one, nearness: nearness.get(one.statement) ?? 0 })) }, 200)
  })
  return api
}

/** One claim with the names of the one meant and of who spoke, as whoever is signed in reads names. */
async function openClaim(reader: Reader, id: string, reads: string) {
  const claim = await findClaim(reader, id)
  if (claim === undefined) throw new Fault('not_found', 'claim.unknown')
  const { statements: ids, text, lang, speaker } = claim
  return {
    ...claim,
    speakerName: speaker === null ? null : ((await nameOf(reader, speaker, { lang: reads }))?.full ?? null),
    matches: await matchesOf(reader, { ids, text, lang, reads }),
  }
}

/** The words in the claim's language, to be held against it; who spoke as whoever reads this calls them. */
async function matchesOf(
  reader: Reader,
  { ids, text, lang, reads }: { ids: readonly string[]; text: string; lang: string; reads: string },
) {
  if (ids.length === 0) return []
  const found = await listPublishedStatements(reader, { lang, ids })
  const names = await listPublishedNames(reader, { ids: found.map(({ speaker }) => speaker.id) })
  return ids.flatMap((id) => {
    const statement = found.find((one) => one.id === id)
    if (statement === undefined) return []
    const { speaker, saidAt } = statement
    const named = names.nameOf(speaker.id, { lang: reads, at: saidAt?.date }) ?? speaker
    return matchOf(statement, { text, speakerName: named.name })
  })
}

function matchOf({ id, wording, speaker, saidAt }: PublishedStatement, claimed: { text: string; speakerName: string }) {
  return {
    statement: id,
    text: wording.text,
    lang: wording.lang,
    speaker: { id: speaker.id, name: claimed.speakerName },
    saidAt,
    number: wording.number,
    headline: wording.headline,
    pieces: diffSayings(wording.text, claimed.text),
  }
}
