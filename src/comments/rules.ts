import { z } from 'zod'
import { later, type Instant } from '#ground/clock.ts'
import { Fault } from '#ground/fault.ts'
import { documentKinds } from '#record/kinds.ts'
import { appendEntry } from '#storage/append-entry.ts'
import { prepared } from '#storage/prepared.ts'
import type { Reader, Transaction } from '#storage/store.ts'

/** When a comment is shown: after somebody has read it, at once when its writer is trusted, at once, or never (`closed`: none are taken). */
export const moderationModes = ['before', 'trust', 'after', 'closed'] as const

/** What may be set for the site, a kind of document, or one document. The narrower scope wins, field by field. */
export const ruleShape = z.strictObject({
  mode: z.enum(moderationModes).optional(),
  /** Days after publication after which no comment is taken; 0: never closed. */
  closesAfterDays: z.int().min(0).max(3650).optional(),
  /** Slow mode: seconds between two comments of one writer under one document; 0: off. */
  slowSeconds: z.int().min(0).max(86_400).optional(),
  /** How many comments the moderators can read in an hour; what waits is measured by it. Only for the site. */
  capacityPerHour: z.int().min(1).max(10_000).optional(),
})

export type Rules = z.infer<typeof ruleShape>
export type FullRules = { [K in keyof Rules]-?: Exclude<Rules[K], undefined> }

/** What holds until the office says otherwise. */
export const firstRules: FullRules = { mode: 'before', closesAfterDays: 14, slowSeconds: 0, capacityPerHour: 60 }

const scopeShape = z.union([
  z.literal('site'),
  z.string().regex(new RegExp(`^kind:(${documentKinds.join('|')})$`)),
  z.string().regex(/^document:[0-9a-z]{12}$/),
])

const ruleRows = prepared((reader, { scopes }: { scopes: readonly string[] }) =>
  reader
    .selectFrom('commentRule')
    .select(['scope', 'rules'])
    .where('scope', 'in', [...scopes]),
)

/** The rules that hold for a document, after site, kind and its own. */
export async function rulesFor(reader: Reader, document: { id: string; kind: string }): Promise<FullRules> {
  const scopes = ['site', `kind:${document.kind}`, `document:${document.id}`]
  const rows = await ruleRows(reader, { scopes })
  const own = scopes.map((scope) => readRules(rows.find((row) => row.scope === scope)?.rules))
  return own.reduce<FullRules>((sum, rules) => Object.assign(sum, rules), { ...firstRules })
}

/** The rules of a scope, with what they are set for and by whom. */
export interface ListedRules {
  scope: string
  rules: Rules
  /** Where they are set for one document. */
  document: { id: string; number: number | null; headline: string; lang: string } | null
  changedAt: Instant
  byName: string | null
}

/** The rules that were set for the site and for kinds of documents: one of each, at most. */
export async function listWideRules(reader: Reader): Promise<ListedRules[]> {
  const rows = await listed(reader)
    .where('scope', 'not like', 'author:%')
    .where('scope', 'not like', 'document:%')
    .orderBy('scope', 'desc')
    .execute()
  return rows.map(({ rules, ...row }) => ({ ...row, rules: readRules(rules), document: null }))
}

/** One page of the rules that were set for single documents, the latest first, and how many there are. */
export async function listDocumentRules(
  reader: Reader,
  { limit, offset }: { limit: number; offset: number },
): Promise<{ items: ListedRules[]; total: number }> {
  const found = listed(reader).where('scope', 'like', 'document:%')
  const { n } = await found
    .clearSelect()
    .select((eb) => eb.fn.countAll().as('n'))
    .executeTakeFirstOrThrow()
  const rows = await found.orderBy('changedAt', 'desc').orderBy('scope').limit(limit).offset(offset).execute()
  const documents = await documentsOf(
    reader,
    rows.flatMap((row) => documentIn(row.scope) ?? []),
  )
  const items = rows.map(({ rules, ...row }) => ({
    ...row,
    rules: readRules(rules),
    document: documents.find((one) => one.id === documentIn(row.scope)) ?? null,
  }))
  return { items, total: Number(n) }
}

function listed(reader: Reader) {
  return reader
    .selectFrom('commentRule')
    .leftJoin('account', 'account.id', 'commentRule.changedBy')
    .select(['scope', 'rules', 'changedAt', 'account.name as byName'])
}

/** Where a rule comes from: a scope, or `first` where nobody has set any. */
export type Explained = { [K in keyof FullRules]: { value: FullRules[K]; from: string } }

