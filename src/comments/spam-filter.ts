import { strictFold } from '#persian/strict-fold.ts'
import type { Reader, Transaction } from '#storage/store.ts'

/** Below so many decisions the filter says nothing. */
export const silentBelow = 200
/** How sure it must be before it holds a comment. */
const holdsFrom = 0.95
/** Tokens of one text; what is longer adds nothing new. */
const most = 400

/** What the filter sees of a text: folded words, pieces of three letters, and a few signs of haste. */
export function tokensOf(text: string): string[] {
  const words = strictFold(text)
    .split(' ')
    .filter((word) => word.length > 1)
  const pieces = words.flatMap((word) =>
    word.length < 4 ? [] : Array.from({ length: word.length - 2 }, (_, at) => `~${word.slice(at, at + 3)}`),
  )
  const links = text.match(/https?:\/\/|www\./giu)?.length ?? 0
  const signs = [
    links > 0 ? '#link' : '',
    links > 2 ? '#links' : '',
    text.length < 12 ? '#short' : '',
    /(.)\1{4,}/u.test(text) ? '#repeats' : '',
  ]
  return [...new Set([...words, ...pieces, ...signs.filter((sign) => sign !== '')])].slice(0, most)
}

/**
 * How likely a text is spam by what the moderators decided so far: complement naive Bayes, so that the rarer class is not drowned. Undefined
 * below `silentBelow` decisions.
 */
export async function likelihoodOfSpam(reader: Reader, text: string): Promise<number | undefined> {
  const totals = await trainedSoFar(reader)
  if (totals.good + totals.bad < silentBelow || totals.good === 0 || totals.bad === 0) return undefined
  const tokens = tokensOf(text)
  if (tokens.length === 0) return undefined
  const rows = await reader.selectFrom('commentToken').selectAll().where('token', 'in', tokens).execute()
  const { good, bad } = await tokenSums(reader)
  const known = new Map(rows.map((row) => [row.token, row]))
  const size = good.kinds
  const score = tokens.reduce((sum, token) => {
    const row = known.get(token)
    if (row === undefined) return sum
    const inGood = (row.good + 1) / (good.count + size)
    const inBad = (row.bad + 1) / (bad.count + size)
    return sum + Math.log(inBad) - Math.log(inGood)
  }, 0)
  return 1 / (1 + Math.exp(-Math.max(-50, Math.min(50, score))))
}

export async function looksLikeSpam(reader: Reader, text: string): Promise<boolean> {
  return ((await likelihoodOfSpam(reader, text)) ?? 0) >= holdsFrom
}

/** How many decisions the filter has learnt from. */
export async function trainedSoFar(reader: Reader): Promise<{ good: number; bad: number }> {
  const rows = await reader
    .selectFrom('commentTraining')
    .select(['label', (eb) => eb.fn.countAll().as('n')])
    .groupBy('label')
    .execute()
  const of = (label: string) => Number(rows.find((row) => row.label === label)?.n ?? 0)
  return { good: of('good'), bad: of('bad') }
}

async function tokenSums(reader: Reader) {
  const row = await reader
    .selectFrom('commentToken')
    .select((eb) => [eb.fn.sum('good').as('good'), eb.fn.sum('bad').as('bad'), eb.fn.countAll().as('kinds')])
    .executeTakeFirstOrThrow()
  const kinds = Number(row.kinds)
  return { good: { count: Number(row.good ?? 0), kinds }, bad: { count: Number(row.bad ?? 0), kinds } }
}

/** Learn from a moderator's decision, in place of what an earlier one about the same comment taught. */
export async function learn(
  tx: Transaction,
  { comment, text, label }: { comment: string; text: string; label: 'good' | 'bad' },
): Promise<void> {
  await unlearn(tx, comment)
  const tokens = tokensOf(text)
  await tx.sql
    .insertInto('commentTraining')
    .values({ comment, label, tokens: JSON.stringify(tokens) })
    .execute()
  await count(tx, { tokens, label, by: 1 })
}

/** Forget what a comment taught. */
export async function unlearn(tx: Transaction, comment: string): Promise<void> {
  const row = await tx.sql
    .deleteFrom('commentTraining')
    .where('comment', '=', comment)
    .returningAll()
    .executeTakeFirst()
  if (row === undefined) return
  await count(tx, { tokens: JSON.parse(row.tokens) as string[], label: row.label, by: -1 })
}

async function count(
  tx: Transaction,
  { tokens, label, by }: { tokens: string[]; label: 'good' | 'bad'; by: 1 | -1 },
): Promise<void> {
  if (tokens.length === 0) return
  const added = { good: label === 'good' ? by : 0, bad: label === 'bad' ? by : 0 }
  if (by === -1) {
    await tx.sql
      .updateTable('commentToken')
      .set((eb) => ({ good: eb('good', '+', added.good), bad: eb('bad', '+', added.bad) }))
      .where('token', 'in', tokens)
      .execute()
    await tx.sql.deleteFrom('commentToken').where('good', '<=', 0).where('bad', '<=', 0).execute()
    return
  }
  // In one order, so that two transactions cannot wait for each other.
  await tx.sql
    .insertInto('commentToken')
    .values(tokens.toSorted().map((token) => ({ token, ...added })))
    .onConflict((conflict) =>
      conflict.column('token').doUpdateSet((eb) => ({
        good: eb('commentToken.good', '+', added.good),
        bad: eb('commentToken.bad', '+', added.bad),
      })),
    )
    .execute()
}
