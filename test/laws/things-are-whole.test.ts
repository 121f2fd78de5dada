import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { findThings } from '#record/find-thing.ts'
import { thingKinds } from '#record/kinds.ts'
import { namesOf } from '#record/name-of.ts'
import { thingCollections } from '#record/thing-collections.ts'
import type { Thing } from '#record/thing.ts'
import { addressesOf } from '#web/address.ts'
import type { House } from '#web/house.ts'
import { inRoot } from '../../scripts/prepare/root.mjs'
import { withDemonstration } from '../demonstration.ts'
import { withOffice } from '../office.ts'
import { memberOf } from '../staff.ts'
import { listCommitted } from './list-committed.ts'

/** One noun of the record: the tables it lies in, what can be done to it over the API, and where readers see it. */
interface Noun {
  tables: string[]
  asks: string[]
  page: string
}

const nouns: Record<string, Noun> = {
  thing: {
    tables: ['thing', 'thingName', 'thingSlug'],
    asks: thingKinds.flatMap((kind) => asksOf(thingCollections[kind])),
    page: 'src/site/thing-page.ts',
  },
  event: {
    tables: ['event', 'eventParticipant', 'eventPlace'],
    asks: asksOf('events'),
    page: 'src/site/event-page.ts',
  },
  tenure: {
    tables: ['tenure'],
    asks: ['GET /tenures', 'POST /tenures', 'PATCH /tenures/{id}', 'DELETE /tenures/{id}'],
    page: 'src/site/thing-page.ts',
  },
  document: {
    tables: ['document', 'documentThing', 'documentPin', 'version', 'versionSlug', 'listing', 'listingCount'],
    asks: [
      'GET /documents',
      'POST /documents',
      'GET /documents/{id}',
      'PATCH /documents/{id}',
      'GET /documents/{id}/pins',
      'PUT /documents/{id}/pins',
      'POST /documents/{id}/versions',
    ],
    page: 'src/site/document-page.ts',
  },
  draft: {
    tables: ['draft', 'draftRevision'],
    asks: [
      'GET /versions/{id}/draft',
      'PUT /versions/{id}/draft',
      'GET /versions/{id}/revisions',
      'GET /versions/{id}/revisions/{revision}',
      'POST /versions/{id}/restoration',
    ],
    page: 'src/site/render-draft-preview.ts',
  },
  edition: {
    tables: [
      'edition',
      'editionBody',
      'editionFile',
      'shareImage',
      'changeNote',
      'logEntry',
      'logNode',
      'logCheckpoint',
    ],
    asks: ['GET /versions/{id}/publication-check', 'POST /versions/{id}/publication'],
    page: 'src/site/history-page.ts',
  },
  correction: {
    tables: ['correction'],
    asks: ['POST /versions/{id}/corrections'],
    page: 'src/site/corrections-page.ts',
  },
  withdrawal: {
    tables: ['withdrawal'],
    asks: ['POST /documents/{id}/withdrawal', 'DELETE /documents/{id}/withdrawal'],
    page: 'src/site/tombstone-content.ts',
  },
  statement: {
    tables: ['statement', 'statementAddressee', 'statementThing', 'statementChange', 'anchor'],
    asks: [
      'POST /documents/{id}/statements',
      'PATCH /statements/{id}',
      'PUT /statements/{id}/status',
      'DELETE /statements/{id}',
    ],
    page: 'src/site/statement-page.ts',
  },
  claim: {
    tables: ['claim', 'claimAnswer', 'claimStatement'],
    asks: [
      'GET /claims',
      'GET /claim-queues',
      'POST /claims',
      'GET /claims/{id}',
      'PUT /claims/{id}',
      'DELETE /claims/{id}',
      'POST /claims/{id}/answers',
      'POST /claim-matches',
    ],
    page: 'src/site/claim-page.ts',
  },
  readout: {
    tables: ['readout'],
    asks: ['GET /events/{id}/readouts', 'POST /readouts/{id}/removal'],
    page: 'src/site/event-page.ts',
  },
}

function asksOf(collection: string): string[] {
  const one = `/${collection}/{id}`
  return [
    `GET /${collection}`,
    `POST /${collection}`,
    `GET ${one}`,
    `PATCH ${one}`,
    `POST ${one}/merger`,
    `PUT ${one}/retirement`,
    `DELETE ${one}/retirement`,
    `GET ${one}/uses`,
  ]
}

const committed = listCommitted()
const read = (path: string) => readFileSync(inRoot(path), 'utf8')
const sourceUnder = (folder: string) =>
  committed
    .filter((path) => path.startsWith(folder) && /\.tsx?$/.test(path) && !path.includes('.test.'))
    .map(read)
    .join('\n')

test('every table of the record belongs to a noun that this law knows', () => {
  const [, body = ''] = /export interface RecordTables \{([^}]+)\}/.exec(read('src/storage/tables/record.ts')) ?? []
  const tables = [...body.matchAll(/^ {2}(\w+):/gm)].map(([, name = '']) => name)
  assert.ok(tables.length > 20)
  assert.deepEqual(
    Object.values(nouns)
      .flatMap((noun) => noun.tables)
      .toSorted(),
    tables.toSorted(),
  )
})

