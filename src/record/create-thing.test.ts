import assert from 'node:assert/strict'
import { Fault } from '#ground/fault.ts'
import { listEntries } from '#storage/list-entries.ts'
import type { Store } from '#storage/store.ts'
import type { ThingKind } from '#storage/tables/record.ts'
import { eachDatabase } from '../../test/office.ts'
import { changeThing } from './change-thing.ts'
import { createTenure } from './create-tenure.ts'
import { createThing } from './create-thing.ts'
import { findThingAt } from './find-thing-at.ts'
import { getThing } from './find-thing.ts'
import { thingKinds } from './kinds.ts'
import { nameOf } from './name-of.ts'
import type { NewThing } from './thing.ts'

const named = (kind: ThingKind, form: string): NewThing => ({
  kind,
  names: [{ lang: 'fa', form, kind: 'full' }],
  ...(kind === 'event' ? { event: { kind: 'meeting' as const } } : {}),
})

const create = (store: Store, input: NewThing) => store.transact((tx) => createThing(tx, { ...input, by: null }))
const refusal = (reason: string) => (error: unknown) => error instanceof Fault && error.reason === reason

eachDatabase('each kind of thing is created and found again as it was given', async ({ store }) => {
  for (const kind of thingKinds) {
    const id = await create(store, { ...named(kind, 'آزمون'), summary: { fa: 'یک جمله' } })
    const thing = await getThing(store.read, id)
    assert.equal(thing.kind, kind)
    assert.equal(thing.slug, 'آزمون')
    assert.deepEqual(thing.summary, { fa: 'یک جمله' })
    assert.equal(thing.names[0]?.form, 'آزمون')
    assert.equal(thing.event?.kind, kind === 'event' ? 'meeting' : undefined)
    assert.equal(thing.event?.start ?? null, null)
  }
  const entries = await listEntries(store.read, 0, 100)
  assert.deepEqual(
    entries.map((entry) => [entry.kind, entry.details.thing]),
    thingKinds.map((kind) => ['thing.created', kind]),
  )
})

eachDatabase('namesakes get addresses of their own, and an old address is never given away', async ({ store }) => {
  const first = await create(store, named('person', 'سارا نیک‌فر'))
  const second = await create(store, named('person', 'سارا نیک‌فر'))
  assert.equal((await getThing(store.read, second)).slug, 'سارا-نیک-فر-2')
  await store.transact((tx) =>
    changeThing(tx, {
      thing: first,
      revision: 1,
      names: [{ lang: 'fa', form: 'سارا مهرآیین', kind: 'full' }],
      by: null,
    }),
  )
  const third = await create(store, named('person', 'سارا نیک‌فر'))
  assert.equal((await getThing(store.read, third)).slug, 'سارا-نیک-فر-3')
  const old = await findThingAt(store.read, { kind: 'person', tail: 'سارا-نیک-فر' })
  assert.deepEqual([old?.thing.id, old?.isMoved], [first, true])
  const present = await findThingAt(store.read, { kind: 'person', tail: 'سارا-مهرآیین' })
  assert.deepEqual([present?.thing.id, present?.isMoved], [first, false])
  assert.equal(await findThingAt(store.read, { kind: 'place', tail: 'سارا-مهرآیین' }), undefined)
})

eachDatabase('twenty who enter one name at once all get an address', async ({ store }) => {
  const ids = await Promise.all(Array.from({ length: 20 }, () => create(store, named('topic', 'آب'))))
  const slugs = await Promise.all(ids.map(async (id) => (await getThing(store.read, id)).slug))
  assert.equal(new Set(slugs).size, 20)
})

eachDatabase(
  'what does not belong to a kind, or does not exist, is refused and nothing is written',
  async ({ store }) => {
    const place = await create(store, named('place', 'مهرود'))
    const refused: [NewThing, string][] = [
      [{ kind: 'person', names: [{ lang: 'fa', form: 'س', kind: 'short' }] }, 'thing.name_missing'],
      [{ ...named('person', 'سارا'), latitude: 1, longitude: 2 }, 'thing.detail_of_other_kind'],
      [{ ...named('place', 'رود'), latitude: 1 }, 'thing.half_a_coordinate'],
      [{ ...named('position', 'شهردار'), organisation: 'nobody0000' }, 'thing.unknown'],
      [{ ...named('position', 'شهردار'), organisation: place }, 'thing.wrong_kind'],
      [{ ...named('person', 'سارا'), picture: 'nopicture' }, 'picture.unknown'],
      [{ kind: 'event', names: [{ lang: 'fa', form: 'دیدار', kind: 'full' }] }, 'event.details_missing'],
      [{ ...named('topic', 'آب'), event: { kind: 'meeting' } }, 'thing.detail_of_other_kind'],
      [{ ...named('event', 'دیدار'), event: { kind: 'meeting', places: ['nobody0000'] } }, 'thing.unknown'],
      [
        { ...named('event', 'دیدار'), event: { kind: 'meeting', participants: [{ participant: place }] } },
        'thing.wrong_kind',
      ],
    ]
    for (const [input, reason] of refused) await assert.rejects(create(store, input), refusal(reason), reason)
    assert.equal((await listEntries(store.read, 0, 100)).length, 1)
  },
)

