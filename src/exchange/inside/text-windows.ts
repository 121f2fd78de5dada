import { Fault } from '#ground/fault.ts'

/** How much of a text is read together, in UTF-16 units: an article is one window. */
export const windowLength = 65_536
/** A block of code between fences is not cut before this. */
const longestFenced = 16 * windowLength

/**
 * A stream of UTF-8 as windows of whole lines, cut alike however the bytes came; with `byLine` each line is a window. A line longer than a
 * window is cut, at a space where it has one. The windows joined are the text. Throws `Fault` at the first byte that is not UTF-8, after
 * what stands before it in whole lines.
 */
export async function* textWindows(input: AsyncIterable<Uint8Array>, byLine = false): AsyncGenerator<string> {
  let open = ''
  let read = 0
  const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })
  for await (const piece of input) {
    for (let from = 0; from < piece.length; from += windowLength) {
      const bytes = piece.subarray(from, from + windowLength)
      open += decode(bytes)
      read += bytes.length
      for (let end = windowEnd(open, byLine); end !== undefined; end = windowEnd(open, byLine)) {
        yield open.slice(0, end)
        open = open.slice(end)
      }
    }
  }
  open += decode()
  if (open !== '') yield open

  function decode(bytes?: Uint8Array): string {
    try {
      return bytes === undefined ? decoder.decode() : decoder.decode(bytes, { stream: true })
    } catch {
      throw new Fault('invalid', 'repair.not_utf8', { details: { byte: read + 1 } })
    }
  }
}

/** Where the first window of a text ends of which more may come; undefined while that cannot be known. */
function windowEnd(text: string, byLine: boolean): number | undefined {
  if (byLine) {
    const end = text.indexOf('\n')
    if (end !== -1) return end + 1
  }
  if (text.length <= windowLength) return undefined
  const end = endOfLines(text)
  if (!isInFence(text.slice(0, end))) return end
  const closed = text.length > longestFenced ? longestFenced : undefined
  const after = fenceAfter(text, end)
  return after ?? closed
}

/** The last line end within a window, else its last space, else its length, between two whole characters. */
function endOfLines(text: string): number {
  const line = text.lastIndexOf('\n', windowLength - 1)
  if (line !== -1) return line + 1
  const space = text.lastIndexOf(' ', windowLength - 1)
  if (space > 0) return space + 1
  const unit = text.charCodeAt(windowLength - 1)
  return unit >= 0xd800 && unit <= 0xdbff ? windowLength - 1 : windowLength
}

const isInFence = (text: string): boolean => (text.match(/^ {0,3}```.*$/gm)?.length ?? 0) % 2 === 1

/** The end of the line that closes the block of code that is open at `from`. */
function fenceAfter(text: string, from: number): number | undefined {
  const fence = /^ {0,3}```.*\n/gm
  fence.lastIndex = from
  const found = fence.exec(text)
  return found === null ? undefined : found.index + found[0].length
}
