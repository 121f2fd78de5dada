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

/** The rules that were set, by scope. */
export async function listRules(reader: Reader): Promise<{ scope: string; rules: Rules }[]> {
  const rows = await reader.selectFrom('commentRule').selectAll().orderBy('scope').execute()
  return rows.map((row) => ({ scope: row.scope, rules: readRules(row.rules) }))
}

/** Set the rules of a scope, all of them at once; none: the wider scope holds again. Throws `invalid` for an unknown scope. */
export async function setRules(tx: Transaction, given: { scope: string; rules: Rules; by: string }): Promise<void> {
  const scope = scopeShape.safeParse(given.scope)
  if (!scope.success) throw new Fault('invalid', 'comment.rule_scope', { field: 'scope' })
  const rules = ruleShape.parse(given.rules)
  const row = { rules: JSON.stringify(rules), changedAt: tx.at, changedBy: given.by }
  await tx.sql
    .insertInto('commentRule')
    .values({ scope: scope.data, ...row })
    .onConflict((conflict) => conflict.column('scope').doUpdateSet(row))
    .execute()
  const [kind, id = ''] = scope.data.split(':')
  await appendEntry(tx, {
    kind: 'commentRule.changed',
    subject: scope.data,
    details: kind === 'document' ? { document: id } : {},
    by: given.by,
  })
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
