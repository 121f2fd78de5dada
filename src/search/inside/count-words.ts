import { sql } from 'kysely'
import type { Transaction } from '#storage/store.ts'

interface Counted {
  lang: string
  words: Map<string, string>
  /** Whether these words were not counted before. */
  isNew: boolean
}

const rowsAtOnce = 400

/** Add the words of some texts to those that suggestions are made of. */
export async function countWords(tx: Transaction, texts: readonly Counted[]): Promise<void> {
  const rows = new Map<string, { lang: string; key: string; shown: string; count: number }>()
  for (const { lang, words, isNew } of texts)
    for (const [key, shown] of words) {
      const row = rows.get(`${lang} ${key}`)
      if (row === undefined) rows.set(`${lang} ${key}`, { lang, key, shown, count: isNew ? 1 : 0 })
      else {
        row.count += isNew ? 1 : 0
        if (shown.length < row.shown.length) row.shown = shown
      }
    }
  const all = [...rows.values()]
  for (let at = 0; at < all.length; at += rowsAtOnce)
    await tx.sql
      .insertInto('searchTerm')
      .values(all.slice(at, at + rowsAtOnce))
      .onConflict((conflict) =>
        conflict.columns(['lang', 'key']).doUpdateSet({
          count: sql`"searchTerm"."count" + excluded."count"`,
          shown: sql`case when length(excluded."shown") < length("searchTerm"."shown") then excluded."shown" else "searchTerm"."shown" end`,
        }),
      )
      .execute()
}
