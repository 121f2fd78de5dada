import { createRoute, z, type OpenAPIHono } from '@hono/zod-openapi'
import { addBan, liftBan, listBans } from '#comments/ban.ts'
import { listAuthorRules } from '#comments/author-rule.ts'
import { explainRules, firstRules, listDocumentRules, listWideRules, setRules } from '#comments/rules.ts'
import { likelihoodOfSpam, looksLikeSpam, silentBelow, trainedSoFar } from '#comments/spam-filter.ts'
import { addWord, findListedWords, listWords, removeWord } from '#comments/words.ts'
import { signedIn, type StaffEnv } from '#web/authenticate.ts'
import type { House } from '#web/house.ts'
import {
  banShape,
  listedAuthorRuleShape,
  listedBanShape,
  listedRulesShape,
  metWordShape,
  networkShape,
  newBanShape,
  newWordShape,
  rulesShape,
  scopeRulesShape,
  wordShape,
} from './comment-shapes.ts'
import { resource } from './resource.ts'
import { answers, answersNothing, body, idParam, listShape, pageOf, pageShape } from './shapes.ts'

const words = createRoute({ method: 'get', path: '/comment-words', responses: answers(listShape(wordShape)) })
const newWord = createRoute({
  method: 'post',
  path: '/comment-words',
  request: { body: body(newWordShape) },
  responses: answers(wordShape, 201),
})
const noWord = createRoute({
  method: 'delete',
  path: '/comment-words/{id}',
  request: { params: idParam },
  responses: answersNothing,
})
const trial = createRoute({
  method: 'post',
  path: '/comment-word-trials',
  description: 'What the list and the filter would say of a sentence. Nothing is kept.',
  request: { body: body(z.strictObject({ text: z.string().max(5000) })) },
  responses: answers(
    z.object({
      met: z.array(metWordShape),
      spam: z.number().nullable(),
      isSpam: z.boolean().openapi({ description: 'The filter is sure enough to hold it.' }),
      trained: z.object({ good: z.int(), bad: z.int(), needed: z.int() }),
    }),
  ),
})
const bans = createRoute({
  method: 'get',
  path: '/comment-bans',
  description: 'The bans that hold, the one that ends next first; with `network`, those of one part of the network.',
  request: { query: z.object({ page: pageShape, network: networkShape.optional() }) },
  responses: answers(listShape(listedBanShape)),
})
const newBan = createRoute({
  method: 'post',
  path: '/comment-bans',
  request: { body: body(newBanShape) },
  responses: answers(banShape, 201),
})
const noBan = createRoute({
  method: 'delete',
  path: '/comment-bans/{id}',
  request: { params: idParam },
  responses: answersNothing,
})
const rules = createRoute({
  method: 'get',
  path: '/comment-rules',
  description:
    'What was set for the site and for kinds of documents. The narrower wins: writer, document, kind, site; then `first`.',
  responses: answers(z.object({ first: rulesShape, items: z.array(listedRulesShape) })),
})
const documentRules = createRoute({
  method: 'get',
  path: '/comment-document-rules',
  description: 'What was set for single documents, the latest first.',
  request: { query: z.object({ page: pageShape }) },
  responses: answers(listShape(listedRulesShape)),
})
const authorRules = createRoute({
  method: 'get',
  path: '/comment-author-rules',
  description: 'The writers of whom something was said, the latest first.',
  request: { query: z.object({ page: pageShape }) },
  responses: answers(listShape(listedAuthorRuleShape)),
})
const scopeParam = z.object({ scope: z.string().max(40) })
const explain = createRoute({
  method: 'get',
  path: '/comment-rules/{scope}',
  description: 'What holds in a scope, and where each part of it comes from.',
  request: { params: scopeParam },
  responses: answers(scopeRulesShape),
})
const setRule = createRoute({
  method: 'put',
  path: '/comment-rules/{scope}',
  description:
    'The scope is `site`, `kind:report` or `document:{id}`; the narrower one wins, field by field. With no field, the wider scope holds again.',
  request: { params: scopeParam, body: body(rulesShape) },
  responses: answersNothing,
})

/** What comments are measured by: rules, words and bans. */
export function commentRulesApi(house: House): OpenAPIHono<StaffEnv> {
  const { store } = house
  const api = resource()
  api.openapi(words, async (c) => {
    const items = await listWords(store.read)
    return c.json({ items, total: items.length }, 200)
  })
  api.openapi(newWord, async (c) => {
    const given = { ...c.req.valid('json'), by: signedIn(c).id }
    return c.json(await store.transact((tx) => addWord(tx, given)), 201)
  })
  api.openapi(noWord, async (c) => {
    const given = { id: c.req.valid('param').id, by: signedIn(c).id }
    await store.transact((tx) => removeWord(tx, given))
    return c.body(null, 204)
  })
  api.openapi(trial, async (c) => {
    const { text } = c.req.valid('json')
    const met = findListedWords(text, await listWords(store.read))
    const trained = { ...(await trainedSoFar(store.read)), needed: silentBelow }
    const spam = (await likelihoodOfSpam(store.read, text)) ?? null
    return c.json({ met, spam, isSpam: await looksLikeSpam(store.read, text), trained }, 200)
  })
  api.openapi(bans, async (c) => {
    const { page, network } = c.req.valid('query')
    const whose = network === undefined ? undefined : { kind: 'network' as const, subject: network }
    return c.json(await listBans(store.read, { at: house.clock.now(), whose, ...pageOf(page) }), 200)
  })
  api.openapi(newBan, async (c) => {
    const given = { ...c.req.valid('json'), by: signedIn(c).id }
    return c.json(await store.transact((tx) => addBan(tx, given)), 201)
  })
  api.openapi(noBan, async (c) => {
    const given = { id: c.req.valid('param').id, by: signedIn(c).id }
    await store.transact((tx) => liftBan(tx, given))
    return c.body(null, 204)
  })
  api.openapi(rules, async (c) => {
    return c.json({ first: firstRules, items: await listWideRules(store.read) }, 200)
  })
  api.openapi(documentRules, async (c) =>
    c.json(await listDocumentRules(store.read, pageOf(c.req.valid('query').page)), 200),
  )
  api.openapi(authorRules, async (c) =>
    c.json(await listAuthorRules(store.read, pageOf(c.req.valid('query').page)), 200),
  )
  api.openapi(explain, async (c) => c.json(await explainRules(store.read, c.req.valid('param').scope), 200))
  api.openapi(setRule, async (c) => {
    const given = { scope: c.req.valid('param').scope, rules: c.req.valid('json'), by: signedIn(c).id }
    await store.transact((tx) => setRules(tx, given))
    return c.body(null, 204)
  })
  return api
}
