/** Letters that sound alike in Persian: one written for another is half a mistake. */
const soundsAlike = ['تط', 'سصث', 'زذضظ', 'حه', 'قغ', 'اع']

/**
 * How far one word is from another: letters to be added, left out, exchanged with a neighbour (1 each), or written for another (1; 0.5
 * where they sound alike). Gives up with `most + 1` when it is more than `most`.
 */
export function spellingDistance(a: string, b: string, most: number): number {
  if (Math.abs(a.length - b.length) > most || lettersApart(a, b) > 2 * most) return most + 1
  const width = b.length + 1
  if (width > rows[0].length) rows = threeRows(2 * width)
  let [before, last, row] = rows
  for (let j = 0; j < width; j += 1) last[j] = j
  for (let i = 1; i <= a.length; i += 1) {
    row.fill(Infinity, 0, width)
    row[0] = i
    let least = i
    // Whatever stands further from the diagonal has more mistakes than that already.
    for (let j = Math.max(1, i - most); j <= Math.min(b.length, i + most); j += 1) {
      const isSwapped =
        i > 1 && j > 1 && a.charCodeAt(i - 1) === b.charCodeAt(j - 2) && a.charCodeAt(i - 2) === b.charCodeAt(j - 1)
      const cost = Math.min(
        last[j] as number,
        row[j - 1] as number,
        (last[j - 1] as number) + letterCost(a.charCodeAt(i - 1), b.charCodeAt(j - 1)) - 1,
        isSwapped ? (before[j - 2] as number) : Infinity,
      )
      row[j] = cost + 1
      if (cost + 1 < least) least = cost + 1
    }
    if (least > most) return most + 1
    ;[before, last, row] = [last, row, before]
  }
  return Math.min(last[b.length] as number, most + 1)
}

/** Thousands of words are compared one after another, and each comparison ends before the next begins. */
let rows = threeRows(64)

function threeRows(width: number): [Float64Array, Float64Array, Float64Array] {
  return [new Float64Array(width), new Float64Array(width), new Float64Array(width)]
}

/** How many letters stand in one word only, those that sound alike being one: at most two for each mistake, and quickly counted. */
function lettersApart(a: string, b: string): number {
  let apart = letterSet(a) ^ letterSet(b)
  let count = 0
  for (; apart !== 0; apart &= apart - 1) count += 1
  return count
}

/** A bit for each letter; letters that share one make words nearer, never further apart. */
function letterSet(word: string): number {
  let set = 0
  for (let at = 0; at < word.length; at += 1) set |= 1 << (likeLetter(word.charCodeAt(at)) % 32)
  return set
}

const firstAlike = new Map(
  soundsAlike.flatMap((group) => [...group].map((letter) => [letter.charCodeAt(0), group.charCodeAt(0)])),
)

/** The code of the first of the letters that sound like this one; its own where none does. */
function likeLetter(code: number): number {
  return firstAlike.get(code) ?? code
}

function letterCost(a: number, b: number): number {
  if (a === b) return 0
  return likeLetter(a) === likeLetter(b) ? 0.5 : 1
}
