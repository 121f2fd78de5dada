export interface QuotePiece {
  text: string
  isMarked: boolean
}

/** A line with the words that a reader quoted marked in it. Spaces, half-spaces and keyboards may differ. */
export function markQuote(line: string, quote: string): QuotePiece[] {
  const wanted = loose(quote)
  const { text, places } = looseWithPlaces(line)
  const at = wanted === '' ? -1 : text.indexOf(wanted)
  if (at < 0) return [{ text: line, isMarked: false }]
  const [start, end] = [places[at] ?? 0, (places[at + wanted.length - 1] ?? line.length - 1) + 1]
  return [
    { text: line.slice(0, start), isMarked: false },
    { text: line.slice(start, end), isMarked: true },
    { text: line.slice(end), isMarked: false },
  ].filter((piece) => piece.text !== '')
}

const unseen = /[\s\u200c-\u200f\u202a-\u202e«»"“”]/
const same: Record<string, string> = { ي: 'ی', ى: 'ی', ك: 'ک' }

function loose(text: string): string {
  return looseWithPlaces(text).text
}

function looseWithPlaces(text: string): { text: string; places: number[] } {
  const places: number[] = []
  let kept = ''
  for (let at = 0; at < text.length; at++) {
    const sign = text[at] ?? ''
    if (unseen.test(sign)) continue
    kept += same[sign] ?? sign
    places.push(at)
  }
  return { text: kept, places }
}
