import assert from 'node:assert/strict'
import { test } from 'node:test'
import { periodChart } from './period-chart.ts'

const year = (name: string, count: number) => ({ name, from: '2024-03-20', to: '2025-03-20', count })

test('every bar has its name beneath it, an empty one too, and only what leads somewhere is a link', async () => {
  const chart = periodChart('fa', [year('۱۴۰۳', 10), year('۱۴۰۴', 0), year('۱۴۰۵', 92)], ({ name }) => `/${name}`)
  const text = (await chart).toString()
  assert.equal(text.match(/<li>/g)?.length, 3)
  assert.match(text, /class="chips axis"/)
  assert.doesNotMatch(text, /<a href="\/۱۴۰۴"/)
  assert.match(text, /<a href="\/۱۴۰۵"/)
})
