import { diffArrays } from 'diff'

export interface Piece {
  kind: 'same' | 'added' | 'removed'
  text: string
}

/** A number with its separators, a word with its half-spaces and marks, white space, or one other sign. */
const token = /\p{N}+(?:[.,٬٫/:]\p{N}+)*|[\p{L}\p{N}\u200c\u200d][\p{L}\p{M}\p{N}\u200c\u200d]*|\s+|./gsu

/** Over this many differing words two texts have nothing to do with one another. */
const maxEditLength = 5000

/** The way from one text to another, word by word. Joined, the pieces that are not `added` give `before`, those not `removed` give `after`. */
export function diffWords(before: string, after: string): Piece[] {
  if (before === after) return before === '' ? [] : [{ kind: 'same', text: before }]
  const changes = diffArrays(tokensOf(before), tokensOf(after), { maxEditLength })
  if (changes === undefined) return joinPhrases([pieceOf('removed', before), pieceOf('added', after)])
  return joinPhrases(
    changes.map(({ value, added, removed }) => pieceOf(added ? 'added' : removed ? 'removed' : 'same', value.join(''))),
  )
}

/** Whether two texts share at least half of their words. */
export function isAlike(a: string, b: string): boolean {
  const [left, right] = [new Set(wordsOf(a)), new Set(wordsOf(b))]
  const larger = Math.max(left.size, right.size)
  return larger > 0 && left.intersection(right).size * 2 >= larger
}

function tokensOf(text: string): string[] {
  return text.match(token) ?? []
}

function wordsOf(text: string): string[] {
  return tokensOf(text).filter((word) => /[\p{L}\p{N}]/u.test(word))
}

function pieceOf(kind: Piece['kind'], text: string): Piece {
  return { kind, text }
}

/** Words that changed one after another are one phrase: what was taken out stands whole, before what came in its place. */
export function joinPhrases(pieces: Piece[]): Piece[] {
  const joined: Piece[] = []
  let removed = ''
  let added = ''
  const close = () => {
    if (removed !== '') joined.push(pieceOf('removed', removed))
    if (added !== '') joined.push(pieceOf('added', added))
    removed = added = ''
  }
  for (const [index, piece] of pieces.entries()) {
    const isBetween =
      piece.kind === 'same' && /^\s+$/.test(piece.text) && removed + added !== '' && index < pieces.length - 1
    if (piece.kind !== 'added' && (piece.kind === 'removed' || isBetween)) removed += piece.text
    if (piece.kind !== 'removed' && (piece.kind === 'added' || isBetween)) added += piece.text
    if (piece.kind !== 'same' || isBetween) continue
    close()
    joined.push(piece)
  }
  close()
  return joined
}
