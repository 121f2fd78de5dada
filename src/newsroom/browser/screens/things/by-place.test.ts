import assert from 'node:assert/strict'
import { test } from 'node:test'
import { byPlace, type Use } from './by-place.ts'

const use = (given: Partial<Use>): Use => ({ kind: 'statement', id: 'a', number: 31, title: 'آفتاب', ...given })

test('a document is named once among uses, with how many of its statements are meant, where the first of them stands', () => {
  const uses = [
    use({ id: 's1', document: 'd1' }),
    use({ id: 's2', document: 'd2' }),
    use({ id: 's3', document: 'd1' }),
    use({ kind: 'document', id: 'd3' }),
    use({ kind: 'thing', id: 'd1', number: null }),
    use({ id: 's4' }),
  ]
  assert.deepEqual(
    byPlace(uses).map(({ item, count }) => [item.id, count]),
    [
      ['s1', 2],
      ['s2', 1],
      ['d3', 1],
      ['d1', 1],
      ['s4', 1],
    ],
  )
})
