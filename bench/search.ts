/**
 * npm run bench:search [DOCUMENTS [WORDS]]: how long the search takes for a page of results over a mixed log of queries, beside FTS5 itself asked for the
 * newest 500 over the same tokens in the same run, and how long the index takes to be made, beside FTS5's own `rebuild`.
 * BENCH_DATA names a folder that is kept and used again.
 */
import Sqlite from 'better-sqlite3'
import { existsSync, mkdtempSync, rmSync, statSync } from 'node:fs'
import { cpus, loadavg, tmpdir } from 'node:os'
import { join } from 'node:path'
import { listPublishedIds } from '#record/list-published-texts.ts'
import { askSearch } from '#search/ask-search.ts'
import { askFor } from '#search/inside/ask-for.ts'
import { makeEntries } from '#search/inside/make-entries.ts'
import { facetToken } from '#search/inside/marks.ts'
import { ftsOf } from '#search/inside/match.ts'
import { readQuery } from '#search/read-query.ts'
import { mergeSegments } from '#search/merge-segments.ts'
import { isSearchWhole, rebuildSearch } from '#search/rebuild-search.ts'
import type { SearchFilter } from '#search/search-filter.ts'
import { openStore } from '#storage/open-store.ts'
import type { Store } from '#storage/store.ts'
import { seeded, vocabulary, writeCorpus, zipf } from './search-corpus.ts'

const documents = Number(process.argv[2] ?? 100_000)
const words = Number(process.argv[3] ?? 300)
const vocabularySize = 60_000
const rounds = 120
const kept = process.env.BENCH_DATA
const folder = kept ?? mkdtempSync(join(tmpdir(), 'dabir-bench-search-'))
const random = seeded(1403)
const all = vocabulary(vocabularySize)
const rank = zipf(vocabularySize, random)

console.log(
  `${documents} documents of ${words} words, ${vocabularySize} words by Zipf; Node ${process.versions.node}, ${cpus().length} × ${cpus()[0]?.model}, load ${loadavg()[0]?.toFixed(1)}`,
)
const store = await openStore({ folder })
try {
  if ((await store.read.selectFrom('document').select('id').limit(1).execute()).length === 0)
    await timed('corpus written', () =>
      writeCorpus(store, { documents, words, random, draw: () => all[rank()] as string }),
    )
  const raw = await measureBuild(store)
  await measureQueries(store, raw)
} finally {
  await store.close()
  if (kept === undefined) rmSync(folder, { recursive: true, force: true })
}

async function timed(what: string, work: () => unknown): Promise<number> {
  const began = performance.now()
  await work()
  const seconds = (performance.now() - began) / 1000
  console.log(`${what}: ${seconds.toFixed(1)} s (${Math.round(documents / seconds)} documents/s)`)
  return seconds
}

/** Our index from nothing, and FTS5's own `rebuild` of a table that holds the same tokens. */
async function measureBuild(office: Store): Promise<Sqlite.Database> {
  const file = join(folder, 'raw.sqlite')
  const isNew = !existsSync(file)
  const raw = new Sqlite(file)
  raw.pragma('journal_mode = WAL')
  raw.pragma('cache_size = -16000')
  const own = (await isSearchWhole(office.read))
    ? undefined
    : await timed('our index made, record read and cut into tokens', () => rebuildSearch(office, { atOnce: 200 }))
  if (own !== undefined) await timed('its segments merged into one', () => mergeSegments(office, { most: 2 }))
  if (isNew) {
    raw.exec(`create table page (id integer primary key, tokens text not null);
      create virtual table page_text using fts5(tokens, content='page', content_rowid='id', tokenize='ascii')`)
    await copyTokens(office, raw)
    const theirs = await timed('FTS5 rebuild over the same tokens', () =>
      raw.exec(`insert into page_text (page_text) values ('rebuild')`),
    )
    if (own !== undefined)
      console.log(`FTS5's rebuild is to ours as ${(theirs / own).toFixed(2)} to 1 (wanted: 0.5 or more)`)
  }
  console.log(`database ${megabytes(join(folder, 'dabir.sqlite'))}`)
  return raw
}

async function copyTokens(office: Store, raw: Sqlite.Database): Promise<void> {
  const insert = raw.prepare('insert into page (id, tokens) values (?, ?)')
  for (let after = '', done = false; !done;) {
    const ids = await listPublishedIds(office.read, { after, limit: 500 })
    done = ids.length === 0
    after = ids.at(-1) ?? after
    const rows = await office.read
      .selectFrom('searchDocument')
      .select(['id', 'document'])
      .where('document', 'in', ids)
      .execute()
    const byDocument = new Map(rows.map((row) => [row.document, row.id]))
    const { documents: entries } = await makeEntries(office.read, office.kind, { documents: ids, zone: 'Asia/Tehran' })
    raw.transaction(() => {
      for (const entry of entries) insert.run(byDocument.get(entry.document), entry.texts.tokens)
    })()
  }
}

