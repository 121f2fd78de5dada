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
    for (const words of this.take(rowsAtOnce)) await addWords(tx, words)
  }

  /** All of them, so many in each piece, and begin anew. */
  take(size: number): WordRow[][] {
    const rows: WordRow[] = [...this.#languages].flatMap(([lang, words]) =>
      [...words].map(([key, { shown, count }]) => ({ lang, key, shown, count })),
    )
    this.#languages.clear()
    rows.sort((a, b) => (a.key < b.key ? -1 : 1))
    return Array.from({ length: Math.ceil(rows.length / size) }, (_, at) => rows.slice(at * size, (at + 1) * size))
  }
}

/** A word and in how many more texts it is. */
export interface WordRow {
  lang: string
  key: string
  shown: string
  count: number
}

/** Add words to those that suggestions are made of. All stand in one parameter: a statement that is the same for any number of them is prepared once. */
export async function addWords(tx: Transaction, rows: readonly WordRow[]): Promise<void> {
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
