import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import type { Block } from './body.ts'
import { diffWords, type Piece } from './diff-words.ts'
import type { Leaf } from './leaf.ts'
import { redline } from './redline.ts'

const day = (date: string) => ({ date, time: null, zone: 'Asia/Tehran', precision: 'day' as const })
const paragraph = (id: string, text: string): Block => ({
  type: 'paragraph',
  attrs: { id },
  content: [{ type: 'text', text }],
})

function leaf(more: Partial<Leaf>): Leaf {
  return {
    type: 'dabir-edition/1',
    number: 7,
    language: 'fa',
    edition: 1,
    kind: 'call',
    decks: [{ role: 'headline', text: 'گفت‌وگوی دو رئیس', restsOn: null }],
    lead: '',
    blocks: [],
    sourceLine: null,
    verbality: 'report',
    picture: null,
    dates: { happened: day('2024-12-02'), said: day('2024-12-02'), published: '2024-12-02T10:00:00.000Z' },
    previousLeaf: null,
    ...more,
  }
}

const written = (pieces: Piece[]) =>
  pieces.map(({ kind, text }) => (kind === 'same' ? text : kind === 'added' ? `{+${text}+}` : `[-${text}-]`)).join('')
const joined = (pieces: Piece[], without: Piece['kind']) =>
  pieces
    .filter((piece) => piece.kind !== without)
    .map((piece) => piece.text)
    .join('')

test('one place name is one word out and one word in', () => {
  assert.equal(
    written(diffWords('رویدادهای شمال تورا را دنبال می‌کنیم.', 'رویدادهای شمال ولدورا را دنبال می‌کنیم.')),
    'رویدادهای شمال [-تورا-]{+ولدورا+} را دنبال می‌کنیم.',
  )
})

test('a half-space is part of its word, and a number of its separators', () => {
  assert.equal(written(diffWords('او میکند', 'او می‌کند')), 'او [-میکند-]{+می‌کند+}')
  assert.equal(written(diffWords('۱۲٬۵۰۰ نفر', '۱۲٬۶۰۰ نفر')), '[-۱۲٬۵۰۰-]{+۱۲٬۶۰۰+} نفر')
})

test('words changed in a row are one phrase', () => {
  assert.equal(written(diffWords('در شهر کهنه گفت', 'در ده نو گفت')), 'در [-شهر کهنه-]{+ده نو+} گفت')
})

test('the pieces always give back both texts', () => {
  const words = fc
    .array(fc.constantFrom('آب', 'می‌رود', ' ', '،', '۱۲٫۵', 'a', '\n', '🌊', 'کتابِ'))
    .map((parts) => parts.join(''))
  fc.assert(
    fc.property(words, words, (before, after) => {
      const pieces = diffWords(before, after)
      assert.equal(joined(pieces, 'added'), before)
      assert.equal(joined(pieces, 'removed'), after)
    }),
  )
})

test('blocks are known by their ids: changed, moved, added, removed', () => {
  const before = leaf({ blocks: ['a', 'b', 'c', 'd', 'e'].map((id) => paragraph(id.repeat(6), `یک دو ${id}`)) })
  const changed = [paragraph('dddddd', 'یک دو d'), paragraph('aaaaaa', 'یک دو چهار'), paragraph('xxxxxx', 'تازه است')]
  const after = leaf({ blocks: [...changed, paragraph('cccccc', 'یک دو c'), paragraph('eeeeee', 'یک دو e')] })
  const { blocks, isSame } = redline(before, after)
  assert.deepEqual(
    blocks.map(({ id, state, isMoved }) => [id, state, isMoved]),
    [
      ['dddddd', 'same', true],
      ['aaaaaa', 'changed', false],
      ['xxxxxx', 'added', false],
      ['bbbbbb', 'removed', false],
      ['cccccc', 'same', false],
      ['eeeeee', 'same', false],
    ],
  )
  assert.equal(isSame, false)
})

test('a paragraph whose id was lost is found again by its words', () => {
  const before = leaf({ blocks: [paragraph('aaaaaa', 'آب رودخانهٔ مرزی تقسیم می‌شود')] })
  const after = leaf({ blocks: [paragraph('zzzzzz', 'آب رودخانهٔ شرقی تقسیم می‌شود')] })
  const [block, ...more] = redline(before, after).blocks
  assert.deepEqual(more, [])
  assert.equal(written(block?.pieces ?? []), 'آب رودخانهٔ [-مرزی-]{+شرقی+} تقسیم می‌شود')
})

test('decks, lead, dates, source and look are compared too', () => {
  const linked: Block = {
    type: 'paragraph',
    attrs: { id: 'aaaaaa' },
    content: [{ type: 'text', text: 'متن', marks: [{ type: 'link', attrs: { href: 'https://example.org/' } }] }],
  }
  const before = leaf({
    blocks: [paragraph('aaaaaa', 'متن')],
    decks: [
      { role: 'headline', text: 'تیتر یک', restsOn: null },
      { role: 'deck', text: 'زیرتیتر نخست', restsOn: null },
    ],
  })
  const after = leaf({
    blocks: [linked],
    decks: [
      { role: 'headline', text: 'تیتر دو', restsOn: null },
      { role: 'deck', text: 'زیرتیتر دوم', restsOn: null },
      { role: 'deck', text: 'چیزی دیگر', restsOn: null },
    ],
    dates: { ...before.dates, happened: day('2024-12-03') },
    sourceLine: { agency: 'خبرگزاری مهتاب', received: null, link: null },
  })
  const found = redline(before, after)
  assert.deepEqual(
    found.lines.map((line) => [line.shape, line.state]),
    [
      ['headline', 'changed'],
      ['deck', 'changed'],
      ['deck', 'added'],
    ],
  )
  assert.deepEqual(
    found.blocks.map((block) => block.state),
    ['restyled'],
  )
  assert.deepEqual(found.facts, [
    { field: 'happened', before: day('2024-12-02'), after: day('2024-12-03') },
    { field: 'source', before: null, after: 'خبرگزاری مهتاب' },
  ])
  assert.deepEqual([found.added, found.removed], [4, 2])
})

test('an edition against itself says nothing', () => {
  const one = leaf({ blocks: [paragraph('aaaaaa', 'متن'), { type: 'horizontalRule' }] })
  assert.deepEqual(
    { ...redline(one, one), lines: [], blocks: [] },
    { lines: [], facts: [], blocks: [], added: 0, removed: 0, isSame: true },
  )
})
