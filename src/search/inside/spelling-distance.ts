/** Letters that sound alike in Persian: one written for another is half a mistake. */
const soundsAlike = ['تط', 'سصث', 'زذضظ', 'حه', 'قغ', 'اع']

/**
 * How far one word is from another: letters to be added, left out, exchanged with a neighbour (1 each), or written for another (1; 0.5
 * where they sound alike). Gives up with `most + 1` when it is more than `most`.
 */
export function spellingDistance(a: string, b: string, most: number): number {
  if (lettersApart(a, b) > 2 * most) return most + 1
  let before: number[] = []
  let last = Array.from({ length: b.length + 1 }, (_, index) => index)
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i]
    let least = i
    for (let j = 1; j <= b.length; j += 1) {
      const swapped =
        i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1] ? (before[j - 2] ?? 0) + 1 : Infinity
      const cost = Math.min(
        (last[j] ?? 0) + 1,
        (row[j - 1] ?? 0) + 1,
        (last[j - 1] ?? 0) + letterCost(a[i - 1] ?? '', b[j - 1] ?? ''),
        swapped,
      )
      row.push(cost)
      if (cost < least) least = cost
    }
    if (least > most) return most + 1
    before = last
    last = row
  }
  return last[b.length] ?? most + 1
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
  for (let at = 0; at < word.length; at += 1) set |= 1 << ((likeLetter.get(word[at] ?? '') ?? word.charCodeAt(at)) % 32)
  return set
}

/** The code of the first of the letters that sound like a letter. */
const likeLetter = new Map(soundsAlike.flatMap((group) => [...group].map((letter) => [letter, group.charCodeAt(0)])))

function letterCost(a: string, b: string): number {
  if (a === b) return 0
  return soundsAlike.some((group) => group.includes(a) && group.includes(b)) ? 0.5 : 1
}