interface Query {
  q: string
  filter: SearchFilter
}

/** What people type: the commonest words, rare ones, several, beginnings, phrases, with and without filters. */
function queryLog(): Record<string, Query[]> {
  const from = (low: number, high: number) =>
    (all[low + Math.floor(random() * (high - low))] as string).replace(/\u200c.*$/, '')
  const make = (write: () => string, filter: () => SearchFilter = () => ({ lang: 'fa' })): Query[] =>
    Array.from({ length: rounds }, () => ({ q: write(), filter: filter() }))
  return {
    'one of the 15 commonest': make(() => from(0, 15)),
    'common word (20–200)': make(() => from(20, 200)),
    'middle word (200–3,000)': make(() => from(200, 3000)),
    'rare word': make(() => from(10_000, vocabularySize)),
    'two common words': make(() => `${from(0, 60)} ${from(20, 200)}`),
    'middle and common': make(() => `${from(200, 3000)} ${from(0, 100)}`),
    'three words': make(() => `${from(20, 200)} ${from(20, 400)} ${from(100, 2000)}`),
    'beginning of 2 letters': make(() => `${from(0, 20_000).slice(0, 2)}*`),
    'beginning of 4 letters': make(() => `${from(0, 20_000).slice(0, 4)}*`),
    'phrase of 2 words': make(() => `"${from(0, 30)} ${from(0, 60)}"`),
    'word, without another': make(() => `${from(20, 400)} -${from(0, 60)}`),
    'common word, one kind': make(
      () => from(5, 200),
      () => ({ lang: 'fa', kind: 'call' }),
    ),
    'common word, one year': make(
      () => from(5, 200),
      () => ({ lang: 'fa', from: '2021-03-21', to: '2022-03-20' }),
    ),
    'as used, one word': make(() => all[rank()] as string),
    'as used, two words': make(() => `${all[rank()]} ${all[rank()]}`),
  }
}

async function measureQueries(office: Store, raw: Sqlite.Database): Promise<void> {
  const newest = raw.prepare(
    `select rowid from (select rowid, rank as score from page_text where page_text match ? order by rowid desc limit 500) order by score limit 20`,
  )
  const log = queryLog()
  const [ours, theirs]: [number[], number[]] = [[], []]
  const lines: string[][] = [['query', 'page p50', 'p99', 'FTS5 newest 500 p50', 'p99', 'matches p50']]
  await askSearch(office, 'findDocuments', {
    q: 'الف',
    filter: {},
    order: 'relevance',
    page: 1,
    pageSize: 10,
    today: '2026-03-21',
    calendar: 'persian',
    languages: ['fa', 'en'],
  })
  for (const [name, queries] of Object.entries(log)) {
    const [page, bare, totals]: [number[], number[], number[]] = [[], [], []]
    for (const { q, filter } of queries) {
      const began = performance.now()
      const { total } = await askSearch(office, 'findDocuments', {
        q,
        filter,
        order: 'relevance',
        page: 1,
        pageSize: 10,
        today: '2026-03-21',
        calendar: 'persian',
        languages: ['fa', 'en'],
      })
      page.push(performance.now() - began)
      totals.push(total)
      const { condition } = await askFor(office.read, readQuery(q), filter)
      // Our ids tell the language; plain FTS5 has a token for it.
      const inLanguage = { token: facetToken('language', 'fa') }
      const question = ftsOf({ is: { all: [condition.is, inLanguage] }, without: condition.without })
      const asked = performance.now()
      newest.all(question)
      bare.push(performance.now() - asked)
    }
    lines.push([
      name,
      ...[at(page, 0.5), at(page, 0.99), at(bare, 0.5), at(bare, 0.99)].map((ms) => ms.toFixed(2)),
      String(at(totals, 0.5)),
    ])
    ours.push(...page)
    theirs.push(...bare)
  }
  lines.push([
    'all of them',
    ...[at(ours, 0.5), at(ours, 0.99), at(theirs, 0.5), at(theirs, 0.99)].map((ms) => ms.toFixed(2)),
    '',
  ])
  for (const line of lines)
    console.log(line.map((text, column) => (column === 0 ? text.padEnd(26) : text.padStart(12))).join(' '))
  const ratio = (share: number) => (at(ours, share) / at(theirs, share)).toFixed(2)
  console.log(`a page is to FTS5's newest 500 as ${ratio(0.5)} (p50), ${ratio(0.99)} (p99) to 1 (wanted: 2 or less)`)
}

function at(values: number[], share: number): number {
  return values.toSorted((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * share))] ?? 0
}

function megabytes(file: string): string {
  return `${Math.round(statSync(file).size / 1e6)} MB`
}
