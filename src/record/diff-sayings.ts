import { diffArrays } from 'diff'
import { foldKey } from '#persian/fold.ts'
import { joinPhrases, type Piece } from './diff-words.ts'

/** A number with its separators, a word with its half-spaces and marks, white space, or one other sign. */
const token = /\p{N}+(?:[.,٬٫/:]\p{N}+)*|[\p{L}\p{N}][\p{L}\p{M}\p{N}\u200c\u200d]*|\s+|./gsu

/** Over this many differing words two texts have nothing to do with one another. */
const maxEditLength = 1000

/**
 * What differs between what was said and what is claimed, word by word: `removed` stands in what was said alone, `added` in the claim alone.
 * Keyboards, half-spaces, digits and marks of punctuation make no difference; what is the same has the claim's own spelling.
 */
export function diffSayings(said: string, claimed: string): Piece[] {
  const [ours, theirs] = [said.match(token) ?? [], claimed.match(token) ?? []]
  const [before, after] = [joinAs(ours, theirs), joinAs(theirs, ours)]
  const changes = diffArrays(before.map(keyOf), after.map(keyOf), { maxEditLength })
  if (changes === undefined)
    return [
      { kind: 'removed', text: said },
      { kind: 'added', text: claimed },
    ]
  let [old, now] = [0, 0]
  const pieces = changes.map(({ count, added, removed }): Piece => {
    const words = removed ? before.slice(old, old + count) : after.slice(now, now + count)
    if (!added) old += count
    if (!removed) now += count
    return { kind: added ? 'added' : removed ? 'removed' : 'same', text: words.join('') }
  })
  return forgiveSpelling(joinPhrases(pieces))
}

/** Neighbours that the other text writes as one word, `می سازیم` for `می‌سازیم`, are one word here too. */
function joinAs(tokens: string[], others: string[]): string[] {
  const known = new Set(others.map(keyOf))
  const joined: string[] = []
  for (let at = 0; at < tokens.length;) {
    const size = [5, 3].find((length) => {
      const group = tokens.slice(at, at + length)
      const isWords = group.every((part, index) => (index % 2 === 0 ? isWord(part) : /^\s+$/.test(part)))
      return group.length === length && isWords && known.has(foldKey(group.join('')))
    })
    joined.push(tokens.slice(at, at + (size ?? 1)).join(''))
    at += size ?? 1
  }
  return joined
}

function isWord(part: string): boolean {
  return /[\p{L}\p{N}]/u.test(part)
}

/** All white space is one, and so are all marks. */
function keyOf(word: string): string {
  if (isWord(word)) return foldKey(word)
  return /\s/.test(word) ? ' ' : '·'
}

/** A phrase that differs in spaces, half-spaces or punctuation alone is the same phrase. */
function forgiveSpelling(pieces: Piece[]): Piece[] {
  const kept: Piece[] = []
  for (const piece of pieces) {
    const last = kept.at(-1)
    if (last?.kind === 'removed' && piece.kind === 'added' && foldKey(last.text) === foldKey(piece.text))
      kept.splice(-1, 1, { kind: 'same', text: piece.text })
    else if (piece.kind !== 'same' && foldKey(piece.text) === '') {
      if (piece.kind === 'added') kept.push({ kind: 'same', text: piece.text })
    } else kept.push(piece)
  }
  return kept.reduce<Piece[]>((joined, piece) => {
    const last = joined.at(-1)
    if (last?.kind === 'same' && piece.kind === 'same') last.text += piece.text
    else joined.push({ ...piece })
    return joined
  }, [])
}
