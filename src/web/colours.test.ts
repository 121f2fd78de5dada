import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { contrastOf, withContrast } from './colours.ts'

test('contrast is that of WCAG', () => {
  assert.equal(contrastOf('#000000', '#ffffff'), 21)
  assert.equal(contrastOf('#777777', '#ffffff').toFixed(2), '4.48')
})

test('whatever colour the office chooses, it can be read by day and by night', () => {
  const colour = fc.integer({ min: 0, max: 0xffffff }).map((value) => `#${value.toString(16).padStart(6, '0')}`)
  fc.assert(
    fc.property(colour, (chosen) => {
      for (const grounds of [
        ['#ffffff', '#f3f4f6'],
        ['#14161a', '#1d2026'],
      ]) {
        const shown = withContrast(chosen, grounds, 7)
        for (const ground of grounds)
          assert.ok(contrastOf(shown, ground) >= 7, `${chosen} became ${shown} on ${ground}`)
      }
    }),
  )
})

test('a colour that can be read already stays as it was chosen', () => {
  assert.equal(withContrast('#0b3d3a', ['#ffffff'], 7), '#0b3d3a')
})
