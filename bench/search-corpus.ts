import { readFileSync } from 'node:fs'
import { newId } from '#ground/id.ts'
import { createOffice } from '#record/office.ts'
import { leafText, type Leaf } from '#record/leaf.ts'
import type { Store } from '#storage/store.ts'

/** A random number generator that gives the same numbers in every run (mulberry32). */
export function seeded(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

/**
 * Persian words, the commonest first: the word list of @dabir/persian, whose rows share letters with the row before (`A` none, `B` one …) and end
 * in how often the word was seen.
 */
export function vocabulary(size: number): string[] {
  const rows = readFileSync(new URL('../packages/persian/data/spellings.txt', import.meta.url), 'utf8').split('\n')
  const seen = new Map<string, number>()
  let before = ''
  for (const row of rows) {
    const [, shared = 'A', rest = '', counts = ''] = /^([A-Z])(.*?)([\d.]*)$/u.exec(row) ?? []
    before = before.slice(0, shared.charCodeAt(0) - 65) + rest
    const word = before.replaceAll('~', '\u200c')
    if (/^[\p{L}\u200c]{2,20}$/u.test(word))
      seen.set(
        word,
        counts.split('.').reduce((sum, count) => sum + Number(count), 0),
      )
  }
  const words = [...seen].toSorted(([, a], [, b]) => b - a).map(([word]) => word)
  if (words.length < size) throw new Error(`The word list has ${words.length} words, fewer than ${size}.`)
  return words.slice(0, size)
}

function pick<T>(list: readonly T[], random: () => number): T {
  return list[Math.floor(random() * list.length)] as T
}

/** Ranks drawn as words are used: the n-th word 1/n as often as the first. */
export function zipf(size: number, random: () => number): () => number {
  const sums = new Float64Array(size)
  let sum = 0
  for (let rank = 0; rank < size; rank++) sums[rank] = sum += 1 / (rank + 1)
  return () => {
    const wanted = random() * sum
    let [low, high] = [0, size - 1]
    while (low < high) {
      const middle = (low + high) >> 1
      if ((sums[middle] as number) < wanted) low = middle + 1
      else high = middle
    }
    return low
  }
}

export interface Corpus {
  documents: number
  words: number
  draw: () => string
  random: () => number
  /** With the HTML of each body, for what is to be read as pages. */
  withHtml?: boolean
}

const first = Date.parse('2016-03-20T06:00:00Z')
const days = 3650
const rowsAtOnce = 500
const kinds = ['report', 'report', 'report', 'call', 'meeting', 'speech', 'message', 'notice']

/** Published documents in an office of their own, written row by row: ten years of them, each filed under a place, a topic and a dossier. */
export async function writeCorpus(store: Store, corpus: Corpus): Promise<void> {
  await store.transact((tx) =>
    createOffice(tx, { names: { fa: 'دفتر سنجش' }, languages: ['fa', 'en'], zone: 'Asia/Tehran' }),
  )
  const things = await writeThings(store, corpus)
  for (let number = 1; number <= corpus.documents; number += rowsAtOnce) {
    const rows = Array.from({ length: Math.min(rowsAtOnce, corpus.documents - number + 1) }, (_, at) =>
      documentOf(corpus, number + at),
    )
    await store.transact(async ({ sql }) => {
      await sql
        .insertInto('document')
        .values(rows.map((row) => row.document))
        .execute()
      await sql
        .insertInto('version')
        .values(rows.map((row) => row.version))
        .execute()
      await sql
        .insertInto('edition')
        .values(rows.map((row) => row.edition))
        .execute()
      await sql
        .insertInto('editionBody')
        .values(rows.map((row) => row.body))
        .execute()
      const filed = rows.flatMap((row) =>
        things.map((group, ordinal) => ({
          document: row.document.id,
          thing: pick(group, corpus.random),
          isPinned: 0 as const,
          ordinal,
          publishedAt: row.document.firstPublishedAt,
        })),
      )
      await sql.insertInto('documentThing').values(filed).execute()
    })
  }
}

async function writeThings(store: Store, { draw }: Corpus): Promise<string[][]> {
  const groups = (['place', 'topic', 'dossier'] as const).map((kind) =>
    Array.from({ length: 40 }, (_, at) => ({ id: newId(), kind, slug: `${kind}-${at}` })),
  )
  await store.transact(async ({ sql, at }) => {
    for (const thing of groups.flat()) {
      const rest = {
        summary: '{}',
        picture: null,
        organisation: null,
        country: null,
        latitude: null,
        longitude: null,
        createdBy: null,
        retiredAt: null,
        mergedInto: null,
      }
      await sql
        .insertInto('thing')
        .values({ ...thing, ...rest, createdAt: at, revision: 1 })
        .execute()
      const form = `${draw()} ${draw()}`
      await sql
        .insertInto('thingName')
        .values({
          id: newId(),
          thing: thing.id,
          lang: 'fa',
          form,
          folded: form,
          kind: 'full',
          validFrom: null,
          validTo: null,
          ordinal: 0,
        })
        .execute()
    }
  })
  return groups.map((group) => group.map((thing) => thing.id))
}

function documentOf(corpus: Corpus, number: number) {
  const [document, version, edition] = [newId(), newId(), newId()]
  const at = new Date(first + (number / corpus.documents) * days * 86_400_000).toISOString()
  const headline = wordsOf(corpus, 8)
  const lead = wordsOf(corpus, 24)
  const left = corpus.words - 32
  const blocks = Array.from({ length: Math.max(1, Math.round(left / 54)) }, (_, block) => ({
    type: 'paragraph' as const,
    attrs: { id: `block${block}` },
    content: [{ type: 'text' as const, text: `${wordsOf(corpus, Math.min(54, left))}.` }],
  }))
  const kind = pick(kinds, corpus.random)
  const moment = { date: at.slice(0, 10), time: null, zone: 'Asia/Tehran', precision: 'day' as const }
  const leaf: Leaf = {
    type: 'dabir-edition/1',
    number,
    language: 'fa',
    edition: 1,
    kind,
    decks: [{ role: 'headline', text: headline, restsOn: null }],
    lead,
    blocks,
    sourceLine: null,
    verbality: 'report',
    picture: null,
    dates: { happened: moment, said: moment, published: at },
    previousLeaf: null,
  }
  return {
    document: { id: document, number, kind, createdAt: at, createdBy: null, firstPublishedAt: at },
    version: {
      id: version,
      document,
      lang: 'fa',
      slug: `sanad-${number}`,
      translatedFrom: null,
      currentEdition: edition,
      createdAt: at,
    },
    edition: {
      id: edition,
      version,
      document,
      lang: 'fa',
      number: 1,
      chainIndex: number,
      leafHash: '',
      previousLeafHash: null,
      publishedAt: at,
      publishedBy: null,
      writtenBy: null,
      reviewedBy: null,
      approvedBy: null,
    },
    body: {
      edition,
      leaf: leafText(leaf),
      html: corpus.withHtml === true ? blocks.map(htmlOf).join('') : '',
      kicker: '',
      headline,
      shortHeadline: '',
      lead,
      picture: null,
      happenedSort: moment.date,
    },
  }
}

function htmlOf({ attrs, content }: { attrs: { id: string }; content: { text: string }[] }): string {
  return `<p id="b-${attrs.id}">${content.map((one) => one.text).join('')}</p>`
}

function wordsOf({ draw }: Corpus, count: number): string {
  return Array.from({ length: count }, draw).join(' ')
}
