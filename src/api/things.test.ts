import assert from 'node:assert/strict'
import { thingKinds } from '#record/kinds.ts'
import { thingCollections } from '#record/thing-collections.ts'
import { eachDatabase } from '../../test/office.ts'
import { memberOf, type Ask } from '../../test/staff.ts'

interface Shown {
  id: string
  slug: string
  name: string
  names: { id: string; form: string; validTo: string | null }[]
  revision: number
  retiredAt: string | null
  tenures: { personName: string; positionName: string }[]
  references: { id: string; kind: string; name: string }[]
}
interface Listed {
  items: { id: string; name: string; hint: string }[]
  total: number
}
interface Refusal {
  error: { reason: string; field?: string; message: string; details: Record<string, unknown> }
}

const full = (form: string) => [{ lang: 'fa', form, kind: 'full' }]

async function create(ask: Ask, collection: string, body: Record<string, unknown>): Promise<Shown> {
  const { status, body: shown } = await ask<Shown>('POST', `/${collection}`, body)
  assert.equal(status, 201, JSON.stringify(shown))
  return shown
}

eachDatabase('every kind is created, listed, found, changed and retired at its address', async (office) => {
  const { ask } = await memberOf(office)
  for (const kind of thingKinds) {
    const at = thingCollections[kind]
    const made = await create(ask, at, {
      names: full('نخست'),
      ...(kind === 'event' ? { event: { kind: 'speech' } } : {}),
    })
    const changed = await ask<Shown>('PATCH', `/${at}/${made.id}`, { revision: 1, names: full('دوم') })
    assert.deepEqual([changed.status, changed.body.slug, changed.body.revision], [200, 'دوم', 2])
    const stale = await ask<Refusal>('PATCH', `/${at}/${made.id}`, { revision: 1, summary: { fa: 'الف' } })
    assert.deepEqual(
      [stale.status, stale.body.error.reason, stale.body.error.details],
      [409, 'thing.stale', { revision: 2 }],
    )
    assert.equal((await ask('PUT', `/${at}/${made.id}/retirement`)).status, 204)
    assert.equal((await ask<Listed>('GET', `/${at}`)).body.total, 0)
    assert.deepEqual(
      (await ask<Listed>('GET', `/${at}?retired=1`)).body.items.map((item) => item.name),
      ['دوم'],
    )
    assert.equal((await ask('DELETE', `/${at}/${made.id}/retirement`)).status, 204)
    assert.equal((await ask<Shown>('GET', `/${at}/${made.id}`)).body.retiredAt, null)
    const elsewhere = kind === 'person' ? 'places' : 'people'
    assert.equal((await ask('GET', `/${elsewhere}/${made.id}`)).status, 404)
  }
})

eachDatabase('the picker tells namesakes apart', async (office) => {
  const { ask } = await memberOf(office)
  const organisation = await create(ask, 'organisations', { names: full('شهرداری مهرود') })
  const position = await create(ask, 'positions', { names: full('شهردار'), organisation: organisation.id })
  const sara = await create(ask, 'people', { names: full('سارا نیک‌فر') })
  await create(ask, 'people', { names: full('سارا نیک‌فر') })
  const tenure = { person: sara.id, position: position.id, validFrom: '2026-01-01', validTo: null, isActing: false }
  assert.equal((await ask('POST', '/tenures', tenure)).status, 201)
  await create(ask, 'places', { names: full('سارا'), country: 'XA' })
  const { body } = await ask<Listed>('GET', `/things?q=${encodeURIComponent('سارا نيكفر')}&kinds=person,place`)
  assert.deepEqual(body.items.map((item) => [item.name, item.hint]).toSorted(), [
    ['سارا نیک‌فر', ''],
    ['سارا نیک‌فر', 'شهردار'],
  ])
  const shown = await ask<Shown>('GET', `/people/${sara.id}`)
  assert.deepEqual(
    shown.body.tenures.map((one) => [one.personName, one.positionName]),
    [['سارا نیک‌فر', 'شهردار']],
  )
  const place = await ask<Shown>('GET', `/positions/${position.id}`)
  assert.deepEqual(place.body.references, [{ id: organisation.id, kind: 'organisation', name: 'شهرداری مهرود' }])
})

