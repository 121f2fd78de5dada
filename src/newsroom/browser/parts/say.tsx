import { Fragment, type ReactNode } from 'react'
import type { WordKey } from '../words/fa.ts'
import { sayPieces } from '../words/say.ts'

/** A sentence of the catalogue in which something other than text stands: names, links, dates. */
export function Say({ words, slots, count }: { words: WordKey; slots: Record<string, ReactNode>; count?: number }) {
  const pieces = sayPieces(words, count === undefined ? {} : { count })
  return pieces.map((piece, at) => <Fragment key={at}>{piece.text ?? slots[piece.slot ?? '']}</Fragment>)
}