test('every table of the record is written and read by verbs of the record', () => {
  const verbs = sourceUnder('src/record/')
  for (const table of Object.values(nouns).flatMap((noun) => noun.tables)) {
    assert.ok(verbs.includes(`insertInto('${table}')`), `nothing writes ${table}`)
    const isRead = ['selectFrom', 'innerJoin', 'leftJoin'].some((read) => verbs.includes(`${read}('${table}`))
    assert.ok(isRead, `nothing reads ${table}`)
  }
})

test('whatever an editor can do to a noun stands in the API, and the newsroom asks for it', async () => {
  const operations = await operationsOfApi()
  const asked = asksOfNewsroom()
  for (const [name, noun] of Object.entries(nouns)) {
    for (const ask of noun.asks) {
      assert.ok(operations.has(ask), `the API has no ${ask} for a ${name}`)
      assert.ok(asked.has(inOneForm(ask)), `the newsroom never asks ${ask} for a ${name}`)
    }
  }
})

test('every kind of thing has its words in the newsroom, in both languages', () => {
  for (const lang of ['fa', 'en']) {
    const words = sourceUnder(`src/newsroom/browser/words/${lang}/`)
    for (const kind of thingKinds) {
      for (const word of [`thing.${kind}`, `things.${kind}`, `things.new_${kind}`]) {
        assert.ok(words.includes(`'${word}':`), `${lang} has no ${word}`)
      }
    }
  }
})

test('every noun has a file of the site that shows it', () => {
  for (const { page } of Object.values(nouns)) assert.ok(committed.includes(page), page)
})

test('everything in the demonstration has a page that names it, and every statement its link', () =>
  withDemonstration(async ({ house, url }) => {
    const { read: reader } = house.store
    const rows = await reader.selectFrom('thing').select('id').execute()
    const things = [
      ...(
        await findThings(
          reader,
          rows.map((row) => row.id),
        )
      ).values(),
    ]
    assert.ok(things.length > 80)
    await seePages({ house, url }, things, 'fa')
    const oneOfEach = thingKinds.map((kind) => things.find((thing) => thing.kind === kind) as Thing)
    for (const lang of ['en', 'ar']) await seePages({ house, url }, oneOfEach, lang)
    await seeStatements({ house, url })
  }))

interface Given {
  house: House
  url: string
}

async function seePages({ house, url }: Given, things: Thing[], lang: string): Promise<void> {
  const at = addressesOf(['fa', 'en', 'ar'])
  const ids = things.map((thing) => thing.id)
  const names = await namesOf(house.store.read, ids, { lang })
  for (const thing of things) {
    const path = at.thing(lang, thing.kind, thing.kind === 'event' ? thing.id : thing.slug)
    const response = await fetch(encodeURI(url + path), { redirect: 'manual' })
    assert.equal(response.status, 200, path)
    assert.ok((await response.text()).includes(escaped(names.get(thing.id)?.full ?? '')), path)
  }
}

async function seeStatements({ house, url }: Given): Promise<void> {
  const rows = await house.store.read
    .selectFrom('statement')
    .leftJoin('withdrawal', 'withdrawal.document', 'statement.document')
    .select('statement.id')
    .where('statement.isPublic', '=', 1)
    .where('withdrawal.id', 'is', null)
    .execute()
  assert.ok(rows.length > 80)
  for (const { id } of rows) assert.equal((await fetch(`${url}/s/${id}`, { redirect: 'manual' })).status, 200, id)
}

async function operationsOfApi(): Promise<Set<string>> {
  return withOffice('sqlite', async (office) => {
    const { ask } = await memberOf(office)
    const { body } = await ask<{ paths: Record<string, Record<string, unknown>> }>('GET', '/openapi.json')
    return new Set(
      Object.entries(body.paths).flatMap(([path, methods]) =>
        Object.keys(methods).map((method) => `${method.toUpperCase()} ${path}`),
      ),
    )
  })
}

/** Every request that the newsroom's app makes, in one form. */
function asksOfNewsroom(): Set<string> {
  const calls = sourceUnder('src/newsroom/browser/').matchAll(
    /\b(get|post|put|patch|remove)(?:<[^()]*>)?\(\s*[`']([^`']+)[`']/g,
  )
  return new Set(
    [...calls].map(([, method = '', path = '']) =>
      inOneForm(`${method === 'remove' ? 'DELETE' : method.toUpperCase()} ${path}`),
    ),
  )
}

/** Without query, with every part that varies as `*`: the things' collections, and ids. */
function inOneForm(ask: string): string {
  const collections = Object.values(thingCollections).join('|')
  return ask
    .replace(/\?.*$/, '')
    .replaceAll(/\$?\{[^}]+\}/g, '*')
    .replace(new RegExp(`^(\\w+) /(?:${collections})(?=/|$)`), '$1 /*')
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
}