eachDatabase('a change with a date ends the old name the day before', async ({ store }) => {
  const id = await create(store, {
    kind: 'organisation',
    names: [
      { lang: 'fa', form: 'وزارت نیرو', kind: 'full' },
      { lang: 'en', form: 'Ministry of Power', kind: 'full' },
      { lang: 'fa', form: 'نیرو', kind: 'short' },
    ],
  })
  const { names } = await getThing(store.read, id)
  const renamed = names.slice(0, 2).map((name) => (name.lang === 'fa' ? { ...name, form: 'وزارت آب و انرژی' } : name))
  await store.transact((tx) =>
    changeThing(tx, { thing: id, revision: 1, names: renamed, effectiveFrom: '2026-05-01', by: null }),
  )
  const after = (await getThing(store.read, id)).names.map(({ form, validFrom, validTo }) => [form, validFrom, validTo])
  assert.deepEqual(after, [
    ['وزارت آب و انرژی', '2026-05-01', null],
    ['وزارت نیرو', null, '2026-04-30'],
    ['Ministry of Power', null, null],
    ['نیرو', null, '2026-04-30'],
  ])
  const called = async (at?: string) => (await nameOf(store.read, id, { lang: 'fa', at }))?.full
  assert.deepEqual(
    [await called('2026-04-30'), await called('2026-05-01'), await called()],
    ['وزارت نیرو', 'وزارت آب و انرژی', 'وزارت آب و انرژی'],
  )
  const again = (await getThing(store.read, id)).names.map((name) => ({ ...name, form: `${name.form} نو` }))
  await assert.rejects(
    store.transact((tx) =>
      changeThing(tx, { thing: id, revision: 2, names: again, effectiveFrom: '2026-05-01', by: null }),
    ),
    refusal('thing.name_before_start'),
  )
})

eachDatabase('of two who save at once one is told, and the first is kept', async ({ store }) => {
  const id = await create(store, named('topic', 'آب'))
  const save = (fa: string) =>
    store.transact((tx) => changeThing(tx, { thing: id, revision: 1, summary: { fa }, by: null }))
  const outcomes = await Promise.allSettled([save('سارا'), save('بهروز')])
  const lost = outcomes.filter((outcome) => outcome.status === 'rejected')
  assert.equal(lost.length, 1)
  assert.ok(lost[0]?.reason instanceof Fault)
  assert.deepEqual(
    [lost[0].reason.code, lost[0].reason.reason, lost[0].reason.details],
    ['conflict', 'thing.stale', { revision: 2 }],
  )
  assert.equal((await getThing(store.read, id)).revision, 2)
})

eachDatabase('an event keeps its sides, places and the trip it is part of', async ({ store }) => {
  const person = await create(store, named('person', 'سارا'))
  const other = await create(store, named('person', 'بهروز'))
  const position = await create(store, named('position', 'شهردار'))
  const place = await create(store, named('place', 'مهرود'))
  const tenure = await store.transact((tx) => createTenure(tx, { person, position, by: null }))
  const day = { date: '2026-05-02', time: null, zone: 'Asia/Tehran', precision: 'day' as const }
  const trip = await create(store, { ...named('event', 'سفر'), event: { kind: 'trip', start: day, places: [place] } })
  const event = {
    kind: 'meeting' as const,
    start: { ...day, time: '09:30', precision: 'minute' as const },
    partOf: trip,
    participants: [{ participant: person, tenure, side: 'ours', part: 'host' as const }],
    places: [place, place],
  }
  const meeting = await create(store, { ...named('event', 'دیدار'), event })
  const found = await getThing(store.read, meeting)
  assert.deepEqual(found.event, { ...event, end: null, languages: [], places: [place], parts: [] })
  assert.deepEqual((await getThing(store.read, trip)).event?.parts, [meeting])
  const change = (thing: string, changed: NewThing['event']) =>
    store.transact((tx) =>
      changeThing(tx, { thing, revision: 1, ...(changed === undefined ? {} : { event: changed }), by: null }),
    )
  const stolen = [{ participant: other, tenure }]
  await assert.rejects(change(meeting, { ...event, participants: stolen }), refusal('event.tenure_of_other'))
  await assert.rejects(
    change(meeting, { ...event, end: { ...day, date: '2026-05-01' } }),
    refusal('event.end_before_start'),
  )
  await assert.rejects(change(trip, { kind: 'trip', partOf: meeting }), refusal('event.not_a_trip'))
  await assert.rejects(change(trip, { kind: 'trip', partOf: trip }), refusal('event.part_cycle'))
  await assert.rejects(change(trip, { kind: 'meeting' }), refusal('event.has_parts'))
})
