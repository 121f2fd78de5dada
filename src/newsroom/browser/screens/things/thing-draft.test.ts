import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { ThingName } from '../../api/types.ts'
import { emptyDraft, hasNewFullName, inputOf } from './thing-draft.ts'

const name = (form: string, kind: ThingName['kind'] = 'full'): ThingName => ({
  lang: 'fa',
  form,
  kind,
  validFrom: null,
  validTo: null,
})

test('what is sent has no empty rows and nothing that its kind does not have', () => {
  const draft = {
    ...emptyDraft('topic', 'fa'),
    names: [name('آب'), name(' ', 'alias')],
    summary: { fa: 'آب شهر', en: ' ' },
    country: 'IR',
  }
  assert.deepEqual(inputOf(draft, 'topic'), { names: [name('آب')], summary: { fa: 'آب شهر' } })
  assert.deepEqual(Object.keys(inputOf(draft, 'place')).toSorted(), [
    'country',
    'latitude',
    'longitude',
    'names',
    'picture',
    'summary',
  ])
})

test('only a new full name asks from when it holds', () => {
  const before = [name('تالار شهر'), name('تالار', 'short')]
  assert.equal(hasNewFullName(before, [name('تالار مردم'), name('تالار', 'short')]), true)
  assert.equal(hasNewFullName(before, [name('تالار', 'short'), name('تالار شهر ')]), false)
  assert.equal(hasNewFullName(before, [...before, name('خانهٔ شهر', 'alias')]), false)
})
