import { sql } from 'kysely'
import type { Transaction } from '#storage/store.ts'

/** The words of one text, by stem as they were written. */
export interface TextWords {
  lang: string
  words: Map<string, string>
  /** Whether its words are to be counted: those of a later edition are only made known. */
  counts: boolean
}

const rowsAtOnce = 2000

/** Words gathered from many texts, to be written at once. */
export class WordCounts {
  readonly #languages = new Map<string, Map<string, { shown: string; count: number }>>()

  add(texts: readonly TextWords[]): void {
    for (const { lang, words, counts } of texts) {
      const one = counts ? 1 : 0
      const known = this.#languages.get(lang) ?? new Map<string, { shown: string; count: number }>()
      this.#languages.set(lang, known)
      for (const [key, shown] of words) {
        const word = known.get(key)
        if (word === undefined) known.set(key, { shown, count: one })
        else {
          word.count += one
          if (shown.length < word.shown.length) word.shown = shown
        }
      }
    }
  }

  /** Add all of them to those that suggestions are made of, and begin anew. */
  async write(tx: Transaction): Promise<void> {
    const rows: WordRow[] = [...this.#languages].flatMap(([lang, words]) =>
      [...words].map(([key, { shown, count }]) => ({ lang, key, shown, count })),
    )
    this.#languages.clear()
    rows.sort((a, b) => (a.key < b.key ? -1 : 1))
    for (let at = 0; at < rows.length; at += rowsAtOnce) await addWords(tx, rows.slice(at, at + rowsAtOnce))
  }
}

interface WordRow {
  lang: string
  key: string
  shown: string
  count: number
}

/** All rows in one parameter: a statement that is the same for any number of them is prepared once. */
async function addWords(tx: Transaction, rows: readonly WordRow[]): Promise<void> {
  const json = JSON.stringify(rows.map(({ lang, key, shown, count }) => [lang, key, shown, count]))
  const read =
    tx.kind === 'sqlite'
      ? sql`select value ->> 0, value ->> 1, value ->> 2, value ->> 3 from json_each(${json}) where true`
      : sql`select value ->> 0, value ->> 1, value ->> 2, (value ->> 3)::int from jsonb_array_elements(${json}::jsonb)`
  await sql`insert into "searchTerm" ("lang", "key", "shown", "count") ${read}
    on conflict ("lang", "key") do update set
      "count" = "searchTerm"."count" + excluded."count",
      "shown" = case when length(excluded."shown") < length("searchTerm"."shown") then excluded."shown" else "searchTerm"."shown" end`.execute(
    tx.sql,
  )
}
