import assert from 'node:assert/strict'
import { paragraph, publishable, sara } from '../../test/cast.ts'
import { eachDatabase, type Office } from '../../test/office.ts'
import { publish, publishCall } from '../../test/published-call.ts'
import { createDocument } from './create-document.ts'
import { createThing } from './create-thing.ts'
import { pinDocuments } from './pin-documents.ts'
import { listRelatedDocuments, type Shared } from './list-related-documents.ts'

eachDatabase(
  'near are what editors pinned, then the same event, dossier, topics and speakers, of equals the newest',
  async (office) => {
    const call = await publishCall(office)
    const topic = await office.store.transact((tx) =>
      createThing(tx, { kind: 'topic', names: [{ lang: 'fa', form: 'بندر', kind: 'full' }], by: sara }),
    )
    const report = reporter(office)
    const onTopic = await report([{ thing: topic }])
    const inDossier = await report([{ thing: call.dossier }])
    const later = await report([{ thing: call.dossier }])
    const onEvent = await report([{ thing: call.event }, { thing: topic }])
    const pinned = await report([{ thing: call.dossier, isPinned: true }])
    await report([])
    const shared: Shared = {
      document: inDossier,
      lang: 'fa',
      events: [call.event],
      collections: [call.dossier],
      topics: [topic],
      others: [],
      speakers: [call.mayor],
    }
    const near = async (asked: Partial<Shared>, limit = 9) =>
      (await listRelatedDocuments(office.store.read, { ...shared, ...asked }, limit)).map(({ id }) => id)
    assert.deepEqual(await near({}), [pinned, call.document, onEvent, later, onTopic])
    assert.deepEqual(await near({}, 2), [pinned, call.document])
    assert.deepEqual(await near({ events: [], collections: [] }), [onEvent, onTopic, call.document])
    assert.deepEqual(await near({ lang: 'en' }), [], 'none is public in English')
    assert.deepEqual(await near({ events: [], collections: [], topics: [], others: [], speakers: [] }), [])
  },
)

eachDatabase(
  'nearest of all is what an editor pinned to the document itself, in that order, once it is public',
  async (office) => {
    const call = await publishCall(office)
    const report = reporter(office)
    const [document, sibling, far] = [
      await report([{ thing: call.dossier }]),
      await report([{ thing: call.dossier }]),
      await report([]),
    ]
    const draft = await office.store.transact((tx) => createDocument(tx, { kind: 'report', lang: 'fa', by: sara }))
    const pins = [far, draft.document, sibling]
    await office.store.transact((tx) => pinDocuments(tx, { document, pins, before: [], by: sara }))
    const nothing = { events: [], collections: [], topics: [], others: [], speakers: [] }
    const near = (asked: Partial<Shared>) =>
      listRelatedDocuments(office.store.read, { document, lang: 'fa', ...nothing, ...asked }, 9)
    const first = [
      { id: far, isPinned: true },
      { id: sibling, isPinned: true },
    ]
    assert.deepEqual(await near({}), first)
    assert.deepEqual(await near({ collections: [call.dossier] }), [...first, { id: call.document, isPinned: false }])
    assert.deepEqual(await near({ lang: 'en' }), [])
  },
)

eachDatabase(
  'who shares more is nearer, and a topic tells more than both speakers of a call or the place',
  async (office) => {
    const call = await publishCall(office)
    const topic = (form: string, kind: 'topic' | 'place') =>
      office.store.transact((tx) => createThing(tx, { kind, names: [{ lang: 'fa', form, kind: 'full' }], by: sara }))
    const [port, fish, town] = [
      await topic('بندر', 'topic'),
      await topic('ماهی', 'topic'),
      await topic('شهرک', 'place'),
    ]
    const report = reporter(office)
    const all = await report([{ thing: port }, { thing: fish }, { thing: town }])
    const both = await report([{ thing: fish }, { thing: town }])
    const one = await report([{ thing: fish }])
    const there = await report([{ thing: town }])
    const document = await report([])
    const shared = { document, lang: 'fa', events: [], collections: [], speakers: [call.mayor, call.colleague] }
    const near = await listRelatedDocuments(office.store.read, { ...shared, topics: [port, fish], others: [town] }, 9)
    assert.deepEqual(
      near.map(({ id }) => id),
      [all, both, one, call.document, there],
    )
  },
)

/** Publishes one report after another, each filed under some things. */
function reporter(office: Office) {
  return async (things: { thing: string; isPinned?: boolean }[]): Promise<string> => {
    const { store, clock } = office
    clock.advance(60_000)
    const content = publishable('گزارش', [paragraph('p1', 'متن گزارش')])
    const made = await store.transact((tx) =>
      createDocument(tx, { kind: 'report', lang: 'fa', content, things, by: sara }),
    )
    await publish(office, made.version)
    return made.document
  }
}