/**
 * What is set for a scope itself, what holds in it field by field, and what would hold without its own rules. Throws `invalid comment.rule_scope`
 * for a scope that is none, or whose document nobody has.
 */
export async function explainRules(
  reader: Reader,
  given: string,
): Promise<{ scope: string; own: Rules; holds: Explained; wider: Explained }> {
  const scope = readScope(given)
  const scopes = [...(await widerScopes(reader, scope)), scope]
  const rows = await ruleRows(reader, { scopes })
  const steps = scopes.map((from) => ({ from, rules: readRules(rows.find((row) => row.scope === from)?.rules) }))
  return {
    scope,
    own: steps.at(-1)?.rules ?? {},
    holds: explained(steps),
    wider: explained(steps.slice(0, -1)),
  }
}

function explained(steps: readonly { from: string; rules: Rules }[]): Explained {
  const of = <K extends keyof FullRules>(field: K) => {
    const step = steps.findLast(({ rules }) => rules[field] !== undefined)
    const value = (step?.rules[field] ?? firstRules[field]) as FullRules[K]
    return { value, from: step?.from ?? 'first' }
  }
  return {
    mode: of('mode'),
    closesAfterDays: of('closesAfterDays'),
    slowSeconds: of('slowSeconds'),
    capacityPerHour: of('capacityPerHour'),
  }
}

/** The scopes that a narrower one lies in, the widest first. */
async function widerScopes(reader: Reader, scope: string): Promise<string[]> {
  if (scope === 'site') return []
  const document = documentIn(scope)
  return document === undefined ? ['site'] : ['site', `kind:${await kindOf(reader, document)}`]
}

async function kindOf(reader: Reader, document: string): Promise<string> {
  const row = await reader.selectFrom('document').select('kind').where('id', '=', document).executeTakeFirst()
  if (row === undefined) throw new Fault('invalid', 'comment.rule_scope', { field: 'scope' })
  return row.kind
}

/** Each document under the headline of its first version. */
async function documentsOf(reader: Reader, ids: readonly string[]) {
  if (ids.length === 0) return []
  const rows = await reader
    .selectFrom('document')
    .innerJoin('version', 'version.document', 'document.id')
    .innerJoin('draft', 'draft.version', 'version.id')
    .select(['document.id', 'document.number', 'draft.headline', 'version.lang'])
    .where('document.id', 'in', [...ids])
    .orderBy('version.id')
    .execute()
  return [...Map.groupBy(rows, (row) => row.id).values()].flatMap(([first]) => first ?? [])
}

/**
 * Set the rules of a scope, all of them at once; with none, the wider scope holds again. Throws `invalid` for an unknown scope, or a document
 * that nobody has.
 */
export async function setRules(tx: Transaction, given: { scope: string; rules: Rules; by: string }): Promise<void> {
  const scope = readScope(given.scope)
  const document = documentIn(scope)
  if (document !== undefined) await kindOf(tx.sql, document)
  const rules = ruleShape.parse(given.rules)
  const row = { rules: JSON.stringify(rules), changedAt: tx.at, changedBy: given.by }
  if (Object.keys(rules).length === 0) await tx.sql.deleteFrom('commentRule').where('scope', '=', scope).execute()
  else
    await tx.sql
      .insertInto('commentRule')
      .values({ scope, ...row })
      .onConflict((conflict) => conflict.column('scope').doUpdateSet(row))
      .execute()
  await appendEntry(tx, {
    kind: 'commentRule.changed',
    subject: scope,
    details: document === undefined ? {} : { document },
    by: given.by,
  })
}

function readScope(given: string): string {
  const scope = scopeShape.safeParse(given)
  if (!scope.success) throw new Fault('invalid', 'comment.rule_scope', { field: 'scope' })
  return scope.data
}

function documentIn(scope: string): string | undefined {
  return /^document:(.+)$/.exec(scope)?.[1]
}

/** When a document's comments close; undefined: never. */
export function closesAt(rules: FullRules, publishedAt: Instant): Instant | undefined {
  return rules.closesAfterDays === 0 ? undefined : later(publishedAt, rules.closesAfterDays * 86_400_000)
}

export function isOpen(rules: FullRules, publishedAt: Instant, at: Instant): boolean {
  const end = closesAt(rules, publishedAt)
  return rules.mode !== 'closed' && (end === undefined || end > at)
}

function readRules(json: string | undefined): Rules {
  return json === undefined ? {} : ruleShape.parse(JSON.parse(json))
}
