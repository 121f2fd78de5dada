import assert from 'node:assert/strict'
import { test } from 'node:test'
import { emptyContent, type DraftContent } from '#record/draft-content.ts'
import { openWords } from '../../words/say.ts'
import { compareContents, diffWords, isSame } from './compare-contents.ts'

await openWords('fa')

const paragraph = (id: string, text: string) => ({
  type: 'paragraph' as const,
  attrs: { id },
  content: [{ type: 'text' as const, text }],
})
const draft = (...content: DraftContent['body']['content']): DraftContent => ({
  ...emptyContent(),
  body: { type: 'doc', content },
})

test('a word with its half-space is one word', () => {
  assert.deepEqual(diffWords('پل باز می شود.', 'پل باز می‌شود.'), [
    { kind: 'same', text: 'پل باز ' },
    { kind: 'removed', text: 'می شود' },
    { kind: 'added', text: 'می‌شود' },
    { kind: 'same', text: '.' },
  ])
})

test('a block is known by its id; what was taken out stands where it stood', () => {
  const before = draft(paragraph('aaaaaa', 'یک'), paragraph('bbbbbb', 'دو'), paragraph('cccccc', 'سه'))
  const after = draft(paragraph('aaaaaa', 'یک'), paragraph('cccccc', 'سه و نیم'), paragraph('dddddd', 'چهار'))
  assert.deepEqual(
    compareContents(before, after)
      .filter(({ label }) => label === '')
      .map(({ key, state }) => [key, state]),
    [
      ['aaaaaa', 'same'],
      ['bbbbbb', 'removed'],
      ['cccccc', 'changed'],
      ['dddddd', 'added'],
    ],
  )
})

test('marks alone are told apart from words, and the order of keys is nothing', () => {
  const plain = draft(paragraph('aaaaaa', 'یک'))
  const bold = draft({
    ...paragraph('aaaaaa', 'یک'),
    content: [{ type: 'text', text: 'یک', marks: [{ type: 'bold' }] }],
  })
  assert.equal(compareContents(plain, bold).find(({ key }) => key === 'aaaaaa')?.state, 'form')
  const turned = draft({ content: [{ text: 'یک', type: 'text' }], attrs: { id: 'aaaaaa' }, type: 'paragraph' })
  assert.ok(isSame(compareContents(plain, turned)))
})