eachDatabase('a merger answers with the survivor, and the uses of both', async (office) => {
  const { ask } = await memberOf(office)
  const [one, two] = [
    await create(ask, 'people', { names: full('الف') }),
    await create(ask, 'people', { names: full('ب') }),
  ]
  const event = { kind: 'meeting', participants: [{ participant: one.id }] }
  const meeting = await create(ask, 'events', { names: full('دیدار'), event })
  assert.deepEqual(
    meeting.references.map((reference) => reference.name),
    ['الف'],
  )
  const merged = await ask<Shown>('POST', `/people/${one.id}/merger`, { into: two.id })
  assert.deepEqual(
    [merged.status, merged.body.id, merged.body.names.map((name) => name.form)],
    [201, two.id, ['ب', 'الف']],
  )
  const uses = await ask<{ total: number; uses: { role: string; items: { title: string }[] }[] }>(
    'GET',
    `/people/${two.id}/uses`,
  )
  assert.deepEqual(
    uses.body.uses.map((use) => [use.role, use.items[0]?.title]),
    [
      ['participant', 'دیدار'],
      ['merged', 'الف'],
    ],
  )
  const again = await ask<Refusal>('POST', `/people/${one.id}/merger`, { into: two.id })
  assert.deepEqual([again.status, again.body.error.reason], [409, 'thing.merged'])
})

eachDatabase('bad input names its field, in words', async (office) => {
  const { ask } = await memberOf(office)
  const refused: [Record<string, unknown>, string, string | undefined][] = [
    [{ names: [] }, 'input.too_few', 'names'],
    [{ names: [{ lang: 'fa', form: ' ', kind: 'full' }] }, 'input.missing', 'names.0.form'],
    [{ names: [{ lang: 'fa', form: 'س', kind: 'full', validFrom: '1404/1/1' }] }, 'input.format', 'names.0.validFrom'],
    [{ names: [{ lang: 'fa', form: 'س', kind: 'short' }] }, 'thing.name_missing', 'names'],
    [{ names: full('س'), country: 'Iran' }, 'input.format', 'country'],
    [{ names: full('س'), organisation: '000000000000' }, 'thing.detail_of_other_kind', 'organisation'],
  ]
  for (const [input, reason, field] of refused) {
    const { status, body } = await ask<Refusal>('POST', '/people', input)
    assert.deepEqual([status, body.error.reason, body.error.field], [422, reason, field])
    assert.notEqual(body.error.message, reason)
  }
})

eachDatabase('a tenure in use stays', async (office) => {
  const { ask } = await memberOf(office)
  const person = await create(ask, 'people', { names: full('سارا') })
  const position = await create(ask, 'positions', { names: full('شهردار') })
  const made = await ask<{ id: string }>('POST', '/tenures', { person: person.id, position: position.id })
  const event = { kind: 'meeting', participants: [{ participant: person.id, tenure: made.body.id }] }
  const meeting = await create(ask, 'events', { names: full('دیدار'), event })
  assert.equal((await ask('DELETE', `/tenures/${made.body.id}`)).status, 409)
  assert.equal((await ask('PATCH', `/events/${meeting.id}`, { revision: 1, event: { kind: 'meeting' } })).status, 200)
  assert.equal((await ask('PATCH', `/tenures/${made.body.id}`, { revision: 1, validTo: '2026-02-01' })).status, 200)
  assert.equal((await ask('DELETE', `/tenures/${made.body.id}`)).status, 204)
  assert.equal((await ask<Listed>('GET', `/tenures?person=${person.id}`)).body.total, 0)
})
