import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Body } from '#record/body.ts'
import { statementWords } from './statement-words.ts'

const said = (text: string, ...ids: string[]) => ({
  type: 'text' as const,
  text,
  ...(ids.length > 0 ? { marks: ids.map((id) => ({ type: 'statement' as const, attrs: { id } })) } : {}),
})

test('statements stand in the order of the text; overlapping ones keep their own words, stretches are joined', () => {
  const body: Body = {
    type: 'doc',
    content: [
      {
        type: 'paragraph',
        attrs: { id: 'aaaaaaaaaaaa' },
        content: [
          said('شهردار گفت: '),
          said('پل باز است، ', 'second000000'),
          said('و وزیر هم گفت باز می‌ماند', 'second000000', 'first0000000'),
        ],
      },
      {
        type: 'paragraph',
        attrs: { id: 'bbbbbbbbbbbb' },
        content: [said('و افزود: '), said('تا پایان سال', 'second000000')],
      },
    ],
  }
  assert.deepEqual(
    [...statementWords(body)],
    [
      ['second000000', 'پل باز است، و وزیر هم گفت باز می‌ماند … تا پایان سال'],
      ['first0000000', 'و وزیر هم گفت باز می‌ماند'],
    ],
  )
})
