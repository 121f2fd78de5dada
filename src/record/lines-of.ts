import { blockText, textBlocks } from './body.ts'
import type { DraftContent } from './draft-content.ts'
import type { PageLine } from './find-odd-ones.ts'

/** Everything a draft says, line by line: its decks as `deck:{id}`, the lead as `lead`, its text blocks under their ids. */
export function linesOf({ decks, lead, body }: Pick<DraftContent, 'decks' | 'lead' | 'body'>): PageLine[] {
  return [
    ...decks.map((deck) => ({ block: `deck:${deck.id}`, text: deck.text, role: deck.role })),
    ...(lead === '' ? [] : [{ block: 'lead', text: lead }]),
    ...textBlocks(body).map((block) => ({ block: block.attrs.id, text: blockText(block) })),
  ]
}
