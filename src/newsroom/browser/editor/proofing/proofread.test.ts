import assert from 'node:assert/strict'
import { test } from 'node:test'
import { partsOf } from './parts-of.ts'
import { proofreadingFor } from './proofread.ts'

const text = 'واقعا پل را باز میکنیم ، آتش بس شد.'

test('every suggestion says which words it touches, and whether it is about a word', () => {
  const found = proofreadingFor([])(text, [])
  assert.deepEqual(
    found.map(({ rule, certain, shown, word }) => [rule, certain, shown.before, shown.after, word]),
    [
      ['tanvin', false, 'واقعا', 'واقعاً', 'واقعا'],
      ['half-space-missing', true, 'میکنیم', 'می\u200cکنیم', 'میکنیم'],
      ['space-before-mark', true, 'میکنیم ،', 'میکنیم،', null],
      ['half-space-for-space', true, 'آتش بس', 'آتش\u200cبس', 'آتش بس'],
    ],
  )
})

test('a word that the office writes its own way is left alone in every spacing', () => {
  const found = proofreadingFor(['آتشبس', 'می کنیم', 'واقعاً'])(text, [])
  assert.deepEqual(
    found.map(({ rule }) => rule),
    ['space-before-mark'],
  )
})

test('decks, lead and blocks are read; words of another language, figures and rules are not', () => {
  const foreign = [{ type: 'foreign' as const, attrs: { lang: 'ar' } }]
  const parts = partsOf({
    decks: [
      { id: 'headline0000', role: 'headline', text: 'پل باز میشود', restsOn: null },
      { id: 'deck00000000', role: 'deck', text: ' ', restsOn: null },
    ],
    lead: 'خلاصه',
    body: {
      type: 'doc',
      content: [
        {
          type: 'paragraph',
          attrs: { id: 'paragraph000' },
          content: [
            { type: 'text', text: 'گفت: ' },
            { type: 'text', text: 'كتاب', marks: foreign },
            { type: 'hardBreak' },
            { type: 'text', text: 'میکنم' },
          ],
        },
        { type: 'horizontalRule' },
        { type: 'figure', attrs: { id: 'figure000000', picture: 'p', alt: 'میشود', caption: '' } },
        {
          type: 'blockquote',
          content: [{ type: 'paragraph', attrs: { id: 'quoted000000' }, content: [{ type: 'text', text: 'نقل' }] }],
        },
      ],
    },
  })
  assert.deepEqual(
    parts.map(({ key, text: words }) => [key, words]),
    [
      ['deck.headline0000', 'پل باز میشود'],
      ['lead', 'خلاصه'],
      ['block.paragraph000', 'گفت: كتاب\nمیکنم'],
      ['block.quoted000000', 'نقل'],
    ],
  )
  const found = proofreadingFor([])(parts[2]?.text ?? '', parts[2]?.protect ?? [])
  assert.deepEqual(
    found.map(({ rule }) => rule),
    ['half-space-missing'],
  )
})
