import assert from 'node:assert/strict'
import { test } from 'node:test'
import { holdingSignals } from '#comments/comment.ts'
import { listComments } from '#comments/list-comments.ts'
import { listModerated, measureQueues } from '#comments/list-moderated.ts'
import { stoppedClock } from '#ground/clock.ts'
import { findOffice } from '#record/office.ts'
import { correctionKinds, documentKinds, eventKinds } from '#record/kinds.ts'
import { readLeaf } from '#record/leaf.ts'
import { verifyRecord } from '#record/verify-record.ts'
import { openStore } from '#storage/open-store.ts'
import type { Reader } from '#storage/store.ts'
import { eachDatabase } from '../../test/office.ts'
import { comments } from './demonstration/comments.ts'
import { documents } from './demonstration/documents.ts'
import type { Line } from './demonstration/shapes.ts'
import { loadDemonstration } from './load-demonstration.ts'

eachDatabase('the demonstration has something to show on every page', async ({ folder, databaseUrl, blobs }) => {
  const clock = stoppedClock('2026-01-01T00:00:00.000Z')
  const store = await openStore({ folder, databaseUrl, clock, migrates: false })
  try {
    await loadDemonstration({ store, blobs, clock })
    await seeOffice(store.read)
    await seeDocuments(store.read)
    await seeAmendments(store.read)
    await seeStatements(store.read)
    await seeComments(store.read, clock.now())
  } finally {
    await store.close()
  }
})

async function seeOffice(reader: Reader): Promise<void> {
  const office = await findOffice(reader)
  assert.equal(office?.isDemonstration, true)
  for (const lang of office?.languages ?? [])
    assert.match(office?.profile.pages.contact[lang] ?? '', /@nikvan\.example/)
  const { editions, misfit } = await verifyRecord(reader)
  assert.equal(misfit, null)
  assert.ok(editions > 40)
  const events = await reader.selectFrom('event').select(['kind', 'partOf', 'startSort']).execute()
  assert.deepEqual(new Set(events.map((event) => event.kind)), new Set(eventKinds))
  assert.ok(events.filter((event) => event.partOf !== null).length >= 3)
  assert.equal(events.filter((event) => (event.startSort ?? '') > '2026-12-01').length, 1, 'one is still to come')
}

/** Numbers follow the time of publication, every kind is there, and enough is translated. */
async function seeDocuments(reader: Reader): Promise<void> {
  const rows = await reader
    .selectFrom('document')
    .select(['number', 'kind', 'firstPublishedAt'])
    .orderBy('number')
    .execute()
  assert.ok(rows.length >= 28)
  assert.deepEqual(
    rows.map((row) => row.number),
    rows.map((_, i) => i + 1),
  )
  assert.deepEqual(
    rows.map((row) => row.firstPublishedAt),
    rows.map((row) => row.firstPublishedAt).toSorted(),
  )
  assert.deepEqual(new Set(rows.map((row) => row.kind)), new Set(documentKinds))
  const films = await reader
    .selectFrom('editionFile')
    .innerJoin('file', 'file.id', 'editionFile.file')
    .select('format')
    .execute()
  assert.deepEqual(new Set(films.map((film) => film.format)), new Set(['webm', 'vtt']))
  const versions = await reader.selectFrom('version').select(['lang', 'currentEdition', 'translatedFrom']).execute()
  assert.ok(versions.every((version) => version.currentEdition !== null))
  const translated = (lang: string) =>
    versions.filter((version) => version.lang === lang && version.translatedFrom !== null).length
  assert.ok(translated('en') >= 8 && translated('ar') >= 3)
}

async function seeAmendments(reader: Reader): Promise<void> {
  const corrections = await reader.selectFrom('correction').select(['kind', 'spans']).execute()
  const kinds = new Set(corrections.map((correction) => correction.kind))
  assert.ok(
    kinds.size >= 5 && kinds.has('place') && [...kinds].every((kind) => correctionKinds.includes(kind as never)),
  )
  const withdrawals = await reader.selectFrom('withdrawal').select('kind').execute()
  assert.deepEqual(withdrawals.map((one) => one.kind).toSorted(), ['consolidated', 'in_error', 'withdrawn'])
  const pins = await reader.selectFrom('documentThing').select('thing').where('isPinned', '=', 1).execute()
  assert.ok(pins.length >= 2)
}

