import fc from 'fast-check'
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { backOff, longestWaitMs, pauseMs, savedAt, step, type Effect, type Saving, type SavingEvent } from './saving.ts'

const after = (events: SavingEvent[], from: Saving = savedAt(3)): [Saving, Effect[]] =>
  events.reduce<[Saving, Effect[]]>(([state], event) => step(state, event), [from, []])

test('a change waits for a pause, and no longer than the longest wait', () => {
  assert.deepEqual(after([{ type: 'changed', at: 100 }])[1], [{ do: 'wait', ms: pauseMs }])
  const [state, effects] = after([
    { type: 'changed', at: 100 },
    { type: 'changed', at: longestWaitMs },
  ])
  assert.equal(state.phase, 'waiting')
  assert.deepEqual(effects, [{ do: 'wait', ms: 100 }])
})

test('what is written while a text is on its way goes next', () => {
  const sent: SavingEvent[] = [{ type: 'changed', at: 0 }, { type: 'due' }, { type: 'changed', at: 10 }]
  const [state, effects] = after([...sent, { type: 'answered', revision: 4, at: 20 }])
  assert.equal(state.phase, 'waiting')
  assert.equal(state.revision, 4)
  assert.ok(
    !effects.some((effect) => effect.do === 'forget'),
    'the browser’s copy was forgotten before the server had it',
  )
  const [done, last] = after([{ type: 'due' }, { type: 'answered', revision: 5, at: 30 }], state)
  assert.equal(done.phase, 'saved')
  assert.deepEqual(last, [{ do: 'forget' }])
})

test('no answer: it tries again, later each time, and at once when the network is back', () => {
  let [state] = after([{ type: 'changed', at: 0 }, { type: 'due' }])
  for (const attempt of [1, 2, 3]) {
    const [failed, effects] = step(state, { type: 'failed', message: '' })
    assert.equal(failed.phase, 'retrying')
    assert.ok(failed.isChanged)
    assert.deepEqual(effects, [{ do: 'wait', ms: backOff(attempt) }])
    ;[state] = step(failed, { type: 'due' })
  }
  const [failed] = step(state, { type: 'failed', message: '' })
  assert.deepEqual(step(failed, { type: 'online' })[1], [{ do: 'send', reason: 'autosave' }])
  assert.equal(backOff(40), 30_000)
})

test('why the server did not save is told until the next try', () => {
  const [state] = after([{ type: 'changed', at: 0 }, { type: 'due' }])
  const [failed] = step(state, { type: 'failed', message: 'the disk is full' })
  assert.deepEqual([failed.phase, failed.message], ['retrying', 'the disk is full'])
  const [again] = step(failed, { type: 'due' })
  assert.deepEqual([again.phase, again.message], ['saving', ''])
})

test('a stale text waits for a decision, and typing goes on', () => {
  const [stale] = after([
    { type: 'changed', at: 0 },
    { type: 'due' },
    { type: 'stale' },
    { type: 'changed', at: 5 },
    { type: 'due' },
  ])
  assert.equal(stale.phase, 'stale')
  const [settled, effects] = step(stale, { type: 'settled', revision: 9, isChanged: false, at: 6 })
  assert.deepEqual([settled.phase, settled.revision, effects], ['saved', 9, [{ do: 'forget' }]])
})

test('signed out: it waits, and goes on after signing in', () => {
  const [out] = after([{ type: 'changed', at: 0 }, { type: 'due' }, { type: 'signed_out' }])
  assert.equal(out.phase, 'signed_out')
  assert.deepEqual(step(out, { type: 'signed_in' })[1], [{ do: 'send', reason: 'autosave' }])
})

test('saving by hand sends at once, and not a second time while it is on its way', () => {
  const [waiting] = after([{ type: 'changed', at: 0 }])
  const [saving, effects] = step(waiting, { type: 'asked' })
  assert.deepEqual(effects, [{ do: 'send', reason: 'saved' }])
  assert.deepEqual(step(saving, { type: 'asked' })[1], [])
})

const event: fc.Arbitrary<SavingEvent> = fc.oneof(
  fc.record({ type: fc.constant('changed' as const), at: fc.nat({ max: 9999 }) }),
  fc.constantFrom<SavingEvent>(
    { type: 'due' },
    { type: 'asked' },
    { type: 'failed', message: '' },
    { type: 'online' },
    { type: 'signed_out' },
    { type: 'signed_in' },
    { type: 'stale' },
    { type: 'refused', message: 'no' },
  ),
  fc.record({ type: fc.constant('answered' as const), revision: fc.nat(), at: fc.nat({ max: 9999 }) }),
)

test('whatever happens, one text is on its way at a time and nothing unsent is forgotten', () => {
  fc.assert(
    fc.property(fc.array(event, { maxLength: 60 }), (events) => {
      let state = savedAt(1)
      let written = 0
      let sent = 0
      let had = 0
      for (const each of events) {
        const wasSaving = state.phase === 'saving'
        if (each.type === 'changed') written += 1
        const [next, effects] = step(state, each)
        if (wasSaving && each.type === 'answered') had = sent
        for (const effect of effects) {
          if (effect.do === 'send') {
            assert.ok(!wasSaving || next.phase === 'saving')
            sent = written
          }
          if (effect.do === 'forget') assert.equal(had, written)
        }
        state = next
        if (state.phase === 'saved') assert.equal(had, written)
      }
    }),
  )
})
