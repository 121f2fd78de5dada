import { html } from 'hono/html'
import type { Piece } from '#record/diff-words.ts'
import type { Html } from '#web/markup.ts'
import { say } from '#web/words.ts'

/** Words that stayed, came or went. What changed says so to eye and ear: the words for the ear stand within, hidden. */
export function pieceMarkup(lang: string, { kind, text }: Piece): Html {
  if (kind === 'same') return html`${text}`
  const tell = (word: string) => html`<span class="off"> (${word}) </span>`
  const within = html`${tell(say(lang, `redline.start_${kind}`))}${text}${tell(say(lang, `redline.end_${kind}`))}`
  return kind === 'added' ? html`<ins>${within}</ins>` : html`<del>${within}</del>`
}

/** How many letters of what stayed are shown on each side of a change. */
const around = 40

/** Only what changed, with a few words about it. */
export function excerptMarkup(lang: string, pieces: readonly Piece[]): Html {
  const last = pieces.length - 1
  return html`${pieces.map((piece, index) =>
    pieceMarkup(
      lang,
      piece.kind === 'same'
        ? { ...piece, text: shorten(piece.text, { isFirst: index === 0, isLast: index === last }) }
        : piece,
    ),
  )}`
}

function shorten(text: string, { isFirst, isLast }: { isFirst: boolean; isLast: boolean }): string {
  if (text.length <= around * 2) return text
  const head = isFirst ? '' : text.slice(0, text.lastIndexOf(' ', around) + 1)
  const tail = isLast ? '' : text.slice(text.indexOf(' ', text.length - around))
  return `${head}…${tail}`
}
