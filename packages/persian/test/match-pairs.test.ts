import assert from 'node:assert/strict'
import { test } from 'node:test'
import Database from 'better-sqlite3'
import { indexText, matches, searchTerms } from '../src/terms.ts'
import { MATCHING, NOT_MATCHING, type Pair } from './match-pairs.ts'

const all = (table: Record<string, Pair[]>): Pair[] => Object.values(table).flat()

test('there are at least 150 pairs of both kinds', () => {
  assert.ok(all(MATCHING).length + all(NOT_MATCHING).length >= 150)
  assert.ok(all(NOT_MATCHING).length >= 50)
})

for (const [heading, pairs] of Object.entries(MATCHING)) {
  test(`meets: ${heading}`, () => {
    assert.deepEqual(
      pairs.filter(([text, query]) => !matches(text, query)),
      [],
    )
  })
}

for (const [heading, pairs] of Object.entries(NOT_MATCHING)) {
  test(`does not meet: ${heading}`, () => {
    assert.deepEqual(
      pairs.filter(([text, query]) => matches(text, query)),
      [],
    )
  })
}

test('a full-text index of SQLite answers every pair as matches does', () => {
  const db = new Database(':memory:')
  db.exec("create virtual table page using fts5(surface, terms, tokenize = 'unicode61')")
  const insert = db.prepare('insert into page (rowid, surface, terms) values (?, ?, ?)')
  const texts = [...new Set([...all(MATCHING), ...all(NOT_MATCHING)].map(([text]) => text))]
  for (const [at, text] of texts.entries()) {
    const { surface, terms } = indexText(text)
    insert.run(at + 1, surface, terms)
  }
  const find = db.prepare('select rowid from page where page match ?').pluck()
  const found = (query: string): unknown[] =>
    find.all(
      `{terms} : (${searchTerms(query)
        .map((clause) => `(${clause.map((term) => `"${term}"`).join(' OR ')})`)
        .join(' AND ')})`,
    )
  const answers = ([text, query]: Pair): boolean => found(query).includes(texts.indexOf(text) + 1)
  assert.deepEqual(
    all(MATCHING).filter((pair) => !answers(pair)),
    [],
  )
  assert.deepEqual(
    all(NOT_MATCHING).filter((pair) => answers(pair)),
    [],
  )
  db.close()
})