/** Every statement stands in a public text, and every line over a text that rests on one rests on words of that text. */
async function seeStatements(reader: Reader): Promise<void> {
  const statements = await reader.selectFrom('statement').select(['id', 'isPublic']).execute()
  assert.ok(statements.length > 80 && statements.every((statement) => statement.isPublic === 1))
  const anchors = await reader.selectFrom('anchor').select(['statement', 'edition']).execute()
  const editions = await reader.selectFrom('editionBody').select(['edition', 'leaf']).execute()
  for (const { edition, leaf } of editions) {
    const { decks, dates, blocks } = readLeaf(leaf)
    assert.ok(dates.happened.date <= dates.published.slice(0, 10), JSON.stringify(decks))
    assert.ok(blocks.length >= 4 || blocks.some((block) => block.type === 'gallery'), JSON.stringify(decks))
    for (const deck of decks.filter((one) => one.restsOn !== null)) {
      assert.ok(
        anchors.some((anchor) => anchor.edition === edition && anchor.statement === deck.restsOn),
        deck.text,
      )
    }
  }
}

/** Each queue of the moderators has something in it, and a document shows threads, an answer of the office and a picked comment. */
async function seeComments(reader: Reader, now: string): Promise<void> {
  const { queues } = await measureQueues(reader, now)
  for (const queue of ['waiting', 'held', 'appealed', 'published', 'refused'] as const)
    assert.ok(queues[queue] > 0, queue)
  const held = await listModerated(reader, { queue: 'held', limit: 9, offset: 0 })
  assert.ok(held.items.every(({ signals }) => signals.some(({ signal }) => holdingSignals.has(signal))))
  const documents = await reader.selectFrom('comment').select(['document', 'lang']).distinct().execute()
  assert.deepEqual(new Set(documents.map(({ lang }) => lang)), new Set(['fa', 'en']))
  const pages = await Promise.all(
    documents.map(({ document }) => listComments(reader, { document, page: 1, sort: 'picked' })),
  )
  for (const { threads } of pages) {
    assert.equal(threads[0]?.isPicked, true)
    assert.ok(threads.some(({ replies }) => replies.some(({ isStaff }) => isStaff)))
    assert.ok(threads.every(({ createdAt }) => createdAt < now))
  }
  assert.ok(pages.some(({ threads }) => threads[0]?.replies.some(({ answers }) => answers !== null)))
  const accounts = await reader.selectFrom('account').select(['role', 'disabledAt']).execute()
  assert.deepEqual(
    accounts.map(({ role, disabledAt }) => [role, disabledAt !== null]),
    [['editor', true]],
    'nobody can sign in',
  )
}

test('its Persian is spelt as an editor would have it', () => {
  const faults = [/[يكۀة]/, /[0-9]/, / {2}/, /(^|\s)(ن?می|ها|های|هایی|تر|ترین) /, /\s[،؛.:؟!»]/, /«\s/, /[a-z]{4}/i]
  for (const { key, fa } of documents) {
    const words = fa.body.replaceAll(/[!%]\[[a-z-]+\]|\[s\d+\||\]/g, '')
    const lines: Line[] = [fa.kicker ?? '', fa.headline, fa.short ?? '', fa.lead, ...(fa.decks ?? [])]
    const shown = lines.map((line) => (typeof line === 'string' ? line : line[0]))
    for (const text of [...shown, ...words.split('\n')]) {
      for (const fault of faults) assert.doesNotMatch(text, fault, `${key}: ${text}`)
    }
  }
  for (const { key, name, text, reply } of comments.filter(({ lang }) => lang === 'fa')) {
    const lines = `${name}\n${text}\n${reply?.text ?? ''}`.replaceAll(/https:\S+/g, 'نشانی').split('\n')
    for (const line of lines) for (const fault of faults) assert.doesNotMatch(line, fault, `${key}: ${line}`)
  }
})
